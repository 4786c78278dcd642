package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Two equal gateways do not follow each other. */
final class GatewaysInRowRule extends BpmnRule {
    GatewaysInRowRule() {
        super("gateways-in-row", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement gateway : document.elements(BpmnElement::isGateway)) {
            for (BpmnElement next : Flows.targets(gateway)) {
                if (next != gateway && next.type().equals(gateway.type())
                        && Flows.isSplit(next) == Flows.isSplit(gateway)
                        && next.incoming().size() > 1 == gateway.incoming().size() > 1) {
                    reporter.report("message", List.of(), gateway, Reporter.called(next));
                }
            }
        }
    }
}
