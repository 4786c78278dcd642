package org.ratswerk.ui.internal.problems;

import java.util.concurrent.Executor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Runs the checks of one administration in the background, a moment after the last change. */
final class CheckJob extends Job implements Executor {
    private static final long DELAY = 150;

    private volatile Runnable task;

    CheckJob(String administration) {
        super(ProblemTexts.get("job.check", administration));
        setSystem(true);
        setPriority(LONG);
    }

    @Override
    public void execute(Runnable command) {
        task = command;
        schedule(DELAY);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        task.run();
        return Status.OK_STATUS;
    }
}
