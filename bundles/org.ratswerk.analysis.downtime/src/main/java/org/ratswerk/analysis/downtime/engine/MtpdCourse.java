package org.ratswerk.analysis.downtime.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The MTPD of a process day by day: critical periods replace it between their dates. Which MTPD is the shortest valid at
 * any moment of an outage follows from the days that the outage touches. Immutable.
 *
 * @param computed from the impact analysis, or {@link Times#UNSET}
 * @param manual set by hand, or {@link Times#UNSET}
 * @param periods critical periods
 */
public record MtpdCourse(long computed, long manual, List<CriticalPeriod> periods) {

    /** After so many days every repeated period has come back, those of 29 February included. */
    private static final int ALL_REPETITIONS = 4 * 366 + 1;

    public MtpdCourse {
        periods = List.copyOf(periods);
    }

    /** The MTPD valid on a day. */
    public Mtpd at(LocalDate day) {
        return Mtpd.at(day, computed, manual, periods);
    }

    /**
     * The shortest MTPD valid on any day from the first to the last.
     *
     * @param last last day; null for all days to come
     */
    public Mtpd shortest(LocalDate first, LocalDate last) {
        Mtpd shortest = at(first);
        for (LocalDate day : changes(first, last)) {
            Mtpd mtpd = at(day);
            if (mtpd.time() < shortest.time()) {
                shortest = mtpd;
            }
        }
        return shortest;
    }

    /** Whether it is the same on all days. */
    public boolean isConstant() {
        return periods.isEmpty();
    }

    /** A time no longer than the MTPD of any day. */
    long lowest() {
        return Mtpd.shortest(computed, manual, periods).time();
    }

    /** Days after the first on which another MTPD may hold than the day before, none after the last. */
    List<LocalDate> changes(LocalDate first, LocalDate last) {
        if (periods.isEmpty()) {
            return List.of();
        }
        LocalDate end = first.plusDays(ALL_REPETITIONS);
        boolean cut = last != null && last.isBefore(end);
        LocalDate horizon = cut ? last : end;
        var days = new TreeSet<LocalDate>();
        for (CriticalPeriod period : periods) {
            if (period.repeat() == CriticalPeriod.Repeat.NONE) {
                days.add(period.from());
                days.add(period.to().plusDays(1));
            } else {
                boolean covered = period.covers(first);
                for (LocalDate day = first.plusDays(1); !day.isAfter(horizon); day = day.plusDays(1)) {
                    if (period.covers(day) != covered) {
                        covered = !covered;
                        days.add(day);
                    }
                }
            }
        }
        days.removeIf(day -> !day.isAfter(first) || last != null && day.isAfter(last));
        return new ArrayList<>(days);
    }
}
