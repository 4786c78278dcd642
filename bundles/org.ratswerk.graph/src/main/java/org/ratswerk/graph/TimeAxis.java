package org.ratswerk.graph;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.model.text.Texts;

/** Round points of time, counted from an event or, where its date is known, on the clock and in the calendar. */
final class TimeAxis {
    private static final Texts TEXTS = Texts.of(TimeAxis.class);
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    /** Steps in minutes. */
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR,
            DAY, 2 * DAY, 3 * DAY, WEEK, 2 * WEEK, 4 * WEEK};
    private static final double SECONDS = 60;
    private static final int MOST = 500;

    /**
     * Point of time.
     *
     * @param seconds seconds from the event
     * @param label what stands there
     * @param day the day, where it is the first point of one; empty elsewhere and where the label tells it
     */
    record Tick(double seconds, String label, String day) {
    }

    private TimeAxis() {
    }

    /**
     * Returns the points.
     *
     * @param seconds length of the axis, more than 0
     * @param event date and time at its start; null for none
     * @param most how many points have room
     */
    static List<Tick> ticks(double seconds, LocalDateTime event, int most) {
        long step = step(seconds / SECONDS / Math.clamp(most, 1, MOST));
        return event == null ? counted(seconds, step) : dated(seconds, step, event);
    }

    private static long step(double least) {
        for (long step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        long step = STEPS[STEPS.length - 1];
        while (step < least && step < Long.MAX_VALUE / 2) {
            step *= 2;
        }
        return step;
    }

    private static List<Tick> counted(double seconds, long step) {
        var ticks = new ArrayList<Tick>();
        long unit = step % DAY == 0 ? DAY : step % HOUR == 0 ? HOUR : 1;
        var key = unit == DAY ? "axis.days" : unit == HOUR ? "axis.hours" : "axis.minutes";
        for (long minutes = 0; minutes * SECONDS <= seconds; minutes += step) {
            ticks.add(new Tick(minutes * SECONDS, minutes == 0 ? "0" : TEXTS.get(key, minutes / unit), ""));
        }
        return ticks;
    }

    private static List<Tick> dated(double seconds, long step, LocalDateTime event) {
        var ticks = new ArrayList<Tick>();
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
        var day = DateTimeFormatter.ofLocalizedPattern("MMMEd");
        var at = first(event, step);
        LocalDateTime before = null;
        while (true) {
            double from = Duration.between(event, at).toSeconds();
            if (from > seconds) {
                return ticks;
            }
            if (step >= DAY) {
                ticks.add(new Tick(from, day.format(at), ""));
            } else {
                boolean next = before == null || !before.toLocalDate().equals(at.toLocalDate());
                ticks.add(new Tick(from, time.format(at), next ? day.format(at) : ""));
            }
            before = at;
            at = at.plusMinutes(step);
        }
    }

    /** The first round point not before the event. */
    private static LocalDateTime first(LocalDateTime event, long step) {
        var midnight = event.toLocalDate().atStartOfDay();
        if (step % WEEK == 0) {
            var monday = event.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            return monday.isBefore(event) ? monday.plusWeeks(1) : monday;
        }
        if (step >= DAY) {
            return event.toLocalTime().equals(LocalTime.MIDNIGHT) ? midnight : midnight.plusDays(1);
        }
        long minutes = ChronoUnit.MINUTES.between(midnight, event);
        var at = midnight.plusMinutes(minutes / step * step);
        return at.isBefore(event) ? at.plusMinutes(step) : at;
    }
}
