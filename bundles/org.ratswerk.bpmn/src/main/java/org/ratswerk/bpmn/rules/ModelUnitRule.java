package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

/** Pools and lanes are tied to organisational units. */
final class ModelUnitRule extends BpmnRule {
    ModelUnitRule() {
        super("model-unit", Severity.INFO, "Ratswerk", Profile.MODEL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (!model.isPresent()) {
            return;
        }
        for (BpmnElement element : document.elements(each -> each.is("participant", "lane"))) {
            BpmnElement pool = element.participant();
            boolean ours = pool == null || !German.isOutside(pool.name()) && Flows.isOpen(pool);
            if (ours && !element.name().isEmpty() && element.links(Link.Kind.UNIT).isEmpty()) {
                reporter.report("message", fixes(element, model), element);
            }
        }
    }

    /** The unit of the same name, where there is exactly one. */
    private static List<BpmnFix> fixes(BpmnElement element, ModelAccess model) {
        List<ModelAccess.Target> units = model.unitsNamed(element.name());
        return units.size() != 1 || element.id() == null ? List.of()
                : List.of(new BpmnFix.AddLink(Reporter.label("link", units.getFirst().name()), element.id(),
                        Link.Kind.UNIT, units.getFirst().id()));
    }
}
