package org.ratswerk.ui.continuity.model.control;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.continuity.exercise.Exercises.State;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExerciseKind;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * The exercise plan of a year: what the level asks for, what is planned, held and overdue, month by month.
 *
 * @param year year
 * @param summary how it stands, in words
 * @param rows kinds of exercise, all in the order of the metamodel
 * @param missing how many kinds are asked for of which nothing is planned
 */
public record YearPlan(int year, String summary, List<Row> rows, int missing) {
    private static final Texts TEXTS = Texts.of(YearPlan.class);

    public YearPlan {
        rows = List.copyOf(rows);
    }

    /**
     * Kind of exercise.
     *
     * @param kind its name
     * @param asked whether the level asks for it, in words
     * @param state where it stands
     * @param exercises exercises in the order of their days
     */
    public record Row(String kind, String asked, State state, List<Day> exercises) {
        public Row {
            exercises = List.copyOf(exercises);
        }

        /** Returns where it stands, in words. */
        public String words() {
            return TEXTS.get("state." + state.name().toLowerCase(Locale.ROOT));
        }

        /** Returns the sign that goes with the words. */
        public Symbol symbol() {
            return YearPlan.symbol(state);
        }

        /** Returns where it stands, and what to do, in a sentence. */
        public String details() {
            return TEXTS.get("row." + state.name().toLowerCase(Locale.ROOT), kind);
        }

        /** Returns what stands in a month: days with what became of them. */
        public String month(Month month) {
            return String.join(", ", exercises.stream().filter(each -> each.date.getMonth() == month)
                    .map(Day::inMonth).toList());
        }
    }

    /**
     * Exercise on a day.
     *
     * @param id id of the exercise
     * @param name name
     * @param date day it was held or is planned for
     * @param state {@code HELD}, {@code PLANNED} or {@code OVERDUE}
     * @param plans plans exercised, in words
     */
    public record Day(String id, String name, LocalDate date, State state, String plans) {
        /** Returns day and sign: ✓ held, ○ planned, ! overdue. */
        String inMonth() {
            return switch (state) {
            case HELD -> "✓ ";
            case OVERDUE -> "! ";
            default -> "○ ";
            } + date.getDayOfMonth() + ".";
        }

        /** Returns day, state and plans, in a sentence. */
        public String details() {
            return TEXTS.get(plans.isEmpty() ? "day.alone" : "day.plans", name, ControlBoard.day(date), words(), plans);
        }

        /** Returns what became of it, in words. */
        public String words() {
            return TEXTS.get("state." + state.name().toLowerCase(Locale.ROOT));
        }

        /** Returns the sign that goes with the words. */
        public Symbol symbol() {
            return YearPlan.symbol(state);
        }
    }

    private static Symbol symbol(State state) {
        return switch (state) {
        case HELD -> Symbol.MET;
        case OVERDUE, MISSING -> Symbol.GAP;
        default -> Symbol.NONE;
        };
    }

    /** Works it out; reads the model and nothing else. */
    public static YearPlan of(AdministrationModel model, int year, LocalDate today) {
        var level = Exercises.level(model);
        Set<ExerciseKind> asked = Exercises.asked(level);
        var rows = new ArrayList<Row>();
        for (Exercises.Row row : Exercises.year(model, year, today)) {
            rows.add(new Row(Labels.of(row.kind()), TEXTS.get(asked.contains(row.kind()) ? "asked.yes" : "asked.no"),
                    row.state(), row.exercises().stream().map(each -> day(each, today)).toList()));
        }
        int held = (int) rows.stream().filter(row -> row.state == State.HELD).count();
        int overdue = (int) rows.stream().filter(row -> row.state == State.OVERDUE).count();
        int missing = (int) rows.stream().filter(row -> row.state == State.MISSING).count();
        return new YearPlan(year, TEXTS.get("year.summary", Labels.of(level), asked.size(), held, overdue, missing), rows,
                missing);
    }

    private static Day day(Exercise exercise, LocalDate today) {
        boolean held = Exercises.isHeld(exercise, today);
        LocalDate day = exercise.getDate() == null ? exercise.getPlannedFor() : exercise.getDate();
        return new Day(exercise.getId(), Labels.title(exercise), day,
                held ? State.HELD : day.isBefore(today) ? State.OVERDUE : State.PLANNED,
                String.join(", ", exercise.getPlans().stream().map(Labels::title).toList()));
    }

    /** Returns the short name of a month in the user's language. */
    public static String month(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.getDefault());
    }
}
