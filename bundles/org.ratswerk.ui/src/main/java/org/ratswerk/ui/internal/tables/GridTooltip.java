package org.ratswerk.ui.internal.tables;

import java.util.function.BiFunction;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.graphics.GC;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.grid.CellTooltip;
import org.ratswerk.ui.model.tables.GridModel;

/** Says, under the mouse, what has no room in a cell, what is wrong with it, and what columns and filters mean. */
final class GridTooltip extends CellTooltip {
    private final NatTable grid;
    private final GridModel model;
    private final BiFunction<Integer, Integer, String> about;

    /**
     * @param grid grid
     * @param model its contents
     * @param about says what is wrong or doubtful about a cell, by line and column; empty for nothing
     */
    GridTooltip(NatTable grid, GridModel model, BiFunction<Integer, Integer, String> about) {
        super(grid);
        this.grid = grid;
        this.model = model;
        this.about = about;
    }

    @Override
    protected Table.Column column(int index) {
        return model.column(index).column();
    }

    @Override
    protected String text(ILayerCell cell) {
        int line = cell.getRowIndex();
        if (line < 0 || line >= model.lineCount()) {
            return null;
        }
        var text = model.text(line, cell.getColumnIndex());
        var more = about.apply(line, cell.getColumnIndex());
        return hasRoom(text, cell) ? more : more.isEmpty() ? text : text + "\n" + more;
    }

    private boolean hasRoom(String text, ILayerCell cell) {
        var gc = new GC(grid);
        int width = text.indexOf('\n') < 0 ? gc.textExtent(text).x : Integer.MAX_VALUE;
        gc.dispose();
        return width <= cell.getBounds().width - 2 * Widgets.GRID;
    }
}
