package org.ratswerk.bpmn.patch;

/**
 * A difference that an editor made, or that a file has against what it should be.
 *
 * @param kind its kind
 * @param element id of the element it is about; null where that has none
 * @param type local name of the element it is about
 * @param text the difference in words, in the language of the program
 */
public record Difference(Kind kind, String element, String type, String text) {
    /** Kinds of differences. */
    public enum Kind {
        /** There is an element more. */
        ADDED,
        /** There is an element less. */
        REMOVED,
        /** An element stands elsewhere in the file. */
        MOVED,
        /** An attribute has another value. */
        ATTRIBUTE,
        /** A text is another one. */
        TEXT,
        /** An element is of another type. */
        TYPE
    }
}
