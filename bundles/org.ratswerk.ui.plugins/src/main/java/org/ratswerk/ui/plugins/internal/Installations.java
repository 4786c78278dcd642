package org.ratswerk.ui.plugins.internal;

import org.osgi.framework.FrameworkUtil;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Installation;
import org.ratswerk.ui.plugins.model.PluginsModel;
import org.ratswerk.ui.plugins.model.ProgramKeys;

/** Finds the installation that the windows are about: one that is registered as a service, else that of the program. */
final class Installations {
    private Installations() {
    }

    /** Returns a model of the installation. Reads files. */
    static PluginsModel model() throws FaultException {
        Installation installation = installation();
        return new PluginsModel(installation, new ProgramKeys(installation), Policy.current());
    }

    private static Installation installation() throws FaultException {
        var context = FrameworkUtil.getBundle(Installations.class).getBundleContext();
        var reference = context.getServiceReference(Installation.class);
        return reference == null ? Installation.running() : context.getService(reference);
    }
}
