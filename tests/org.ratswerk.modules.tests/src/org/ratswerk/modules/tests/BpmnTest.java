package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.EditRequest;

/** The BPMN editor, with real keys and a real browser. */
@ExtendWith(WorkbenchExtension.class)
class BpmnTest {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- drawn by hand -->
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="http://example.org/x"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="http://example.org">
              <process id="P" isExecutable="false">
                <startEvent id="Start" name="Antrag liegt vor"/>
                <userTask id="Pruefen" name="Antrag prüfen" x:mine="yes"/>
                <endEvent id="Ende" name="Antrag geprüft"/>
                <sequenceFlow id="F1" sourceRef="Start" targetRef="Pruefen"/>
                <sequenceFlow id="F2" sourceRef="Pruefen" targetRef="Ende"/>
              </process>
              <bpmndi:BPMNDiagram id="Bild">
                <bpmndi:BPMNPlane id="Ebene" bpmnElement="P">
                  <bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="160" y="122" width="36" height="36"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="S2" bpmnElement="Pruefen"><dc:Bounds x="260" y="100" width="100" height="80"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="S3" bpmnElement="Ende"><dc:Bounds x="420" y="122" width="36" height="36"/></bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="E1" bpmnElement="F1"><di:waypoint x="196" y="140"/><di:waypoint x="260" y="140"/></bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="E2" bpmnElement="F2"><di:waypoint x="360" y="140"/><di:waypoint x="420" y="140"/></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;

    private final Bot bot = new Bot();
    @TempDir
    Path folder;

    @BeforeEach
    void ready() {
        new Musterstadt(bot).open();
    }

    @AfterEach
    void closeEditors() {
        bot.doInUi(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false));
    }

    private BpmnEditor open(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        BpmnEditor editor = bot.inUi(() -> BpmnEditors.open(
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file).orElseThrow());
        return editor;
    }

    private BpmnEditor openDiagram(String name) throws IOException {
        BpmnEditor editor = open(name, FILE);
        bot.waitUntil("diagram of " + name, () -> bot.inUi(() -> editor.isShown() && !editor.tree().id().isEmpty()));
        bot.doInUi(editor::setFocus);
        bot.settle();
        return editor;
    }

    private <T> T answer(Supplier<CompletableFuture<T>> question) {
        CompletableFuture<T> future = bot.inUi(question);
        bot.waitUntil("answer of the canvas", future::isDone);
        return future.join();
    }

    /** Waits in the thread of the test, for what has to be asked of the canvas. */
    private void eventually(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited 30 s in vain for " + what);
            bot.settle();
        }
    }

    private CanvasElement element(BpmnEditor editor, String id) {
        return answer(() -> editor.element(id));
    }

    private void select(BpmnEditor editor, String id) {
        bot.doInUi(() -> editor.select(List.of(id)));
        bot.waitUntil(id + " is selected", () -> bot.inUi(() -> !editor.selection().isWhole()
                && editor.selection().elements().getFirst().id().equals(id)));
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aChangeIsTheOnlyDifferenceInTheFile() throws IOException {
        BpmnEditor editor = openDiagram("einer.bpmn");
        assertFalse(bot.inUi(editor::isDirty));
        answer(() -> editor.perform(new EditRequest.SetName("Pruefen", "Antrag bewilligen")));
        bot.waitUntil("changed", () -> bot.inUi(editor::isDirty));
        bot.press("ctrl+s");
        bot.waitUntil("saved", () -> !bot.inUi(editor::isDirty));
        assertEquals(FILE.replace("Antrag prüfen", "Antrag bewilligen"), text(editor.file()));
    }

    @Test
    void aForcedSaveWithoutChangesWritesTheSameBytes() throws IOException {
        BpmnEditor editor = openDiagram("gleich.bpmn");
        Path copy = folder.resolve("kopie.bpmn");
        assertTrue(bot.inUi(() -> editor.saveForced(copy)));
        assertArrayEquals(Files.readAllBytes(editor.file()), Files.readAllBytes(copy));
    }

    @Test
    void eachKeyCountsOnce() throws IOException {
        BpmnEditor editor = openDiagram("tasten.bpmn");
        for (String name : List.of("eins", "zwei", "drei")) {
            answer(() -> editor.perform(new EditRequest.SetName("Pruefen", name)));
        }
        bot.press("ctrl+z");
        eventually("undone once", () -> "zwei".equals(element(editor, "Pruefen").name()));
        bot.settle();
        assertEquals("zwei", element(editor, "Pruefen").name());
        bot.press("ctrl+z");
        eventually("undone twice", () -> "eins".equals(element(editor, "Pruefen").name()));
        bot.press("ctrl+shift+z");
        eventually("done again", () -> "zwei".equals(element(editor, "Pruefen").name()));
        bot.settle();
        assertEquals("zwei", element(editor, "Pruefen").name());
        select(editor, "Pruefen");
        bot.press("F2");
        bot.settle();
        bot.press("ctrl+a");
        bot.type("neu");
        bot.press("Return");
        eventually("renamed by keys", () -> "neu".equals(element(editor, "Pruefen").name()));
        bot.press("Delete");
        eventually("deleted", () -> element(editor, "Pruefen") == null);
    }

    @Test
    void elementsAreCopiedIntoAnotherDiagramWithTheirLinks() throws IOException {
        BpmnEditor first = openDiagram("erstes.bpmn");
        answer(() -> first.perform(new EditRequest.AddLink(List.of("Pruefen"),
                new CanvasLink(CanvasLink.Kind.USES, "sys-dms", "PT2H", "read"))));
        select(first, "Pruefen");
        bot.press("ctrl+c");
        bot.settle();
        BpmnEditor second = openDiagram("zweites.bpmn");
        bot.press("ctrl+v");
        bot.waitUntil("pasted", () -> bot.inUi(() -> second.tree().children().getFirst().children().stream()
                .filter(node -> node.name().equals("Antrag prüfen")).count() == 2));
        bot.settle();
        var pasted = bot.inUi(() -> second.tree().children().getFirst().children().stream()
                .filter(node -> node.name().equals("Antrag prüfen") && !node.id().equals("Pruefen")).toList());
        assertEquals(1, pasted.size());
        assertEquals(List.of(new CanvasLink(CanvasLink.Kind.USES, "sys-dms", "PT2H", "read")), pasted.getFirst().links());
    }

    @Test
    void whatOthersSayOfAStepStaysWhenItsKindChanges() throws IOException {
        BpmnEditor editor = open("fremd.bpmn", FILE.replace("x:mine=\"yes\"/>", """
                x:mine="yes">
                      <extensionElements>
                        <rw:uses xmlns:rw="http://ratswerk.org/schema/bpmn/1" ref="sys-dms" bridging="PT2H"/>
                        <x:note tone="kind">Bitte <x:who>sorgsam</x:who></x:note>
                      </extensionElements>
                    </userTask>"""));
        answer(() -> editor.perform(new EditRequest.Morph("Pruefen", "bpmn:ServiceTask", null, Map.of())));
        bot.press("ctrl+s");
        bot.waitUntil("saved", () -> !editor.isDirty());
        String saved = Files.readString(folder.resolve("fremd.bpmn"));
        assertTrue(saved.contains("<serviceTask "), saved);
        assertTrue(saved.contains("x:mine=\"yes\""), saved);
        assertTrue(saved.contains("<x:note tone=\"kind\">"), saved);
        assertTrue(saved.contains("<x:who>sorgsam</x:who>"), saved);
        assertTrue(saved.contains("ref=\"sys-dms\" bridging=\"PT2H\""), saved);
    }

    @Test
    void elementsAreMadeAndConnectedByKeys() throws IOException {
        BpmnEditor editor = openDiagram("tastatur.bpmn");
        bot.press("Tab");
        bot.waitUntil("first element", () -> bot.inUi(() -> !editor.selection().isWhole()
                && editor.selection().elements().getFirst().id().equals("Start")));
        bot.press("Tab");
        bot.waitUntil("second element", () -> bot.inUi(() -> editor.selection().elements().getFirst().id().equals("Pruefen")));
        bot.press("a");
        bot.settle();
        bot.type("Systemaufgabe");
        bot.press("Return");
        bot.waitUntil("appended", () -> bot.inUi(() -> editor.tree().children().getFirst().children().stream()
                .anyMatch(node -> node.type().equals("bpmn:ServiceTask"))));
        bot.press("Escape");
        select(editor, "Ende");
        select(editor, "Pruefen");
        var before = element(editor, "Pruefen").bounds();
        bot.press("Down");
        eventually("moved by keys", () -> element(editor, "Pruefen").bounds().y() > before.y());
    }

    @Test
    void whatIsNotSavedOutlivesTheBrowser() throws IOException {
        BpmnEditor editor = openDiagram("absturz.bpmn");
        answer(() -> editor.perform(new EditRequest.SetName("Pruefen", "nach dem Absturz")));
        bot.waitUntil("kept", () -> bot.inUi(() -> editor.document().contains("nach dem Absturz")));
        ProcessHandle.current().descendants()
                .filter(process -> process.info().command().orElse("").endsWith("WebKitWebProcess"))
                .forEach(ProcessHandle::destroyForcibly);
        Button reload = bot.waitFor("offer to reload", () -> bot.exists(Button.class,
                button -> "bpmn.bar.reload".equals(button.getData(Bot.ID)) && button.isVisible())
                        ? bot.control(Button.class, "bpmn.bar.reload") : null);
        bot.click(reload);
        eventually("shown again", () -> bot.inUi(editor::isShown)
                && "nach dem Absturz".equals(element(editor, "Pruefen").name()));
        assertTrue(bot.inUi(editor::isDirty));
        bot.press("ctrl+s");
        bot.waitUntil("saved", () -> !bot.inUi(editor::isDirty));
        assertEquals(FILE.replace("Antrag prüfen", "nach dem Absturz"), text(editor.file()));
    }

    @Test
    void aBrokenFileIsShownAsTextAtItsFault() throws IOException {
        BpmnEditor editor = open("kaputt.bpmn", FILE.replace("</process>", "</prozess>"));
        StyledText text = bot.waitFor("text", () -> bot.exists(StyledText.class, each -> "bpmn.text".equals(each.getData(Bot.ID)))
                ? bot.control(StyledText.class, "bpmn.text") : null);
        assertTrue(bot.inUi(() -> text.getLine(text.getLineAtOffset(text.getCaretOffset()))).contains("</prozess>"));
        bot.doInUi(() -> text.setText(FILE));
        bot.doInUi(text::setFocus);
        bot.press("ctrl+s");
        bot.waitUntil("diagram", () -> bot.inUi(editor::isShown));
    }

    @Test
    void anUndeclaredPrefixIsNamedAndMended() throws IOException {
        BpmnEditor editor = open("praefix.bpmn", FILE.replace(" xmlns:x=\"http://example.org/x\"", ""));
        Button mend = bot.waitFor("offer to mend", () -> bot.exists(Button.class,
                button -> "bpmn.bar.repair".equals(button.getData(Bot.ID)) && button.isVisible())
                        ? bot.control(Button.class, "bpmn.bar.repair") : null);
        assertTrue(bot.inUi(() -> bot.control(Label.class, "bpmn.bar.text").getText()).contains("x"));
        bot.click(mend);
        bot.waitUntil("mended", () -> text(editor.file()).contains("xmlns:x="));
        bot.waitUntil("diagram", () -> bot.inUi(editor::isShown));
    }

    @Test
    void scriptsInNamesDoNotRun() throws IOException {
        BpmnEditor editor = openDiagram("boese.bpmn");
        String evil = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
        answer(() -> editor.perform(new EditRequest.All(List.of(new EditRequest.SetName("Pruefen", evil),
                new EditRequest.SetDocumentation("Pruefen", evil)))));
        select(editor, "Pruefen");
        bot.press("t");
        bot.settle();
        bot.press("t");
        bot.press("ctrl+f");
        bot.settle();
        bot.type("img");
        bot.settle();
        bot.press("Escape");
        Browser browser = bot.control(Browser.class, "bpmn.canvas");
        assertFalse("run".equals(bot.inUi(() -> browser.evaluate("return document.title;"))));
    }

    @Test
    void allTextsOfTheCanvasAreGerman() throws IOException {
        BpmnEditor editor = openDiagram("deutsch.bpmn");
        for (String id : List.of("Start", "Pruefen", "Ende", "F2")) {
            select(editor, id);
            bot.press("r");
            bot.settle();
            bot.press("Escape");
        }
        select(editor, "Pruefen");
        bot.press("a");
        bot.type("e");
        bot.press("Escape");
        bot.press("n");
        bot.type("pool");
        bot.press("Escape");
        select(editor, "Pruefen");
        bot.press("c");
        bot.settle();
        bot.press("Escape");
        bot.press("t");
        bot.settle();
        bot.press("l");
        bot.press("r");
        bot.press("t");
        bot.press("ctrl+shift+m");
        bot.press("ctrl+shift+m");
        bot.press("ctrl+f");
        bot.press("Escape");
        assertEquals(List.of(), answer(editor::untranslated));
        Browser browser = bot.control(Browser.class, "bpmn.canvas");
        assertTrue(((String) bot.inUi(() -> browser.evaluate("return document.body.innerText;"))).contains("Ablauf durchspielen"));
    }
}
