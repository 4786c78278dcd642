package org.ratswerk.bpmn.xml;

/**
 * An attribute in its place.
 *
 * @param name name as written, with its prefix
 * @param namespace URI of the name's namespace; empty where the name has no prefix; {@code ?} and the prefix where the
 *        prefix is neither declared nor well known
 * @param value value with references replaced and white space as blanks (XML 1.0, section 3.3.3)
 * @param nameStart place of the name
 * @param valueStart place of the value, behind the opening quote
 * @param valueEnd place of the closing quote
 */
public record XmlAttribute(String name, String namespace, String value, int nameStart, int valueStart, int valueEnd) {
    /** Returns the name without its prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Returns the prefix of the name; empty where it has none. */
    public String prefix() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** Tells whether this is a declaration of a namespace. */
    public boolean declaresNamespace() {
        return name.equals("xmlns") || name.startsWith("xmlns:");
    }

    /** Returns the place behind the closing quote. */
    public int end() {
        return valueEnd + 1;
    }
}
