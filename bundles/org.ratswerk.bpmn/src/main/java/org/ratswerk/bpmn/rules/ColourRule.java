package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnEdge;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** Colours do not carry meaning. */
final class ColourRule extends BpmnRule {
    private static final Set<String> PLAIN = Set.of("#ffffff", "white", "#fff", "#000000", "black", "#000", "none");

    ColourRule() {
        super("colour", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnDiagram diagram : document.diagrams()) {
            List<BpmnShape> shapes = diagram.shapes().stream()
                    .filter(shape -> isColour(shape.fill()) || isColour(shape.stroke())).toList();
            List<BpmnEdge> edges = diagram.edges().stream().filter(edge -> isColour(edge.stroke())).toList();
            if (!shapes.isEmpty() || !edges.isEmpty()) {
                List<String> parts = Stream.concat(shapes.stream().map(BpmnShape::id), edges.stream().map(BpmnEdge::id))
                        .filter(Objects::nonNull).toList();
                reporter.report("message", parts.isEmpty() ? List.of()
                        : List.of(new BpmnFix.ClearColours(Reporter.label("colours"), parts)), diagram,
                        shapes.size() + edges.size());
            }
        }
    }

    private static boolean isColour(String written) {
        return written != null && !PLAIN.contains(written.strip().toLowerCase(Locale.ROOT));
    }
}
