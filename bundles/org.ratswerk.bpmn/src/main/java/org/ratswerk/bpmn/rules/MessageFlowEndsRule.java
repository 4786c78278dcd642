package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A message flow connects what can send with what can receive. */
final class MessageFlowEndsRule extends BpmnRule {
    MessageFlowEndsRule() {
        super("message-flow-ends", Severity.ERROR, "BPMN 2.0.2, 7.6.2", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement flow : document.messageFlows()) {
            BpmnElement source = flow.source();
            BpmnElement target = flow.target();
            if (Flows.lacksEnd(flow)) {
                reporter.report("missing", List.of(), flow);
            } else if (source == null || target == null) {
                continue; // an unresolved reference, which has a rule of its own
            } else if (!source.is("participant", "conversation") && !source.isActivity()
                    && !source.is("endEvent", "intermediateThrowEvent", "implicitThrowEvent")) {
                reporter.report("sends", List.of(), flow, Reporter.called(source));
            } else if (!target.is("participant", "conversation") && !target.isActivity()
                    && !target.is("startEvent", "intermediateCatchEvent", "boundaryEvent")) {
                reporter.report("receives", List.of(), flow, Reporter.called(target));
            }
        }
    }
}
