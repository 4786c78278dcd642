package org.ratswerk.ui.internal.reports;

import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.reports.DocumentChoice;

/** Makes a document while people go on working; it can be cancelled. */
final class DocumentJob extends Job {
    private final DocumentChoice choice;

    private DocumentJob(DocumentChoice choice) {
        super(DocumentTexts.get("job", choice.report().title()));
        this.choice = choice;
        setUser(true);
    }

    static void start(DocumentChoice choice) {
        new DocumentJob(choice).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        var display = PlatformUI.getWorkbench().getDisplay();
        try {
            choice.make(new MonitorProgress(monitor, (task, share) -> { }));
            display.asyncExec(() -> ReadyDialog.open(choice));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (FaultException e) {
            display.asyncExec(() -> FaultDialog.open(DocumentTexts.get("failed"), choice.report().title(), e));
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }
}
