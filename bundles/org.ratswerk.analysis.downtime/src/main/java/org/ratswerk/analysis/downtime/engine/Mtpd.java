package org.ratswerk.analysis.downtime.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * The MTPD of a process and where it comes from. One set by hand takes the place of the one computed from the impact
 * analysis; critical periods replace either between their dates.
 *
 * @param time microseconds; {@link Times#UNSET} = no limit
 * @param source where it comes from
 * @param period index of the critical period it comes from, or {@link #NO_PERIOD}
 */
public record Mtpd(long time, Source source, int period) {

    /** Value of {@link #period()} for every source but {@link Source#PERIOD}. */
    public static final int NO_PERIOD = -1;

    /** Where an MTPD comes from. */
    public enum Source {
        /** Nowhere: the process has no limit. */
        NONE,
        /** Computed from the impact analysis. */
        IMPACT,
        /** Set by hand. */
        MANUAL,
        /** A critical period. */
        PERIOD
    }

    /**
     * The MTPD valid at a date: the shortest of the critical periods that cover it; if none does, the usual one.
     *
     * @param computed {@link ImpactRating#mtpd(int)}
     * @param manual set by hand, or {@link Times#UNSET}
     */
    public static Mtpd at(LocalDate date, long computed, long manual, List<CriticalPeriod> periods) {
        Mtpd shortest = new Mtpd(Times.UNSET, Source.NONE, NO_PERIOD);
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).mtpd() < shortest.time && periods.get(i).covers(date)) {
                shortest = new Mtpd(periods.get(i).mtpd(), Source.PERIOD, i);
            }
        }
        return shortest.source == Source.PERIOD ? shortest : usual(computed, manual);
    }

    /**
     * Without a date: the shortest of the usual MTPD and all critical periods.
     *
     * @param computed {@link ImpactRating#mtpd(int)}
     * @param manual set by hand, or {@link Times#UNSET}
     */
    public static Mtpd shortest(long computed, long manual, List<CriticalPeriod> periods) {
        Mtpd shortest = usual(computed, manual);
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).mtpd() < shortest.time) {
                shortest = new Mtpd(periods.get(i).mtpd(), Source.PERIOD, i);
            }
        }
        return shortest;
    }

    /** Whether an MTPD set by hand is longer than the computed one: a finding. */
    public static boolean isManualLonger(long computed, long manual) {
        return manual != Times.UNSET && manual > computed;
    }

    private static Mtpd usual(long computed, long manual) {
        if (manual != Times.UNSET) {
            return new Mtpd(manual, Source.MANUAL, NO_PERIOD);
        }
        return new Mtpd(computed, computed == Times.UNSET ? Source.NONE : Source.IMPACT, NO_PERIOD);
    }
}
