package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Every branch ends with an end event. */
final class BranchEndsRule extends BpmnRule {
    BranchEndsRule() {
        super("branch-ends", Severity.WARNING, "BPMN 2.0.2, 10.5.3", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement container : Flows.containers(document)) {
            for (BpmnElement node : Flows.nodes(container)) {
                if (node.outgoing().isEmpty() && !endsByItself(node)) {
                    reporter.report("message", fixes(node), node);
                }
            }
        }
    }

    private static boolean endsByItself(BpmnElement node) {
        return node.is("endEvent") || node.isEventSubProcess() || node.flag("isForCompensation", false)
                || Flows.has(node, "linkEventDefinition") && node.is("intermediateThrowEvent")
                || node.is("boundaryEvent") && Flows.has(node, "compensateEventDefinition");
    }

    private static List<BpmnFix> fixes(BpmnElement node) {
        return node.id() == null || node.isGateway() ? List.of()
                : List.of(new BpmnFix.AddEndEvent(Reporter.label("end"), node.id()));
    }
}
