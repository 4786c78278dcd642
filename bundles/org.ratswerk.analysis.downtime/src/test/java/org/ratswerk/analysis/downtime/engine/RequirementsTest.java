package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    @Test
    @DisplayName("the shortest requirement of several dependents wins, and its chain is the driver")
    void shortestWins() {
        var sketch = new Sketch().process("slow").mtpd("72").process("fast").mtpd("8").resource("R")
                .edge("slow", "R", "0").edge("fast", "R", "4");
        assertEquals("12", sketch.required("R"));
        assertEquals("fast R", sketch.driver("R"));
    }

    @Test
    @DisplayName("of equally short ways the one through the first dependent is the driver, its own value before all")
    void ties() {
        var sketch = new Sketch().process("P").mtpd("24").process("Q").mtpd("24").resource("R").resource("own").rto("24")
                .edge("Q", "R").edge("P", "R").edge("P", "own");
        assertEquals("P R", sketch.driver("R"));
        assertEquals("own", sketch.driver("own"));
    }

    @Test
    @DisplayName("the restart of the dependent shortens, the bridging extends")
    void restartAndBridging() {
        var sketch = new Sketch().process("P").mtpd("24").restart("3").resource("R").restart("100").edge("P", "R", "1.5");
        assertEquals("22.5", sketch.required("R"));
    }

    @Test
    @DisplayName("a requirement set by hand on a resource counts if it is shorter, and then it is its own driver")
    void ownRequirementOfResource() {
        var sketch = new Sketch().process("P").mtpd("24").resource("strict").rto("4").resource("lax").rto("100")
                .edge("P", "strict").edge("P", "lax");
        assertEquals("4", sketch.required("strict"));
        assertEquals("strict", sketch.driver("strict"));
        assertEquals("24", sketch.required("lax"));
        assertEquals("P lax", sketch.driver("lax"));
    }

    @Test
    @DisplayName("the RTO of a process replaces its MTPD")
    void rtoOfProcess() {
        var sketch = new Sketch().process("P").mtpd("24").rto("8").resource("R").edge("P", "R");
        assertEquals("8", sketch.required("P"));
        assertEquals("8", sketch.required("R"));
        assertEquals(0, sketch.requirements().rtoBeyondMtpd().length);
    }

    @Test
    @DisplayName("an RTO longer than the MTPD is a finding, and the MTPD is used")
    void rtoBeyondMtpd() {
        var sketch = new Sketch().process("P").mtpd("24").rto("25").resource("R").edge("P", "R")
                .process("equal").mtpd("24").rto("24");
        assertEquals("24", sketch.required("R"));
        assertEquals("P", sketch.names(sketch.requirements().rtoBeyondMtpd()));
    }

    @Test
    @DisplayName("an RTO counts also where the process has no MTPD")
    void rtoWithoutMtpd() {
        var sketch = new Sketch().process("P").rto("12").resource("R").edge("P", "R");
        assertEquals("12", sketch.required("R"));
        assertEquals(0, sketch.requirements().rtoBeyondMtpd().length);
    }

    @Test
    @DisplayName("nobody requires: unset, without a driver; 0 is a requirement")
    void unsetIsNotZero() {
        var sketch = new Sketch().process("open").process("now").mtpd("0").resource("R").resource("S")
                .edge("open", "R", "5").edge("now", "S");
        assertEquals("-", sketch.required("R"));
        assertEquals("", sketch.driver("R"));
        assertEquals("0", sketch.required("S"));
    }

    @Test
    @DisplayName("a negative requirement is infeasible; its origin is where it turns negative")
    void infeasible() {
        var sketch = new Sketch().process("P").mtpd("2").restart("1").resource("A").restart("3").resource("B")
                .resource("C").edge("P", "A").edge("A", "B").edge("B", "C");
        assertEquals("-2", sketch.required("B"));
        assertEquals("B C", sketch.names(sketch.requirements().infeasible()));
        assertEquals("B", sketch.names(sketch.requirements().infeasibleOrigins()));
        assertEquals("P A B", sketch.driver("B"));
    }

    @Test
    @DisplayName("a process passes its requirement on to the process that it requires")
    void processRequiresProcess() {
        var sketch = new Sketch().process("P").mtpd("24").restart("2").process("Q").mtpd("72").resource("R")
                .edge("P", "Q", "6").edge("Q", "R");
        assertEquals("28", sketch.required("Q"));
        assertEquals("P Q R", sketch.driver("R"));
    }

    @Test
    @DisplayName("a group with k < n keeps the requirement, what the members' other dependents require stays")
    void groupKeepsRequirement() {
        var sketch = new Sketch().process("P").mtpd("24").restart("1").process("Q").mtpd("48")
                .resource("A").resource("B").group("P", 1, "3", "A", "B").edge("Q", "B");
        assertEquals("26", Sketch.text(sketch.requirements().groupRequired(0)));
        assertEquals("-", sketch.required("A"));
        assertEquals("48", sketch.required("B"));
    }

    @Test
    @DisplayName("a group with k = n is n plain edges")
    void groupOfAll() {
        var sketch = new Sketch().process("P").mtpd("24").resource("A").resource("B").group("P", 2, "3", "A", "B");
        assertEquals("27", sketch.required("A"));
        assertEquals("27", sketch.required("B"));
        assertEquals("P A", sketch.driver("A"));
        assertEquals("27", Sketch.text(sketch.requirements().groupRequired(0)));
    }

    @Test
    @DisplayName("the requirement on a group can be infeasible; nobody requires: unset")
    void groupWithoutFeasibleRequirement() {
        var sketch = new Sketch().process("P").mtpd("2").restart("5").process("open").resource("A").resource("B")
                .group("P", 1, "0", "A", "B").group("open", 1, "0", "A", "B");
        assertEquals(-3 * Times.HOUR, sketch.requirements().groupRequired(0));
        assertEquals(Times.UNSET, sketch.requirements().groupRequired(1));
        assertEquals(1, sketch.requirements().infeasibleGroups().length);
        assertEquals(0, sketch.requirements().infeasibleGroups()[0]);
        assertEquals(0, sketch.requirements().infeasible().length);
    }

    @Test
    @DisplayName("of several edges between the same two the shortest bridging counts")
    void shortestBridging() {
        var sketch = new Sketch().process("P").mtpd("24").resource("R")
                .edge("P", "R", "8").edge("P", "R", "2").edge("P", "R", "5");
        assertEquals("26", sketch.required("R"));
        assertEquals(1, sketch.graph().edgeCount());
    }
}
