package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The branches of a choice are labelled. */
final class BranchLabelRule extends BpmnRule {
    BranchLabelRule() {
        super("branch-label", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement gateway : document.elements(each -> Flows.isChoice(each) && Flows.isSplit(each))) {
            for (BpmnElement flow : gateway.outgoing()) {
                if (flow.name().isEmpty() && !Flows.isDefault(flow)) {
                    BpmnElement target = flow.target();
                    reporter.report("message", List.of(), flow, Reporter.called(gateway),
                            target == null ? "–" : Reporter.called(target));
                }
            }
        }
    }
}
