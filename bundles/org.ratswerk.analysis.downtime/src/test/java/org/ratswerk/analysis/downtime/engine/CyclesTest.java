package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CyclesTest {

    /** P requires A; A → B → C → A; C requires X. */
    private static Sketch triangle() {
        return new Sketch().process("P").mtpd("24").restart("1")
                .resource("A").recovery("3").restart("0.5").resource("B").recovery("7").restart("2")
                .resource("C").recovery("5").resource("X").recovery("10")
                .edge("P", "A", "1").edge("A", "B", "8").edge("B", "C", "8").edge("C", "A", "8").edge("C", "X", "0.5");
    }

    @Test
    @DisplayName("the finding names members and a path; a graph without cycles has none")
    void finding() {
        var sketch = triangle();
        var cycles = sketch.graph().cycles().cycles();
        assertEquals(1, cycles.size());
        assertEquals("A B C", sketch.names(cycles.get(0).members()));
        assertEquals("A B C", sketch.names(cycles.get(0).path()));
        assertEquals(0, new Sketch().resource("A").resource("B").edge("A", "B").graph().cycles().cycles().size());
    }

    @Test
    @DisplayName("the path is the shortest through the first member")
    void shortestPath() {
        var sketch = new Sketch().resource("A").resource("B").resource("C").resource("D")
                .edge("A", "B").edge("B", "C").edge("C", "D").edge("D", "A").edge("C", "A");
        assertEquals("A B C", sketch.names(sketch.graph().cycles().cycles().get(0).path()));
        assertEquals("A B C D", sketch.names(sketch.graph().cycles().cycles().get(0).members()));
    }

    @Test
    @DisplayName("a node that requires itself is a cycle of one and computes as if it did not")
    void cycleOfOne() {
        var sketch = new Sketch().process("P").mtpd("24").resource("R").recovery("5").restart("3")
                .edge("P", "R").edge("R", "R", "2");
        assertEquals("R", sketch.names(sketch.graph().cycles().cycles().get(0).path()));
        assertEquals("24", sketch.required("R"));
        assertEquals("5", sketch.rta("R"));
    }

    @Test
    @DisplayName("requirements: one value for all members, the longest restart subtracted only on the way out")
    void requirements() {
        var sketch = triangle();
        assertEquals("24", sketch.required("A"));
        assertEquals("24", sketch.required("B"));
        assertEquals("24", sketch.required("C"));
        assertEquals("22.5", sketch.required("X"));
        assertEquals("P A B C X", sketch.driver("X"));
    }

    @Test
    @DisplayName("the shortest own requirement counts for all members, and the chain leads there")
    void ownRequirement() {
        var sketch = new Sketch().resource("A").rto("8").resource("B").rto("4").resource("C")
                .edge("A", "B").edge("B", "C").edge("C", "A");
        assertEquals("4", sketch.required("A"));
        assertEquals("B C A", sketch.driver("A"));
    }

    @Test
    @DisplayName("scenario: one failed member takes all down; the longest recovery of the failed ones counts")
    void failedMembers() {
        var sketch = triangle();
        assertEquals("0 3", sketch.times(sketch.scenario("A"), "C"));
        assertEquals("0 5", sketch.times(sketch.scenario("A", "C"), "B"));
        assertTrue(sketch.scenario("A").downCause(sketch.node("B")).isEmpty());
        assertTrue(sketch.scenario("A").upCause(sketch.node("B")).isEmpty());
    }

    @Test
    @DisplayName("scenario: hit from outside, the longest restart counts, bridging inside does not")
    void hitFromOutside() {
        var sketch = triangle();
        var scenario = sketch.scenario("X");
        assertEquals("0.5 12", sketch.times(scenario, "A"));
        assertEquals("0.5 12", sketch.times(scenario, "C"));
        assertEquals("1.5 13", sketch.times(scenario, "P"));
        assertEquals(new Cause(sketch.node("C"), sketch.node("X"), Cause.NO_GROUP),
                scenario.downCause(sketch.node("A")).orElseThrow());
    }

    @Test
    @DisplayName("RTA: what the component waits for, and the longest recovery in it")
    void recovery() {
        var sketch = triangle();
        assertEquals("17", sketch.rta("A"));
        assertEquals("17", sketch.rta("C"));
    }

    @Test
    @DisplayName("the unset recovery of one failed member makes the component unknown")
    void unknownMember() {
        var sketch = new Sketch().resource("A").recovery("3").resource("B").edge("A", "B").edge("B", "A");
        assertEquals("0 3", sketch.times(sketch.scenario("A"), "B"));
        assertEquals("0 -", sketch.times(sketch.scenario("A", "B"), "A"));
        assertEquals("-", sketch.rta("A"));
    }

    @Test
    @DisplayName("processes in a cycle share the outage, each is held against its own MTPD")
    void processesInCycle() {
        var sketch = new Sketch().process("P").mtpd("4").process("Q").mtpd("24").resource("R").recovery("8")
                .edge("P", "Q").edge("Q", "P").edge("P", "R");
        assertEquals("P", sketch.breachedBy("R"));
    }

    @Test
    @DisplayName("a group wholly inside the cycle asks for nothing and has the value of the component")
    void groupInside() {
        var sketch = new Sketch().process("P").mtpd("24").resource("D").restart("2")
                .resource("A").recovery("3").resource("B").recovery("9")
                .edge("P", "D").group("D", 1, "5", "A", "B").edge("A", "D").edge("B", "D");
        assertEquals("D A B", sketch.names(sketch.graph().cycles().cycles().get(0).members()));
        assertEquals("24", sketch.required("B"));
        assertEquals("24", Sketch.text(sketch.requirements().groupRequired(0)));
        assertEquals("0 3", sketch.times(sketch.scenario("A"), "D"));
    }

    @Test
    @DisplayName("of a group with one member inside the cycle, k - 1 of the others are asked for")
    void groupPartlyInside() {
        var sketch = new Sketch().process("P").mtpd("24").resource("D").restart("2").recovery("1")
                .resource("A").recovery("1").resource("B").recovery("9").resource("C").recovery("20")
                .edge("P", "D").group("D", 2, "0", "A", "B", "C").edge("A", "D");
        assertEquals("22", Sketch.text(sketch.requirements().groupRequired(0)));
        assertEquals("-", sketch.required("B"));
        assertEquals("never", sketch.times(sketch.scenario("B"), "D"));
        assertEquals("0 11", sketch.times(sketch.scenario("B", "C"), "D"));
        assertEquals("10", sketch.rta("D"));
    }

    @Test
    @DisplayName("a group with enough members inside the cycle never hits")
    void groupSatisfiedInside() {
        var sketch = new Sketch().resource("D").resource("A").resource("B").recovery("9").resource("C").recovery("9")
                .group("D", 1, "0", "A", "B", "C").edge("A", "D");
        assertEquals("never", sketch.times(sketch.scenario("B", "C"), "D"));
    }

    @Test
    @DisplayName("members of a group that share a cycle with each other count one by one")
    void membersInOneCycle() {
        var sketch = new Sketch().process("P").resource("A").recovery("4").resource("B").recovery("6")
                .resource("C").recovery("1").edge("A", "B").edge("B", "A").group("P", 2, "0", "A", "B", "C");
        assertEquals("0 4", sketch.times(sketch.scenario("A"), "P"));
    }

    @Test
    @DisplayName("components are numbered with suppliers first")
    void topologicalOrder() {
        var sketch = triangle();
        var cycles = sketch.graph().cycles();
        assertTrue(cycles.component(sketch.node("X")) < cycles.component(sketch.node("A")));
        assertTrue(cycles.component(sketch.node("A")) < cycles.component(sketch.node("P")));
        assertEquals(cycles.component(sketch.node("A")), cycles.component(sketch.node("C")));
    }
}
