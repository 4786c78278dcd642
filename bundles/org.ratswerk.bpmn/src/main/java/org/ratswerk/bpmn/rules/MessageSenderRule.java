package org.ratswerk.bpmn.rules;

import java.util.Arrays;
import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Where a process is shown, its activities and events send and receive messages, not its pool. */
final class MessageSenderRule extends BpmnRule {
    MessageSenderRule() {
        super("message-sender", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement flow : document.messageFlows()) {
            for (BpmnElement end : Arrays.asList(flow.source(), flow.target())) {
                if (end != null && end.is("participant") && Flows.isOpen(end)) {
                    reporter.report("message", List.of(), flow, Reporter.called(end));
                }
            }
        }
    }
}
