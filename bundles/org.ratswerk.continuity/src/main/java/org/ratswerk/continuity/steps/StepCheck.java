package org.ratswerk.continuity.steps;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Reads;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Findings about the steps of plans: circles, and critical paths longer than the required restart time set by hand. */
@Component(service = Check.class)
public final class StepCheck implements Check {
    static final String CYCLE = "continuity.steps.cycle";
    static final String LATE = "continuity.steps.late";

    private static final Texts TEXTS = Texts.of(StepCheck.class);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(CYCLE, Severity.ERROR, TEXTS.get("rule." + CYCLE), TEXTS.get("rule.why." + CYCLE)),
                new Rule(LATE, Severity.WARNING, TEXTS.get("rule." + LATE), TEXTS.get("rule.why." + LATE)));
    }

    @Override
    public Reads reads() {
        return Reads.of(Literals.EMERGENCY_PLAN__STEPS, Literals.EMERGENCY_PLAN__SUBJECT,
                Literals.PLAN_STEP__SUCCESSORS, Literals.PLAN_STEP__EXPECTED_DURATION, Literals.PLAN_STEP__NUMBER,
                Literals.DEPENDABLE__REQUIRED_RTO, Literals.ELEMENT__NAME, Literals.ELEMENT__ID)
                .and(Literals.PROCESS_REGISTER__PROCESSES, Literals.LANDSCAPE__RESOURCES)
                .andFiles(Literals.EMERGENCY_PLAN);
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        for (EmergencyPlan plan : model.plans()) {
            progress.checkCancelled();
            if (plan.getSteps().isEmpty()) {
                continue;
            }
            StepPlan steps = StepPlan.expected(plan.getSteps());
            if (steps.isCyclic()) {
                sink.accept(new Problem(CYCLE, Severity.ERROR, steps.cycle().getFirst().getId(), "successors",
                        TEXTS.get("message.cycle", Labels.title(plan),
                                steps.cycle().stream().map(Labels::title).collect(Collectors.joining(" → "))),
                        List.of()));
                continue;
            }
            Duration limit = plan.getSubject() == null || Missing.is(plan.getSubject()) ? null
                    : plan.getSubject().getRequiredRto();
            Duration over = steps.over(limit);
            if (over != null && over.isPositive()) {
                sink.accept(new Problem(LATE, Severity.WARNING, plan.getId(), "steps",
                        TEXTS.get("message.late", Labels.title(plan), Durations.text(steps.length()),
                                Labels.title(plan.getSubject()), Durations.text(limit)), List.of()));
            }
        }
    }
}
