package org.ratswerk.ui.downtime.internal.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.ui.downtime.model.scenario.ScenarioState;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.forms.FormModel;

/** The outcome of the scenario of a form, for all its pages: computed in the background whenever the model rests. */
final class ScenarioResults {
    private static final long QUIET_MILLIS = 250;
    /** In the UI thread only. */
    private static final Map<FormModel, ScenarioResults> SHARED = new HashMap<>();

    private final FormModel form;
    private final Display display;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Runnable changes = this::follow;
    private final Computing job = new Computing();
    private ScenarioState state;
    private Editing computed;

    private ScenarioResults(FormModel form, Display display) {
        this.form = form;
        this.display = display;
        form.addListener(changes);
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    /** Has {@code listener} told of each outcome, until the control is disposed. */
    static ScenarioResults of(FormModel form, Control control, Runnable listener) {
        var results = SHARED.computeIfAbsent(form, key -> new ScenarioResults(key, control.getDisplay()));
        results.listeners.add(listener);
        control.addDisposeListener(event -> results.remove(listener));
        return results;
    }

    private void remove(Runnable listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            job.cancel();
            form.removeListener(changes);
            SHARED.remove(form);
        }
    }

    /** Returns what is known; null while the first outcome is computed. */
    ScenarioState state() {
        return state;
    }

    /** Returns the scenario; null where it is gone. */
    FailureScenario scenario() {
        return form.isGone() || !(form.elements().getFirst() instanceof FailureScenario scenario) ? null : scenario;
    }

    Editing editing() {
        return form.administration().editing();
    }

    FormModel form() {
        return form;
    }

    /** Tells whether the outcome is that of the model as it is now. */
    boolean isCurrent() {
        return state != null && computed == editing() && state.revision() == computed.revision();
    }

    private void follow() {
        if (scenario() != null && !isCurrent()) {
            job.cancel();
            job.schedule(QUIET_MILLIS);
        }
    }

    private void take(Editing of, ScenarioState next) {
        if (SHARED.get(form) != this || scenario() == null) {
            return;
        }
        if (of != editing() || next.revision() != of.revision()) {
            follow();
            return;
        }
        computed = of;
        state = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private final class Computing extends Job {
        Computing() {
            super(ScenarioUi.get("job.course"));
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            Editing of = editing();
            try {
                var next = ScenarioState.compute(of, form.elements().getFirst().getId(),
                        new MonitorProgress(monitor, (task, share) -> { }));
                if (!display.isDisposed()) {
                    display.asyncExec(() -> take(of, next));
                }
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                UiPlugin.log("Scenario cannot be computed", e);
                return Status.OK_STATUS;
            }
        }
    }
}
