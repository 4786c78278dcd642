package org.ratswerk.bpmn;

import static org.ratswerk.bpmn.BpmnElement.with;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.model.text.Texts;

/** Reads the diagrams of a document. */
final class Diagrams {
    private static final Texts TEXTS = Texts.of(Diagrams.class);

    private final BpmnDocument document;
    private final List<Fault> faults;

    Diagrams(BpmnDocument document, List<Fault> faults) {
        this.document = document;
        this.faults = faults;
    }

    static String colour(XmlElement xml, String standard, String bpmnIo) {
        String found = null;
        for (XmlAttribute attribute : xml.attributes()) {
            if (attribute.prefix().isEmpty()) {
                continue;
            }
            if (attribute.localName().equals(standard)) {
                return attribute.value();
            }
            if (attribute.localName().equals(bpmnIo)) {
                found = attribute.value();
            }
        }
        return found;
    }

    List<BpmnDiagram> read(List<XmlElement> found) {
        var diagrams = new ArrayList<BpmnDiagram>();
        for (XmlElement diagram : found) {
            var shapes = new ArrayList<BpmnShape>();
            var edges = new ArrayList<BpmnEdge>();
            String elementId = null;
            for (XmlElement plane : diagram.elements()) {
                if (!plane.localName().equals("BPMNPlane")) {
                    continue;
                }
                elementId = shown(plane);
                for (XmlElement part : plane.elements()) {
                    if (part.localName().equals("BPMNShape")) {
                        shapes.add(shape(part));
                    } else if (part.localName().equals("BPMNEdge")) {
                        edges.add(edge(part));
                    }
                }
            }
            diagrams.add(new BpmnDiagram(diagram.attribute("id"), diagram.attribute("name"), elementId,
                    resolve(elementId), List.copyOf(shapes), List.copyOf(edges), diagram));
        }
        return diagrams;
    }

    private String shown(XmlElement xml) {
        String id = xml.attribute("bpmnElement");
        if (id == null || id.isBlank()) {
            fault(Fault.Kind.NOTHING_SHOWN, xml, "bpmnElement", TEXTS.get("shows.none", xml.localName()));
            return null;
        }
        if (resolve(id) == null && !other(xml, id)) {
            fault(Fault.Kind.NOTHING_SHOWN, xml, id, TEXTS.get("shows.missing", xml.localName(), id));
        }
        return id.strip();
    }

    private static boolean other(XmlElement xml, String reference) {
        int colon = reference.indexOf(':');
        String namespace = colon < 0 ? null : xml.namespaceOf(reference.substring(0, colon).strip());
        return namespace != null && !namespace.equals(xml.document().root().attribute("targetNamespace"));
    }

    private BpmnElement resolve(String id) {
        return id == null ? null : document.resolve(id);
    }

    private BpmnShape shape(XmlElement xml) {
        String elementId = shown(xml);
        BpmnElement element = resolve(elementId);
        XmlElement box = child(xml, Namespaces.DC, "Bounds");
        Bounds bounds = box == null ? null : bounds(box);
        if (box == null) {
            fault(Fault.Kind.BAD_GEOMETRY, xml, "Bounds", TEXTS.get("bounds"));
        }
        var shape = new BpmnShape(xml.attribute("id"), elementId, element, bounds, flag(xml, "isHorizontal"),
                flag(xml, "isExpanded"), flag(xml, "isMarkerVisible"), label(xml), xml);
        if (element != null) {
            element.shapes = with(element.shapes, shape);
            if (element.isSubProcess() && Boolean.TRUE.equals(shape.expanded())
                    && element.children().stream().noneMatch(child -> child.isFlowNode())) {
                faults.add(new Fault(Fault.Kind.EMPTY_EXPANDED, element.id(), shape.id(), xml.line(), xml.column(),
                        TEXTS.get("expanded", element.name())));
            }
        }
        return shape;
    }

    private BpmnEdge edge(XmlElement xml) {
        String elementId = shown(xml);
        BpmnElement element = resolve(elementId);
        var points = new ArrayList<Waypoint>();
        for (XmlElement point : xml.elements()) {
            if (point.localName().equals("waypoint")) {
                Double x = number(point, "x");
                Double y = number(point, "y");
                if (x != null && y != null) {
                    points.add(new Waypoint(x, y));
                }
            }
        }
        if (points.size() < 2) {
            fault(Fault.Kind.BAD_GEOMETRY, xml, "waypoint", TEXTS.get("waypoints"));
        }
        var edge = new BpmnEdge(xml.attribute("id"), elementId, element, List.copyOf(points), label(xml),
                xml.attribute("sourceElement"), xml.attribute("targetElement"), xml);
        if (element != null) {
            element.edges = with(element.edges, edge);
        }
        return edge;
    }

    private Bounds label(XmlElement xml) {
        XmlElement label = child(xml, Namespaces.BPMNDI, "BPMNLabel");
        XmlElement box = label == null ? null : child(label, Namespaces.DC, "Bounds");
        return box == null ? null : bounds(box);
    }

    private static XmlElement child(XmlElement xml, String namespace, String name) {
        for (XmlElement child : xml.elements()) {
            if (child.is(namespace, name)) {
                return child;
            }
        }
        return null;
    }

    private Bounds bounds(XmlElement xml) {
        Double x = number(xml, "x");
        Double y = number(xml, "y");
        Double width = number(xml, "width");
        Double height = number(xml, "height");
        return x == null || y == null || width == null || height == null ? null : new Bounds(x, y, width, height);
    }

    private Double number(XmlElement xml, String name) {
        String value = xml.attribute(name);
        try {
            double number = value == null ? Double.NaN : Double.parseDouble(value.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault(Fault.Kind.BAD_GEOMETRY, xml, name, TEXTS.get("number", name, value == null ? "" : value));
        return null;
    }

    private static Boolean flag(XmlElement xml, String name) {
        String value = xml.attribute(name);
        return value == null ? null : Boolean.valueOf(value.strip().equals("true") || value.strip().equals("1"));
    }

    private void fault(Fault.Kind kind, XmlElement xml, String subject, String text) {
        faults.add(new Fault(kind, xml.attribute("id"), subject, xml.line(), xml.column(), text));
    }
}
