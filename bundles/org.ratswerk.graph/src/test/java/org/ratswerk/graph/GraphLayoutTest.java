package org.ratswerk.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Graph;

class GraphLayoutTest {
    private static Map<String, LaidGraph.Box> boxes(LaidGraph laid) {
        return laid.boxes().stream().collect(Collectors.toMap(box -> box.node().element().id(), Function.identity()));
    }

    private static void assertNoOverlap(LaidGraph laid) {
        var boxes = laid.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                var a = boxes.get(i);
                var b = boxes.get(j);
                boolean apart = a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x()
                        || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y();
                assertTrue(apart, a + " overlaps " + b);
            }
        }
    }

    @Test
    void everythingHasAPlaceInsideThePicture() {
        var graph = Graphs.town();
        var laid = GraphLayout.layout(graph);
        assertEquals(graph.nodes().size(), boxes(laid).size());
        assertEquals(graph.edges().size(), laid.lines().size());
        for (var box : laid.boxes()) {
            assertTrue(box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= laid.width()
                    && box.y() + box.height() <= laid.height(), box + " lies outside");
        }
        assertNoOverlap(laid);
    }

    @Test
    void dependentsStandLeftOfWhatTheyDependOn() {
        var boxes = boxes(GraphLayout.layout(Graphs.town()));
        for (var edge : List.of(List.of("p", "s"), List.of("s", "g"), List.of("g", "c1"), List.of("s", "v"))) {
            var source = boxes.get(edge.get(0));
            assertTrue(source.x() + source.width() < boxes.get(edge.get(1)).x(), edge.toString());
        }
    }

    @Test
    void linesEndAtTheirNodes() {
        var laid = GraphLayout.layout(Graphs.town());
        var boxes = boxes(laid);
        for (var line : laid.lines()) {
            assertOnSide(line.points().getFirst(), boxes.get(line.edge().source()));
            assertOnSide(line.points().getLast(), boxes.get(line.edge().target()));
        }
    }

    private static void assertOnSide(LaidGraph.Point point, LaidGraph.Box box) {
        double fromLeft = Math.abs(point.x() - box.x());
        double fromRight = Math.abs(point.x() - box.x() - box.width());
        assertTrue(Math.min(fromLeft, fromRight) < 0.01 && point.y() >= box.y()
                && point.y() <= box.y() + box.height(), point + " is not on the side of " + box);
    }

    @Test
    void labelsHavePlacesClearOfNodes() {
        var laid = GraphLayout.layout(Graphs.town());
        var labelled = laid.lines().stream().filter(line -> line.label() != null).toList();
        assertEquals(5, labelled.size());
        for (var line : labelled) {
            for (var box : laid.boxes()) {
                boolean inside = line.label().x() > box.x() && line.label().x() < box.x() + box.width()
                        && line.label().y() > box.y() && line.label().y() < box.y() + box.height();
                assertTrue(!inside, line.edge() + " is labelled on " + box);
            }
        }
    }

    @Test
    void manyNodesDoNotOverlapEitherAndLieTheSameEachTime() {
        var graph = Graphs.random(150, 400, 7);
        var laid = GraphLayout.layout(graph);
        assertEquals(150, laid.boxes().size());
        assertNoOverlap(laid);
        assertEquals(laid, GraphLayout.layout(graph));
    }

    @Test
    void emptyGraphAndLooseEdges() {
        assertEquals(List.of(), GraphLayout.layout(new Graph("e", "leer", List.of(), List.of())).boxes());
        var loose = new Graph("l", "lose", List.of(Graphs.node("a", "A", "Process")),
                List.of(new Graph.Edge("a", "nobody", null)));
        var laid = GraphLayout.layout(loose);
        assertEquals(1, laid.boxes().size());
        assertEquals(List.of(), laid.lines());
    }

    @Test
    void tooManyNodesAreRefused() {
        var graph = Graphs.random(GraphLayout.MOST_NODES + 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> GraphLayout.layout(graph));
    }
}
