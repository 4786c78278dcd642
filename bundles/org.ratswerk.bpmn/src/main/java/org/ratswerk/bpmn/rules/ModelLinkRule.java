package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Optional;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

/** Links into the administration lead to an element of the right kind. */
final class ModelLinkRule extends BpmnRule {
    ModelLinkRule() {
        super("model-link", Severity.ERROR, "Ratswerk", Profile.MODEL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (!model.isPresent()) {
            return;
        }
        for (Fault fault : document.faults()) {
            if (fault.kind() == Fault.Kind.BAD_LINK) {
                reporter.report(fault, List.of());
            }
        }
        for (Link link : document.links()) {
            if (link.ref().isEmpty()) {
                continue; // told above
            }
            BpmnElement element = link.element();
            List<BpmnFix> fixes = element.id() == null ? List.of() : List.of(
                    new BpmnFix.RemoveLink(Reporter.label("unlink"), element.id(), link.kind(), link.ref()));
            Optional<ModelAccess.Target> target = model.element(link.ref());
            if (target.isEmpty()) {
                reporter.report("message", fixes, element, link.ref());
            } else if (!fits(link.kind(), target.get().kind())) {
                reporter.report("kind", fixes, element, target.get().name());
            }
        }
    }

    private static boolean fits(Link.Kind link, ModelAccess.Kind target) {
        return switch (link) {
        case PROCESS -> target == ModelAccess.Kind.PROCESS;
        case UNIT -> target == ModelAccess.Kind.UNIT;
        case USES -> target != ModelAccess.Kind.UNIT;
        case DATA -> target == ModelAccess.Kind.INFORMATION;
        };
    }
}
