package org.ratswerk.core;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Process;

/**
 * How long a process may be down by its own business impact analysis, without what others demand of it: the shortest of the
 * time set by hand, the first horizon at which a category reaches the tolerance level, and those of critical periods. What
 * follows from dependencies is computed by the analysis of downtime.
 */
public final class Criticality {
    /**
     * A process is time-critical if it must be back within 30 days (the usual limit of German federal states for
     * municipalities).
     */
    public static final Duration TIME_CRITICAL = Duration.ofDays(30);
    /** Highly critical (hoch kritisch): back within less than three days. */
    public static final Duration HIGHLY_CRITICAL = Duration.ofDays(3);

    private Criticality() {
        // static only
    }

    /**
     * Returns the shortest tolerable downtime of a process by its own analysis.
     *
     * @return empty where it has no limit or none is known
     */
    public static Optional<Duration> own(Process process, AnalysisSettings settings) {
        BusinessImpact impact = process.getImpact();
        if (impact == null) {
            return Optional.empty();
        }
        Stream<Duration> periods = impact.getCriticalPeriods().stream()
                .filter(period -> period.getFrom() != null && period.getTo() != null).map(period -> period.getMtpd());
        return Stream.concat(Stream.of(normal(impact, settings)), periods)
                .filter(duration -> duration != null && !duration.isNegative()).min(Duration::compareTo);
    }

    private static Duration normal(BusinessImpact impact, AnalysisSettings settings) {
        Duration manual = impact.getManualMtpd();
        if (manual != null && !manual.isNegative()) {
            return manual;
        }
        return impact.getRatings().stream().filter(rating -> rating.getLevel() >= settings.toleranceLevel())
                .map(rating -> rating.getHorizon()).filter(horizon -> horizon != null && !horizon.isNegative())
                .min(Duration::compareTo).orElse(null);
    }

    /** Whether a process is time-critical by its own analysis. */
    public static boolean isTimeCritical(Process process, AnalysisSettings settings) {
        return own(process, settings).filter(limit -> limit.compareTo(TIME_CRITICAL) <= 0).isPresent();
    }
}
