package org.ratswerk.plugins;

import org.osgi.framework.FrameworkUtil;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Finds the installation of the running program. */
final class RunningInstallation {
    private static final Texts TEXTS = Texts.of(RunningInstallation.class);

    private RunningInstallation() {
    }

    static Installation get() throws FaultException {
        if (FrameworkUtil.getBundle(RunningInstallation.class) == null) {
            throw new FaultException(java.util.List.of(Fault.of(TEXTS.get("fault.nowhere"))));
        }
        throw new FaultException(java.util.List.of(Fault.of(TEXTS.get("fault.nowhere"))));
    }
}
