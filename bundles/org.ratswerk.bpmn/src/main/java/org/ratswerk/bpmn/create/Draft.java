package org.ratswerk.bpmn.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlEdits;

/** A new document while it is put together. Ids are counted, so that the same input gives the same file. */
final class Draft {
    /** A flow node. */
    static final class Node {
        final String id;
        final String type;
        final String name;
        final String lane;
        final List<String> uses = new ArrayList<>();
        String documentation = "";
        String defaultFlow;
        final List<Flow> in = new ArrayList<>();
        final List<Flow> out = new ArrayList<>();

        private Node(String id, String type, String name, String lane) {
            this.id = id;
            this.type = type;
            this.name = name;
            this.lane = lane;
        }
    }

    /** A sequence flow. */
    record Flow(String id, String name, Node source, Node target) {
    }

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, String> laneUnits = new LinkedHashMap<>();
    String poolName = "";
    String unitId;
    String processName = "";
    String processId;
    String documentation = "";

    private String id(String kind) {
        return kind + "_" + counts.merge(kind, 1, Integer::sum);
    }

    /** Adds a flow node; {@code lane} is the name of its lane, empty for none. */
    Node node(String type, String name, String lane) {
        String kind = type.endsWith("Event") ? "Event" : type.endsWith("Gateway") ? "Gateway" : "Activity";
        var node = new Node(id(kind), type, name, lane);
        nodes.add(node);
        return node;
    }

    Flow flow(Node source, Node target, String name) {
        var flow = new Flow(id("Flow"), name, source, target);
        source.out.add(flow);
        target.in.add(flow);
        flows.add(flow);
        return flow;
    }

    /** Links a lane with a unit of the administration. */
    void unit(String lane, String unit) {
        laneUnits.put(lane, unit);
    }

    List<Node> nodes() {
        return nodes;
    }

    /**
     * Returns the document with its layout.
     *
     * @param file name, for messages
     */
    BpmnDocument document(String file) throws IOException {
        return DiagramXml.complete(BpmnDocument.read(file, xml().getBytes(StandardCharsets.UTF_8)));
    }

    private String xml() {
        var out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bpmn:definitions xmlns:bpmn=\"").append(Namespaces.BPMN)
                .append("\" xmlns:bpmndi=\"").append(Namespaces.BPMNDI).append("\" xmlns:dc=\"").append(Namespaces.DC)
                .append("\" xmlns:di=\"").append(Namespaces.DI).append("\" xmlns:rw=\"").append(Namespaces.RATSWERK)
                .append("\" id=\"Definitions_1\" targetNamespace=\"http://ratswerk.org/bpmn\">\n");
        out.append("  <bpmn:collaboration id=\"Collaboration_1\">\n    <bpmn:participant id=\"Participant_1\"")
                .append(attribute("name", poolName)).append(" processRef=\"Process_1\"");
        if (unitId == null) {
            out.append("/>\n");
        } else {
            out.append(">\n");
            extension(out, "      ", List.of("<rw:unit" + attribute("ref", unitId) + "/>"));
            out.append("    </bpmn:participant>\n");
        }
        out.append("  </bpmn:collaboration>\n  <bpmn:process id=\"Process_1\"").append(attribute("name", processName))
                .append(" isExecutable=\"false\">\n");
        documentation(out, "    ", documentation);
        if (processId != null) {
            extension(out, "    ", List.of("<rw:process" + attribute("ref", processId) + "/>"));
        }
        lanes(out);
        nodes.forEach(node -> node(out, node));
        for (Flow flow : flows) {
            out.append("    <bpmn:sequenceFlow id=\"").append(flow.id()).append('"')
                    .append(attribute("name", flow.name())).append(" sourceRef=\"").append(flow.source().id)
                    .append("\" targetRef=\"").append(flow.target().id).append("\"/>\n");
        }
        return out.append("  </bpmn:process>\n</bpmn:definitions>\n").toString();
    }

    private void lanes(StringBuilder out) {
        Map<String, List<Node>> lanes = new LinkedHashMap<>();
        for (Node node : nodes) {
            lanes.computeIfAbsent(node.lane, key -> new ArrayList<>()).add(node);
        }
        if (lanes.size() == 1 && lanes.containsKey("")) {
            return;
        }
        out.append("    <bpmn:laneSet id=\"LaneSet_1\">\n");
        lanes.forEach((name, inLane) -> {
            out.append("      <bpmn:lane id=\"").append(id("Lane")).append('"').append(attribute("name", name))
                    .append(">\n");
            String unit = laneUnits.get(name);
            if (unit != null) {
                extension(out, "        ", List.of("<rw:unit" + attribute("ref", unit) + "/>"));
            }
            for (Node node : inLane) {
                out.append("        <bpmn:flowNodeRef>").append(node.id).append("</bpmn:flowNodeRef>\n");
            }
            out.append("      </bpmn:lane>\n");
        });
        out.append("    </bpmn:laneSet>\n");
    }

    private static void node(StringBuilder out, Node node) {
        out.append("    <bpmn:").append(node.type).append(" id=\"").append(node.id).append('"')
                .append(attribute("name", node.name));
        if (node.defaultFlow != null) {
            out.append(attribute("default", node.defaultFlow));
        }
        out.append(">\n");
        documentation(out, "      ", node.documentation);
        if (!node.uses.isEmpty()) {
            extension(out, "      ", node.uses.stream()
                    .map(ref -> "<rw:uses" + attribute("ref", ref) + " mode=\"use\"/>").toList());
        }
        node.in.forEach(flow -> out.append("      <bpmn:incoming>").append(flow.id()).append("</bpmn:incoming>\n"));
        node.out.forEach(flow -> out.append("      <bpmn:outgoing>").append(flow.id()).append("</bpmn:outgoing>\n"));
        out.append("    </bpmn:").append(node.type).append(">\n");
    }

    private static void documentation(StringBuilder out, String indent, String text) {
        if (!text.isBlank()) {
            out.append(indent).append("<bpmn:documentation>").append(XmlEdits.textValue(text, "\n"))
                    .append("</bpmn:documentation>\n");
        }
    }

    private static void extension(StringBuilder out, String indent, List<String> elements) {
        out.append(indent).append("<bpmn:extensionElements>\n");
        elements.forEach(element -> out.append(indent).append("  ").append(element).append('\n'));
        out.append(indent).append("</bpmn:extensionElements>\n");
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + XmlEdits.attributeValue(plain(value), '"') + "\"";
    }

    /** Text without characters that XML cannot hold. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && c < 0xD800 || c > 0xDFFF && c <= 0xFFFD || c >= 0x10000 || c == '\n'
                || c == '\t').forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
