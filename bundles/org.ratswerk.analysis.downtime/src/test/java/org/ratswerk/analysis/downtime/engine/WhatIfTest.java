package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    @Test
    @DisplayName("with and without a change the figures are those of the slow implementation on the whole graph")
    void agreesWithTheWholeGraph() {
        for (long seed = 1; seed <= 600; seed++) {
            var random = new RandomGraph(seed);
            var required = random.slow.required();
            for (int v = 0; v < random.graph.nodeCount(); v++) {
                String where = "seed " + seed + " node " + v;
                var whatIf = new WhatIf(random.graph, v, random.detectionMicros());
                assertEquals(RandomGraph.micros(required.get("" + v)), whatIf.run().required(), where);
                assertEquals(RandomGraph.micros(random.slow.rta("" + v, random.detection)), whatIf.run().rta(), where);

                int other = (v * 7 + (int) seed) % random.graph.nodeCount();
                SlowDowntime.Node node = random.slow.nodes.get("" + other);
                BigDecimal before = node.recovery;
                node.recovery = new BigDecimal("1.5");
                assertEquals(RandomGraph.micros(random.slow.rta("" + v, random.detection)),
                        whatIf.recovery(other, RandomGraph.micros(node.recovery)).run().rta(), where);
                node.recovery = before;
            }
        }
    }

    @Test
    @DisplayName("a substitute is a group with something that does not fail, a longer bridging a weaker requirement")
    void substitutesAndBridging() {
        Sketch sketch = new Sketch().process("p").mtpd("10").resource("system").recovery("2").restart("1")
                .resource("server").recovery("20").edge("p", "system").edge("system", "server", "1");
        int server = sketch.node("server");
        int system = sketch.node("system");
        WhatIf.Verdict now = new WhatIf(sketch.graph(), server, 0).run();
        assertEquals("10 20", Hours.format(now.required()) + " " + Hours.format(now.rta()));
        assertFalse(now.isMet());
        assertEquals("server", sketch.names(now.chain()));
        WhatIf.Verdict spare = new WhatIf(sketch.graph(), server, 0).redundancy(server).run();
        assertEquals(Times.UNSET, spare.required());
        assertTrue(spare.isMet());
        assertEquals("2", Hours.format(new WhatIf(sketch.graph(), system, 0).redundancy(server).run().rta()));
        assertEquals("20", Hours.format(new WhatIf(sketch.graph(), server, 0)
                .bridging(system, server, Hours.parse("11")).run().required()));
        assertEquals(Hours.parse("1"), new WhatIf(sketch.graph(), server, 0).bridging(system, server));
        assertThrows(IllegalArgumentException.class, () -> new WhatIf(sketch.graph(), server, 0).bridging(0, server));
        assertTrue(new WhatIf(sketch.graph(), server, 0).isNeededAlone(system));
        assertFalse(new WhatIf(sketch.graph(), server, 0).isNeededAlone(0));
    }
}
