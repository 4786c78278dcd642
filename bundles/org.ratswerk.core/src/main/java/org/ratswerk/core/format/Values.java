package org.ratswerk.core.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Values as files and as people read them, and the order they are sorted in. */
public final class Values {
    private static final Texts TEXTS = Texts.of(Values.class);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final int DECIMALS = 6;
    private static final int NANO_DECIMALS = 9;

    private Values() {
    }

    /**
     * Returns the value as files hold it: hours with a point, at most six decimals and no trailing zeros; ids instead of
     * names; {@code unknown} for what is not known; empty for no value.
     */
    public static String machine(Value value) {
        return switch (value) {
        case Value.None none -> "";
        case Value.Unknown unknown -> "unknown";
        case Value.Text text -> text.text();
        case Value.Hours hours -> hours(hours.duration()).toPlainString();
        case Value.Number number -> plain(number.number()).toPlainString();
        case Value.Day day -> day.date().toString();
        case Value.Flag flag -> Boolean.toString(flag.set());
        case Value.Term term -> term.code();
        case Value.Ref ref -> ref.id();
        case Value.Refs refs -> refs.refs().stream().map(Value.Ref::id).collect(Collectors.joining(" "));
        case Value.Chain chain -> chain.refs().stream().map(Value.Ref::id).collect(Collectors.joining(" > "));
        };
    }

    /**
     * Returns the value as people read it, in the language of the program; states without their symbol; empty for no
     * value.
     */
    public static String human(Value value) {
        return switch (value) {
        case Value.None none -> "";
        case Value.Unknown unknown -> TEXTS.get("value.unknown");
        case Value.Text text -> text.text();
        case Value.Hours hours -> Durations.text(hours.duration());
        case Value.Number number -> number(number.number());
        case Value.Day day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(day.date());
        case Value.Flag flag -> TEXTS.get(flag.set() ? "value.yes" : "value.no");
        case Value.Term term -> term.label();
        case Value.Ref ref -> ref.name();
        case Value.Refs refs -> refs.refs().stream().map(Value.Ref::name).collect(Collectors.joining(", "));
        case Value.Chain chain -> chain.refs().stream().map(Value.Ref::name).collect(Collectors.joining(" › "));
        };
    }

    /** Returns the value as {@link #human(Value)} does, a state led by its symbol. */
    public static String humanWithSymbol(Value value) {
        if (value instanceof Value.Term term && !term.symbol().character().isEmpty()) {
            return term.symbol().character() + " " + term.label();
        }
        return value instanceof Value.Unknown ? "? " + human(value) : human(value);
    }

    /**
     * Returns the ascending order of values: by size, time, or the rules of the language; what is unknown after
     * everything known; no value at the very end.
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
            default -> collator.compare(human(first), human(second));
            };
        };
    }

    private static int rank(Value value) {
        return switch (value) {
        case Value.None none -> 2;
        case Value.Unknown unknown -> 1;
        default -> 0;
        };
    }

    /** Returns the hours of a duration, rounded half up to six decimals, without trailing zeros. */
    public static BigDecimal hours(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_DECIMALS));
        return plain(seconds.divide(SECONDS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }
}
