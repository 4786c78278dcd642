package org.ratswerk.ui.plugins.internal;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.StatusNote;
import org.ratswerk.ui.plugins.model.PluginsModel;
import org.ratswerk.ui.plugins.model.Updates;

/** Looks for new versions some time after the start, where that is wanted, and says so quietly. */
public final class UpdateStartup implements IStartup {
    private static final long DELAY_SECONDS = 30;

    @Override
    public void earlyStartup() {
        if (Looking.isOn() && Looking.isDue(Instant.now())) {
            ICoreRunnable look = monitor -> look(new MonitorProgress(monitor, (task, share) -> { }));
            Job.createSystem(WindowTexts.get("updates.title"), look).schedule(TimeUnit.SECONDS.toMillis(DELAY_SECONDS));
        }
    }

    private static void look(MonitorProgress progress) {
        try {
            PluginsModel model = Installations.model();
            model.load();
            if (model.cannotUpdateAll().isEmpty()) {
                String note = Updates.note(model.look(progress).updates());
                Looking.looked(Instant.now());
                if (!note.isEmpty()) {
                    StatusNote.show(note, WindowTexts.get("updates.tip"),
                            shell -> Opening.open(shell, PluginsDialog::lookForUpdates));
                }
            }
        } catch (FaultException e) {
            // nobody asked; whoever does is told
            ILog.of(UpdateStartup.class).info(e.getMessage());
        }
    }
}
