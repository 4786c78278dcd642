package org.ratswerk.bpmn.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.xml.XmlException;

class DiagramComparisonTest {
    private static final String DOCUMENT = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
              <process id="p" name="P">
                <startEvent id="s" name="Beginn"/>
                <task id="a" name="Prüfen"/>
                <userTask id="b" name="Entscheiden"/>
                <endEvent id="e" name="Ende"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
                <sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
              </process>
            </definitions>
            """;

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    static List<Path> files() {
        return Corpus.files();
    }

    private static BpmnDocument read(String text) throws Exception {
        return DiagramXml.complete(BpmnDocument.read("t.bpmn", text));
    }

    private static Map<String, Change.Kind> kinds(DiagramComparison comparison) {
        return comparison.changes().stream().collect(Collectors.toMap(change -> change.element().id(), Change::kind,
                (a, b) -> a, TreeMap::new));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void aFileDoesNotDifferFromItself(Path file) throws Exception {
        BpmnDocument document;
        try {
            document = BpmnDocument.read(file);
        } catch (XmlException e) {
            return; // told by the reader
        }
        if (document.faults().stream().anyMatch(fault -> fault.kind() == org.ratswerk.bpmn.Fault.Kind.DUPLICATE_ID)) {
            return; // what has the same id twice cannot be told apart
        }
        assertEquals(List.of(), DiagramComparison.of(document, BpmnDocument.read(file)).words());
    }

    @Test
    void renamedRetypedNewAndGoneAreTold() throws Exception {
        String after = DOCUMENT.replace("name=\"Prüfen\"", "name=\"Antrag prüfen\"").replace("userTask", "serviceTask")
                .replace("<endEvent id=\"e\" name=\"Ende\"/>",
                        "<task id=\"n\" name=\"Neu\"/><endEvent id=\"e\" name=\"Ende\"/>")
                .replace("<sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"e\"/>",
                        "<sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"n\"/>"
                                + "<sequenceFlow id=\"f4\" sourceRef=\"n\" targetRef=\"e\"/>");
        var comparison = DiagramComparison.of(read(DOCUMENT), read(after));
        var kinds = kinds(comparison);
        assertEquals(Change.Kind.CHANGED, kinds.get("a"));
        assertEquals(Change.Kind.CHANGED, kinds.get("b"));
        assertEquals(Change.Kind.ADDED, kinds.get("n"));
        assertEquals(Change.Kind.CHANGED, kinds.get("f3"));
        assertEquals(Change.Kind.ADDED, kinds.get("f4"));
        assertTrue(comparison.words().contains("Geändert: Aufgabe „Prüfen“: „Prüfen“ heißt jetzt „Antrag prüfen“"),
                comparison.words().toString());
        assertTrue(comparison.words().contains(
                "Geändert: Benutzeraufgabe „Entscheiden“: Benutzeraufgabe ist jetzt Service-Aufgabe"));
        assertEquals(Change.Kind.REMOVED,
                kinds(DiagramComparison.of(read(after), read(DOCUMENT))).get("n"));
        assertEquals(comparison.changes().size(), comparison.table().rows().size());
    }

    @Test
    void elementsWithOtherIdsAreFoundByNameAndNeighbours() throws Exception {
        String other = DOCUMENT.replaceAll("\"([sabe]|f[123])\"", "\"x$1\"").replace("name=\"Entscheiden\"",
                "name=\"Bescheiden\"");
        assertEquals(Map.of("xb", Change.Kind.CHANGED), kinds(DiagramComparison.of(read(DOCUMENT), read(other))));
    }

    @Test
    void countedIdsOfAnotherFileMeanNothing() throws Exception {
        String other = DOCUMENT.replace("id=\"a\" name=\"Prüfen\"", "id=\"a\" name=\"Beginnen\"")
                .replace("id=\"b\" name=\"Entscheiden\"", "id=\"b\" name=\"Prüfen\"")
                .replace("id=\"s\" name=\"Beginn\"", "id=\"s\" name=\"Anfang\"")
                .replace("id=\"e\" name=\"Ende\"", "id=\"e\" name=\"Schluss\"").replace("userTask", "task");
        var comparison = DiagramComparison.of(read(DOCUMENT), read(other));
        assertTrue(comparison.changes().stream().noneMatch(change -> change.before() != null && change.after() != null
                && change.before().name().equals("Prüfen") && !change.after().name().equals("Prüfen")),
                comparison.words().toString());
    }

    @Test
    void whatOnlyStandsElsewhereIsMovedButNotWhenAllDoes() throws Exception {
        String text = read(DOCUMENT).xml().text();
        var shape = read(text).element("b").orElseThrow().shape().bounds();
        String place = "<dc:Bounds x=\"" + (long) shape.x() + "\" y=\"" + (long) shape.y() + "\" width=\"100\"";
        assertTrue(text.contains(place));
        String moved = text.replace(place, place.replace("y=\"" + (long) shape.y(), "y=\"" + (long) (shape.y() + 50)));
        assertEquals(Map.of("b", Change.Kind.MOVED), kinds(DiagramComparison.of(read(text), read(moved))));
        var shifted = new StringBuilder();
        var numbers = java.util.regex.Pattern.compile("x=\"(\\d+)\"").matcher(text);
        while (numbers.find()) {
            numbers.appendReplacement(shifted, "x=\"" + (Integer.parseInt(numbers.group(1)) + 300) + "\"");
        }
        numbers.appendTail(shifted);
        assertEquals(Map.of(), kinds(DiagramComparison.of(read(text), read(shifted.toString()))));
    }

    @Test
    void picturesShowTheMarksAndTheirMeaning() throws Exception {
        var comparison = DiagramComparison.of(read(DOCUMENT), read(DOCUMENT.replace("Prüfen", "Antrag prüfen")));
        String before = comparison.before().getFirst().svg();
        String after = comparison.after().getFirst().svg();
        assertTrue(before.contains("Aufgabe „Prüfen“, geändert"), before);
        assertTrue(after.contains("Aufgabe „Antrag prüfen“, geändert"), after);
        assertTrue(after.contains("geändert (1)"));
        assertTrue(after.contains(">≠<"));
    }
}
