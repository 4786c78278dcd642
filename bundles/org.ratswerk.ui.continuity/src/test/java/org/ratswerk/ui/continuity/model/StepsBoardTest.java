package org.ratswerk.ui.continuity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.steps.StepLimit;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PlanStep;
import org.ratswerk.ui.model.tables.GridModel;

/** The steps A (2 h), then B (3 h) and C (5 h) side by side, then D (1 h): 8 h over A, C and D, 11 h for one person. */
class StepsBoardTest {
    private final Town town = new Town();
    private final EmergencyPlan plan = town.manual;
    private final ITSystem system = ModelFactory.eINSTANCE.createITSystem();
    private final PlanStep a = step("a", "Melden", 2);
    private final PlanStep b = step("b", "Strom prüfen", 3);
    private final PlanStep c = step("c", "Einspielen", 5);
    private final PlanStep d = step("d", "Prüfen", 1);
    private StepsBoard board;
    private GridModel table;

    private static PlanStep step(String id, String name, int hours) {
        var step = ModelFactory.eINSTANCE.createPlanStep();
        step.setId(id);
        step.setName(name);
        step.setNumber(Integer.toString(id.charAt(0) - 'a' + 1));
        step.setExpectedDuration(Duration.ofHours(hours));
        return step;
    }

    @BeforeEach
    void fill() {
        system.setId("system");
        system.setName("Melderegister");
        town.editing.run("Vorbereiten", () -> {
            town.model.landscape().getResources().add(system);
            system.setRequiredRto(Duration.ofHours(10));
            plan.setSubject(system);
            plan.getSteps().addAll(List.of(a, b, c, d));
            a.getSuccessors().addAll(List.of(b, c));
            b.getSuccessors().add(d);
            c.getSuccessors().add(d);
        });
        board = new StepsBoard(town.editing, plan, Ticks.inMemory());
        table = new GridModel(StepsTable.of(board), town.editing);
    }

    private StepsBoard.Figures expected() {
        return board.figures().getFirst();
    }

    private String cell(int line, String key) {
        return table.text(line, table.table().column(key));
    }

    private void type(int line, String key, String text) {
        assertEquals(java.util.Optional.empty(), table.edit(line, table.table().column(key), text));
    }

    private String order() {
        return String.join(" ", plan.getSteps().stream().map(each -> each.getNumber() + each.getId()).toList());
    }

    @Test
    void figuresFollowTheDurations() {
        assertEquals("11 h", expected().sum());
        assertEquals("8 h", expected().path());
        assertEquals(Symbol.MET, expected().symbol());
        assertEquals("eingehalten, 2 h Spielraum", expected().state());
        assertTrue(expected().pathWhy().contains("1 Melden: 2 h\n3 Einspielen: 5 h\n4 Prüfen: 1 h\nZusammen: 8 h."),
                expected().pathWhy());
        assertEquals("► kritisch", cell(2, StepsTable.PATH));
        assertEquals("2 h Spielraum", cell(1, StepsTable.PATH));
        type(1, "expectedDuration", "9 h");
        assertEquals("12 h", expected().path());
        assertEquals("um 2 h zu lang", expected().state());
        assertEquals(Symbol.GAP, expected().symbol());
        assertEquals("► kritisch", cell(1, StepsTable.PATH));
        assertEquals("4 h Spielraum", cell(2, StepsTable.PATH));
        assertFalse(board.isCritical(c));
        type(3, "maximumDuration", "2 h");
        assertEquals("13 h", board.figures().getLast().path());
        town.editing.undo();
        town.editing.undo();
        assertEquals("8 h", expected().path());
    }

    @Test
    void theRequirementIsToldWithItsOrigin() {
        assertEquals("10 h für Melderegister", board.requirement());
        assertTrue(board.requirementWhy().contains("von Hand gesetzt"));
        board.setLimit(new StepLimit(Duration.ofHours(8), StepLimit.Origin.COMPUTED, "Einwohnerwesen → Melderegister"));
        assertEquals("gerade eingehalten", expected().state());
        assertTrue(expected().stateWhy().contains("Einwohnerwesen → Melderegister"), expected().stateWhy());
        board.setLimit(new StepLimit(Duration.ofMinutes(-30), StepLimit.Origin.COMPUTED, ""));
        assertEquals(Symbol.INFEASIBLE, expected().symbol());
        board.setLimit(StepLimit.of(null));
        assertEquals(Symbol.NO_REQUIREMENT, expected().symbol());
        assertEquals(StepLimit.Origin.BY_HAND, StepLimit.of(system, town.references()).origin());
    }

    @Test
    void aCircleAndUnknownDurationsAreSaid() {
        type(1, "expectedDuration", "");
        assertEquals(Symbol.UNKNOWN, expected().symbol());
        assertTrue(board.remark().contains("2 Strom prüfen"), board.remark());
        type(3, "successors", "1");
        assertEquals(Symbol.INFEASIBLE, expected().symbol());
        assertEquals("Kreis", cell(0, StepsTable.PATH));
        assertTrue(board.remark().startsWith("Diese Schritte warten aufeinander"), board.remark());
        town.editing.run("Lösen", () -> plan.getSteps().forEach(each -> each.getSuccessors().clear()));
        assertTrue(board.isUnlinked());
        board.chain();
        assertEquals(List.of(c), b.getSuccessors());
        assertEquals("8 h", expected().path());
        assertFalse(board.isUnlinked());
    }

    @Test
    void successorsAreTypedByNumberOrName() {
        assertEquals("2 | 3", cell(0, "successors"));
        type(0, "successors", "2, prüfen");
        assertEquals(List.of(b, d), a.getSuccessors());
        assertEquals("In diesem Plan gibt es keinen Schritt „9“. Geben Sie die Nummer oder den Namen eines Schritts ein.",
                table.edit(0, table.table().column("successors"), "9").orElseThrow());
        var offered = table.column(table.table().column("successors")).proposals(town.editing, a, "prü", 10);
        assertEquals(List.of(b, d), offered.stream().map(each -> each.element()).toList());
    }

    @Test
    void numbersFollowTheOrder() {
        board.move(List.of(d), 1);
        assertEquals("1a 2d 3b 4c", order());
        assertEquals("d", table.element(1).getId());
        type(3, "number", "1");
        assertEquals("1c 2a 3d 4b", order());
        board.move(List.of(a, b), 0);
        assertEquals("1a 2b 3c 4d", order());
        table.insert(0);
        assertEquals(5, plan.getSteps().size());
        assertEquals("2", plan.getSteps().get(1).getNumber());
        assertEquals("5d", plan.getSteps().get(4).getNumber() + "d");
        town.editing.undo();
        assertEquals("1a 2b 3c 4d", order());
        type(0, "number", "1a");
        board.move(List.of(d), 0);
        assertEquals("4d 1aa 2b 3c", order());
    }

    @Test
    void aDeletedStepIsBridgedAndACopyStandsBelow() {
        board.delete(List.of(c));
        assertEquals("1a 2b 3d", order());
        assertEquals(List.of(b, d), a.getSuccessors());
        town.editing.undo();
        assertEquals(List.of(b, c), a.getSuccessors());
        var copies = board.duplicate(List.of(b, d));
        assertEquals("Strom prüfen", copies.getFirst().getName());
        assertEquals(List.of(copies.getLast()), copies.getFirst().getSuccessors());
        assertEquals("5", copies.getFirst().getNumber());
        assertEquals(6, plan.getSteps().stream().map(PlanStep::getId).distinct().count());
    }

    @Test
    void ticksAreNoPartOfThePlan() {
        var last = town.editing.undoLabel();
        assertEquals("", board.progress());
        type(0, StepsTable.DONE, "ja");
        assertEquals("ja", cell(0, StepsTable.DONE));
        assertEquals(new Value.Flag(true), table.value(0, table.table().column(StepsTable.DONE)));
        assertEquals("1 von 4 Schritten erledigt, auf dem kritischen Pfad bleiben 6 h.", board.progress());
        assertEquals(last, town.editing.undoLabel());
        board.clearTicks();
        table.refresh();
        assertEquals("nein", cell(0, StepsTable.DONE));
    }
}
