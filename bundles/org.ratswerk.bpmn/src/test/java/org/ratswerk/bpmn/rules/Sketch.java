package org.ratswerk.bpmn.rules;

import java.util.HashMap;
import java.util.Map;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.xml.XmlException;

/** Writes small BPMN files for tests: one element a line, so that a test can change a line. */
final class Sketch {
    private final StringBuilder collaboration = new StringBuilder();
    private final StringBuilder lanes = new StringBuilder();
    private final StringBuilder process = new StringBuilder();
    private final StringBuilder diagram = new StringBuilder();
    private final Map<String, Bounds> places = new HashMap<>();
    private final String name;

    Sketch(String name) {
        this.name = name;
    }

    Sketch pool(String id, String called, String attributes, Bounds place) {
        collaboration.append("<participant id=\"" + id + "\" name=\"" + called + "\"" + attributes + "/>\n");
        shape(id, place, " isHorizontal=\"" + (place.width() > place.height()) + "\"");
        return this;
    }

    Sketch lane(String id, String called, Bounds place) {
        lanes.append("<lane id=\"" + id + "\" name=\"" + called + "\"/>\n");
        shape(id, place, " isHorizontal=\"true\"");
        return this;
    }

    Sketch message(String id, String from, String to) {
        collaboration.append("<messageFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>\n");
        Bounds source = places.get(from);
        Bounds target = places.get(to);
        double x = source.width() < 200 ? source.x() + source.width() / 2 : target.x() + target.width() / 2;
        edge(id, x, source.y(), x, target.y());
        return this;
    }

    /** Adds a node at the left, upper place: an activity of 100 × 80, a gateway of 50 × 50, an event of 36 × 36. */
    Sketch node(String type, String id, String called, double x, double y) {
        return node(type, id, called, "", x, y);
    }

    Sketch node(String type, String id, String called, String content, double x, double y) {
        process.append("<" + type + " id=\"" + id + "\" name=\"" + called + "\""
                + (content.isEmpty() ? "/>\n" : ">" + content + "</" + type + ">\n"));
        double width = type.endsWith("Event") ? 36 : type.endsWith("Gateway") ? 50 : 100;
        shape(id, new Bounds(x, y - width * (width == 100 ? 0.4 : 0.5), width, width == 100 ? 80 : width), "");
        return this;
    }

    Sketch flow(String id, String from, String to) {
        return flow(id, from, to, "");
    }

    /** Adds a flow from the middle of a node to the middle of another one. */
    Sketch flow(String id, String from, String to, String called) {
        process.append("<sequenceFlow id=\"" + id + "\"" + (called.isEmpty() ? "" : " name=\"" + called + "\"")
                + " sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>\n");
        Bounds source = places.get(from);
        Bounds target = places.get(to);
        edge(id, source.right(), source.y() + source.height() / 2, target.x(), target.y() + target.height() / 2);
        return this;
    }

    Sketch comment(String id, String text, String to, double x, double y) {
        process.append("<textAnnotation id=\"" + id + "\"><text>" + text + "</text></textAnnotation>\n");
        shape(id, new Bounds(x, y, 100, 30), "");
        process.append("<association id=\"" + id + "_to\" sourceRef=\"" + id + "\" targetRef=\"" + to + "\"/>\n");
        edge(id + "_to", x, y, places.get(to).x(), places.get(to).y());
        return this;
    }

    /** Adds a line to the process. */
    Sketch raw(String line) {
        process.append(line).append('\n');
        return this;
    }

    private void shape(String id, Bounds place, String attributes) {
        places.put(id, place);
        diagram.append("<di:BPMNShape id=\"" + id + "_di\" bpmnElement=\"" + id + "\"" + attributes + "><dc:Bounds x=\""
                + Math.round(place.x()) + "\" y=\"" + Math.round(place.y()) + "\" width=\"" + Math.round(place.width())
                + "\" height=\"" + Math.round(place.height()) + "\"/></di:BPMNShape>\n");
    }

    private void edge(String id, double x1, double y1, double x2, double y2) {
        diagram.append("<di:BPMNEdge id=\"" + id + "_di\" bpmnElement=\"" + id + "\"><dd:waypoint x=\"" + Math.round(x1)
                + "\" y=\"" + Math.round(y1) + "\"/><dd:waypoint x=\"" + Math.round(x2) + "\" y=\"" + Math.round(y2)
                + "\"/></di:BPMNEdge>\n");
    }

    @Override
    public String toString() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1" \
                xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
                xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" \
                id="D" targetNamespace="urn:t">
                """ + (collaboration.isEmpty() ? "" : "<collaboration id=\"C\">\n" + collaboration + "</collaboration>\n")
                + "<process id=\"P\" name=\"" + name + "\">\n"
                + (lanes.isEmpty() ? "" : "<laneSet id=\"LS\">\n" + lanes + "</laneSet>\n") + process + "</process>\n"
                + "<di:BPMNDiagram id=\"DG\" name=\"" + name + "\">\n<di:BPMNPlane id=\"PL\" bpmnElement=\""
                + (collaboration.isEmpty() ? "P" : "C") + "\">\n" + diagram
                + "</di:BPMNPlane>\n</di:BPMNDiagram>\n</definitions>\n";
    }

    static BpmnDocument read(String text) {
        try {
            return BpmnDocument.read("bpmn/test.bpmn", text);
        } catch (XmlException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
