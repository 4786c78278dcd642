package org.ratswerk.ui.internal.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.EditController;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.ColumnStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.IOverlayPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectCellAction;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRegionCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.action.IDragMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowCellInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.grid.ColumnLayers;
import org.ratswerk.ui.internal.grid.ColumnMemory;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.internal.grid.GridStyle;
import org.ratswerk.ui.internal.grid.HeaderPainter;
import org.ratswerk.ui.internal.grid.ShownCells;
import org.ratswerk.ui.internal.grid.TableLayers;
import org.ratswerk.ui.model.tables.GridModel;
import org.ratswerk.ui.model.tables.GridModel.Cell;

/** A {@link GridModel} in a grid that is worked with as with a spreadsheet. */
final class Grid {
    private static final int ROW_HEADER_WIDTH = 80;
    private static final int MIN_WIDTH = 80;
    private static final int MAX_WIDTH = 232;
    /** A click so near to the left edge of a cell with a box ticks it. */
    private static final int BOX = 4 * Widgets.GRID;
    private static final int MEASURED = 5;
    private static final int SAMPLE_ROWS = 200;
    private static final int KEPT_ROWS = 2000;
    /** Columns of the grid before those of the table, and rows above them: titles and filters. */
    private static final int ROW_HEADERS = 1;
    private static final int HEADERS = 2;

    private final GridModel model;
    private final Listener listener;
    private final NatTable grid;
    private final TableLayers layers;
    private final ColumnLayers columns;
    private final SelectionLayer selection;
    private final CompositeFreezeLayer freeze;
    private final GridModel.Listener follower = new Follower();
    private Kept kept = Kept.NOTHING;
    private Order order;
    private Predicate<Element> strong = element -> false;

    /** Told what happens in the grid. */
    interface Listener {
        /** Other cells are selected, or what they show has changed. */
        void selected();

        /** The user wants the form of the selected element. */
        void opened();

        /** A text was not understood, or a cell cannot be changed. */
        void refused(String message);
    }

    /** Rows that have an order of their own, which the user changes by dragging them at their heads and by keys. */
    interface Order {
        /**
         * Puts rows, which follow one another then, before another one.
         *
         * @param rows rows
         * @param to line that they are to stand before; the number of lines for the end
         */
        void move(List<Element> rows, int to);
    }

    /** What is selected, by elements. */
    private record Kept(Element anchor, int line, int column, List<Element> rows, int left, int width) {
        private static final Kept NOTHING = new Kept(null, 0, 0, List.of(), 0, 1);
    }

    Grid(Composite parent, GridModel model, CellPainter.Problems problems, Listener listener) {
        this.model = model;
        this.listener = listener;
        layers = new TableLayers(new Body(), MIN_WIDTH, model::arrangement, model::sort, model::setFilter, () -> { });
        columns = layers.columns();
        selection = layers.selection();
        freeze = layers.body();
        var numbers = new ShownCells(() -> 1, model::lineCount, (column, row) -> String.valueOf(row + 1));
        var rowData = new DefaultRowHeaderDataLayer(numbers);
        rowData.setDefaultColumnWidth(ROW_HEADER_WIDTH);
        var rowHeader = new RowHeaderLayer(rowData, freeze, selection);
        var corner = new CornerLayer(new DataLayer(new DefaultCornerDataProvider(layers.titles(), numbers)), rowHeader,
                layers.header());
        grid = layers.create(parent, new GridLayer(freeze, layers.header(), rowHeader, corner, false),
                new GridStyle(model::arrangement, new CellPainter(model, selection, problems), model::choices),
                new Editors(), new Bindings());
        grid.addLayerListener(event -> {
            if (!layers.isReady()) {
                return;
            }
            if (event instanceof ISelectionEvent) {
                selectionChanged();
            } else if (event instanceof ColumnStructuralChangeEvent) {
                model.setShown(columns.shown());
            }
        });
        speak();
        arrangeColumns();
        model.addListener(follower);
        grid.addDisposeListener(event -> {
            rememberWidths();
            model.removeListener(follower);
        });
        layers.begin();
        selectFirst();
    }

    NatTable control() {
        return grid;
    }

    /** Lets the user change the order of the rows. */
    void setOrder(Order changes) {
        order = changes;
    }

    /** Says which rows are set apart by a bar at their heads and bold numbers. */
    void setStrong(Predicate<Element> rows) {
        strong = rows;
    }

    /** Selects lines that follow one another, as a whole. */
    void selectLines(int first, int count) {
        selection.doCommand(new SelectRegionCommand(selection, 0, first, selection.getColumnCount(), count, false, false));
    }

    /** Moves the selected rows by so many lines up or down. */
    void moveRows(int by) {
        var lines = lines();
        if (order != null && !lines.isEmpty() && grid.getActiveCellEditor() == null) {
            int to = by < 0 ? lines.getFirst() + by : lines.getLast() + 1 + by;
            if (to >= 0 && to <= model.lineCount()) {
                order.move(model.elements(lines), to);
            }
        }
    }

    // --- following the model

    private final class Follower implements GridModel.Listener {
        @Override
        public void linesChanged() {
            var before = kept;
            layers.refresh(new RowStructuralRefreshEvent(layers.data()));
            restore(before);
            grid.redraw();
            listener.selected();
        }

        @Override
        public void cellsChanged() {
            grid.redraw();
            listener.selected();
        }

        @Override
        public void viewsChanged() {
            if (!model.shown().equals(columns.shown())) {
                showColumns();
            }
        }
    }

    // --- selection

    private void selectionChanged() {
        keep();
        grid.redraw();
        grid.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        grid.getAccessible().setFocus(ACC.CHILDID_SELF);
        listener.selected();
    }

    private void keep() {
        int line = line();
        if (line < 0) {
            kept = Kept.NOTHING;
            return;
        }
        int[] positions = selection.getSelectedColumnPositions();
        var lines = selection.getSelectedRowCount() > KEPT_ROWS ? List.<Integer>of() : lines();
        kept = new Kept(model.element(line), line, selection.getSelectionAnchor().getColumnPosition(),
                model.elements(lines), positions.length == 0 ? 0 : positions[0], positions.length);
    }

    /** Selects the same elements again; where the first is gone, what stands in its place. */
    private void restore(Kept before) {
        int same = before.anchor == null ? -1 : model.lineOf(before.anchor);
        int line = same >= 0 ? same : Math.min(before.line, model.lineCount() - 1);
        if (line < 0) {
            selection.clear();
            return;
        }
        int column = Math.clamp(before.column, 0, Math.max(0, selection.getColumnCount() - 1));
        var lines = before.rows.stream().map(model::lineOf).filter(each -> each >= 0).sorted().toList();
        boolean together = lines.contains(line) && lines.getLast() - lines.getFirst() == lines.size() - 1
                && before.left + before.width <= selection.getColumnCount();
        if (together && lines.size() * before.width > 1) {
            var command = new SelectRegionCommand(selection, before.left, lines.getFirst(), before.width, lines.size(),
                    false, false);
            command.setAnchorRowPosition(line);
            command.setAnchorColumnPosition(column);
            selection.doCommand(command);
        } else {
            selection.doCommand(new SelectCellCommand(selection, column, line, false, false));
        }
    }

    /** Returns the line of the selected cell, or -1. */
    int line() {
        return layers.line(model::lineCount);
    }

    /** Returns the column of the selected cell, or -1. */
    int column() {
        return layers.column();
    }

    /** Returns the lines with selected cells, in order. */
    List<Integer> lines() {
        var lines = new ArrayList<Integer>();
        selection.getSelectedRowPositions().stream().sorted(Comparator.comparingInt(range -> range.start))
                .forEach(range -> IntStream.range(range.start, Math.min(range.end, model.lineCount()))
                        .forEach(lines::add));
        return lines;
    }

    /** Returns the selected cells, line by line. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        int[] positions = selection.getSelectedColumnPositions();
        for (int line : lines()) {
            for (int position : positions) {
                if (selection.isCellPositionSelected(position, line)) {
                    cells.add(new Cell(line, selection.getColumnIndexByPosition(position)));
                }
            }
        }
        return cells;
    }

    /** Returns how many cells are selected. */
    int cellCount() {
        int[] positions = selection.getSelectedColumnPositions();
        int rows = selection.getSelectedRowCount();
        return (long) positions.length * rows > KEPT_ROWS ? positions.length * rows : cells().size();
    }

    /** Tells whether whole table is selected. */
    boolean isAllSelected() {
        return model.lineCount() > 0 && selection.getSelectedRowCount() == model.lineCount()
                && selection.getSelectedColumnPositions().length == selection.getColumnCount();
    }

    /** Returns the element of the selected line. */
    Optional<Element> element() {
        int line = line();
        return line < 0 ? Optional.empty() : Optional.of(model.element(line));
    }

    /** Selects a cell and brings it into sight. */
    void select(int line, int column) {
        layers.select(column < 0 ? -1 : Math.max(0, selection.getColumnPositionByIndex(column)), line);
    }

    /** Selects the first cell where none is, so that the keyboard has something to start from. */
    void selectFirst() {
        if (line() < 0 && model.lineCount() > 0) {
            select(0, model.shown().getFirst());
        }
    }

    void selectAll() {
        selection.selectAll();
    }

    /** Selects all cells of the lines in which a cell is selected. */
    private void selectLines() {
        var lines = lines();
        if (!lines.isEmpty()) {
            selection.doCommand(new SelectRegionCommand(selection, 0, lines.getFirst(), selection.getColumnCount(),
                    lines.getLast() - lines.getFirst() + 1, false, false));
        }
    }

    /** Selects all cells of the columns in which a cell is selected. */
    private void selectColumns() {
        int[] positions = selection.getSelectedColumnPositions();
        if (positions.length > 0 && model.lineCount() > 0) {
            var command = new SelectRegionCommand(selection, positions[0], 0,
                    positions[positions.length - 1] - positions[0] + 1, model.lineCount(), false, false);
            command.setAnchorRowPosition(Math.max(0, line()));
            command.setAnchorColumnPosition(positions[0]);
            selection.doCommand(command);
        }
    }

    // --- what a screen reader says

    private void speak() {
        grid.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
        grid.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                int line = line();
                event.result = line < 0 || column() < 0 ? "" : model.text(line, column());
            }
        });
    }

    private String spoken() {
        int line = line();
        if (line < 0 || column() < 0) {
            return GridTexts.get("spoken", model.table().title(), model.lineCount());
        }
        var text = model.text(line, column());
        var words = GridTexts.get("spoken.cell", model.column(column()).title(),
                text.isEmpty() ? GridTexts.get("spoken.empty") : text, line + 1);
        return model.fault(line, column()).map(fault -> words + ". " + fault.message()).orElse(words);
    }

    // --- columns

    List<Integer> allColumns() {
        return columns.all();
    }

    void setColumns(List<Integer> order, List<Integer> shown) {
        layers.quietly(() -> columns.set(order, shown));
        model.setShown(columns.shown());
    }

    private void showColumns() {
        var order = new ArrayList<>(model.shown());
        columns.all().stream().filter(column -> !order.contains(column)).forEach(order::add);
        setColumns(order, model.shown());
    }

    /** Keeps the columns up to this one in place; -1 for none. */
    void freeze(int column) {
        columns.freeze(column < 0 ? 0 : columns.shown().indexOf(column) + 1);
    }

    private void arrangeColumns() {
        var gc = new GC(grid);
        for (int column = 0; column < model.table().columns().size(); column++) {
            columns.setWidth(column, width(gc, column));
        }
        gc.dispose();
        ColumnMemory.load(memory()).ifPresent(memory -> memory.widths().forEach(columns::setWidth));
        showColumns();
    }

    private int width(GC gc, int column) {
        int widest = 0;
        if (model.shown().contains(column)) {
            // Measuring is slow: the longest few texts decide.
            widest = IntStream.range(0, Math.min(SAMPLE_ROWS, model.lineCount()))
                    .mapToObj(line -> model.text(line, column)).distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED)
                    .mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
        }
        int title = HeaderPainter.width(gc, model.column(column).title());
        boolean symbols = !model.column(column).isEditable()
                && model.column(column).column().kind() == Table.Kind.STATE;
        return Math.clamp(columns.unscaled(Math.max(widest + (symbols ? 3 * Widgets.GRID : 0), title)
                + 3 * Widgets.GRID), MIN_WIDTH, MAX_WIDTH);
    }

    private Table memory() {
        return new Table("edit." + model.table().id(), model.table().title(), model.arrangement().columns(), List.of());
    }

    private void rememberWidths() {
        new ColumnMemory(columns.all(), model.shown(), columns.widths()).save(memory());
    }

    // --- editing

    /** Begins to edit the selected cell. */
    void edit() {
        edit(null);
    }

    private void edit(Character typed) {
        int line = line();
        int column = column();
        if (line < 0 || column < 0) {
            return;
        }
        if (!model.isEditable(line, column)) {
            listener.refused(GridTexts.get(model.column(column).isEditable() ? "cell.notHere" : "cell.computed",
                    model.column(column).title()));
            return;
        }
        var anchor = selection.getSelectionAnchor();
        grid.doCommand(new ShowCellInViewportCommand(anchor.getColumnPosition(), anchor.getRowPosition()));
        var cell = grid.getCellByPosition(freeze.getColumnPositionByIndex(column) + ROW_HEADERS,
                freeze.getRowPositionByIndex(line) + HEADERS);
        EditController.editCell(cell, grid, typed == null ? model.text(line, column) : typed, grid.getConfigRegistry());
    }

    /** Tells whether a cell is being edited. */
    boolean isEditing() {
        return grid.getActiveCellEditor() != null;
    }

    /** Takes over what is being typed. */
    void commit() {
        if (grid.getActiveCellEditor() != null) {
            grid.commitAndCloseActiveCellEditor();
        }
    }

    /** Throws away what is being typed. */
    void cancel() {
        if (grid.getActiveCellEditor() != null) {
            grid.getActiveCellEditor().close();
            grid.setFocus();
        }
    }

    private void typed(KeyEvent event) {
        int line = line();
        int column = column();
        if (event.character == ' ' && line >= 0 && column >= 0 && isFlag(column)) {
            toggle(line, column);
        } else {
            edit(event.character);
        }
    }

    private boolean isFlag(int column) {
        return model.column(column).isTick();
    }

    /** Tells whether there is a box to tick under the mouse. */
    private boolean isBox(MouseEvent event) {
        int line = grid.getRowIndexByPosition(grid.getRowPositionByY(event.y));
        int column = grid.getColumnIndexByPosition(grid.getColumnPositionByX(event.x));
        var bounds = grid.getBoundsByPosition(grid.getColumnPositionByX(event.x), grid.getRowPositionByY(event.y));
        return order != null && line >= 0 && line < model.lineCount() && column >= 0 && isFlag(column)
                && model.isEditable(line, column) && bounds != null && event.x - bounds.x <= BOX;
    }

    private void toggle(int line, int column) {
        boolean set = model.value(line, column) instanceof Value.Flag flag && flag.set();
        model.edit(line, column, model.column(column).choices().get(set ? 1 : 0));
    }

    private void doubleClicked() {
        int line = line();
        int column = column();
        if (order != null && line >= 0 && column >= 0 && isFlag(column)) {
            return; // the clicks have ticked it already
        }
        if (order == null && line >= 0 && column >= 0 && model.column(column).key().equals("name")
                || line >= 0 && column >= 0 && !model.column(column).isEditable()) {
            listener.opened();
        } else {
            edit();
        }
    }

    private void move(int down) {
        int line = line() + down;
        if (line >= 0 && line < model.lineCount()) {
            select(line, column());
        }
    }

    /** Returns the column whose title is at the place, or -1. */
    int titleAt(int x, int y) {
        var regions = grid.getRegionLabelsByXY(x, y);
        return regions != null && regions.hasLabel(GridRegion.COLUMN_HEADER)
                ? grid.getColumnIndexByPosition(grid.getColumnPositionByX(x))
                : -1;
    }

    private static boolean isTyped(KeyEvent event) {
        boolean plain = (event.stateMask & (SWT.MOD1 | SWT.ALT)) == 0
                || (event.stateMask & (SWT.MOD1 | SWT.ALT)) == (SWT.MOD1 | SWT.ALT);
        return plain && event.character >= ' ' && event.character != SWT.DEL;
    }

    private final class Bindings extends AbstractUiBindingConfiguration {
        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            bindings.registerFirstKeyBinding((event) -> isTyped(event), (table, event) -> typed(event));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (table, event) -> move(1));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (table, event) -> move(1));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.SHIFT, SWT.CR), (table, event) -> move(-1));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.ALT, SWT.ARROW_DOWN), (table, event) -> {
                if (order == null) {
                    edit();
                } else {
                    moveRows(1);
                }
            });
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.ALT, SWT.ARROW_UP), (table, event) -> moveRows(-1));
            bindings.registerFirstMouseDragMode((table, event, labels) -> order != null && event.button == 1
                    && labels != null && labels.hasLabel(GridRegion.ROW_HEADER), new RowDrag());
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.SHIFT, ' '), (table, event) -> selectLines());
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, ' '), (table, event) -> selectColumns());
            bindings.registerMouseDownBinding(new MouseEventMatcher(SWT.NONE, GridRegion.ROW_HEADER, 3),
                    (table, event) -> layers.selectUnder(event.x, event.y));
            bindings.registerFirstMouseDownBinding((table, event, labels) -> event.button == 1 && event.stateMask == 0
                    && labels != null && labels.hasLabel(GridRegion.BODY) && isBox(event), new SelectCellAction() {
                        @Override
                        public void run(NatTable table, MouseEvent event) {
                            super.run(table, event);
                            toggle(line(), column());
                        }
                    });
            bindings.registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE),
                    (table, event) -> doubleClicked());
            bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.ROW_HEADER, 1),
                    (table, event) -> listener.opened());
            bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.SHIFT, GridRegion.COLUMN_HEADER, 1),
                    new SortColumnAction(true));
        }
    }

    /** Drags the selected rows to another place; a line shows where they would come. */
    private final class RowDrag implements IDragMode {
        private static final int DISTANCE = 4;
        private static final int THICK = 3;

        private final IOverlayPainter painter = this::paint;
        private int from;
        private int to = -1;

        @Override
        public void mouseDown(NatTable table, MouseEvent event) {
            from = event.y;
            to = -1;
        }

        @Override
        public void mouseMove(NatTable table, MouseEvent event) {
            int now = Math.abs(event.y - from) < DISTANCE && to < 0 ? -1 : lineBefore(event.y);
            if (to < 0 && now >= 0) {
                table.addOverlayPainter(painter);
                table.setCursor(table.getDisplay().getSystemCursor(SWT.CURSOR_SIZENS));
            }
            if (now != to) {
                to = now;
                table.redraw();
            }
        }

        @Override
        public void mouseUp(NatTable table, MouseEvent event) {
            table.removeOverlayPainter(painter);
            table.setCursor(null);
            int where = to;
            to = -1;
            table.redraw();
            var lines = lines();
            if (where >= 0 && !lines.isEmpty() && (where < lines.getFirst() || where > lines.getLast() + 1)) {
                order.move(model.elements(lines), where);
            }
        }

        /** The line before which something dropped at the height would come. */
        private int lineBefore(int y) {
            int position = grid.getRowPositionByY(y);
            if (position < 0) {
                return model.lineCount();
            }
            if (position < HEADERS) {
                return Math.max(0, grid.getRowIndexByPosition(HEADERS));
            }
            var bounds = grid.getBoundsByPosition(0, position);
            int line = grid.getRowIndexByPosition(position);
            return bounds == null || line < 0 ? model.lineCount() : y < bounds.y + bounds.height / 2 ? line : line + 1;
        }

        private void paint(GC gc, org.eclipse.nebula.widgets.nattable.layer.ILayer layer) {
            int last = grid.getRowCount() - 1;
            for (int position = HEADERS; position <= last; position++) {
                var bounds = grid.getBoundsByPosition(0, position);
                int line = grid.getRowIndexByPosition(position);
                boolean below = line == to - 1 && position == last;
                if (bounds != null && (line == to || below)) {
                    int y = below ? bounds.y + bounds.height : bounds.y;
                    gc.setForeground(Palette.color(Palette.Tone.ACCENT));
                    gc.setLineWidth(THICK);
                    gc.drawLine(0, y, Math.min(grid.getSize().x, layer.getWidth()), y);
                    gc.setLineWidth(1);
                    return;
                }
            }
        }
    }

    private final class Editors extends AbstractRegistryConfiguration {
        @Override
        public void configureRegistry(IConfigRegistry registry) {
            IEditableRule rule = new IEditableRule() {
                @Override
                public boolean isEditable(org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell cell,
                        IConfigRegistry config) {
                    return isEditable(cell.getColumnIndex(), cell.getRowIndex());
                }

                @Override
                public boolean isEditable(int column, int row) {
                    return row >= 0 && row < model.lineCount() && model.isEditable(row, column);
                }
            };
            registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, rule, DisplayMode.EDIT,
                    GridRegion.BODY);
            registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new FieldCellEditor(model),
                    DisplayMode.NORMAL, GridRegion.BODY);
            registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new FieldCellEditor(model),
                    DisplayMode.EDIT, GridRegion.BODY);
            var left = new Style();
            left.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, left, DisplayMode.NORMAL,
                    GridRegion.BODY);
            ICellPainter rows = new RowPainter(model, selection, element -> strong.test(element));
            ICellPainter empty = new CornerPainter();
            for (var mode : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, rows, mode, GridRegion.ROW_HEADER);
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, empty, mode, GridRegion.CORNER);
            }
        }
    }

    private static final class CornerPainter extends GridPainter {
        @Override
        public void paintCell(org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell cell, GC gc,
                org.eclipse.swt.graphics.Rectangle bounds, IConfigRegistry registry) {
            ground(gc, bounds, Palette.color(Palette.Tone.GROUND));
        }
    }

    private final class Body implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return row < model.lineCount() ? model.text(row, column) : "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            model.edit(row, column, value == null ? "" : value.toString()).ifPresent(listener::refused);
        }

        @Override
        public int getColumnCount() {
            return model.table().columns().size();
        }

        @Override
        public int getRowCount() {
            return model.lineCount();
        }
    }
}
