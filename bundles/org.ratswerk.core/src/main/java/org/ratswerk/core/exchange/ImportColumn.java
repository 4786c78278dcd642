package org.ratswerk.core.exchange;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;

/**
 * Column of an exchange file. Reading, writing, the check for unknown columns and the choice of columns in a wizard all
 * come from this one definition.
 *
 * @param <T> what a row is about
 * @param <V> class of the values
 * @param key header
 * @param type what the cells hold
 * @param getter returns the value that a target has
 * @param setter gives a target a value; called only if it differs from the present one
 * @param identifies whether the column tells which element a row is about, and may therefore not be missing
 * @param required whether its cells may not be empty
 * @param headers further headers it is known by, such as the German ones; upper and lower case, spaces and hyphens make
 *        no difference
 */
public record ImportColumn<T, V>(String key, ColumnType<V> type, Function<T, V> getter, BiConsumer<T, V> setter,
        boolean identifies, boolean required, List<String> headers) {
    public ImportColumn {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(getter);
        Objects.requireNonNull(setter);
        headers = List.copyOf(headers);
    }

    /**
     * Column whose cells may be empty.
     *
     * @param key header
     * @param type what the cells hold
     * @param getter returns the value that a target has
     * @param setter gives a target a value
     * @param headers further headers it is known by
     */
    public static <T, V> ImportColumn<T, V> of(String key, ColumnType<V> type, Function<T, V> getter,
            BiConsumer<T, V> setter, String... headers) {
        return new ImportColumn<>(key, type, getter, setter, false, false, List.of(headers));
    }

    /**
     * Column that tells, alone or with others, which element a row is about. It is never changed by a row.
     *
     * @param key header
     * @param type what the cells hold
     * @param getter returns the value that a target has
     * @param headers further headers it is known by
     */
    public static <T, V> ImportColumn<T, V> identifying(String key, ColumnType<V> type, Function<T, V> getter,
            String... headers) {
        return new ImportColumn<>(key, type, getter, (target, value) -> {
            // what identifies a target is given when it is made
        }, true, true, List.of(headers));
    }

    /** The same column, but its cells may not be empty. */
    public ImportColumn<T, V> withRequired() {
        return new ImportColumn<>(key, type, getter, setter, identifies, true, headers);
    }

    /** What stands in the cell of a target. */
    Value write(T target) {
        return type.write(getter.apply(target));
    }

    /** What stands in the cell of a target, as text. */
    String text(T target) {
        return Values.machine(write(target));
    }

    /** A value for this column. */
    Planned<T, V> plan(V value) {
        return new Planned<>(this, value);
    }

    /** The value that an empty cell sets. */
    Planned<T, V> unset() {
        return plan(type.unset());
    }

    /**
     * Reads a cell.
     *
     * @param text text of the cell, clean and not empty
     * @param cell the cell
     * @throws CellException if it cannot be understood
     */
    Planned<T, V> parse(String text, ImportCell cell) throws CellException {
        return plan(type.parse(text, cell));
    }

    /**
     * Value that a row gives its target.
     *
     * @param column column
     * @param value value; may be null
     */
    record Planned<T, V>(ImportColumn<T, V> column, V value) {
        /** The value as it stands in files. */
        String text() {
            return Values.machine(column.type().write(value));
        }

        /** Whether setting it would change the target. */
        boolean differs(T target) {
            return !text().equals(column.text(target));
        }

        /** Gives the value to the target. */
        void set(T target) {
            column.setter().accept(target, value);
        }
    }
}
