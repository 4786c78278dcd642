package org.ratswerk.bpmn.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

import org.ratswerk.graph.Mark;

/** Adds outlines to a list of marks. */
final class Brush {
    private final List<Mark> marks;
    final String stroke;
    final String fill;

    Brush(List<Mark> marks, String stroke, String fill) {
        this.marks = marks;
        this.stroke = stroke;
        this.fill = fill;
    }

    List<Mark> marks() {
        return marks;
    }

    /** Area with a line around it. */
    void outline(Shape shape, double width) {
        add(shape, fill, stroke, width, Mark.Dash.SOLID);
    }

    /** Area with a line of dashes around it. */
    void outline(Shape shape, double width, Mark.Dash dash) {
        add(shape, fill, stroke, width, dash);
    }

    /** Line only. */
    void line(Shape shape, double width) {
        add(shape, null, stroke, width, Mark.Dash.SOLID);
    }

    /** Line of dashes only. */
    void line(Shape shape, double width, Mark.Dash dash) {
        add(shape, null, stroke, width, dash);
    }

    /** Area in the colour of the lines. */
    void solid(Shape shape) {
        add(shape, stroke, stroke, 1, Mark.Dash.SOLID);
    }

    void add(Shape shape, String area, String line, double width, Mark.Dash dash) {
        marks.add(new Mark.Shape(path(shape), area, line, width, dash));
    }

    private static Path2D path(Shape shape) {
        return shape instanceof Path2D path ? path : new Path2D.Double(shape);
    }

    static Shape rectangle(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height));
    }

    static Shape rounded(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height), 2 * radius, 2 * radius);
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A way through points, given as x and y by turns. */
    static Path2D way(boolean closed, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** A way made larger around the origin and moved. */
    static Path2D placed(Path2D path, double x, double y, double scale) {
        var moved = new AffineTransform();
        moved.translate(x, y);
        moved.scale(scale, scale);
        return new Path2D.Double(path, moved);
    }
}
