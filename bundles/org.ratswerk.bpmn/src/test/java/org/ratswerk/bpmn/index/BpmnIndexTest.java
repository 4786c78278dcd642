package org.ratswerk.bpmn.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Link;
import org.ratswerk.bpmn.links.BpmnDiagrams;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.Diagram;

class BpmnIndexTest {
    @TempDir
    private Path folder;
    private BpmnIndex index;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("bpmn/sub"));
        index = BpmnIndex.of(folder);
    }

    static String diagram(String task) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1">
                  <collaboration id="C"><participant id="PA" name="Amt" processRef="P">
                    <extensionElements><rw:unit ref="u-1"/></extensionElements></participant></collaboration>
                  <process id="P" name="Anmelden">
                    <extensionElements><rw:process ref="p-1"/></extensionElements>
                    <laneSet><lane id="L" name="Schalter"><flowNodeRef>T1</flowNodeRef></lane></laneSet>
                    <userTask id="T1" name="%s"><documentation>Gebühr <b>nennen</b></documentation>
                      <extensionElements><rw:uses ref="s-1" bridging="PT2H" mode="read"/></extensionElements></userTask>
                    <dataStoreReference id="R" dataStoreRef="D"/>
                    <textAnnotation id="N"><text>Hinweis
                       zum Bild</text></textAnnotation>
                  </process>
                  <dataStore id="D" name="Register"><extensionElements><rw:data ref="i-1"/></extensionElements></dataStore>
                </definitions>
                """.formatted(task);
    }

    @Test
    void snippetsAreNoDiagramsOfTheAdministration() throws IOException {
        Files.createDirectories(folder.resolve("bpmn/snippets"));
        Files.writeString(folder.resolve("bpmn/snippets/part.bpmn"), diagram("Teil"));
        Files.writeString(folder.resolve("bpmn/sub/whole.bpmn"), diagram("Ganzes"));
        assertEquals(List.of("bpmn/sub/whole.bpmn"),
                index.summaries(Progress.NONE).stream().map(BpmnSummary::file).toList());
    }

    private List<String> names() {
        return index.summaries(Progress.NONE).stream()
                .flatMap(summary -> summary.flowNodes().stream().map(BpmnItem::name)).toList();
    }

    @Test
    void whatStandsInAFileIsKept() throws IOException {
        Files.writeString(folder.resolve("bpmn/sub/a.bpmn"), diagram("Ausweis prüfen"));
        BpmnSummary summary = index.summaries(Progress.NONE).getFirst();
        assertEquals("bpmn/sub/a.bpmn", summary.file());
        assertEquals(new BpmnItem("T1", "userTask", "Ausweis prüfen", "P", "L", 8), summary.flowNodes().getFirst());
        assertEquals("P", summary.item("PA").orElseThrow().process());
        assertEquals(List.of("C", "PA", "P", "L", "T1", "R", "D"),
                summary.items().stream().map(BpmnItem::id).toList());
        assertEquals(List.of("p-1"), summary.processRefs());
        assertEquals("p-1", summary.processRef("P"));
        BpmnLink uses = summary.links(Link.Kind.USES).getFirst();
        assertEquals(new BpmnLink(Link.Kind.USES, "T1", "userTask", "Ausweis prüfen", List.of("P"), "s-1", "read",
                Duration.ofHours(2), 9), uses);
        assertEquals(List.of("P"), summary.links(Link.Kind.DATA).getFirst().processes());
        assertEquals(new Diagram("bpmn/sub/a.bpmn", "p-1",
                List.of(new Diagram.Label("PA", "participant", "Amt"), new Diagram.Label("P", "process", "Anmelden"),
                        new Diagram.Label("L", "lane", "Schalter"),
                        new Diagram.Label("T1", "userTask", "Ausweis prüfen"),
                        new Diagram.Label("T1", "userTask", "Gebühr nennen"),
                        new Diagram.Label("N", "textAnnotation", "Hinweis zum Bild"),
                        new Diagram.Label("D", "dataStore", "Register"))),
                new BpmnDiagrams().diagrams(folder, Progress.NONE).getFirst());
    }

    @Test
    void onlyChangedFilesAreReadAgain() throws IOException {
        Path a = folder.resolve("bpmn/a.bpmn");
        Files.writeString(a, diagram("Eins"));
        Files.writeString(folder.resolve("bpmn/b.bpmn"), diagram("Zwei"));
        Files.writeString(folder.resolve("bpmn/c.txt"), diagram("Drei"));
        List<BpmnSummary> first = index.summaries(Progress.NONE);
        assertEquals(List.of("bpmn/a.bpmn", "bpmn/b.bpmn"), first.stream().map(BpmnSummary::file).toList());
        Files.writeString(a, diagram("Vier"));
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000));
        List<BpmnSummary> second = index.summaries(Progress.NONE);
        assertEquals(List.of("Vier", "Zwei"), names());
        assertNotSame(first.get(0), second.get(0));
        assertSame(first.get(1), second.get(1));
        Files.delete(a);
        assertEquals(List.of("Zwei"), names());
        assertEquals(List.of("Zwei"), index.known().getFirst().flowNodes().stream().map(BpmnItem::name).toList());
    }

    @Test
    void aFileOfTheSameTimeAndSizeIsReadAgainWhenSaid() throws IOException {
        Path a = folder.resolve("bpmn/a.bpmn");
        Files.writeString(a, diagram("Eins"));
        FileTime time = Files.getLastModifiedTime(a);
        assertEquals(List.of("Eins"), names());
        Files.writeString(a, diagram("Zwei"));
        Files.setLastModifiedTime(a, time);
        assertEquals(List.of("Eins"), names());
        index.invalidate("bpmn/a.bpmn");
        assertEquals(List.of("Zwei"), names());
    }

    @Test
    void whatAnEditorShowsCountsUntilItIsReleased() throws IOException {
        Files.writeString(folder.resolve("bpmn/a.bpmn"), diagram("Eins"));
        var told = new AtomicInteger();
        index.addListener(told::incrementAndGet);
        index.put("bpmn/a.bpmn", BpmnDocument.read("bpmn/a.bpmn", diagram("Zwei")));
        assertEquals(List.of("Zwei"), names());
        index.release("bpmn/a.bpmn");
        assertEquals(List.of("Eins"), names());
        assertEquals(2, told.get());
        index.release("bpmn/a.bpmn");
        assertEquals(2, told.get());
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "Geheimnis");
        Files.writeString(folder.resolve("bpmn/a.bpmn"), "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \""
                + folder.resolve("secret.txt").toUri() + "\">]>" + diagram("&x; Akte").substring(38));
        Files.writeString(folder.resolve("bpmn/b.bpmn"), diagram("Bescheid").replace("</definitions>", ""));
        List<BpmnSummary> summaries = index.summaries(Progress.NONE);
        assertTrue(summaries.get(0).error().startsWith("bpmn/a.bpmn, "), summaries.get(0).error());
        assertFalse(summaries.get(1).isReadable());
        assertEquals(List.of(), summaries.get(0).labels());
    }

    @Test
    void allAskersShareOneIndex() {
        assertSame(index, BpmnIndex.of(folder.resolve("bpmn/..")));
        assertEquals(List.of(), BpmnIndex.of(folder.resolve("nowhere")).summaries(Progress.NONE));
    }

    @Test
    void readingCanBeStopped() throws IOException {
        Files.writeString(folder.resolve("bpmn/a.bpmn"), diagram("Eins"));
        assertThrows(CancellationException.class, () -> index.summaries(new Progress() {
            @Override
            public void begin(String task, int total) {
                // nobody looks
            }

            @Override
            public void worked(int amount) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        }));
        assertEquals(List.of("Eins"), names());
    }
}
