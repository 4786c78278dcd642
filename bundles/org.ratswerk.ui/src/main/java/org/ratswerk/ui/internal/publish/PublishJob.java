package org.ratswerk.ui.internal.publish;

import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.publish.Published;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.publish.PublishChoice;

/** Publishes while people go on working; it can be cancelled. */
final class PublishJob extends Job {
    private final PublishChoice choice;

    private PublishJob(PublishChoice choice) {
        super(PublishTexts.get("job", choice.administration().name()));
        this.choice = choice;
        setUser(true);
    }

    static void start(PublishChoice choice) {
        new PublishJob(choice).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        var display = PlatformUI.getWorkbench().getDisplay();
        try {
            Published published = choice.publish(new MonitorProgress(monitor, (task, share) -> { }));
            display.asyncExec(() -> PublishedDialog.open(published));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (FaultException e) {
            display.asyncExec(() -> FaultDialog.open(PublishTexts.get("failed"), choice.title(), e));
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }
}
