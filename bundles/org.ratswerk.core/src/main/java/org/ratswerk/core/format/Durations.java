package org.ratswerk.core.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

import org.ratswerk.model.text.Texts;

/** Durations as people read them: the largest whole unit that reads well, such as 36 h, 3 days or 45 min. */
public final class Durations {
    private static final Texts TEXTS = Texts.of(Durations.class);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Up to here minutes are not split into hours and minutes: 90 min reads better than 1 h 30 min. */
    private static final long SHORT = 2 * HOUR;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private Durations() {
    }

    /**
     * Returns the duration in the language of the program.
     *
     * @param duration duration, may be negative; not null
     */
    public static String text(Duration duration) {
        return text(Locale.getDefault(), duration);
    }

    /**
     * Returns the duration in a language: German for German locales, English for all others.
     *
     * @param locale language
     * @param duration duration, may be negative; not null
     */
    public static String text(Locale locale, Duration duration) {
        long seconds = duration.abs().getSeconds();
        if (duration.getNano() == 0 && seconds % DAY == 0 && seconds >= 2 * DAY) {
            return (duration.isNegative() ? "−" : "") + TEXTS.get(locale, "duration.days", number(locale, seconds / DAY));
        }
        return hours(locale, duration);
    }

    /**
     * Returns the duration in hours, minutes and seconds, never in days: for sums and inside sentences.
     *
     * @param duration duration, may be negative; not null
     */
    public static String hours(Duration duration) {
        return hours(Locale.getDefault(), duration);
    }

    private static String hours(Locale locale, Duration duration) {
        if (duration.isNegative()) {
            return "−" + hours(locale, duration.negated());
        }
        long seconds = duration.getSeconds();
        if (duration.getNano() != 0) {
            return TEXTS.get(locale, "duration.seconds", fraction(locale, duration));
        }
        if (seconds % HOUR == 0) {
            return TEXTS.get(locale, "duration.hours", number(locale, seconds / HOUR));
        }
        if (seconds % MINUTE != 0) {
            return seconds < SHORT ? TEXTS.get(locale, "duration.seconds", number(locale, seconds))
                    : hours(locale, Duration.ofSeconds(seconds - seconds % MINUTE)) + " "
                            + TEXTS.get(locale, "duration.seconds", number(locale, seconds % MINUTE));
        }
        if (seconds < SHORT) {
            return TEXTS.get(locale, "duration.minutes", number(locale, seconds / MINUTE));
        }
        return TEXTS.get(locale, "duration.hours", number(locale, seconds / HOUR)) + " "
                + TEXTS.get(locale, "duration.minutes", number(locale, seconds % HOUR / MINUTE));
    }

    private static String number(Locale locale, long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private static String fraction(Locale locale, Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano()).divide(NANOS, 3, RoundingMode.HALF_UP));
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(seconds);
    }
}
