package org.ratswerk.ui.internal.grid;

import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Cells that are shown and not edited. */
public class ShownCells implements IDataProvider {
    private final IntSupplier columns;
    private final IntSupplier rows;
    private final Contents contents;

    /** Knows what stands in cells. */
    @FunctionalInterface
    public interface Contents {
        /** Returns the text of a cell. */
        String text(int column, int row);
    }

    /**
     * @param columns how many columns there are
     * @param rows how many rows there are
     * @param contents what stands in the cells
     */
    public ShownCells(IntSupplier columns, IntSupplier rows, Contents contents) {
        this.columns = columns;
        this.rows = rows;
        this.contents = contents;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return contents.text(column, row);
    }

    /** {@inheritDoc} Never called, as there is nothing to edit them with. */
    @Override
    public void setDataValue(int column, int row, Object value) {
        // they stay as they are
    }

    @Override
    public int getColumnCount() {
        return columns.getAsInt();
    }

    @Override
    public int getRowCount() {
        return rows.getAsInt();
    }
}
