package org.ratswerk.ui.model.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.edit.BulkInput;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Arrangement;

/**
 * A table of elements as a person works with it: filtered, sorted, some of its columns shown, and edited in place. It
 * follows the model. What is edited stays where it is, even if it no longer fits filter and order, until the person asks
 * for {@link #arrange()}. Used in the thread of the editing.
 */
public final class GridModel {
    private static final Texts TEXTS = Texts.of(GridModel.class);
    /** So many new rows are put in their places one by one; more are sorted together. */
    private static final int FEW = 20;

    private final GridTable table;
    private final Editing editing;
    private final EditingListener follower = this::changed;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Arrangement arrangement;
    private final Cells cells = new Cells();
    private List<Row> rows = List.of();
    private final Map<Element, Row> byElement = new IdentityHashMap<>();
    private List<Row> lines = List.of();
    private List<Integer> shown;
    private boolean arranged = true;
    private SavedViews.Arranged view;
    private boolean viewSaved;
    private long evaluations;
    /** Rows that a command of this table makes, each with the line it is to stand in. */
    private final Map<Element, Integer> placed = new LinkedHashMap<>();

    /** Told when the table shows something else. */
    public interface Listener {
        /** Other rows are shown, or in another order. */
        void linesChanged();

        /** Cells show something else; the rows are the same. */
        void cellsChanged();

        /** There are other saved views, or another one is chosen. */
        default void viewsChanged() {
        }
    }

    /**
     * Cell.
     *
     * @param line line, from 0
     * @param column index of the column in the table, whether shown or not
     */
    public record Cell(int line, int column) {
    }

    /**
     * Text that could not be understood. It stays in the cell until it is corrected, cleared or taken back.
     *
     * @param typed what was typed
     * @param message what is wrong and what would be right, in the user's language
     */
    public record Fault(String typed, String message) {
    }

    /** An element with what has been read of it. */
    private final class Row {
        private Element element;
        private int number;
        private int line = -1;
        /** Whether it is among the rows. */
        private boolean known;
        private final Value[] values = new Value[table.columns().size()];
        private final String[] texts = new String[table.columns().size()];
        private Map<Integer, Fault> faults = Map.of();

        Row(Element element) {
            this.element = element;
        }

        boolean isGone() {
            return number < 0;
        }

        void forget() {
            Arrays.fill(values, null);
            Arrays.fill(texts, null);
        }
    }

    /** The contents by the numbers of the rows in the model. */
    private final class Cells implements Arrangement.Cells {
        @Override
        public Value value(int row, int column) {
            return GridModel.this.value(rows.get(row), column);
        }

        @Override
        public String text(int row, int column) {
            return GridModel.this.text(rows.get(row), column);
        }
    }

    /**
     * A table of all elements, in the order of the model.
     *
     * @param table which elements and columns
     * @param editing administration
     */
    public GridModel(GridTable table, Editing editing) {
        this.table = Objects.requireNonNull(table);
        this.editing = Objects.requireNonNull(editing);
        this.arrangement = new Arrangement(table.columns().stream().map(GridColumn::column).toList());
        this.shown = table.shownAtFirst();
        readRows();
        arrangeQuietly();
        editing.addListener(follower);
    }

    /** Stops following the model. */
    public void dispose() {
        editing.removeListener(follower);
    }

    /** Returns which elements and columns. */
    public GridTable table() {
        return table;
    }

    /** Returns the editing of the administration. */
    public Editing editing() {
        return editing;
    }

    /** Has the listener told of changes. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Reads all cells anew, for what they show and the model does not hold. */
    public void refresh() {
        rows.forEach(Row::forget);
        listeners.forEach(Listener::cellsChanged);
    }

    /** Tells whether what the table shows is not saved: the file of its elements, or a view saved with it. */
    public boolean isDirty() {
        return editing.isDirty(table.file(editing.model()))
                || viewSaved && editing.isDirty(editing.model().administration());
    }

    // --- rows

    /** Returns how many elements there are. */
    public int rowCount() {
        return rows.size();
    }

    /** Returns how many rows are shown. */
    public int lineCount() {
        return lines.size();
    }

    /** Returns the element in a line. */
    public Element element(int line) {
        return lines.get(line).element;
    }

    /** Returns the line of the element, or -1. */
    public int lineOf(Element element) {
        var row = byElement.get(element);
        return row == null ? -1 : row.line;
    }

    /** Returns the column. */
    public GridColumn column(int index) {
        return table.columns().get(index);
    }

    /** Returns what a cell shows: its value as people read it, or what was typed and not understood. */
    public String text(int line, int column) {
        var fault = lines.get(line).faults.get(column);
        return fault == null ? text(lines.get(line), column) : fault.typed();
    }

    /** Returns the value of a cell. */
    public Value value(int line, int column) {
        return value(lines.get(line), column);
    }

    /** Returns what was typed into the cell and not understood. */
    public Optional<Fault> fault(int line, int column) {
        return Optional.ofNullable(lines.get(line).faults.get(column));
    }

    /** Returns the cells with texts that were not understood, line by line. */
    public List<Cell> faults() {
        return lines.stream().filter(row -> !row.faults.isEmpty())
                .flatMap(row -> new TreeSet<>(row.faults.keySet()).stream().map(column -> new Cell(row.line, column)))
                .toList();
    }

    /** Tells whether a cell can be edited. */
    public boolean isEditable(int line, int column) {
        return column(column).isEditable(element(line));
    }

    /** Returns the rows that are shown, with the columns that are shown, as a table of values. */
    public Table snapshot() {
        return new Table(table.id(), table.title(), shown.stream().map(this::column).map(GridColumn::column).toList(),
                lines.stream().map(row -> new Table.Row(row.element.getId(),
                        shown.stream().map(column -> Table.Cell.of(value(row, column))).toList())).toList());
    }

    private String text(Row row, int column) {
        var text = row.texts[column];
        if (text == null) {
            text = column(column).text(row.element, editing);
            row.texts[column] = text;
            evaluations++;
        }
        return text;
    }

    private Value value(Row row, int column) {
        var value = row.values[column];
        if (value == null) {
            value = column(column).value(row.element, editing);
            row.values[column] = value;
            evaluations++;
        }
        return value;
    }

    /** Returns how many cells have been read from the model so far. */
    long evaluations() {
        return evaluations;
    }

    /** Reads which elements there are; returns the rows that are new. */
    private List<Row> readRows() {
        rows.forEach(row -> row.number = -1);
        var next = new ArrayList<Row>();
        var fresh = new ArrayList<Row>();
        for (var element : table.rows(editing.model())) {
            var row = byElement.get(element);
            if (row == null) {
                row = new Row(element);
                byElement.put(element, row);
            }
            if (!row.known) {
                row.known = true;
                fresh.add(row);
            }
            row.number = next.size();
            next.add(row);
        }
        rows.stream().filter(Row::isGone).forEach(row -> {
            row.known = false;
            byElement.remove(row.element, row);
        });
        rows = next;
        return fresh;
    }

    private void setLines(List<Row> next) {
        lines.forEach(row -> row.line = -1);
        lines = next;
        for (int line = 0; line < next.size(); line++) {
            next.get(line).line = line;
        }
    }

    // --- columns

    /** Returns the columns that are shown, from left to right. */
    public List<Integer> shown() {
        return shown;
    }

    /** Shows these columns in this order; at least one. */
    public void setShown(List<Integer> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException();
        }
        if (!columns.equals(shown)) {
            shown = List.copyOf(columns);
            listeners.forEach(Listener::viewsChanged);
        }
    }

    // --- filter and order

    /** Returns filters, search and order; changed by the methods of this class alone. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Writes above a column what its values must be; see {@link org.ratswerk.ui.model.ColumnFilter}. */
    public void setFilter(int column, String text) {
        arrangement.setFilter(column, text);
        arrange();
    }

    /** Shows only rows that hold all words of the text, each in any column shown. */
    public void setSearch(String text) {
        arrangement.setSearch(text);
        arrange();
    }

    /** Takes back all filters. */
    public void clearFilters() {
        arrangement.clearFilters();
        arrange();
    }

    /** Sorts by a column, see {@link Arrangement#sort}. */
    public void sort(int column, Boolean ascending, boolean further) {
        arrangement.sort(column, ascending, further);
        arrange();
    }

    /** Tells whether all rows stand where filter and order want them. */
    public boolean isArranged() {
        return arranged;
    }

    /** Filters and sorts anew. */
    public void arrange() {
        arrangeQuietly();
        listeners.forEach(Listener::linesChanged);
        listeners.forEach(Listener::viewsChanged);
    }

    private void arrangeQuietly() {
        setLines(Arrays.stream(arrangement.rows(rows.size(), cells, shown)).mapToObj(rows::get).toList());
        arranged = true;
    }

    /** Returns the different texts of a column in their order, for choosing one. */
    public List<String> choices(int column) {
        var fixed = column(column).choices();
        if (!fixed.isEmpty()) {
            return fixed;
        }
        var found = new TreeSet<>(java.text.Collator.getInstance());
        rows.forEach(row -> found.add(text(row, column)));
        return found.stream().map(Object::toString).filter(text -> !text.isEmpty()).toList();
    }

    /** Takes over columns, filters and order of another table of the kind. */
    public void arrangeAs(GridModel other) {
        shown = other.shown;
        view = other.view;
        arrangement.takeOver(other.arrangement);
        arrange();
    }

    // --- saved views

    /** Returns the names of the saved views, in their order. */
    public List<String> views() {
        return SavedViews.names(editing, table);
    }

    /** Returns the name of the view that was chosen or saved last, if it is still there. */
    public Optional<String> view() {
        return Optional.ofNullable(view).map(SavedViews.Arranged::name).filter(views()::contains);
    }

    /** Tells whether filter, order or columns are others than in the view that was chosen or saved last. */
    public boolean isViewChanged() {
        return view != null && !SavedViews.of(view.name(), this).equals(view);
    }

    /** Shows a saved view; nothing happens where there is none of that name. */
    public void chooseView(String name) {
        SavedViews.find(editing, table, name).ifPresent(saved -> {
            SavedViews.apply(saved, this);
            shown = SavedViews.columns(saved, table);
            view = SavedViews.of(name, this);
            arrange();
        });
    }

    /** Shows all rows and the columns of the beginning. */
    public void resetView() {
        arrangement.clearFilters();
        arrangement.clearOrder();
        shown = table.shownAtFirst();
        view = null;
        arrange();
    }

    /** Saves columns, filter and order in the administration; in the place of the view of that name, if there is one. */
    public void saveView(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException();
        }
        view = SavedViews.of(stripped, this);
        viewSaved = true;
        editing.run(TEXTS.get("command.view.save", stripped), () -> SavedViews.save(view, editing, table));
        listeners.forEach(Listener::viewsChanged);
    }

    /** Deletes a saved view. */
    public void deleteView(String name) {
        viewSaved = true;
        editing.run(TEXTS.get("command.view.delete", name), () -> SavedViews.find(editing, table, name)
                .ifPresent(EcoreUtil::remove));
        listeners.forEach(Listener::viewsChanged);
    }

    // --- editing

    /**
     * Puts what was typed into a cell. What means nothing is kept as a fault of the cell.
     *
     * @return what is wrong; empty where it was understood
     */
    public Optional<String> edit(int line, int column, String typed) {
        var text = typed == null ? "" : typed;
        var row = lines.get(line);
        var refused = refusal(row, column);
        if (refused != null) {
            return Optional.of(refused);
        }
        if (text.equals(text(row, column))) {
            setFault(row, column, null);
            listeners.forEach(Listener::cellsChanged);
            return Optional.empty();
        }
        try {
            var value = input(column).parse(text, new BulkInput(editing));
            setFault(row, column, null);
            if (!editing.run(TEXTS.get("command.cell", column(column).title()),
                    () -> input(column).set(row.element, value, editing))) {
                row.forget();
                listeners.forEach(Listener::cellsChanged);
            }
            return Optional.empty();
        } catch (InputException e) {
            setFault(row, column, new Fault(text, e.getMessage()));
            listeners.forEach(Listener::cellsChanged);
            return Optional.of(e.getMessage());
        }
    }

    /** Takes back a text that was not understood: the cell shows its value again. */
    public void forgetFault(int line, int column) {
        setFault(lines.get(line), column, null);
        listeners.forEach(Listener::cellsChanged);
    }

    private String refusal(Row row, int column) {
        return !column(column).isEditable() ? TEXTS.get("fault.computed", column(column).title())
                : column(column).isEditable(row.element) ? null : TEXTS.get("fault.readOnly", column(column).title());
    }

    /** Returns how the cells of a column are edited; only for one that is. */
    private GridColumn.Input input(int column) {
        return column(column).input().orElseThrow();
    }

    private static void setFault(Row row, int column, Fault fault) {
        if (fault == null && row.faults.isEmpty()) {
            return;
        }
        var next = new HashMap<>(row.faults);
        if (fault == null) {
            next.remove(column);
        } else {
            next.put(column, fault);
        }
        row.faults = Map.copyOf(next);
    }

    /**
     * Copies in each column the topmost of the cells into those below it, as one command. Cells that cannot be edited are
     * left out. Of a single cell the one above is copied.
     *
     * @return how many cells got another value
     */
    public int fillDown(Collection<Cell> chosen) {
        Map<Integer, Set<Integer>> columns = new TreeMap<>();
        chosen.forEach(cell -> columns.computeIfAbsent(cell.column(), none -> new TreeSet<>()).add(cell.line()));
        var values = new ArrayList<Assignment>();
        columns.forEach((column, chosenLines) -> {
            var all = new ArrayList<>(chosenLines);
            if (all.size() == 1 && all.getFirst() > 0) {
                all.addFirst(all.getFirst() - 1);
            }
            var first = lines.get(all.getFirst());
            if (refusal(first, column) == null && !first.faults.containsKey(column)) {
                var value = input(column).get(first.element);
                all.stream().skip(1).map(lines::get).filter(row -> refusal(row, column) == null)
                        .forEach(row -> values.add(new Assignment(row, column, value)));
            }
        });
        return assign(TEXTS.get("command.fill"), values);
    }

    /**
     * Empties cells, as one command. Cells that cannot be edited are left out.
     *
     * @return how many cells got another value
     */
    public int clear(Collection<Cell> chosen) {
        return assign(TEXTS.get("command.clear"), chosen.stream()
                .map(cell -> new Assignment(lines.get(cell.line()), cell.column(), null))
                .filter(each -> refusal(each.row, each.column) == null).toList());
    }

    /** A value for a cell. */
    private record Assignment(Row row, int column, Object value) {
    }

    private int assign(String label, List<Assignment> values) {
        int[] changed = {0};
        values.forEach(each -> setFault(each.row, each.column, null));
        boolean done = editing.run(label, () -> changed[0] = assign(values));
        if (!done) {
            listeners.forEach(Listener::cellsChanged);
        }
        return changed[0];
    }

    private int assign(List<Assignment> values) {
        int changed = 0;
        for (var each : values) {
            if (!Objects.equals(input(each.column).get(each.row.element), each.value)) {
                var now = input(each.column).set(each.row.element, each.value, editing);
                if (now != each.row.element) {
                    rename(each.row, now);
                }
                changed++;
            }
        }
        return changed;
    }

    private void rename(Row row, Element now) {
        byElement.remove(row.element);
        row.element = now;
        byElement.put(now, row);
    }

    // --- rows come and go

    /**
     * Makes a new element, below the one in a line.
     *
     * @param line line; -1 for the end
     * @return line of the new row
     */
    public int insert(int line) {
        var made = new Element[1];
        editing.run(TEXTS.get("command.insert"), () -> {
            made[0] = table.create(editing.model(), line < 0 ? null : element(line));
            placed.put(made[0], line < 0 ? lines.size() : line + 1);
        });
        return lineOf(made[0]);
    }

    /** Returns the elements in the lines, each once. */
    public List<Element> elements(Collection<Integer> chosen) {
        return new ArrayList<>(new LinkedHashSet<>(chosen.stream().map(this::element).toList()));
    }

    // --- clipboard

    /**
     * Returns cells for the clipboard: the rectangle around them, those that do not belong to it empty.
     *
     * @param chosen cells; those of hidden columns are left out
     * @param titles whether the titles of the columns stand in the first row
     */
    public CellBlock copy(Collection<Cell> chosen, boolean titles) {
        var set = Set.copyOf(chosen);
        var columns = shown.stream().filter(column -> chosen.stream().anyMatch(cell -> cell.column() == column)).toList();
        var block = new ArrayList<List<String>>();
        if (titles) {
            block.add(columns.stream().map(column -> column(column).title()).toList());
        }
        chosen.stream().map(Cell::line).distinct().sorted().forEach(line -> block.add(columns.stream()
                .map(column -> set.contains(new Cell(line, column)) ? text(line, column) : "").toList()));
        return new CellBlock(block);
    }

    /**
     * Returns what pasting would do; nothing is changed yet. A single text goes into all cells chosen, a block into the
     * rectangle from the first of them to the right and down; where the cells chosen are a multiple of the block it is
     * repeated. A first row that holds the titles of the columns is left out.
     *
     * @param chosen cells; at least one, or the table is empty
     * @param block texts
     */
    public PastePlan planPaste(Collection<Cell> chosen, CellBlock block) {
        return PastePlan.of(this, chosen, block);
    }

    /**
     * Pastes, as one command: the texts that are understood become values, the others stay in their cells as faults.
     *
     * @param plan what {@link #planPaste} has returned; the model has not changed since
     * @param withNewRows whether texts below the last row make new rows; else they are left out
     */
    public void paste(PastePlan plan, boolean withNewRows) {
        editing.run(TEXTS.get("command.paste"), () -> {
            var made = new ArrayList<Row>();
            if (withNewRows) {
                for (int i = 0; i < plan.newRows(); i++) {
                    var element = table.create(editing.model(), null);
                    placed.put(element, lines.size() + i);
                    made.add(new Row(element));
                }
            }
            var values = new ArrayList<Assignment>();
            for (var each : plan.values()) {
                var row = row(each.line(), made);
                if (row != null) {
                    setFault(row, each.column(), null);
                    values.add(new Assignment(row, each.column(), each.value()));
                }
            }
            assign(values);
            // a row made here may stand for another element by now
            made.forEach(row -> byElement.put(row.element, row));
            plan.faults().forEach(each -> keep(each, row(each.line(), made), each.message()));
            var input = new BulkInput(editing);
            plan.later().forEach(each -> retry(each, row(each.line(), made), input));
            moved(made);
        });
        listeners.forEach(Listener::cellsChanged);
    }

    private static void keep(PastePlan.CellFault fault, Row row, String message) {
        if (row != null) {
            setFault(row, fault.column(), new Fault(fault.typed(), message));
        }
    }

    /** Looks for elements that the block has brought in. */
    private void retry(PastePlan.CellFault fault, Row row, BulkInput input) {
        if (row != null) {
            try {
                var value = input(fault.column()).parse(fault.typed(), input);
                setFault(row, fault.column(), null);
                assign(List.of(new Assignment(row, fault.column(), value)));
            } catch (InputException e) {
                keep(fault, row, e.getMessage());
            }
        }
    }

    private Row row(int line, List<Row> made) {
        return line < lines.size() ? lines.get(line)
                : line - lines.size() < made.size() ? made.get(line - lines.size()) : null;
    }

    /** Rows whose element was replaced while they were made keep their places. */
    private void moved(List<Row> made) {
        int line = lines.size();
        placed.clear();
        for (var row : made) {
            placed.put(row.element, line++);
        }
    }

    // --- following the model

    private void changed(Change change) {
        boolean structural = table.isArrangedBy(change) || change.added().stream().anyMatch(table::holds)
                || change.removed().stream().anyMatch(table::holds);
        change.touched().forEach(this::forget);
        for (int column = 0; column < table.columns().size(); column++) {
            if (column(column).isAffected(change)) {
                int affected = column;
                rows.forEach(row -> {
                    row.values[affected] = null;
                    row.texts[affected] = null;
                });
            }
        }
        arranged &= !matters(change, structural);
        if (structural) {
            follow();
            if (table.followsOrder() && arrangement.sortedColumns().isEmpty() && !arrangement.isFiltered()) {
                arrangeQuietly();
            }
            listeners.forEach(Listener::linesChanged);
        } else {
            listeners.forEach(Listener::cellsChanged);
        }
        if (SavedViews.concerns(change)) {
            listeners.forEach(Listener::viewsChanged);
        }
    }

    /** Tells whether rows may no longer stand where filter and order want them. */
    private boolean matters(Change change, boolean structural) {
        if (structural && !placed.isEmpty()) {
            return arrangement.isFiltered() || !arrangement.sortedColumns().isEmpty();
        }
        return IntStream.range(0, table.columns().size())
                .filter(column -> arrangement.sorted(column) != null || !arrangement.filter(column).isBlank()
                        || !arrangement.search().isBlank() && shown.contains(column))
                .anyMatch(column -> column(column).isAffected(change) || column(column).field()
                        .map(field -> change.features().contains(field.feature())).orElse(true))
                && change.touched().stream().anyMatch(object -> rowOf(object) != null);
    }

    /** What was read of the object is no longer true, nor its name where others refer to it. */
    private void forget(EObject object) {
        var row = rowOf(object);
        if (row != null) {
            row.forget();
        }
        for (var use : editing.referrers().to(object)) {
            var other = rowOf(use.source());
            if (other != null) {
                other.forget();
            }
        }
    }

    private Row rowOf(EObject object) {
        for (var each = object; each != null; each = each.eContainer()) {
            if (each instanceof Element element && byElement.get(element) instanceof Row row) {
                return row;
            }
        }
        return null;
    }

    /** Takes out the rows that are gone and puts in the new ones. */
    private void follow() {
        var before = rows;
        var fresh = new ArrayList<>(readRows());
        var gone = new HashMap<String, Row>();
        before.stream().filter(Row::isGone).filter(row -> row.element.getId() != null)
                .forEach(row -> gone.put(row.element.getId(), row));
        // an element that has taken the place of another with the same id stands where that one stood
        fresh.removeIf(row -> {
            var old = row.element.getId() == null ? null : gone.get(row.element.getId());
            if (old == null) {
                return false;
            }
            old.element = row.element;
            old.number = row.number;
            old.known = true;
            old.forget();
            rows.set(row.number, old);
            byElement.put(row.element, old);
            return true;
        });
        var next = new ArrayList<>(lines.stream().filter(row -> !row.isGone()).toList());
        place(fresh, next);
        setLines(List.copyOf(next));
        placed.clear();
    }

    private void place(List<Row> fresh, List<Row> next) {
        var others = new ArrayList<Row>();
        for (var row : fresh) {
            if (!placed.containsKey(row.element) && arrangement.passes(row.number, cells, shown)) {
                others.add(row);
            }
        }
        if (!others.isEmpty()) {
            Comparator<Row> order = arrangement.sortedColumns().isEmpty() ? Comparator.comparingInt(row -> row.number)
                    : comparator();
            if (others.size() > FEW) {
                next.addAll(others);
                next.sort(order);
            } else {
                others.forEach(row -> next.add(place(row, next, order), row));
            }
        }
        fresh.stream().filter(row -> placed.containsKey(row.element))
                .sorted(Comparator.comparing(row -> placed.get(row.element)))
                .forEach(row -> next.add(Math.min(next.size(), placed.get(row.element)), row));
    }

    private Comparator<Row> comparator() {
        var order = arrangement.comparator(cells);
        return (first, second) -> order.compare(first.number, second.number);
    }

    private static int place(Row row, List<Row> next, Comparator<Row> order) {
        return IntStream.range(0, next.size()).filter(line -> order.compare(row, next.get(line)) < 0).findFirst()
                .orElse(next.size());
    }
}
