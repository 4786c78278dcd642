package org.ratswerk.analysis.downtime.bia;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.analysis.downtime.engine.CriticalPeriod.Repeat;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;

/** The critical periods of a process over one year: on which days less downtime is tolerable, and why. */
public final class CriticalYear {
    private CriticalYear() {
        // static only
    }

    /**
     * Days in a row on which the same period holds.
     *
     * @param from first day
     * @param to last day
     * @param mtpd how long the process may be down then: the shortest of the periods that cover these days
     * @param period the period that it comes from
     */
    public record Stretch(LocalDate from, LocalDate to, Duration mtpd, CriticalPeriod period) {
    }

    /**
     * Returns the critical days of a year, in order; the days between are not critical. Periods without dates or time are
     * left out.
     *
     * @param process process
     * @param year year
     */
    public static List<Stretch> of(Process process, int year) {
        var stretches = new ArrayList<Stretch>();
        if (process.getImpact() == null) {
            return stretches;
        }
        var elements = new ArrayList<CriticalPeriod>();
        var periods = new ArrayList<org.ratswerk.analysis.downtime.engine.CriticalPeriod>();
        for (CriticalPeriod period : process.getImpact().getCriticalPeriods()) {
            if (isValid(period)) {
                elements.add(period);
                periods.add(computed(period));
            }
        }
        int before = -1;
        LocalDate from = null;
        LocalDate end = LocalDate.of(year + 1, 1, 1);
        for (LocalDate day = LocalDate.of(year, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
            int now = day.equals(end) ? -1 : shortest(periods, day);
            if (now != before) {
                if (before >= 0) {
                    stretches.add(new Stretch(from, day.minusDays(1), elements.get(before).getMtpd(),
                            elements.get(before)));
                }
                from = day;
                before = now;
            }
        }
        return stretches;
    }

    /** Tells whether a period has what it needs: dates in order, and a time. */
    static boolean isValid(CriticalPeriod period) {
        return period.getFrom() != null && period.getTo() != null && period.getMtpd() != null
                && !period.getMtpd().isNegative()
                && (period.getRepeat() != PeriodRepeat.NONE || !period.getTo().isBefore(period.getFrom()));
    }

    /** The period as the engine sees it. */
    static org.ratswerk.analysis.downtime.engine.CriticalPeriod computed(CriticalPeriod period) {
        return new org.ratswerk.analysis.downtime.engine.CriticalPeriod(period.getFrom(), period.getTo(),
                Repeat.valueOf(period.getRepeat().name()), Times.of(period.getMtpd()));
    }

    private static int shortest(List<org.ratswerk.analysis.downtime.engine.CriticalPeriod> periods, LocalDate day) {
        int shortest = -1;
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).covers(day) && (shortest < 0 || periods.get(i).mtpd() < periods.get(shortest).mtpd())) {
                shortest = i;
            }
        }
        return shortest;
    }
}
