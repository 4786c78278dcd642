package org.ratswerk.bpmn.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnEdge;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.layout.Layout;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlEdits;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.core.AdministrationFolder;

/** Parts of diagrams, kept as small BPMN files in {@code bpmn/snippets/} of an administration to be used elsewhere. */
public final class Snippet {
    private static final String FOLDER = AdministrationFolder.SNIPPETS;

    private Snippet() {
    }

    /**
     * Returns a part of a document as a document of its own: flow nodes and data that stand in one process or sub-process,
     * what stands in them, and the flows and associations between them. Pools and lanes are left out.
     *
     * @param document document
     * @param ids ids of the elements
     * @param name name of the part
     * @return the part; null where none of the ids names something that can be kept
     * @throws IOException if the part cannot be read again
     */
    public static BpmnDocument of(BpmnDocument document, Set<String> ids, String name) throws IOException {
        List<BpmnElement> chosen = document.elements(element -> element.id() != null && ids.contains(element.id())
                && (element.isFlowNode() || element.isData() || element.is("textAnnotation", "group"))
                && element.parent() != null);
        if (chosen.isEmpty()) {
            return null;
        }
        BpmnElement container = chosen.getFirst().parent();
        Set<String> kept = new HashSet<>();
        for (BpmnElement element : chosen) {
            if (element.parent() == container) {
                kept.add(element.id());
                element.boundaryEvents().forEach(event -> kept.add(event.id()));
                BpmnElement data = element.reference("dataObjectRef");
                if (data != null && data.id() != null && data.parent() == container) {
                    kept.add(data.id());
                }
            }
        }
        var parts = new ArrayList<BpmnElement>();
        for (BpmnElement child : container.children()) {
            if (child.id() != null && (kept.contains(child.id()) || child.is("sequenceFlow", "association")
                    && within(child.source(), kept) && within(child.target(), kept))) {
                parts.add(child);
            }
        }
        Set<String> all = new HashSet<>();
        parts.forEach(part -> part.all(each -> each.id() != null).forEach(each -> all.add(each.id())));
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text(document, container, parts, all, name);
        return BpmnDocument.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean within(BpmnElement end, Set<String> kept) {
        for (BpmnElement at = end; at != null; at = at.parent()) {
            if (kept.contains(at.id())) {
                return true;
            }
        }
        return false;
    }

    private static String text(BpmnDocument document, BpmnElement container, List<BpmnElement> parts,
            Set<String> all, String name) {
        XmlElement source = container.xml();
        String declared = source.prefixOf(source.namespace(), false);
        String prefix = declared == null || declared.isEmpty() ? "" : declared + ":";
        Map<String, String> scope = new LinkedHashMap<>();
        for (XmlElement at = source; at != null; at = at.parent()) {
            for (XmlAttribute attribute : at.attributes()) {
                if (attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:")) {
                    scope.putIfAbsent(attribute.name(), attribute.value());
                }
            }
        }
        scope.putIfAbsent(prefix.isEmpty() ? "xmlns" : "xmlns:" + declared, source.namespace());
        var out = new StringBuilder("<").append(prefix).append("definitions");
        scope.forEach((key, value) -> out.append(' ').append(key).append("=\"")
                .append(XmlEdits.attributeValue(value, '"')).append('"'));
        out.append(" id=\"Definitions_1\" targetNamespace=\"").append(Namespaces.RATSWERK).append("/snippet\">\n  <")
                .append(prefix).append("process id=\"Snippet_1\" name=\"")
                .append(XmlEdits.attributeValue(Draft.plain(name), '"')).append("\" isExecutable=\"false\">\n");
        for (BpmnElement part : parts) {
            out.append("    ").append(source(part, all)).append('\n');
        }
        out.append("  </").append(prefix).append("process>\n");
        var boxes = new ArrayList<Layout.Box>();
        var lines = new ArrayList<Layout.Line>();
        for (var diagram : document.diagrams()) {
            for (BpmnShape shape : diagram.shapes()) {
                if (shape.bounds() != null && all.contains(shape.elementId())) {
                    boxes.add(new Layout.Box(shape.elementId(), shape.bounds(), shape.label(), shape.horizontal(),
                            shape.expanded()));
                }
            }
            for (BpmnEdge edge : diagram.edges()) {
                if (edge.waypoints().size() > 1 && all.contains(edge.elementId())) {
                    lines.add(new Layout.Line(edge.elementId(), edge.waypoints(), edge.label()));
                }
            }
        }
        if (!boxes.isEmpty()) {
            out.append(DiagramXml.diagram(new Layout("Snippet_1", boxes, lines), "  ", false));
        }
        return out.append("</").append(prefix).append("definitions>\n").toString();
    }

    /** The element as it stands in the file, without references to what is not in the part. */
    private static String source(BpmnElement part, Set<String> all) {
        String text = part.document().xml().text();
        int start = part.xml().start();
        var out = new StringBuilder();
        int at = start;
        var cuts = new ArrayList<int[]>();
        for (BpmnElement each : part.all(each -> true)) {
            if (each.is("incoming", "outgoing") && !all.contains(each.text())) {
                int from = each.xml().start();
                while (from > start && Character.isWhitespace(text.charAt(from - 1))) {
                    from--;
                }
                cuts.add(new int[] {from, each.xml().end()});
            }
            for (XmlAttribute attribute : each.attributes()) {
                if (attribute.name().equals("default") && !all.contains(attribute.value().strip())) {
                    int from = text.indexOf("default", each.xml().start());
                    int value = text.indexOf(attribute.value(), from);
                    if (from > 0 && value > from && value < each.xml().startTagEnd()) {
                        cuts.add(new int[] {from, value + attribute.value().length() + 1});
                    }
                }
            }
        }
        cuts.sort(Comparator.comparingInt(cut -> cut[0]));
        for (int[] cut : cuts) {
            if (cut[0] >= at) {
                out.append(text, at, cut[0]);
                at = cut[1];
            }
        }
        return out.append(text, at, part.xml().end()).toString();
    }

    /**
     * Keeps a part in an administration. What is there already stays.
     *
     * @param administration folder of the administration
     * @param snippet the part
     * @return the new file
     * @throws IOException if it cannot be written
     */
    public static Path save(Path administration, BpmnDocument snippet) throws IOException {
        Path folder = Files.createDirectories(administration.resolve(FOLDER));
        String name = NewDiagram.fileName(snippet.processes().getFirst().name());
        Path file = folder.resolve(name + ".bpmn");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".bpmn");
        }
        return Files.write(file, snippet.xml().bytes(), StandardOpenOption.CREATE_NEW);
    }

    /**
     * Returns the parts an administration keeps, sorted by name.
     *
     * @param administration folder of the administration
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> list(Path administration) throws IOException {
        Path folder = administration.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".bpmn")).sorted().toList();
        }
    }
}
