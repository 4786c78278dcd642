package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

/**
 * A table as a person has arranged it: filtered, sorted and grouped. Rows of the table are kept apart from the lines that
 * are seen; a line is a row or the heading of a group. Not for several threads.
 */
public final class TableView {
    /** Symbols of states that one should look at, the worst first. */
    private static final List<Symbol> SEVERITY = List.of(Symbol.INFEASIBLE, Symbol.GAP, Symbol.UNKNOWN, Symbol.SINGLE_POINT,
            Symbol.WARNING);

    private static final int[] NO_ROWS = {};

    private final Table table;
    private final Arrangement arrangement;
    private final List<Integer> all;
    private final int stateColumn;
    private int groupColumn = -1;
    private final Set<String> collapsed = new HashSet<>();
    private final Comparator<Value> valueOrder = Values.order();
    private final String[][] texts;
    private final Arrangement.Cells cells = new Arrangement.Cells() {
        @Override
        public Value value(int row, int column) {
            return TableView.this.value(row, column);
        }

        @Override
        public String text(int row, int column) {
            return cellText(row, column);
        }
    };

    private List<Line> lines = List.of();
    private int[] visible = NO_ROWS;

    /** What stands in one line. */
    public sealed interface Line {
    }

    /**
     * Row of the table.
     *
     * @param row index of the row
     */
    public record RowLine(int row) implements Line {
    }

    /**
     * Heading of a group.
     *
     * @param key what its rows have in common, as text
     * @param value the same as value
     * @param size number of rows
     * @param expanded whether its rows are shown
     * @param worst the state among those of its rows that one should look at first; null where all is well or there are no
     *        states
     * @param worstSize how many rows are in that state
     */
    public record GroupLine(String key, Value value, int size, boolean expanded, Value.Term worst, int worstSize)
            implements Line {
    }

    /**
     * @param table what to show; all rows in the order of the table, in its groups
     */
    public TableView(Table table) {
        this.table = Objects.requireNonNull(table);
        this.arrangement = new Arrangement(table.columns());
        this.all = IntStream.range(0, table.columns().size()).boxed().toList();
        this.texts = new String[table.columns().size()][];
        this.stateColumn = all.stream().filter(column -> table.columns().get(column).kind() == Table.Kind.STATE)
                .findFirst().orElse(-1);
        if (table.groupBy() != null) {
            groupColumn = column(table.groupBy());
        }
        update();
    }

    /** Returns the table. */
    public Table table() {
        return table;
    }

    /** Takes over filters, order and groups of another view as far as the table has columns with the same keys. */
    public void arrangeAs(TableView other) {
        arrangement.takeOver(other.arrangement);
        groupColumn = other.groupColumn < 0 ? -1 : column(other.table.columns().get(other.groupColumn).key());
        collapsed.clear();
        collapsed.addAll(other.collapsed);
        update();
    }

    /** Returns the index of the column with the key, or -1. */
    public int column(String key) {
        return arrangement.column(key);
    }

    /** Returns filters and order; changed by the methods of the view alone. */
    public Arrangement arrangement() {
        return arrangement;
    }

    // --- lines

    /** Returns how many lines are seen. */
    public int lineCount() {
        return lines.size();
    }

    /** Returns a line. */
    public Line line(int index) {
        return lines.get(index);
    }

    /** Returns the row in the line, if the line is one. */
    public Optional<Table.Row> row(int line) {
        return line >= 0 && line < lines.size() && lines.get(line) instanceof RowLine row
                ? Optional.of(table.rows().get(row.row()))
                : Optional.empty();
    }

    /** Returns the cell in the line, if the line is a row. */
    public Optional<Table.Cell> cell(int line, int column) {
        return row(line).map(row -> row.cells().get(column));
    }

    /** Returns the text of a cell as people read it; for the heading of a group its text in any column. */
    public String text(int line, int column) {
        return switch (lines.get(line)) {
            case RowLine row -> cellText(row.row(), column);
            case GroupLine group -> group.key();
        };
    }

    /** Returns how many rows pass the filters. */
    public int visibleRows() {
        return visible.length;
    }

    /** Returns the rows that pass the filters as a table of their own, in the order seen, with the columns given. */
    public Table visibleTable(List<Integer> columns) {
        var kept = columns.stream().map(table.columns()::get).toList();
        var rows = Arrays.stream(visible).mapToObj(table.rows()::get)
                .map(row -> new Table.Row(row.elementId(), columns.stream().map(row.cells()::get).toList())).toList();
        return new Table(table.id(), table.title(), kept, rows);
    }

    /** Returns the first line about the element, or -1. */
    public int lineOf(String elementId) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i) instanceof RowLine row
                        && elementId.equals(table.rows().get(row.row()).elementId()))
                .findFirst().orElse(-1);
    }

    // --- filter

    /** Returns what is written above the column; empty for nothing. */
    public String filter(int column) {
        return arrangement.filter(column);
    }

    /** Writes above a column; see {@link ColumnFilter}. */
    public void setFilter(int column, String text) {
        arrangement.setFilter(column, text);
        update();
    }

    /** Returns the text looked for in all columns; empty for none. */
    public String search() {
        return arrangement.search();
    }

    /** Shows only rows that hold all words of the text, each in any column. */
    public void setSearch(String text) {
        arrangement.setSearch(text);
        update();
    }

    /** Takes back all filters. */
    public void clearFilters() {
        arrangement.clearFilters();
        update();
    }

    /** Tells whether there is any filter. */
    public boolean isFiltered() {
        return arrangement.isFiltered();
    }

    /** Returns what is wrong with the filters; empty where all are understood. */
    public List<String> filterFaults() {
        return arrangement.filterFaults();
    }

    /** Returns the different texts in a column in their order, for choosing one. */
    public List<String> choices(int column) {
        var found = new TreeSet<Value>(valueOrder);
        table.rows().forEach(row -> found.add(row.cells().get(column).value()));
        return found.stream().map(Values::human).filter(text -> !text.isEmpty()).distinct().toList();
    }

    // --- order

    /**
     * Sorts by a column.
     *
     * @param column column
     * @param ascending direction; null takes the column out of the order
     * @param further whether the columns sorted by so far come first; else they are forgotten
     */
    public void sort(int column, Boolean ascending, boolean further) {
        arrangement.sort(column, ascending, further);
        update();
    }

    /** Returns the direction the column is sorted in; null where it is not. */
    public Boolean sorted(int column) {
        return arrangement.sorted(column);
    }

    /** Returns the columns sorted by, the most important first. */
    public List<Integer> sortedColumns() {
        return arrangement.sortedColumns();
    }

    // --- groups

    /** Returns the column the rows are grouped by, or -1. */
    public int groupColumn() {
        return groupColumn;
    }

    /** Groups the rows by what they have in a column; -1 for no groups. */
    public void groupBy(int column) {
        groupColumn = column;
        collapsed.clear();
        update();
    }

    /** Opens or closes the group in the line; nothing happens where the line is a row. */
    public void setExpanded(int line, boolean expanded) {
        if (lines.get(line) instanceof GroupLine group) {
            if (expanded ? collapsed.remove(group.key()) : collapsed.add(group.key())) {
                update();
            }
        }
    }

    /** Opens or closes all groups. */
    public void setAllExpanded(boolean expanded) {
        collapsed.clear();
        if (!expanded) {
            lines.forEach(line -> {
                if (line instanceof GroupLine group) {
                    collapsed.add(group.key());
                }
            });
        }
        update();
    }

    // --- work

    private void update() {
        var rows = arrangement.rows(table.rows().size(), cells, all);
        var next = new ArrayList<Line>(rows.length);
        if (groupColumn < 0) {
            for (int row : rows) {
                next.add(new RowLine(row));
            }
        } else {
            group(rows, next);
        }
        lines = next;
        visible = rows;
    }

    private void group(int[] rows, List<Line> next) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int row : rows) {
            groups.computeIfAbsent(cellText(row, groupColumn), none -> new ArrayList<>()).add(row);
        }
        var keys = new ArrayList<>(groups.keySet());
        if (arrangement.sorted(groupColumn) == null) {
            keys.sort(Comparator.comparing(key -> value(groups.get(key).getFirst(), groupColumn), valueOrder));
        }
        for (var key : keys) {
            var members = groups.get(key);
            boolean expanded = !collapsed.contains(key);
            var worst = worst(members);
            int size = worst == null ? 0 : (int) members.stream().filter(row -> worst.equals(value(row, stateColumn)))
                    .count();
            next.add(new GroupLine(key, value(members.getFirst(), groupColumn), members.size(), expanded, worst, size));
            if (expanded) {
                members.forEach(row -> next.add(new RowLine(row)));
            }
        }
    }

    private Value.Term worst(List<Integer> rows) {
        Value.Term worst = null;
        if (stateColumn >= 0 && stateColumn != groupColumn) {
            for (int row : rows) {
                if (value(row, stateColumn) instanceof Value.Term term && SEVERITY.contains(term.symbol()) && (worst == null
                        || SEVERITY.indexOf(term.symbol()) < SEVERITY.indexOf(worst.symbol()))) {
                    worst = term;
                }
            }
        }
        return worst;
    }

    private Value value(int row, int column) {
        return table.rows().get(row).cells().get(column).value();
    }

    private String cellText(int row, int column) {
        if (texts[column] == null) {
            texts[column] = new String[table.rows().size()];
        }
        var text = texts[column][row];
        if (text == null) {
            text = Values.human(value(row, column));
            texts[column][row] = text;
        }
        return text;
    }
}
