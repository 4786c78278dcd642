package org.ratswerk.bpmn;

/**
 * Something of a document that is unknown, missing or broken and was read all the same.
 *
 * @param kind its kind
 * @param element id of the element it is about; null where that has none
 * @param subject what it is about: the prefix, the attribute, the id that is missing
 * @param line its line, from 1
 * @param column its column in characters, from 1
 * @param text what is wrong and what to do, in the language of the program
 */
public record Fault(Kind kind, String element, String subject, int line, int column, String text) {
    /** Kinds of faults. */
    public enum Kind {
        /** The root element is no BPMN {@code definitions}. */
        NO_DEFINITIONS,
        /** A prefix that is nowhere declared. */
        UNDECLARED_PREFIX,
        /** An element has the same attribute twice. */
        DUPLICATE_ATTRIBUTE,
        /** The file is not in the encoding that it names. */
        WRONG_ENCODING,
        /** Several elements have the same id. */
        DUPLICATE_ID,
        /** An element that BPMN does not know stands in its namespace. */
        UNKNOWN_ELEMENT,
        /** A reference to an element that is not in the file. */
        UNRESOLVED_REFERENCE,
        /** A flow or an association without source or target. */
        MISSING_END,
        /** A shape or an edge names no element, or one that is not in the file. */
        NOTHING_SHOWN,
        /** A place or a length that is no number, or that is missing. */
        BAD_GEOMETRY,
        /** A link into the administration that is not written as it should be. */
        BAD_LINK,
        /** A sub-process without content whose shape is marked expanded. */
        EMPTY_EXPANDED
    }
}
