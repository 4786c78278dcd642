package org.ratswerk.analysis.downtime.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import org.ratswerk.analysis.downtime.engine.Times;

/**
 * Working time on the clock of an event: how much work is done until when. Times count from the event, in microseconds,
 * work in microseconds as well. Local time without the change to summer time and back. Windows are laid out as far as
 * somebody asks, at most {@value #MOST_YEARS} years; work that lasts longer is done at {@link Times#LONGEST}. Not safe for
 * several threads.
 */
public final class WorkClock {
    /** How far windows are laid out, in years. */
    static final int MOST_YEARS = 300;
    private static final long MINUTE = 60_000_000L;
    private static final int STEP_DAYS = 56;

    private final WorkingTime working;
    private final Holidays holidays;
    private final LocalDateTime event;
    private LocalDate next;
    private final LocalDate last;
    private long[] from = new long[64];
    private long[] to = new long[64];
    /** Work done before the window begins. */
    private long[] before = new long[64];
    private int count;

    /**
     * Makes a clock.
     *
     * @param working working time; must not be {@linkplain WorkingTime#isAlways() at all hours}
     * @param event date and time of the event
     */
    public WorkClock(WorkingTime working, Holidays holidays, LocalDateTime event) {
        if (working.isAlways()) {
            throw new IllegalArgumentException("Every hour counts: no clock is needed");
        }
        this.working = working;
        this.holidays = holidays;
        this.event = event;
        next = event.toLocalDate().minusDays(1);
        last = event.toLocalDate().plusYears(MOST_YEARS);
    }

    /**
     * When work is done.
     *
     * @param start when it may begin, known, not negative
     * @param work how long it takes, known, not negative
     * @return the start itself where there is nothing to do; otherwise the moment at which so much time of windows has
     *         passed
     */
    public long finish(long start, long work) {
        return work == 0 ? start : at(Times.plus(until(start), work));
    }

    /** Work that is done from the event until a time. */
    public long until(long time) {
        layOutUntil(time);
        int window = Arrays.binarySearch(from, 0, count, time);
        if (window < 0) {
            window = -window - 2;
        }
        return window < 0 ? 0 : before[window] + Math.min(time, to[window]) - from[window];
    }

    /** The first moment at which so much work is done since the event; {@link Times#LONGEST} if that is too far away. */
    public long at(long work) {
        if (work <= 0) {
            return 0;
        }
        int window = windowOf(work);
        return window < 0 ? Times.LONGEST : from[window] + work - before[window];
    }

    /** The last moment at which no more than so much work is done: when work that follows it begins. */
    public long beginAt(long work) {
        int window = windowOf(Times.plus(work, 1));
        return window < 0 ? Times.LONGEST : from[window] + work - before[window];
    }

    /** Greatest common divisor of all begins and ends of windows counted from the event, in microseconds. */
    public long grid() {
        long offset = ChronoUnit.MICROS.between(event.toLocalDate().atStartOfDay(), event);
        long a = working.grid() * MINUTE;
        long b = WorkingTime.DAY * MINUTE;
        return gcd(gcd(a, b), offset);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The window in which the amount of work, more than none, is reached; -1 if none does. */
    private int windowOf(long work) {
        while (count == 0 || before[count - 1] + to[count - 1] - from[count - 1] < work) {
            if (!layOut()) {
                return -1;
            }
        }
        int window = Arrays.binarySearch(before, 0, count, work);
        return window >= 0 ? window - 1 : -window - 2;
    }

    private void layOutUntil(long time) {
        while (event.until(next.atStartOfDay(), ChronoUnit.MICROS) <= time && layOut()) {
            // one step after the other
        }
    }

    private boolean layOut() {
        if (next.isAfter(last)) {
            return false;
        }
        for (int day = 0; day < STEP_DAYS; day++) {
            long midnight = event.until(next.atStartOfDay(), ChronoUnit.MICROS);
            for (int[] window : working.on(next.getDayOfWeek(), holidays.isHoliday(next))) {
                add(Math.max(0, midnight + window[0] * MINUTE), midnight + window[1] * MINUTE);
            }
            next = next.plusDays(1);
        }
        return true;
    }

    private void add(long begin, long end) {
        if (end <= 0) {
            return;
        }
        if (count > 0 && begin <= to[count - 1]) {
            to[count - 1] = Math.max(to[count - 1], end);
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            before = Arrays.copyOf(before, 2 * count);
        }
        from[count] = begin;
        to[count] = end;
        before[count] = count == 0 ? 0 : before[count - 1] + to[count - 1] - from[count - 1];
        count++;
    }
}
