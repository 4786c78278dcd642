package org.ratswerk.graph;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;

/** What a drawing consists of; every writer (SVG, PNG, PDF) knows each kind of mark. */
public sealed interface Mark {
    /**
     * How a line is drawn.
     *
     * @param parts lengths of lines and gaps by turns, in pixels; empty for a line without gaps
     */
    record Dash(List<Float> parts) {
        /** Line without gaps. */
        public static final Dash SOLID = of();
        /** Line with gaps. */
        public static final Dash BROKEN = of(6, 4);
        /** Line of dots. */
        public static final Dash DOTTED = of(2, 3);

        public Dash {
            parts = List.copyOf(parts);
        }

        /** Returns a line of these lengths of lines and gaps by turns. */
        public static Dash of(double... lengths) {
            return new Dash(java.util.Arrays.stream(lengths).mapToObj(length -> Float.valueOf((float) length)).toList());
        }

        float[] lengths() {
            float[] lengths = new float[parts.size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = parts.get(i);
            }
            return lengths;
        }
    }

    /** Where the given point of a text is. */
    enum Anchor {
        /** Its start. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }

    /**
     * Outline.
     *
     * @param path outline
     * @param fill colour of the inside; null for none
     * @param stroke colour of the line; null for none
     * @param width width of the line
     * @param dash kind of line
     */
    record Shape(Path2D path, String fill, String stroke, double width, Dash dash) implements Mark {
    }

    /**
     * Line of text.
     *
     * @param text text
     * @param x x of the anchor
     * @param y base line
     * @param size size in pixels
     * @param bold whether it is bold
     * @param colour colour
     * @param anchor which point of the text is at x
     * @param upwards whether it runs from the bottom to the top, turned around the anchor
     */
    record Words(String text, double x, double y, double size, boolean bold, String colour, Anchor anchor,
            boolean upwards) implements Mark {
        /** Text from left to right. */
        public Words(String text, double x, double y, double size, boolean bold, String colour, Anchor anchor) {
            this(text, x, y, size, bold, colour, anchor, false);
        }
    }

    /**
     * Marks that belong together.
     *
     * @param attributes attributes in SVG, in order
     * @param title what a tooltip and a screen reader say; null for nothing
     * @param x by how much the marks are moved to the right
     * @param y by how much the marks are moved down
     * @param marks marks
     */
    record Group(Map<String, String> attributes, String title, double x, double y, List<Mark> marks) implements Mark {
    }
}
