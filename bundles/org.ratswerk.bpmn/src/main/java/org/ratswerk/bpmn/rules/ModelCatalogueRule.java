package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

/** A file belongs to a process of the administration. */
final class ModelCatalogueRule extends BpmnRule {
    ModelCatalogueRule() {
        super("model-catalogue", Severity.INFO, "Ratswerk", Profile.MODEL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (model.isPresent() && model.processesOf(document.xml().file()).isEmpty()
                && document.links().stream().noneMatch(link -> link.kind() == Link.Kind.PROCESS
                        && model.element(link.ref()).isPresent())) {
            reporter.report(document.definitions());
        }
    }
}
