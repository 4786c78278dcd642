package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.ratswerk.analysis.downtime.engine.CriticalPeriod;
import org.ratswerk.analysis.downtime.engine.CriticalPeriod.Repeat;
import org.ratswerk.analysis.downtime.engine.ImpactRating;
import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.MtpdCourse;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AnalysisSettings;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Process;

/**
 * What the business impact analysis of one process says: its ratings, its critical periods and the MTPD that follows.
 * Entries that are not valid (a negative time, a period without dates) are left out; the model's own checks report them.
 */
final class ProcessImpact {
    private final List<DamageCategory> categories;
    private final List<Duration> horizons;
    private final ImpactRating rating;
    private final long computed;
    private final long manual;
    private final List<CriticalPeriod> periods = new ArrayList<>();
    private final List<org.ratswerk.model.CriticalPeriod> periodElements = new ArrayList<>();

    private ProcessImpact(BusinessImpact impact, AnalysisSettings settings) {
        Map<DamageCategory, Integer> rows = new LinkedHashMap<>();
        SortedSet<Duration> columns = new TreeSet<>();
        for (var rated : impact.getRatings()) {
            if (isUsable(rated)) {
                rows.putIfAbsent(rated.getCategory(), rows.size());
                columns.add(rated.getHorizon());
            }
        }
        // a rating may lack its category
        categories = new ArrayList<>(rows.keySet());
        horizons = List.copyOf(columns);
        int[][] levels = new int[categories.size()][horizons.size()];
        for (var rated : impact.getRatings()) {
            if (isUsable(rated)) {
                int row = rows.get(rated.getCategory());
                int column = horizons.indexOf(rated.getHorizon());
                levels[row][column] = Math.max(levels[row][column], rated.getLevel());
            }
        }
        rating = new ImpactRating(horizons.stream().mapToLong(Times::of).toArray(), levels);
        computed = rating.mtpd(settings.toleranceLevel());
        manual = time(impact.getManualMtpd());
        for (var period : impact.getCriticalPeriods()) {
            addPeriod(period);
        }
    }

    /** Returns the impact analysis of a process; one without any entry where it has none. */
    static ProcessImpact of(Process process, AnalysisSettings settings) {
        BusinessImpact impact = process.getImpact();
        return new ProcessImpact(impact == null ? org.ratswerk.model.ModelFactory.eINSTANCE.createBusinessImpact()
                : impact, settings);
    }

    private static boolean isUsable(org.ratswerk.model.ImpactRating rated) {
        return rated.getHorizon() != null && !rated.getHorizon().isNegative() && rated.getLevel() > 0;
    }

    private void addPeriod(org.ratswerk.model.CriticalPeriod period) {
        LocalDate from = period.getFrom();
        LocalDate to = period.getTo();
        long mtpd = time(period.getMtpd());
        Repeat repeat = switch (period.getRepeat()) {
        case NONE -> Repeat.NONE;
        case MONTHLY -> Repeat.MONTHLY;
        case YEARLY -> Repeat.YEARLY;
        };
        if (from != null && to != null && mtpd != Times.UNSET && (repeat != Repeat.NONE || !to.isBefore(from))) {
            periods.add(new CriticalPeriod(from, to, repeat, mtpd));
            periodElements.add(period);
        }
    }

    /** Returns the MTPD at a date, or the shortest of all where the date is null. */
    Mtpd mtpd(LocalDate date) {
        return date == null ? Mtpd.shortest(computed, manual, periods) : Mtpd.at(date, computed, manual, periods);
    }

    /** Returns the MTPD day by day. */
    MtpdCourse course() {
        return new MtpdCourse(computed, manual, periods);
    }

    /** Returns the critical period that an MTPD comes from; null where it comes from none. */
    org.ratswerk.model.CriticalPeriod period(Mtpd mtpd) {
        return mtpd.period() == Mtpd.NO_PERIOD ? null : periodElements.get(mtpd.period());
    }

    /** Whether the MTPD set by hand is longer than the one computed from the ratings. */
    boolean isManualLonger() {
        return Mtpd.isManualLonger(computed, manual);
    }

    /** MTPD computed from the ratings; {@link Times#UNSET} if there is none. */
    long computed() {
        return computed;
    }

    /** MTPD set by hand; {@link Times#UNSET} if there is none. */
    long manual() {
        return manual;
    }

    /** Ratings that fall although the horizon grows. */
    List<ImpactRating.Fall> falls() {
        return rating.falls();
    }

    DamageCategory category(int index) {
        return categories.get(index);
    }

    Duration horizon(int index) {
        return horizons.get(index);
    }

    /** First category that reaches the tolerance level at the computed MTPD; null where there is no such MTPD. */
    DamageCategory decidingCategory(int toleranceLevel) {
        if (computed == Times.UNSET) {
            return null;
        }
        int horizon = horizons.indexOf(Times.toDuration(computed).orElseThrow());
        for (int category = 0; category < categories.size(); category++) {
            if (rating.level(category, horizon) >= toleranceLevel) {
                return categories.get(category);
            }
        }
        throw new IllegalStateException();
    }

    /** Returns the duration in microseconds; {@link Times#UNSET} where it is null or negative. */
    static long time(Duration duration) {
        return duration == null || duration.isNegative() ? Times.UNSET : Times.of(duration);
    }
}
