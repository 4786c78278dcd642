package org.ratswerk.ui.bpmn.model;

import java.util.Objects;

/**
 * Something to say about an element on the canvas.
 *
 * @param element id of the element
 * @param severity how bad it is
 * @param text what it is and what to do, in the user's language
 */
public record CanvasMark(String element, Severity severity, String text) {
    /** How bad something is. */
    public enum Severity {
        /** Wrong. */
        ERROR,
        /** Doubtful. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    public CanvasMark {
        Objects.requireNonNull(element);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(text);
    }
}
