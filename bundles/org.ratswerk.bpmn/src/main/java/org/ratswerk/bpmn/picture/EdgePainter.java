package org.ratswerk.bpmn.picture;

import static org.ratswerk.bpmn.picture.Brush.circle;
import static org.ratswerk.bpmn.picture.Brush.way;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.bpmn.BpmnEdge;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Waypoint;
import org.ratswerk.graph.Mark;

/** Draws an edge with its ends (BPMN 2.0.2, clause 12.3.1 and table 7.2). */
final class EdgePainter {
    private static final double WIDTH = 1.5;
    private static final double CORNER = 5;
    private static final double ARROW = 7.5;
    private static final double DIAMOND = 12;
    private static final Mark.Dash MESSAGE = Mark.Dash.of(10, 7);
    private static final Mark.Dash DOTS = Mark.Dash.of(0.1, 5);
    private static final Mark.Dash BROKEN = Mark.Dash.of(5, 5);
    private static final String GREY = "#D9D9D9";

    private EdgePainter() {
    }

    /** Adds the marks of an edge but for its text. */
    static void paint(BpmnEdge edge, List<Mark> marks) {
        var brush = new Brush(marks, Colour.of(edge.stroke(), ShapePainter.INK), ShapePainter.PAPER);
        List<Waypoint> points = distinct(edge.waypoints());
        if (points.size() < 2) {
            return;
        }
        BpmnElement element = edge.element();
        if (element == null) {
            brush.line(line(points), WIDTH, BROKEN);
            return;
        }
        switch (element.type()) {
        case "sequenceFlow" -> sequence(brush, element, points);
        case "messageFlow" -> message(brush, edge, element, points);
        case "association" -> {
            brush.line(line(points), WIDTH, DOTS);
            String direction = element.attribute("associationDirection");
            if ("One".equals(direction) || "Both".equals(direction)) {
                open(brush, points, false);
            }
            if ("Both".equals(direction)) {
                open(brush, points, true);
            }
        }
        case "dataInputAssociation", "dataOutputAssociation" -> {
            brush.line(line(points), WIDTH, DOTS);
            open(brush, points, false);
        }
        case "conversationLink" -> {
            brush.line(line(points), 5);
            brush.add(line(points), null, brush.fill, 2, Mark.Dash.SOLID);
        }
        default -> brush.line(line(points), WIDTH, BROKEN);
        }
    }

    private static void sequence(Brush brush, BpmnElement flow, List<Waypoint> points) {
        brush.line(line(points), WIDTH);
        BpmnElement source = flow.source();
        Waypoint last = points.getLast();
        double angle = angle(points.get(points.size() - 2), last);
        brush.solid(turned(way(true, 0, 0, -ARROW, -ARROW / 2, -ARROW, ARROW / 2), last, angle));
        Waypoint first = points.getFirst();
        double out = angle(first, points.get(1));
        if (source != null && source.reference("default") == flow && (source.isGateway() || source.isActivity())) {
            brush.line(turned(way(false, 5, 5, 9, -5), first, out), WIDTH);
        } else if (source != null && source.isActivity() && flow.child("conditionExpression").isPresent()) {
            brush.outline(turned(way(true, 0, 0, DIAMOND / 2, -DIAMOND / 4, DIAMOND, 0, DIAMOND / 2, DIAMOND / 4),
                    first, out), 1);
        }
    }

    private static void message(Brush brush, BpmnEdge edge, BpmnElement flow, List<Waypoint> points) {
        brush.line(line(points), WIDTH, MESSAGE);
        Waypoint first = points.getFirst();
        brush.outline(circle(first.x(), first.y(), 4.5), 1.5);
        Waypoint last = points.getLast();
        brush.outline(turned(way(true, 0, 0, -10, -4.5, -10, 4.5), last, angle(points.get(points.size() - 2), last)),
                1.5);
        String visible = edge.xml().attribute("messageVisibleKind");
        if (flow.reference("messageRef") != null || visible != null) {
            Waypoint middle = along(points, length(points) / 2);
            var envelope = new Brush(brush.marks(), brush.stroke, "non_initiating".equals(visible) ? GREY : brush.fill);
            Icons.envelope(envelope, middle.x(), middle.y(), 26, 18, false);
        }
    }

    private static void open(Brush brush, List<Waypoint> points, boolean atStart) {
        Waypoint tip = atStart ? points.getFirst() : points.getLast();
        Waypoint from = atStart ? points.get(1) : points.get(points.size() - 2);
        brush.line(turned(way(false, -8, -5, 0, 0, -8, 5), tip, angle(from, tip)), WIDTH);
    }

    private static List<Waypoint> distinct(List<Waypoint> points) {
        var distinct = new ArrayList<Waypoint>();
        for (Waypoint point : points) {
            if (distinct.isEmpty() || !distinct.getLast().equals(point)) {
                distinct.add(point);
            }
        }
        return distinct;
    }

    /** The way through points, its corners rounded. */
    static Path2D line(List<Waypoint> points) {
        int count = points.size();
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < count - 1; i++) {
            Waypoint before = points.get(i - 1);
            Waypoint corner = points.get(i);
            Waypoint after = points.get(i + 1);
            Waypoint in = toward(corner, before, Math.min(CORNER, distance(corner, before) / 2));
            Waypoint out = toward(corner, after, Math.min(CORNER, distance(corner, after) / 2));
            path.lineTo(in.x(), in.y());
            path.quadTo(corner.x(), corner.y(), out.x(), out.y());
        }
        path.lineTo(points.get(count - 1).x(), points.get(count - 1).y());
        return path;
    }

    private static Waypoint toward(Waypoint from, Waypoint to, double by) {
        double length = distance(from, to);
        return length == 0 ? from
                : new Waypoint(from.x() + (to.x() - from.x()) * by / length,
                        from.y() + (to.y() - from.y()) * by / length);
    }

    private static double distance(Waypoint a, Waypoint b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    private static double length(List<Waypoint> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    private static Waypoint along(List<Waypoint> points, double length) {
        double rest = length;
        for (int i = 1; i < points.size(); i++) {
            double part = distance(points.get(i - 1), points.get(i));
            if (rest <= part) {
                return toward(points.get(i - 1), points.get(i), rest);
            }
            rest -= part;
        }
        return points.getLast();
    }

    /** The point in the middle of the way. */
    static Waypoint middle(List<Waypoint> points) {
        return along(points, length(points) / 2);
    }

    private static double angle(Waypoint from, Waypoint to) {
        return Math.atan2(to.y() - from.y(), to.x() - from.x());
    }

    private static Path2D turned(Path2D path, Waypoint at, double angle) {
        var placed = new java.awt.geom.AffineTransform();
        placed.translate(at.x(), at.y());
        placed.rotate(angle);
        return new Path2D.Double(path, placed);
    }
}
