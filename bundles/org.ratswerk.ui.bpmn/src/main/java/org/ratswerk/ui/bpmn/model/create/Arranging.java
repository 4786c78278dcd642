package org.ratswerk.ui.bpmn.model.create;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.layout.AutoLayout;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.layout.Layout;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.EditRequest;

/** Gives the elements of a diagram new places. Computes for a while with large diagrams: not in the UI thread. */
public final class Arranging {
    private static final String LABEL = "_label";

    private Arranging() {
    }

    /**
     * Returns the change that arranges a diagram.
     *
     * @param xml the document as it is now
     * @param ids elements to arrange; the whole document where they are fewer than two flow nodes
     * @return the change; empty where there is nothing to arrange
     * @throws IOException if the document cannot be read
     */
    public static Optional<EditRequest.Arrange> request(String xml, Set<String> ids) throws IOException {
        var document = BpmnDocument.read("", xml);
        var nodes = new HashSet<String>();
        document.flowNodes().stream().map(node -> node.id()).filter(ids::contains).forEach(nodes::add);
        return request(nodes.size() > 1 ? List.of(AutoLayout.of(document, nodes)) : AutoLayout.of(document));
    }

    private static Optional<EditRequest.Arrange> request(List<Layout> layouts) {
        var shapes = new LinkedHashMap<String, CanvasElement.Bounds>();
        var connections = new LinkedHashMap<String, List<double[]>>();
        for (Layout layout : layouts) {
            for (Layout.Box box : layout.boxes()) {
                shapes.put(box.elementId(), bounds(box.bounds()));
                label(shapes, box.elementId(), box.label());
            }
            for (Layout.Line line : layout.lines()) {
                connections.put(line.elementId(),
                        line.points().stream().map(point -> new double[] {point.x(), point.y()}).toList());
                label(shapes, line.elementId(), line.label());
            }
        }
        return shapes.isEmpty() ? Optional.empty() : Optional.of(new EditRequest.Arrange(shapes, connections));
    }

    private static void label(LinkedHashMap<String, CanvasElement.Bounds> shapes, String id, Bounds label) {
        if (label != null) {
            shapes.put(id + LABEL, bounds(label));
        }
    }

    private static CanvasElement.Bounds bounds(Bounds at) {
        return new CanvasElement.Bounds(at.x(), at.y(), at.width(), at.height());
    }

    /**
     * Returns the content of a file that says what there is, but not where, with places for all; empty where the file has
     * a diagram, or nothing to show, or is none that can be read.
     *
     * @param name name of the file
     * @param text its content
     */
    public static Optional<byte[]> completed(String name, byte[] text) {
        try {
            var document = BpmnDocument.read(name, text);
            var completed = DiagramXml.complete(document);
            return completed == document ? Optional.empty() : Optional.of(completed.xml().bytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
