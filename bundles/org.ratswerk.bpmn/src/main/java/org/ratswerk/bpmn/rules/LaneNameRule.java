package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A lane is named, and not as its pool. */
final class LaneNameRule extends BpmnRule {
    LaneNameRule() {
        super("lane-name", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement lane : document.lanes()) {
            BpmnElement pool = lane.participant();
            if (lane.name().isEmpty() && lane.shape() != null) {
                reporter.report("none", List.of(), lane);
            } else if (pool != null && !lane.name().isEmpty() && lane.name().equalsIgnoreCase(pool.name())) {
                reporter.report("message", List.of(), lane);
            }
        }
    }
}
