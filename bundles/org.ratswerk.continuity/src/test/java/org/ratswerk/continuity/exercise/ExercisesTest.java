package org.ratswerk.continuity.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.Town;
import org.ratswerk.continuity.exercise.Exercises.State;
import org.ratswerk.core.check.Problem;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExerciseKind;

class ExercisesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
    private final Town town = new Town();

    private Exercise exercise(String id, ExerciseKind kind, LocalDate planned, LocalDate held) {
        Exercise exercise = Town.named(Town.FACTORY.createExercise(), id, id);
        exercise.setKind(kind);
        exercise.setPlannedFor(planned);
        exercise.setDate(held);
        town.change(() -> town.model.continuityRegister().getExercises().add(exercise));
        return exercise;
    }

    private String year() {
        return Exercises.year(town.model, 2027, TODAY).stream().filter(row -> row.state() != State.NOT_ASKED)
                .map(row -> row.kind() + " " + row.state()).collect(Collectors.joining(", "));
    }

    @Test
    void theYearByKind() {
        assertEquals("plan_review MISSING, alarm_exercise MISSING", year());
        exercise("a", ExerciseKind.ALARM_EXERCISE, LocalDate.of(2027, 5, 1), null);
        assertEquals("plan_review MISSING, alarm_exercise OVERDUE", year());
        exercise("b", ExerciseKind.ALARM_EXERCISE, LocalDate.of(2027, 9, 1), null);
        assertEquals("plan_review MISSING, alarm_exercise PLANNED", year());
        exercise("c", ExerciseKind.ALARM_EXERCISE, null, LocalDate.of(2027, 2, 1));
        exercise("d", ExerciseKind.PLAN_REVIEW, null, LocalDate.of(2026, 12, 31));
        assertEquals("plan_review MISSING, alarm_exercise HELD", year());
        town.change(() -> town.model.administration().getSettings().setContinuityLevel(ContinuityLevel.STANDARD));
        assertEquals("plan_review MISSING, plan_discussion MISSING, staff_exercise MISSING, alarm_exercise HELD, "
                + "function_test MISSING", year());
        assertEquals(3 + 6, Exercises.table(town.model, 2027, TODAY).rows().size());
    }

    @Test
    void aTestedTimeGoesBackIntoTheResource() {
        Exercise test = exercise("t", ExerciseKind.FUNCTION_TEST, null, null);
        var measured = Town.FACTORY.createMeasuredRecovery();
        measured.setResource(town.residents);
        measured.setTime(Duration.ofHours(9));
        town.change(() -> test.getMeasurements().add(measured));
        assertEquals(List.of(), Exercises.offers(test));
        town.change(() -> test.setDate(LocalDate.of(2027, 5, 20)));
        assertEquals(Duration.ofHours(6), Exercises.offers(test).getFirst().before());
        assertEquals(List.of("continuity.exercise.measured"), found());

        town.change(() -> Exercises.take(Exercises.offers(test).getFirst(), test));
        assertEquals(Duration.ofHours(9), town.residents.getRecoveryTime());
        assertEquals(Evidence.TESTED, town.residents.getEvidence());
        assertEquals(LocalDate.of(2027, 5, 20), town.residents.getEvidenceDate());
        assertEquals(List.of(), found());
        // a later test counts, an earlier one is history
        town.change(() -> town.residents.setEvidenceDate(LocalDate.of(2027, 5, 30)));
        assertEquals(List.of(), Exercises.offers(test));
        town.change(() -> town.residents.setEvidenceDate(LocalDate.of(2026, 1, 1)));
        assertEquals(1, Exercises.offers(test).size());
    }

    @Test
    void theQuickFixTakesTheTimeOver() {
        Exercise test = exercise("t", ExerciseKind.FUNCTION_TEST, null, LocalDate.of(2027, 5, 20));
        var measured = Town.FACTORY.createMeasuredRecovery();
        measured.setResource(town.files);
        measured.setTime(Duration.ofMinutes(90));
        town.change(() -> test.getMeasurements().add(measured));
        var found = new ArrayList<Problem>();
        ExerciseCheck.check(town.model, TODAY, found::add);
        assertTrue(found.getFirst().message().contains("Dokumentenablage"), found.getFirst().message());
        town.change(() -> found.getFirst().fixes().getFirst().apply());
        assertEquals(Duration.ofMinutes(90), town.files.getRecoveryTime());
    }

    private List<String> found() {
        var found = new ArrayList<Problem>();
        ExerciseCheck.check(town.model, TODAY, found::add);
        return found.stream().map(Problem::rule).toList();
    }

    @Test
    void whatWasNotHeldIsFound() {
        exercise("late", ExerciseKind.PLAN_REVIEW, LocalDate.of(2027, 5, 31), null);
        exercise("today", ExerciseKind.PLAN_REVIEW, TODAY, null);
        assertEquals(List.of("continuity.exercise.overdue"), found());
    }

    @Test
    void measuresFollow() {
        Exercise test = exercise("t", ExerciseKind.ALARM_EXERCISE, null, LocalDate.of(2027, 5, 20));
        town.change(() -> Exercises.followUp(town.model, test, "m1", "Rufnummern prüfen", town.officer,
                LocalDate.of(2027, 7, 1)));
        var measure = town.model.continuityRegister().getMeasures().getFirst();
        assertEquals(List.of(measure), test.getFollowUps());
        assertEquals(LocalDate.of(2027, 7, 1), measure.getDue());
    }
}
