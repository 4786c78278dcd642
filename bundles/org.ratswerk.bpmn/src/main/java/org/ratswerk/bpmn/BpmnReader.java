package org.ratswerk.bpmn;

import static org.ratswerk.bpmn.BpmnElement.with;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.bpmn.xml.XmlFault;
import org.ratswerk.model.text.Texts;

/** Reads the elements of a document and ties them together. */
final class BpmnReader {
    private static final Texts TEXTS = Texts.of(BpmnReader.class);
    private static final Set<String> MODES = Set.of("read", "write", "use");
    private static final Set<String> CONNECTIONS = Set.of("sequenceFlow", "messageFlow", "association",
            "conversationLink");

    private final BpmnDocument document;
    private final XmlDocument xml;
    private final Map<String, BpmnElement> byId;
    private final List<BpmnElement> elements = new ArrayList<>();
    private final List<XmlElement> diagramElements = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private List<BpmnDiagram> diagrams = List.of();

    BpmnReader(BpmnDocument document, Map<String, BpmnElement> byId) {
        this.document = document;
        this.xml = document.xml();
        this.byId = byId;
    }

    List<BpmnElement> elements() {
        return elements;
    }

    List<BpmnDiagram> diagrams() {
        return diagrams;
    }

    List<Link> links() {
        return links;
    }

    List<Fault> faults() {
        return faults;
    }

    BpmnElement read() {
        for (XmlFault fault : xml.faults()) {
            faults.add(new Fault(Fault.Kind.valueOf(fault.kind().name()), null, fault.subject(),
                    xml.line(fault.offset()), xml.column(fault.offset()), fault.text()));
        }
        XmlElement top = xml.root();
        var root = new BpmnElement(document, null, top);
        if (!top.localName().equals("definitions") || !Namespaces.isModel(top.namespace())) {
            add(Fault.Kind.NO_DEFINITIONS, top, top.name(), TEXTS.get("definitions", top.name()));
        }
        element(root);
        for (BpmnElement element : elements) {
            references(element);
        }
        diagrams = new Diagrams(document, faults).read(diagramElements);
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        return root;
    }

    private void add(Fault.Kind kind, XmlElement element, String subject, String text) {
        faults.add(new Fault(kind, element.attribute("id"), subject, element.line(), element.column(), text));
    }

    private void element(BpmnElement element) {
        elements.add(element);
        if (element.id() != null) {
            BpmnElement first = byId.putIfAbsent(element.id(), element);
            if (first != null) {
                add(Fault.Kind.DUPLICATE_ID, element.xml(), element.id(),
                        TEXTS.get("id.twice", element.id(), first.line()));
            }
        }
        if (!BpmnTypes.isKnown(element.type()) && element.parent() != null) {
            add(Fault.Kind.UNKNOWN_ELEMENT, element.xml(), element.type(), TEXTS.get("unknown", element.type()));
        }
        for (XmlElement child : element.xml().elements()) {
            if (Namespaces.isModel(child.namespace())) {
                if (child.localName().equals("extensionElements")) {
                    links(element, child);
                } else {
                    element(new BpmnElement(document, element, child));
                }
            } else if (child.namespace().equals(Namespaces.BPMNDI) && child.localName().equals("BPMNDiagram")) {
                diagramElements.add(child);
            }
        }
    }

    private void links(BpmnElement element, XmlElement extensions) {
        for (XmlElement child : extensions.elements()) {
            if (!child.namespace().equals(Namespaces.RATSWERK)) {
                continue;
            }
            Link.Kind kind = Link.Kind.of(child.localName());
            if (kind == null) {
                continue;
            }
            String ref = child.attribute("ref");
            if (ref == null || ref.isBlank()) {
                bad(element, child, TEXTS.get("link.ref", child.localName()));
                ref = "";
            }
            String mode = child.attribute("mode");
            if (mode != null && !MODES.contains(mode)) {
                bad(element, child, TEXTS.get("link.mode", mode));
                mode = null;
            }
            var link = new Link(kind, element, ref.strip(), mode, bridging(element, child), child);
            element.links = with(element.links, link);
            links.add(link);
        }
    }

    private Duration bridging(BpmnElement element, XmlElement link) {
        String value = link.attribute("bridging");
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            Duration bridging = Duration.parse(value.strip());
            if (!bridging.isNegative()) {
                return bridging;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        bad(element, link, TEXTS.get("link.bridging", value));
        return null;
    }

    private void bad(BpmnElement element, XmlElement link, String text) {
        faults.add(new Fault(Fault.Kind.BAD_LINK, element.id(), link.localName(), link.line(), link.column(), text));
    }

    private void references(BpmnElement element) {
        for (var attribute : element.attributes()) {
            if (BpmnTypes.REFERENCES.contains(attribute.name()) && !attribute.value().isBlank()
                    && document.resolve(attribute.value()) == null && own(element, attribute.value())) {
                unresolved(element, element, attribute.value());
            }
        }
        if (BpmnTypes.REFERENCE_TEXTS.contains(element.type()) && element.children().isEmpty()
                && element.parent() != null) {
            String text = element.text();
            if (!text.isEmpty() && document.resolve(text) == null && own(element, text)) {
                unresolved(element.parent(), element, text);
            }
        }
        switch (element.type()) {
        case "sequenceFlow" -> {
            connect(element);
            ifThere(element.source(), node -> node.outgoing = with(node.outgoing, element));
            ifThere(element.target(), node -> node.incoming = with(node.incoming, element));
        }
        case "messageFlow" -> {
            connect(element);
            ifThere(element.source(), node -> node.messagesOut = with(node.messagesOut, element));
            ifThere(element.target(), node -> node.messagesIn = with(node.messagesIn, element));
        }
        case "association", "dataInputAssociation", "dataOutputAssociation" -> {
            connect(element);
            BpmnElement source = element.source();
            ifThere(source, node -> node.associations = with(node.associations, element));
            if (element.target() != source) {
                ifThere(element.target(), node -> node.associations = with(node.associations, element));
            }
        }
        case "boundaryEvent" -> ifThere(element.reference("attachedToRef"),
                host -> host.boundaryEvents = with(host.boundaryEvents, element));
        case "participant" -> ifThere(element.reference("processRef"),
                process -> process.participants = with(process.participants, element));
        case "lane" -> {
            for (BpmnElement node : element.children("flowNodeRef")) {
                ifThere(document.resolve(node.text()), inLane -> inLane.lanes = with(inLane.lanes, element));
            }
        }
        default -> {
            // nothing is tied to it
        }
        }
    }

    private static void ifThere(BpmnElement element, java.util.function.Consumer<BpmnElement> use) {
        if (element != null) {
            use.accept(element);
        }
    }

    private void connect(BpmnElement element) {
        if (CONNECTIONS.contains(element.type())) {
            missing(element, "sourceRef", TEXTS.get("end.source"));
            missing(element, "targetRef", TEXTS.get("end.target"));
        }
    }

    private void missing(BpmnElement element, String end, String text) {
        String value = element.attribute(end);
        if (value == null || value.isBlank()) {
            add(Fault.Kind.MISSING_END, element.xml(), end, text);
        }
    }

    private void unresolved(BpmnElement about, BpmnElement place, String value) {
        faults.add(new Fault(Fault.Kind.UNRESOLVED_REFERENCE, about.id(), value, place.line(), place.column(),
                TEXTS.get("reference", value)));
    }

    /** Tells whether a reference is to this file: one into another namespace is to an imported file. */
    private boolean own(BpmnElement element, String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return true;
        }
        String namespace = element.xml().namespaceOf(reference.substring(0, colon).strip());
        String target = xml.root().attribute("targetNamespace");
        return namespace == null || namespace.equals(target);
    }
}
