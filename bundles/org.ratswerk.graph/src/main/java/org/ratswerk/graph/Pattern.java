package org.ratswerk.graph;

import java.awt.geom.Path2D;

/** What fills an area, so that areas differ by more than their colour. */
enum Pattern {
    /** Full. */
    SOLID,
    /** Lines that rise to the right. */
    RISING,
    /** Lines that fall to the right. */
    FALLING,
    /** Level lines. */
    LEVEL,
    /** Lines that rise and lines that fall. */
    CROSSED,
    /** Nothing but the outline. */
    EMPTY,
    /** Upright lines. */
    UPRIGHT;

    private static final Pattern[] SERIES = {SOLID, RISING, FALLING, LEVEL, CROSSED, EMPTY};
    private static final double GAP = 6;
    private static final double WIDTH = 1.1;
    private static final double TINT = 0.18;
    private static final double FULL = 0.85;

    /** Returns the pattern of a series; neighbours differ. */
    static Pattern of(int series) {
        return SERIES[series % SERIES.length];
    }

    /**
     * Draws a box that is filled with the pattern.
     *
     * @param painter where to draw
     * @param x left side
     * @param y upper side
     * @param width width
     * @param height height
     * @param colour colour
     */
    void box(Painter painter, double x, double y, double width, double height, String colour) {
        var colours = painter.colours();
        painter.box(x, y, width, height, this == SOLID ? colours.tint(colour, FULL)
                : this == EMPTY ? colours.surface() : colours.tint(colour, TINT), null);
        if (width > 0 && height > 0) {
            lines(painter, x, y, width, height, colour);
        }
        painter.box(x, y, width, height, null, colour);
    }

    /** Draws the lines of the pattern alone. */
    void lines(Painter painter, double x, double y, double width, double height, String colour) {
        var path = new Path2D.Double();
        if (this == RISING || this == CROSSED) {
            slant(path, x, y, width, height, true);
        }
        if (this == FALLING || this == CROSSED) {
            slant(path, x, y, width, height, false);
        }
        if (this == LEVEL) {
            for (double at = y + GAP / 2; at < y + height; at += GAP / 1.5) {
                path.moveTo(x, at);
                path.lineTo(x + width, at);
            }
        }
        if (this == UPRIGHT) {
            for (double at = x + GAP / 2; at < x + width; at += GAP / 1.5) {
                path.moveTo(at, y);
                path.lineTo(at, y + height);
            }
        }
        if (path.getCurrentPoint() != null) {
            painter.add(new Mark.Shape(path, null, colour, WIDTH, Mark.Dash.SOLID));
        }
    }

    /** Parallel lines at 45 degrees, cut off at the sides of the box. */
    private static void slant(Path2D path, double x, double y, double width, double height, boolean rising) {
        for (double start = GAP / 2 - height; start < width; start += GAP) {
            double from = Math.max(0, start);
            double to = Math.min(width, start + height);
            if (to > from) {
                path.moveTo(x + from, rising ? y + height - (from - start) : y + from - start);
                path.lineTo(x + to, rising ? y + height - (to - start) : y + to - start);
            }
        }
    }
}
