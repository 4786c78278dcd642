package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Flows that a program chooses from have conditions. */
final class ConditionRule extends BpmnRule {
    ConditionRule() {
        super("condition", Severity.WARNING, "BPMN 2.0.2, 10.6", Profile.SOUNDNESS);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement gateway : document.elements(Flows::isChoice)) {
            if (!Flows.isSplit(gateway)) {
                continue;
            }
            boolean executable = gateway.process() != null && gateway.process().flag("isExecutable", false);
            for (BpmnElement flow : gateway.outgoing()) {
                boolean told = flow.child("conditionExpression").isPresent()
                        || !executable && !flow.name().isEmpty();
                if (!told && !Flows.isDefault(flow)) {
                    reporter.report(executable ? "executed" : "message", List.of(), flow, Reporter.called(gateway));
                }
            }
        }
    }
}
