package org.ratswerk.bpmn.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.Mark;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BpmnPictureTest {
    private static final String HEAD = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
              xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
              xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" id="d" targetNamespace="t">""";

    static List<Path> files() {
        return Corpus.files();
    }

    private static String shape(String id, String more, double x, double y, double width, double height) {
        return "<bpmndi:BPMNShape id=\"" + id + "_di\" bpmnElement=\"" + id + "\" " + more + "><dc:Bounds x=\"" + x
                + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\"/></bpmndi:BPMNShape>";
    }

    private static BpmnDocument document(String process, String shapes) throws Exception {
        return BpmnDocument.read("t.bpmn", HEAD + "<process id=\"p\">" + process + "</process>"
                + "<bpmndi:BPMNDiagram id=\"bd\"><bpmndi:BPMNPlane id=\"bp\" bpmnElement=\"p\">" + shapes
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>");
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name) {
        var found = new ArrayList<Element>();
        var list = svg.getElementsByTagName(name);
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found;
    }

    private static List<Mark.Words> words(List<Mark> marks) {
        var words = new ArrayList<Mark.Words>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Words each) {
                words.add(each);
            } else if (mark instanceof Mark.Group group) {
                words.addAll(words(group.marks()));
            }
        }
        return words;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void everyShapeAndEdgeOfRealFilesIsDrawn(Path file) throws Exception {
        BpmnDocument document;
        try {
            document = BpmnDocument.read(file);
        } catch (org.ratswerk.bpmn.xml.XmlException e) {
            return; // told by the reader
        }
        for (Plane plane : Plane.of(document)) {
            var svg = parse(BpmnPicture.of(plane).svg());
            Set<String> drawn = new HashSet<>();
            elements(svg, "g").forEach(group -> drawn.add(group.getAttribute("data-element-id")));
            for (var shape : plane.shapes()) {
                if (shape.element() != null) {
                    assertTrue(drawn.contains(shape.element().id()), shape.element().toString());
                }
            }
            for (var edge : plane.edges()) {
                if (edge.element() != null && edge.element().id() != null) {
                    assertTrue(drawn.contains(edge.element().id()), edge.element().toString());
                }
            }
            assertEquals(List.of(), elements(svg, "script"));
        }
    }

    @Test
    void hostileNamesAreText() throws Exception {
        var document = document("<task id=\"t\" name=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x\"/>"
                + "<startEvent id=\"e&quot;&gt;&lt;x\" name=\"]]&gt;&amp;amp;&#x202E;\"/>",
                shape("t", "bioc:fill=\"url(javascript:alert(1))\" bioc:stroke=\"red;x\"", 0, 0, 100, 80)
                        + shape("e&quot;&gt;&lt;x", "", 200, 0, 36, 36));
        var svg = BpmnPicture.of(document).getFirst().svg();
        var parsed = parse(svg);
        assertEquals(List.of(), elements(parsed, "script"));
        assertEquals(List.of(), elements(parsed, "x"));
        assertFalse(svg.contains("javascript:"), svg);
        for (String name : List.of("g", "path", "text", "svg")) {
            elements(parsed, name).forEach(element -> assertFalse(element.hasAttribute("onload")));
        }
        assertTrue(elements(parsed, "g").stream()
                .anyMatch(group -> group.getAttribute("data-element-id").equals("e\"><x")));
    }

    @Test
    void nothingOfHugeOrBrokenGeometryGetsIntoThePicture() throws Exception {
        var document = document("<task id=\"a\"/><task id=\"b\"/><task id=\"c\"/>",
                shape("a", "", 10, 10, 100, 80) + shape("b", "", 1e300, 0, 100, 80) + shape("c", "", 0, 0, -5, 80));
        Drawing drawing = BpmnPicture.of(document).getFirst();
        assertEquals(100 + 24, drawing.width(), 1e-6);
        assertEquals(80 + 24, drawing.height(), 1e-6);
    }

    @Test
    void coloursOfTheFileAreUsed() throws Exception {
        var document = document("<task id=\"a\" name=\"A\"/>",
                shape("a", "bioc:fill=\"#FfEeAa\" bioc:stroke=\"rgb(1, 2, 255)\"", 0, 0, 100, 80));
        String svg = BpmnPicture.of(document).getFirst().svg();
        assertTrue(svg.contains("fill=\"#FfEeAa\" stroke=\"#0102FF\""), svg);
        assertEquals("#0102FF", words(BpmnPicture.of(document).getFirst().marks()).getFirst().colour());
    }

    @Test
    void textsInsideAreBrokenAndCentred() throws Exception {
        var document = document("<task id=\"a\" name=\"Unterlagen auf Vollständigkeit prüfen\"/>",
                shape("a", "", 0, 0, 100, 80));
        var words = words(BpmnPicture.of(document).getFirst().marks());
        assertEquals(List.of("Unterlagen auf", "Vollständigkeit", "prüfen"),
                words.stream().map(Mark.Words::text).toList());
        // three lines of 14.4 pixels around the middle of the shape, base line a quarter of a line above the line's end
        assertEquals(50, words.getFirst().x(), 1e-6);
        assertEquals(40 - 1.5 * 14.4 + 0.75 * 14.4, words.getFirst().y(), 1e-6);
        for (Mark.Words line : words) {
            assertTrue(LabelText.width(line.text(), 12) <= 86, line.text());
        }
    }

    @Test
    void aWordThatIsTooLongIsDividedAndNothingIsLost() {
        var lines = LabelText.lines("Straßenverkehrsordnungswidrigkeitenverfahren", 12, 86);
        assertTrue(lines.size() > 1);
        assertEquals("Straßenverkehrsordnungswidrigkeitenverfahren", String.join("", lines));
        assertEquals(List.of(""), LabelText.lines("", 12, 86));
        assertTrue(LabelText.lines("x".repeat(1_000_000), 12, 86).size() <= 60);
    }

    @Test
    void theContentOfACollapsedSubProcessIsAPlaneOfItsOwn() throws Exception {
        var document = document("<subProcess id=\"s\" name=\"Prüfung\"><task id=\"a\"/></subProcess>",
                shape("s", "isExpanded=\"false\"", 0, 0, 100, 80) + shape("a", "", 300, 300, 100, 80));
        var planes = Plane.of(document);
        assertEquals(2, planes.size());
        assertEquals("Prüfung", planes.get(1).title());
        assertEquals("a", planes.get(1).shapes().getFirst().elementId());
        var open = document("<subProcess id=\"s\" name=\"Prüfung\"><task id=\"a\"/></subProcess>",
                shape("s", "isExpanded=\"true\"", 0, 0, 500, 480) + shape("a", "", 300, 300, 100, 80));
        assertEquals(1, Plane.of(open).size());
    }

    @Test
    void eventsDifferByTheirLines() throws Exception {
        var document = document("<startEvent id=\"a\"/><endEvent id=\"b\"/><startEvent id=\"c\" isInterrupting=\"false\">"
                + "<timerEventDefinition/></startEvent>",
                shape("a", "", 0, 0, 36, 36) + shape("b", "", 100, 0, 36, 36) + shape("c", "", 200, 0, 36, 36));
        var svg = parse(BpmnPicture.of(document).getFirst().svg());
        List<Element> groups = elements(svg, "g").stream().filter(each -> each.hasAttribute("data-element-id")).toList();
        List<Element> first = groups.stream().map(each -> (Element) each.getElementsByTagName("path").item(0)).toList();
        assertEquals(List.of("2", "4", "2"), first.stream().map(each -> each.getAttribute("stroke-width")).toList());
        assertEquals(List.of(false, false, true), first.stream().map(each -> each.hasAttribute("stroke-dasharray")).toList());
    }

    @Test
    void marksAreToldByColourLineSymbolAndWord() throws Exception {
        var document = document("<task id=\"a\" name=\"A\"/>", shape("a", "", 0, 0, 100, 80));
        var marking = new Marking("#0E7C8B", Mark.Dash.of(4, 4), "+", "neu");
        Drawing drawing = BpmnPicture.of(Plane.of(document).getFirst(), Map.of("a", marking));
        assertTrue(words(drawing.marks()).stream().anyMatch(word -> word.text().equals("+")));
        assertTrue(drawing.svg().contains(", neu\""), drawing.svg());
        assertTrue(drawing.svg().contains("stroke-dasharray=\"4 4\""));
    }

    @Test
    void pngHasTheSizeOfThePicture() throws Exception {
        var document = document("<task id=\"a\" name=\"A\"/>", shape("a", "", 0, 0, 100, 80));
        var image = ImageIO.read(new ByteArrayInputStream(BpmnPicture.of(document).getFirst().png(2)));
        assertEquals(248, image.getWidth());
        assertEquals(208, image.getHeight());
    }
}
