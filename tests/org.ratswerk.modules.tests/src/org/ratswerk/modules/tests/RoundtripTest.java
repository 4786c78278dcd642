package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.browser.Browser;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.roundtrip.Outcome;
import org.ratswerk.bpmn.roundtrip.Outcome.State;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.BpmnRoundtrip;

/** Files of other programs, and hostile ones, in the real editor: opened, saved, compared. */
@ExtendWith(WorkbenchExtension.class)
class RoundtripTest {
    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                id="D" targetNamespace="http://example.org">
              <!-- drawn by hand -->
            """;
    private static final String PROCESS = """
              <process id="P">
                <task id="A" name="Antrag prüfen"/>
                <endEvent id="E"/>
              </process>
              <bpmndi:BPMNDiagram id="Bild">
                <bpmndi:BPMNPlane id="Ebene" bpmnElement="P">
                  <bpmndi:BPMNShape id="S1" bpmnElement="A"><dc:Bounds x="200" y="100" width="100" height="80"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="S2" bpmnElement="E"><dc:Bounds x="400" y="122" width="36" height="36"/></bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;
    private static final Pattern TASK = Pattern.compile("<([\\w.-]+:)?\\w*[tT]ask\\s");
    private static final int LARGE = 50 << 20;
    private static final int DEEP = 10_000;

    private final Bot bot = new Bot();
    @TempDir
    Path folder;

    private Outcome roundtrip(Path file, boolean edited) throws IOException {
        return new BpmnRoundtrip().run(file, folder.resolve("copies").resolve(file.getFileName()), edited);
    }

    private Outcome roundtrip(String text) throws IOException {
        return roundtrip(Files.writeString(folder.resolve("datei.bpmn"), text), false);
    }

    private void refused(String part, Outcome outcome) {
        assertEquals(State.REFUSED, outcome.state());
        assertTrue(outcome.texts().getFirst().contains(part), outcome.texts().toString());
    }

    private static List<Path> data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("../shared/data/bpmn");
            if (Files.isDirectory(data)) {
                return List.of(data.normalize());
            }
        }
        return List.of();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Of files with a diagram, nothing else changes than what has to be mended to be read at all; and of those with a task,
     * than what is edited.
     */
    private void saveAll(List<Path> files, boolean edited) throws IOException {
        assumeFalse(files.isEmpty());
        var differing = new ArrayList<String>();
        for (Path file : files) {
            Outcome outcome = roundtrip(file, edited);
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            boolean fit = text.contains("BPMNShape") && (!edited || TASK.matcher(text).find());
            if (outcome.state() == State.DIFFERS || outcome.state() == State.REFUSED && fit) {
                differing.add(file + ": " + outcome.texts());
            }
        }
        assertEquals(List.of(), differing);
    }

    private static List<Path> corpus() {
        String corpus = System.getenv("RATSWERK_BPMN_CORPUS");
        return corpus == null || corpus.isBlank() ? List.of() : Arrays.stream(corpus.split(File.pathSeparator))
                .flatMap(each -> files(Path.of(each)).stream()).toList();
    }

    /** Files of other programs, each so many of them, to save time; named as a corpus, all files of a folder are taken. */
    private static List<Path> each(int step, int first) {
        List<Path> all = data().stream().flatMap(data -> files(data).stream()).toList();
        return IntStream.range(0, all.size()).filter(i -> i % step == first).mapToObj(all::get).toList();
    }

    @Test
    void filesOfOtherProgramsKeepTheirBytes() throws IOException {
        saveAll(each(2, 1), false);
    }

    @Test
    void filesOfTheCorpusKeepTheirBytes() throws IOException {
        saveAll(corpus(), false);
    }

    @Test
    void editsAreTheOnlyDifferencesInFilesOfOtherPrograms() throws IOException {
        saveAll(each(4, 0), true);
    }

    @Test
    void editsAreTheOnlyDifferencesInFilesOfTheCorpus() throws IOException {
        saveAll(corpus(), true);
    }

    @Test
    void editsAreTheOnlyDifferences() throws IOException {
        assertEquals(Outcome.identical(), roundtrip(Files.writeString(folder.resolve("eigene.bpmn"), BEGIN + PROCESS), true));
    }

    @Test
    void whatBelongsToALaneThatIsNotDrawnStaysThere() throws IOException {
        Path file = Files.writeString(folder.resolve("lane.bpmn"), BEGIN + PROCESS.replace("<process id=\"P\">\n",
                "<process id=\"P\">\n    <laneSet id=\"L\"><lane id=\"Amt\"><flowNodeRef>A</flowNodeRef></lane></laneSet>\n"));
        assertEquals(Outcome.identical(), roundtrip(file, true));
    }

    @Test
    void anUndeclaredPrefixIsMendedAndAllElseKeepsItsBytes() throws IOException {
        String text = BEGIN + PROCESS.replace("id=\"A\"", "id=\"A\" camunda:asyncBefore=\"true\"");
        Outcome outcome = roundtrip(text);
        assertEquals(State.REPAIRED, outcome.state());
        assertTrue(outcome.texts().getFirst().contains("camunda"), outcome.texts().toString());
        assertEquals(text.replace("targetNamespace=\"http://example.org\"", "targetNamespace=\"http://example.org\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""),
                Files.readString(folder.resolve("copies/datei.bpmn")));
    }

    @Test
    void aFileWithoutADiagramIsRefused() throws IOException {
        refused("Sie enthält kein Diagramm.", roundtrip(BEGIN + "<process id=\"P\"/></definitions>"));
    }

    // --- hostile files

    @Test
    void anEntityBombIsRefused() throws IOException {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE definitions [\n<!ENTITY a0 \"ha\">\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">\n");
        }
        String named = PROCESS.replace("Antrag prüfen", "&a29;");
        refused("Zeile 2", roundtrip(bomb + "]>\n" + BEGIN.substring(BEGIN.indexOf('\n') + 1) + named));
    }

    @Test
    void anEntityThatReadsAFileIsRefused() throws IOException {
        refused("DOCTYPE", roundtrip("<?xml version=\"1.0\"?>\n<!DOCTYPE definitions [<!ENTITY a SYSTEM \"file:///etc/hosts\">]>\n"
                + BEGIN.substring(BEGIN.indexOf('\n') + 1) + PROCESS.replace("Antrag prüfen", "&a;")));
    }

    @Test
    void aFileOf50MegabytesIsRefused() throws IOException {
        String filler = "<!-- " + "x".repeat(1 << 20) + " -->\n";
        refused("50 MB", roundtrip(BEGIN + filler.repeat(LARGE / filler.length() + 1) + PROCESS));
    }

    @Test
    void tenThousandLevelsAreRefused() throws IOException {
        refused("200", roundtrip(BEGIN + "<process id=\"P\"><extensionElements>" + "<x>".repeat(DEEP) + "</x>".repeat(DEEP)
                + "</extensionElements></process></definitions>"));
    }

    @Test
    void scriptsInNamesDocumentationAndIdsDoNotRun() throws IOException {
        String script = "&lt;img src=x onerror=&quot;document.title='run'&quot;>&lt;script>document.title='run'&lt;/script>";
        String id = "A&quot;>&lt;img src=x onerror=document.title='run'>";
        String text = BEGIN + PROCESS.replace("id=\"A\" name=\"Antrag prüfen\"/>", "id=\"" + id + "\" name=\"" + script
                + "\"><documentation>" + script + "</documentation></task>").replace("bpmnElement=\"A\"",
                        "bpmnElement=\"" + id + "\"");
        Path file = Files.writeString(folder.resolve("boese.bpmn"), text);
        BpmnEditor editor = bot.inUi(() -> BpmnEditors.open(
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file).orElseThrow());
        bot.waitUntil("shown or refused", () -> bot.inUi(() -> editor.isShown() && !editor.tree().children().isEmpty()
                || !editor.refusal().isEmpty()));
        if (bot.inUi(editor::isShown)) {
            bot.doInUi(() -> {
                editor.setFocus();
                editor.run("selectAll");
            });
            bot.settle();
            Browser browser = bot.control(Browser.class, "bpmn.canvas");
            assertFalse("run".equals(bot.inUi(() -> browser.evaluate("return document.title;"))));
        }
        bot.doInUi(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false));
        Outcome outcome = roundtrip(file, false);
        assertEquals(Outcome.identical(), outcome);
    }
}
