package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** A diagram shows at most 15 activities. */
final class SizeRule extends BpmnRule {
    private static final int MOST = 15;

    SizeRule() {
        super("size", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnDiagram diagram : document.diagrams()) {
            long count = diagram.shapes().stream().map(BpmnShape::element)
                    .filter(element -> element != null && element.isActivity()).distinct().count();
            if (count > MOST) {
                reporter.report("message", List.of(), diagram, count, MOST);
            }
        }
    }
}
