package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SinglePointsTest {

    private static Sketch shared() {
        return new Sketch().process("tight").mtpd("4").process("lax").mtpd("72").process("open")
                .resource("S").restart("1").resource("R").recovery("24")
                .edge("tight", "S").edge("lax", "S").edge("open", "S").edge("S", "R");
    }

    @Test
    @DisplayName("lists the processes that the resource alone breaches")
    void breached() {
        assertEquals("tight", shared().breachedBy("R"));
    }

    @Test
    @DisplayName("an unset recovery breaches every MTPD, and is told apart")
    void unknownRecovery() {
        var sketch = shared();
        var points = SinglePoints.of(sketch.graph(), 0);
        assertEquals("tight lax", sketch.breachedBy("S"));
        assertTrue(points.isOutageUnknown(sketch.node("S")));
        assertTrue(points.isSinglePoint(sketch.node("R")));
        assertFalse(points.isOutageUnknown(sketch.node("R")));
    }

    @Test
    @DisplayName("what no process with an MTPD requires is none, known recovery or not")
    void nothingAbove() {
        var sketch = new Sketch().process("open").resource("R").recovery("1000").resource("unset")
                .edge("open", "R").edge("open", "unset");
        assertEquals("", sketch.breachedBy("R"));
        assertEquals("", sketch.breachedBy("unset"));
        assertFalse(SinglePoints.of(sketch.graph(), 0).isOutageUnknown(sketch.node("unset")));
    }

    @Test
    @DisplayName("restarts on the way count: more than 9 h of recovery breach an MTPD of 12 h behind 3 h of restart")
    void restartsOnTheWay() {
        var sketch = new Sketch().process("P").mtpd("12").restart("1").resource("S").restart("2")
                .resource("R").recovery("9.000001").resource("just").recovery("9")
                .edge("P", "S").edge("S", "R").edge("S", "just");
        assertEquals("P", sketch.breachedBy("R"));
        assertEquals("", sketch.breachedBy("just"));
    }

    @Test
    @DisplayName("detection counts")
    void detection() {
        var sketch = new Sketch().process("P").mtpd("12").resource("R").recovery("10").edge("P", "R");
        assertEquals(0, SinglePoints.of(sketch.graph(), Sketch.h("2")).breachedBy(sketch.node("R")).length);
        assertEquals(1, SinglePoints.of(sketch.graph(), Sketch.h("2.5")).breachedBy(sketch.node("R")).length);
    }

    @Test
    @DisplayName("a process is never a single point of failure itself, its failure is not a scenario here")
    void processesAreNotAsked() {
        var sketch = new Sketch().process("P").mtpd("1").process("Q").recovery("10").edge("P", "Q");
        assertEquals("", sketch.breachedBy("Q"));
    }

    @Test
    @DisplayName("tells its progress and stops when cancelled")
    void cancel() {
        var graph = shared().graph();
        var done = new ArrayList<Integer>();
        SinglePoints.of(graph, 0, () -> false, done::add);
        assertEquals(List.of(0, 1, 2, 3, 4, 5), done);
        done.clear();
        assertThrows(CancellationException.class, () -> SinglePoints.of(graph, 0, () -> done.size() == 2, done::add));
        assertEquals(List.of(0, 1), done);
    }

    @Test
    @DisplayName("the arrays are copies")
    void copies() {
        var sketch = shared();
        var points = SinglePoints.of(sketch.graph(), 0);
        points.breachedBy(sketch.node("R"))[0] = 99;
        assertArrayEquals(sketch.nodes("tight"), points.breachedBy(sketch.node("R")));
    }
}
