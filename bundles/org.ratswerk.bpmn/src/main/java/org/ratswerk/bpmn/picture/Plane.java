package org.ratswerk.bpmn.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnEdge;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;

/**
 * What is seen at once: a diagram, or the content of a collapsed sub-process that stands in the diagram of what is around
 * it.
 *
 * @param title name of what it shows: of the diagram, process or sub-process; empty where nothing has a name
 * @param root what it shows; null where the diagram names nothing that is there
 * @param shapes its shapes with a place, in the order of the file
 * @param edges its edges with at least two points, in the order of the file
 */
public record Plane(String title, BpmnElement root, List<BpmnShape> shapes, List<BpmnEdge> edges) {
    /** Farthest place that is drawn, in pixels from the origin; what lies beyond is no picture but a fault. */
    private static final double FARTHEST = 1e6;

    public Plane {
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
    }

    /** Returns the planes of a document in the order of its diagrams; empty where it has none. */
    public static List<Plane> of(BpmnDocument document) {
        var planes = new ArrayList<Plane>();
        for (BpmnDiagram diagram : document.diagrams()) {
            planes.addAll(of(diagram));
        }
        return planes;
    }

    private static List<Plane> of(BpmnDiagram diagram) {
        Set<BpmnElement> collapsed = new HashSet<>();
        for (BpmnShape shape : diagram.shapes()) {
            if (shape.element() != null && shape.element().isSubProcess() && !Boolean.TRUE.equals(shape.expanded())
                    && shape.element() != diagram.element()) {
                collapsed.add(shape.element());
            }
        }
        Map<BpmnElement, List<BpmnShape>> shapes = new LinkedHashMap<>();
        Map<BpmnElement, List<BpmnEdge>> edges = new HashMap<>();
        shapes.put(diagram.element(), new ArrayList<>());
        for (BpmnShape shape : diagram.shapes()) {
            if (drawable(shape)) {
                BpmnElement owner = owner(shape.element(), diagram.element(), collapsed);
                shapes.computeIfAbsent(owner, key -> new ArrayList<>()).add(shape);
            }
        }
        for (BpmnEdge edge : diagram.edges()) {
            if (edge.waypoints().size() > 1 && edge.waypoints().stream()
                    .allMatch(point -> Math.abs(point.x()) < FARTHEST && Math.abs(point.y()) < FARTHEST)) {
                BpmnElement owner = owner(edge.element(), diagram.element(), collapsed);
                edges.computeIfAbsent(owner, key -> new ArrayList<>()).add(edge);
            }
        }
        var planes = new ArrayList<Plane>();
        shapes.forEach((root, own) -> planes.add(
                new Plane(title(diagram, root), root, own, edges.getOrDefault(root, List.of()))));
        return planes;
    }

    private static boolean drawable(BpmnShape shape) {
        var at = shape.bounds();
        return at != null && Math.abs(at.x()) < FARTHEST && Math.abs(at.y()) < FARTHEST && at.width() < FARTHEST
                && at.height() < FARTHEST && at.width() > 0 && at.height() > 0;
    }

    private static BpmnElement owner(BpmnElement element, BpmnElement root, Set<BpmnElement> collapsed) {
        for (BpmnElement at = element == null ? null : element.parent(); at != null; at = at.parent()) {
            if (collapsed.contains(at)) {
                return at;
            }
        }
        return root;
    }

    private static String title(BpmnDiagram diagram, BpmnElement root) {
        if (root != null && root != diagram.element()) {
            return root.name();
        }
        if (diagram.name() != null && !diagram.name().isBlank()) {
            return diagram.name().strip();
        }
        if (root == null) {
            return "";
        }
        if (!root.name().isEmpty()) {
            return root.name();
        }
        return root.children("participant").stream().filter(pool -> pool.reference("processRef") != null)
                .map(BpmnElement::name).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }
}
