package org.ratswerk.bpmn.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.patch.PatchPlan.AttributeEdit;
import org.ratswerk.bpmn.patch.PatchPlan.Changes;
import org.ratswerk.bpmn.patch.PatchPlan.Fate;
import org.ratswerk.bpmn.patch.PatchPlan.Key;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlEdits;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.bpmn.xml.XmlNode;

/** Writes the original with the planned changes. What is not changed is copied. */
final class PatchWriter {
    /** Indentation of a moved element before and after. */
    private record Shift(String from, String to) {
    }

    private final XmlDocument document;
    private final String text;
    private final PatchPlan plan;
    private final Layout layout;
    /** Namespaces to declare in the root element, by prefix. */
    private final Map<String, String> declared = new LinkedHashMap<>();

    PatchWriter(XmlDocument document, PatchPlan plan) {
        this.document = document;
        this.text = document.text();
        this.plan = plan;
        this.layout = new Layout(document);
    }

    String write() {
        XmlElement root = document.root();
        String content = content(root, null);
        String start = startTag(root, content.isEmpty(), null, declared);
        return text.substring(0, root.start()) + start + content + endTag(root, content.isEmpty(), root)
                + text.substring(root.end());
    }

    private String element(XmlElement origin, Shift shift, XmlElement home) {
        if (shift == null && !plan.isDirty(origin) && home == null) {
            return text.substring(origin.start(), origin.end());
        }
        String content = content(origin, shift);
        Map<String, String> lost = home == null ? Map.of() : lostPrefixes(origin, home);
        return startTag(origin, content.isEmpty(), home == null ? origin : home, lost) + content
                + endTag(origin, content.isEmpty(), home == null ? origin : home);
    }

    /** Returns the prefixes that an element uses and that stand for something else, or nothing, at its new place. */
    private static Map<String, String> lostPrefixes(XmlElement origin, XmlElement home) {
        var lost = new LinkedHashMap<String, String>();
        Set<String> own = new LinkedHashSet<>();
        for (XmlElement element : Matching.all(origin)) {
            own.add(element.prefix());
            for (XmlAttribute attribute : element.attributes()) {
                if (!attribute.prefix().isEmpty() && !attribute.declaresNamespace()) {
                    own.add(attribute.prefix());
                }
                if (Values.isType(attribute)) {
                    int colon = attribute.value().indexOf(':');
                    own.add(colon < 0 ? "" : attribute.value().substring(0, colon).strip());
                }
            }
        }
        XmlElement before = origin.parent();
        for (String prefix : own) {
            String namespace = before.namespaceOf(prefix);
            if (namespace != null && !namespace.equals(home.namespaceOf(prefix)) && origin.attributes().stream()
                    .noneMatch(attribute -> attribute.name().equals(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix))) {
                lost.put(prefix, namespace);
            }
        }
        return lost;
    }

    private String startTag(XmlElement origin, boolean empty, XmlElement scope, Map<String, String> namespaces) {
        Changes changes = plan.changes(origin);
        boolean wasEmpty = origin.isEmptyTag();
        String source = text.substring(origin.start(), origin.startTagEnd());
        if (changes == null && namespaces.isEmpty() && wasEmpty == (empty && wasEmpty)) {
            return source;
        }
        var tag = new StringBuilder("<").append(name(origin, changes, scope));
        int at = origin.start() + 1 + origin.name().length();
        Map<Key, AttributeEdit> edits = changes == null ? new HashMap<>() : new LinkedHashMap<>(changes.attributes);
        char quote = '"';
        String gap = " ";
        int count = 0;
        for (XmlAttribute attribute : origin.attributes()) {
            quote = text.charAt(attribute.valueEnd());
            String before = text.substring(at, attribute.nameStart());
            gap = count++ == 0 ? " " : before;
            AttributeEdit edit = attribute.declaresNamespace() ? null : edits.remove(Key.of(attribute));
            if (edit == null) {
                tag.append(before).append(text, attribute.nameStart(), attribute.end());
            } else if (edit.attribute() != null) {
                tag.append(before).append(text, attribute.nameStart(), attribute.valueStart())
                        .append(XmlEdits.attributeValue(value(edit, scope == null ? origin : scope), quote))
                        .append(quote);
            }
            at = attribute.end();
        }
        for (AttributeEdit edit : edits.values()) {
            if (edit.attribute() != null) {
                tag.append(gap).append(name(edit.attribute(), scope == null ? origin : scope)).append('=')
                        .append(quote).append(XmlEdits.attributeValue(value(edit, scope == null ? origin : scope), quote))
                        .append(quote);
            }
        }
        for (var namespace : namespaces.entrySet()) {
            tag.append(gap).append(namespace.getKey().isEmpty() ? "xmlns" : "xmlns:" + namespace.getKey()).append('=')
                    .append(quote).append(XmlEdits.attributeValue(namespace.getValue(), quote)).append(quote);
        }
        String tail = text.substring(at, origin.startTagEnd());
        if (wasEmpty && !empty) {
            tail = ">";
        }
        return tag.append(tail).toString();
    }

    private String name(XmlElement origin, Changes changes, XmlElement scope) {
        if (changes == null || changes.name == null) {
            return origin.name();
        }
        if (changes.name.namespace().equals(origin.namespace())) {
            return origin.prefix().isEmpty() ? changes.name.localName()
                    : origin.prefix() + ":" + changes.name.localName();
        }
        return name(changes.name, scope == null ? origin : scope);
    }

    private String endTag(XmlElement origin, boolean empty, XmlElement scope) {
        if (origin.isEmptyTag() && empty) {
            return "";
        }
        Changes changes = plan.changes(origin);
        if (origin.isEmptyTag() || changes != null && changes.name != null) {
            return "</" + name(origin, changes, scope) + ">";
        }
        return text.substring(origin.endTagStart(), origin.end());
    }

    /** One part of a content: white space between elements can be taken back when what follows it is gone. */
    private static final class Parts {
        final List<StringBuilder> parts = new ArrayList<>();
        final List<Boolean> white = new ArrayList<>();
        boolean real;

        void add(String part, boolean blank) {
            parts.add(new StringBuilder(part));
            white.add(blank);
            real |= !blank;
        }

        /** Takes back the line end and the indentation before something that is gone. */
        void takeBackLine() {
            int last = parts.size() - 1;
            if (last >= 0 && white.get(last)) {
                int line = Layout.lastLine(parts.get(last).toString());
                if (line >= 0) {
                    parts.get(last).setLength(line);
                }
            }
        }

        /** Takes off white space at the end; used before something is put there. */
        String takeLastWhite() {
            int last = parts.size() - 1;
            if (last >= 0 && white.get(last)) {
                white.remove(last);
                return parts.remove(last).toString();
            }
            return "";
        }

        @Override
        public String toString() {
            return real ? String.join("", parts) : "";
        }
    }

    private String content(XmlElement origin, Shift shift) {
        Changes changes = plan.changes(origin);
        if (changes != null && changes.text != null) {
            return text(origin, changes.text);
        }
        if (shift == null && !plan.isDirty(origin)) {
            return text.substring(origin.startTagEnd(), origin.endTagStart());
        }
        var parts = new Parts();
        boolean removed = false;
        String between = shifted(layout.beforeChild(origin), shift);
        for (XmlNode node : origin.nodes()) {
            if (node instanceof XmlElement child) {
                List<XmlElement> before = changes == null ? null : changes.before.get(child);
                if (before != null) {
                    for (XmlElement one : before) {
                        parts.add(put(one, origin, between), false);
                        parts.add(between, true);
                    }
                }
                if (plan.isGone(child)) {
                    removed = true;
                    parts.takeBackLine();
                } else {
                    parts.add(element(child, shift, null), false);
                }
                List<XmlElement> behind = changes == null ? null : changes.behind.get(child);
                if (behind != null) {
                    for (XmlElement one : behind) {
                        parts.add(between, true);
                        parts.add(put(one, origin, between), false);
                    }
                }
            } else {
                String source = text.substring(node.start(), node.end());
                boolean blank = Layout.isBlank(node);
                parts.add(blank ? shifted(source, shift) : source, blank);
            }
        }
        if (changes != null && !changes.atEnd.isEmpty()) {
            String last = parts.takeLastWhite();
            for (XmlElement one : changes.atEnd) {
                parts.add(between, true);
                parts.add(put(one, origin, between), false);
            }
            parts.add(Layout.lastLine(last) >= 0 ? last : shifted(layout.beforeEnd(origin), shift), true);
        }
        String all = String.join("", parts.parts);
        return removed && !parts.real ? "" : all;
    }

    private static String shifted(String white, Shift shift) {
        if (shift == null) {
            return white;
        }
        int line = Layout.lastLine(white);
        if (line < 0) {
            return white;
        }
        int indent = white.charAt(line) == '\r' && line + 1 < white.length() && white.charAt(line + 1) == '\n'
                ? line + 2 : line + 1;
        String own = white.substring(indent);
        return own.startsWith(shift.from) ? white.substring(0, indent) + shift.to + own.substring(shift.from.length())
                : white;
    }

    private String text(XmlElement origin, String value) {
        XmlNode.Text first = null;
        var result = new StringBuilder();
        for (XmlNode node : origin.nodes()) {
            if (node instanceof XmlNode.Text one) {
                if (first == null && (!one.blank() || one.cdata())) {
                    first = one;
                    result.append(written(value, one.cdata()));
                }
            } else {
                result.append(text, node.start(), node.end());
            }
        }
        return first == null ? written(value, false) + result : result.toString();
    }

    private String written(String value, boolean cdata) {
        if (cdata && !value.contains("]]>") && value.indexOf('\r') < 0) {
            return "<![CDATA[" + (layout.lineEnd().equals("\n") ? value : value.replace("\n", layout.lineEnd()))
                    + "]]>";
        }
        return XmlEdits.textValue(value, layout.lineEnd());
    }

    /** Returns the text of what is put into {@code home}, behind the white space {@code before}. */
    private String put(XmlElement now, XmlElement home, String before) {
        if (plan.fateOf(now) == Fate.MOVE) {
            XmlElement origin = plan.original(now);
            String from = layout.indent(origin);
            String to = before.substring(before.isEmpty() ? 0
                    : Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
            Shift shift = from == null || before.isEmpty() || from.equals(to) ? null : new Shift(from, to);
            return element(origin, shift, home);
        }
        return written(now, home, before);
    }

    private String written(XmlElement now, XmlElement home, String before) {
        String name = name(now, home);
        var result = new StringBuilder("<").append(name);
        for (XmlAttribute attribute : now.attributes()) {
            if (!attribute.declaresNamespace()) {
                String value = value(new AttributeEdit(now, attribute, null), home);
                result.append(' ').append(name(attribute, home)).append("=\"")
                        .append(XmlEdits.attributeValue(value, '"')).append('"');
            }
        }
        List<XmlElement> children = now.elements().stream()
                .filter(child -> plan.fateOf(child) == Fate.NEW || plan.fateOf(child) == Fate.MOVE).toList();
        if (children.isEmpty()) {
            String own = now.elements().isEmpty() ? now.text() : "";
            if (own.isEmpty()) {
                return result.append(layout.emptyTagEnd()).toString();
            }
            return result.append('>').append(XmlEdits.textValue(own, layout.lineEnd())).append("</").append(name)
                    .append('>').toString();
        }
        String deeper = layout.deeper(before);
        result.append('>');
        boolean mixed = now.nodes().stream().anyMatch(node -> node instanceof XmlNode.Text one && !one.blank());
        if (mixed) {
            for (XmlNode node : now.nodes()) {
                if (node instanceof XmlNode.Text one) {
                    result.append(XmlEdits.textValue(one.value(), layout.lineEnd()));
                } else if (node instanceof XmlElement child && children.contains(child)) {
                    result.append(put(child, home, ""));
                }
            }
        } else {
            for (XmlElement child : children) {
                result.append(deeper).append(put(child, home, deeper));
            }
            result.append(before);
        }
        return result.append("</").append(name).append('>').toString();
    }

    private String name(XmlElement now, XmlElement home) {
        String prefix = prefix(now.namespace(), now.prefix(), home, false);
        return prefix.isEmpty() ? now.localName() : prefix + ":" + now.localName();
    }

    private String name(XmlAttribute attribute, XmlElement home) {
        if (attribute.namespace().isEmpty() || attribute.prefix().isEmpty()) {
            return attribute.localName();
        }
        return prefix(attribute.namespace(), attribute.prefix(), home, true) + ":" + attribute.localName();
    }

    private String value(AttributeEdit edit, XmlElement home) {
        if (edit.value() != null) {
            return edit.value();
        }
        String value = edit.attribute().value();
        if (!Values.isType(edit.attribute())) {
            return value;
        }
        int colon = value.indexOf(':');
        String prefix = colon < 0 ? "" : value.substring(0, colon).strip();
        String namespace = edit.source().namespaceOf(prefix);
        if (namespace == null || namespace.isEmpty()) {
            return value;
        }
        String there = prefix(namespace, prefix, home, false);
        return there.isEmpty() ? value.substring(colon + 1) : there + ":" + value.substring(colon + 1);
    }

    /** Returns the prefix that is used near a place for a namespace, or else the one declared last; null for none. */
    private static String usual(String namespace, XmlElement home, boolean attribute) {
        for (XmlElement at = home; at != null; at = at.parent()) {
            for (XmlElement near : at.elements()) {
                if (near.namespace().equals(namespace) && fits(near, home, attribute)) {
                    return near.prefix();
                }
            }
            if (at.namespace().equals(namespace) && fits(at, home, attribute)) {
                return at.prefix();
            }
        }
        return home.prefixOf(namespace, attribute);
    }

    private static boolean fits(XmlElement near, XmlElement home, boolean attribute) {
        return near.namespace().equals(home.namespaceOf(near.prefix())) && !(attribute && near.prefix().isEmpty());
    }

    /** Returns the prefix of a namespace at a place of the original; declares it in the root where it has none. */
    private String prefix(String namespace, String wanted, XmlElement home, boolean attribute) {
        if (namespace.startsWith("?")) {
            return wanted;
        }
        if (namespace.equals(Namespaces.XML)) {
            return "xml";
        }
        String there = usual(namespace, home, attribute);
        if (there != null) {
            return there;
        }
        for (var known : declared.entrySet()) {
            if (known.getValue().equals(namespace) && home.namespaceOf(known.getKey()) == null) {
                return known.getKey();
            }
        }
        String base = wanted.isEmpty() ? "ns" : wanted;
        String prefix = base;
        for (int i = 1; home.namespaceOf(prefix) != null || document.root().namespaceOf(prefix) != null
                || declared.containsKey(prefix); i++) {
            prefix = base + i;
        }
        declared.put(prefix, namespace);
        return prefix;
    }
}
