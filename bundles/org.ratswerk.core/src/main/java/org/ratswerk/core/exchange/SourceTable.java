package org.ratswerk.core.exchange;

import java.util.List;
import java.util.Objects;

import org.ratswerk.model.persistence.Fault;

/**
 * Table as it stands in a file, before anybody knows what its columns mean.
 *
 * @param file file as the user named it
 * @param header first row
 * @param rows all other rows that are not empty
 */
public record SourceTable(String file, Row header, List<Row> rows) {
    public SourceTable {
        Objects.requireNonNull(file);
        Objects.requireNonNull(header);
        rows = List.copyOf(rows);
    }

    /** Row of a file. */
    public interface Row {
        /** Texts of the cells, without white space around them; empty cells are empty texts. */
        List<String> cells();

        /** Returns how many cells the row has in the file. */
        default int width() {
            return cells().size();
        }

        /**
         * Returns where a cell stands.
         *
         * @param index index of the cell, counted from 0
         */
        Place place(int index);
    }

    /**
     * Place in a file.
     *
     * @param line line, counted from 1
     * @param column column, counted from 1: in text files in characters, in spreadsheets in cells
     */
    public record Place(int line, int column) {
        /** Makes a fault at this place. */
        public Fault fault(String file, String message) {
            return new Fault(file, line, column, message);
        }
    }
}
