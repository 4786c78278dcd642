package org.ratswerk.ui.internal.grid;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Arrangement;

/**
 * What every table has: cells, columns that can be chosen, a selection, titles that sort, and a row of filters. Follows an
 * {@link Arrangement}; changes it by what it is given.
 */
public final class TableLayers {
    private static final int ROW_HEIGHT = 26;
    private static final int HEADER_HEIGHT = 40;

    private final Supplier<Arrangement> arrangement;
    private final BiConsumer<Integer, String> filter;
    private final Runnable filtered;
    private final DataLayer data;
    private final ColumnLayers columns;
    private final SelectionLayer selection;
    private final CompositeFreezeLayer freeze;
    private final IDataProvider titles;
    private final ConfigRegistry registry = new ConfigRegistry();
    private final FilterRowHeaderComposite<?> header;
    private NatTable grid;
    private boolean ready;

    /**
     * @param cells cells of all columns
     * @param narrowest least width of a column
     * @param arrangement columns and how they are sorted and filtered
     * @param sorter sorts
     * @param filter sets the filter of a column
     * @param filtered called when all filters that were typed are set
     */
    public TableLayers(IDataProvider cells, int narrowest, Supplier<Arrangement> arrangement, HeaderSort.Sorter sorter,
            BiConsumer<Integer, String> filter, Runnable filtered) {
        this.arrangement = arrangement;
        this.filter = filter;
        this.filtered = filtered;
        data = new DataLayer(cells, narrowest, ROW_HEIGHT);
        columns = new ColumnLayers(data);
        selection = new SelectionLayer(columns.top());
        freeze = new CompositeFreezeLayer(new FreezeLayer(selection), new ViewportLayer(selection), selection);
        titles = new ShownCells(cells::getColumnCount, () -> 1,
                (column, row) -> arrangement.get().columns().get(column).title());
        var headerData = new DefaultColumnHeaderDataLayer(titles);
        headerData.setDefaultRowHeight(HEADER_HEIGHT);
        var sortable = new SortHeaderLayer<>(new ColumnHeaderLayer(headerData, freeze, selection),
                new HeaderSort(arrangement, sorter), false);
        header = new FilterRowHeaderComposite<>(this::filter, sortable, titles, registry);
        header.getFilterRowDataLayer().setDefaultRowHeight(ROW_HEIGHT);
    }

    /** Returns the layer with the cells of all columns. */
    public DataLayer data() {
        return data;
    }

    /** Returns which columns are shown. */
    public ColumnLayers columns() {
        return columns;
    }

    /** Returns what is selected. */
    public SelectionLayer selection() {
        return selection;
    }

    /** Returns the layer with the cells in sight. */
    public CompositeFreezeLayer body() {
        return freeze;
    }

    /** Returns the layer with titles and filters. */
    public FilterRowHeaderComposite<?> header() {
        return header;
    }

    /** Returns the titles of all columns. */
    public IDataProvider titles() {
        return titles;
    }

    /**
     * Makes the control.
     *
     * @param parent parent
     * @param whole layer with all that is seen
     * @param configurations how it looks and what keys and mouse do
     */
    public NatTable create(Composite parent, CompositeLayer whole, IConfiguration... configurations) {
        whole.addConfiguration(new DefaultEditConfiguration());
        grid = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL
                | SWT.H_SCROLL, whole, false);
        columns.attach(grid, freeze);
        grid.setConfigRegistry(registry);
        grid.addConfiguration(new DefaultNatTableStyleConfiguration());
        for (var configuration : configurations) {
            grid.addConfiguration(configuration);
        }
        grid.addConfiguration(new SingleClickSortConfiguration(new HeaderPainter(arrangement)));
        grid.addConfiguration(new Mouse());
        grid.configure();
        Widgets.css(grid, "rw-grid");
        grid.setBackground(Palette.color(Palette.Tone.SURFACE));
        return grid;
    }

    // --- changes from outside and by the user

    /** Tells whether what happens is done by the user; false while the table is made or follows a change. */
    public boolean isReady() {
        return ready;
    }

    /** From now on the user works with it. */
    public void begin() {
        ready = true;
    }

    /** Does something that the user has not done. */
    public void quietly(Runnable change) {
        boolean before = ready;
        ready = false;
        try {
            change.run();
        } finally {
            ready = before;
        }
    }

    /** Shows the rows anew, and the filters as they are. */
    public void refresh(ILayerEvent event) {
        var texts = header.getFilterRowDataLayer().getFilterRowDataProvider().getFilterIndexToObjectMap();
        for (int column = 0; column < data.getColumnCount(); column++) {
            var text = arrangement.get().filter(column);
            if (text.isEmpty()) {
                texts.remove(column);
            } else {
                texts.put(column, text);
            }
        }
        quietly(() -> data.fireLayerEvent(event));
    }

    private void filter(Map<Integer, Object> texts) {
        if (!ready) {
            return;
        }
        for (int column = 0; column < data.getColumnCount(); column++) {
            var text = texts.get(column) == null ? "" : texts.get(column).toString();
            if (!text.equals(arrangement.get().filter(column))) {
                filter.accept(column, text);
            }
        }
        filtered.run();
    }

    // --- selection

    /**
     * Returns the line of the selected cell, or -1.
     *
     * @param lines how many lines there are
     */
    public int line(IntSupplier lines) {
        int line = selection.getSelectionAnchor().getRowPosition();
        return line >= 0 && line < lines.getAsInt() ? line : -1;
    }

    /** Returns the column of the selected cell, or -1. */
    public int column() {
        int position = selection.getSelectionAnchor().getColumnPosition();
        return position < 0 ? -1 : selection.getColumnIndexByPosition(position);
    }

    /**
     * Selects a cell and brings it into sight.
     *
     * @param position place of the column from the left; -1 for that of the cell selected now
     * @param line line
     */
    public void select(int position, int line) {
        int wanted = position < 0 ? selection.getSelectionAnchor().getColumnPosition() : position;
        var command = new SelectCellCommand(selection, Math.max(0, wanted), line, false, false);
        command.setForcingEntireCellIntoViewport(true);
        selection.doCommand(command);
    }

    /** Selects what the context menu is opened on, unless it is selected already. */
    public void selectUnder(int x, int y) {
        int row = grid.getRowPositionByY(y);
        int column = grid.getColumnPositionByX(x);
        var cell = grid.getCellByPosition(column, row);
        if (cell != null && !DisplayMode.SELECT.equals(cell.getDisplayMode())) {
            grid.doCommand(new SelectCellCommand(grid, column, row, false, false));
        }
    }

    private final class Mouse extends AbstractUiBindingConfiguration {
        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            bindings.registerMouseDownBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 3),
                    (table, event) -> selectUnder(event.x, event.y));
            bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.MOD1, GridRegion.COLUMN_HEADER, 1),
                    new SortColumnAction(true));
        }
    }
}
