package org.ratswerk.analysis.downtime.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.analysis.downtime.calendar.Holidays;
import org.ratswerk.analysis.downtime.calendar.WorkClock;
import org.ratswerk.analysis.downtime.calendar.WorkingTime;

/**
 * Date and time of an event: recovery counts only inside working time, and the MTPD is the shortest valid at any moment of
 * the outage. Without it every hour counts. Times count from the event, in microseconds of local time, summer time left
 * out. Not safe for several threads.
 */
public final class EventClock {

    /** A stretch of time in which one MTPD holds, from the first time up to the second. */
    record Stretch(long from, long to, long mtpd) {
    }

    private final LocalDateTime event;
    private final Holidays holidays;
    private final Map<WorkingTime, WorkClock> clocks = new HashMap<>();
    private final Map<Integer, WorkClock> clockOf = new HashMap<>();
    private final Map<Integer, MtpdCourse> courseOf = new HashMap<>();

    /**
     * Starts with no working times and no critical periods.
     *
     * @param event date and time of the event, local
     * @param holidays days on which weekly windows rest
     */
    public EventClock(LocalDateTime event, Holidays holidays) {
        this.event = event;
        this.holidays = holidays;
    }

    /** Date and time of the event. */
    public LocalDateTime event() {
        return event;
    }

    /** Lets the recovery of a node count only inside a working time. */
    public EventClock working(int node, WorkingTime time) {
        if (!time.isAlways()) {
            clockOf.put(node, clocks.computeIfAbsent(time, key -> new WorkClock(key, holidays, event)));
        }
        return this;
    }

    /** Sets the MTPD of a process day by day; a process without one has that of the graph. */
    public EventClock mtpd(int process, MtpdCourse course) {
        if (!course.isConstant()) {
            courseOf.put(process, course);
        }
        return this;
    }

    /** The clock of a node's recovery; null where every hour counts. */
    WorkClock clock(int node) {
        return clockOf.get(node);
    }

    /** When a recovery that begins at a time is done; unknown if one of the two is unknown. */
    public long finish(int node, long start, long recovery) {
        WorkClock clock = clockOf.get(node);
        if (clock == null || !Times.isKnown(start) || !Times.isKnown(recovery)) {
            return Times.plus(start, recovery);
        }
        return clock.finish(start, recovery);
    }

    /**
     * The shortest MTPD valid at any moment of an outage.
     *
     * @param from when the outage begins
     * @param up when it ends; {@link Times#UNKNOWN} for nobody knows when
     * @return empty if the process has the same MTPD at all times, that of the graph
     */
    public java.util.Optional<Mtpd> mtpd(int process, long from, long up) {
        MtpdCourse course = courseOf.get(process);
        if (course == null) {
            return java.util.Optional.empty();
        }
        long last = up > from ? up - 1 : from;
        return java.util.Optional.of(course.shortest(day(from), Times.isKnown(up) ? day(last) : null));
    }

    /** A time no longer than the MTPD of the process at any moment. */
    long lowestMtpd(DowntimeGraph graph, int process) {
        MtpdCourse course = courseOf.get(process);
        return course == null ? graph.mtpd(process) : course.lowest();
    }

    /** The MTPD of a process up to a time, stretch by stretch. */
    List<Stretch> stretches(DowntimeGraph graph, int process, long until) {
        MtpdCourse course = courseOf.get(process);
        if (course == null) {
            return List.of(new Stretch(0, Times.LONGEST, graph.mtpd(process)));
        }
        var stretches = new ArrayList<Stretch>();
        LocalDate first = event.toLocalDate();
        long begin = 0;
        long mtpd = course.at(first).time();
        for (LocalDate day : course.changes(first, day(until))) {
            long next = event.until(day.atStartOfDay(), ChronoUnit.MICROS);
            stretches.add(new Stretch(begin, next, mtpd));
            begin = next;
            mtpd = course.at(day).time();
        }
        stretches.add(new Stretch(begin, Times.LONGEST, mtpd));
        return stretches;
    }

    /** The day of a time; times beyond a thousand years count as then. */
    private LocalDate day(long time) {
        return event.plus(Math.min(time, Times.ofHours(8_766_000)), ChronoUnit.MICROS).toLocalDate();
    }
}
