package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Only the branches of a choice have labels. */
final class FlowLabelRule extends BpmnRule {
    FlowLabelRule() {
        super("flow-label", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement flow : document.sequenceFlows()) {
            BpmnElement source = flow.source();
            if (!flow.name().isEmpty() && source != null && !(Flows.isChoice(source) && Flows.isSplit(source))
                    && flow.child("conditionExpression").isEmpty() && !Flows.isDefault(flow)) {
                reporter.report("message", flow.id() == null ? List.of()
                        : List.of(new BpmnFix.SetAttribute(Reporter.label("unname"), flow.id(), "name", null)), flow,
                        Reporter.called(source));
            }
        }
    }
}
