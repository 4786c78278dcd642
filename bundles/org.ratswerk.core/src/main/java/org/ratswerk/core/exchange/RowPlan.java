package org.ratswerk.core.exchange;

import java.util.List;

import org.ratswerk.core.exchange.Importer.Outcome;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.Fault;

/**
 * What an import would do with one row.
 *
 * @param file file it stands in
 * @param line line or row of the file, counted from 1
 * @param outcome what becomes of it; null for a bad row, which is not imported
 * @param element element of the model it is about; null where that is new, unknown or no element
 * @param cells its cells under our columns
 * @param faults what is wrong with it; a row that is not bad may have items that are left out
 */
public record RowPlan(String file, int line, Outcome outcome, Element element, List<Cell> cells, List<Fault> faults) {
    /** The lists are copied. */
    public RowPlan {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /**
     * A cell.
     *
     * @param column key of the column
     * @param before what the model has, as it stands in exchange files; empty for nothing
     * @param after what it would have; empty for nothing
     */
    public record Cell(String column, String before, String after) {
        /** Tells whether there is a difference. */
        public boolean changes() {
            return !before.equals(after);
        }
    }

    /** Returns what stands in a cell after the import; empty where there is no such column. */
    public String after(String column) {
        return cells.stream().filter(cell -> cell.column().equals(column)).map(Cell::after).findFirst().orElse("");
    }
}
