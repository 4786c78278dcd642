package org.ratswerk.ui.internal.history;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.history.Safekeeping;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.problems.Checking;
import org.ratswerk.ui.internal.search.Searching;
import org.ratswerk.ui.model.OpenAdministration;

/** What happens when files of an administration's folder that do not belong to the model change, such as BPMN files. */
final class FileChanges {
    private FileChanges() {
    }

    /** Looks in the background which files are others; from any thread. */
    static void check(OpenAdministration administration) {
        var job = Job.create(HistoryTexts.get("disk.checking"), (ICoreRunnable) monitor -> {
            if (UiPlugin.administrations().list().contains(administration)) {
                look(administration, Keeping.of(administration), new MonitorProgress(monitor, (task, share) -> { }));
            }
        });
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        job.schedule();
    }

    /** Keeps what is new; checks and searches take it into account, the navigator shows it. */
    private static void look(OpenAdministration administration, Safekeeping keeping, Progress progress) {
        if (keeping.otherFilesChanged(progress).isEmpty()) {
            return;
        }
        try {
            if (administration.refreshFiles()) {
                UiPlugin.administrations().filesChanged();
            }
        } catch (FaultException e) {
            // the folder is gone for the moment; saving will tell
        }
        Checking.of(administration).ifPresent(Problems::checkFiles);
        Searching.indexes().refreshFiles();
    }
}
