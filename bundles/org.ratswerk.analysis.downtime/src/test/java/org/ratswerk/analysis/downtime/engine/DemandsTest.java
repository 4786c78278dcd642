package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.analysis.downtime.engine.Demands.Demand;

class DemandsTest {

    @Test
    @DisplayName("each process demands what the requirement would be without the others")
    void workedExample() {
        var sketch = new Sketch().process("Meldewesen").mtpd("24").restart("1").process("Wahl").mtpd("72").process("Rat")
                .resource("MESO").restart("1").resource("DB").resource("Netz").edge("Meldewesen", "MESO", "2")
                .edge("Wahl", "MESO", "0").edge("Wahl", "DB", "4").edge("Rat", "MESO", "0").edge("MESO", "DB", "0")
                .group("MESO", 1, "0", "Netz", "DB");
        var demands = Demands.of(sketch.graph(), 5);
        assertEquals("Meldewesen 25, Wahl 72", text(sketch, demands, "MESO"));
        assertEquals("Meldewesen 24, Wahl 71", text(sketch, demands, "DB"));
        assertEquals("", text(sketch, demands, "Netz"));
        assertEquals("Meldewesen 24", text(sketch, demands, "Meldewesen"));
        assertEquals("Wahl MESO DB", sketch.names(demands.chain(sketch.node("DB"), sketch.node("Wahl"))));
        assertEquals("Meldewesen 24", text(sketch, Demands.of(sketch.graph(), 1), "DB"));
        assertThrows(IllegalArgumentException.class, () -> demands.chain(sketch.node("DB"), sketch.node("Rat")));
        assertThrows(IllegalArgumentException.class, () -> Demands.of(sketch.graph(), 0));
    }

    private static String text(Sketch sketch, Demands demands, String node) {
        return String.join(", ", demands.of(sketch.node(node)).stream()
                .map(demand -> sketch.names(new int[] {demand.process()}) + " " + Sketch.text(demand.required())).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 9_000_001})
    @DisplayName("on random graphs the most urgent demands are those of the slow implementation with one process at a time")
    void randomGraphs(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + 700; seed++) {
            var random = new RandomGraph(seed);
            DowntimeGraph graph = random.graph;
            var expected = new ArrayList<List<Demand>>();
            for (int node = 0; node < graph.nodeCount(); node++) {
                expected.add(new ArrayList<>());
            }
            for (int process = 0; process < graph.nodeCount(); process++) {
                if (graph.isProcess(process)) {
                    var alone = new RandomGraph(seed).slow;
                    String only = Integer.toString(process);
                    alone.nodes.forEach((name, node) -> {
                        if (!name.equals(only)) {
                            node.mtpd = null;
                            node.rto = null;
                        }
                    });
                    var required = alone.required();
                    for (int node = 0; node < graph.nodeCount(); node++) {
                        if (required.get(Integer.toString(node)) != null) {
                            expected.get(node).add(new Demand(process,
                                    RandomGraph.micros(required.get(Integer.toString(node)))));
                        }
                    }
                }
            }
            var demands = Demands.of(graph, 3);
            for (int node = 0; node < graph.nodeCount(); node++) {
                var urgent = expected.get(node).stream().sorted(Comparator.comparingLong(Demand::required)
                        .thenComparing(Demand::process)).limit(3).toList();
                assertEquals(urgent, demands.of(node), "seed " + seed + ", node " + node);
                for (Demand demand : urgent) {
                    int[] chain = demands.chain(node, demand.process());
                    assertEquals(node, chain[chain.length - 1]);
                    assertEquals(graph.cycles().component(demand.process()), graph.cycles().component(chain[0]));
                }
            }
        }
    }
}
