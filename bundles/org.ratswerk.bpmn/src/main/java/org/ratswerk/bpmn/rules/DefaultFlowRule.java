package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The default flow of a node leaves this node and has no condition. */
final class DefaultFlowRule extends BpmnRule {
    DefaultFlowRule() {
        super("default-flow", Severity.ERROR, "BPMN 2.0.2, 8.4.13", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement node : document.elements(Flows::isNode)) {
            String named = node.attribute("default");
            if (named == null || named.isBlank()) {
                continue;
            }
            BpmnElement flow = node.reference("default");
            if (flow == null || flow.source() != node) {
                reporter.report("foreign", node.id() == null ? List.of()
                        : List.of(new BpmnFix.SetAttribute(Reporter.label("default"), node.id(), "default", null)), node,
                        named);
            } else if (flow.child("conditionExpression").isPresent()) {
                reporter.report("conditional", List.of(), flow, Reporter.called(node));
            }
        }
    }
}
