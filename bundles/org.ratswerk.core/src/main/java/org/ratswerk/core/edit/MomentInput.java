package org.ratswerk.core.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.model.text.Texts;

/**
 * Date and time of day as people type them: {@code 31.03.2027 08:00}, {@code 31.3.27, 8 Uhr}, {@code heute 14:30},
 * {@code 2027-03-31T08:00}. A date alone is its midnight.
 */
final class MomentInput {
    private static final Texts TEXTS = Texts.of(MomentInput.class);
    private static final Pattern TIME = Pattern.compile(
            "(.+?)(?:\\s*,\\s*|\\s+)(?:(?:um|at)\\s+)?(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:Uhr|h|o.clock)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private MomentInput() {
        // static only
    }

    /** Returns the moment as the model keeps it: {@code 2027-03-31T08:00}. */
    static String parse(String typed) throws InputException {
        String text = typed.strip();
        try {
            if (ISO.matcher(text).matches()) {
                return LocalDateTime.parse(text).toString();
            }
            Matcher time = TIME.matcher(text);
            if (time.matches() && isDate(time.group(1))) {
                int minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
                return Field.date(time.group(1)).atTime(Integer.parseInt(time.group(2)), minute).toString();
            }
            return Field.date(text).atStartOfDay().toString();
        } catch (DateTimeException | InputException e) {
            throw new InputException(TEXTS.get("input.moment", text));
        }
    }

    private static boolean isDate(String text) {
        try {
            Field.date(text);
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    /** Returns what people read and type; what cannot be read as it is. */
    static String text(String kept) {
        try {
            LocalDateTime moment = kept.contains("T") ? LocalDateTime.parse(kept.strip())
                    : LocalDate.parse(kept.strip()).atStartOfDay();
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(moment) + " "
                    + HOUR.format(LocalTime.from(moment));
        } catch (DateTimeException e) {
            return kept;
        }
    }
}
