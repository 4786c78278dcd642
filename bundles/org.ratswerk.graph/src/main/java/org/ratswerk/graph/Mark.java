package org.ratswerk.graph;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;

/** What a picture consists of; every writer (SVG, PNG, PDF) knows each kind of mark. */
sealed interface Mark {
    /** How a line is drawn. */
    enum Dash {
        SOLID, BROKEN, DOTTED;

        /** Returns lengths of line and gap; empty for a line without gaps. */
        float[] lengths() {
            return switch (this) {
                case SOLID -> new float[0];
                case BROKEN -> new float[] {6, 4};
                case DOTTED -> new float[] {2, 3};
            };
        }
    }

    /** Where the given point of a text is. */
    enum Anchor {
        START, MIDDLE
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
     */
    record Words(String text, double x, double y, double size, boolean bold, String colour, Anchor anchor)
            implements Mark {
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
