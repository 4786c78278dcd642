package org.ratswerk.ui.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * What a person writes above a column to see only some rows. In all columns: part of the text, {@code =} before the
 * whole text, {@code !} before what must not be in it, {@code ""} for no value. Durations, numbers and dates also know
 * {@code <}, {@code <=}, {@code >}, {@code >=} and {@code =}; a duration without unit counts hours, known units are min,
 * h, days and weeks in both languages; {@code ?} means unknown.
 *
 * @param predicate tells whether a value is let through
 * @param fault what is wrong with the text, in the user's language; null where it is understood
 */
public record ColumnFilter(Predicate<Value> predicate, String fault) {
    private static final Texts TEXTS = Texts.of(ColumnFilter.class);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=|≤|≥)?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern QUANTITY = Pattern.compile("([-−]?\\d+(?:[.,]\\d+)?)\\s*([\\p{L}.]*)");
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    public ColumnFilter {
        Objects.requireNonNull(predicate);
    }

    /** Lets everything through. */
    public static final ColumnFilter ALL = new ColumnFilter(value -> true, null);

    /**
     * Understands a text.
     *
     * @param kind kind of the column
     * @param text text; null and blank let everything through
     */
    public static ColumnFilter parse(Table.Kind kind, String text) {
        if (text == null || text.isBlank()) {
            return ALL;
        }
        var stripped = text.strip();
        if (stripped.equals("\"\"")) {
            return new ColumnFilter(Value.None.class::isInstance, null);
        }
        return switch (kind) {
            case DURATION -> comparison(stripped, value -> value instanceof Value.Hours hours ? hours.duration() : null,
                    ColumnFilter::duration, "filter.fault.duration");
            case NUMBER -> comparison(stripped, value -> value instanceof Value.Number number ? number.number() : null,
                    ColumnFilter::number, "filter.fault.number");
            case DATE -> comparison(stripped, value -> value instanceof Value.Day day ? day.date() : null,
                    ColumnFilter::date, "filter.fault.date");
            case TEXT, IDENTIFIER, STATE -> text(stripped);
        };
    }

    private static ColumnFilter text(String text) {
        var folded = fold(text);
        if (folded.startsWith("=")) {
            var whole = folded.substring(1).strip();
            return new ColumnFilter(value -> fold(Values.human(value)).equals(whole), null);
        }
        if (folded.startsWith("!")) {
            var part = folded.substring(1).strip();
            return new ColumnFilter(value -> !fold(Values.human(value)).contains(part), null);
        }
        return new ColumnFilter(value -> fold(Values.human(value)).contains(folded), null);
    }

    private static <T extends Comparable<? super T>> ColumnFilter comparison(String text, Function<Value, T> known,
            Function<String, Optional<T>> parse, String fault) {
        if (text.equals("?")) {
            return new ColumnFilter(Value.Unknown.class::isInstance, null);
        }
        var matcher = COMPARISON.matcher(text);
        matcher.matches();
        var limit = parse.apply(matcher.group(2).strip());
        if (limit.isEmpty()) {
            return new ColumnFilter(value -> true, TEXTS.get(fault, text));
        }
        Predicate<Integer> holds = holds(matcher.group(1));
        return new ColumnFilter(value -> {
            // Unknown is later than anything known.
            if (value instanceof Value.Unknown) {
                return holds.test(1);
            }
            var size = known.apply(value);
            return size != null && holds.test(Integer.signum(size.compareTo(limit.get())));
        }, null);
    }

    private static Predicate<Integer> holds(String operator) {
        return switch (operator == null ? "=" : operator) {
            case "<" -> sign -> sign < 0;
            case "<=", "≤" -> sign -> sign <= 0;
            case ">" -> sign -> sign > 0;
            case ">=", "≥" -> sign -> sign >= 0;
            default -> sign -> sign == 0;
        };
    }

    private static Optional<Duration> duration(String text) {
        var matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var unit = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "", "h", "std", "std.", "stunde", "stunden", "hour", "hours" -> Duration.ofHours(1);
            case "min", "min.", "minute", "minuten", "minutes" -> Duration.ofMinutes(1);
            case "d", "t", "tag", "tage", "tagen", "day", "days" -> Duration.ofDays(1);
            case "w", "woche", "wochen", "week", "weeks" -> Duration.ofDays(7);
            default -> null;
        };
        if (unit == null) {
            return Optional.empty();
        }
        var hours = new BigDecimal(matcher.group(1).replace('−', '-').replace(',', '.'));
        var seconds = hours.multiply(SECONDS_PER_HOUR).multiply(BigDecimal.valueOf(unit.toMinutes()))
                .divide(BigDecimal.valueOf(60), java.math.RoundingMode.HALF_UP);
        return Optional.of(Duration.ofSeconds(seconds.longValue()));
    }

    private static Optional<BigDecimal> number(String text) {
        var matcher = QUANTITY.matcher(text);
        return matcher.matches() && matcher.group(2).isEmpty()
                ? Optional.of(new BigDecimal(matcher.group(1).replace('−', '-').replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            var german = GERMAN_DATE.matcher(text);
            if (german.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(german.group(3)), Integer.parseInt(german.group(2)),
                        Integer.parseInt(german.group(1))));
            }
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.getDefault());
    }
}
