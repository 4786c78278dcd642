package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

/** What is done with IT is tied to an IT system. */
final class ModelSystemRule extends BpmnRule {
    ModelSystemRule() {
        super("model-system", Severity.INFO, "Ratswerk", Profile.MODEL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (!model.isPresent()) {
            return;
        }
        for (BpmnElement task : document.elements(each -> each.is("userTask", "serviceTask", "scriptTask",
                "businessRuleTask"))) {
            BpmnElement pool = task.participant();
            boolean ours = pool == null || !German.isOutside(pool.name());
            if (ours && task.links(Link.Kind.USES).isEmpty()) {
                reporter.report(task);
            }
        }
    }
}
