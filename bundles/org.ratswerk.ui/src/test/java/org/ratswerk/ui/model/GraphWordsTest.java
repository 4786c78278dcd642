package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;

class GraphWordsTest {
    private static final Graph GRAPH = new Graph("g", "Graph",
            List.of(new Graph.Node(new Value.Ref("meso", "MESO"), "ITSystem", new Value.Term("gap", "gap", Symbol.GAP),
                    "due 25 h", true), new Graph.Node(new Value.Ref("db", "DB"), "Component", Value.NONE)),
            List.of(new Graph.Edge("meso", "db", "1 h", Graph.EdgeKind.DEPENDENCY, "MESO needs DB."),
                    new Graph.Edge("db", "meso", null)));

    @Test
    void saysWhatTheNodeAndItsEdgesSay() {
        assertEquals("MESO: due 25 h, ▲ gap\nMESO needs DB.", GraphWords.about(GRAPH, "meso"));
        assertEquals("DB\nMESO needs DB.", GraphWords.about(GRAPH, "db"));
        assertEquals("", GraphWords.about(GRAPH, "room"));
        assertEquals("", GraphWords.about(GRAPH, null));
    }
}
