package org.ratswerk.ui.bpmn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.format.JsonValues;

class CanvasModelTest {
    @Test
    void anElementIsReadFromTheMessageOfThePage() {
        var element = CanvasElement.read(JsonValues.read("""
                {"id": "T", "type": "bpmn:UserTask", "name": "Antrag prüfen", "documentation": "genau",
                 "links": [{"kind": "uses", "ref": "sys-dms", "bridging": "PT2H", "mode": "read"}, {"kind": "?"}, 5],
                 "details": {"isForCompensation": true}, "parent": "P", "x": 10, "y": 20, "width": 100, "height": 80}
                """));
        assertEquals(List.of(new CanvasLink(CanvasLink.Kind.USES, "sys-dms", "PT2H", "read")), element.links());
        assertEquals(new CanvasElement.Bounds(10, 20, 100, 80), element.bounds());
        assertEquals(Map.of("isForCompensation", true), element.details());
        assertEquals("UserTask", element.kind());
        assertTrue(element.isActivity());
        assertEquals(Optional.of(CanvasLink.Kind.USES), element.linkKind());
        assertNull(element.source());
        assertNull(element.process());
    }

    @Test
    void whatIsNoElementIsNone() {
        assertNull(CanvasElement.read(null));
        assertNull(CanvasElement.read("x"));
        assertNull(CanvasElement.read(Map.of("id", "x")));
    }

    @Test
    void theTreeIsVisitedFromAbove() {
        var tree = CanvasNode.read(JsonValues.read("""
                {"id": "D", "type": "bpmn:Definitions", "children": [
                  {"id": "C", "type": "bpmn:Collaboration", "children": [
                    {"id": "Pool", "type": "bpmn:Participant", "process": "P",
                     "links": [{"kind": "unit", "ref": "oe-1"}], "processLinks": [{"kind": "process", "ref": "p-1"}]}]}]}
                """));
        var ids = new ArrayList<String>();
        tree.visit(node -> ids.add(node.id()));
        assertEquals(List.of("D", "C", "Pool"), ids);
        var pool = tree.children().getFirst().children().getFirst();
        assertEquals("P", pool.process());
        assertEquals(List.of(CanvasLink.of(CanvasLink.Kind.PROCESS, "p-1")), pool.processLinks());
        assertEquals(CanvasNode.empty(), CanvasNode.read("x"));
    }

    @Test
    void requestsArePlainValues() {
        var link = new CanvasLink(CanvasLink.Kind.USES, "s", null, "write");
        assertEquals(Map.of("kind", "addLink", "ids", List.of("a", "b"), "link",
                Map.of("kind", "uses", "ref", "s", "mode", "write")),
                new EditRequest.AddLink(List.of("a", "b"), link).json());
        assertEquals(Map.of("kind", "attribute", "id", "a", "name", "isForCompensation"),
                new EditRequest.SetAttribute("a", "isForCompensation", null).json());
        assertEquals(Map.of("kind", "arrange", "places", Map.of("a", Map.of("x", 1.0, "y", 2.0, "width", 3.0, "height", 4.0),
                "f", Map.of("waypoints", List.of(Map.of("x", 1.0, "y", 2.0), Map.of("x", 3.0, "y", 2.0))))),
                new EditRequest.Arrange(Map.of("a", new CanvasElement.Bounds(1, 2, 3, 4)),
                        Map.of("f", List.of(new double[] {1, 2}, new double[] {3, 2}))).json());
        assertEquals(Map.of("kind", "all", "requests", List.of(Map.of("kind", "remove", "ids", List.of("x")))),
                new EditRequest.All(List.of(new EditRequest.Remove(List.of("x")))).json());
    }
}
