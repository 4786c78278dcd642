package org.ratswerk.ui.bpmn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpmnFileTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
            + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" name=\"Prüfung\"/>\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void textIsReadInTheEncodingOfTheFile() throws IOException {
        var file = BpmnFile.read(file("a.bpmn", XML.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(XML, file.text());
        assertNull(file.unreadable());
        assertNull(file.repair());
    }

    @Test
    void textIsWrittenInTheEncodingOfTheFile() throws IOException {
        byte[] western = XML.getBytes(StandardCharsets.ISO_8859_1);
        var file = BpmnFile.read(file("a.bpmn", western));
        assertArrayEquals(western, file.encode(file.text()));
        String other = XML.replace("ISO-8859-1", "UTF-8");
        assertArrayEquals(other.getBytes(StandardCharsets.UTF_8), file.encode(other));
    }

    @Test
    void textThatIsNoXmlKeepsItsBytes() throws IOException {
        byte[] broken = XML.replace("/>", "").getBytes(StandardCharsets.ISO_8859_1);
        var file = BpmnFile.read(file("a.bpmn", broken));
        assertNotNull(file.unreadable());
        assertTrue(file.text().contains("Prüfung"), file.text());
        assertArrayEquals(broken, file.encode(file.text()));
        byte[] marked = ("\uFEFF" + XML.replace("ISO-8859-1", "UTF-8").replace("/>", "")).getBytes(StandardCharsets.UTF_8);
        var utf8 = BpmnFile.read(file("b.bpmn", marked));
        assertArrayEquals(marked, utf8.encode(utf8.text()));
    }

    @Test
    void aFaultHasAPlace() throws IOException {
        var file = BpmnFile.read(file("a.bpmn", "<a>\n  <b></c>\n</a>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, file.unreadable().line());
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var bomb = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;</a>";
        assertNotNull(BpmnFile.read(file("a.bpmn", bomb.getBytes(StandardCharsets.UTF_8))).unreadable());
    }

    @Test
    void tooLargeAFileIsRefusedWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large.bpmn");
        try (var out = new RandomAccessFile(large.toFile(), "rw")) {
            out.setLength(50L << 20);
        }
        var fault = assertThrows(IOException.class, () -> BpmnFile.read(large));
        assertTrue(fault.getMessage().contains("large.bpmn") && fault.getMessage().contains("50"), fault.getMessage());
    }

    @Test
    void changesByOthersAreSeenByTheContent() throws IOException {
        Path path = file("a.bpmn", XML.getBytes(StandardCharsets.ISO_8859_1));
        var file = BpmnFile.read(path);
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
        assertNull(file.changedOnDisk());
        Files.writeString(path, "<a/>");
        assertEquals("<a/>", file.changedOnDisk().text());
        Files.delete(path);
        assertNull(file.changedOnDisk());
    }

    @Test
    void whatIsWrittenIsTheFileThen() throws IOException {
        Path path = file("a.bpmn", XML.getBytes(StandardCharsets.ISO_8859_1));
        var written = BpmnFile.read(path).write("<b/>".getBytes(StandardCharsets.UTF_8));
        assertArrayEquals("<b/>".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(path));
        assertNull(written.changedOnDisk());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aWriteProtectedFileStays() throws IOException {
        Path path = file("a.bpmn", XML.getBytes(StandardCharsets.ISO_8859_1));
        var file = BpmnFile.read(path);
        path.toFile().setWritable(false);
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(path), "this user may write everything");
        assertThrows(IOException.class, () -> file.write(new byte[0]));
    }

    @Test
    void whatIsNotSavedIsKeptAndForgotten() throws IOException {
        Path path = folder.resolve("a.bpmn");
        var recovery = new Recovery(folder.resolve("kept"), path);
        assertEquals(Optional.empty(), recovery.read());
        var kept = new Recovery.Kept("0123", "<a>\nü</a>\n");
        recovery.keep(kept);
        assertEquals(Optional.of(kept), new Recovery(folder.resolve("kept"), path).read());
        recovery.forget();
        assertEquals(Optional.empty(), recovery.read());
        assertNotEquals(BpmnFile.key(path), BpmnFile.key(folder.resolve("b.bpmn")));
    }
}
