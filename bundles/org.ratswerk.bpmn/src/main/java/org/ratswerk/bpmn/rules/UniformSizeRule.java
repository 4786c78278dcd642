package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** Symbols of a kind are equally large. */
final class UniformSizeRule extends BpmnRule {
    UniformSizeRule() {
        super("uniform-size", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnDiagram diagram : document.diagrams()) {
            check(diagram, BpmnElement::isTask, "tasks", reporter);
            check(diagram, BpmnElement::isEvent, "events", reporter);
            check(diagram, BpmnElement::isGateway, "gateways", reporter);
        }
    }

    private static void check(BpmnDiagram diagram, Predicate<BpmnElement> kind, String message, Reporter reporter) {
        List<BpmnShape> shapes = Geometry.shapes(diagram, kind);
        var sizes = new TreeMap<String, Integer>();
        shapes.forEach(shape -> sizes.merge(size(shape), 1, Integer::sum));
        if (sizes.size() < 2) {
            return;
        }
        String usual = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        List<String> others = shapes.stream().filter(shape -> !size(shape).equals(usual))
                .map(shape -> Reporter.called(shape.element())).toList();
        reporter.report(message, List.of(), diagram, usual, String.join(", ", others.subList(0, Math.min(5, others.size()))),
                others.size());
    }

    private static String size(BpmnShape shape) {
        return Math.round(shape.bounds().width()) + " × " + Math.round(shape.bounds().height());
    }
}
