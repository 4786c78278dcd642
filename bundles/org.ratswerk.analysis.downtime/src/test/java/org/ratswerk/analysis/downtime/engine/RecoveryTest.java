package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    @Test
    @DisplayName("recoveries add up along a chain")
    void chain() {
        var sketch = new Sketch().resource("A").recovery("1").resource("B").recovery("10").resource("C").recovery("100")
                .edge("A", "B").edge("B", "C");
        assertEquals("111", sketch.rta("A"));
        assertEquals("B C", sketch.suppliers(Recovery.of(sketch.graph(), 0).criticalChain(sketch.node("A"))));
    }

    @Test
    @DisplayName("restart does not count: all that matters has failed")
    void restartDoesNotCount() {
        var sketch = new Sketch().resource("A").recovery("1").restart("50").resource("B").recovery("10").restart("50")
                .edge("A", "B");
        assertEquals("11", sketch.rta("A"));
    }

    @Test
    @DisplayName("a supplier that is back within the bridging is not waited for")
    void longBridging() {
        var sketch = new Sketch().resource("A").recovery("1").resource("B").recovery("10").resource("C").recovery("5")
                .edge("A", "B", "10").edge("A", "C", "2");
        assertEquals("6", sketch.rta("A"));
    }

    @Test
    @DisplayName("detection counts once, at the start")
    void detection() {
        var sketch = new Sketch().resource("A").recovery("1").resource("B").recovery("10").edge("A", "B");
        var recovery = Recovery.of(sketch.graph(), Sketch.h("2"));
        assertEquals("12", Sketch.text(recovery.rta(sketch.node("B"))));
        assertEquals("13", Sketch.text(recovery.rta(sketch.node("A"))));
        assertEquals(List.of(), recovery.criticalChain(sketch.node("B")));
    }

    @Test
    @DisplayName("what dependents recover in does not matter")
    void dependentsDoNotMatter() {
        var sketch = new Sketch().resource("A").recovery("100").resource("B").recovery("10").edge("A", "B");
        assertEquals("10", sketch.rta("B"));
    }

    @Test
    @DisplayName("ratings: met, gap, unknown, no requirement")
    void ratings() {
        var sketch = new Sketch().process("P").mtpd("8").resource("met").recovery("8").resource("late").recovery("8.5")
                .resource("unset").resource("free").edge("P", "met").edge("P", "late").edge("P", "unset");
        var recovery = Recovery.of(sketch.graph(), 0);
        var requirements = sketch.requirements();
        assertEquals(Rating.MET, recovery.rating(sketch.node("met"), requirements));
        assertEquals(0, recovery.gap(sketch.node("met"), requirements));
        assertEquals(Rating.GAP, recovery.rating(sketch.node("late"), requirements));
        assertEquals("0.5", Sketch.text(recovery.gap(sketch.node("late"), requirements)));
        assertEquals(Rating.UNKNOWN, recovery.rating(sketch.node("unset"), requirements));
        assertEquals(Times.UNSET, recovery.gap(sketch.node("unset"), requirements));
        assertEquals(Rating.NONE, recovery.rating(sketch.node("free"), requirements));
    }

    @Test
    @DisplayName("an unknown supplier makes the RTA unknown, unless a redundant one is back")
    void unknownSupplier() {
        var sketch = new Sketch().resource("A").recovery("1").resource("B").recovery("1").resource("unset")
                .resource("C").recovery("3").edge("A", "unset", "1000").group("B", 1, "0", "unset", "C");
        assertEquals("-", sketch.rta("A"));
        assertEquals("4", sketch.rta("B"));
        assertEquals("unset", sketch.suppliers(Recovery.of(sketch.graph(), 0).criticalChain(sketch.node("A"))));
    }
}
