package org.ratswerk.core.result;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Value of a cell. {@link None} is "no value", which is never the same as zero; {@link Unknown} is "there is a value, but
 * nobody knows it", which is later and larger than any known one.
 */
public sealed interface Value {
    /** No value. */
    Value NONE = new None();
    /** A value that is not known. */
    Value UNKNOWN = new Unknown();

    /** No value. */
    record None() implements Value {
    }

    /** A value that is not known. */
    record Unknown() implements Value {
    }

    /** Text; never null. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** Duration of calendar time; may be negative. */
    record Hours(Duration duration) implements Value {
        public Hours {
            Objects.requireNonNull(duration);
        }
    }

    /** Number. */
    record Number(BigDecimal number) implements Value {
        public Number {
            Objects.requireNonNull(number);
        }
    }

    /** Date. */
    record Day(LocalDate date) implements Value {
        public Day {
            Objects.requireNonNull(date);
        }
    }

    /** Yes or no. */
    record Flag(boolean set) implements Value {
    }

    /**
     * One of a fixed list of words.
     *
     * @param code language-independent word for files; empty where files hold no value
     * @param label word in the user's language
     * @param symbol symbol shown beside the word
     */
    record Term(String code, String label, Symbol symbol) implements Value {
        public Term {
            Objects.requireNonNull(code);
            Objects.requireNonNull(label);
            Objects.requireNonNull(symbol);
        }
    }

    /**
     * Reference to an element.
     *
     * @param id its id
     * @param name its name; the id where it has none
     */
    record Ref(String id, String name) implements Value {
        public Ref {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }
    }

    /** Set of elements, in order; in files their ids joined by a space. */
    record Refs(List<Ref> refs) implements Value {
        public Refs {
            refs = List.copyOf(refs);
        }
    }

    /** Chain of elements from cause to effect; in files their ids joined by {@code " > "}. */
    record Chain(List<Ref> refs) implements Value {
        public Chain {
            refs = List.copyOf(refs);
        }
    }

    /** Text, or {@link #NONE} for null and empty text. */
    static Value text(String text) {
        return text == null || text.isEmpty() ? NONE : new Text(text);
    }

    /** Duration, or {@link #NONE} for null. */
    static Value hours(Duration duration) {
        return duration == null ? NONE : new Hours(duration);
    }

    /** Number. */
    static Value number(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /** Date, or {@link #NONE} for null. */
    static Value day(LocalDate date) {
        return date == null ? NONE : new Day(date);
    }
}
