package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A start event lies in its pool. */
final class StartInPoolRule extends BpmnRule {
    StartInPoolRule() {
        super("start-in-pool", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement start : document.elements("startEvent")) {
            BpmnElement pool = start.participant();
            if (pool == null || pool.shape() == null || pool.shape().bounds() == null || start.shape() == null
                    || start.shape().bounds() == null || !start.parent().is("process")) {
                continue;
            }
            if (!Geometry.isIn(start.shape().bounds(), pool.shape().bounds())) {
                reporter.report("message", List.of(), start, Reporter.called(pool));
            }
        }
    }
}
