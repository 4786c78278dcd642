package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Branches are merged by a gateway. */
final class MergeGatewayRule extends BpmnRule {
    MergeGatewayRule() {
        super("merge-gateway", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement node : document.elements(each -> each.isActivity() || each.isEvent())) {
            if (node.incoming().size() > 1) {
                reporter.report("message", List.of(), node, node.incoming().size());
            }
        }
    }
}
