package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** One flow leaves an activity or an event; branches begin at gateways. */
final class OneOutgoingRule extends BpmnRule {
    OneOutgoingRule() {
        super("one-outgoing", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement node : document.elements(each -> each.isActivity() || each.isEvent())) {
            if (Flows.isSplit(node)) {
                reporter.report("message", List.of(), node, node.outgoing().size());
            }
        }
    }
}
