package org.ratswerk.bpmn.rules;

import java.util.HashSet;
import java.util.Locale;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A participant is drawn once. */
final class PoolOnceRule extends BpmnRule {
    PoolOnceRule() {
        super("pool-once", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement collaboration : document.collaborations()) {
            var known = new HashSet<String>();
            for (BpmnElement pool : collaboration.children("participant")) {
                if (!pool.name().isEmpty() && !known.add(pool.name().toLowerCase(Locale.ROOT))) {
                    reporter.report(pool);
                }
            }
        }
    }
}
