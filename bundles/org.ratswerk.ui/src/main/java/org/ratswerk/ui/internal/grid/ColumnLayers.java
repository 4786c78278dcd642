package org.ratswerk.ui.internal.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;

/** Which columns of a grid are shown, in which order and how wide. The first ones stay in place when one scrolls. */
public final class ColumnLayers {
    private final DataLayer data;
    private final ColumnReorderLayer reorder;
    private final ColumnHideShowLayer hideShow;
    private NatTable grid;
    private CompositeFreezeLayer freeze;

    /**
     * @param data layer with the contents
     */
    public ColumnLayers(DataLayer data) {
        this.data = data;
        this.reorder = new ColumnReorderLayer(data);
        this.hideShow = new ColumnHideShowLayer(reorder);
    }

    /** Returns the layer that the selection is to be put on. */
    public ColumnHideShowLayer top() {
        return hideShow;
    }

    /** Tells it the grid, once it is made. */
    public void attach(NatTable made, CompositeFreezeLayer frozen) {
        grid = made;
        freeze = frozen;
    }

    /** Returns the columns that are shown, from left to right. */
    public List<Integer> shown() {
        return IntStream.range(0, hideShow.getColumnCount()).mapToObj(hideShow::getColumnIndexByPosition).toList();
    }

    /** Returns all columns, the hidden ones at their place. */
    public List<Integer> all() {
        return reorder.getColumnIndexOrder();
    }

    /** Shows these columns in this order, hides all others, and keeps the first one in place. */
    public void set(List<Integer> order, List<Integer> shown) {
        grid.doCommand(new UnFreezeGridCommand());
        hideShow.showAllColumns();
        for (int to = 0; to < order.size(); to++) {
            int from = reorder.getColumnPositionByIndex(order.get(to));
            if (from != to) {
                reorder.reorderColumnPosition(from, to);
            }
        }
        hideShow.hideColumnIndexes(IntStream.range(0, data.getColumnCount())
                .filter(column -> !shown.contains(column)).boxed().toList());
        if (hideShow.getColumnCount() > 1) {
            freeze(1);
        }
    }

    /** Keeps so many columns in place; 0 for none. */
    public void freeze(int count) {
        grid.doCommand(new UnFreezeGridCommand());
        if (count > 0) {
            grid.doCommand(new FreezeColumnCommand(freeze, count - 1, false, true));
        }
    }

    /** Returns the widths of all columns, as {@link #setWidth} takes them. */
    public Map<Integer, Integer> widths() {
        var widths = new HashMap<Integer, Integer>();
        for (int column = 0; column < data.getColumnCount(); column++) {
            widths.put(column, unscaled(data.getColumnWidthByPosition(column)));
        }
        return widths;
    }

    /**
     * Makes a column as wide as this.
     *
     * @param column column
     * @param width width in pixels on a display with fonts of the usual size; it grows with the fonts
     */
    public void setWidth(int column, int width) {
        data.setColumnWidthByPosition(column, width);
    }

    /** Returns a width measured on this display as {@link #setWidth} takes it. */
    public int unscaled(int pixels) {
        return data.downScaleColumnWidth(pixels);
    }
}
