package org.ratswerk.bpmn.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.core.check.Severity;

/** What is drawn is in the process. */
final class ShapeWithoutElementRule extends BpmnRule {
    ShapeWithoutElementRule() {
        super("shape-without-element", Severity.WARNING, "BPMN 2.0.2, 12.2", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        Set<String> parts = new HashSet<>();
        for (BpmnDiagram diagram : document.diagrams()) {
            diagram.shapes().forEach(shape -> parts.add(shape.id()));
            diagram.edges().forEach(edge -> parts.add(edge.id()));
        }
        for (Fault fault : document.faults()) {
            if (fault.kind() == Fault.Kind.NOTHING_SHOWN) {
                reporter.report(fault, fault.element() == null || !parts.contains(fault.element()) ? List.of()
                        : List.of(new BpmnFix.RemoveDiagramPart(Reporter.label("part"), fault.element())));
            }
        }
    }
}
