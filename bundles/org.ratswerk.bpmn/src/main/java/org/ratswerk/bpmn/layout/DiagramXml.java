package org.ratswerk.bpmn.layout;

import java.io.IOException;
import java.util.List;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Waypoint;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlEdits;
import org.ratswerk.bpmn.xml.XmlElement;

/** Layouts as diagram interchange (BPMN 2.0.2, clause 12.2), one element a line. */
public final class DiagramXml {
    private DiagramXml() {
    }

    /**
     * Returns the {@code BPMNDiagram} element of a layout, with declarations of its namespaces.
     *
     * @param layout layout
     * @param indent white space before each line
     * @param declared whether the prefixes bpmndi, dc and di are declared around it already
     */
    public static String diagram(Layout layout, String indent, boolean declared) {
        var out = new StringBuilder();
        String id = layout.elementId();
        out.append(indent).append("<bpmndi:BPMNDiagram id=\"BPMNDiagram_").append(value(id)).append('"');
        if (!declared) {
            out.append(" xmlns:bpmndi=\"").append(Namespaces.BPMNDI).append("\" xmlns:dc=\"").append(Namespaces.DC)
                    .append("\" xmlns:di=\"").append(Namespaces.DI).append('"');
        }
        out.append(">\n").append(indent).append("  <bpmndi:BPMNPlane id=\"BPMNPlane_").append(value(id))
                .append("\" bpmnElement=\"").append(value(id)).append("\">\n");
        String inner = indent + "    ";
        for (Layout.Box box : layout.boxes()) {
            out.append(inner).append("<bpmndi:BPMNShape id=\"").append(value(box.elementId())).append("_di\" bpmnElement=\"")
                    .append(value(box.elementId())).append('"');
            if (box.horizontal() != null) {
                out.append(" isHorizontal=\"").append(box.horizontal()).append('"');
            }
            if (box.expanded() != null) {
                out.append(" isExpanded=\"").append(box.expanded()).append('"');
            }
            out.append(">\n");
            bounds(out, inner + "  ", box.bounds());
            label(out, inner + "  ", box.label());
            out.append(inner).append("</bpmndi:BPMNShape>\n");
        }
        for (Layout.Line line : layout.lines()) {
            out.append(inner).append("<bpmndi:BPMNEdge id=\"").append(value(line.elementId()))
                    .append("_di\" bpmnElement=\"").append(value(line.elementId())).append("\">\n");
            for (Waypoint point : line.points()) {
                out.append(inner).append("  <di:waypoint x=\"").append(number(point.x())).append("\" y=\"")
                        .append(number(point.y())).append("\"/>\n");
            }
            label(out, inner + "  ", line.label());
            out.append(inner).append("</bpmndi:BPMNEdge>\n");
        }
        return out.append(indent).append("  </bpmndi:BPMNPlane>\n").append(indent).append("</bpmndi:BPMNDiagram>\n")
                .toString();
    }

    private static void label(StringBuilder out, String indent, Bounds label) {
        if (label != null) {
            out.append(indent).append("<bpmndi:BPMNLabel>\n");
            bounds(out, indent + "  ", label);
            out.append(indent).append("</bpmndi:BPMNLabel>\n");
        }
    }

    private static void bounds(StringBuilder out, String indent, Bounds bounds) {
        out.append(indent).append("<dc:Bounds x=\"").append(number(bounds.x())).append("\" y=\"")
                .append(number(bounds.y())).append("\" width=\"").append(number(bounds.width())).append("\" height=\"")
                .append(number(bounds.height())).append("\"/>\n");
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number)
                : Double.toString(Math.round(number * 100) / 100.0);
    }

    private static String value(String text) {
        return XmlEdits.attributeValue(text, '"');
    }

    /**
     * Returns the document with a diagram for each collaboration and process; itself where it has a diagram already, or
     * nothing to show. All else keeps its characters.
     *
     * @throws IOException if the document cannot be read again
     */
    public static BpmnDocument complete(BpmnDocument document) throws IOException {
        List<Layout> layouts = document.diagrams().stream().allMatch(diagram -> diagram.shapes().isEmpty())
                ? AutoLayout.of(document) : List.of();
        if (layouts.isEmpty()) {
            return document;
        }
        XmlElement root = document.xml().root();
        var edits = new XmlEdits(document.xml());
        document.diagrams().forEach(diagram -> edits.delete(diagram.xml().start(), diagram.xml().end()));
        boolean declared = Namespaces.BPMNDI.equals(root.namespaceOf("bpmndi"))
                && Namespaces.DC.equals(root.namespaceOf("dc")) && Namespaces.DI.equals(root.namespaceOf("di"));
        var text = new StringBuilder();
        layouts.forEach(layout -> text.append(diagram(layout, "  ", declared)));
        edits.insert(root.endTagStart(), text.toString());
        return BpmnDocument.read(document.xml().file(), edits.bytes());
    }
}
