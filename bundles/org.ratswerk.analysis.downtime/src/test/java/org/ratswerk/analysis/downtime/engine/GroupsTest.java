package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static Sketch threeMembers() {
        return new Sketch().process("P").mtpd("5").restart("1")
                .resource("A").recovery("4").resource("B").recovery("10").resource("C").recovery("20");
    }

    @Test
    @DisplayName("1 of 3: down only if all three are, back with the first")
    void oneOfThree() {
        var sketch = threeMembers().group("P", 1, "0", "A", "B", "C");
        assertEquals("never", sketch.times(sketch.scenario("A", "B"), "P"));
        assertEquals("0 5", sketch.times(sketch.scenario("A", "B", "C"), "P"));
    }

    @Test
    @DisplayName("2 of 3: down with the second to go, back with the second to be back, one that stayed up included")
    void twoOfThree() {
        var sketch = threeMembers().group("P", 2, "0", "A", "B", "C");
        assertEquals("never", sketch.times(sketch.scenario("C"), "P"));
        assertEquals("0 11", sketch.times(sketch.scenario("B", "C"), "P"));
        assertEquals("0 11", sketch.times(sketch.scenario("A", "B", "C"), "P"));
        assertEquals("0 5", sketch.times(sketch.scenario("A", "C"), "P"));
    }

    @Test
    @DisplayName("members that go down at different times: the group is down from the last one that it cannot do without")
    void membersGoDownLater() {
        var sketch = new Sketch().process("P").resource("A").resource("B").resource("X").recovery("24")
                .edge("A", "X", "2").edge("B", "X", "6").group("P", 1, "1", "A", "B");
        var scenario = sketch.scenario("X");
        assertEquals("7 24", sketch.times(scenario, "P"));
        var cause = scenario.downCause(sketch.node("P")).orElseThrow();
        assertTrue(cause.isThroughGroup());
        assertEquals("B", sketch.names(cause.supplier()));
    }

    @Test
    @DisplayName("a group that is back before enough members have gone is not down")
    void backBeforeDown() {
        var sketch = new Sketch().process("P").resource("A").recovery("4").resource("B").resource("X").recovery("24")
                .edge("B", "X", "6").group("P", 1, "0", "A", "B");
        assertEquals("never", sketch.times(sketch.scenario("A", "X"), "P"));
    }

    @Test
    @DisplayName("the bridging to the group counts once for the group")
    void bridgingToTheGroup() {
        var sketch = threeMembers().group("P", 1, "4", "A", "B", "C");
        assertEquals("never", sketch.times(sketch.scenario("A", "B", "C"), "P"));
        var tighter = threeMembers().group("P", 1, "3", "A", "B", "C");
        assertEquals("3 5", tighter.times(tighter.scenario("A", "B", "C"), "P"));
    }

    @Test
    @DisplayName("a member of unknown recovery is the last to be back")
    void unknownMember() {
        var one = new Sketch().process("P").resource("A").recovery("4").resource("unknown")
                .group("P", 1, "0", "A", "unknown");
        assertEquals("0 4", one.times(one.scenario("A", "unknown"), "P"));
        var two = new Sketch().process("P").resource("A").recovery("4").resource("B").resource("C")
                .group("P", 2, "0", "A", "B", "C");
        assertEquals("0 -", two.times(two.scenario("A", "B", "C"), "P"));
        assertEquals("0 4", two.times(two.scenario("A", "B"), "P"));
    }

    @Test
    @DisplayName("k = n is n plain edges: each member hits on its own")
    void allOfTwo() {
        var sketch = threeMembers().group("P", 2, "5", "A", "B");
        assertEquals("never", sketch.times(sketch.scenario("A"), "P"));
        assertEquals("5 11", sketch.times(sketch.scenario("B"), "P"));
        assertEquals(2, sketch.graph().edgeCount());
    }

    @Test
    @DisplayName("a common supplier of all members is a single point of failure, a member is not")
    void commonSupplier() {
        var sketch = new Sketch().process("P").mtpd("24").resource("A").recovery("48").resource("B").recovery("48")
                .resource("room").recovery("48").edge("A", "room").edge("B", "room").group("P", 1, "0", "A", "B");
        assertEquals("P", sketch.breachedBy("room"));
        assertEquals("", sketch.breachedBy("A"));
        assertEquals("48", Sketch.text(sketch.scenario("room").outage(sketch.node("P"))));
    }

    @Test
    @DisplayName("a member may belong to several groups, of the same dependent too")
    void sharedMembers() {
        var sketch = threeMembers().process("Q").group("P", 1, "0", "A", "B").group("P", 1, "0", "B", "C")
                .group("Q", 2, "0", "A", "B", "C");
        var scenario = sketch.scenario("B", "C");
        assertEquals("0 11", sketch.times(scenario, "P"));
        assertEquals("0 10", sketch.times(scenario, "Q"));
        assertEquals("0 5", sketch.times(sketch.scenario("A", "B"), "P"));
    }

    @Test
    @DisplayName("a failed dependent waits for its group")
    void failedDependent() {
        var sketch = new Sketch().resource("X").recovery("3").resource("A").recovery("4").resource("B").recovery("9")
                .group("X", 1, "0", "A", "B");
        assertEquals("7", sketch.rta("X"));
        assertEquals("A", sketch.suppliers(Recovery.of(sketch.graph(), 0).criticalChain(sketch.node("X"))));
    }
}
