package org.ratswerk.bpmn.layout;

import java.util.List;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.Waypoint;

/**
 * Places of the elements of one diagram.
 *
 * @param elementId id of what the diagram shows: a collaboration or process
 * @param boxes places of shapes, what is around others before them
 * @param lines ways of edges
 */
public record Layout(String elementId, List<Box> boxes, List<Line> lines) {
    public Layout {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * Place of a shape.
     *
     * @param elementId id of the element it shows
     * @param bounds its place
     * @param label place of its text; null where the text stands inside, or there is none
     * @param horizontal true for pools and lanes; null for all others
     * @param expanded true for sub-processes whose content is seen, false for others; null for what is none
     */
    public record Box(String elementId, Bounds bounds, Bounds label, Boolean horizontal, Boolean expanded) {
    }

    /**
     * Way of an edge.
     *
     * @param elementId id of the element it shows
     * @param points its points from source to target
     * @param label place of its text; null where there is none
     */
    public record Line(String elementId, List<Waypoint> points, Bounds label) {
        public Line {
            points = List.copyOf(points);
        }
    }
}
