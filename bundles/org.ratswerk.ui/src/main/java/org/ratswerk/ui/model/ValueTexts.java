package org.ratswerk.ui.model;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Values as people read them, and the order they are sorted in. */
public final class ValueTexts {
    private static final Texts TEXTS = Texts.of(ValueTexts.class);

    private ValueTexts() {
    }

    /** Returns the value in the user's language; empty for none. */
    public static String of(Value value) {
        return switch (value) {
            case Value.None none -> "";
            case Value.Unknown unknown -> TEXTS.get("value.unknown");
            case Value.Text text -> text.text();
            case Value.Hours hours -> of(hours.duration());
            case Value.Number number -> of(number.number());
            case Value.Day day -> of(day.date());
            case Value.Flag flag -> of(flag.set());
            case Value.Term term -> term.label();
            case Value.Ref ref -> ref.name();
            case Value.Refs refs -> refs.refs().stream().map(Value.Ref::name).collect(Collectors.joining(", "));
            case Value.Chain chain -> chain.refs().stream().map(Value.Ref::name).collect(Collectors.joining(" › "));
        };
    }

    /** Returns the duration in the largest whole unit that reads well, such as {@code 36 h}, {@code 5 days}. */
    public static String of(Duration duration) {
        return Durations.text(duration);
    }

    /** Returns the number with the language's separators. */
    public static String of(BigDecimal number) {
        return number(6).format(number);
    }

    /** Returns the date in the usual form of the language, such as {@code 03.03.2027}. */
    public static String of(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }

    /** Returns the period in words, such as {@code 2 years}. */
    public static String of(Period period) {
        var text = new StringBuilder();
        append(text, "value.years", period.getYears());
        append(text, "value.months", period.getMonths());
        append(text, "value.days", period.getDays());
        return text.isEmpty() ? "0" : text.toString();
    }

    /** Returns yes or no. */
    public static String of(boolean set) {
        return TEXTS.get(set ? "value.yes" : "value.no");
    }

    /**
     * Returns the ascending order of values: by size, time, or the rules of the language; unknown after everything
     * known; no value at the very end.
     */
    public static Comparator<Value> order() {
        var collator = Collator.getInstance();
        return (first, second) -> {
            int rank = Integer.compare(rank(first), rank(second));
            if (rank != 0) {
                return rank;
            }
            return switch (first) {
                case Value.Hours hours when second instanceof Value.Hours other ->
                    hours.duration().compareTo(other.duration());
                case Value.Number number when second instanceof Value.Number other ->
                    number.number().compareTo(other.number());
                case Value.Day day when second instanceof Value.Day other -> day.date().compareTo(other.date());
                case Value.Flag flag when second instanceof Value.Flag other -> Boolean.compare(other.set(), flag.set());
                default -> collator.compare(of(first), of(second));
            };
        };
    }

    /** Returns 2 for no value, 1 for an unknown one, 0 for all others. These ranks stay in a descending order, too. */
    public static int rank(Value value) {
        return switch (value) {
            case Value.None none -> 2;
            case Value.Unknown unknown -> 1;
            default -> 0;
        };
    }

    private static void append(StringBuilder text, String key, int amount) {
        if (amount != 0) {
            text.append(text.isEmpty() ? "" : ", ").append(TEXTS.get(key, amount));
        }
    }

    private static NumberFormat number(int digits) {
        var format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMaximumFractionDigits(digits);
        return format;
    }
}
