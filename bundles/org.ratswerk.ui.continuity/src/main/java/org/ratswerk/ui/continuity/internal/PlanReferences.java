package org.ratswerk.ui.continuity.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.PlanSection;
import org.ratswerk.ui.continuity.model.Questions;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * What the live references of an administration say, one question after the other in the background. Analyses run once for
 * each state of what they read; the texts of plans are not part of that.
 */
public final class PlanReferences implements Questions {
    /** In the UI thread only. */
    private static final Map<Editing, PlanReferences> ALL = new HashMap<>();
    private static boolean watching;

    private final Editing editing;
    private final ISchedulingRule alone = new Alone();
    private final Current progress = new Current();
    /** Another number after each change of what references are made of. */
    private volatile long state;
    private References references;
    private long of = -1;

    private PlanReferences(Editing editing) {
        this.editing = editing;
        editing.addListener(change -> {
            if (!isText(change)) {
                state++;
            }
        });
    }

    /** Returns those of an administration that is open. */
    public static PlanReferences of(OpenAdministration administration) {
        if (!watching) {
            watching = true;
            UiPlugin.administrations().addListener(() -> ALL.keySet().removeIf(each -> UiPlugin.administrations().list()
                    .stream().noneMatch(open -> open.editing() == each)));
        }
        return ALL.computeIfAbsent(administration.editing(), PlanReferences::new);
    }

    private static boolean isText(Change change) {
        return change.touched().stream().allMatch(each -> each instanceof PlanSection || each instanceof LiveReference
                || each instanceof EmergencyPlan) && change.features().stream().allMatch(
                        feature -> feature == Literals.EMERGENCY_PLAN__SECTIONS
                                || feature.getEContainingClass() == Literals.PLAN_SECTION
                                || feature.getEContainingClass() == Literals.LIVE_REFERENCE);
    }

    @Override
    public <T> CompletableFuture<T> ask(Function<References, T> question) {
        var promise = new CompletableFuture<T>();
        Job job = Job.createSystem(PlanUi.get("job"), monitor -> {
            try {
                promise.complete(editing.read(now -> question.apply(references(now)),
                        new MonitorProgress(monitor, (task, share) -> { })));
            } catch (CancellationException e) {
                promise.cancel(false);
            } catch (RuntimeException e) {
                promise.completeExceptionally(e);
            }
        });
        job.setRule(alone);
        job.setPriority(Job.SHORT);
        job.schedule();
        return promise;
    }

    private References references(Progress now) {
        progress.to = now;
        if (references == null || of != state) {
            of = state;
            references = new References(editing.model(), UiPlugin.registry().analyses(), progress);
        }
        return references;
    }

    /** One job at a time. */
    private static final class Alone implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }

    /** Progress of the question that is being answered. */
    private static final class Current implements Progress {
        private Progress to = Progress.NONE;

        @Override
        public void begin(String task, int total) {
            to.begin(task, total);
        }

        @Override
        public void worked(int amount) {
            to.worked(amount);
        }

        @Override
        public boolean isCancelled() {
            return to.isCancelled();
        }

        @Override
        public void checkCancelled() {
            to.checkCancelled();
        }
    }
}
