package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The pools of a FIM process are vertical. */
final class FimVerticalRule extends BpmnRule {
    FimVerticalRule() {
        super("fim-vertical", Severity.INFO, "FIM", Profile.FIM);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement pool : document.participants()) {
            if (pool.shape() != null && Geometry.isHorizontal(pool.shape())) {
                reporter.report(pool);
            }
        }
    }
}
