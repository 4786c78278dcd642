package org.ratswerk.ui.coverage.internal.matching;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.ratswerk.core.Progress;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Widgets;

/** Computes in the background, says how far it is meanwhile, and can be cancelled. */
final class Computing {
    private static final int STEPS = 1000;
    private static final int WIDTH = 320;

    private final Composite area;
    private final Label task;
    private final ProgressBar bar;
    private Job job;

    /**
     * @param parent parent of the page that is shown meanwhile
     * @param id start of the identifiers for tests
     */
    Computing(Composite parent, String id) {
        area = Widgets.area(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(3 * Widgets.GRID, 3 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        task = Widgets.label(area, "", SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(task);
        bar = new ProgressBar(area, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        Widgets.name(bar, MatchingUi.get("computing"));
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(bar);
        Widgets.button(area, id + ".cancel", MatchingUi.get("cancel"), null, this::cancel);
    }

    Composite page() {
        return area;
    }

    boolean isRunning() {
        return job != null;
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Stops; nobody waits for the result any more. */
    void abandon() {
        cancel();
        job = null;
    }

    /**
     * Computes.
     *
     * @param title what is computed, in the user's language
     * @param work computes
     * @param then gets the result in the user interface's thread; null where it was cancelled
     */
    <T> void run(String title, Function<Progress, T> work, Consumer<T> then) {
        abandon();
        task.setText(title);
        bar.setSelection(0);
        var next = new Job(title) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                T result = null;
                try {
                    result = work.apply(new MonitorProgress(monitor, Computing.this::tell));
                } catch (CancellationException e) {
                    // the result stays empty
                }
                T found = result;
                Job self = this;
                ui(() -> {
                    if (job == self) {
                        job = null;
                        then.accept(found);
                    }
                });
                return found == null ? Status.CANCEL_STATUS : Status.OK_STATUS;
            }
        };
        next.setPriority(Job.INTERACTIVE);
        next.setSystem(true);
        job = next;
        next.schedule();
    }

    private void tell(String what, double share) {
        ui(() -> {
            task.setText(what + " …");
            bar.setSelection(share < 0 ? 0 : (int) (share * STEPS));
            area.layout();
        });
    }

    private void ui(Runnable runnable) {
        if (!area.isDisposed()) {
            area.getDisplay().asyncExec(() -> {
                if (!area.isDisposed()) {
                    runnable.run();
                }
            });
        }
    }
}
