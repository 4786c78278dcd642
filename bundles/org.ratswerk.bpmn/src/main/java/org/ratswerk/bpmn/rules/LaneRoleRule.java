package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A lane is named after one role, in the singular. */
final class LaneRoleRule extends BpmnRule {
    LaneRoleRule() {
        super("lane-role", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (reporter.isGerman()) {
            for (BpmnElement lane : document.lanes()) {
                if (German.isSeveral(lane.name())) {
                    reporter.report("message", List.of(), lane);
                } else if (German.joinsRoles(lane.name())) {
                    reporter.report("joined", List.of(), lane);
                }
            }
        }
    }
}
