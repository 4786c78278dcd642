package org.ratswerk.bpmn.picture;

import static org.ratswerk.bpmn.picture.Brush.circle;
import static org.ratswerk.bpmn.picture.Brush.rectangle;
import static org.ratswerk.bpmn.picture.Brush.rounded;
import static org.ratswerk.bpmn.picture.Brush.way;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.graph.Mark;

/** Draws a shape with its text and markers (BPMN 2.0.2, clauses 7 and 12.3). */
final class ShapePainter {
    static final String INK = "#22242A";
    static final String PAPER = "#FFFFFF";
    private static final double HEADER = 30;
    private static final double CORNER = 10;
    private static final double PADDING = 7;
    private static final double MARKER = 14;
    private static final double MARKER_STEP = 20;
    private static final double RING = 3;
    private static final Mark.Dash SHORT = Mark.Dash.of(6, 5);
    private static final Mark.Dash DOTS = Mark.Dash.of(0.1, 5.5);
    private static final Mark.Dash GROUP = Mark.Dash.of(10, 6, 0.1, 6);

    private final BpmnShape shape;
    private final BpmnElement element;
    private final Bounds at;
    private final Brush brush;
    private final double middleX;
    private final double middleY;

    private ShapePainter(BpmnShape shape, List<Mark> marks) {
        this.shape = shape;
        this.element = shape.element();
        this.at = shape.bounds();
        this.brush = new Brush(marks, Colour.of(shape.stroke(), INK), Colour.of(shape.fill(), PAPER));
        this.middleX = at.x() + at.width() / 2;
        this.middleY = at.y() + at.height() / 2;
    }

    /** Adds the marks of a shape but for a text that stands outside of it. */
    static void paint(BpmnShape shape, List<Mark> marks) {
        new ShapePainter(shape, marks).paint();
    }

    private void paint() {
        String type = element == null ? "" : element.type();
        if (element == null) {
            brush.line(rectangle(at.x(), at.y(), at.width(), at.height()), 1, SHORT);
        } else if (element.isEvent()) {
            event();
        } else if (element.isGateway()) {
            gateway(type);
        } else if (element.isActivity()) {
            activity();
        } else {
            switch (type) {
            case "participant" -> participant();
            case "lane" -> lane();
            case "dataObject", "dataObjectReference", "dataInput", "dataOutput" -> dataObject();
            case "dataStore", "dataStoreReference" -> dataStore();
            case "textAnnotation" -> annotation();
            case "group" -> brush.line(rounded(at.x(), at.y(), at.width(), at.height(), CORNER), 1.5, GROUP);
            case "message" -> Icons.envelope(brush, middleX, middleY, at.width(), at.height(), false);
            case "conversation", "subConversation", "callConversation" -> conversation(type);
            case "choreographyTask", "subChoreography", "callChoreography" -> choreography(type);
            default -> {
                brush.outline(rectangle(at.x(), at.y(), at.width(), at.height()), 1.5);
                inside(element.name());
            }
            }
        }
    }

    private void event() {
        double radius = at.width() / 2;
        boolean start = element.is("startEvent");
        boolean end = element.is("endEvent");
        boolean throwing = end || element.is("intermediateThrowEvent", "implicitThrowEvent");
        boolean interrupting = start ? element.flag("isInterrupting", true) : element.flag("cancelActivity", true);
        Mark.Dash dash = interrupting || end ? Mark.Dash.SOLID : SHORT;
        double ry = at.height() / 2;
        double width = end ? 4 : start ? 2 : 1.5;
        brush.outline(new java.awt.geom.Ellipse2D.Double(at.x(), at.y(), 2 * radius, 2 * ry), width, dash);
        if (!start && !end) {
            brush.outline(circle(middleX, middleY, Math.max(1, Math.min(radius, ry) - RING)), 1.5, dash);
        }
        List<BpmnElement> definitions = element.eventDefinitions();
        if (definitions.isEmpty()) {
            return;
        }
        String kind = definitions.getFirst().type();
        if (definitions.size() > 1) {
            kind = element.flag("parallelMultiple", false) ? "parallelMultiple" : "multiple";
        }
        Icons.event(brush, kind, middleX, middleY, Math.min(at.width(), at.height()), throwing);
    }

    private void gateway(String type) {
        brush.outline(way(true, middleX, at.y(), at.right(), middleY, middleX, at.bottom(), at.x(), middleY), 2);
        if (!type.equals("exclusiveGateway") || Boolean.TRUE.equals(shape.markerVisible())) {
            boolean instantiating = element.flag("instantiate", false);
            Icons.gateway(brush, type, middleX, middleY, Math.min(at.width(), at.height()),
                    "Parallel".equals(element.attribute("eventGatewayType")), instantiating);
        }
    }

    private void activity() {
        boolean call = element.is("callActivity");
        boolean expanded = (element.isSubProcess() || call) && Boolean.TRUE.equals(shape.expanded());
        var box = rounded(at.x(), at.y(), at.width(), at.height(), CORNER);
        if (element.isEventSubProcess()) {
            brush.outline(box, 2.5, DOTS);
        } else {
            brush.outline(box, call ? 5 : 2);
        }
        if (element.is("transaction")) {
            brush.line(rounded(at.x() + RING, at.y() + RING, at.width() - 2 * RING, at.height() - 2 * RING,
                    CORNER - RING), 1.5);
        }
        Icons.task(brush, element.type(), at.x(), at.y(), element.flag("instantiate", false));
        if (element.isEventSubProcess() && !expanded) {
            eventSubProcess();
        }
        if (expanded) {
            var lines = LabelText.lines(element.name(), LabelText.SIZE, Math.max(PADDING, at.width() - 2 * PADDING));
            LabelText.centred(brush.marks(), lines, middleX, at.y() + PADDING, LabelText.SIZE, brush.stroke);
        } else {
            inside(element.name());
        }
        markers(call, expanded);
    }

    private void eventSubProcess() {
        for (BpmnElement start : element.children("startEvent")) {
            List<BpmnElement> definitions = start.eventDefinitions();
            if (!definitions.isEmpty()) {
                var small = circle(at.x() + 16, at.y() + 16, 9);
                brush.line(small, 1, start.flag("isInterrupting", true) ? Mark.Dash.SOLID : Mark.Dash.of(3, 3));
                Icons.event(brush, definitions.getFirst().type(), at.x() + 16, at.y() + 16, 18, false);
                return;
            }
        }
    }

    private void markers(boolean call, boolean expanded) {
        var left = new ArrayList<String>();
        if (element.flag("isForCompensation", false)) {
            left.add("compensation");
        }
        element.child("multiInstanceLoopCharacteristics").ifPresent(loop -> left
                .add(loop.flag("isSequential", false) ? "sequential" : "parallel"));
        element.child("standardLoopCharacteristics").ifPresent(loop -> left.add("loop"));
        boolean collapsed = !expanded && (element.isSubProcess() || call && !callsGlobalTask());
        boolean adHoc = element.is("adHocSubProcess");
        double y = at.bottom() - MARKER / 2 - 1;
        double x = middleX;
        if (collapsed) {
            x -= MARKER_STEP * left.size();
        } else {
            x -= MARKER_STEP * (left.size() + (adHoc ? 1 : 0) - 1) / 2;
        }
        for (String marker : left) {
            Icons.marker(brush, marker, x, y - 2);
            x += MARKER_STEP;
        }
        if (collapsed) {
            Icons.marker(brush, "collapsed", middleX, y);
            x = middleX + MARKER_STEP;
        }
        if (adHoc) {
            Icons.marker(brush, "adHoc", x, y - 2);
        }
    }

    private boolean callsGlobalTask() {
        String called = element.attribute("calledElement");
        return called != null && element.document().element(called.substring(called.indexOf(':') + 1))
                .map(found -> found.type().startsWith("global")).orElse(false);
    }

    /** Text in the middle of the shape. */
    private void inside(String text) {
        var lines = LabelText.lines(text, LabelText.SIZE, Math.max(PADDING, at.width() - 2 * PADDING));
        double height = LabelText.lineHeight(LabelText.SIZE) * lines.size();
        LabelText.centred(brush.marks(), lines, middleX, middleY - height / 2, LabelText.SIZE, brush.stroke);
    }

    private boolean horizontal() {
        return !Boolean.FALSE.equals(shape.horizontal());
    }

    private void participant() {
        if (shape.xml().attribute("choreographyActivityShape") != null) {
            band();
            return;
        }
        brush.outline(rectangle(at.x(), at.y(), at.width(), at.height()), 1.5);
        if (element.reference("processRef") == null) {
            inside(element.name());
        } else if (horizontal()) {
            brush.line(way(false, at.x() + HEADER, at.y(), at.x() + HEADER, at.bottom()), 1.5);
            header();
        } else {
            brush.line(way(false, at.x(), at.y() + HEADER, at.right(), at.y() + HEADER), 1.5);
            header();
        }
        int most = element.child("participantMultiplicity").map(many -> number(many.attribute("maximum"))).orElse(0);
        if (most > 1) {
            Icons.marker(brush, "parallel", middleX, at.bottom() - 10);
        }
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void lane() {
        brush.add(rectangle(at.x(), at.y(), at.width(), at.height()), shape.fill() == null ? null : brush.fill,
                brush.stroke, 1.5, Mark.Dash.SOLID);
        header();
    }

    private void header() {
        if (horizontal()) {
            var lines = LabelText.lines(element.name(), LabelText.SIZE, Math.max(HEADER, at.height() - 4));
            double width = LabelText.lineHeight(LabelText.SIZE) * lines.size();
            LabelText.upwards(brush.marks(), lines, at.x() + (HEADER - width) / 2, middleY, LabelText.SIZE,
                    brush.stroke);
        } else {
            var lines = LabelText.lines(element.name(), LabelText.SIZE, Math.max(HEADER, at.width() - 4));
            double height = LabelText.lineHeight(LabelText.SIZE) * lines.size();
            LabelText.centred(brush.marks(), lines, middleX, at.y() + (HEADER - height) / 2, LabelText.SIZE,
                    brush.stroke);
        }
    }

    private void dataObject() {
        double fold = Math.min(10, at.width() / 3);
        brush.outline(way(true, at.x(), at.y(), at.right() - fold, at.y(), at.right(), at.y() + fold, at.right(),
                at.bottom(), at.x(), at.bottom()), 2);
        brush.line(way(false, at.right() - fold, at.y(), at.right() - fold, at.y() + fold, at.right(), at.y() + fold),
                2);
        if (element.is("dataInput", "dataOutput")) {
            double x = at.x() + 4;
            double y = at.y() + 10;
            Path2D arrow = way(true, x, y - 2.5, x + 8, y - 2.5, x + 8, y - 6, x + 14, y, x + 8, y + 6, x + 8, y + 2.5,
                    x, y + 2.5);
            brush.add(arrow, element.is("dataOutput") ? brush.stroke : brush.fill, brush.stroke, 1, Mark.Dash.SOLID);
        }
        BpmnElement data = element.is("dataObjectReference") && element.reference("dataObjectRef") != null
                ? element.reference("dataObjectRef") : element;
        if (data.flag("isCollection", false)) {
            Icons.marker(brush, "parallel", middleX, at.bottom() - 9);
        }
    }

    private void dataStore() {
        double x = at.x();
        double right = at.right();
        double lid = Math.min(at.height() / 5, 10);
        double top = at.y() + lid;
        double bottom = at.bottom() - lid;
        double bend = lid * 4 / 3;
        var body = new Path2D.Double();
        body.moveTo(x, top);
        body.curveTo(x, top - bend, right, top - bend, right, top);
        body.lineTo(right, bottom);
        body.curveTo(right, bottom + bend, x, bottom + bend, x, bottom);
        body.closePath();
        brush.outline(body, 2);
        var rings = new Path2D.Double();
        for (double down : new double[] {0, 5, 10}) {
            rings.moveTo(x, top + down);
            rings.curveTo(x, top + down + bend, right, top + down + bend, right, top + down);
        }
        brush.line(rings, 2);
    }

    private void annotation() {
        brush.line(way(false, at.x() + 10, at.y(), at.x(), at.y(), at.x(), at.bottom(), at.x() + 10, at.bottom()),
                1.5);
        var lines = LabelText.lines(element.name(), LabelText.SIZE, Math.max(PADDING, at.width() - 2 * PADDING));
        double height = LabelText.lineHeight(LabelText.SIZE) * lines.size();
        LabelText.left(brush.marks(), lines, at.x() + PADDING, Math.max(at.y(), middleY - height / 2), LabelText.SIZE,
                brush.stroke);
    }

    private void conversation(String type) {
        double side = Math.min(at.width() / 4, at.height() / 2);
        brush.outline(way(true, at.x(), middleY, at.x() + side, at.y(), at.right() - side, at.y(), at.right(), middleY,
                at.right() - side, at.bottom(), at.x() + side, at.bottom()), type.equals("callConversation") ? 5 : 2);
        if (type.equals("subConversation")) {
            Icons.marker(brush, "collapsed", middleX, at.bottom() - 9);
        }
    }

    private void choreography(String type) {
        brush.outline(rounded(at.x(), at.y(), at.width(), at.height(), CORNER),
                type.equals("callChoreography") ? 5 : 2);
        inside(element.name());
        if (type.equals("subChoreography") && !Boolean.TRUE.equals(shape.expanded())) {
            Icons.marker(brush, "collapsed", middleX, at.bottom() - 30);
        }
    }

    /** The band of a participant at a choreography activity: grey where it does not begin. */
    private void band() {
        String kind = String.valueOf(shape.xml().attribute("participantBandKind"));
        brush.add(rectangle(at.x(), at.y(), at.width(), at.height()), kind.endsWith("non_initiating") ? "#D9D9D9"
                : brush.fill, brush.stroke, 1.5, Mark.Dash.SOLID);
        inside(element.name());
    }

    /** Tells whether the text of an element stands outside of its shape. */
    static boolean hasOuterText(BpmnElement element) {
        return element.isEvent() || element.isGateway() || element.is("dataObject", "dataObjectReference",
                "dataStore", "dataStoreReference", "dataInput", "dataOutput", "group", "message", "conversation",
                "subConversation", "callConversation");
    }
}
