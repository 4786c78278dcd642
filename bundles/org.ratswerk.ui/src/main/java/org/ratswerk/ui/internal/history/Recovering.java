package org.ratswerk.ui.internal.history;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.history.Recovery;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.HistoryWords;

/** Offers what was not saved when the program ended. */
final class Recovering {
    private static final int RESTORE = 0;
    private static final int LATER = 1;
    private static final int DISCARD = 2;

    private Recovering() {
    }

    static void offer(OpenAdministration administration, List<Recovery> left) {
        for (var recovery : left) {
            switch (ask(administration, recovery)) {
            case RESTORE -> restore(administration, recovery);
            case DISCARD -> job(HistoryTexts.get("recovery.discarding"), recovery::discard);
            default -> {
                // asked again when the administration is opened the next time
            }
            }
        }
    }

    private static int ask(OpenAdministration administration, Recovery recovery) {
        var text = new StringBuilder(HistoryTexts.get("recovery.text", administration.name(),
                HistoryWords.times(recovery.from(), recovery.to()),
                HistoryWords.lines(recovery.labels())));
        if (recovery.filesChanged()) {
            text.append("\n\n").append(HistoryTexts.get("recovery.filesChanged"));
        }
        text.append("\n\n").append(HistoryTexts.get("recovery.question"));
        int answer = new Question("dialog.recovery", HistoryTexts.get("recovery.title"), text.toString(),
                MessageDialog.QUESTION, LATER, HistoryTexts.get("recovery.restore"), HistoryTexts.get("recovery.later"),
                HistoryTexts.get("recovery.discard")).ask();
        return answer;
    }

    private static void restore(OpenAdministration administration, Recovery recovery) {
        var job = new Job(HistoryTexts.get("recovery.restoring")) {
            @Override
            protected IStatus run(org.eclipse.core.runtime.IProgressMonitor monitor) {
                Optional<Recovery.Prepared> prepared = recovery
                        .prepare(new MonitorProgress(monitor, (task, share) -> { }));
                PlatformUI.getWorkbench().getDisplay()
                        .asyncExec(() -> prepared.ifPresent(each -> restored(administration, each)));
                return Status.OK_STATUS;
            }
        };
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private static void restored(OpenAdministration administration, Recovery.Prepared prepared) {
        if (!UiPlugin.administrations().list().contains(administration)) {
            return;
        }
        var outcome = prepared.restore();
        CommandState.changed();
        if (!outcome.misfits().isEmpty()) {
            FaultDialog.open(HistoryTexts.get("recovery.partly"), HistoryTexts.get("recovery.partly.text"),
                    outcome.misfits().stream().map(Fault::of).toList(), null);
        }
    }

    private static void job(String title, Runnable work) {
        var job = new Job(title) {
            @Override
            protected IStatus run(org.eclipse.core.runtime.IProgressMonitor monitor) {
                work.run();
                return Status.OK_STATUS;
            }
        };
        job.schedule();
    }
}
