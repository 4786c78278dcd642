package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.downtime.Outage.State;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Site;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.persistence.FaultException;

class ScenarioOutcomeTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    private final Landscapes town = new Landscapes();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private ScenarioOutcome outcome(Failure failure) {
        return ScenarioOutcome.of(town.model, failure, Progress.NONE);
    }

    private static String ids(List<Outage> outages) {
        return String.join(" ", outages.stream().map(outage -> outage.element().id()).toList());
    }

    private Resource resource(String id) {
        return town.model.resources().stream().filter(resource -> resource.getId().equals(id)).findFirst().orElseThrow();
    }

    /** A town hall with a server room in it, a system there, and a second system at a provider. */
    private void townHall() {
        town.process("pass", "24", "1");
        town.process("wahl", "2", null);
        town.process("archiv", null, null);
        Site hall = town.resource(FACTORY.createSite(), "rathaus", "10", null);
        Site room = town.resource(FACTORY.createSite(), "serverraum", "20", null);
        room.setParent(hall);
        Provider provider = town.resource(FACTORY.createProvider(), "zweckverband", "3", null);
        Resource server = town.resource(FACTORY.createComponent(), "server", "4", null);
        server.setLocation(room);
        Resource part = town.resource(FACTORY.createComponent(), "platte", "1", null);
        part.setParent(server);
        Resource system = town.resource(FACTORY.createITSystem(), "fachverfahren", "2", null);
        system.setOperator(provider);
        StaffGroup staff = town.resource(FACTORY.createStaffGroup(), "team", "1", null);
        staff.setLocation(hall);
        town.needs("pass", "server", "1");
        town.needs("wahl", "fachverfahren", "0.5");
        town.needs("archiv", "platte", null);
    }

    @Test
    void whatIsMissingIsNamedTheNearestFirst() {
        townHall();
        resource("platte").setRecoveryTime(null);
        resource("serverraum").setRecoveryTime(null);
        ScenarioOutcome outcome = outcome(Failure.of(resource("rathaus"), null));
        assertEquals(List.of("platte", "serverraum"), outcome.missing("archiv").stream().map(ref -> ref.id()).toList());
        assertEquals(List.of("serverraum"), outcome.missing("pass").stream().map(ref -> ref.id()).toList());
        assertEquals(List.of(), outcome.missing("rathaus"));
        assertEquals(List.of(), outcome.missing("wahl"));
        assertEquals(List.of(), outcome.missing("nichts"));
        town.needsGroup("wahl", "paar", 2, null, "server", "fachverfahren");
        assertEquals(List.of("serverraum"), outcome(Failure.of(resource("rathaus"), null)).missing("wahl").stream()
                .map(ref -> ref.id()).toList());
    }

    @Test
    void aSiteFailsWithAllInItAndIsBackFirst() {
        townHall();
        ScenarioOutcome outcome = outcome(Failure.of(resource("rathaus"), null));
        assertEquals("pass archiv rathaus serverraum server platte", ids(outcome.outages()));
        // hall 10, then the room 20, then the server 4, then its part 1 and the process 1
        assertEquals(Duration.ofHours(34), outcome.outage(resource("server")).orElseThrow().up());
        assertEquals(Duration.ofHours(35), outcome.outage(resource("platte")).orElseThrow().up());
        Outage pass = outcome.outages().getFirst();
        assertEquals(Duration.ofHours(1), pass.from());
        assertEquals(Duration.ofHours(34), pass.length());
        assertEquals(Duration.ofHours(25), pass.intolerableFrom());
        assertEquals(State.SAVEABLE, pass.state());
        assertEquals(State.NO_LIMIT, outcome.outages().get(1).state());
    }

    @Test
    void aProviderFailsWithAllThatItOperatesForAsLongAsItIsSaid() {
        townHall();
        var weeks = new Failure("Ausfall", false, List.of(), List.of(resource("zweckverband")), null, Duration.ofDays(42));
        ScenarioOutcome outcome = outcome(weeks);
        assertEquals("wahl zweckverband fachverfahren", ids(outcome.outages()));
        assertEquals(Duration.ofDays(42).plusHours(2), outcome.outages().getFirst().up());
        ScenarioOutcome shorter = outcome(Failure.of(resource("zweckverband"), null));
        assertEquals(Duration.ofHours(5), shorter.outages().getFirst().up());
        Table difference = shorter.compare(outcome);
        assertEquals(3, difference.rows().size());
        assertTrue(outcome.compare(outcome).rows().isEmpty());
    }

    @Test
    void anElementAloneHasOnlyTheDependenciesOfTheModel() {
        townHall();
        List<Dependable> hall = List.of(resource("rathaus"));
        assertEquals("rathaus", ids(outcome(Failure.of(hall, null)).outages()));
        assertEquals(7, Failure.ofEverything(null).failed(town.model).size());
    }

    @Test
    void whatCannotBeSavedWhatIsKeptAndWhatIsUnknown() throws FaultException {
        townHall();
        town.model.administration().getSettings().setDetectionTime(Duration.ofHours(3));
        resource("platte").setRecoveryTime(null);
        FailureScenario saved = FACTORY.createFailureScenario();
        saved.setName("Alles");
        saved.setEverything(true);
        ScenarioOutcome outcome = outcome(Failure.of(saved));
        assertEquals("wahl pass", ids(outcome.firstHit()));
        assertEquals(State.LOST, outcome.firstHit().getFirst().state());
        assertEquals(State.KEPT, outcome.firstHit().get(1).state());
        assertEquals("archiv platte", ids(outcome.unknown()));
        assertNull(outcome.unknown().getFirst().up());
        Timeline timeline = outcome.timeline();
        assertEquals("Alles", timeline.title());
        assertEquals(List.of("3 Prozesse sind betroffen, davon 1 länger als tolerierbar.",
                "Zuerst wird der Ausfall von „Name of wahl“ untragbar, und zwar nach 2 h 30 min.",
                "Bei 2 Prozessen und Ressourcen ist unbekannt, wann sie wieder da sind: Es fehlen Wiederherstellungszeiten."),
                timeline.notes());
        assertEquals(List.of("Prozesse", "Ressourcen"),
                timeline.lanes().stream().map(Timeline.Lane::title).toList());
        assertEquals(Duration.ofMinutes(150), timeline.lanes().getFirst().bars().getFirst().limit());
        assertTrue(outcome.firstHit().getFirst().why().get().startsWith("„Name of wahl“"));
        assertEquals(outcome.outages().size(), outcome.table().rows().size());
    }

    @Test
    void withADateSupportHoursAndCriticalPeriodsCount() throws FaultException {
        townHall();
        // Friday before Palm Sunday, 15:00: an hour is left, the other three are worked on Monday
        resource("team").getHours().add("Mo-Fr 07:00-16:00");
        resource("server").setRecoveryTeam((StaffGroup) resource("team"));
        town.period(town.model.processes().get(0), "2027-03-21", "2027-03-22", PeriodRepeat.NONE, "6");
        LocalDateTime friday = LocalDateTime.of(2027, 3, 19, 15, 0);
        ScenarioOutcome outcome = outcome(Failure.of(List.of(resource("server")), friday));
        Outage pass = outcome.outages().getFirst();
        assertEquals(Duration.ofHours(9 + 48 + 10), outcome.outage(resource("server")).orElseThrow().up());
        assertEquals(Duration.ofHours(68), pass.up());
        assertEquals(Duration.ofHours(6), pass.mtpd());
        assertTrue(pass.isBreached());
        assertTrue(town.csv("table=processes", "fail=server", "at=2027-03-19T15:00")
                .contains("pass,Name of pass,6,period,24,1,68,67,true"), town.csv("table=processes", "fail=server",
                        "at=2027-03-19T15:00"));
        assertTrue(town.csv("at=2027-03-19T15:00").contains("server,Name of server,component,24,pass > server,67,43,gap"),
                town.csv("at=2027-03-19T15:00"));
        // without a date every hour counts
        assertEquals(Duration.ofHours(4), outcome(Failure.of(List.of(resource("server")), null))
                .outage(resource("server")).orElseThrow().up());
    }

    @Test
    void withoutATeamTheOperatorsHoursCount() {
        townHall();
        resource("zweckverband").getHours().addAll(List.of("Mo-Do 08:00-18:00", "Fr 08:00-14:00"));
        LocalDateTime friday = LocalDateTime.of(2027, 3, 19, 13, 0);
        ScenarioOutcome outcome = outcome(Failure.of(List.of(resource("fachverfahren")), friday));
        assertEquals(Duration.ofHours(11 + 48 + 9), outcome.outage(resource("fachverfahren")).orElseThrow().up());
        resource("zweckverband").getHours().add("24/7");
        assertEquals(Duration.ofHours(2), outcome(Failure.of(List.of(resource("fachverfahren")), friday))
                .outage(resource("fachverfahren")).orElseThrow().up());
    }

    @Test
    void scenariosAreReadyForWhatThereIs() {
        assertEquals(List.of(), ReadyScenarios.of(town.model));
        townHall();
        List<Failure> ready = ReadyScenarios.of(town.model);
        assertEquals(List.of("Ausfall des Serverraums: Name of serverraum", "Ausfall des Rathauses: Name of rathaus",
                "Ausfall von Name of zweckverband für sechs Wochen",
                "Erpressungssoftware: alle IT-Systeme und Komponenten, Datensicherungen unversehrt",
                "Ausfall des Personals"), ready.stream().map(Failure::name).toList());
        assertEquals("pass archiv serverraum server platte", ids(outcome(ready.get(0)).outages()));
        assertEquals(Duration.ofDays(42).plusHours(2), outcome(ready.get(2)).outages().getFirst().up());
        assertEquals("wahl pass archiv platte fachverfahren server", ids(outcome(ready.get(3)).outages()));
        assertEquals("team", ids(outcome(ready.get(4)).outages()));
    }

    @Test
    void aSavedTimeThatCannotBeReadIsNamed() {
        FailureScenario saved = FACTORY.createFailureScenario();
        saved.setAt("morgen");
        assertEquals("„morgen“ ist kein Zeitpunkt. Bitte in der Form 2027-03-31 oder 2027-03-31T08:00 angeben.",
                assertThrows(FaultException.class, () -> Failure.of(saved)).getMessage());
    }
}
