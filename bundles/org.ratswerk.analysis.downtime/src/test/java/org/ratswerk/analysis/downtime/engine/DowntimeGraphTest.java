package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DowntimeGraphTest {

    private final DowntimeGraph.Builder builder = new DowntimeGraph.Builder();

    @Test
    @DisplayName("an empty graph can be analysed")
    void empty() {
        var graph = builder.build();
        assertEquals(0, graph.nodeCount());
        assertEquals(0, Requirements.of(graph).infeasible().length);
        assertEquals(0, Scenario.of(graph, new int[0], 0).down().length);
        assertEquals(0, graph.cycles().cycles().size());
        SinglePoints.of(graph, 0);
        Recovery.of(graph, 0);
    }

    @Test
    @DisplayName("what is not set is unset; only restart and bridging count as 0")
    void unset() {
        int p = builder.addProcess();
        int r = builder.addResource();
        int i = builder.addInformation();
        int g = builder.restart(r, Times.UNSET).addGroup(p, new int[] { r, i }, 1, Times.UNSET);
        var graph = builder.build();
        assertTrue(graph.isProcess(p));
        assertFalse(graph.isProcess(r));
        assertTrue(graph.isInformation(i));
        assertFalse(graph.isInformation(r));
        assertEquals(Times.UNSET, graph.mtpd(p));
        assertEquals(Times.UNSET, graph.ownRequirement(p));
        assertEquals(Times.UNSET, graph.recovery(r));
        assertEquals(Times.UNSET, graph.rpo(i));
        assertEquals(Times.UNSET, graph.rpa(i));
        assertEquals(0, graph.restart(r));
        assertEquals(0, graph.groupBridging(g));
    }

    @Test
    @DisplayName("neighbours are sorted and single")
    void neighbours() {
        for (int i = 0; i < 4; i++) {
            builder.addResource();
        }
        builder.addEdge(0, 3, 0).addEdge(0, 1, 0).addEdge(2, 1, 0).addEdge(0, 1, 5);
        var graph = builder.build();
        assertArrayEquals(new int[] { 1, 3 }, graph.suppliersOf(0));
        assertArrayEquals(new int[] { 0, 2 }, graph.dependentsOf(1));
        assertEquals(3, graph.edgeCount());
    }

    @Test
    @DisplayName("a group is a set: a member that is named twice counts once")
    void repeatedMember() {
        builder.addResource();
        builder.addResource();
        builder.addResource();
        int group = builder.addGroup(0, new int[] { 1, 2, 1 }, 1, 7);
        var graph = builder.build();
        assertArrayEquals(new int[] { 1, 2 }, graph.groupMembers(group));
        assertEquals(2, graph.groupSize(group));
        assertEquals(1, graph.groupK(group));
        assertEquals(0, graph.groupDependent(group));
        assertEquals(7, graph.groupBridging(group));
        assertTrue(graph.isRedundant(group));
        assertThrows(IllegalArgumentException.class, () -> builder.addGroup(0, new int[] { 1, 1 }, 2, 0));
    }

    @Test
    @DisplayName("k outside 1 to n, negative times and unknown nodes are refused")
    void refused() {
        int r = builder.addResource();
        int p = builder.addProcess();
        assertThrows(IllegalArgumentException.class, () -> builder.addGroup(p, new int[] { r }, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> builder.addGroup(p, new int[] { r }, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> builder.addGroup(p, new int[0], 0, 0));
        assertThrows(IllegalArgumentException.class, () -> builder.addGroup(p, new int[] { r }, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> builder.addEdge(p, r, -1));
        assertThrows(IllegalArgumentException.class, () -> builder.addEdge(p, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> builder.addEdge(-1, p, 0));
        assertThrows(IllegalArgumentException.class, () -> builder.recovery(r, -1));
        assertThrows(IllegalArgumentException.class, () -> builder.mtpd(r, 1));
        assertEquals(0, builder.build().edgeCount());
        assertEquals(0, builder.build().groupCount());
    }

    @Test
    @DisplayName("a graph does not change when its builder goes on")
    void immutable() {
        int r = builder.addResource();
        builder.addEdge(r, r, 3);
        var graph = builder.build();
        builder.addResource();
        builder.recovery(r, 5).addEdge(r, 1, 0);
        assertEquals(1, graph.nodeCount());
        assertEquals(1, graph.edgeCount());
        assertEquals(Times.UNSET, graph.recovery(r));
        assertEquals(2, builder.build().edgeCount());
    }
}
