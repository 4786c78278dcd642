package org.ratswerk.core.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.model.text.Texts;

/**
 * Durations as people type them: {@code 4 h}, {@code 3 Tage}, {@code 90 min}, {@code 1 h 30 min}, {@code 1,5 days},
 * {@code 1:30}. A number alone is hours. A day is 24 hours. Months and years are refused: they have no fixed length.
 */
final class DurationInput {
    private static final Texts TEXTS = Texts.of(DurationInput.class);
    private static final Pattern PART = Pattern.compile("\\s*([0-9][0-9.,' \u00a0\u202f]*)\\s*([\\p{L}]*)\\.?\\s*");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,5}):([0-5][0-9])(\\s*h)?");
    private static final Pattern GROUPED_POINT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern GROUPED_COMMA = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000L * 3600);

    private DurationInput() {
        // static only
    }

    /** Returns the duration; null for an empty text. */
    static Duration parse(String typed) throws InputException {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.regionMatches(true, 0, "P", 0, 1) && !text.contains(" ")) {
            try {
                return checked(Duration.parse(text), typed);
            } catch (DateTimeException e) {
                throw fault(typed);
            }
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2)));
        }
        BigDecimal seconds = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        int at = 0;
        int last = Integer.MAX_VALUE;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at) {
                throw fault(typed);
            }
            int unit = unit(part.group(2), at == 0 && part.end() == text.length());
            if (unit <= 0 || unit >= last) {
                throw fault(typed);
            }
            seconds = seconds.add(number(part.group(1), typed).multiply(BigDecimal.valueOf(unit)));
            last = unit;
            at = part.end();
        }
        if (seconds.compareTo(MOST_SECONDS) > 0) {
            throw fault(typed);
        }
        BigDecimal[] whole = seconds.divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(whole[0].longValueExact(), whole[1].multiply(NANOS).longValue());
    }

    private static Duration checked(Duration duration, String typed) throws InputException {
        if (duration.isNegative() || BigDecimal.valueOf(duration.getSeconds()).compareTo(MOST_SECONDS) > 0) {
            throw fault(typed);
        }
        return duration;
    }

    /** Returns the seconds of a unit; 0 for a word that is none. */
    private static int unit(String word, boolean alone) {
        return switch (word.toLowerCase(Locale.ROOT)) {
        case "s", "sek", "sec", "sekunde", "sekunden", "second", "seconds" -> 1;
        case "m", "min", "minute", "minuten", "minutes", "mins" -> 60;
        case "h", "std", "stunde", "stunden", "hour", "hours", "hrs", "hr" -> 3600;
        case "d", "t", "tag", "tage", "tagen", "day", "days" -> 86_400;
        case "w", "wo", "woche", "wochen", "week", "weeks" -> 7 * 86_400;
        case "" -> alone ? 3600 : 0;
        default -> 0;
        };
    }

    private static BigDecimal number(String typed, String all) throws InputException {
        String text = typed.replaceAll("[' \u00a0\u202f]", "");
        boolean pointGroups = Locale.getDefault().getLanguage().equals("de");
        if (pointGroups && GROUPED_POINT.matcher(text).matches()) {
            text = text.replace(".", "");
        } else if (!pointGroups && GROUPED_COMMA.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw fault(all);
        }
    }

    private static InputException fault(String typed) {
        return new InputException(TEXTS.get("input.duration", typed.strip()));
    }
}
