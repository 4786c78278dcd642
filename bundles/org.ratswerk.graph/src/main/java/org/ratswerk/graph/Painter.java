package org.ratswerk.graph;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.ratswerk.core.result.Symbol;

/** Collects the marks of a picture, from bottom to top. */
final class Painter {
    /** Size of most texts. */
    static final double SIZE = 12;
    /** Size of texts of less weight. */
    static final double SMALL = 11;
    /** Distance of the base line of a text from the middle of its line. */
    static final double BASE = 4;
    private static final double THIN = 1;

    private final Colours colours;
    private final List<Mark> marks = new ArrayList<>();

    Painter(Colours colours) {
        this.colours = colours;
    }

    Colours colours() {
        return colours;
    }

    List<Mark> marks() {
        return marks;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void words(String text, double x, double y, double size, String colour, Mark.Anchor anchor) {
        add(new Mark.Words(text, x, y, size, false, colour, anchor));
    }

    void bold(String text, double x, double y, double size, String colour, Mark.Anchor anchor) {
        add(new Mark.Words(text, x, y, size, true, colour, anchor));
    }

    void symbol(Symbol symbol, double x, double middle) {
        if (symbol != Symbol.NONE) {
            add(SymbolMark.of(symbol, x, middle - SymbolMark.SIZE / 2, colours));
        }
    }

    void line(double fromX, double fromY, double toX, double toY, String colour, double width, Mark.Dash dash) {
        var path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
        add(new Mark.Shape(path, null, colour, width, dash));
    }

    void box(double x, double y, double width, double height, String fill, String stroke) {
        var path = new Path2D.Double();
        path.append(new Rectangle2D.Double(x, y, width, height), false);
        add(new Mark.Shape(path, fill, stroke, THIN, Mark.Dash.SOLID));
    }

    void path(String fill, String stroke, double width, Mark.Dash dash, boolean closed, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        add(new Mark.Shape(path, fill, stroke, width, dash));
    }

    /**
     * Adds marks as one that can be selected and is spoken.
     *
     * @param key what it is known by in the picture, different from every other one
     * @param id id of the element that it is about
     * @param spoken what a tooltip and a screen reader say
     * @param parts its marks; the first one is the outline that is marked when it is selected
     */
    void element(String key, String id, String spoken, Painter parts) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", "mark");
        attributes.put("role", "graphics-symbol img");
        attributes.put("tabindex", "0");
        attributes.put("aria-label", spoken);
        attributes.put("data-key", key);
        attributes.put("data-id", id);
        add(new Mark.Group(attributes, spoken, 0, 0, List.copyOf(parts.marks)));
    }

    /** Adds marks as a head that stays in sight while what is below it is scrolled. */
    void head(Painter parts) {
        fixed("head", parts);
    }

    /** Adds marks that stay in sight while what is to the right of them is scrolled. */
    void side(Painter parts) {
        fixed("side", parts);
    }

    /** Adds marks that stay in sight wherever one scrolls. */
    void corner(Painter parts) {
        fixed("corner", parts);
    }

    private void fixed(String kind, Painter parts) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("class", kind);
        attributes.put("aria-hidden", "true");
        add(new Mark.Group(attributes, null, 0, 0, List.copyOf(parts.marks)));
    }
}
