package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the downtime contract, to the digit. */
class WorkedExampleTest {

    private final Sketch example = new Sketch()
            .process("Meldewesen").mtpd("24").restart("1")
            .resource("MESO").recovery("6").restart("1")
            .resource("DB-Cluster").recovery("8").restart("0.5")
            .resource("Serverraum").recovery("48")
            .resource("Netz A").recovery("4")
            .resource("Netz B").recovery("4")
            .edge("Meldewesen", "MESO", "2")
            .edge("MESO", "DB-Cluster", "0")
            .edge("DB-Cluster", "Serverraum", "0.5")
            .group("MESO", 1, "0", "Netz A", "Netz B");

    @Test
    @DisplayName("requirements: MESO 25, DB-Cluster 24, Serverraum 24, the group 24, its members none")
    void requirements() {
        assertEquals("24", example.required("Meldewesen"));
        assertEquals("25", example.required("MESO"));
        assertEquals("24", example.required("DB-Cluster"));
        assertEquals("24", example.required("Serverraum"));
        assertEquals("-", example.required("Netz A"));
        assertEquals("-", example.required("Netz B"));
        assertEquals("24", Sketch.text(example.requirements().groupRequired(0)));
    }

    @Test
    @DisplayName("driver: Meldewesen > MESO > DB-Cluster > Serverraum")
    void driver() {
        assertEquals("Meldewesen MESO DB-Cluster Serverraum", example.driver("Serverraum"));
        assertEquals("Meldewesen", example.driver("Meldewesen"));
        assertEquals("", example.driver("Netz A"));
        assertEquals("Meldewesen MESO", example.names(example.requirements().groupDriver(0)));
    }

    @Test
    @DisplayName("RTA: Serverraum 48, DB-Cluster 56, Netz 4, MESO 62")
    void recovery() {
        assertEquals("48", example.rta("Serverraum"));
        assertEquals("56", example.rta("DB-Cluster"));
        assertEquals("4", example.rta("Netz A"));
        assertEquals("62", example.rta("MESO"));
    }

    @Test
    @DisplayName("the gap of MESO is 37; it waits for DB-Cluster, and that for Serverraum")
    void comparison() {
        var recovery = Recovery.of(example.graph(), 0);
        int meso = example.node("MESO");
        assertEquals("37", Sketch.text(recovery.gap(meso, example.requirements())));
        assertEquals(Rating.GAP, recovery.rating(meso, example.requirements()));
        assertEquals("DB-Cluster Serverraum", example.suppliers(recovery.criticalChain(meso)));
        assertEquals(Rating.NONE, recovery.rating(example.node("Netz A"), example.requirements()));
    }

    @Test
    @DisplayName("scenario {Serverraum}: Meldewesen from 2.5 up 50.5, outage 48 > 24: breached")
    void scenarioServerRoom() {
        var scenario = example.scenario("Serverraum");
        assertEquals("0 48", example.times(scenario, "Serverraum"));
        assertEquals("0.5 48.5", example.times(scenario, "DB-Cluster"));
        assertEquals("0.5 49.5", example.times(scenario, "MESO"));
        assertEquals("2.5 50.5", example.times(scenario, "Meldewesen"));
        assertEquals("never", example.times(scenario, "Netz A"));
        assertEquals("48", Sketch.text(scenario.outage(example.node("Meldewesen"))));
        assertTrue(scenario.isBreached(example.node("Meldewesen")));
        assertEquals("MESO DB-Cluster Serverraum",
                example.suppliers(scenario.downCauses(example.node("Meldewesen"))));
    }

    @Test
    @DisplayName("scenario {Netz A}: nothing is hit")
    void scenarioNet() {
        var scenario = example.scenario("Netz A");
        assertEquals("Netz A", example.names(scenario.down()));
        assertFalse(scenario.isDown(example.node("MESO")));
    }

    @Test
    @DisplayName("Serverraum is a single point of failure for Meldewesen, Netz A and MESO are not")
    void singlePoints() {
        assertEquals("Meldewesen", example.breachedBy("Serverraum"));
        assertEquals("", example.breachedBy("MESO"));
        assertEquals("", example.breachedBy("Netz A"));
    }
}
