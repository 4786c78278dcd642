package org.ratswerk.ui.bpmn.model.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.findings.DiagramFinding;

class OutlineTest {
    private static CanvasNode node(String id, String type, String name, CanvasNode... children) {
        return new CanvasNode(id, type, name, null, null, null, null, List.of(), List.of(), List.of(children));
    }

    private static CanvasNode flow(String id, String source, String target) {
        return new CanvasNode(id, "bpmn:SequenceFlow", "", null, null, source, target, List.of(), List.of(), List.of());
    }

    private static CanvasNode file(CanvasNode... children) {
        return node("", "bpmn:Definitions", "", children);
    }

    private static List<String> ids(List<OutlineItem> items) {
        return items.stream().map(OutlineItem::id).toList();
    }

    @Test
    void nodesStandInTheOrderOfTheFlow() {
        var outline = Outline.of(file(node("p", "bpmn:Process", "", node("end", "bpmn:EndEvent", ""),
                node("b", "bpmn:Task", "B"), node("a", "bpmn:Task", "A"), node("g", "bpmn:ExclusiveGateway", "?"),
                node("start", "bpmn:StartEvent", ""), flow("f1", "start", "a"), flow("f2", "a", "g"), flow("f3", "g", "b"),
                flow("f4", "b", "end"), flow("back", "g", "a"))), List.of(), null);

        assertEquals(List.of("start", "a", "g", "b", "end"), ids(outline.getFirst().children()));
        assertEquals(List.of("f3", "back"), ids(Outline.find(outline, "g").children()));
        assertTrue(Outline.find(outline, "f3").label().contains("B"));
    }

    @Test
    void branchesStandInTheOrderOfTheFile() {
        var outline = Outline.of(file(node("p", "bpmn:Process", "", node("g", "bpmn:ExclusiveGateway", "?"),
                node("yes", "bpmn:Task", "Ja"), node("no", "bpmn:Task", "Nein"), flow("f1", "g", "yes"),
                flow("f2", "g", "no"))), List.of(), null);

        assertEquals(List.of("g", "yes", "no"), ids(outline.getFirst().children()));
    }

    @Test
    void theOrderGoesThroughLanes() {
        var outline = Outline.of(file(node("c", "bpmn:Collaboration", "", new CanvasNode("pool", "bpmn:Participant", "Amt",
                null, "proc", null, null, List.of(), List.of(), List.of(
                        node("l1", "bpmn:Lane", "Eins", node("third", "bpmn:Task", "3"), node("first", "bpmn:Task", "1")),
                        node("l2", "bpmn:Lane", "Zwei", node("second", "bpmn:Task", "2")),
                        flow("f1", "first", "second"), flow("f2", "second", "third"))))), List.of(), null);

        assertEquals(List.of("first", "third"), ids(Outline.find(outline, "l1").children()));
        assertEquals("pool", Outline.find(outline, "proc").id(), "the process of a pool is the pool");
        assertEquals(List.of("c", "pool", "l1", "first", "f1", "third", "l2", "second", "f2"), ids(Outline.flat(outline)));
    }

    @Test
    void boundaryEventsFollowWhatTheySitOn() {
        var event = new CanvasNode("e", "bpmn:BoundaryEvent", "", "bpmn:TimerEventDefinition", null, "a", null, List.of(),
                List.of(), List.of());
        var outline = Outline.of(file(node("p", "bpmn:Process", "", event, node("b", "bpmn:Task", "B"),
                node("a", "bpmn:Task", "A"), flow("f", "e", "b"))), List.of(), null);

        assertEquals(List.of("a", "e", "b"), ids(outline.getFirst().children()));
    }

    @Test
    void circlesAreShownWhole() {
        var outline = Outline.of(file(node("p", "bpmn:Process", "", node("a", "bpmn:Task", "A"), node("b", "bpmn:Task", "B"),
                node("s", "bpmn:StartEvent", ""), flow("f1", "a", "b"), flow("f2", "b", "a"))), List.of(), null);

        assertEquals(List.of("s", "a", "b"), ids(outline.getFirst().children()));
    }

    @Test
    void findingsAndLinksAreSaid() {
        var task = new CanvasNode("t", "bpmn:Task", "Prüfen", null, null, null, null,
                List.of(CanvasLink.of(CanvasLink.Kind.USES, "s1"), CanvasLink.of(CanvasLink.Kind.USES, "gone")), List.of(),
                List.of());
        var findings = List.of(new DiagramFinding("r1", "R", Severity.INFO, "t", "schmal", List.of()),
                new DiagramFinding("r2", "R", Severity.ERROR, "t", "falsch", List.of()));
        var item = Outline.find(Outline.of(file(node("p", "bpmn:Process", "", task)), findings,
                Map.of("s1", "Meldewesen")::get), "t");

        assertSame(Severity.ERROR, item.severity());
        assertEquals(List.of("schmal", "falsch"), item.findings());
        assertTrue(item.lost());
        assertTrue(item.note().contains("Meldewesen"), item.note());
        assertNull(Outline.find(List.of(item), "other"));
    }

    @Test
    void longChainsDoNotOverflow() {
        int length = 20_000;
        var nodes = new java.util.ArrayList<CanvasNode>();
        for (int i = length; i > 0; i--) {
            nodes.add(node("n" + i, "bpmn:Task", ""));
            nodes.add(flow("f" + i, "n" + (i - 1), "n" + i));
        }
        nodes.add(node("n0", "bpmn:StartEvent", ""));
        var outline = Outline.of(file(node("p", "bpmn:Process", "", nodes.toArray(CanvasNode[]::new))), List.of(), null);

        assertEquals("n0", outline.getFirst().children().getFirst().id());
        assertEquals("n" + length, outline.getFirst().children().getLast().id());
    }
}
