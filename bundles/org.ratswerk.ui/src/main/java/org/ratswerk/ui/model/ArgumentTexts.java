package org.ratswerk.ui.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times as people write them, to and from the form that analyses take. */
public final class ArgumentTexts {
    private static final Pattern GERMAN = Pattern
            .compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:[\\s,T]+(\\d{1,2}):(\\d{2}))?(?:\\s*Uhr)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[\\sT]+(\\d{1,2}):(\\d{2}))?");

    private ArgumentTexts() {
    }

    /**
     * Understands {@code 03.03.2027}, {@code 03.03.2027 08:30}, {@code 2027-03-03} and {@code 2027-03-03 08:30}.
     *
     * @return {@code YYYY-MM-DD} or {@code YYYY-MM-DDTHH:MM}; empty where it is no date
     */
    public static Optional<String> dateTime(String text) {
        try {
            var german = GERMAN.matcher(text.strip());
            if (german.matches()) {
                return Optional.of(iso(german.group(3), german.group(2), german.group(1), german.group(4),
                        german.group(5)));
            }
            var iso = ISO.matcher(text.strip());
            return iso.matches()
                    ? Optional.of(iso(iso.group(1), iso.group(2), iso.group(3), iso.group(4), iso.group(5)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String iso(String year, String month, String day, String hour, String minute) {
        var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (hour == null) {
            return date.toString();
        }
        return LocalDateTime.of(date, LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute))).toString();
    }
}
