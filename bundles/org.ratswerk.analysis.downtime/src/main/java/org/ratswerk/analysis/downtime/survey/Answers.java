package org.ratswerk.analysis.downtime.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.format.Values;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.text.Texts;

/**
 * Answers as texts, in one form whatever file they come from: hours decimal with a point, levels as digits, categories by
 * id, dates as {@code 2027-03-31}, {@link #NO_LIMIT}; empty for no answer.
 */
public final class Answers {
    /** Answer that there is no limit. */
    public static final String NO_LIMIT = "none";
    /** No answer to a question is longer. */
    static final int LONGEST = 2000;
    private static final int HIGHEST_LEVEL = 4;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(87_600);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,9})?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})");
    private static final Texts TEXTS = Texts.of(Answers.class);

    private Answers() {
        // static only
    }

    /** Returns the duration that decimal hours are; empty if they are none or beyond ten years. */
    static Optional<Duration> hours(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        var hours = new BigDecimal(text.replace(',', '.'));
        return hours.compareTo(MOST_HOURS) > 0 ? Optional.empty()
                : Optional.of(Duration.ofSeconds(
                        hours.multiply(SECONDS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    /** Returns the answer that stands for a duration; empty text for null. */
    static String of(Duration duration) {
        return duration == null ? "" : Values.hours(duration).toPlainString();
    }

    /** Returns the word for no limit in a language. */
    static String noLimit(Locale locale) {
        return TEXTS.get(locale, "no-limit");
    }

    /**
     * Returns the answer that was given.
     *
     * @param kind what it must be
     * @param raw text as it stands in the file
     * @param categories damage categories there are
     * @throws InputException if it is none; says what is wrong and what would be right
     */
    static String parse(Question.Kind kind, String raw, List<QuestionnaireForm.Choice> categories)
            throws InputException {
        String text = raw.strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (kind) {
        case HOURS -> duration(text);
        case HOURS_OR_NONE -> isNoLimit(text) ? NO_LIMIT : duration(text);
        case TEXT -> text(text);
        case LEVEL -> level(text);
        case CATEGORY -> categories.stream()
                .filter(category -> category.id().equals(text) || category.name().equalsIgnoreCase(text)).findFirst()
                .map(QuestionnaireForm.Choice::id)
                .orElseThrow(() -> new InputException(TEXTS.get("wrong.category", printable(text), String.join(", ",
                        categories.stream().map(QuestionnaireForm.Choice::name).toList()))));
        case PERIOD -> text;
        };
    }

    private static boolean isNoLimit(String text) {
        return text.equalsIgnoreCase(NO_LIMIT) || text.equalsIgnoreCase(noLimit(Locale.GERMAN))
                || text.equalsIgnoreCase(noLimit(Locale.ENGLISH));
    }

    private static String duration(String text) throws InputException {
        Optional<Duration> plain = hours(text);
        if (plain.isPresent()) {
            return of(plain.get());
        }
        if (text.length() <= 40 && !DECIMAL.matcher(text).matches()) {
            try {
                var duration = (Duration) Field.of(Literals.DEPENDABLE__REQUIRED_RTO).parse(text, null);
                if (duration != null && !duration.isNegative() && Values.hours(duration).compareTo(MOST_HOURS) <= 0) {
                    return of(duration);
                }
            } catch (InputException e) {
                throw new InputException(TEXTS.get("wrong.hours", printable(text)));
            }
        }
        throw new InputException(TEXTS.get("wrong.hours", printable(text)));
    }

    private static String level(String text) throws InputException {
        String digit = text.matches("[0-9](\\.0+)?") ? text.substring(0, 1) : "";
        if (digit.isEmpty() || digit.charAt(0) < '1' || digit.charAt(0) > '0' + HIGHEST_LEVEL) {
            throw new InputException(TEXTS.get("wrong.level", printable(text)));
        }
        return digit;
    }

    private static String text(String text) throws InputException {
        if (text.length() > LONGEST) {
            throw new InputException(TEXTS.get("wrong.long", text.length(), LONGEST));
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean bad = Character.isISOControl(point) && point != '\n' && point != '\t'
                    || Character.getType(point) == Character.SURROGATE || (point & 0xfffe) == 0xfffe
                    || Character.getType(point) == Character.FORMAT && isDirection(point);
            clean.appendCodePoint(bad ? 0xfffd : point);
        });
        return clean.toString();
    }

    /** Characters that turn the direction of writing: they can make a text read as another one. */
    private static boolean isDirection(int point) {
        return point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    }

    /** Returns the date that a text is; empty if it is none. */
    static Optional<LocalDate> date(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            return Optional.of(day.matches()
                    ? LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    : LocalDate.parse(text.strip().replaceFirst("T.*", "")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns an answer as people read it.
     *
     * @param kind what it is
     * @param value answer
     * @param categories damage categories there are
     */
    static String human(Question.Kind kind, String value, List<QuestionnaireForm.Choice> categories) {
        return switch (kind) {
        case HOURS, HOURS_OR_NONE -> value.equals(NO_LIMIT) ? noLimit(Locale.getDefault())
                : hours(value).map(Durations::text).orElse(value);
        case CATEGORY -> categories.stream().filter(category -> category.id().equals(value)).findFirst()
                .map(QuestionnaireForm.Choice::name).orElse(value);
        case PERIOD -> PeriodAnswer.parse(value).map(PeriodAnswer::human).orElse(value);
        case LEVEL, TEXT -> value;
        };
    }

    static String printable(String text) {
        return org.ratswerk.model.text.Labels.printable(text);
    }
}
