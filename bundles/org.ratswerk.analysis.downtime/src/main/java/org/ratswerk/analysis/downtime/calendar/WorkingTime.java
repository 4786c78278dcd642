package org.ratswerk.analysis.downtime.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a team or an operator works: weekly windows, or on call at all hours. Immutable.
 *
 * <p>Written as {@code Mo-Fr 07:00-16:00}, {@code Mo,Mi 8-12, 13-17}, {@code Sa 22:00-06:00} (to the next morning);
 * without days it holds every day. Several windows are joined by a bar. A weekly window rests on public holidays;
 * {@code Ft 09:00-12:00} is a window on them. {@code 24/7} and {@code Rufbereitschaft} (on call) know no rest. Days and
 * words may be German or English.
 */
public final class WorkingTime {
    /** At all hours of all days. */
    public static final WorkingTime ALWAYS = new WorkingTime(List.of());

    /** Minutes of a day. */
    static final int DAY = 24 * 60;
    private static final int HOLIDAY = 7;

    private static final Set<String> ALL_HOURS = Set.of("24/7", "7/24", "24x7", "7x24", "24h", "immer", "always",
            "rund um die uhr", "around the clock", "on call", "on-call", "rufbereitschaft", "bereitschaft",
            "bereitschaftsdienst");
    private static final List<Set<String>> DAYS = List.of(Set.of("mo", "mon", "montag", "monday"),
            Set.of("di", "tu", "tue", "dienstag", "tuesday"), Set.of("mi", "we", "wed", "mittwoch", "wednesday"),
            Set.of("do", "th", "thu", "donnerstag", "thursday"), Set.of("fr", "fri", "freitag", "friday"),
            Set.of("sa", "sat", "samstag", "sonnabend", "saturday"), Set.of("so", "su", "sun", "sonntag", "sunday"),
            Set.of("ft", "ph", "feiertag", "feiertage", "holiday", "holidays"));
    private static final Pattern WINDOW = Pattern.compile("([^0-9]*)([0-9].*)");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2})(?:[:.](\\d{2}))?(?:uhr)?-(\\d{1,2})(?:[:.](\\d{2}))?(?:uhr|h)?");

    /** A text that is no working time. */
    public static final class FormatException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String text;

        FormatException(String text) {
            super("No working time: " + text);
            this.text = text;
        }

        /** Returns the part that cannot be read. */
        public String text() {
            return text;
        }
    }

    /**
     * A window.
     *
     * @param day 0 = Monday to 6 = Sunday, 7 = public holiday
     * @param from minute of the day at which it begins
     * @param to minute at which it ends, counted from the midnight before it begins; more than a day's where it ends on the
     *        next day
     */
    private record Window(int day, int from, int to) {
    }

    private final List<Window> windows;

    private WorkingTime(List<Window> windows) {
        this.windows = List.copyOf(windows);
    }

    /**
     * Reads windows.
     *
     * @param texts windows, each possibly several joined by a bar; blank ones are left out
     * @return working time; null if there is no window at all
     * @throws FormatException if one of them cannot be read
     */
    public static WorkingTime parse(Collection<String> texts) {
        var windows = new ArrayList<Window>();
        boolean always = false;
        for (String text : texts) {
            for (String part : text == null ? new String[0] : text.split("[|;]")) {
                if (!part.isBlank()) {
                    always |= !read(part.strip(), windows);
                }
            }
        }
        if (always) {
            return ALWAYS;
        }
        return windows.isEmpty() ? null : new WorkingTime(windows);
    }

    /** Reads one text, see {@link #parse(Collection)}. */
    public static WorkingTime parse(String text) {
        return parse(Arrays.asList(text));
    }

    /** Adds the windows of a text; false if it means all hours. */
    private static boolean read(String text, List<Window> windows) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace('–', '-')
                .replace(" bis ", "-").replace(" to ", "-");
        if (ALL_HOURS.contains(plain)) {
            return false;
        }
        Matcher matcher = WINDOW.matcher(plain);
        if (!matcher.matches()) {
            throw new FormatException(text);
        }
        Set<Integer> days = days(matcher.group(1).strip(), text);
        for (String range : matcher.group(2).replace(" ", "").split(",")) {
            Matcher hours = HOURS.matcher(range);
            if (!hours.matches()) {
                throw new FormatException(text);
            }
            int from = minute(hours.group(1), hours.group(2), text);
            int to = minute(hours.group(3), hours.group(4), text);
            if (from == DAY || from == to) {
                throw new FormatException(text);
            }
            for (int day : days) {
                windows.add(new Window(day, from, to > from ? to : to + DAY));
            }
        }
        return true;
    }

    private static int minute(String hour, String minute, String text) {
        int time = Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
        if (time > DAY || minute != null && Integer.parseInt(minute) >= 60) {
            throw new FormatException(text);
        }
        return time;
    }

    private static Set<Integer> days(String names, String text) {
        String list = names.endsWith(":") ? names.substring(0, names.length() - 1).strip() : names;
        var days = new java.util.TreeSet<Integer>();
        if (list.isEmpty() || list.equals("täglich") || list.equals("daily")) {
            EnumSet.allOf(DayOfWeek.class).forEach(day -> days.add(day.ordinal()));
            return days;
        }
        for (String part : list.split("[,/+&]| und | and ")) {
            String[] ends = part.strip().split("\\s*-\\s*", -1);
            int first = day(ends[0], text);
            int last = day(ends[ends.length - 1], text);
            if (ends.length > 2 || ends.length == 2 && (first == HOLIDAY || last == HOLIDAY)) {
                throw new FormatException(text);
            }
            days.add(last);
            for (int day = first; day != last; day = (day + 1) % HOLIDAY) {
                days.add(day);
            }
        }
        return days;
    }

    private static int day(String name, String text) {
        String plain = name.strip();
        if (plain.endsWith(".")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        for (int day = 0; day < DAYS.size(); day++) {
            if (DAYS.get(day).contains(plain)) {
                return day;
            }
        }
        throw new FormatException(text);
    }

    /** Tells whether every hour counts. */
    public boolean isAlways() {
        return windows.isEmpty();
    }

    /**
     * The windows that begin on a day, in order.
     *
     * @return pairs of minutes, begin and end, counted from the midnight before
     */
    List<int[]> on(DayOfWeek day, boolean holiday) {
        int wanted = holiday ? HOLIDAY : day.ordinal();
        return windows.stream().filter(window -> window.day == wanted)
                .sorted(java.util.Comparator.comparingInt(Window::from))
                .map(window -> new int[] {window.from, window.to}).toList();
    }

    /** Greatest common divisor of all begins and ends, in minutes; 0 if every hour counts. */
    int grid() {
        int divisor = 0;
        for (Window window : windows) {
            divisor = gcd(gcd(divisor, window.from), window.to);
        }
        return divisor;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingTime time && time.windows.equals(windows);
    }

    @Override
    public int hashCode() {
        return windows.hashCode();
    }
}
