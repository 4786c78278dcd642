package org.ratswerk.bpmn.picture;

import static org.ratswerk.bpmn.picture.Brush.circle;
import static org.ratswerk.bpmn.picture.Brush.placed;
import static org.ratswerk.bpmn.picture.Brush.rectangle;
import static org.ratswerk.bpmn.picture.Brush.way;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

import org.ratswerk.graph.Mark;

/** The symbols inside of events, tasks and gateways (BPMN 2.0.2, tables 10.86 to 10.93 and clauses 10.3 and 10.6). */
final class Icons {
    private static final double THIN = 1.2;
    private static final int TICKS = 12;
    private static final int TEETH = 8;

    private Icons() {
    }

    /**
     * Draws the symbol of an event.
     *
     * @param type local name of the event definition, or {@code multiple} or {@code parallelMultiple}
     * @param x centre
     * @param y centre
     * @param size width of the event
     * @param throwing whether it is filled
     */
    static void event(Brush brush, String type, double x, double y, double size, boolean throwing) {
        switch (type) {
        case "messageEventDefinition" -> envelope(brush, x, y, size * 0.56, size * 0.4, throwing);
        case "timerEventDefinition" -> clock(brush, x, y, size * 0.34);
        case "errorEventDefinition" -> area(brush, placed(
                way(true, -0.26, 0.28, -0.12, -0.2, 0.08, 0.04, 0.26, -0.3, 0.13, 0.22, -0.09, -0.02), x, y, size),
                throwing);
        case "escalationEventDefinition" -> area(brush,
                placed(way(true, 0, -0.3, 0.22, 0.28, 0, 0.07, -0.22, 0.28), x, y, size), throwing);
        case "signalEventDefinition" -> area(brush,
                placed(way(true, 0, -0.3, 0.28, 0.2, -0.28, 0.2), x, y, size), throwing);
        case "compensateEventDefinition" -> compensation(brush, x - size * 0.04, y, size * 0.3, throwing);
        case "conditionalEventDefinition" -> page(brush, x, y, size * 0.46, size * 0.52);
        case "linkEventDefinition" -> area(brush, placed(way(true, -0.3, -0.12, 0.08, -0.12, 0.08, -0.24, 0.32, 0, 0.08,
                0.24, 0.08, 0.12, -0.3, 0.12), x, y, size), throwing);
        case "cancelEventDefinition" -> area(brush, placed(way(true, -0.29, -0.2, -0.2, -0.29, 0, -0.09, 0.2, -0.29,
                0.29, -0.2, 0.09, 0, 0.29, 0.2, 0.2, 0.29, 0, 0.09, -0.2, 0.29, -0.29, 0.2, -0.09, 0), x, y, size),
                throwing);
        case "terminateEventDefinition" -> brush.solid(circle(x, y, size * 0.3));
        case "multiple" -> area(brush, placed(way(true, 0, -0.3, 0.29, -0.09, 0.18, 0.25, -0.18, 0.25, -0.29, -0.09),
                x, y, size), throwing);
        case "parallelMultiple" -> area(brush, plus(x, y, size * 0.3, size * 0.09), false);
        default -> {
            // an event without a known definition has no symbol
        }
        }
    }

    private static void area(Brush brush, Path2D path, boolean filled) {
        brush.add(path, filled ? brush.stroke : brush.fill, brush.stroke, 1, Mark.Dash.SOLID);
    }

    static void envelope(Brush brush, double x, double y, double width, double height, boolean filled) {
        double left = x - width / 2;
        double top = y - height / 2;
        brush.add(rectangle(left, top, width, height), filled ? brush.stroke : brush.fill, brush.stroke, 1,
                Mark.Dash.SOLID);
        brush.add(way(false, left, top, x, top + height * 0.55, left + width, top), null,
                filled ? brush.fill : brush.stroke, 1, Mark.Dash.SOLID);
    }

    private static void clock(Brush brush, double x, double y, double radius) {
        brush.outline(circle(x, y, radius), THIN);
        var ticks = new Path2D.Double();
        for (int i = 0; i < TICKS; i++) {
            double angle = Math.PI * 2 * i / TICKS;
            ticks.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            ticks.lineTo(x + radius * 0.8 * Math.cos(angle), y + radius * 0.8 * Math.sin(angle));
        }
        brush.line(ticks, 1);
        brush.line(way(false, x + radius * 0.25, y - radius * 0.75, x, y, x + radius * 0.55, y), THIN);
    }

    private static void page(Brush brush, double x, double y, double width, double height) {
        double left = x - width / 2;
        double top = y - height / 2;
        brush.outline(rectangle(left, top, width, height), 1);
        var lines = new Path2D.Double();
        for (double part : new double[] {0.2, 0.4, 0.6, 0.8}) {
            lines.moveTo(left + width * 0.16, top + height * part);
            lines.lineTo(left + width * 0.84, top + height * part);
        }
        brush.line(lines, 1);
    }

    static void compensation(Brush brush, double x, double y, double half, boolean filled) {
        var triangles = way(true, x - half, y, x, y - half * 0.75, x, y + half * 0.75);
        triangles.append(way(true, x, y, x + half, y - half * 0.75, x + half, y + half * 0.75), false);
        area(brush, triangles, filled);
    }

    private static Path2D plus(double x, double y, double half, double thick) {
        return way(true, x - thick, y - half, x + thick, y - half, x + thick, y - thick, x + half, y - thick, x + half,
                y + thick, x + thick, y + thick, x + thick, y + half, x - thick, y + half, x - thick, y + thick,
                x - half, y + thick, x - half, y - thick, x - thick, y - thick);
    }

    /** Draws the symbol of a task whose upper left corner is at x and y. */
    static void task(Brush brush, String type, double x, double y, boolean instantiate) {
        switch (type) {
        case "userTask" -> user(brush, x + 16, y + 15);
        case "manualTask" -> hand(brush, x + 7, y + 7);
        case "serviceTask" -> {
            gear(brush, x + 13, y + 12.5, 7.5);
            gear(brush, x + 18, y + 18.5, 7.5);
        }
        case "scriptTask" -> script(brush, x + 7, y + 6);
        case "sendTask" -> envelope(brush, x + 18, y + 15, 22, 15, true);
        case "receiveTask" -> {
            if (instantiate) {
                brush.line(circle(x + 18, y + 16.5, 13), 1);
                envelope(brush, x + 18, y + 16.5, 16, 10.5, false);
            } else {
                envelope(brush, x + 18, y + 15, 22, 15, false);
            }
        }
        case "businessRuleTask" -> {
            brush.outline(rectangle(x + 8, y + 8, 21, 15), 1);
            brush.add(rectangle(x + 8, y + 8, 21, 4.5), "#AAAAAA", brush.stroke, 1, Mark.Dash.SOLID);
            brush.line(way(false, x + 8, y + 17.75, x + 29, y + 17.75), 1);
            brush.line(way(false, x + 14.5, y + 12.5, x + 14.5, y + 23), 1);
        }
        default -> {
            // the abstract task has no symbol
        }
        }
    }

    private static void user(Brush brush, double x, double y) {
        var body = new Path2D.Double();
        body.moveTo(x - 9, y + 9);
        body.lineTo(x - 9, y + 5);
        body.curveTo(x - 9, y + 1, x - 5, y, x - 3, y - 1);
        body.lineTo(x + 3, y - 1);
        body.curveTo(x + 5, y, x + 9, y + 1, x + 9, y + 5);
        body.lineTo(x + 9, y + 9);
        body.closePath();
        brush.outline(body, 1);
        brush.line(way(false, x - 5, y + 5, x - 5, y + 9), 1);
        brush.line(way(false, x + 5, y + 5, x + 5, y + 9), 1);
        brush.outline(circle(x, y - 4.5, 4.5), 1);
        brush.solid(new Arc2D.Double(x - 4.5, y - 9, 9, 9, 10, 160, Arc2D.CHORD));
    }

    private static void hand(Brush brush, double x, double y) {
        var hand = new Path2D.Double();
        hand.moveTo(x, y + 7);
        hand.curveTo(x + 2, y + 4, x + 5, y + 1, x + 7, y);
        hand.lineTo(x + 11, y);
        hand.curveTo(x + 13, y + 1, x + 12, y + 3, x + 10, y + 3);
        hand.lineTo(x + 20, y + 3);
        hand.curveTo(x + 22, y + 3.5, x + 22, y + 5.5, x + 20, y + 6);
        hand.lineTo(x + 13, y + 6);
        hand.lineTo(x + 20.5, y + 6);
        hand.curveTo(x + 22.5, y + 6.5, x + 22.5, y + 8.5, x + 20.5, y + 9);
        hand.lineTo(x + 13, y + 9);
        hand.lineTo(x + 19.5, y + 9);
        hand.curveTo(x + 21.5, y + 9.5, x + 21.5, y + 11.5, x + 19.5, y + 12);
        hand.lineTo(x + 13, y + 12);
        hand.lineTo(x + 18, y + 12);
        hand.curveTo(x + 20, y + 12.5, x + 20, y + 14.5, x + 18, y + 15);
        hand.lineTo(x + 6, y + 15);
        hand.curveTo(x + 4, y + 15, x + 2, y + 14, x, y + 12.5);
        hand.closePath();
        brush.outline(hand, 1);
    }

    private static void gear(Brush brush, double x, double y, double radius) {
        var gear = new Path2D.Double();
        for (int i = 0; i < TEETH * 4; i++) {
            double angle = Math.PI * 2 * (i - 0.5) / (TEETH * 4);
            double far = i % 4 < 2 ? radius : radius * 0.74;
            if (i == 0) {
                gear.moveTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            } else {
                gear.lineTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            }
        }
        gear.closePath();
        brush.outline(gear, 1);
        brush.outline(circle(x, y, radius * 0.36), 1);
    }

    private static void script(Brush brush, double x, double y) {
        var sheet = new Path2D.Double();
        sheet.moveTo(x + 4, y);
        sheet.lineTo(x + 17, y);
        sheet.curveTo(x + 12, y + 5, x + 12, y + 6, x + 14.5, y + 9.5);
        sheet.curveTo(x + 17, y + 13, x + 17, y + 14, x + 13, y + 19);
        sheet.lineTo(x, y + 19);
        sheet.curveTo(x + 4, y + 14, x + 4, y + 13, x + 1.5, y + 9.5);
        sheet.curveTo(x - 1, y + 6, x - 1, y + 5, x + 4, y);
        sheet.closePath();
        brush.outline(sheet, 1);
        var lines = way(false, x + 3.5, y + 4, x + 11, y + 4);
        lines.append(way(false, x + 3.5, y + 7.5, x + 10.5, y + 7.5), false);
        lines.append(way(false, x + 5, y + 11.5, x + 12.5, y + 11.5), false);
        lines.append(way(false, x + 5, y + 15, x + 12, y + 15), false);
        brush.line(lines, 1);
    }

    /** Draws the symbol of a gateway around its centre. */
    static void gateway(Brush brush, String type, double x, double y, double size, boolean parallelEvents,
            boolean instantiating) {
        switch (type) {
        case "exclusiveGateway" -> brush.solid(placed(way(true, -0.17, -0.2, -0.1, -0.2, 0, -0.06, 0.1, -0.2, 0.17,
                -0.2, 0.045, 0, 0.17, 0.2, 0.1, 0.2, 0, 0.06, -0.1, 0.2, -0.17, 0.2, -0.045, 0), x, y, size));
        case "inclusiveGateway" -> brush.line(circle(x, y, size * 0.24), 2.5);
        case "parallelGateway" -> brush.solid(plus(x, y, size * 0.23, size * 0.035));
        case "complexGateway" -> {
            var star = new Path2D.Double();
            for (int i = 0; i < 4; i++) {
                double angle = Math.PI * i / 4;
                double far = size * 0.25;
                star.moveTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
                star.lineTo(x - far * Math.cos(angle), y - far * Math.sin(angle));
            }
            brush.line(star, 3);
        }
        case "eventBasedGateway" -> {
            brush.line(circle(x, y, size * 0.3), 1);
            if (!instantiating) {
                brush.line(circle(x, y, size * 0.25), 1);
            }
            if (parallelEvents) {
                brush.line(plus(x, y, size * 0.19, size * 0.06), 1);
            } else {
                brush.line(placed(way(true, 0, -0.18, 0.175, -0.05, 0.11, 0.15, -0.11, 0.15, -0.175, -0.05), x, y,
                        size), 1);
            }
        }
        default -> {
            // no further kinds
        }
        }
    }

    /** Draws a marker at the lower side of an activity, around x and y, 14 pixels wide. */
    static void marker(Brush brush, String kind, double x, double y) {
        switch (kind) {
        case "collapsed" -> {
            brush.outline(rectangle(x - 7, y - 7, 14, 14), 1);
            brush.line(way(false, x, y - 4.5, x, y + 4.5), 1.5);
            brush.line(way(false, x - 4.5, y, x + 4.5, y), 1.5);
        }
        case "parallel" -> {
            for (double bar : new double[] {-4, 0, 4}) {
                brush.line(way(false, x + bar, y - 6, x + bar, y + 6), 2);
            }
        }
        case "sequential" -> {
            for (double bar : new double[] {-4, 0, 4}) {
                brush.line(way(false, x - 6, y + bar, x + 6, y + bar), 2);
            }
        }
        case "loop" -> {
            brush.line(new Arc2D.Double(x - 6, y - 6, 12, 12, -60, 300, Arc2D.OPEN), 1.5);
            brush.line(way(false, x - 7, y + 6.2, x - 2.6, y + 5.4, x - 3.4, y + 1), 1.5);
        }
        case "compensation" -> compensation(brush, x, y, 7, false);
        case "adHoc" -> {
            var wave = new Path2D.Double();
            wave.moveTo(x - 7, y + 2);
            wave.curveTo(x - 5, y - 5, x - 2, y - 3, x, y);
            wave.curveTo(x + 2, y + 3, x + 5, y + 5, x + 7, y - 2);
            brush.line(wave, 2.5);
        }
        default -> throw new IllegalArgumentException(kind);
        }
    }
}
