package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A process begins with a start event. */
final class StartEventRule extends BpmnRule {
    StartEventRule() {
        super("start-event", Severity.WARNING, "BPMN 2.0.2, 10.5.2", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement container : Flows.containers(document)) {
            if (Flows.nodes(container).stream().noneMatch(Flows::isStart)) {
                reporter.report(container);
            }
        }
    }
}
