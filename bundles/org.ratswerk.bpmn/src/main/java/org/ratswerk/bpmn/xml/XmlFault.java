package org.ratswerk.bpmn.xml;

/**
 * A fault of a document that could be read all the same.
 *
 * @param kind its kind
 * @param subject what it is about: the prefix, the name of the attribute, the encoding
 * @param offset its place
 * @param text what is wrong and what to do, in the language of the program
 */
public record XmlFault(Kind kind, String subject, int offset, String text) {
    /** Kinds of faults. */
    public enum Kind {
        /** A prefix that is nowhere declared. */
        UNDECLARED_PREFIX,
        /** An element has the same attribute twice; the first counts. */
        DUPLICATE_ATTRIBUTE,
        /** The file is not in the encoding that it names. */
        WRONG_ENCODING
    }
}
