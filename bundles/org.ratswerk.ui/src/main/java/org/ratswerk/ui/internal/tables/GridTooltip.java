package org.ratswerk.ui.internal.tables;

import java.util.Locale;
import java.util.function.BiFunction;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.model.tables.GridModel;

/** Says, under the mouse, what has no room in a cell, what is wrong with it, and what columns and filters mean. */
final class GridTooltip extends DefaultToolTip {
    private static final int OFFSET = 12;

    private final NatTable grid;
    private final GridModel model;
    private final BiFunction<Integer, Integer, String> about;

    /**
     * @param grid grid
     * @param model its contents
     * @param about says what is wrong or doubtful about a cell, by line and column; empty for nothing
     */
    GridTooltip(NatTable grid, GridModel model, BiFunction<Integer, Integer, String> about) {
        super(grid, ToolTip.NO_RECREATE, false);
        this.grid = grid;
        this.model = model;
        this.about = about;
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
        var cell = grid.getCellByPosition(grid.getColumnPositionByX(event.x), grid.getRowPositionByY(event.y));
        var regions = grid.getRegionLabelsByXY(event.x, event.y);
        if (cell == null || regions == null) {
            return null;
        }
        var text = text(cell, regions);
        return text == null || text.isEmpty() ? null : GridPainter.wrapped(text);
    }

    private String text(ILayerCell cell, LabelStack regions) {
        int index = cell.getColumnIndex();
        int line = cell.getRowIndex();
        if (regions.hasLabel(GridRegion.FILTER_ROW)) {
            return UiTexts.get("table.filter.help."
                    + model.column(index).column().kind().name().toLowerCase(Locale.ROOT));
        }
        if (regions.hasLabel(GridRegion.COLUMN_HEADER)) {
            var column = model.column(index).column();
            return column.description() == null ? column.title() : column.title() + "\n" + column.description();
        }
        if (!regions.hasLabel(GridRegion.BODY) || line < 0 || line >= model.lineCount()) {
            return null;
        }
        var text = model.text(line, index);
        var more = about.apply(line, index);
        if (!hasRoom(text, cell)) {
            return more.isEmpty() ? text : text + "\n" + more;
        }
        return more;
    }

    private boolean hasRoom(String text, ILayerCell cell) {
        var gc = new GC(grid);
        int width = text.indexOf('\n') < 0 ? gc.textExtent(text).x : Integer.MAX_VALUE;
        gc.dispose();
        return width <= cell.getBounds().width - 2 * Widgets.GRID;
    }
}
