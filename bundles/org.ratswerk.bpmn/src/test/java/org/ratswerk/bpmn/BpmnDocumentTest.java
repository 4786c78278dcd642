package org.ratswerk.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlEdits;

class BpmnDocumentTest {
    static final String SMALL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1"
                xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" xmlns:tns="urn:t" targetNamespace="urn:t">
              <collaboration id="C">
                <participant id="P1" name="Bürgeramt" processRef="tns:PR">
                  <extensionElements><rw:unit ref="u-1"/></extensionElements>
                </participant>
                <participant id="P2" name="Bürgerin"/>
                <messageFlow id="M1" sourceRef="P2" targetRef="S"/>
              </collaboration>
              <process id="PR" name="Ausweis ausstellen">
                <documentation>Erster Satz.</documentation>
                <documentation>Zweiter Satz.</documentation>
                <extensionElements><rw:process ref="p-1"/></extensionElements>
                <laneSet><lane id="L1" name="Amt"><flowNodeRef>S</flowNodeRef><flowNodeRef>T</flowNodeRef>
                  <childLaneSet><lane id="L2" name="Schalter"><flowNodeRef>T</flowNodeRef></lane></childLaneSet>
                </lane></laneSet>
                <startEvent id="S"><messageEventDefinition id="D"/></startEvent>
                <userTask id="T" name=" Antrag prüfen ">
                  <extensionElements>
                    <rw:uses ref="s-1" bridging="PT2H" mode="write"/><rw:uses ref="" bridging="2h" mode="delete"/>
                  </extensionElements>
                  <dataInputAssociation id="A"><sourceRef>O</sourceRef></dataInputAssociation>
                </userTask>
                <boundaryEvent id="B" attachedToRef="T"/>
                <subProcess id="SP"><task id="T2"/><oddTask id="X"/></subProcess>
                <sequenceFlow id="F1" sourceRef="S" targetRef="T"/>
                <sequenceFlow id="F2" sourceRef="T" targetRef="missing"/>
                <sequenceFlow id="F3" sourceRef="T"/>
                <dataObjectReference id="O" dataObjectRef="DO"/><dataObject id="DO"/>
                <textAnnotation id="N"><text>Hinweis</text></textAnnotation>
                <task id="T2"/>
              </process>
              <di:BPMNDiagram id="DG" name="Bild"><di:BPMNPlane id="PL" bpmnElement="C">
                <di:BPMNShape id="T_di" bpmnElement="T" isExpanded="true"><dc:Bounds x="1" y="2.5" width="100" height="80"/>
                  <di:BPMNLabel><dc:Bounds x="5" y="6" width="7" height="8"/></di:BPMNLabel></di:BPMNShape>
                <di:BPMNShape id="P1_di" bpmnElement="P1" isHorizontal="false"><dc:Bounds x="a" y="2"/></di:BPMNShape>
                <di:BPMNEdge id="F1_di" bpmnElement="F1"><dd:waypoint x="1" y="2"/><dd:waypoint x="3" y="4"/></di:BPMNEdge>
                <di:BPMNEdge id="E"><dd:waypoint x="1" y="2"/></di:BPMNEdge>
              </di:BPMNPlane></di:BPMNDiagram>
            </definitions>
            """;

    private static BpmnDocument small() throws IOException {
        return BpmnDocument.read("a.bpmn", SMALL);
    }

    private static List<String> ids(List<BpmnElement> elements) {
        return elements.stream().map(BpmnElement::id).toList();
    }

    @Test
    void elementsAreTiedTogether() throws IOException {
        BpmnDocument document = small();
        BpmnElement task = document.element("T").orElseThrow();
        assertEquals("Antrag prüfen", task.name());
        assertEquals(List.of("F1"), ids(task.incoming()));
        assertEquals(List.of("F2", "F3"), ids(task.outgoing()));
        assertEquals(List.of("A"), ids(task.associations()));
        assertEquals(List.of("B"), ids(task.boundaryEvents()));
        assertEquals(List.of("L1", "L2"), ids(task.lanes()));
        assertEquals("L2", task.lane().id());
        assertEquals("L2", document.element("B").orElseThrow().lane().id());
        assertEquals("P1", task.participant().id());
        assertEquals("PR", document.element("T2").orElseThrow().process().id());
        assertEquals("O", document.element("A").orElseThrow().source().id());
        assertSame(task, document.element("A").orElseThrow().target());
        assertEquals(List.of("M1"), ids(document.element("S").orElseThrow().messagesIn()));
        assertEquals("messageEventDefinition",
                document.element("S").orElseThrow().eventDefinitions().getFirst().type());
        assertEquals("Erster Satz.\nZweiter Satz.", task.process().documentation());
        assertEquals("Hinweis", document.element("N").orElseThrow().name());
        assertEquals(List.of("L1"), ids(task.process().innerLanes()));
        assertEquals(17 + 3, task.line());
        assertTrue(task.isActivity());
        assertFalse(task.isGateway());
    }

    @Test
    void linksIntoTheAdministrationAreRead() throws IOException {
        BpmnDocument document = small();
        assertEquals(List.of("u-1", "p-1", "s-1", ""), document.links().stream().map(Link::ref).toList());
        Link uses = document.element("T").orElseThrow().links(Link.Kind.USES).getFirst();
        assertEquals(Duration.ofHours(2), uses.bridging());
        assertEquals("write", uses.mode());
        assertNull(document.links().getLast().bridging());
        assertNull(document.links().getLast().mode());
    }

    @Test
    void diagramsAreRead() throws IOException {
        BpmnDiagram diagram = small().diagrams().getFirst();
        assertEquals("C", diagram.element().id());
        BpmnShape task = diagram.shapes().getFirst();
        assertEquals(new Bounds(1, 2.5, 100, 80), task.bounds());
        assertEquals(new Bounds(5, 6, 7, 8), task.label());
        assertEquals(Boolean.TRUE, task.expanded());
        assertNull(task.horizontal());
        assertEquals(Boolean.FALSE, diagram.shapes().get(1).horizontal());
        assertNull(diagram.shapes().get(1).bounds());
        assertEquals(List.of(new Waypoint(1, 2), new Waypoint(3, 4)), diagram.edges().getFirst().waypoints());
        assertEquals("F1", diagram.edges().getFirst().element().id());
        assertSame(task, task.element().shape());
        assertNull(diagram.edges().get(1).element());
    }

    @Test
    void whatIsBrokenIsToldAndKept() throws IOException {
        BpmnDocument document = small();
        assertEquals(List.of("BAD_LINK Ttrue", "BAD_LINK Ttrue", "BAD_LINK Ttrue", "UNKNOWN_ELEMENT Xtrue",
                "UNRESOLVED_REFERENCE F2true", "MISSING_END F3true", "DUPLICATE_ID T2true", "BAD_GEOMETRY nulltrue",
                "BAD_GEOMETRY nulltrue", "BAD_GEOMETRY nulltrue", "NOTHING_SHOWN Etrue", "BAD_GEOMETRY Etrue"),
                document.faults().stream()
                        .map(fault -> fault.kind() + " " + fault.element() + (fault.line() > 0)).toList());
        assertEquals("oddTask", document.element("X").orElseThrow().type());
    }

    @Test
    void anEmptySubProcessMarkedExpandedIsToldOf() throws IOException {
        BpmnDocument document = BpmnDocument.read("a", SMALL.replace("<task id=\"T2\"/><oddTask id=\"X\"/>", "")
                .replace("bpmnElement=\"T\"", "bpmnElement=\"SP\""));
        assertTrue(document.faults().stream()
                .anyMatch(fault -> fault.kind() == Fault.Kind.EMPTY_EXPANDED && "SP".equals(fault.element())));
    }

    @Test
    void anotherXmlFileIsNoBpmn() throws IOException {
        BpmnDocument document = BpmnDocument.read("a", "<project/>");
        assertEquals(Fault.Kind.NO_DEFINITIONS, document.faults().getFirst().kind());
        assertEquals(List.of(), document.processes());
    }

    @Test
    void filesOfOtherToolsAreReadWhole() throws IOException {
        List<Path> files = Corpus.files();
        Assumptions.assumeFalse(files.isEmpty());
        Set<String> unknown = new TreeSet<>();
        for (Path file : files) {
            BpmnDocument document = BpmnDocument.read(file);
            org.junit.jupiter.api.Assertions.assertArrayEquals(Files.readAllBytes(file),
                    new XmlEdits(XmlDocument.read(file)).bytes());
            assertEquals("definitions", document.definitions().type(), file.toString());
            assertFalse(document.flowNodes().isEmpty(), file.toString());
            assertNotNull(document.diagrams());
            document.faults().stream().filter(fault -> fault.kind() == Fault.Kind.UNKNOWN_ELEMENT)
                    .map(fault -> file.getFileName() + " " + fault.subject()).forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown.stream().filter(one -> one.startsWith("A.") || one.startsWith("B."))
                .collect(Collectors.toSet()));
    }

    @Test
    void theReferenceFileHasTheElementsOfItsPicture() throws IOException {
        Path file = Corpus.files().stream().filter(one -> one.endsWith("miwg/A.1.0.bpmn")).findFirst().orElse(null);
        Assumptions.assumeTrue(file != null);
        BpmnDocument document = BpmnDocument.read(file);
        // A.1.0: one process, start event, three tasks in a row, end event
        assertEquals(List.of("Start Event", "Task 1", "Task 2", "Task 3", "End Event"),
                document.flowNodes().stream().map(BpmnElement::name).sorted(java.util.Comparator
                        .comparingDouble(name -> document.flowNodes().stream().filter(node -> node.name().equals(name))
                                .findFirst().orElseThrow().shape().bounds().x())).toList());
        assertEquals(4, document.sequenceFlows().size());
        assertEquals(List.of(), document.faults());
    }
}
