package org.ratswerk.bpmn.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.bpmn.Fault;

class RepairTest {
    private static final String BPMN = "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'";

    private static Repair repair(String text) throws IOException {
        return Repair.of("a", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void prefixesAreDeclared() throws IOException {
        Repair repair = repair("<definitions " + BPMN + " modeler:v='1'><odd:x/></definitions>");
        assertEquals("<definitions " + BPMN + " modeler:v='1' xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\""
                + " xmlns:odd=\"urn:prefix:odd\"><odd:x/></definitions>",
                new String(repair.bytes(), StandardCharsets.UTF_8));
        assertEquals(2, repair.mended().size());
        assertFalse(Repair.of("a", repair.bytes()).isNeeded());
    }

    @Test
    void aSecondAttributeIsRemoved() throws IOException {
        Repair repair = repair("<definitions " + BPMN + "><task id='a' name='1'\n name='2'/></definitions>");
        assertEquals("<definitions " + BPMN + "><task id='a' name='1'/></definitions>",
                new String(repair.bytes(), StandardCharsets.UTF_8));
        assertEquals(List.of(), repair.left());
        assertFalse(Repair.of("a", repair.bytes()).isNeeded());
    }

    @Test
    void theEncodingIsNamedAsItIs() throws IOException {
        byte[] western = ("<?xml version='1.0' encoding='UTF-8'?><definitions " + BPMN + " name='ä'/>")
                .getBytes("windows-1252");
        Repair repair = Repair.of("a", western);
        assertEquals("<?xml version='1.0' encoding='windows-1252'?><definitions " + BPMN + " name='ä'/>",
                new String(repair.bytes(), "windows-1252"));
        byte[] silent = ("<definitions " + BPMN + " name='ä'/>").getBytes("windows-1252");
        assertEquals("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<definitions " + BPMN + " name='ä'/>",
                new String(Repair.of("a", silent).bytes(), "windows-1252"));
        Repair wide = repair("<?xml version='1.0' encoding='utf-16'?><definitions " + BPMN + "/>");
        assertEquals("<?xml version='1.0' encoding='UTF-8'?><definitions " + BPMN + "/>",
                new String(wide.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void anEmptySubProcessIsCollapsed() throws IOException {
        String text = "<definitions " + BPMN + " xmlns:d='http://www.omg.org/spec/BPMN/20100524/DI'"
                + " xmlns:c='http://www.omg.org/spec/DD/20100524/DC'>"
                + "<subProcess id='S'/><d:BPMNDiagram><d:BPMNPlane bpmnElement='S'>"
                + "<d:BPMNShape bpmnElement='S' isExpanded='true'><c:Bounds x='1' y='1' width='1' height='1'/>"
                + "</d:BPMNShape></d:BPMNPlane></d:BPMNDiagram></definitions>";
        assertEquals(text.replace("'true'", "'false'"), new String(repair(text).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void idsGivenTwiceAreOnlyNamed() throws IOException {
        Repair repair = repair("<definitions " + BPMN + "><task id='a'/><task id='a'/></definitions>");
        assertFalse(repair.isNeeded());
        assertEquals(List.of(Fault.Kind.DUPLICATE_ID), repair.left().stream().map(Fault::kind).toList());
    }

    @Test
    void filesOfOtherToolsAreMendedOrLeftAlone() throws IOException {
        List<Path> files = Corpus.files();
        assumeFalse(files.isEmpty());
        var mendable = EnumSet.of(Fault.Kind.UNDECLARED_PREFIX, Fault.Kind.WRONG_ENCODING,
                Fault.Kind.EMPTY_EXPANDED, Fault.Kind.DUPLICATE_ATTRIBUTE);
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            Repair repair = Repair.of(file.toString(), content);
            if (!repair.isNeeded()) {
                assertArrayEquals(content, repair.bytes(), file.toString());
            }
            Repair again = Repair.of(file.toString(), repair.bytes());
            assertFalse(again.isNeeded(), file.toString());
            assertFalse(again.left().stream().anyMatch(fault -> mendable.contains(fault.kind())), file.toString());
        }
    }
}
