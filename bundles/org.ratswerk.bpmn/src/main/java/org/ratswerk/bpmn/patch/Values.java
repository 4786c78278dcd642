package org.ratswerk.bpmn.patch;

import java.math.BigDecimal;
import java.util.Set;

import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlElement;

/** Values of attributes and texts, made comparable between documents with different prefixes. */
final class Values {
    private static final Set<String> REFERENCES = Set.of("incoming", "outgoing", "flowNodeRef");

    private Values() {
    }

    static boolean isType(XmlAttribute attribute) {
        return attribute.localName().equals("type") && attribute.namespace().equals(Namespaces.XSI);
    }

    /** Returns the value, that of {@code xsi:type} with the namespace in the place of its prefix. */
    static String expanded(XmlElement element, XmlAttribute attribute) {
        if (!isType(attribute)) {
            return attribute.value();
        }
        String value = attribute.value().strip();
        int colon = value.indexOf(':');
        String prefix = colon < 0 ? "" : value.substring(0, colon);
        String namespace = element.namespaceOf(prefix);
        if (namespace == null) {
            namespace = Namespaces.wellKnown(prefix);
        }
        return "{" + namespace + "}" + value.substring(colon + 1);
    }

    /** Returns the value of an attribute, expanded; null where there is none. */
    static String expanded(XmlElement element, String namespace, String local) {
        XmlAttribute attribute = element.find(namespace, local);
        return attribute == null ? null : expanded(element, attribute);
    }

    /** Returns the number; null where it is none. */
    static BigDecimal number(String value) {
        try {
            return value == null ? null : new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Tells whether two values are the same or the same number. */
    static boolean same(String a, String b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a.equals(b)) {
            return true;
        }
        BigDecimal x = number(a);
        BigDecimal y = number(b);
        return x != null && y != null && x.compareTo(y) == 0;
    }

    /** Tells whether an element is a text that names another one: of these the order says nothing. */
    static boolean isReference(XmlElement element) {
        return Namespaces.isModel(element.namespace()) && REFERENCES.contains(element.localName());
    }

    /**
     * Tells whether the place of an element among the others says something. Flow elements, shapes and the like have their
     * ids; editors put them behind the others when they are touched, and that is no edit.
     */
    static boolean isOrdered(XmlElement element) {
        boolean named = element.attribute("id") != null && (Namespaces.isModel(element.namespace())
                || element.namespace().equals(Namespaces.BPMNDI));
        return !named && !isReference(element);
    }

    /** Tells whether an element has no elements in it. */
    static boolean isLeaf(XmlElement element) {
        return element.elements().isEmpty();
    }

    /** Returns the shape or edge an element belongs to, itself included; null outside of diagrams. */
    static XmlElement drawn(XmlElement element) {
        for (XmlElement at = element; at != null; at = at.parent()) {
            if (at.namespace().equals(Namespaces.BPMNDI)
                    && (at.localName().equals("BPMNShape") || at.localName().equals("BPMNEdge"))) {
                return at;
            }
        }
        return null;
    }

    /** Tells whether an attribute is a horizontal or vertical place in a diagram. */
    static boolean isPlace(XmlElement element, XmlAttribute attribute) {
        return attribute.namespace().isEmpty() && (attribute.name().equals("x") || attribute.name().equals("y"))
                && (element.namespace().equals(Namespaces.DC) || element.namespace().equals(Namespaces.DI));
    }
}
