package org.ratswerk.bpmn.picture;

import java.util.Objects;

import org.ratswerk.graph.Mark;

/**
 * A mark around a shape or along an edge, told apart by colour, kind of line and symbol.
 *
 * @param colour its colour, {@code #RRGGBB}
 * @param dash its line
 * @param symbol one or two characters in a badge
 * @param text what it means, in the user's language, for screen readers and tooltips
 */
public record Marking(String colour, Mark.Dash dash, String symbol, String text) {
    public Marking {
        Objects.requireNonNull(colour);
        Objects.requireNonNull(dash);
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(text);
    }
}
