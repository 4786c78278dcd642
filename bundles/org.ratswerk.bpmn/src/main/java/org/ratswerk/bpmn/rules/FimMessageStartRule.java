package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A FIM process begins with a message. */
final class FimMessageStartRule extends BpmnRule {
    FimMessageStartRule() {
        super("fim-message-start", Severity.WARNING, "FIM", Profile.FIM);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement process : document.processes()) {
            for (BpmnElement start : process.children("startEvent")) {
                if (!Flows.has(start, "messageEventDefinition")) {
                    reporter.report(start);
                }
            }
        }
    }
}
