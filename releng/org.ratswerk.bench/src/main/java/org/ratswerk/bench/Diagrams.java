package org.ratswerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes BPMN files, always the same for the same number. */
final class Diagrams {
    private static final String[] KINDS = {"userTask", "serviceTask", "task", "exclusiveGateway", "intermediateThrowEvent"};
    private static final String[] VERBS = {"prüfen", "erfassen", "bewilligen", "versenden", "ablegen"};
    private static final int ROW = 20;

    private Diagrams() {
    }

    /**
     * Returns a process of a chain of flow nodes with a diagram.
     *
     * @param name name of the process
     * @param elements how many flow nodes and sequence flows it has together
     */
    static String text(String name, int elements) {
        int nodes = elements / 2;
        var model = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
                id="Definitions" targetNamespace="http://example.org">
                """);
        model.append("  <bpmn:process id=\"Process\" name=\"").append(name).append("\" isExecutable=\"false\">\n");
        var drawn = new StringBuilder("  <bpmndi:BPMNDiagram id=\"Diagram\">\n    <bpmndi:BPMNPlane id=\"Plane\" "
                + "bpmnElement=\"Process\">\n");
        for (int i = 0; i < nodes; i++) {
            node(model, drawn, i, nodes);
        }
        for (int i = 0; i < elements - nodes; i++) {
            int from = i % (nodes - 1);
            flow(model, drawn, i, from, from + 1);
        }
        model.append("  </bpmn:process>\n").append(drawn);
        return model.append("    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n</bpmn:definitions>\n").toString();
    }

    private static String kind(int i, int nodes) {
        return i == 0 ? "startEvent" : i == nodes - 1 ? "endEvent" : KINDS[i % KINDS.length];
    }

    private static int[] size(String kind) {
        return kind.endsWith("ask") ? new int[] {100, 80} : kind.endsWith("Gateway") ? new int[] {50, 50} : new int[] {36, 36};
    }

    private static int x(int i) {
        return 200 + i % ROW * 160;
    }

    private static int y(int i) {
        return 200 + i / ROW * 160;
    }

    private static void node(StringBuilder model, StringBuilder drawn, int i, int nodes) {
        String kind = kind(i, nodes);
        model.append("    <bpmn:").append(kind).append(" id=\"N").append(i).append("\" name=\"Unterlage ").append(i)
                .append(' ').append(VERBS[i % VERBS.length]).append("\">\n");
        if (i > 0) {
            model.append("      <bpmn:incoming>F").append(i - 1).append("</bpmn:incoming>\n");
        }
        if (i < nodes - 1) {
            model.append("      <bpmn:outgoing>F").append(i).append("</bpmn:outgoing>\n");
        }
        model.append("    </bpmn:").append(kind).append(">\n");
        int[] size = size(kind);
        drawn.append("      <bpmndi:BPMNShape id=\"S").append(i).append("\" bpmnElement=\"N").append(i)
                .append("\">\n        <dc:Bounds x=\"").append(x(i) - size[0] / 2).append("\" y=\"").append(y(i) - size[1] / 2)
                .append("\" width=\"").append(size[0]).append("\" height=\"").append(size[1])
                .append("\" />\n      </bpmndi:BPMNShape>\n");
    }

    private static void flow(StringBuilder model, StringBuilder drawn, int i, int from, int to) {
        model.append("    <bpmn:sequenceFlow id=\"F").append(i).append("\" sourceRef=\"N").append(from)
                .append("\" targetRef=\"N").append(to).append("\" />\n");
        drawn.append("      <bpmndi:BPMNEdge id=\"E").append(i).append("\" bpmnElement=\"F").append(i)
                .append("\">\n        <di:waypoint x=\"").append(x(from)).append("\" y=\"").append(y(from))
                .append("\" />\n        <di:waypoint x=\"").append(x(to)).append("\" y=\"").append(y(to))
                .append("\" />\n      </bpmndi:BPMNEdge>\n");
    }

    /** Writes files of 40 to 80 elements into folders of a hundred each. */
    static void write(Path folder, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Path target = folder.resolve("%02d".formatted(i / 100)).resolve("ablauf-%04d.bpmn".formatted(i));
            Files.createDirectories(target.getParent());
            Files.writeString(target, text("Ablauf " + i + " bearbeiten", 40 + i * 7 % 41));
        }
    }
}
