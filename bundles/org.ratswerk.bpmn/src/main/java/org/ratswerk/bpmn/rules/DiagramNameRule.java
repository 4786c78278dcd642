package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A diagram has a name. */
final class DiagramNameRule extends BpmnRule {
    DiagramNameRule() {
        super("diagram-name", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        String definitions = document.definitions().name();
        for (BpmnDiagram diagram : document.diagrams()) {
            BpmnElement shown = diagram.element();
            boolean named = diagram.name() != null && !diagram.name().isBlank()
                    || shown != null && !shown.name().isEmpty() || !definitions.isEmpty();
            if (!named) {
                reporter.report("message", fixes(document, diagram, model), diagram);
            }
        }
    }

    /** The name of the process of the administration, where the file belongs to exactly one. */
    private static List<BpmnFix> fixes(BpmnDocument document, BpmnDiagram diagram, ModelAccess model) {
        List<ModelAccess.Target> processes = model.processesOf(document.xml().file());
        if (processes.size() != 1 || processes.getFirst().name().isEmpty() || diagram.id() == null
                || document.diagrams().size() != 1) {
            return List.of();
        }
        String name = processes.getFirst().name();
        return List.of(new BpmnFix.SetAttribute(Reporter.label("name", name), diagram.id(), "name", name));
    }
}
