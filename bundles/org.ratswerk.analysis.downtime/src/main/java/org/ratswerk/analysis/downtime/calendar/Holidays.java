package org.ratswerk.analysis.downtime.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.ratswerk.model.text.Texts;

/**
 * Public holidays of a German Land, as its holiday act has them today, for past years too. Holidays that hold only in some
 * municipalities of a Land (Assumption Day in parts of Bavaria, Corpus Christi in parts of Saxony and Thuringia) are left
 * out. Safe for several threads.
 */
public final class Holidays {
    /** Holidays that all Länder have. */
    public static final Holidays NATIONWIDE = new Holidays("");
    private static final Texts TEXTS = Texts.of(Holidays.class);
    private static final int LAND_DIGITS = 2;

    private final String land;
    private final ConcurrentHashMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(String land) {
        this.land = land;
    }

    /**
     * Returns the holidays of the Land in which a municipality lies.
     *
     * @param ags official municipality key, of which the first two digits name the Land; null, or one that names none, for
     *        the holidays that all Länder have
     */
    public static Holidays of(String ags) {
        if (ags == null || !ags.strip().matches("(0[1-9]|1[0-6])\\d*")) {
            return NATIONWIDE;
        }
        return new Holidays(ags.strip().substring(0, LAND_DIGITS));
    }

    /** Returns the name of the Land in the user's language; empty where the holidays are those that all Länder have. */
    public Optional<String> land() {
        return land.isEmpty() ? Optional.empty() : Optional.of(TEXTS.get("land." + land));
    }

    /** Tells whether the day is a public holiday. */
    public boolean isHoliday(LocalDate day) {
        return ofYear(day.getYear()).contains(day);
    }

    /** Returns the holidays of a year, in order. */
    public Set<LocalDate> ofYear(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private Set<LocalDate> compute(int year) {
        var days = new TreeSet<LocalDate>();
        LocalDate easter = easter(year);
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        days.add(LocalDate.of(year, Month.OCTOBER, 3));
        days.add(LocalDate.of(year, Month.DECEMBER, 25));
        days.add(LocalDate.of(year, Month.DECEMBER, 26));
        if (isLand("08", "09", "15")) {
            days.add(LocalDate.of(year, Month.JANUARY, 6));
        }
        if (isLand("11", "13")) {
            days.add(LocalDate.of(year, Month.MARCH, 8));
        }
        if (isLand("12")) {
            days.add(easter);
            days.add(easter.plusDays(49));
        }
        if (isLand("05", "06", "07", "08", "09", "10")) {
            days.add(easter.plusDays(60));
        }
        if (isLand("10")) {
            days.add(LocalDate.of(year, Month.AUGUST, 15));
        }
        if (isLand("16")) {
            days.add(LocalDate.of(year, Month.SEPTEMBER, 20));
        }
        if (isLand("01", "02", "03", "04", "12", "13", "14", "15", "16")) {
            days.add(LocalDate.of(year, Month.OCTOBER, 31));
        }
        if (isLand("05", "07", "08", "09", "10")) {
            days.add(LocalDate.of(year, Month.NOVEMBER, 1));
        }
        if (isLand("14")) {
            days.add(LocalDate.of(year, Month.NOVEMBER, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY)));
        }
        return days;
    }

    private boolean isLand(String... lands) {
        return Set.of(lands).contains(land);
    }

    /**
     * Easter Sunday of the Gregorian calendar, by the formula of Gauss with the corrections of Lichtenberg
     * (Physikalisch-Technische Bundesanstalt, "Wann ist Ostern?").
     */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moonShift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sunShift = 2 - (3 * century + 3) / 4;
        int moon = year % 19;
        int seed = (19 * moon + moonShift) % 30;
        int correction = (seed + moon / 11) / 29;
        int border = 21 + seed - correction;
        int firstSunday = 7 - (year + year / 4 + sunShift) % 7;
        int distance = 7 - Math.floorMod(border - firstSunday, 7);
        return LocalDate.of(year, Month.MARCH, 1).plusDays((long) border + distance - 1);
    }
}
