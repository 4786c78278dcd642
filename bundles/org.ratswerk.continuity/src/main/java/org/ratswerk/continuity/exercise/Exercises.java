package org.ratswerk.continuity.exercise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.ratswerk.continuity.reference.TableMaker;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ContinuityLevel;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExerciseKind;
import org.ratswerk.model.Measure;
import org.ratswerk.model.MeasureKind;
import org.ratswerk.model.MeasuredRecovery;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Exercises (BSI-Standard 200-4, chapter 13): the plan of a year by kind, measures that follow, and tested recovery times as
 * evidence of resources. What changes the model is called inside a command of {@code Editing}.
 */
public final class Exercises {
    private static final Texts TEXTS = Texts.of(Exercises.class);

    private Exercises() {
        // static only
    }

    /** Where a kind of exercise stands in a year. */
    public enum State {
        /** One was held. */
        HELD,
        /** One is planned for a day to come. */
        PLANNED,
        /** One was planned, its day is past, and nobody says that it was held. */
        OVERDUE,
        /** None is planned, although the level asks for one. */
        MISSING,
        /** None is planned, and none is asked for. */
        NOT_ASKED
    }

    /**
     * Kind of exercise in a year.
     *
     * @param kind kind
     * @param state where it stands
     * @param exercises exercises of the kind planned or held in the year, in the order of their dates
     */
    public record Row(ExerciseKind kind, State state, List<Exercise> exercises) {
    }

    /**
     * Returns the kinds of exercise that a level asks for in a year. Plan reviews and alarm exercises always; from the
     * build-up level on discussions of plans and exercises of the crisis team; the standard level also tests functions
     * (200-4: discussion and function test are optional for the reactive level).
     */
    public static Set<ExerciseKind> asked(ContinuityLevel level) {
        return switch (level) {
        case REACTIVE -> Set.of(ExerciseKind.PLAN_REVIEW, ExerciseKind.ALARM_EXERCISE);
        case BUILD_UP -> Set.of(ExerciseKind.PLAN_REVIEW, ExerciseKind.ALARM_EXERCISE, ExerciseKind.PLAN_DISCUSSION,
                ExerciseKind.STAFF_EXERCISE);
        case STANDARD -> Set.of(ExerciseKind.PLAN_REVIEW, ExerciseKind.ALARM_EXERCISE, ExerciseKind.PLAN_DISCUSSION,
                ExerciseKind.STAFF_EXERCISE, ExerciseKind.FUNCTION_TEST);
        };
    }

    /** Returns the level of an administration; reactive where it says nothing. */
    public static ContinuityLevel level(AdministrationModel model) {
        var settings = model.administration().getSettings();
        return settings == null ? ContinuityLevel.REACTIVE : settings.getContinuityLevel();
    }

    /** Returns the exercises of a year by kind, all kinds in the order of the metamodel. */
    public static List<Row> year(AdministrationModel model, int year, LocalDate today) {
        Map<ExerciseKind, List<Exercise>> byKind = new EnumMap<>(ExerciseKind.class);
        for (Exercise exercise : model.continuityRegister().getExercises()) {
            LocalDate day = day(exercise);
            if (day != null && day.getYear() == year) {
                byKind.computeIfAbsent(exercise.getKind(), key -> new ArrayList<>()).add(exercise);
            }
        }
        Set<ExerciseKind> asked = asked(level(model));
        var rows = new ArrayList<Row>();
        for (ExerciseKind kind : ExerciseKind.values()) {
            List<Exercise> exercises = byKind.getOrDefault(kind, new ArrayList<>());
            exercises.sort(java.util.Comparator.comparing(Exercises::day));
            rows.add(new Row(kind, state(exercises, asked.contains(kind), today), List.copyOf(exercises)));
        }
        return rows;
    }

    private static LocalDate day(Exercise exercise) {
        return exercise.getDate() == null ? exercise.getPlannedFor() : exercise.getDate();
    }

    private static State state(List<Exercise> exercises, boolean asked, LocalDate today) {
        if (exercises.stream().anyMatch(each -> isHeld(each, today))) {
            return State.HELD;
        }
        if (exercises.stream().anyMatch(each -> !day(each).isBefore(today))) {
            return State.PLANNED;
        }
        return !exercises.isEmpty() ? State.OVERDUE : asked ? State.MISSING : State.NOT_ASKED;
    }

    /** Whether an exercise was held: it has a date that is not to come. */
    public static boolean isHeld(Exercise exercise, LocalDate today) {
        return exercise.getDate() != null && !exercise.getDate().isAfter(today);
    }

    /** Returns the plan of a year as a table. */
    public static Table table(AdministrationModel model, int year, LocalDate today) {
        var table = new TableMaker(TEXTS, "exercise-plan", TEXTS.get("title", Integer.toString(year)))
                .column("kind", Kind.TEXT).column("state", Kind.STATE).column("day", Kind.DATE)
                .column("exercise", Kind.TEXT).column("plans", Kind.TEXT);
        for (Row row : year(model, year, today)) {
            Value state = new Value.Term(row.state().name().toLowerCase(java.util.Locale.ROOT),
                    TEXTS.get("state." + row.state().name().toLowerCase(java.util.Locale.ROOT)), switch (row.state()) {
                    case HELD -> Symbol.MET;
                    case OVERDUE, MISSING -> Symbol.GAP;
                    default -> Symbol.NONE;
                    });
            if (row.exercises().isEmpty()) {
                table.cell(Labels.of(row.kind())).cell(state).cell(Value.NONE).cell(Value.NONE).cell(Value.NONE)
                        .row(null);
            }
            for (Exercise exercise : row.exercises()) {
                table.cell(Labels.of(row.kind())).cell(state).cell(day(exercise)).cell(exercise)
                        .cell(new Value.Refs(exercise.getPlans().stream().filter(each -> each.getId() != null)
                                .map(each -> new Value.Ref(each.getId(), Labels.title(each))).toList()))
                        .row(exercise);
            }
        }
        return table.table();
    }

    // --- what is missing

    /** Returns the kinds that the level asks for in a year and of which nothing is planned. */
    public static List<ExerciseKind> missing(AdministrationModel model, int year, LocalDate today) {
        return year(model, year, today).stream().filter(row -> row.state() == State.MISSING).map(Row::kind).toList();
    }

    /**
     * Plans an exercise of each missing kind: evenly over the working days that are left of the year, each with the emergency
     * manual where there is one.
     *
     * @param model administration
     * @param year year; nothing is planned for one that is past
     * @param today today
     * @param ids gives each exercise its id
     * @return the new exercises
     */
    public static List<Exercise> planMissing(AdministrationModel model, int year, LocalDate today, Supplier<String> ids) {
        List<ExerciseKind> kinds = year < today.getYear() ? List.of() : missing(model, year, today);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate first = year == today.getYear() ? today : LocalDate.of(year, Month.JANUARY, 1);
        long days = ChronoUnit.DAYS.between(first, last);
        var planned = new ArrayList<Exercise>();
        for (ExerciseKind kind : kinds) {
            Exercise exercise = ModelFactory.eINSTANCE.createExercise();
            exercise.setId(ids.get());
            exercise.setKind(kind);
            exercise.setName(TEXTS.get("planned.name", Labels.of(kind), Integer.toString(year)));
            exercise.setPlannedFor(workingDay(first.plusDays((planned.size() + 1) * days / (kinds.size() + 1)), first));
            model.plans().stream().filter(plan -> plan.getKind() == PlanKind.EMERGENCY_MANUAL).findFirst()
                    .ifPresent(exercise.getPlans()::add);
            model.continuityRegister().getExercises().add(exercise);
            planned.add(exercise);
        }
        return planned;
    }

    /** The day, or the Friday before a weekend; the Monday after it where that Friday is too early. */
    private static LocalDate workingDay(LocalDate day, LocalDate first) {
        int over = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (over <= 0) {
            return day;
        }
        LocalDate friday = day.minusDays(over);
        LocalDate monday = friday.plusDays(3);
        return friday.isBefore(first) && monday.getYear() == day.getYear() ? monday
                : friday.isBefore(first) ? day : friday;
    }

    // --- what follows

    /** Makes a corrective measure that follows from an exercise. */
    public static Measure followUp(AdministrationModel model, Exercise exercise, String id, String name,
            Responsible responsible, LocalDate due) {
        Measure measure = ModelFactory.eINSTANCE.createMeasure();
        measure.setId(id);
        measure.setName(name);
        measure.setKind(MeasureKind.CORRECTIVE);
        measure.setResponsible(responsible);
        measure.setDue(due);
        exercise.getMeasurements().stream().map(MeasuredRecovery::getResource)
                .filter(each -> each != null && !measure.getSubjects().contains(each))
                .forEach(measure.getSubjects()::add);
        model.continuityRegister().getMeasures().add(measure);
        exercise.getFollowUps().add(measure);
        return measure;
    }

    /**
     * Measured recovery time that a resource can take over.
     *
     * @param measured measurement
     * @param resource resource
     * @param before recovery time as it is; null where none is known
     */
    public record Offer(MeasuredRecovery measured, Resource resource, Duration before) {
    }

    /** Returns the measured times that their resources have not taken over, if the exercise was held. */
    public static List<Offer> offers(Exercise exercise) {
        if (exercise.getDate() == null) {
            return List.of();
        }
        return exercise.getMeasurements().stream()
                .filter(each -> each.getResource() != null && !Missing.is(each.getResource())
                        && each.getTime() != null && !each.getTime().isNegative() && !isTaken(each, exercise))
                .map(each -> new Offer(each, each.getResource(), each.getResource().getRecoveryTime())).toList();
    }

    /** Taken over, or a later test says something else. */
    private static boolean isTaken(MeasuredRecovery measured, Exercise exercise) {
        Resource resource = measured.getResource();
        boolean tested = resource.getEvidence() == Evidence.TESTED && resource.getEvidenceDate() != null;
        return tested && (resource.getEvidenceDate().isAfter(exercise.getDate())
                || resource.getEvidenceDate().equals(exercise.getDate())
                        && measured.getTime().equals(resource.getRecoveryTime()));
    }

    /** Makes a measured time the recovery time of its resource, with the exercise as evidence. */
    public static void take(Offer offer, Exercise exercise) {
        offer.resource().setRecoveryTime(offer.measured().getTime());
        offer.resource().setEvidence(Evidence.TESTED);
        offer.resource().setEvidenceDate(exercise.getDate());
    }
}
