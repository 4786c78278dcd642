package org.ratswerk.bpmn.links;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.links.StepDependencies.Derived;
import org.ratswerk.bpmn.links.StepDependencies.Differences;
import org.ratswerk.bpmn.links.StepDependencies.Outdated;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.QuickFix;
import org.ratswerk.core.check.Reads;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The dependencies of the administration are those that follow from the steps of its diagrams. */
@Component(service = Check.class)
public final class StepDependencyCheck implements Check {
    /** The rule. */
    public static final String RULE = "bpmn.dependencies";

    private static final Texts TEXTS = Texts.of(StepDependencyCheck.class);

    private record Fix(String label, Runnable change) implements QuickFix {
        @Override
        public void apply() {
            change.run();
        }
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(RULE, Severity.WARNING, TEXTS.get("rule.title"), TEXTS.get("rule.explanation")));
    }

    @Override
    public Reads reads() {
        return Reads.of(Literals.PROCESS_REGISTER__PROCESSES, Literals.PROCESS__BPMN_AS_IS,
                Literals.PROCESS__BPMN_TO_BE, Literals.LANDSCAPE__RESOURCES, Literals.LANDSCAPE__GROUPS,
                Literals.LANDSCAPE__DEPENDENCIES, Literals.DEPENDENCY__DEPENDENT, Literals.DEPENDENCY__BRIDGING,
                Literals.DEPENDENCY__REASON, Literals.DEPENDENCY__ORIGIN, Literals.DEPENDENCY__ORIGIN_STEP,
                Literals.PROCESS_DEPENDENCY__SUPPLIER, Literals.REQUIREMENT__RESOURCE, Literals.REQUIREMENT__GROUP,
                Literals.ELEMENT__ID).and(Literals.ELEMENT__NAME, Literals.DEPENDABLE, Literals.REDUNDANCY_GROUP);
    }

    @Override
    public boolean readsFiles() {
        return true;
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        Path folder = model.folder().orElse(null);
        if (folder == null) {
            return;
        }
        Differences differences = StepDependencies.differences(model, BpmnIndex.of(folder).summaries(progress));
        for (Derived derived : differences.missing()) {
            sink.accept(problem(derived.dependent(), "missing", derived, derived.supplier(),
                    new Fix(TEXTS.get("fix.add"), () -> StepDependencies.add(model, derived))));
        }
        for (Outdated outdated : differences.outdated()) {
            Derived derived = outdated.derived();
            sink.accept(problem(outdated.dependency(), "outdated", derived, derived.supplier(), new Fix(
                    TEXTS.get("fix.update"), () -> StepDependencies.update(outdated.dependency(), derived))));
        }
        for (Dependency dependency : differences.gone()) {
            String step = dependency.getOriginStep();
            sink.accept(new Problem(RULE, Severity.WARNING, dependency.getId(), "originStep",
                    TEXTS.get("message.gone", Labels.of(dependency), Labels.printable(step)),
                    List.of(new Fix(TEXTS.get("fix.remove"), () -> StepDependencies.remove(dependency)))));
        }
    }

    private static Problem problem(Element about, String kind, Derived derived, Element supplier, QuickFix fix) {
        String step = derived.name().isEmpty() ? derived.step() : derived.name();
        String message = kind.equals("missing")
                ? TEXTS.get("message.missing", Labels.of(derived.dependent()), Labels.printable(step), derived.file(),
                        Labels.of(supplier))
                : TEXTS.get("message.outdated", Labels.of(derived.dependent()), Labels.printable(step), derived.file(),
                        Labels.of(supplier));
        return new Problem(RULE, Severity.WARNING, about.getId(), null, message, List.of(fix),
                new Problem.Place(derived.file(), derived.element(), derived.line()));
    }
}
