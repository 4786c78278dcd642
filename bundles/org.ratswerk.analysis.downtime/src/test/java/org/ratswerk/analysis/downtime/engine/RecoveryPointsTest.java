package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecoveryPointsTest {

    private static String rpo(Sketch sketch, String name) {
        return Sketch.text(RecoveryPoints.of(sketch.graph()).rpo(sketch.node(name)));
    }

    @Test
    @DisplayName("the shortest RPO reaches the data through everything in between, unchanged by restart and bridging")
    void passesThrough() {
        var sketch = new Sketch().process("P").rpo("24").restart("3").process("Q").rpo("4").resource("S").restart("1")
                .information("D").edge("P", "S", "2").edge("Q", "S", "8").edge("S", "D", "1");
        assertEquals("4", rpo(sketch, "D"));
        assertEquals("Q S D", sketch.names(RecoveryPoints.of(sketch.graph()).driver(sketch.node("D"))));
    }

    @Test
    @DisplayName("redundancy does not relax it: every member must hold recent data")
    void passesThroughGroups() {
        var sketch = new Sketch().process("P").rpo("4").information("A").information("B").rpo("1")
                .group("P", 1, "0", "A", "B");
        assertEquals("4", rpo(sketch, "A"));
        assertEquals("1", rpo(sketch, "B"));
    }

    @Test
    @DisplayName("rated against the RPA, information resources only")
    void rating() {
        var sketch = new Sketch().process("P").rpo("4").information("met").rpa("4").information("lost").rpa("24")
                .information("unset").information("free").rpa("1").resource("S").rpa("24")
                .edge("P", "met").edge("P", "lost").edge("P", "unset").edge("P", "S");
        var points = RecoveryPoints.of(sketch.graph());
        assertEquals(Rating.MET, points.rating(sketch.node("met")));
        assertEquals(Rating.GAP, points.rating(sketch.node("lost")));
        assertEquals("20", Sketch.text(points.gap(sketch.node("lost"))));
        assertEquals(Rating.UNKNOWN, points.rating(sketch.node("unset")));
        assertEquals(Rating.NONE, points.rating(sketch.node("free")));
        assertEquals(Rating.NONE, points.rating(sketch.node("S")));
    }

    @Test
    @DisplayName("in a cycle all have the shortest")
    void cycle() {
        var sketch = new Sketch().resource("A").rpo("8").resource("B").rpo("2").information("D")
                .edge("A", "B").edge("B", "A").edge("A", "D");
        assertEquals("2", rpo(sketch, "A"));
        assertEquals("2", rpo(sketch, "D"));
    }
}
