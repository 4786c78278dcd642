package org.ratswerk.core;

import java.util.List;
import java.util.Objects;

import org.ratswerk.core.result.Value;

/**
 * Parameter of an analysis.
 *
 * @param key name on the command line, without the dashes
 * @param title label in the user's language
 * @param kind what its values are
 * @param choices the values of a {@link Kind#CHOICE}, the first being the default; empty for all others
 */
public record Parameter(String key, String title, Kind kind, List<Value.Term> choices) {
    public Parameter {
        Objects.requireNonNull(key);
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        choices = List.copyOf(choices);
    }

    /** What the values of a parameter are. */
    public enum Kind {
        /** One of the choices. */
        CHOICE,
        /** Date, with or without a time: {@code YYYY-MM-DD[THH:MM]}. */
        DATE_TIME,
        /** Ids of elements, joined by commas. */
        ELEMENTS,
        /** Set or not. */
        FLAG,
        /** Free text. */
        TEXT
    }
}
