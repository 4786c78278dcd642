package org.ratswerk.bpmn.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.ModelFactory;

class StepsTest {
    private static final String USES = "<extensionElements><rw:uses ref=\"%s\"/></extensionElements>";
    private static final String DOCUMENT = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1"
              id="d" targetNamespace="t">
              <process id="p" name="Wohngeld">
                <startEvent id="s" name="Antrag"/>
                <manualTask id="a" name="Post öffnen"/>
                <userTask id="b" name="Erfassen">%s</userTask>
                <exclusiveGateway id="g" name="Vollständig?"/>
                <userTask id="c" name="Berechnen">%s</userTask>
                <task id="n" name="Nachfordern"/>
                <serviceTask id="z" name="Zahlen">%s</serviceTask>
                <endEvent id="e" name="Bewilligt"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
                <sequenceFlow id="f3" sourceRef="b" targetRef="g"/>
                <sequenceFlow id="f4" name="ja" sourceRef="g" targetRef="c"/>
                <sequenceFlow id="f5" name="nein" sourceRef="g" targetRef="n"/>
                <sequenceFlow id="f6" sourceRef="n" targetRef="b"/>
                <sequenceFlow id="f7" sourceRef="c" targetRef="z"/>
                <sequenceFlow id="f8" sourceRef="z" targetRef="e"/>
              </process>
            </definitions>
            """.formatted(USES.formatted("it-1"), USES.formatted("it-1"), USES.formatted("it-2"));

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static BpmnDocument document() throws Exception {
        return BpmnDocument.read("t.bpmn", DOCUMENT);
    }

    @Test
    void stepsComeInTheOrderOfTheFlowWithTheirKinds() throws Exception {
        var steps = Steps.of(document(), (a, b) -> false);
        assertEquals(List.of("Post öffnen", "Erfassen", "Berechnen", "Zahlen", "Nachfordern"),
                steps.stream().map(step -> step.activity().name()).toList());
        assertEquals(Map.of("a", Step.Kind.MANUAL, "b", Step.Kind.USER, "c", Step.Kind.USER, "n", Step.Kind.UNSTATED,
                "z", Step.Kind.AUTOMATIC), steps.stream().collect(java.util.stream.Collectors.toMap(
                        step -> step.activity().id(), Step::kind)));
        assertEquals(List.of("it-1"), steps.get(1).systems());
    }

    @Test
    void mediaBreaksAreWherePaperMeetsItAndWhereSystemsAreNotConnected() throws Exception {
        // paper -> it-1, it-1 -> it-1 (none), it-1 -> it-2; the step that says nothing counts for none
        assertEquals(2, Steps.of(document(), (a, b) -> false).stream().mapToInt(step -> step.breaks().size()).sum());
        assertEquals(1, Steps.of(document(), (a, b) -> a.equals("it-2") && b.equals("it-1")).stream()
                .mapToInt(step -> step.breaks().size()).sum());
    }

    @Test
    void aLoopIsGoneThroughOnceAtMost() throws Exception {
        var paths = Paths.of(document().processes().getFirst(), 100);
        assertTrue(paths.complete());
        assertEquals(List.of("s a b g c z e", "s a b g n b g c z e"), paths.paths().stream()
                .map(way -> String.join(" ", way.stream().map(BpmnElement::id).toList())).sorted().toList());
        assertEquals("Antrag → Post öffnen → Erfassen → Vollständig? [ja] → Berechnen → Zahlen → Bewilligt",
                PathList.words(paths.paths().getFirst()));
    }

    @Test
    void manyWaysAreBounded() throws Exception {
        var text = new StringBuilder("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\">"
                + "<process id=\"p\"><startEvent id=\"g0\"/>");
        for (int i = 0; i < 60; i++) {
            text.append("<task id=\"g").append(i + 1).append("\"/>");
            for (int branch = 0; branch < 2; branch++) {
                text.append("<task id=\"t").append(i).append('_').append(branch).append("\"/><sequenceFlow id=\"a")
                        .append(i).append('_').append(branch).append("\" sourceRef=\"g").append(i)
                        .append("\" targetRef=\"t").append(i).append('_').append(branch)
                        .append("\"/><sequenceFlow id=\"b").append(i).append('_').append(branch)
                        .append("\" sourceRef=\"t").append(i).append('_').append(branch).append("\" targetRef=\"g")
                        .append(i + 1).append("\"/>");
            }
        }
        var document = BpmnDocument.read("t.bpmn", text.append("</process></definitions>").toString());
        var paths = Paths.of(document.processes().getFirst(), 50);
        assertEquals(50, paths.paths().size());
        assertFalse(paths.complete());
    }

    private static AdministrationFolder administration(Path dir) throws Exception {
        var folder = AdministrationFolder.create(dir.resolve("a"), "Musterdorf");
        var process = ModelFactory.eINSTANCE.createProcess();
        process.setId("p-1");
        process.setName("Wohngeld <bewilligen>");
        process.setTrigger("Antrag geht ein");
        process.setBpmnAsIs("bpmn/w.bpmn");
        folder.model().processes().add(process);
        var other = ModelFactory.eINSTANCE.createProcess();
        other.setId("p-2");
        other.setName("Woanders");
        other.setBpmnAsIs("../w.bpmn");
        folder.model().processes().add(other);
        var system = ModelFactory.eINSTANCE.createITSystem();
        system.setId("it-1");
        system.setName("Wohngeldfachverfahren");
        folder.model().landscape().getResources().add(system);
        Files.writeString(folder.folder().resolve("bpmn/w.bpmn"), DOCUMENT);
        Files.writeString(dir.resolve("w.bpmn"), DOCUMENT);
        return folder;
    }

    private static List<String> texts(Table table, int row) {
        return table.rows().get(row).cells().stream().map(cell -> Values.human(cell.value())).toList();
    }

    @Test
    void theAnalysisCountsStepsAndReadsNothingOutsideOfTheAdministration(@TempDir Path dir) throws Exception {
        var model = administration(dir).model();
        var table = (Table) new StepStatistics().run(model, Arguments.NONE, Progress.NONE);
        assertEquals(List.of("Wohngeld <bewilligen>", "5", "1", "2", "1", "0", "1", "2", ""), texts(table, 0));
        assertEquals("Woanders", texts(table, 1).getFirst());
        assertEquals("", texts(table, 1).get(1));
        assertTrue(texts(table, 1).getLast().contains("../w.bpmn"));
        var steps = (Table) new StepStatistics().run(model, new Arguments(Map.of("table", "steps", "process", "p-1")),
                Progress.NONE);
        assertEquals(5, steps.rows().size());
        assertEquals("Wohngeldfachverfahren", texts(steps, 1).get(5));
        var paths = (Table) new PathList().run(model, new Arguments(Map.of("process", "p-1")), Progress.NONE);
        assertEquals(2, paths.rows().size());
    }

    @Test
    void theDescriptionHoldsProfilePictureStepsAndWays(@TempDir Path dir) throws Exception {
        var model = administration(dir).model();
        var description = ProcessDescription.of(model, model.processes().getFirst());
        var html = new ByteArrayOutputStream();
        description.write("html", html);
        String text = html.toString(StandardCharsets.UTF_8);
        for (String expected : List.of("Prozessbeschreibung: Wohngeld &lt;bewilligen&gt;", "Antrag geht ein", "<svg",
                "Wohngeldfachverfahren", "Post öffnen → Erfassen", "von Hand")) {
            assertTrue(text.contains(expected), expected);
        }
        var pdf = new ByteArrayOutputStream();
        description.write("pdf", pdf);
        assertTrue(pdf.toString(StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        var all = new ByteArrayOutputStream();
        new ProcessDescription().write(model, "html", all, Progress.NONE);
        assertTrue(all.toString(StandardCharsets.UTF_8).contains("Woanders"));
    }
}
