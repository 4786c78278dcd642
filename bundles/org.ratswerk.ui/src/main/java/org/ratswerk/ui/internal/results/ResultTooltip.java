package org.ratswerk.ui.internal.results;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.grid.GridPainter;

/** Explains, under the mouse, columns, filters and computed values. */
final class ResultTooltip extends DefaultToolTip {
    private static final int OFFSET = 12;

    private final NatTable grid;
    private final ResultTable table;

    ResultTooltip(NatTable grid, ResultTable table) {
        super(grid, ToolTip.NO_RECREATE, false);
        this.grid = grid;
        this.table = table;
        setPopupDelay(400);
        setShift(new Point(OFFSET, OFFSET));
        setBackgroundColor(Palette.color(Palette.Tone.SURFACE));
        setForegroundColor(Palette.color(Palette.Tone.INK));
    }

    @Override
    protected Object getToolTipArea(Event event) {
        return new Point(grid.getColumnPositionByX(event.x), grid.getRowPositionByY(event.y));
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return super.shouldCreateToolTip(event) && getText(event) != null;
    }

    @Override
    protected String getText(Event event) {
        int position = grid.getColumnPositionByX(event.x);
        var cell = grid.getCellByPosition(position, grid.getRowPositionByY(event.y));
        if (cell == null) {
            return null;
        }
        var column = table.view().table().columns().get(cell.getColumnIndex());
        var regions = grid.getRegionLabelsByXY(event.x, event.y);
        if (regions.hasLabel(GridRegion.FILTER_ROW)) {
            return GridPainter.wrapped(UiTexts.get("table.filter.help." + column.kind().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (regions.hasLabel(GridRegion.COLUMN_HEADER)) {
            return GridPainter.wrapped(column.description() == null ? column.title() : column.title() + "\n" + column.description());
        }
        var text = table.view().text(cell.getRowIndex(), cell.getColumnIndex());
        var explanation = table.view().cell(cell.getRowIndex(), cell.getColumnIndex())
                .map(each -> each.explanation()).map(each -> each.get()).orElse(null);
        if (explanation != null) {
            return GridPainter.wrapped(text.isEmpty() ? explanation : text + "\n" + explanation);
        }
        return text.isEmpty() ? null : GridPainter.wrapped(text);
    }
}
