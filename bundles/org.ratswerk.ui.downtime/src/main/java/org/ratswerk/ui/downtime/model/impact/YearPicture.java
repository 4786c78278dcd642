package org.ratswerk.ui.downtime.model.impact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.analysis.downtime.bia.CriticalYear;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;

/**
 * The critical periods of a process over a year, day by day and in words. Each period that holds on a day has a number,
 * which stands on its days and before its line.
 */
public final class YearPicture {
    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS = 12;

    private final int year;
    private final int[][] numbers = new int[MONTHS][LONGEST_MONTH];
    private final List<Line> lines;

    /**
     * A period in words.
     *
     * @param number its number, from 1
     * @param text when it holds, how long the process may be down then, and why
     */
    public record Line(int number, String text) {
    }

    private YearPicture(int year, List<CriticalYear.Stretch> stretches) {
        this.year = year;
        var known = new LinkedHashMap<CriticalPeriod, List<CriticalYear.Stretch>>();
        stretches.forEach(stretch -> known.computeIfAbsent(stretch.period(), period -> new ArrayList<>()).add(stretch));
        var made = new ArrayList<Line>();
        for (Map.Entry<CriticalPeriod, List<CriticalYear.Stretch>> each : known.entrySet()) {
            int number = made.size() + 1;
            each.getValue().forEach(stretch -> mark(stretch, number));
            made.add(new Line(number, text(each.getKey(), each.getValue())));
        }
        lines = List.copyOf(made);
    }

    /** Returns the year of a process. */
    public static YearPicture of(Process process, int year) {
        return new YearPicture(year, CriticalYear.of(process, year));
    }

    /**
     * Returns the year that is shown at first: that of the first period that does not come again, if it lies ahead; else
     * that of today.
     */
    public static int firstYear(Process process, LocalDate today) {
        if (process.getImpact() == null || !CriticalYear.of(process, today.getYear()).isEmpty()) {
            return today.getYear();
        }
        return process.getImpact().getCriticalPeriods().stream().map(CriticalPeriod::getFrom)
                .filter(from -> from != null && from.isAfter(today)).mapToInt(LocalDate::getYear).min()
                .orElse(today.getYear());
    }

    private void mark(CriticalYear.Stretch stretch, int number) {
        for (LocalDate day = stretch.from(); !day.isAfter(stretch.to()); day = day.plusDays(1)) {
            numbers[day.getMonthValue() - 1][day.getDayOfMonth() - 1] = number;
        }
    }

    private static String text(CriticalPeriod period, List<CriticalYear.Stretch> stretches) {
        String days = period.getRepeat() == PeriodRepeat.MONTHLY
                ? ImpactTexts.get("year.monthly", period.getFrom().getDayOfMonth(), period.getTo().getDayOfMonth())
                : days(stretches);
        String text = ImpactTexts.get("year.line", days, Durations.text(period.getMtpd()));
        return period.getReason() == null || period.getReason().isBlank() ? text
                : ImpactTexts.get("year.reason", text, period.getReason().strip());
    }

    private static String days(List<CriticalYear.Stretch> stretches) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return String.join(", ", stretches.stream().map(stretch -> stretch.from().equals(stretch.to())
                ? format.format(stretch.from())
                : ImpactTexts.get("year.days", format.format(stretch.from()), format.format(stretch.to()))).toList());
    }

    /** Returns the year. */
    public int year() {
        return year;
    }

    /** Returns the number of the period that holds on a day; 0 for none, and for days that the month does not have. */
    public int number(int month, int day) {
        return numbers[month - 1][day - 1];
    }

    /** Returns the periods in words, in the order in which they come. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns all of it in a sentence or two, for screen readers. */
    public String summary() {
        return lines.isEmpty() ? ImpactTexts.get("year.none", Integer.toString(year))
                : ImpactTexts.get("year.name", Integer.toString(year))
                        + String.join(" ", lines.stream().map(line -> " " + line.text() + ".").toList());
    }
}
