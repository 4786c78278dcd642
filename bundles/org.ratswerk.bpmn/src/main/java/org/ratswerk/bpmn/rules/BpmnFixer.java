package org.ratswerk.bpmn.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlEdits;
import org.ratswerk.bpmn.xml.XmlElement;

/** Applies fixes to documents. Only what a fix is about changes; everything else keeps its bytes. */
public final class BpmnFixer {
    private static final Set<String> LISTS = Set.of("incoming", "outgoing", "flowNodeRef");
    private static final Set<String> BEFORE_FLOWS = Set.of("documentation", "extensionElements", "incoming", "outgoing");
    private static final double GAP = 50;
    private static final double EVENT = 36;

    private final BpmnDocument document;
    private final XmlEdits edits;
    private final Map<String, XmlElement> byId = new HashMap<>();
    private final List<XmlElement> all = new ArrayList<>();

    private BpmnFixer(BpmnDocument document) {
        this.document = document;
        this.edits = new XmlEdits(document.xml());
        collect(document.xml().root());
    }

    /**
     * Returns the document as it is with a fix.
     *
     * @param document a document; not changed
     * @param fix the fix
     * @return another document; the same one where what the fix is about is not there any more
     * @throws IOException if the result cannot be written in the encoding of the document
     */
    public static BpmnDocument apply(BpmnDocument document, BpmnFix fix) throws IOException {
        var fixer = new BpmnFixer(document);
        fixer.apply(fix);
        return fixer.edits.isEmpty() ? document : BpmnDocument.read(document.xml().file(), fixer.edits.bytes());
    }

    private void collect(XmlElement element) {
        all.add(element);
        String id = element.attribute("id");
        if (id != null) {
            byId.putIfAbsent(id, element);
        }
        element.elements().forEach(this::collect);
    }

    private void apply(BpmnFix fix) {
        switch (fix) {
        case BpmnFix.SetAttribute set -> with(set.element(), element -> setAttribute(element, set.name(), set.value()));
        case BpmnFix.RemoveElement remove -> removeElements(remove.element());
        case BpmnFix.RemoveReference remove -> with(remove.element(), element -> removeReference(element, remove));
        case BpmnFix.RemoveDiagramPart remove -> with(remove.part(), this::remove);
        case BpmnFix.SetBounds set -> with(set.part(), part -> setBounds(part, set.bounds()));
        case BpmnFix.ClearColours clear -> clear.parts().forEach(id -> with(id, this::clearColours));
        case BpmnFix.AddEndEvent add -> document.element(add.element()).ifPresent(this::addEndEvent);
        case BpmnFix.AddLink add -> with(add.element(), element -> addLink(element, add));
        case BpmnFix.RemoveLink remove -> document.element(remove.element()).ifPresent(element -> element.links().stream()
                .filter(link -> link.kind() == remove.kind() && link.ref().equals(remove.ref())).findFirst()
                .ifPresent(link -> removeWithEmptyParent(link.xml())));
        }
    }

    private void with(String id, Consumer<XmlElement> use) {
        XmlElement element = byId.get(id);
        if (element != null) {
            use.accept(element);
        }
    }

    // --- attributes

    private void setAttribute(XmlElement element, String name, String value) {
        XmlAttribute there = element.find("", name);
        if (value == null) {
            if (there != null) {
                removeAttribute(there);
            }
        } else if (there != null) {
            char quote = document.xml().text().charAt(there.valueEnd());
            edits.replace(there.valueStart(), there.valueEnd(), XmlEdits.attributeValue(value, quote));
        } else {
            XmlAttribute id = element.find("", "id");
            int place = id != null ? id.end() : element.start() + 1 + element.name().length();
            edits.insert(place, " " + name + "=\"" + XmlEdits.attributeValue(value, '"') + "\"");
        }
    }

    private void removeAttribute(XmlAttribute attribute) {
        int start = attribute.nameStart();
        while (Character.isWhitespace(document.xml().text().charAt(start - 1))) {
            start--;
        }
        edits.delete(start, attribute.end());
    }

    private void clearColours(XmlElement part) {
        for (XmlAttribute attribute : part.attributes()) {
            if (Set.of("background-color", "border-color", "fill", "stroke").contains(attribute.localName())
                    && !attribute.prefix().isEmpty()) {
                removeAttribute(attribute);
            }
        }
    }

    private void setBounds(XmlElement part, Bounds bounds) {
        part.elements().stream().filter(child -> child.is(Namespaces.DC, "Bounds")).findFirst().ifPresent(box -> {
            setAttribute(box, "x", number(bounds.x()));
            setAttribute(box, "y", number(bounds.y()));
            setAttribute(box, "width", number(bounds.width()));
            setAttribute(box, "height", number(bounds.height()));
        });
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    // --- removal

    private void removeElements(String first) {
        var ids = new LinkedHashSet<String>(List.of(first));
        var connections = document.elements(each -> each.is("sequenceFlow", "messageFlow", "association"));
        boolean more = true;
        while (more) { // what is tied to what is removed goes with it; associations of flows at most once more
            more = connections.stream().filter(each -> each.id() != null
                    && (named(each.attribute("sourceRef"), ids) || named(each.attribute("targetRef"), ids)))
                    .map(each -> ids.add(each.id())).reduce(false, Boolean::logicalOr);
        }
        var removed = new HashSet<XmlElement>();
        for (XmlElement element : all) {
            boolean gone = ids.contains(element.attribute("id")) || named(element.attribute("bpmnElement"), ids)
                    || LISTS.contains(element.localName()) && named(element.text(), ids);
            if (removed.contains(element.parent())) {
                removed.add(element);
            } else if (gone) {
                removed.add(element);
                remove(element);
            } else if (named(element.attribute("default"), ids)) {
                setAttribute(element, "default", null);
            }
        }
    }

    private static boolean named(String reference, Set<String> ids) {
        if (reference == null) {
            return false;
        }
        String id = reference.strip();
        return ids.contains(id) || ids.contains(id.substring(id.indexOf(':') + 1));
    }

    private void removeReference(XmlElement element, BpmnFix.RemoveReference remove) {
        XmlAttribute attribute = element.find("", remove.name());
        if (attribute != null && attribute.value().strip().equals(remove.value())) {
            removeAttribute(attribute);
            return;
        }
        element.elements().stream().filter(child -> child.localName().equals(remove.name())
                && child.text().strip().equals(remove.value())).findFirst().ifPresent(this::remove);
    }

    /** Removes an element with the line break and the indentation before it. */
    private void remove(XmlElement element) {
        int start = element.start();
        String text = document.xml().text();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        if (start > 0 && text.charAt(start - 1) == '\n') {
            start -= start > 1 && text.charAt(start - 2) == '\r' ? 2 : 1;
        } else {
            start = element.start();
        }
        edits.delete(start, element.end());
    }

    private void removeWithEmptyParent(XmlElement element) {
        XmlElement parent = element.parent();
        boolean alone = parent.elements().size() == 1 && parent.text().isBlank()
                && parent.localName().equals("extensionElements");
        remove(alone ? parent : element);
    }

    // --- additions

    private void addEndEvent(BpmnElement node) {
        XmlElement xml = node.xml();
        String prefix = xml.prefix().isEmpty() ? "" : xml.prefix() + ":";
        String end = free("EndEvent_" + node.id());
        String flow = free("Flow_" + node.id() + "_" + end);
        boolean listed = all.stream().anyMatch(each -> each.is(xml.namespace(), "outgoing"));
        String indent = indent(xml);
        String event = listed
                ? "<" + prefix + "endEvent id=\"" + end + "\">" + indent + "  <" + prefix + "incoming>" + flow + "</" + prefix
                        + "incoming>" + indent + "</" + prefix + "endEvent>"
                : "<" + prefix + "endEvent id=\"" + end + "\"/>";
        edits.insert(xml.end(), indent + event + indent + "<" + prefix + "sequenceFlow id=\"" + flow + "\" sourceRef=\""
                + XmlEdits.attributeValue(node.id(), '"') + "\" targetRef=\"" + end + "\"/>");
        if (listed) {
            insertAfter(xml, BEFORE_FLOWS, "<" + prefix + "outgoing>" + flow + "</" + prefix + "outgoing>");
        }
        for (BpmnElement lane : node.lanes()) {
            lane.xml().elements().stream().filter(each -> each.localName().equals("flowNodeRef")
                    && named(each.text(), Set.of(node.id()))).findFirst().ifPresent(each -> edits.insert(each.end(),
                            indent(each) + "<" + each.name() + ">" + end + "</" + each.name() + ">"));
        }
        if (node.shape() != null && node.shape().bounds() != null) {
            draw(node, end, flow);
        }
    }

    private void draw(BpmnElement node, String end, String flow) {
        XmlElement shape = node.shape().xml();
        Bounds from = node.shape().bounds();
        double middle = from.y() + from.height() / 2;
        double x = from.right() + GAP;
        double y = middle - EVENT / 2;
        String di = shape.prefix().isEmpty() ? "" : shape.prefix() + ":";
        String dc = prefix(shape, Namespaces.DC, shape.elements().stream()
                .filter(each -> each.localName().equals("Bounds")).map(XmlElement::prefix).findFirst().orElse(null));
        String dd = prefix(shape, Namespaces.DI, null);
        if (dc == null || dd == null) {
            return; // the diagram has no lines
        }
        String indent = indent(shape);
        edits.insert(shape.end(), indent + "<" + di + "BPMNShape id=\"" + free(end + "_di") + "\" bpmnElement=\"" + end
                + "\">" + indent + "  <" + dc + "Bounds x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"36\""
                + " height=\"36\"/>" + indent + "</" + di + "BPMNShape>" + indent + "<" + di + "BPMNEdge id=\""
                + free(flow + "_di") + "\" bpmnElement=\"" + flow + "\">" + indent + "  <" + dd + "waypoint x=\""
                + number(from.right()) + "\" y=\"" + number(middle) + "\"/>" + indent + "  <" + dd + "waypoint x=\""
                + number(x) + "\" y=\"" + number(middle) + "\"/>" + indent + "</" + di + "BPMNEdge>");
    }

    private static String prefix(XmlElement at, String namespace, String known) {
        String prefix = known != null ? known : at.prefixOf(namespace, false);
        return prefix == null ? null : prefix.isEmpty() ? "" : prefix + ":";
    }

    private void addLink(XmlElement element, BpmnFix.AddLink add) {
        String prefix = element.prefixOf(Namespaces.RATSWERK, true);
        if (prefix == null) {
            prefix = "rw";
            XmlElement root = document.xml().root();
            for (int i = 2; root.namespaceOf(prefix) != null; i++) {
                prefix = "rw" + i;
            }
            edits.insert(root.start() + 1 + root.name().length(),
                    " xmlns:" + prefix + "=\"" + Namespaces.RATSWERK + "\"");
        }
        String link = "<" + prefix + ":" + add.kind().tag() + " ref=\"" + XmlEdits.attributeValue(add.ref(), '"') + "\"/>";
        XmlElement extensions = element.elements().stream()
                .filter(child -> child.is(element.namespace(), "extensionElements")).findFirst().orElse(null);
        if (extensions != null) {
            insertAfter(extensions, null, link);
        } else {
            String bpmn = element.prefix().isEmpty() ? "" : element.prefix() + ":";
            String inner = indent(element) + "  ";
            insertAfter(element, Set.of("documentation"), "<" + bpmn + "extensionElements>" + inner + "  " + link + inner
                    + "</" + bpmn + "extensionElements>");
        }
    }

    /** Puts text into an element behind the last child of these names, null for any; at the front where there is none. */
    private void insertAfter(XmlElement element, Set<String> names, String text) {
        String inner = indent(element) + "  ";
        XmlElement last = null;
        for (XmlElement child : element.elements()) {
            if (names == null || names.contains(child.localName())) {
                last = child;
            }
        }
        if (last != null) {
            edits.insert(last.end(), indent(last) + text);
        } else if (element.isEmptyTag()) {
            int slash = element.end() - 2;
            while (Character.isWhitespace(document.xml().text().charAt(slash - 1))) {
                slash--;
            }
            edits.replace(slash, element.end(), ">" + inner + text + indent(element) + "</" + element.name() + ">");
        } else {
            edits.insert(element.startTagEnd(), inner + text
                    + (element.elements().isEmpty() && element.text().isEmpty() ? indent(element) : ""));
        }
    }

    /** Returns the line break and the indentation before an element; empty where it does not begin a line. */
    private String indent(XmlElement element) {
        String text = document.xml().text();
        int start = element.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        if (start == 0 || text.charAt(start - 1) != '\n') {
            return "";
        }
        return (start > 1 && text.charAt(start - 2) == '\r' ? "\r\n" : "\n") + text.substring(start, element.start());
    }

    private String free(String wanted) {
        String id = wanted;
        for (int i = 2; byId.containsKey(id); i++) {
            id = wanted + "_" + i;
        }
        return id;
    }
}
