package org.ratswerk.analysis.downtime.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in which a process has another MTPD than usual: elections, payroll, year-end. Both dates belong to it.
 *
 * <p>A repeated period comes back every month or year, before and after the dates given, which only say where in the month
 * or year it lies. A day that a month does not have is its last day: the 31st is 30 April, 29 February is the 28th in a
 * common year. If {@code to} is before {@code from}, a repeated period runs over the turn of the month or year.
 *
 * @param from first day
 * @param to last day
 * @param repeat how often it comes back
 * @param mtpd microseconds; {@link Times#UNSET} = the period replaces nothing
 */
public record CriticalPeriod(LocalDate from, LocalDate to, Repeat repeat, long mtpd) {

    /** How often a period comes back. */
    public enum Repeat {
        /** Once. */
        NONE(ChronoUnit.FOREVER),
        /** Every month. */
        MONTHLY(ChronoUnit.MONTHS),
        /** Every year. */
        YEARLY(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        Repeat(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /**
     * Checks the dates.
     *
     * @throws IllegalArgumentException if the MTPD is negative, or the period does not repeat and ends before it begins
     */
    public CriticalPeriod {
        if (mtpd < 0) {
            throw new IllegalArgumentException("A duration cannot be negative: " + mtpd);
        }
        if (repeat == Repeat.NONE && to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends on " + to + ", before it begins on " + from);
        }
    }

    /** Whether the date lies in the period or in a repetition of it. */
    public boolean covers(LocalDate date) {
        if (repeat == Repeat.NONE) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
        long turns = turns();
        long last = unitsFromStart(date);
        for (long shift = last - Math.min(turns, 1); shift <= last; shift++) {
            LocalDate begin = from.plus(shift, repeat.unit);
            LocalDate end = to.plus(shift + turns - unitsFromStart(to), repeat.unit);
            if (!date.isBefore(begin) && !date.isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    /** How many turns of the month or year lie in the period. */
    private long turns() {
        long turns = unitsFromStart(to);
        if (!to.isBefore(from)) {
            return turns;
        }
        return to.isBefore(from.plus(turns, repeat.unit)) ? 1 : 0;
    }

    /** Months or years, by the calendar and not by completed ones, from the start of the period to the date. */
    private long unitsFromStart(LocalDate date) {
        if (repeat == Repeat.YEARLY) {
            return (long) date.getYear() - from.getYear();
        }
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), date.withDayOfMonth(1));
    }
}
