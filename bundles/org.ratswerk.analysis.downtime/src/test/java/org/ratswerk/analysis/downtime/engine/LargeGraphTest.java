package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A million nodes deep: nothing may recurse. */
class LargeGraphTest {

    private static final int NODES = 1_000_000;

    /** Process 0 with an MTPD of 1,000,000 h and a restart of 1 h, then a chain of resources, each with recovery 1 h. */
    private static DowntimeGraph.Builder chain() {
        var builder = new DowntimeGraph.Builder();
        builder.mtpd(builder.addProcess(), Times.ofHours(NODES)).restart(0, Times.HOUR);
        for (int i = 1; i < NODES; i++) {
            int node = builder.addResource();
            builder.recovery(node, Times.HOUR).restart(node, Times.HOUR).addEdge(i - 1, node, 0);
        }
        return builder;
    }

    @Test
    @DisplayName("a chain")
    void deepChain() {
        var graph = chain().build();
        int last = NODES - 1;
        var requirements = Requirements.of(graph);
        assertEquals(Times.ofHours(NODES - last), requirements.required(last));
        assertEquals(NODES, requirements.driver(last).length);
        var recovery = Recovery.of(graph, 0);
        assertEquals(Times.ofHours(last), recovery.rta(1));
        assertEquals(last - 1, recovery.criticalChain(1).size());
        var scenario = Scenario.of(graph, new int[] { last }, 0);
        assertEquals(Times.ofHours(NODES), scenario.up(0));
        assertEquals(last, scenario.downCauses(0).size());
        assertEquals(0, scenario.breached().length);
    }

    @Test
    @DisplayName("a cycle")
    void longCycle() {
        var graph = chain().addEdge(NODES - 1, 0, 0).build();
        assertEquals(1, graph.cycles().cycles().size());
        assertEquals(NODES, graph.cycles().cycles().get(0).path().length);
        assertEquals(1, graph.cycles().componentCount());
        assertEquals(Times.ofHours(NODES), Requirements.of(graph).required(NODES / 2));
        assertEquals(Times.HOUR, Scenario.of(graph, new int[] { 7 }, 0).up(NODES / 2));
    }

    @Test
    @DisplayName("a group of a million members")
    void wideGroup() {
        var builder = new DowntimeGraph.Builder();
        int dependent = builder.addResource();
        builder.recovery(dependent, 0);
        int[] members = new int[NODES];
        for (int i = 0; i < NODES; i++) {
            members[i] = builder.addResource();
            builder.recovery(members[i], i);
        }
        builder.addGroup(dependent, members, NODES / 4, 0);
        assertEquals(NODES / 4 - 1, Recovery.of(builder.build(), 0).rta(dependent));
    }
}
