package org.ratswerk.bpmn.patch;

import java.util.IdentityHashMap;
import java.util.Map;

import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlElement;

/** Numbers that are equal for elements of equal content, whatever the prefixes and the order of attributes. */
final class Fingerprints {
    private final boolean loose;
    private final Map<XmlElement, Long> known = new IdentityHashMap<>();

    /**
     * @param loose whether ids do not count, nor what flows begin or end at the element
     */
    Fingerprints(boolean loose) {
        this.loose = loose;
    }

    long of(XmlElement element) {
        Long before = known.get(element);
        if (before != null) {
            return before;
        }
        long print = mix(element.namespace().hashCode(), element.localName().hashCode());
        long attributes = 0;
        for (XmlAttribute attribute : element.attributes()) {
            if (attribute.declaresNamespace() || loose && (attribute.name().equals("id")
                    || attribute.name().equals("bpmnElement"))) {
                continue;
            }
            // the order does not count
            attributes += mix(mix(attribute.namespace().hashCode(), attribute.localName().hashCode()),
                    Values.expanded(element, attribute).hashCode() * 31L + attribute.value().length());
        }
        print = mix(print, attributes);
        boolean leaf = true;
        for (XmlElement child : element.elements()) {
            leaf = false;
            if (!loose || !child.is(Namespaces.BPMN, "incoming") && !child.is(Namespaces.BPMN, "outgoing")) {
                print = mix(print, of(child));
            }
        }
        if (leaf) {
            print = mix(print, element.text().strip().hashCode());
        }
        known.put(element, print);
        return print;
    }

    private static long mix(long a, long b) {
        long h = (a ^ Long.rotateLeft(b, 31)) * 0x9E3779B97F4A7C15L + b;
        return h ^ h >>> 29;
    }
}
