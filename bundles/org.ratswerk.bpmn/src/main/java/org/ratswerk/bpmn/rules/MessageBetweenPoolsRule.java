package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Message flows lead from one pool to another. */
final class MessageBetweenPoolsRule extends BpmnRule {
    MessageBetweenPoolsRule() {
        super("message-between-pools", Severity.ERROR, "BPMN 2.0.2, 9.4; eCH-0158", Profile.SOUNDNESS,
                Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement flow : document.messageFlows()) {
            BpmnElement source = flow.source();
            BpmnElement target = flow.target();
            if (source == null || target == null || source.process() == null && !source.is("participant")
                    || target.process() == null && !target.is("participant")) {
                continue;
            }
            boolean same = Flows.pool(source) != null ? Flows.pool(source) == Flows.pool(target)
                    : source.process() == target.process();
            if (same) {
                reporter.report("message", List.of(), flow, Reporter.called(source), Reporter.called(target));
            }
        }
    }
}
