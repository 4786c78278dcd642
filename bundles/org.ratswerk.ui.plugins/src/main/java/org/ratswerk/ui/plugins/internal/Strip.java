package org.ratswerk.ui.plugins.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Widgets;

/**
 * The strip at the lower edge of the window: runs one thing after the other in the background and says what is being done,
 * how far it is, and how it ended. Used in the UI thread only. What runs goes on when the window is closed.
 */
final class Strip {
    private static final int HUNDRED = 100;

    private final Display display;
    private final Runnable changed;
    private final Deque<Work<?>> waiting = new ArrayDeque<>();
    private final Label text;
    private final ProgressBar bar;
    private final Button cancel;
    private Job running;

    /** Something that takes its time. */
    @FunctionalInterface
    interface Task<T> {
        T run(Progress progress) throws FaultException;
    }

    private record Work<T>(String what, Task<T> task, Consumer<T> done, Consumer<FaultException> failed) {
    }

    /**
     * @param parent window
     * @param changed told when something begins or ends
     */
    Strip(Composite parent, Runnable changed) {
        this.changed = changed;
        display = parent.getDisplay();
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Widgets.GRID, 0).spacing(Widgets.GRID, 0)
                .applyTo(area);
        text = Widgets.id(new Label(area, SWT.NONE), "plugins.status");
        bar = Widgets.name(new ProgressBar(area, SWT.SMOOTH), WindowTexts.get("progress"));
        bar.setMaximum(HUNDRED);
        cancel = Widgets.button(area, "plugins.cancel", WindowTexts.get("cancel"), null, this::cancel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        GridDataFactory.swtDefaults().applyTo(bar);
        GridDataFactory.swtDefaults().applyTo(cancel);
        show(false);
    }

    boolean isBusy() {
        return running != null;
    }

    /** Says something that nobody has to answer. */
    void say(String words) {
        if (!text.isDisposed()) {
            text.setText(Widgets.plain(words));
            text.setToolTipText(words);
        }
    }

    /**
     * Runs something once what came before is done.
     *
     * @param what what is being done
     * @param task in the background
     * @param done in the UI thread, with the outcome
     * @param failed in the UI thread, with what went wrong; not called when the user cancels
     */
    <T> void run(String what, Task<T> task, Consumer<T> done, Consumer<FaultException> failed) {
        waiting.add(new Work<>(what, task, done, failed));
        next();
    }

    private void next() {
        if (running == null && !waiting.isEmpty()) {
            start(waiting.poll());
        }
    }

    private <T> void start(Work<T> work) {
        running = Job.create(work.what(), monitor -> {
            return run(work, monitor);
        });
        say(work.what());
        show(true);
        changed.run();
        running.schedule();
    }

    private <T> IStatus run(Work<T> work, IProgressMonitor monitor) {
        Runnable end = () -> say("");
        try {
            T outcome = work.task().run(new MonitorProgress(monitor, this::tell));
            end = () -> {
                say("");
                work.done().accept(outcome);
            };
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            end = () -> say(WindowTexts.get("cancelled"));
            return Status.CANCEL_STATUS;
        } catch (FaultException e) {
            end = () -> {
                say("");
                work.failed().accept(e);
            };
            return Status.OK_STATUS;
        } finally {
            ended(end);
        }
    }

    private void ended(Runnable end) {
        display.asyncExec(() -> {
            running = null;
            show(false);
            changed.run();
            end.run();
            next();
        });
    }

    private void tell(String task, double share) {
        display.asyncExec(() -> {
            if (running != null && !bar.isDisposed()) {
                if (!task.isEmpty()) {
                    say(task);
                }
                bar.setState(SWT.NORMAL);
                bar.setSelection(share < 0 ? 0 : (int) Math.round(share * HUNDRED));
            }
        });
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            cancel.setEnabled(false);
        }
    }

    private void show(boolean on) {
        if (!bar.isDisposed()) {
            bar.setSelection(0);
            bar.setVisible(on);
            cancel.setVisible(on);
            cancel.setEnabled(on);
        }
    }
}
