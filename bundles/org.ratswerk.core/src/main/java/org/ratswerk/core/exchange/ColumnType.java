package org.ratswerk.core.exchange;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

/**
 * What the cells of a column hold: how they are read and written.
 *
 * @param <V> class of the values; null stands for an empty cell unless {@link #unset()} says otherwise
 */
public interface ColumnType<V> {
    /** Kind of values, for tables. */
    Table.Kind kind();

    /**
     * Reads a cell.
     *
     * @param text text of the cell, clean and not empty
     * @param cell the cell, to look up elements and to tell of single items that are wrong
     * @return value
     * @throws CellException if the cell cannot be understood
     */
    V parse(String text, ImportCell cell) throws CellException;

    /**
     * Returns what stands in the cell for a value. Two values that are written the same count as the same: an import
     * changes nothing then.
     *
     * @param value value; may be null
     */
    Value write(V value);

    /** Value that an empty cell sets. */
    default V unset() {
        return null;
    }

    /** Whether a cell may hold several items, separated by bars. Two foreign columns may then go into one of ours. */
    default boolean list() {
        return false;
    }
}
