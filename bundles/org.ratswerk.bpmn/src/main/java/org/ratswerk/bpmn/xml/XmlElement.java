package org.ratswerk.bpmn.xml;

import java.util.ArrayList;
import java.util.List;

/** An element in its place, with its attributes and what stands in it. */
public final class XmlElement implements XmlNode {
    /** A declared namespace and those that were declared before it. */
    record Scope(String prefix, String namespace, Scope outer) {
    }

    private final XmlDocument document;
    private final XmlElement parent;
    private final String name;
    private final int start;
    Scope scope;
    String namespace;
    List<XmlAttribute> attributes = List.of();
    private List<XmlNode> nodes = List.of();
    int startTagEnd;
    int endTagStart;
    int end;

    XmlElement(XmlDocument document, XmlElement parent, String name, int start) {
        this.document = document;
        this.parent = parent;
        this.name = name;
        this.start = start;
    }

    void add(XmlNode node) {
        if (nodes.isEmpty()) {
            nodes = new ArrayList<>(4);
        }
        nodes.add(node);
    }

    /** Returns the document it belongs to. */
    public XmlDocument document() {
        return document;
    }

    /** Returns the element it stands in; null for the root. */
    public XmlElement parent() {
        return parent;
    }

    /** Returns the name as written, with its prefix. */
    public String name() {
        return name;
    }

    /** Returns the name without its prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Returns the prefix of the name; empty where it has none. */
    public String prefix() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /**
     * Returns the URI of the namespace: empty for none. An undeclared prefix has the namespace it stands for by custom
     * ({@link Namespaces#wellKnown(String)}), or else {@code ?} and the prefix.
     */
    public String namespace() {
        return namespace;
    }

    /** Tells whether the element has this name in this namespace. */
    public boolean is(String uri, String local) {
        return namespace.equals(uri) && name.endsWith(local)
                && (name.length() == local.length() || name.charAt(name.length() - local.length() - 1) == ':');
    }

    /** Returns the attributes in their order, declarations of namespaces among them. */
    public List<XmlAttribute> attributes() {
        return java.util.Collections.unmodifiableList(attributes);
    }

    /** Returns the value of the attribute without a prefix; null where there is none. */
    public String attribute(String local) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.name().equals(local)) {
                return attribute.value();
            }
        }
        return null;
    }

    /** Returns the value of an attribute of a namespace; null where there is none. */
    public String attribute(String uri, String local) {
        XmlAttribute found = find(uri, local);
        return found == null ? null : found.value();
    }

    /** Returns an attribute by namespace (empty for none) and name; null where there is none. */
    public XmlAttribute find(String uri, String local) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.namespace().equals(uri) && attribute.localName().equals(local)) {
                return attribute;
            }
        }
        return null;
    }

    /** Returns what stands in the element, in its order. */
    public List<XmlNode> nodes() {
        return java.util.Collections.unmodifiableList(nodes);
    }

    /** Returns the elements in it, in their order. */
    public List<XmlElement> elements() {
        if (nodes.isEmpty()) {
            return List.of();
        }
        var elements = new ArrayList<XmlElement>(nodes.size() / 2 + 1);
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Returns the text directly in it, without the texts of elements in it. */
    public String text() {
        String first = null;
        StringBuilder all = null;
        for (XmlNode node : nodes) {
            if (node instanceof Text text) {
                if (first == null) {
                    first = text.value();
                } else {
                    if (all == null) {
                        all = new StringBuilder(first);
                    }
                    all.append(text.value());
                }
            }
        }
        return all != null ? all.toString() : first == null ? "" : first;
    }

    /** Returns all text in it, that of the elements in it included. */
    public String allText() {
        boolean plain = nodes.stream().noneMatch(XmlElement.class::isInstance);
        if (plain) {
            return text();
        }
        var all = new StringBuilder();
        for (XmlNode node : nodes) {
            if (node instanceof Text text) {
                all.append(text.value());
            } else if (node instanceof XmlElement element) {
                all.append(element.allText());
            }
        }
        return all.toString();
    }

    /**
     * Returns the namespace a prefix stands for here; empty for no prefix where none is declared; null for an undeclared
     * prefix.
     */
    public String namespaceOf(String prefix) {
        for (Scope at = scope; at != null; at = at.outer) {
            if (at.prefix.equals(prefix)) {
                return at.namespace;
            }
        }
        return prefix.isEmpty() ? "" : prefix.equals("xml") ? Namespaces.XML : null;
    }

    /**
     * Returns the prefix that stands for a namespace here, the one declared last first.
     *
     * @param uri URI of the namespace
     * @param attribute whether it is for an attribute, which needs a prefix
     * @return the prefix; empty for the default namespace; null where the namespace is not declared
     */
    public String prefixOf(String uri, boolean attribute) {
        for (Scope at = scope; at != null; at = at.outer) {
            if (at.namespace.equals(uri) && !(attribute && at.prefix.isEmpty())
                    && uri.equals(namespaceOf(at.prefix))) {
                return at.prefix;
            }
        }
        return uri.isEmpty() && namespaceOf("").isEmpty() ? "" : null;
    }

    /** Tells whether it is written as one tag, {@code <name/>}. */
    public boolean isEmptyTag() {
        return endTagStart == end;
    }

    @Override
    public int start() {
        return start;
    }

    /** Returns the place behind the {@code >} of the start tag. */
    public int startTagEnd() {
        return startTagEnd;
    }

    /** Returns the place of the end tag; {@link #end()} where the element is one tag. */
    public int endTagStart() {
        return endTagStart;
    }

    @Override
    public int end() {
        return end;
    }

    /** Returns the line of the start tag, from 1. */
    public int line() {
        return document.line(start);
    }

    /** Returns the column of the start tag in characters, from 1. */
    public int column() {
        return document.column(start);
    }

    /** Returns the element as it stands in the file. */
    public String source() {
        return document.text().substring(start, end);
    }

    @Override
    public String toString() {
        return document.text().substring(start, startTagEnd);
    }
}
