package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    @DisplayName("no failure: nothing goes down, from and up are 0")
    void nothingFails() {
        var sketch = new Sketch().process("P").mtpd("0").resource("R").edge("P", "R");
        var scenario = sketch.scenario();
        assertEquals(0, scenario.down().length);
        assertEquals(0, scenario.up(sketch.node("P")));
        assertFalse(scenario.isBreached(sketch.node("P")));
    }

    @Test
    @DisplayName("a supplier that is back exactly when the bridging ends does not hit")
    void bridgedExactly() {
        var sketch = new Sketch().process("P").mtpd("0").resource("R").recovery("4").edge("P", "R", "4");
        assertEquals("R", sketch.names(sketch.scenario("R").down()));
        var tight = new Sketch().process("P").mtpd("0").resource("R").recovery("4.000001").edge("P", "R", "4");
        assertEquals("4 4.000001", tight.times(tight.scenario("R"), "P"));
        assertTrue(tight.scenario("R").isBreached(tight.node("P")));
    }

    @Test
    @DisplayName("detection delays the recovery of what has failed, but not what only waits for it")
    void detection() {
        var sketch = new Sketch().process("P").restart("1").resource("R").recovery("4").edge("P", "R");
        var scenario = Scenario.of(sketch.graph(), sketch.nodes("R"), Sketch.h("2"));
        assertEquals("0 6", sketch.times(scenario, "R"));
        assertEquals("0 7", sketch.times(scenario, "P"));
    }

    @Test
    @DisplayName("detection runs beside the wait for suppliers: the later of both counts")
    void detectionBesideSuppliers() {
        var sketch = new Sketch().resource("A").recovery("1").resource("B").recovery("10").edge("A", "B");
        assertEquals("0 11", sketch.times(Scenario.of(sketch.graph(), sketch.nodes("A", "B"), 0), "A"));
        assertEquals("0 14",
                sketch.times(Scenario.of(sketch.graph(), sketch.nodes("A", "B"), Sketch.h("3")), "A"));
        assertEquals("0 4", sketch.times(Scenario.of(sketch.graph(), sketch.nodes("A"), Sketch.h("3")), "A"));
    }

    @Test
    @DisplayName("a failed supplier that is back within the bridging does not delay a failed dependent")
    void bridgedSupplierOfFailedDependent() {
        var sketch = new Sketch().resource("A").recovery("1").resource("B").recovery("10").edge("A", "B", "12");
        assertEquals("0 1", sketch.times(sketch.scenario("A", "B"), "A"));
    }

    @Test
    @DisplayName("down with the first supplier that hits, back with the last one that hits")
    void severalSuppliers() {
        var sketch = new Sketch().resource("X").restart("1").resource("early").recovery("5")
                .resource("late").recovery("20").resource("bridged").recovery("30")
                .edge("X", "early", "1").edge("X", "late", "8").edge("X", "bridged", "40");
        var scenario = sketch.scenario("early", "late", "bridged");
        assertEquals("1 21", sketch.times(scenario, "X"));
        int x = sketch.node("X");
        assertEquals(new Cause(x, sketch.node("early"), Cause.NO_GROUP), scenario.downCause(x).orElseThrow());
        assertEquals(new Cause(x, sketch.node("late"), Cause.NO_GROUP), scenario.upCause(x).orElseThrow());
    }

    @Test
    @DisplayName("an outage that equals the MTPD is not a breach; no MTPD is never breached")
    void breach() {
        var sketch = new Sketch().process("exact").mtpd("5").process("short").mtpd("4.999999").process("open")
                .resource("R").recovery("5").edge("exact", "R").edge("short", "R").edge("open", "R");
        assertEquals("short", sketch.names(sketch.scenario("R").breached()));
    }

    @Test
    @DisplayName("the breach is held against the MTPD, not against a shorter RTO")
    void breachAgainstMtpd() {
        var sketch = new Sketch().process("P").mtpd("24").rto("2").resource("R").recovery("5").edge("P", "R");
        assertEquals("", sketch.names(sketch.scenario("R").breached()));
    }

    @Test
    @DisplayName("unset recovery: unknown, hits after the bridging, unknown for all that it hits, breaches every MTPD")
    void unknown() {
        var sketch = new Sketch().process("P").mtpd("1000").restart("1").process("open")
                .resource("A").restart("2").resource("R").edge("A", "R", "3").edge("P", "A", "1").edge("open", "A");
        var scenario = sketch.scenario("R");
        assertEquals("0 -", sketch.times(scenario, "R"));
        assertEquals("3 -", sketch.times(scenario, "A"));
        assertEquals("4 -", sketch.times(scenario, "P"));
        assertEquals(Times.UNKNOWN, scenario.outage(sketch.node("P")));
        assertTrue(scenario.isBreached(sketch.node("P")));
        assertFalse(scenario.isBreached(sketch.node("open")));
        assertEquals("A R", sketch.suppliers(scenario.upCauses(sketch.node("P"))));
    }

    @Test
    @DisplayName("the unset recovery of a node that has not failed does not matter")
    void unsetRecoveryOutsideTheFailure() {
        var sketch = new Sketch().resource("A").restart("2").resource("R").recovery("5").edge("A", "R");
        assertEquals("0 7", sketch.times(sketch.scenario("R"), "A"));
    }

    @Test
    @DisplayName("a recovery of 0 is not unset: back at once, hits nothing")
    void zeroRecovery() {
        var sketch = new Sketch().resource("A").resource("R").recovery("0").edge("A", "R");
        var scenario = sketch.scenario("R");
        assertEquals("0 0", sketch.times(scenario, "R"));
        assertEquals("never", sketch.times(scenario, "A"));
    }

    @Test
    @DisplayName("known times never become unknown, however long")
    void saturation() {
        var builder = new DowntimeGraph.Builder();
        int dependent = builder.addResource();
        int supplier = builder.addResource();
        builder.recovery(supplier, Times.LONGEST).restart(dependent, Times.LONGEST).addEdge(dependent, supplier, 0);
        var scenario = Scenario.of(builder.build(), new int[] { supplier }, Times.LONGEST);
        assertEquals(Times.LONGEST, scenario.up(dependent));
        assertEquals(Times.LONGEST, scenario.outage(dependent));
    }

    @Test
    @DisplayName("a node that is named twice fails once")
    void namedTwice() {
        var sketch = new Sketch().resource("R").recovery("5");
        assertEquals("0 5", sketch.times(sketch.scenario("R", "R"), "R"));
    }

    @Test
    @DisplayName("a detection that is negative or unset, and a node that is not there, are refused")
    void refused() {
        var graph = new Sketch().resource("R").graph();
        assertThrows(IllegalArgumentException.class, () -> Scenario.of(graph, new int[0], -1));
        assertThrows(IllegalArgumentException.class, () -> Scenario.of(graph, new int[0], Times.UNSET));
        assertThrows(IndexOutOfBoundsException.class, () -> Scenario.of(graph, new int[] { 1 }, 0));
    }
}
