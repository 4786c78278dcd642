package org.ratswerk.bpmn.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final String NS = " xmlns:m='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:d='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:c='http://www.omg.org/spec/DD/20100524/DC'";
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void back() {
        Locale.setDefault(locale);
    }

    private static String editor(String content) {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI'"
                + " xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' xmlns:rw='http://ratswerk.org/schema/bpmn/1'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + content + "</bpmn:definitions>";
    }

    private static Patch patch(String original, String baseline, String current) throws IOException {
        Patch patch = Patch.apply("a.bpmn", original.getBytes(StandardCharsets.UTF_8), editor(baseline),
                editor(current));
        assertEquals(List.of(), patch.faults());
        return patch;
    }

    private static String patched(String original, String baseline, String current) throws IOException {
        return new String(patch(original, baseline, current).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutAnEditTheFileStaysTheSame() throws IOException {
        String original = "\uFEFF<?xml version='1.0'?>\r\n<m:definitions  " + NS + "\r\n ><m:process\tid='P'/>\r\n"
                + "</m:definitions >\r\n<!-- end -->";
        Patch patch = patch(original, "<bpmn:process id='P'/>", "<bpmn:process id='P'/>");
        assertArrayEquals(original.getBytes(StandardCharsets.UTF_8), patch.bytes());
        assertEquals(List.of(), patch.differences());
    }

    @Test
    void aNewNameChangesNothingButTheValue() throws IOException {
        String original = "<m:definitions" + NS + "><!-- a --><m:process id='P'>\r\n\t<m:task  x='1'\r\n"
                + "   name='Alt'   id='T' m:odd='2'></m:task>\r\n</m:process></m:definitions>";
        Patch patch = patch(original, "<bpmn:process id='P'><bpmn:task id='T' name='Alt'/></bpmn:process>",
                "<bpmn:process id='P'><bpmn:task id='T' name=\"Neu&apos;s\"/></bpmn:process>");
        assertEquals(original.replace("Alt", "Neu&apos;s"), new String(patch.bytes(), StandardCharsets.UTF_8));
        assertEquals(List.of("task “Neu's” (T): name was changed from “Alt” to “Neu's”."),
                patch.differences().stream().map(Difference::text).toList());
    }

    @Test
    void newElementsFollowTheLayoutOfTheFile() throws IOException {
        String original = "<m:definitions" + NS + ">\r\n\t<m:process id='P'>\r\n\t\t<m:startEvent id='S'/>\r\n"
                + "\t\t<!-- rest -->\r\n\t</m:process>\r\n</m:definitions>";
        String result = patched(original, "<bpmn:process id='P'><bpmn:startEvent id='S'/></bpmn:process>",
                "<bpmn:process id='P'><bpmn:startEvent id='S'><bpmn:outgoing>F</bpmn:outgoing></bpmn:startEvent>"
                        + "<bpmn:task id='T' name='Prüfen'><bpmn:extensionElements><rw:uses ref='s'/>"
                        + "</bpmn:extensionElements></bpmn:task></bpmn:process>");
        assertEquals("<m:definitions" + NS + " xmlns:rw='http://ratswerk.org/schema/bpmn/1'>\r\n"
                + "\t<m:process id='P'>\r\n\t\t<m:startEvent id='S'>\r\n\t\t\t<m:outgoing>F</m:outgoing>\r\n"
                + "\t\t</m:startEvent>\r\n\t\t<m:task id=\"T\" name=\"Prüfen\">\r\n\t\t\t<m:extensionElements>\r\n"
                + "\t\t\t\t<rw:uses ref=\"s\"/>\r\n\t\t\t</m:extensionElements>\r\n\t\t</m:task>\r\n"
                + "\t\t<!-- rest -->\r\n\t</m:process>\r\n</m:definitions>", result);
    }

    @Test
    void aFileWithoutLineEndsGetsNone() throws IOException {
        String original = "<m:definitions" + NS + "><m:process id='P'><m:task id='A'/></m:process></m:definitions>";
        assertEquals(original.replace("<m:task id='A'/>", "<m:task id='A'/><m:task id=\"B\"/>"),
                patched(original, "<bpmn:process id='P'><bpmn:task id='A'/></bpmn:process>",
                        "<bpmn:process id='P'><bpmn:task id='A'/><bpmn:task id='B'/></bpmn:process>"));
    }

    @Test
    void removedElementsTakeTheirLineWithThem() throws IOException {
        String original = "<m:definitions" + NS + ">\n  <m:process id='P'>\n    <m:task id='A'/>\n    <!-- x -->\n"
                + "    <m:task id='B'>\n      <odd:x xmlns:odd='u'/>\n    </m:task>\n  </m:process>\n</m:definitions>";
        assertEquals(original.replace("\n    <m:task id='B'>\n      <odd:x xmlns:odd='u'/>\n    </m:task>", ""),
                patched(original, "<bpmn:process id='P'><bpmn:task id='A'/><bpmn:task id='B'/></bpmn:process>",
                        "<bpmn:process id='P'><bpmn:task id='A'/></bpmn:process>"));
    }

    @Test
    void attributesComeAndGoInTheirPlace() throws IOException {
        String original = "<m:definitions" + NS + "><m:task id='T'\n     a='1'\n     b='2'/></m:definitions>";
        assertEquals("<m:definitions" + NS + "><m:task id='T'\n     b='2'\n     name='N'/></m:definitions>",
                patched(original, "<bpmn:task id='T' a='1' b='2'/>", "<bpmn:task id='T' b='2' name='N'/>"));
    }

    @Test
    void textsKeepCdataAndSpaceAround() throws IOException {
        String original = "<m:definitions" + NS + "><m:task id='T'><m:documentation><![CDATA[a < b]]></m:documentation>"
                + "<m:incoming>\n  F1\n </m:incoming></m:task></m:definitions>";
        assertEquals(original.replace("a < b", "a & b").replace("F1", "F2"), patched(original,
                "<bpmn:task id='T'><bpmn:documentation>a &lt; b</bpmn:documentation><bpmn:incoming>F1</bpmn:incoming>"
                        + "</bpmn:task>",
                "<bpmn:task id='T'><bpmn:documentation>a &amp; b</bpmn:documentation><bpmn:incoming>F2</bpmn:incoming>"
                        + "</bpmn:task>"));
    }

    @Test
    void anotherTypeKeepsTheContent() throws IOException {
        String original = "<m:definitions" + NS + "><m:task id='T' odd='1'><m:incoming>F</m:incoming></m:task>"
                + "</m:definitions>";
        assertEquals(original.replace("m:task", "m:userTask"),
                patched(original, "<bpmn:task id='T'><bpmn:incoming>F</bpmn:incoming></bpmn:task>",
                        "<bpmn:userTask id='T'><bpmn:incoming>F</bpmn:incoming></bpmn:userTask>"));
    }

    @Test
    void anotherIdKeepsTheContent() throws IOException {
        String original = "<m:definitions" + NS + "><m:task id='T' odd='1'/><d:BPMNShape id='S' bpmnElement='T'/>"
                + "</m:definitions>";
        assertEquals(original.replace("'T'", "'U'"),
                patched(original, "<bpmn:task id='T'/><bpmndi:BPMNShape id='S' bpmnElement='T'/>",
                        "<bpmn:task id='U'/><bpmndi:BPMNShape id='S' bpmnElement='U'/>"));
    }

    @Test
    void movedElementsTakeTheirOriginalTextAlong() throws IOException {
        String original = "<m:definitions" + NS + ">\n  <m:subProcess id='A'>\n    <m:task id='T' odd='1'>\n"
                + "      <!-- c -->\n    </m:task>\n  </m:subProcess>\n  <m:subProcess id='B'/>\n</m:definitions>";
        assertEquals("<m:definitions" + NS + ">\n  <m:subProcess id='A'></m:subProcess>\n  <m:subProcess id='B'>\n"
                + "    <m:task id='T' odd='1'>\n      <!-- c -->\n    </m:task>\n  </m:subProcess>\n</m:definitions>",
                patched(original,
                        "<bpmn:subProcess id='A'><bpmn:task id='T'/></bpmn:subProcess><bpmn:subProcess id='B'/>",
                        "<bpmn:subProcess id='A'/><bpmn:subProcess id='B'><bpmn:task id='T'/></bpmn:subProcess>"));
    }

    @Test
    void anotherOrderIsCarriedOverWhereItSaysSomething() throws IOException {
        String original = "<m:definitions" + NS + "><m:extensionElements><x id='A'/><x id='B'/><x id='C'/>"
                + "</m:extensionElements></m:definitions>";
        assertEquals(original.replace("<x id='A'/><x id='B'/><x id='C'/>", "<x id='C'/><x id='A'/><x id='B'/>"),
                patched(original,
                        "<bpmn:extensionElements><x id='A'/><x id='B'/><x id='C'/></bpmn:extensionElements>",
                        "<bpmn:extensionElements><x id='C'/><x id='A'/><x id='B'/></bpmn:extensionElements>"));
    }

    @Test
    void whatAnEditorPutsBehindTheOthersStaysWhereItIs() throws IOException {
        String original = "<m:definitions" + NS + "><m:lane id='L'><m:flowNodeRef>A</m:flowNodeRef>"
                + "<m:flowNodeRef>B</m:flowNodeRef></m:lane><m:task id='A'/><m:task id='B'/></m:definitions>";
        Patch patch = patch(original,
                "<bpmn:lane id='L'><bpmn:flowNodeRef>A</bpmn:flowNodeRef><bpmn:flowNodeRef>B</bpmn:flowNodeRef>"
                        + "</bpmn:lane><bpmn:task id='A'/><bpmn:task id='B'/>",
                "<bpmn:lane id='L'><bpmn:flowNodeRef>B</bpmn:flowNodeRef><bpmn:flowNodeRef>A</bpmn:flowNodeRef>"
                        + "</bpmn:lane><bpmn:task id='B'/><bpmn:task id='A'/>");
        assertArrayEquals(original.getBytes(StandardCharsets.UTF_8), patch.bytes());
        assertEquals(List.of(), patch.differences());
    }

    @Test
    void typesKeepThePrefixOfTheFile() throws IOException {
        String original = "<m:definitions" + NS + "><m:sequenceFlow id='F'/></m:definitions>";
        assertEquals("<m:definitions" + NS + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                + "<m:sequenceFlow id='F'><m:conditionExpression xsi:type=\"m:tFormalExpression\">x"
                + "</m:conditionExpression></m:sequenceFlow></m:definitions>",
                patched(original, "<bpmn:sequenceFlow id='F'/>", "<bpmn:sequenceFlow id='F'>"
                        + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>x</bpmn:conditionExpression>"
                        + "</bpmn:sequenceFlow>"));
    }

    private static final String OLD_PLANE = "<m:definitions" + NS + "><m:subProcess id='SP'><m:task id='T'/>"
            + "</m:subProcess><d:BPMNDiagram id='D'><d:BPMNPlane id='PL' bpmnElement='P'>"
            + "<d:BPMNShape id='SP_di' bpmnElement='SP' isExpanded='false'/>"
            + "<d:BPMNShape id='T_di' bpmnElement='T'><c:Bounds x='500' y='400' width='100' height='80'/></d:BPMNShape>"
            + "</d:BPMNPlane></d:BPMNDiagram></m:definitions>";

    private static String ownPlane(String task, String more, String shapes) {
        return "<bpmn:subProcess id='SP'><bpmn:task id='T'/>" + more + "</bpmn:subProcess><bpmndi:BPMNDiagram id='D'>"
                + "<bpmndi:BPMNPlane id='PL' bpmnElement='P'><bpmndi:BPMNShape id='SP_di' bpmnElement='SP' "
                + "isExpanded='false'/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram><bpmndi:BPMNDiagram id='D2'>"
                + "<bpmndi:BPMNPlane id='PL2' bpmnElement='SP'><bpmndi:BPMNShape id='T_di' bpmnElement='T'><dc:Bounds "
                + task + " width='100' height='80'/></bpmndi:BPMNShape>" + shapes
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
    }

    @Test
    void aPlaneTheEditorMadeUpIsLeftOutAndMovesAreTakenAsDistances() throws IOException {
        assertEquals(OLD_PLANE.replace("x='500' y='400'", "x='510' y='395'"),
                patched(OLD_PLANE, ownPlane("x='180' y='160'", "", ""), ownPlane("x='190' y='155'", "", "")));
    }

    @Test
    void aPlaneTheEditorMadeUpIsWrittenWhenSomethingIsDrawnOnIt() throws IOException {
        String result = patched(OLD_PLANE, ownPlane("x='180' y='160'", "", ""),
                ownPlane("x='180' y='160'", "<bpmn:task id='N'/>",
                        "<bpmndi:BPMNShape id='N_di' bpmnElement='N'><dc:Bounds x='1' y='2' width='3' height='4'/>"
                                + "</bpmndi:BPMNShape>"));
        assertTrue(result.contains("<d:BPMNPlane id=\"PL2\" bpmnElement=\"SP\"><d:BPMNShape id='T_di' bpmnElement='T'>"
                + "<c:Bounds x='180' y='160' width='100' height='80'/></d:BPMNShape><d:BPMNShape id=\"N_di\""), result);
        assertEquals(1, result.split("T_di", -1).length - 1);
    }

    @Test
    void whatTheEditorDroppedStays() throws IOException {
        String original = "<m:definitions" + NS + ">\n <m:task id='T' isForCompensation='false'/>\n"
                + " <d:BPMNEdge id='E'/>\n <odd/>\n</m:definitions>";
        assertEquals(original.replace("id='T'", "id='T'").replace("'false'/>", "'false' name='N'/>"),
                patched(original, "<bpmn:task id='T'/>", "<bpmn:task id='T' name='N'/>"));
    }

    @Test
    void charactersOutsideTheEncodingAreWrittenAsReferences() throws IOException {
        byte[] original = ("<?xml version='1.0' encoding='ISO-8859-1'?><m:definitions" + NS + "><m:task id='ä'/>"
                + "</m:definitions>").getBytes(StandardCharsets.ISO_8859_1);
        Patch patch = Patch.apply("a", original, editor("<bpmn:task id='ä'/>"),
                editor("<bpmn:task id='ä' name='ü – “'/>"));
        assertTrue(new String(patch.bytes(), StandardCharsets.ISO_8859_1)
                .contains("<m:task id='ä' name='ü &#x2013; &#x201C;'/>"));
        assertTrue(patch.isSafe());
    }

    @Test
    void aFileThatIsNotWhatTheEditorShowsIsFound() throws IOException {
        String original = "<m:definitions" + NS + "><m:task id='T'/><m:task id='U'/><odd/><!-- c --></m:definitions>";
        byte[] bytes = original.getBytes(StandardCharsets.UTF_8);
        String base = editor("<bpmn:task id='T'/><bpmn:task id='U'/>");
        String now = editor("<bpmn:task id='T' name='N'/><bpmn:task id='U'/>");
        String right = original.replace("id='T'", "id='T' name='N'");
        assertEquals(List.of(), check(bytes, base, now, right));
        assertEquals(1, check(bytes, base, now, original).size());
        assertEquals(1, check(bytes, base, now, right.replace("<m:task id='U'/>", "")).size());
        assertEquals(1, check(bytes, base, now, right.replace("<odd/>", "")).size());
        assertEquals(1, check(bytes, base, now, right.replace("<odd/>", "<odd/><odd/>")).size());
        assertEquals(1, check(bytes, base, now, right.replace("<!-- c -->", "")).size());
        assertEquals(1, check(bytes, base, now, right.replace("id='U'", "id='U' x='1'")).size());
        assertFalse(check(bytes, base, now, right + "<").isEmpty());
    }

    private static List<Difference> check(byte[] original, String base, String now, String written)
            throws IOException {
        return Patch.check("a", original, base, now, written.getBytes(StandardCharsets.UTF_8));
    }
}
