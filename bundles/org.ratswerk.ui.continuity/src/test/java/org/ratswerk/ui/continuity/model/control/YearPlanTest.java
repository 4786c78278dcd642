package org.ratswerk.ui.continuity.model.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.Element;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExerciseKind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.WorkState;

class YearPlanTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    private final Locale before = Locale.getDefault();
    private final AdministrationModel model = new AdministrationModel(null, named(FACTORY.createAdministration(), "town"),
            named(FACTORY.createProcessRegister(), "p"), named(FACTORY.createLandscape(), "l"),
            named(FACTORY.createContinuityRegister(), "r"), List.of(), new ArrayList<>());

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
        model.administration().setSettings(FACTORY.createSettings());
        model.administration().getSettings().setContinuityLevel(ContinuityLevel.BUILD_UP);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static <E extends Element> E named(E element, String id) {
        element.setId(id);
        element.setName(id);
        return element;
    }

    private Exercise exercise(String id, ExerciseKind kind, LocalDate planned, LocalDate date) {
        Exercise exercise = named(FACTORY.createExercise(), id);
        exercise.setKind(kind);
        exercise.setPlannedFor(planned);
        exercise.setDate(date);
        model.continuityRegister().getExercises().add(exercise);
        return exercise;
    }

    private YearPlan.Row row(ExerciseKind kind) {
        return YearPlan.of(model, 2027, TODAY).rows().get(kind.ordinal());
    }

    @Test
    void monthsShowWhatBecameOfEachExercise() {
        exercise("Winter", ExerciseKind.ALARM_EXERCISE, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 9));
        exercise("Mai", ExerciseKind.ALARM_EXERCISE, LocalDate.of(2027, 5, 4), null);
        exercise("Herbst", ExerciseKind.ALARM_EXERCISE, LocalDate.of(2027, 10, 5), null);
        exercise("Vorjahr", ExerciseKind.PLAN_REVIEW, null, LocalDate.of(2026, 10, 5));
        var alarm = row(ExerciseKind.ALARM_EXERCISE);
        assertEquals(List.of("✓ 9.", "! 4.", "○ 5.", ""), List.of(alarm.month(Month.FEBRUARY), alarm.month(Month.MAY),
                alarm.month(Month.OCTOBER), alarm.month(Month.JULY)));
        assertEquals("durchgeführt", alarm.words());
        assertEquals(Symbol.MET, alarm.symbol());
        assertEquals("„Mai“, 4. Mai 2027: überfällig. Mit der Eingabetaste öffnen Sie die Übung.",
                alarm.exercises().get(1).details());
        var review = row(ExerciseKind.PLAN_REVIEW);
        assertEquals("fehlt", review.words());
        assertEquals(Symbol.GAP, review.symbol());
        assertEquals("nein", row(ExerciseKind.FULL_EXERCISE).asked());
        assertEquals("Stufe Aufbau: 4 Arten gefordert, 1 durchgeführt, 0 überfällig, 3 fehlen",
                YearPlan.of(model, 2027, TODAY).summary());
    }

    @Test
    void whatIsMissingIsPlannedOnWorkingDaysOfTheRestOfTheYear() {
        exercise("Winter", ExerciseKind.ALARM_EXERCISE, null, LocalDate.of(2027, 2, 9));
        var ids = List.of("1", "2", "3").iterator();
        var planned = Exercises.planMissing(model, 2027, TODAY, ids::next);
        assertEquals(List.of(ExerciseKind.PLAN_REVIEW, ExerciseKind.PLAN_DISCUSSION, ExerciseKind.STAFF_EXERCISE),
                planned.stream().map(Exercise::getKind).toList());
        // 213 days are left: after 53, 106 and 159 of them; 24 July is a Saturday, 7 November a Sunday
        assertEquals(List.of(LocalDate.of(2027, 7, 23), LocalDate.of(2027, 9, 15), LocalDate.of(2027, 11, 5)),
                planned.stream().map(Exercise::getPlannedFor).toList());
        assertEquals(0, YearPlan.of(model, 2027, TODAY).missing());
        assertEquals(List.of(), Exercises.planMissing(model, 2027, TODAY, ids::next));
        assertEquals(List.of(), Exercises.planMissing(model, 2026, TODAY, ids::next));
        assertTrue(Exercises.planMissing(model, 2028, TODAY, new java.util.concurrent.atomic.AtomicInteger()::toString)
                .stream().allMatch(each -> each.getPlannedFor().getYear() == 2028
                        && each.getPlannedFor().getDayOfWeek().getValue() <= 5));
    }

    @Test
    void aMeasuredTimeIsOfferedAndThenConfirmed() {
        var system = named(FACTORY.createITSystem(), "MESO");
        system.setRecoveryTime(Duration.ofHours(8));
        system.setEvidence(Evidence.ESTIMATED);
        var test = exercise("Test", ExerciseKind.FUNCTION_TEST, null, LocalDate.of(2027, 5, 20));
        var measured = FACTORY.createMeasuredRecovery();
        measured.setResource(system);
        measured.setTime(Duration.ofHours(5));
        test.getMeasurements().add(measured);
        var offered = Measured.of(test).getFirst();
        assertEquals("MESO: gemessen 5 h. Bisher steht 8 h (geschätzt) im Modell.", offered.words());
        Exercises.take(Exercises.offers(test).getFirst(), test);
        assertEquals("MESO: 5 h ist als getestete Wiederherstellungszeit übernommen (20. Mai 2027).",
                Measured.of(test).getFirst().words());
        assertTrue(Measured.of(test).getFirst().taken());
    }

    @Test
    void measuresThatFollowSayWhenTheyAreLate() {
        var test = exercise("Test", ExerciseKind.ALARM_EXERCISE, null, LocalDate.of(2027, 5, 20));
        var late = Exercises.followUp(model, test, "m1", "Rufnummern prüfen", null, LocalDate.of(2027, 5, 31));
        Exercises.followUp(model, test, "m2", "Sirene prüfen", null, TODAY);
        assertEquals(List.of("31.05.2027 (überfällig)", "01.06.2027"),
                FollowUps.of(test, TODAY).stream().map(FollowUps.Line::due).toList());
        late.setState(WorkState.DONE);
        assertEquals(Symbol.MET, FollowUps.of(test, TODAY).getFirst().symbol());
        assertEquals("31.05.2027", FollowUps.of(test, TODAY).getFirst().due());
    }
}
