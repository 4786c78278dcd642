package org.ratswerk.core.result;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Table of values.
 *
 * @param id identifier, such as {@code requirements}
 * @param title title in the user's language
 * @param columns columns, at least one
 * @param rows rows, each with one cell per column
 * @param notes sentences about the whole table, such as key figures, in the user's language; the command line writes them
 *        to standard error, one a line
 * @param groupBy key of the column by whose values rows stand in groups until somebody arranges them otherwise; null for
 *        none
 */
public record Table(String id, String title, List<Column> columns, List<Row> rows, List<String> notes, String groupBy)
        implements Result {
    public Table {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Table that is not grouped. */
    public Table(String id, String title, List<Column> columns, List<Row> rows, List<String> notes) {
        this(id, title, columns, rows, notes, null);
    }

    /** Table without notes. */
    public Table(String id, String title, List<Column> columns, List<Row> rows) {
        this(id, title, columns, rows, List.of());
    }

    /** What the values of a column are; decides alignment, sorting and number formats. */
    public enum Kind {
        /** Texts, terms and references; sorted by the rules of the language. */
        TEXT,
        /** Identifiers; shown on demand. */
        IDENTIFIER,
        /** Durations; sorted by length. */
        DURATION,
        /** Numbers; sorted by size. */
        NUMBER,
        /** Dates; sorted by time. */
        DATE,
        /** States with a symbol. */
        STATE
    }

    /**
     * Column.
     *
     * @param key header in CSV files and key in JSON
     * @param title header for people, in the user's language
     * @param kind what the values are
     * @param description one sentence that explains the column; null where the title says all
     */
    public record Column(String key, String title, Kind kind, String description) {
        public Column {
            Objects.requireNonNull(key);
            Objects.requireNonNull(title);
            Objects.requireNonNull(kind);
        }
    }

    /**
     * Row.
     *
     * @param elementId id of the element the row is about; null where it is about none
     * @param cells one per column
     */
    public record Row(String elementId, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Cell.
     *
     * @param value value; never null
     * @param explanation tells in words where the value comes from, in the user's language; null where there is nothing
     *        to explain. Called only when somebody asks.
     */
    public record Cell(Value value, Supplier<String> explanation) {
        public Cell {
            Objects.requireNonNull(value);
        }

        /** Cell without explanation. */
        public static Cell of(Value value) {
            return new Cell(value, null);
        }
    }
}
