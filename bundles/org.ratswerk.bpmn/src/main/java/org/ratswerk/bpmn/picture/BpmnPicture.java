package org.ratswerk.bpmn.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnEdge;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.bpmn.Waypoint;
import org.ratswerk.bpmn.words.TypeWords;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.Mark;
import org.ratswerk.graph.Typeface;

/**
 * Pictures of BPMN diagrams: places and sizes as the diagram interchange says, texts placed and broken as on the canvas of
 * the modeller. Texts are set in Liberation Sans, which has the widths of Arial; SVG documents embed the characters used.
 */
public final class BpmnPicture {
    private static final double MARGIN = 12;
    private static final double OUTER_WIDTH = 90;
    private static final double OUTER_HEIGHT = 20;
    private static final double FLOW_INDENT = 15;
    private static final double AROUND = 6;
    private static final double BADGE = 10;

    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Marking> markings;
    private Rectangle2D extent;

    private BpmnPicture(Map<String, Marking> markings) {
        this.markings = markings;
    }

    /** Returns a picture of each plane of a document; empty where it has no diagram. */
    public static List<Drawing> of(BpmnDocument document) {
        return Plane.of(document).stream().map(BpmnPicture::of).toList();
    }

    /** Returns a picture of a plane. */
    public static Drawing of(Plane plane) {
        return of(plane, Map.of());
    }

    /**
     * Returns a picture of a plane with marks.
     *
     * @param plane what is shown
     * @param markings marks by the id of the element
     */
    public static Drawing of(Plane plane, Map<String, Marking> markings) {
        return new BpmnPicture(markings).draw(plane);
    }

    private Drawing draw(Plane plane) {
        List<BpmnShape> boxes = plane.shapes().stream().filter(BpmnPicture::isContainer)
                .sorted(Comparator.comparingInt(BpmnPicture::layer)
                        .thenComparing(shape -> -shape.bounds().width() * shape.bounds().height()))
                .toList();
        boxes.forEach(this::shape);
        plane.shapes().stream().filter(shape -> !isContainer(shape) && !isLate(shape)).forEach(this::shape);
        plane.edges().forEach(this::edge);
        plane.shapes().stream().filter(shape -> !isContainer(shape) && isLate(shape)).forEach(this::shape);
        plane.shapes().forEach(this::outerText);
        plane.edges().forEach(this::edgeText);
        if (extent == null) {
            extent = new Rectangle2D.Double(0, 0, 1, 1);
        }
        return new Drawing(plane.title(), extent.getWidth() + 2 * MARGIN, extent.getHeight() + 2 * MARGIN,
                ShapePainter.PAPER, Typeface.LIBERATION, List.of(new Mark.Group(Map.of("class", "bpmn"), null,
                        MARGIN - extent.getX(), MARGIN - extent.getY(), marks)));
    }

    private static boolean isContainer(BpmnShape shape) {
        BpmnElement element = shape.element();
        return element != null && shape.xml().attribute("choreographyActivityShape") == null
                && (element.is("participant", "lane") || Boolean.TRUE.equals(shape.expanded())
                        && (element.isSubProcess() || element.is("callActivity", "subChoreography")));
    }

    private static int layer(BpmnShape shape) {
        return shape.element().is("participant") ? 0 : shape.element().is("lane") ? 1 : 2;
    }

    /** What lies above the edges: events attached to an activity, and groups. */
    private static boolean isLate(BpmnShape shape) {
        return shape.element() != null && (shape.element().is("boundaryEvent", "group")
                || shape.xml().attribute("choreographyActivityShape") != null);
    }

    private void shape(BpmnShape shape) {
        var own = new ArrayList<Mark>();
        ShapePainter.paint(shape, own);
        Bounds at = shape.bounds();
        include(at.x(), at.y(), at.width(), at.height());
        Marking marking = marking(shape.element());
        if (marking != null) {
            own.add(new Mark.Shape(new java.awt.geom.Path2D.Double(Brush.rounded(at.x() - AROUND, at.y() - AROUND,
                    at.width() + 2 * AROUND, at.height() + 2 * AROUND, AROUND)), null, marking.colour(), 3,
                    marking.dash()));
            badge(own, marking, at.x() - AROUND, at.y() - AROUND);
        }
        group(shape.element(), "shape", own, marking);
    }

    private void edge(BpmnEdge edge) {
        var own = new ArrayList<Mark>();
        Marking marking = marking(edge.element());
        if (marking != null) {
            own.add(new Mark.Shape(EdgePainter.line(edge.waypoints()), null, marking.colour(),
                    6, marking.dash()));
        }
        EdgePainter.paint(edge, own);
        for (Waypoint point : edge.waypoints()) {
            include(point.x() - 5, point.y() - 5, 10, 10);
        }
        if (marking != null) {
            Waypoint middle = EdgePainter.middle(edge.waypoints());
            badge(own, marking, middle.x(), middle.y());
        }
        group(edge.element(), "edge", own, marking);
    }

    private Marking marking(BpmnElement element) {
        return element == null || element.id() == null ? null : markings.get(element.id());
    }

    private void badge(List<Mark> own, Marking marking, double x, double y) {
        own.add(new Mark.Shape(new java.awt.geom.Path2D.Double(Brush.circle(x, y, BADGE)), marking.colour(),
                ShapePainter.PAPER, 1.5, Mark.Dash.SOLID));
        own.add(new Mark.Words(marking.symbol(), x, y + 5, 14, false, ShapePainter.PAPER, Mark.Anchor.MIDDLE));
        include(x - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE);
    }

    private void group(BpmnElement element, String kind, List<Mark> own, Marking marking) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", kind);
        String spoken = null;
        if (element != null) {
            if (element.id() != null) {
                attributes.put("data-element-id", element.id());
            }
            spoken = TypeWords.named(element) + (marking == null ? "" : ", " + marking.text());
            attributes.put("role", "graphics-symbol img");
            attributes.put("aria-label", spoken);
        }
        marks.add(new Mark.Group(attributes, spoken, 0, 0, own));
    }

    private void include(double x, double y, double width, double height) {
        var more = new Rectangle2D.Double(x, y, width, height);
        extent = extent == null ? more : extent.createUnion(more);
    }

    private void outerText(BpmnShape shape) {
        BpmnElement element = shape.element();
        if (element == null || !ShapePainter.hasOuterText(element) || element.name().isEmpty()) {
            return;
        }
        Bounds at = shape.bounds();
        double x = at.x() + at.width() / 2;
        double y = element.is("group") ? at.y() : at.bottom();
        text(element.name(), shape.label(), x, y + (element.is("group") ? 9 : OUTER_HEIGHT / 2) - OUTER_HEIGHT / 2,
                Colour.of(shape.stroke(), ShapePainter.INK));
    }

    private void edgeText(BpmnEdge edge) {
        BpmnElement element = edge.element();
        if (element == null || !element.is("sequenceFlow", "messageFlow") || element.name().isEmpty()) {
            return;
        }
        List<Waypoint> points = edge.waypoints();
        double half = points.size() / 2.0 - 1;
        Waypoint first = points.get((int) Math.floor(half));
        Waypoint second = points.get((int) Math.ceil(half + 0.01));
        double x = (first.x() + second.x()) / 2;
        double y = (first.y() + second.y()) / 2;
        if (first.x() == second.x()) {
            x += FLOW_INDENT;
        } else {
            y -= FLOW_INDENT;
        }
        text(element.name(), edge.label(), x, y - OUTER_HEIGHT / 2, Colour.of(edge.stroke(), ShapePainter.INK));
    }

    private void text(String text, Bounds place, double x, double y, String colour) {
        double width = place == null ? OUTER_WIDTH : Math.max(OUTER_WIDTH, place.width());
        double middle = place == null ? x : place.x() + place.width() / 2;
        double top = place == null ? y : place.y();
        List<String> lines = LabelText.lines(text, LabelText.SMALL, width);
        LabelText.centred(marks, lines, middle, top, LabelText.SMALL, colour);
        double widest = lines.stream().mapToDouble(line -> LabelText.width(line, LabelText.SMALL)).max().orElse(0);
        include(middle - widest / 2, top, widest, LabelText.lineHeight(LabelText.SMALL) * lines.size());
    }
}
