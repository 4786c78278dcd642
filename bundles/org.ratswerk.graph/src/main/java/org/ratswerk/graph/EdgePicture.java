package org.ratswerk.graph;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.ratswerk.core.result.Graph;

/** How an edge is drawn: a line at right angles with a head, and its label on the line. */
final class EdgePicture {
    private static final double SIZE = 11;
    private static final double LABEL_HEIGHT = 16;
    private static final double LABEL_ROOM = 8;
    private static final double LONGEST_LABEL = 180;
    private static final double BASE_LINE = 4;
    private static final double WIDTH = 1.4;
    private static final double BEND = 5;
    private static final double HEAD = 8;
    private static final double HALF_HEAD = 4;
    private static final double NEAR = 0.5;

    private EdgePicture() {
    }

    /** Returns width and height of a label. */
    static LaidGraph.Point labelSize(String label) {
        return new LaidGraph.Point(TextFit.width(cut(label), SIZE, false) + LABEL_ROOM, LABEL_HEIGHT);
    }

    private static String cut(String label) {
        return TextFit.cut(label.strip(), SIZE, false, LONGEST_LABEL);
    }

    /**
     * Returns the edge as marks.
     *
     * @param line way of the edge
     * @param source place of the node it starts at
     * @param target place of the node it ends at
     * @param colours colours
     */
    static Mark draw(LaidGraph.Line line, LaidGraph.Box source, LaidGraph.Box target, Colours colours) {
        var points = new ArrayList<>(line.points());
        points.set(0, onOutline(points.getFirst(), source));
        points.set(points.size() - 1, onOutline(points.getLast(), target));
        var edge = line.edge();
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Shape(way(points), null, colours.line(), WIDTH, dash(edge.kind())));
        marks.add(head(points.get(points.size() - 2), points.getLast(), edge.kind(), colours));
        if (line.label() != null) {
            var text = cut(edge.label());
            var at = line.label();
            double half = TextFit.width(text, SIZE, false) / 2 + LABEL_ROOM / 4;
            var ground = new Path2D.Double();
            ground.append(new java.awt.geom.Rectangle2D.Double(at.x() - half, at.y() - LABEL_HEIGHT / 2, 2 * half,
                    LABEL_HEIGHT), false);
            marks.add(new Mark.Shape(ground, colours.surface(), null, 0, Mark.Dash.SOLID));
            marks.add(new Mark.Words(text, at.x(), at.y() + BASE_LINE, SIZE, false, colours.secondary(),
                    Mark.Anchor.MIDDLE));
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "edge");
        attributes.put("data-source", edge.source());
        attributes.put("data-target", edge.target());
        return new Mark.Group(attributes, edge.description() == null ? edge.label() : edge.description(), 0, 0, marks);
    }

    private static Mark.Dash dash(Graph.EdgeKind kind) {
        return switch (kind) {
            case DEPENDENCY -> Mark.Dash.SOLID;
            case MEMBER -> Mark.Dash.BROKEN;
            case PART, REFERENCE -> Mark.Dash.DOTTED;
        };
    }

    /** Moves a point on the left or right side of the box on to the outline of its figure. */
    private static LaidGraph.Point onOutline(LaidGraph.Point point, LaidGraph.Box box) {
        var figure = Figure.of(box.node().kind());
        double y = point.y() - box.y();
        if (Math.abs(point.x() - box.x()) < NEAR) {
            return new LaidGraph.Point(box.x() + figure.leftInset(y, box.height()), point.y());
        }
        if (Math.abs(point.x() - box.x() - box.width()) < NEAR) {
            return new LaidGraph.Point(box.x() + box.width() - figure.rightInset(y, box.height()), point.y());
        }
        return point;
    }

    private static Path2D way(List<LaidGraph.Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++) {
            var bend = points.get(i);
            var before = towards(bend, points.get(i - 1));
            var after = towards(bend, points.get(i + 1));
            path.lineTo(before.x(), before.y());
            path.quadTo(bend.x(), bend.y(), after.x(), after.y());
        }
        path.lineTo(points.getLast().x(), points.getLast().y());
        return path;
    }

    /** The point a little way from one point towards another, at most half of the way. */
    private static LaidGraph.Point towards(LaidGraph.Point from, LaidGraph.Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(BEND, length / 2) / length;
        return new LaidGraph.Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static Mark head(LaidGraph.Point from, LaidGraph.Point to, Graph.EdgeKind kind, Colours colours) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double dx = length == 0 ? 1 : (to.x() - from.x()) / length;
        double dy = length == 0 ? 0 : (to.y() - from.y()) / length;
        double backX = to.x() - dx * HEAD;
        double backY = to.y() - dy * HEAD;
        var path = new Path2D.Double();
        path.moveTo(backX - dy * HALF_HEAD, backY + dx * HALF_HEAD);
        path.lineTo(to.x(), to.y());
        path.lineTo(backX + dy * HALF_HEAD, backY - dx * HALF_HEAD);
        if (kind != Graph.EdgeKind.DEPENDENCY) {
            return new Mark.Shape(path, null, colours.line(), WIDTH, Mark.Dash.SOLID);
        }
        path.closePath();
        return new Mark.Shape(path, colours.line(), null, 0, Mark.Dash.SOLID);
    }
}
