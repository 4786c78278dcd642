package org.ratswerk.bpmn.patch;

import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.model.text.Texts;

/** Differences in words. */
final class Wording {
    private static final Texts TEXTS = Texts.of(Wording.class);
    private static final int LONGEST = 80;

    Difference added(XmlElement element) {
        return new Difference(Difference.Kind.ADDED, element.attribute("id"), element.localName(),
                TEXTS.get("added", name(element)));
    }

    Difference removed(XmlElement element) {
        return new Difference(Difference.Kind.REMOVED, element.attribute("id"), element.localName(),
                TEXTS.get("removed", name(element)));
    }

    Difference moved(XmlElement element) {
        return new Difference(Difference.Kind.MOVED, element.attribute("id"), element.localName(),
                TEXTS.get("moved", name(element), element.parent() == null ? "" : name(element.parent())));
    }

    Difference type(XmlElement before, XmlElement after) {
        return new Difference(Difference.Kind.TYPE, after.attribute("id"), after.localName(),
                TEXTS.get("type", name(before), after.localName()));
    }

    Difference attribute(XmlElement element, String attribute, String before, String after) {
        String text = before == null ? TEXTS.get("attribute.added", name(element), attribute, shortened(after))
                : after == null ? TEXTS.get("attribute.removed", name(element), attribute, shortened(before))
                        : TEXTS.get("attribute", name(element), attribute, shortened(before), shortened(after));
        return new Difference(Difference.Kind.ATTRIBUTE, holder(element), element.localName(), text);
    }

    Difference text(XmlElement element, String before, String after) {
        return new Difference(Difference.Kind.TEXT, holder(element), element.localName(),
                TEXTS.get("text", name(element), shortened(before), shortened(after)));
    }

    private static String holder(XmlElement element) {
        for (XmlElement at = element; at != null; at = at.parent()) {
            if (at.attribute("id") != null) {
                return at.attribute("id");
            }
        }
        return null;
    }

    private static String name(XmlElement element) {
        String name = element.attribute("name");
        String id = element.attribute("id");
        if (id == null && element.parent() != null && element.parent().attribute("id") != null) {
            id = element.parent().attribute("id");
        }
        String type = element.localName();
        return type + (name == null || name.isBlank() ? "" : " “" + shortened(name) + "”")
                + (id == null ? "" : " (" + id + ")");
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
