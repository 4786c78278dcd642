package org.ratswerk.ui.plugins.internal;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.plugins.model.PluginsModel;

/** Opens the window once the installation is found. */
final class Opening {
    private Opening() {
    }

    static void open(Shell parent, Consumer<PluginsDialog> then) {
        ICoreRunnable find = monitor -> {
            try {
                PluginsModel model = Installations.model();
                parent.getDisplay().asyncExec(() -> then.accept(PluginsDialog.open(parent, model)));
            } catch (FaultException e) {
                parent.getDisplay().asyncExec(
                        () -> FaultDialog.open(WindowTexts.get("title"), WindowTexts.get("nowhere"), e));
            }
        };
        Job.createSystem(WindowTexts.get("loading"), find).schedule();
    }
}
