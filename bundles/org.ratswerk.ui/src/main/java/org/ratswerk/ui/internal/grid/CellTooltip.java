package org.ratswerk.ui.internal.grid;

import java.util.Locale;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;

/** Says, under the mouse, what columns and filters mean, and what there is to say about a cell. */
public abstract class CellTooltip extends DefaultToolTip {
    private static final int OFFSET = 12;
    private static final int DELAY = 400;

    private final NatTable grid;

    /**
     * @param grid grid
     */
    protected CellTooltip(NatTable grid) {
        super(grid, ToolTip.NO_RECREATE, false);
        this.grid = grid;
        setPopupDelay(DELAY);
        setShift(new Point(OFFSET, OFFSET));
        setBackgroundColor(Palette.color(Palette.Tone.SURFACE));
        setForegroundColor(Palette.color(Palette.Tone.INK));
    }

    /** Returns a column. */
    protected abstract Table.Column column(int index);

    /** Returns what there is to say about a cell; null or empty for nothing. */
    protected abstract String text(ILayerCell cell);

    @Override
    protected final Object getToolTipArea(Event event) {
        return new Point(grid.getColumnPositionByX(event.x), grid.getRowPositionByY(event.y));
    }

    @Override
    protected final boolean shouldCreateToolTip(Event event) {
        return super.shouldCreateToolTip(event) && getText(event) != null;
    }

    @Override
    protected final String getText(Event event) {
        var cell = grid.getCellByPosition(grid.getColumnPositionByX(event.x), grid.getRowPositionByY(event.y));
        var regions = grid.getRegionLabelsByXY(event.x, event.y);
        String text = null;
        if (cell == null || regions == null) {
            return null;
        } else if (regions.hasLabel(GridRegion.FILTER_ROW)) {
            text = UiTexts.get("table.filter.help." + column(cell.getColumnIndex()).kind().name().toLowerCase(Locale.ROOT));
        } else if (regions.hasLabel(GridRegion.COLUMN_HEADER)) {
            var column = column(cell.getColumnIndex());
            text = column.description() == null ? column.title() : column.title() + "\n" + column.description();
        } else if (regions.hasLabel(GridRegion.BODY)) {
            text = text(cell);
        }
        return text == null || text.isEmpty() ? null : GridPainter.wrapped(text);
    }
}
