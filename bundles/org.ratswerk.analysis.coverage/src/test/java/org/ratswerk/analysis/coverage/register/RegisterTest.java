package org.ratswerk.analysis.coverage.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.Filter;
import org.ratswerk.analysis.coverage.Models;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;

/** The tables of the process register. */
class RegisterTest {
    private final AdministrationModel model = Models.empty();

    private Register register(String... elements) {
        return Register.of(CoverageModel.of(model, Models.TODAY, Progress.NONE), Filter.NONE, List.of(elements));
    }

    private static String cell(Table table, int row, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key().equals(column)) {
                return Values.machine(table.rows().get(row).cells().get(i).value());
            }
        }
        throw new AssertionError(column);
    }

    @Test
    void reviewsBecomeDue() {
        Process process = Models.process(model, "p");
        assertEquals(Review.State.NONE, Review.of(process, Models.TODAY).state());
        process.setReviewInterval(Period.ofYears(1));
        assertEquals(Review.State.NEVER, Review.of(process, Models.TODAY).state());
        process.setReviewedOn(Models.TODAY.minusYears(1).minusDays(1));
        assertEquals(new Review(Models.TODAY.minusDays(1), Review.State.OVERDUE), Review.of(process, Models.TODAY));
        process.setReviewedOn(Models.TODAY.minusYears(1));
        assertEquals(new Review(Models.TODAY, Review.State.SOON), Review.of(process, Models.TODAY));
        process.setReviewedOn(Models.TODAY);
        assertEquals(Review.State.CURRENT, Review.of(process, Models.TODAY).state());
    }

    @Test
    void completenessTellsWhatIsMissing() {
        Process process = Models.process(model, "p");
        process.setTrigger("Antrag");
        Table table = register().profiles();
        assertEquals("20", cell(table, 0, "complete"));
        assertEquals("false", cell(table, 0, "required"));
        Models.describe(model, process);
        table = register().profiles();
        assertEquals("100", cell(table, 0, "complete"));
        assertEquals("", cell(table, 0, "missing"));
        assertEquals("true", cell(table, 0, "required"));
        assertTrue(table.rows().getFirst().cells().get(7).explanation().get().lines().count() > 5);
    }

    @Test
    void theMatrixSaysWhoAnswersTakesPartAndIsUsed() {
        Process process = Models.process(model, "p");
        OrganisationalUnit own = Models.unit(model, null, "own");
        OrganisationalUnit other = Models.unit(model, null, "other");
        Models.unit(model, null, "stranger");
        process.setUnit(own);
        process.getParticipatingUnits().add(other);
        ITSystem system = ModelFactory.eINSTANCE.createITSystem();
        system.setId("sys");
        model.landscape().getResources().add(system);
        Requirement requirement = ModelFactory.eINSTANCE.createRequirement();
        requirement.setDependent(process);
        requirement.setResource(system);
        model.landscape().getDependencies().add(requirement);
        Matrix matrix = register().responsibilities();
        assertEquals(List.of("own", "other", "sys"), matrix.columns().stream().map(column -> column.id()).toList());
        assertEquals(List.of("answers", "participates", "uses"),
                matrix.cells().getFirst().stream().map(cell -> Values.machine(cell.value())).toList());
        assertEquals("sys", cell(register().assignments(), 0, "systems"));
    }

    @Test
    void aSelectionIsPartOfTheRegister() {
        OrganisationalUnit top = Models.unit(model, null, "top");
        Process below = Models.process(model, "below");
        below.setUnit(Models.unit(model, top, "unit"));
        Models.process(model, "single");
        Models.process(model, "neither");
        assertEquals(List.of("below", "single"),
                register("top", "single").processes().stream().map(Process::getId).toList());
        assertEquals(3, register().processes().size());
    }

    @Test
    void analystsHaveTheirWorkInOrder() {
        Process open = Models.process(model, "open");
        open.setAnalyst(Models.person(model, "anna"));
        Process due = Models.process(model, "due");
        due.setAnalyst(open.getAnalyst());
        due.setReviewInterval(Period.ofMonths(6));
        due.setReviewedOn(Models.TODAY.minusYears(1));
        Process nobody = Models.process(model, "nobody");
        nobody.setReviewInterval(Period.ofMonths(6));
        List<Register.Task> tasks = register().tasks();
        assertEquals(List.of("due", "open", "due", "nobody"),
                tasks.stream().map(task -> task.process().getId()).toList());
        assertTrue(tasks.get(0).overdue());
        assertEquals(null, tasks.get(3).analyst());
        assertEquals("analyst", register().work().groupBy());
    }
}
