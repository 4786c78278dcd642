package org.ratswerk.core.exchange;

/** Thrown when a cell names an element that does not exist. */
final class UnknownReferenceException extends CellException {
    private static final long serialVersionUID = 1L;

    private final String text;

    UnknownReferenceException(String message, String text) {
        super(message);
        this.text = text;
    }

    /** What the cell names. */
    String text() {
        return text;
    }
}
