package org.ratswerk.ui.internal.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.grid.ColumnLayers;
import org.ratswerk.ui.internal.grid.ColumnMemory;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.internal.grid.GridStyle;
import org.ratswerk.ui.internal.grid.ShownCells;
import org.ratswerk.ui.internal.grid.TableLayers;
import org.ratswerk.ui.model.TableView;

/** A {@link TableView} in a grid. */
final class ResultTable {
    private static final int MIN_WIDTH = 72;
    private static final int MAX_WIDTH = 224;
    private static final int SAMPLE_ROWS = 200;
    private static final String KIND = "KIND_";

    /** Told what happens in the table. */
    interface Listener {
        /** Another cell is selected. */
        void selected();

        /** The user wants to go to what the row is about. */
        void opened();

        /** Filter, order or groups are others. */
        void arranged();
    }

    private final Listener listener;
    private final NatTable grid;
    private final TableLayers layers;
    private final ColumnLayers columns;
    private final SelectionLayer selection;
    private TableView view;

    ResultTable(Composite parent, TableView shown, Listener listener) {
        this.view = shown;
        this.listener = listener;
        layers = new TableLayers(new ShownCells(() -> view.table().columns().size(), () -> view.lineCount(),
                (column, row) -> row < view.lineCount() ? view.text(row, column) : ""), MIN_WIDTH,
                () -> view.arrangement(), this::sort, (column, text) -> view.setFilter(column, text), this::arranged);
        columns = layers.columns();
        selection = layers.selection();
        layers.data().setConfigLabelAccumulator((labels, column, row) ->
                labels.addLabel(KIND + view.table().columns().get(column).kind()));
        var whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, layers.header(), 0, 0);
        whole.setChildLayer(GridRegion.BODY, layers.body(), 0, 1);
        grid = layers.create(parent, whole, new GridStyle(() -> view.arrangement(),
                new BodyPainter(() -> view, selection), column -> view.choices(column)), new Bindings());
        grid.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && layers.isReady()) {
                grid.redraw();
                grid.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
                listener.selected();
            }
        });
        grid.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
        new ResultTooltip(grid, this);
        arrangeColumns();
        layers.begin();
    }

    NatTable control() {
        return grid;
    }

    TableView view() {
        return view;
    }

    /** Shows the result of a new run, arranged as the one before; returns false where the columns are others. */
    boolean replace(TableView next) {
        if (!next.table().columns().equals(view.table().columns())) {
            return false;
        }
        next.arrangeAs(view);
        view = next;
        refresh();
        return true;
    }

    /** Shows the table anew after its arrangement was changed. */
    void refresh() {
        var element = row().map(Table.Row::elementId).orElse(null);
        int column = selection.getSelectionAnchor().getColumnPosition();
        layers.refresh(new StructuralRefreshEvent(layers.data()));
        int line = element == null ? -1 : view.lineOf(element);
        if (line >= 0 && column >= 0) {
            selection.doCommand(new SelectCellCommand(selection, column, line, false, false));
        }
        grid.redraw();
    }

    private void sort(int column, Boolean ascending, boolean further) {
        view.sort(column, ascending, further);
        arranged();
    }

    private void arranged() {
        refresh();
        listener.arranged();
    }

    // --- selection

    /** Returns the line of the selected cell, or -1. */
    int line() {
        return layers.line(() -> view.lineCount());
    }

    /** Returns the column of the selected cell, or -1. */
    int column() {
        return layers.column();
    }

    /** Returns the selected row. */
    Optional<Table.Row> row() {
        return view.row(line());
    }

    /** Returns the selected cell. */
    Optional<Table.Cell> cell() {
        return line() < 0 || column() < 0 ? Optional.empty() : view.cell(line(), column());
    }

    /** Selects the first row about the element; returns false where there is none. */
    boolean select(String elementId) {
        int line = view.lineOf(elementId);
        if (line < 0) {
            return false;
        }
        layers.select(-1, line);
        return true;
    }

    /** Selects, in the first row about the element, the first value that is explained; the row where there is none. */
    void selectExplained(String elementId) {
        int line = view.lineOf(elementId);
        if (line >= 0) {
            int column = IntStream.range(0, view.table().columns().size())
                    .filter(each -> view.cell(line, each).filter(cell -> cell.explanation() != null).isPresent())
                    .findFirst().orElse(-1);
            layers.select(column < 0 ? -1 : selection.getColumnPositionByIndex(column), line);
        }
    }

    /** Selects the first cell where none is selected, so that the keyboard has something to start from. */
    void selectSomething() {
        if (line() < 0 && view.lineCount() > 0) {
            selection.doCommand(new SelectCellCommand(selection, 0, 0, false, false));
        }
    }

    void selectAll() {
        selection.selectAll();
    }

    /** Returns the selected cells as text, rows in lines, cells parted by tabs; with titles where all is selected. */
    String selectedText() {
        int[] columns = selection.getSelectedColumnPositions();
        boolean all = columns.length == selection.getColumnCount()
                && selection.getSelectedRowCount() == selection.getRowCount();
        var lines = new ArrayList<String>();
        if (all) {
            lines.add(IntStream.of(columns).mapToObj(position -> title(selection.getColumnIndexByPosition(position)))
                    .collect(Collectors.joining("\t")));
        }
        for (var range : selection.getSelectedRowPositions()) {
            for (int line = range.start; line < range.end; line++) {
                int row = line;
                lines.add(view.line(line) instanceof TableView.GroupLine group ? group.key()
                        : IntStream.of(columns).mapToObj(position -> copied(position, row))
                                .collect(Collectors.joining("\t")));
            }
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String copied(int position, int line) {
        return selection.isCellPositionSelected(position, line)
                ? view.text(line, selection.getColumnIndexByPosition(position)).replaceAll("[\\t\\r\\n]+", " ")
                : "";
    }

    private String title(int column) {
        return view.table().columns().get(column).title();
    }

    private String spoken() {
        int line = line();
        if (line < 0 || column() < 0) {
            return UiTexts.get("table.spoken", view.table().title(), view.visibleRows());
        }
        return view.line(line) instanceof TableView.GroupLine group
                ? UiTexts.get("table.spoken.group", group.key(), group.size()) + (group.worst() == null ? ""
                        : ", " + UiTexts.get("table.group.worst", group.worstSize(), group.worst().label()))
                : UiTexts.get("table.spoken.cell", title(column()), view.text(line, column()), line + 1);
    }

    // --- columns

    /** Returns the columns that are shown, from left to right. */
    List<Integer> columns() {
        return columns.shown();
    }

    /** Returns all columns, the hidden ones at their place. */
    List<Integer> allColumns() {
        return columns.all();
    }

    /** Shows these columns in this order and hides all others. */
    void setColumns(List<Integer> order, List<Integer> shown) {
        columns.set(order, shown);
    }

    /** Groups by a column, which then stands in the headings and is hidden; -1 for no groups. */
    void groupBy(int column) {
        int before = view.groupColumn();
        view.groupBy(column);
        var shown = new ArrayList<>(columns());
        if (before >= 0 && !shown.contains(before)) {
            shown.add(before);
        }
        if (shown.size() > 1) {
            shown.remove(Integer.valueOf(column));
        }
        setColumns(allColumns(), shown);
        arranged();
    }

    /** Widths from the contents, identifiers hidden; or as the user has left it. */
    private void arrangeColumns() {
        var gc = new GC(grid);
        for (int column = 0; column < view.table().columns().size(); column++) {
            columns.setWidth(column, width(gc, column));
        }
        gc.dispose();
        var titles = view.table().columns();
        var all = IntStream.range(0, titles.size()).boxed().toList();
        var shown = all.stream().filter(column -> titles.get(column).kind() != Table.Kind.IDENTIFIER
                && column != view.groupColumn()).toList();
        var kept = ColumnMemory.load(view.table());
        setColumns(kept.map(ColumnMemory::order).orElse(all), kept.map(ColumnMemory::shown)
                .map(memory -> memory.stream().filter(column -> column != view.groupColumn()).toList())
                .filter(memory -> !memory.isEmpty()).orElse(shown));
        kept.ifPresent(memory -> memory.widths().forEach(columns::setWidth));
    }

    private int width(GC gc, int column) {
        int widest = 0;
        for (int row = 0; row < Math.min(SAMPLE_ROWS, view.lineCount()); row++) {
            if (view.line(row) instanceof TableView.RowLine) {
                widest = Math.max(widest, gc.textExtent(view.text(row, column)).x);
            }
        }
        if (view.table().columns().get(column).kind() == Table.Kind.STATE) {
            widest += GridPainter.ICON + Widgets.GRID;
        }
        int word = 0;
        for (var part : title(column).split("[ -]")) {
            word = Math.max(word, gc.textExtent(part + "-").x);
        }
        int wanted = columns.unscaled(Math.max(widest, word + GridPainter.ICON) + 3 * Widgets.GRID);
        return Math.clamp(wanted, MIN_WIDTH, MAX_WIDTH);
    }

    /** Remembers order, choice and widths of the columns for the next table of the kind. */
    void rememberColumns() {
        var shown = new ArrayList<>(columns());
        if (view.groupColumn() >= 0 && !shown.contains(view.groupColumn())) {
            shown.add(view.groupColumn());
        }
        new ColumnMemory(allColumns(), shown, columns.widths()).save(view.table());
    }

    /** Forgets what was remembered and puts the columns back. */
    void resetColumns() {
        ColumnMemory.forget(view.table());
        arrangeColumns();
    }

    // --- keys and mouse

    private void open() {
        int line = line();
        if (line >= 0 && view.line(line) instanceof TableView.GroupLine group) {
            view.setExpanded(line, !group.expanded());
            arranged();
            selection.doCommand(new SelectCellCommand(selection, 0, line, false, false));
        } else if (line >= 0) {
            listener.opened();
        }
    }

    private void expand(boolean expanded) {
        int line = line();
        if (line >= 0 && view.line(line) instanceof TableView.GroupLine) {
            view.setExpanded(line, expanded);
            arranged();
            selection.doCommand(new SelectCellCommand(selection, 0, line, false, false));
        }
    }

    private boolean onGroup(int x, int y) {
        int position = grid.getRowPositionByY(y);
        int line = position < 0 ? -1 : grid.getRowIndexByPosition(position);
        return position >= 2 && x < 3 * Widgets.GRID && line >= 0 && line < view.lineCount()
                && view.line(line) instanceof TableView.GroupLine;
    }

    private final class Bindings extends AbstractUiBindingConfiguration {
        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (table, event) -> open());
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (table, event) -> open());
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, '+'), (table, event) -> expand(true));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, '-'), (table, event) -> expand(false));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_ADD),
                    (table, event) -> expand(true));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_SUBTRACT),
                    (table, event) -> expand(false));
            bindings.registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> open());
            bindings.registerFirstSingleClickBinding((table, event, regions) -> regions != null
                    && regions.hasLabel(GridRegion.BODY) && event.button == 1 && onGroup(event.x, event.y),
                    (table, event) -> open());
        }
    }
}
