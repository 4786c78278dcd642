package org.ratswerk.bpmn;

/**
 * A rectangle of a diagram, in pixels from the upper left (DD 1.0, DC::Bounds).
 *
 * @param x left edge
 * @param y upper edge
 * @param width width
 * @param height height
 */
public record Bounds(double x, double y, double width, double height) {
    /** Returns the right edge. */
    public double right() {
        return x + width;
    }

    /** Returns the lower edge. */
    public double bottom() {
        return y + height;
    }

    /** Tells whether the other rectangle lies in this one, edges included. */
    public boolean contains(Bounds other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
}
