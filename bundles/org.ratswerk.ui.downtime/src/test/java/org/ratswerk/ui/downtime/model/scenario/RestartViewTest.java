package org.ratswerk.ui.downtime.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.persistence.FaultException;

/** The restart order on its page, and as steps of a manual. */
class RestartViewTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private final Locale before = Locale.getDefault();
    private final Town town = new Town();
    private FailureScenario scenario;

    @BeforeEach
    void prepare() {
        Locale.setDefault(Locale.GERMANY);
        scenario = town.scenario();
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private RestartView view() throws FaultException {
        return RestartView.compute(town.editing, "scenario", Duration.ofSeconds(5), Progress.NONE);
    }

    private ManualPlan plan() throws FaultException {
        return new ManualPlan(town.editing, scenario, view().order(), TODAY);
    }

    private EmergencyPlan manual(String id) {
        EmergencyPlan manual = ModelFactory.eINSTANCE.createEmergencyPlan();
        manual.setId(id);
        manual.setName("Handbuch " + id);
        manual.setKind(PlanKind.EMERGENCY_MANUAL);
        town.editing.run("manual", () -> town.model.plans().add(manual));
        return manual;
    }

    @Test
    void figuresSayHowGoodTheOrderIs() throws FaultException {
        var view = view();
        // room 10 h, register until 14 h, then archive until 16 h: passports 2 h late, files in time
        assertEquals(List.of("2 h", "2 h", "2 h"), view.figures().stream().map(Figure::value).toList());
        assertEquals("keine Reihenfolge ist besser, das ist bewiesen", view.figures().get(2).note());
        assertEquals(List.of("Serverraum|von 0 h bis 10 h", "Register|von 10 h bis 14 h, Team IT (eine Person)",
                "Archiv|von 14 h bis 16 h, Team IT (eine Person)"),
                view.groups().get(2).lines().stream().map(line -> line.name() + "|" + line.when()).toList());
        assertEquals("kritisch", view.groups().get(2).lines().get(1).state());
        assertEquals(List.of("room", "register", "passports"),
                view.groups().getFirst().lines().stream().map(Line::element).toList());
        assertTrue(view.groups().getFirst().lines().get(2).why().get().contains("„Reisepass“ fällt 14 h aus."));
        assertEquals("room", view.groups().get(1).lines().getFirst().element(), "half of 10 h helps most");
        assertEquals(2, view.gantt().lanes().size());
    }

    @Test
    void afterAChangeTheOrderIsStale() throws FaultException {
        var view = view();
        assertFalse(view.isStale());
        town.editing.run("faster", () -> town.room.setRecoveryTime(Duration.ofHours(6)));
        assertTrue(view.isStale());
        var next = view();
        assertFalse(next.isStale());
        assertEquals("keine", next.figures().getFirst().value());
        assertEquals("2 h Reserve", next.figures().getFirst().note());
    }

    @Test
    void nothingToRecoverIsNoOrder() throws FaultException {
        town.editing.run("empty", () -> scenario.getContainers().clear());
        assertNull(view());
        town.editing.run("at", () -> {
            scenario.getContainers().add(town.room);
            scenario.setAt("bald");
        });
        assertThrows(FaultException.class, this::view);
    }

    @Test
    void theOrderBecomesStepsOfANewManual() throws FaultException {
        var plan = plan();
        assertNull(plan.target());
        assertEquals("3 Schritte kommen in das neue Handbuch „Notfallhandbuch“.", plan.lead());
        assertEquals(List.of("1  Serverraum wiederherstellen, 10 h; danach 2, 3",
                "2  Register wiederherstellen, 4 h, durch Leitung IT", "3  Archiv wiederherstellen, 2 h, durch Leitung IT"),
                plan.steps().stream().map(ManualPlan.Step::text).toList());
        assertEquals("", plan.obstacle());
        plan.setNewName(" ");
        assertEquals("Bitte geben Sie dem neuen Notfallhandbuch einen Namen.", plan.obstacle());
        plan.setNewName("Handbuch der Stadt");
        EmergencyPlan manual = plan.apply();
        assertTrue(town.editing.contains(manual));
        assertEquals(PlanKind.EMERGENCY_MANUAL, manual.getKind());
        assertEquals("Handbuch der Stadt", manual.getName());
        PlanStep first = manual.getSteps().getFirst();
        assertEquals("1", first.getNumber());
        assertEquals(manual.getSteps().subList(1, 3), first.getSuccessors());
        PlanStep second = manual.getSteps().get(1);
        assertSame(town.role, second.getResponsible());
        assertEquals(Duration.ofHours(4), second.getExpectedDuration());
        assertEquals("Vorher wieder da: Serverraum", second.getPrerequisites());
        assertEquals("Team: Team IT, eine Person. Beginn 10 h, fertig 14 h nach dem Ereignis. Berechnet für das Szenario"
                + " „Serverraum aus“ am 01.03.2027.", second.getRemark());
        town.editing.undo();
        assertEquals(List.of(), town.model.plans());
    }

    @Test
    void stepsWrittenByHandStayAndNothingIsTakenTwice() throws FaultException {
        EmergencyPlan manual = manual("m");
        PlanStep own = ModelFactory.eINSTANCE.createPlanStep();
        own.setId("own");
        own.setNumber("7.2");
        own.setName("Register wiederherstellen");
        town.editing.run("own", () -> manual.getSteps().add(own));
        var plan = plan();
        assertSame(manual, plan.target());
        assertEquals("3 Schritte kommen in „Handbuch m“; der vorhandene Schritt bleibt, wie er ist.",
                plan.lead());
        plan.apply();
        assertEquals(List.of("7.2", "8", "9", "10"), manual.getSteps().stream().map(PlanStep::getNumber).toList());
        assertSame(own, manual.getSteps().getFirst());

        PlanStep taken = manual.getSteps().get(1);
        town.editing.run("by hand", () -> taken.setName("Raum trocknen"));
        var again = plan();
        assertEquals("Alle Schritte stehen schon im Handbuch. Wählen Sie ein anderes, oder löschen Sie dort vorher Schritte.",
                again.obstacle());
        town.editing.run("delete", () -> manual.getSteps().remove(3));
        again = plan();
        assertEquals("", again.obstacle());
        assertEquals(1, again.steps().stream().filter(step -> !step.there()).count());
        again.apply();
        assertEquals(List.of("Register wiederherstellen", "Raum trocknen", "Register wiederherstellen",
                "Archiv wiederherstellen"), manual.getSteps().stream().map(PlanStep::getName).toList());
        again.setTarget(manual("other"));
        assertEquals(3, again.steps().stream().filter(step -> !step.there()).count());
    }

    @Test
    void whatCannotBePlannedIsLeftOutAndSaid() throws FaultException {
        town.editing.run("unknown", () -> {
            town.archive.setRecoveryTime(null);
            town.register.setRecoveryTime(Duration.ZERO);
        });
        var plan = plan();
        assertEquals(1, plan.steps().size());
        assertEquals(List.of("Archiv: Wiederherstellungszeit unbekannt, oder das Team hat zu wenige Personen",
                "Register: braucht keine Zeit"), plan.leftOut().stream().sorted().toList());
    }

    @Test
    void whatStaysAwayTakesThatTime() throws FaultException {
        town.editing.run("away", () -> scenario.setLasting(Duration.ofDays(42)));
        assertEquals(Duration.ofDays(42), plan().steps().getFirst().duration());
    }

    @Test
    void readyScenariosAreTakenOverOnce() {
        var ready = ReadyList.of(town.editing, Progress.NONE);
        assertEquals(List.of("Ausfall des Serverraums: Serverraum", "Erpressungssoftware: alle IT-Systeme und Komponenten,"
                + " Datensicherungen unversehrt", "Ausfall des Personals"),
                ready.entries().stream().map(ReadyList.Entry::name).toList());
        assertEquals(List.of(3, 2, 1), ready.entries().stream().map(ReadyList.Entry::size).toList());
        assertEquals("ein IT-System, eine Komponente, ein Standort", ready.entries().getFirst().kinds());
        assertEquals(3, ready.size());
        ready.choose(ready.entries().get(2), false);
        var made = ready.take();
        assertEquals(2, made.size());
        assertEquals(List.of(town.room), made.getFirst().getContainers());
        assertEquals(List.of(town.register, town.archive), made.get(1).getFailed());

        var again = ReadyList.of(town.editing, Progress.NONE);
        assertEquals(List.of("schon vorhanden", "schon vorhanden", ""),
                again.entries().stream().map(ReadyList.Entry::note).toList());
        assertEquals(1, again.size());
        town.editing.undo();
        assertEquals(List.of(scenario), town.model.continuityRegister().getScenarios());
    }
}
