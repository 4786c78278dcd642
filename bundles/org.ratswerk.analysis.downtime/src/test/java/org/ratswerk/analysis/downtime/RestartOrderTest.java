package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Resource;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.persistence.FaultException;

class RestartOrderTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    private final Landscapes town = new Landscapes();
    private StaffGroup team;
    private Resource first;
    private Resource second;

    /** Two systems that one team of one recovers; the second is more urgent. */
    @BeforeEach
    void prepare() {
        Locale.setDefault(Locale.GERMANY);
        town.process("geduldig", "48", null);
        town.process("eilig", "6", null);
        first = town.resource(FACTORY.createITSystem(), "a", "5", null);
        second = town.resource(FACTORY.createITSystem(), "b", "8", null);
        team = town.resource(FACTORY.createStaffGroup(), "team", "0", null);
        team.setSize(1);
        first.setRecoveryTeam(team);
        second.setRecoveryTeam(team);
        town.needs("geduldig", "a", null);
        town.needs("eilig", "b", null);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private RestartOrder order() {
        return RestartOrder.plan(town.model, Failure.ofEverything(null), Progress.NONE);
    }

    @Test
    void theTableNamesTeamsPeopleTimesAndFigures() throws FaultException {
        assertEquals("""
                id,name,team,people,start_h,end_h,critical
                team,Name of team,,,0,0,false
                b,Name of b,team,1,0,8,true
                a,Name of a,team,1,8,13,false
                """, town.csv("table=schedule", "fail-all"));
        assertEquals(List.of("Größte Verspätung: 2 h", "Gewichtete Verspätung: 2 h", "Schranke: 2 h"),
                town.table("table=schedule", "fail-all").notes());
        RestartOrder order = order();
        assertTrue(order.isProven());
        assertEquals(Duration.ofHours(2), order.worstLateness());
        assertEquals(Duration.ofHours(2), order.bound());
        assertEquals(Duration.ofHours(13), order.outcome().outage(first).orElseThrow().up());
    }

    @Test
    void eachRecoveryNamesWhatMustBeDoneBefore() {
        town.needs("a", "b", null);
        town.resource(FACTORY.createComponent(), "c", null, null);
        var jobs = order().jobs();
        assertEquals(List.of("team", "b", "c", "a"), jobs.stream().map(job -> job.element().id()).toList());
        RestartOrder.Job last = jobs.get(3);
        assertEquals(List.of("b"), last.needs().stream().map(ref -> ref.id()).toList());
        assertEquals("team", last.team().id());
        assertEquals(1, last.people());
        assertEquals(Duration.ofHours(8), last.start());
        assertEquals(Duration.ofHours(13), last.end());
        assertTrue(last.why().get().startsWith("„Name of a“: Die Arbeit beginnt nach 8 h"), last.why().get());
        assertNull(jobs.get(2).end());
        assertNull(jobs.get(2).team());
        assertEquals(List.of(), jobs.get(2).needs());
    }

    @Test
    void ofElementsThatNeedEachOtherOnlyTheLaterNeedsTheOther() {
        town.needs("a", "b", null);
        town.needs("b", "a", null);
        var needs = order().jobs().stream().filter(job -> !job.needs().isEmpty()).toList();
        assertTrue(needs.size() < 2, needs.toString());
        assertTrue(needs.stream().allMatch(job -> job.start().compareTo(Duration.ofHours(5)) >= 0), needs.toString());
    }

    @Test
    void theChartHasALaneForEachTeam() {
        Timeline gantt = order().gantt();
        assertEquals(List.of("Name of team (1 Personen)", "Ohne Team"),
                gantt.lanes().stream().map(Timeline.Lane::title).toList());
        assertEquals(List.of("„Name of b“ wird von 0 h bis 8 h wiederhergestellt, sobald der Ausfall erkannt ist.",
                "„Name of eilig“ folgt von 8 h bis 8 h: Erst dann ist wieder da, was gebraucht wird."),
                gantt.notes().subList(3, 5));
        assertEquals("""
                „Name of a“: Die Arbeit beginnt nach 8 h und ist nach 13 h fertig.
                Bis dahin sind die Personen des Teams mit Dringenderem beschäftigt oder nicht im Dienst.""",
                gantt.lanes().getFirst().bars().get(1).explanation().get());
    }

    @Test
    void whatWouldHelpIsFoundByPlanningAgain() {
        List<RestartOrder.Gain> gains = order().gains(Progress.NONE);
        assertEquals(List.of("„Name of b“ in 4 h wiederhergestellt: Die größte Verspätung sinkt um 4 h.",
                "„Name of team“ mit 2 Personen: Das bringt nichts."),
                gains.stream().map(RestartOrder.Gain::sentence).toList());
        town.model.processes().get(0).getImpact().setManualMtpd(Duration.ofHours(6));
        assertEquals(Duration.ofHours(5), order().gains(Progress.NONE).stream()
                .filter(gain -> gain.subject().id().equals("team")).findFirst().orElseThrow().worst());
    }

    @Test
    void weightDecidesWhatIsLate() throws FaultException {
        town.model.processes().get(0).getImpact().setManualMtpd(Duration.ofHours(1));
        town.model.processes().get(1).getImpact().setManualMtpd(Duration.ofHours(1));
        first.setRecoveryTime(Duration.ofHours(8));
        // both orders are late by 15 h at worst; the heavier process comes first
        town.model.processes().get(0).getImpact().setWeight(3);
        assertTrue(town.csv("table=schedule", "fail-all").contains("a,Name of a,team,1,0,8,"));
        assertEquals(Duration.ofHours(3 * 7 + 15), order().weightedLateness());
        town.model.processes().get(1).getImpact().setWeight(5);
        assertTrue(town.csv("table=schedule", "fail-all").contains("b,Name of b,team,1,0,8,"));
    }

    @Test
    void withADateTheTeamWorksInItsHours() throws FaultException {
        team.getHours().add("Mo-Fr 08:00-16:00");
        // Friday noon: four hours of b, the other four on Monday, then a
        assertEquals("""
                id,name,team,people,start_h,end_h,critical
                team,Name of team,,,0,0,false
                b,Name of b,team,1,0,72,true
                a,Name of a,team,1,72,93,false
                """, town.csv("table=schedule", "fail-all", "at=2027-03-19T12:00"));
    }

    @Test
    void moreThanTheTeamHasCanNeverRun() throws FaultException {
        second.setRecoveryPeople(2);
        assertEquals("""
                id,name,team,people,start_h,end_h,critical
                team,Name of team,,,0,0,false
                a,Name of a,team,1,0,5,true
                b,Name of b,team,2,unknown,unknown,false
                """, town.csv("table=schedule", "fail-all"));
        assertEquals("Größte Verspätung: unbekannt; soweit bekannt -43 h",
                town.table("table=schedule", "fail-all").notes().getFirst());
        assertTrue(order().isOutageUnknown());
    }

    @Test
    void aTeamOfUnknownSizeLimitsNothing() {
        team.setSize(null);
        assertEquals(Duration.ofHours(2), order().worstLateness());
        assertEquals(Duration.ofHours(5), order().outcome().outage(first).orElseThrow().up());
    }

    @Test
    void withoutALimitThereIsNoLateness() throws FaultException {
        town.model.processes().forEach(process -> process.getImpact().setManualMtpd(null));
        assertNull(order().worstLateness());
        assertEquals("Größte Verspätung: keine", town.table("table=schedule", "fail-all").notes().getFirst());
    }

    @Test
    void theQuestionMustSayWhatFails() {
        assertEquals("Für „Wiederanlaufreihenfolge“ muss bekannt sein, was ausfällt. Wählen Sie Elemente unter "
                + "„Ausgefallen sind“ oder setzen Sie das Häkchen „Alles ausgefallen“; auf der Befehlszeile: --fail mit "
                + "Kennungen oder --fail-all.",
                assertThrows(FaultException.class, () -> town.csv("table=schedule")).getMessage());
    }
}
