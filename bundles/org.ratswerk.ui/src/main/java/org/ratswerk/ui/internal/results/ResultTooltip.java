package org.ratswerk.ui.internal.results;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.grid.CellTooltip;

/** Explains, under the mouse, columns, filters and computed values. */
final class ResultTooltip extends CellTooltip {
    private final ResultTable table;

    ResultTooltip(NatTable grid, ResultTable table) {
        super(grid);
        this.table = table;
    }

    @Override
    protected Table.Column column(int index) {
        return table.view().table().columns().get(index);
    }

    @Override
    protected String text(ILayerCell cell) {
        var text = table.view().text(cell.getRowIndex(), cell.getColumnIndex());
        var explanation = table.view().cell(cell.getRowIndex(), cell.getColumnIndex())
                .map(each -> each.explanation()).map(each -> each.get()).orElse(null);
        return explanation == null ? text : text.isEmpty() ? explanation : text + "\n" + explanation;
    }
}
