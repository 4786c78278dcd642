package org.ratswerk.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.bpmn.patch.Repair;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.core.Progress;

/** Files that were made to do harm: they are refused with a message, or shown as the text they are. */
class HostileFilesTest {
    private static final String BEGIN = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
            + "xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" "
            + "xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" id=\"D\">\n<process id=\"P\">\n";
    private static final String END = "</process>\n</definitions>\n";

    private Locale locale;
    @TempDir
    Path folder;

    @BeforeEach
    void english() {
        locale = Locale.getDefault();
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    /** Reads the file in all ways there are; returns the message, which is the same in all. */
    private String refused(String content) throws IOException {
        Path file = folder.resolve("bpmn/a.bpmn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        IOException e = assertThrows(IOException.class, () -> BpmnDocument.read(file));
        assertThrows(IOException.class, () -> Repair.of("a.bpmn", Files.readAllBytes(file)));
        List<BpmnSummary> summaries = BpmnIndex.of(folder).summaries(Progress.NONE);
        assertEquals(1, summaries.size());
        assertTrue(summaries.getFirst().error() != null, "the index reads it");
        return e.getMessage();
    }

    private static void has(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @Test
    void anEntityBombIsRefusedAtItsLine() throws IOException {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE definitions [\n<!ENTITY a0 \"ha\">\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">\n");
        }
        String message = refused(bomb + "]>\n" + BEGIN + "<task id=\"T\" name=\"&a29;\"/>\n" + END);
        has("line 2", message);
        has("DOCTYPE", message);
    }

    @Test
    void tenThousandLevelsAreRefused() throws IOException {
        has("200", refused(BEGIN + "<x>".repeat(10_000) + "</x>".repeat(10_000) + END));
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() throws IOException {
        String line = "<task id=\"T\" name=\"" + "x".repeat(1 << 20) + "\"/>\n";
        has("32 MB", refused(BEGIN + line.repeat(50) + END));
    }

    @Test
    void scriptsAreTextInPictures() throws IOException {
        String script = "&lt;/text>&lt;script>alert(1)&lt;/script>&lt;image href=&quot;x&quot; onerror=&quot;alert(1)&quot;/>";
        String id = "T&quot; onload=&quot;alert(1)";
        String shape = "<bpmndi:BPMNDiagram id=\"B\"><bpmndi:BPMNPlane id=\"L\" bpmnElement=\"P\"><bpmndi:BPMNShape id=\"S\" "
                + "bpmnElement=\"" + id + "\"><dc:Bounds x=\"0\" y=\"0\" width=\"300\" height=\"200\"/></bpmndi:BPMNShape>"
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
        String text = BEGIN + "<task id=\"" + id + "\" name=\"" + script + "\"><documentation>" + script
                + "</documentation></task></process>" + shape + "</definitions>";
        var document = BpmnDocument.read("a.bpmn", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String svg = BpmnPicture.of(document).getFirst().svg();
        assertFalse(svg.contains("<script"), svg);
        assertFalse(svg.contains("<image href=\"x\""), svg);
        assertFalse(svg.contains("\" onload=\""), svg);
    }
}
