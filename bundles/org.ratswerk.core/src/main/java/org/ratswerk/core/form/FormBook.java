package org.ratswerk.core.form;

import java.util.List;
import java.util.Objects;

/**
 * Workbook that somebody fills in: pages with fixed cells, which are locked, and cells for answers.
 *
 * @param title title of the document, in the reader's language
 * @param pages pages in order; at least one that is not hidden, with names that differ
 */
public record FormBook(String title, List<Page> pages) {
    public FormBook {
        Objects.requireNonNull(title);
        pages = List.copyOf(pages);
    }

    /**
     * Page.
     *
     * @param name name; at most 31 characters, none of {@code []:*?/\}
     * @param hidden whether people do not see it; for what the program needs when it reads the file again
     * @param columns columns; those of a page that is not hidden as many as its rows have cells
     * @param head how many rows stay visible at the top; 0 for none
     * @param left how many columns stay visible at the left, hidden ones counted; 0 for none
     * @param rows rows, each with at most one cell per column; null stands for an empty cell
     */
    public record Page(String name, boolean hidden, List<Column> columns, int head, int left, List<List<Cell>> rows) {
        public Page {
            Objects.requireNonNull(name);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Column.
     *
     * @param width width in characters
     * @param hidden whether people do not see it
     */
    public record Column(int width, boolean hidden) {
    }

    /** Cell. */
    public sealed interface Cell {
    }

    /** How a fixed cell looks. */
    public enum Style {
        /** Text of a row. */
        PLAIN,
        /** Title of a page. */
        TITLE,
        /** Head of a column. */
        HEAD,
        /** Explanation; may run over several lines. */
        NOTE,
        /** Value known so far. */
        KNOWN
    }

    /**
     * Cell that nobody can change.
     *
     * @param text text; never a formula, whatever it begins with
     * @param style how it looks
     */
    public record Fixed(String text, Style style) implements Cell {
        public Fixed {
            Objects.requireNonNull(text);
            Objects.requireNonNull(style);
        }
    }

    /** What an answer is. */
    public enum Kind {
        /** Text of up to 2,000 characters. */
        TEXT,
        /** Hours, not negative, or one of the choices, which are words then. */
        HOURS,
        /** One of the choices. */
        CHOICE,
        /** Date. */
        DATE
    }

    /**
     * Cell for an answer.
     *
     * @param kind what can be entered
     * @param value what stands in it from the start: text, decimal hours with a point, a choice, a date as
     *        {@code 2027-03-31}; empty for nothing
     * @param choices words or numbers that can be chosen; empty for none
     * @param hint says what to enter, in the reader's language; shown when the cell is chosen; empty for nothing
     */
    public record Input(Kind kind, String value, List<String> choices, String hint) implements Cell {
        public Input {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(value);
            Objects.requireNonNull(hint);
            choices = List.copyOf(choices);
        }
    }
}
