package org.ratswerk.graph;

import java.util.List;

import org.ratswerk.core.result.Graph;

/**
 * Graph whose nodes and edges have their places.
 *
 * @param graph what was laid out
 * @param width width of the whole
 * @param height height of the whole
 * @param boxes one for each node, in the order of reading: column by column, from top to bottom
 * @param lines one for each edge
 */
public record LaidGraph(Graph graph, double width, double height, List<Box> boxes, List<Line> lines) {
    public LaidGraph {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * Place of a node.
     *
     * @param node node
     * @param x left side
     * @param y upper side
     * @param width width
     * @param height height
     */
    public record Box(Graph.Node node, double x, double y, double width, double height) {
    }

    /** Point. */
    public record Point(double x, double y) {
    }

    /**
     * Way of an edge.
     *
     * @param edge edge
     * @param points start, bends and end; at least two
     * @param label place of the middle of the label; null where it has none
     */
    public record Line(Graph.Edge edge, List<Point> points, Point label) {
        public Line {
            points = List.copyOf(points);
        }
    }
}
