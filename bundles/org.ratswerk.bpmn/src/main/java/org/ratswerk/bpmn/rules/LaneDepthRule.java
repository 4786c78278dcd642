package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Lanes have at most three levels. */
final class LaneDepthRule extends BpmnRule {
    private static final int DEEPEST = 3;

    LaneDepthRule() {
        super("lane-depth", Severity.WARNING, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement lane : document.lanes()) {
            int level = 1;
            for (BpmnElement up = lane.parent(); up != null; up = up.parent()) {
                level += up.is("lane") ? 1 : 0;
            }
            if (level == DEEPEST + 1) {
                reporter.report("message", List.of(), lane, DEEPEST);
            }
        }
    }
}
