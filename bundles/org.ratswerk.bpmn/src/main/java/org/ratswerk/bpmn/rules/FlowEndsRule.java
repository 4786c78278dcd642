package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A sequence flow connects two nodes of one process. */
final class FlowEndsRule extends BpmnRule {
    FlowEndsRule() {
        super("flow-ends", Severity.ERROR, "BPMN 2.0.2, 7.6.1", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement flow : document.sequenceFlows()) {
            BpmnElement source = flow.source();
            BpmnElement target = flow.target();
            if (Flows.lacksEnd(flow)) {
                reporter.report("missing", fixes(flow), flow);
            } else if (source == null || target == null) {
                continue; // an unresolved reference, which has a rule of its own
            } else if (!source.isFlowNode() || !target.isFlowNode()) {
                reporter.report("kind", List.of(), flow, Reporter.called(source), Reporter.called(target));
            } else if (source.parent() != target.parent()) {
                reporter.report("apart", List.of(), flow, Reporter.called(source), Reporter.called(target));
            } else if (target.is("startEvent", "boundaryEvent") || target.isEventSubProcess()) {
                reporter.report("into", fixes(flow), flow, Reporter.called(target));
            } else if (source.is("endEvent") || source.isEventSubProcess()) {
                reporter.report("out", fixes(flow), flow, Reporter.called(source));
            }
        }
    }

    private static List<BpmnFix> fixes(BpmnElement flow) {
        return flow.id() == null ? List.of() : List.of(new BpmnFix.RemoveElement(Reporter.label("flow"), flow.id()));
    }
}
