package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A process shows what data it works with. */
final class ModelDataRule extends BpmnRule {
    ModelDataRule() {
        super("model-data", Severity.INFO, "Ratswerk", Profile.MODEL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (!model.isPresent()) {
            return;
        }
        for (BpmnElement process : document.processes()) {
            BpmnElement pool = process.participant();
            boolean ours = pool == null || !German.isOutside(pool.name());
            boolean shown = process.children().stream().anyMatch(Flows::isNode);
            if (ours && shown && process.all(BpmnElement::isData).isEmpty()) {
                reporter.report(process);
            }
        }
    }
}
