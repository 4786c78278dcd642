package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A gateway asks the question that its branches answer. */
final class GatewayQuestionRule extends BpmnRule {
    GatewayQuestionRule() {
        super("gateway-question", Severity.INFO, "FIM", Profile.FIM, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement gateway : document.elements(each -> each.is("exclusiveGateway", "inclusiveGateway")
                && Flows.isSplit(each))) {
            String name = gateway.name();
            if (name.isEmpty()) {
                reporter.report("none", List.of(), gateway);
            } else if (!name.endsWith("?")) {
                // what reads as a state reads as a question too, such as „Antrag vollständig?“
                reporter.report("message", gateway.id() == null || !German.isState(name) ? List.of()
                        : List.of(new BpmnFix.SetAttribute(Reporter.label("name", name + "?"), gateway.id(), "name",
                                name + "?")),
                        gateway);
            }
        }
    }
}
