package org.ratswerk.bpmn.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** Symbols of a kind are equally large. */
final class UniformSizeRule extends BpmnRule {
    /** Sizes that differ by less look the same. */
    private static final double PART = 0.1;

    UniformSizeRule() {
        super("uniform-size", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnDiagram diagram : document.diagrams()) {
            check(diagram, BpmnElement::isTask, "tasks", reporter);
            // tools draw the kinds of events a little differently
            check(diagram, each -> each.is("startEvent"), "events", reporter);
            check(diagram, each -> each.is("endEvent"), "events", reporter);
            check(diagram, each -> each.isEvent() && !each.is("startEvent", "endEvent"), "events", reporter);
            check(diagram, BpmnElement::isGateway, "gateways", reporter);
        }
    }

    private static void check(BpmnDiagram diagram, Predicate<BpmnElement> kind, String message, Reporter reporter) {
        List<BpmnShape> shapes = Geometry.shapes(diagram, kind);
        var sizes = new LinkedHashMap<String, List<BpmnShape>>();
        shapes.forEach(shape -> sizes.computeIfAbsent(size(shape.bounds()), none -> new ArrayList<>()).add(shape));
        if (sizes.size() < 2) {
            return;
        }
        Bounds usual = Collections.max(sizes.values(), Comparator.comparingInt(List::size)).getFirst().bounds();
        List<String> others = shapes.stream().filter(shape -> differs(shape.bounds().width(), usual.width())
                || differs(shape.bounds().height(), usual.height()))
                .map(shape -> Reporter.called(shape.element())).toList();
        if (!others.isEmpty()) {
            reporter.report(message, List.of(), diagram, size(usual),
                    String.join(", ", others.subList(0, Math.min(5, others.size()))), others.size());
        }
    }

    private static boolean differs(double length, double usual) {
        return Math.abs(length - usual) > PART * usual;
    }

    private static String size(Bounds bounds) {
        return Math.round(bounds.width()) + " × " + Math.round(bounds.height());
    }
}
