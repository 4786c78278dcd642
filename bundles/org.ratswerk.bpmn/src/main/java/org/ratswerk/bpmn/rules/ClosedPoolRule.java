package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** A pool whose process is not shown is empty and exchanges messages. */
final class ClosedPoolRule extends BpmnRule {
    ClosedPoolRule() {
        super("closed-pool", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement pool : document.participants()) {
            if (!Flows.isOpen(pool) && pool.messagesIn().isEmpty() && pool.messagesOut().isEmpty()) {
                reporter.report("message", List.of(), pool);
            }
        }
        for (BpmnDiagram diagram : document.diagrams()) {
            List<BpmnShape> pools = Geometry.shapes(diagram, each -> each.is("participant") && !Flows.isOpen(each));
            List<BpmnShape> nodes = pools.isEmpty() ? List.of() : Geometry.shapes(diagram, Flows::isNode);
            for (BpmnShape pool : pools) {
                nodes.stream().filter(node -> Geometry.isIn(node.bounds(), pool.bounds())).findFirst()
                        .ifPresent(node -> reporter.report("filled", List.of(), pool.element(),
                                Reporter.called(node.element())));
            }
        }
    }
}
