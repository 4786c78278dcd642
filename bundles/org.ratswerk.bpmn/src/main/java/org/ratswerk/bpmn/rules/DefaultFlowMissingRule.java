package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A choice by conditions also has a way where none of them holds. */
final class DefaultFlowMissingRule extends BpmnRule {
    DefaultFlowMissingRule() {
        super("default-flow-missing", Severity.INFO, "BPMN 2.0.2, 10.6", Profile.SOUNDNESS);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement gateway : document.elements(Flows::isChoice)) {
            if (Flows.isSplit(gateway) && gateway.reference("default") == null && gateway.outgoing().stream()
                    .allMatch(flow -> flow.child("conditionExpression").isPresent())) {
                reporter.report(gateway);
            }
        }
    }
}
