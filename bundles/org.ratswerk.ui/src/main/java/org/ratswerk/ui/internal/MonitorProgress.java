package org.ratswerk.ui.internal;

import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.ratswerk.core.Progress;

/** Hands the progress of headless work on to a job's monitor and to whoever wants to show it. */
public final class MonitorProgress implements Progress {
    private static final long PAUSE_NANOS = 100_000_000;

    private final IProgressMonitor monitor;
    private final BiConsumer<String, Double> listener;
    private String task = "";
    private int total;
    private int done;
    private long told;

    /**
     * @param monitor monitor of the job
     * @param listener told the task and its share done, 0 to 1, or -1 where nobody knows; not more often than one can see
     */
    public MonitorProgress(IProgressMonitor monitor, BiConsumer<String, Double> listener) {
        this.monitor = monitor;
        this.listener = listener;
        monitor.beginTask("", IProgressMonitor.UNKNOWN);
    }

    @Override
    public void begin(String what, int steps) {
        task = what;
        total = steps;
        done = 0;
        monitor.subTask(what);
        tell(true);
    }

    @Override
    public void worked(int amount) {
        done += amount;
        tell(false);
    }

    private void tell(boolean now) {
        long time = System.nanoTime();
        if (now || time - told > PAUSE_NANOS) {
            told = time;
            listener.accept(task, total <= 0 ? -1 : Math.min(1.0, (double) done / total));
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
