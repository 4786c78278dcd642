package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.ratswerk.core.exchange.ImportColumn.Planned;
import org.ratswerk.core.exchange.Importer.Outcome;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/**
 * Rows that each bring in one target or change it.
 *
 * @param <T> what a row is about
 */
public abstract class UpsertBatch<T> implements Importer.Batch {
    private static final Texts TEXTS = Texts.of(UpsertBatch.class);

    private final ImportContext context;
    private final List<ImportColumn<T, ?>> columns;
    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<Object, Entry<T>> firsts = new HashMap<>();

    /** One row on its way into the model. */
    static final class Entry<T> {
        private final ImportRow row;
        private final Map<ImportColumn<T, ?>, Planned<T, ?>> values = new LinkedHashMap<>();
        private T target;
        private boolean isNew;
        private Entry<T> first;

        Entry(ImportRow row) {
            this.row = row;
        }

        ImportRow row() {
            return row;
        }

        /** What the row is about; null if the row is so bad that nobody knows. */
        T target() {
            return target;
        }

        /** Whether the model does not have the target yet. */
        boolean isNew() {
            return isNew;
        }

        /** Values that the row gives the target, by column; an empty cell gives the value of an empty cell. */
        Map<ImportColumn<T, ?>, Planned<T, ?>> values() {
            return values;
        }
    }

    /**
     * @param context transaction
     * @param columns columns of the kind
     */
    protected UpsertBatch(ImportContext context, List<ImportColumn<T, ?>> columns) {
        this.context = context;
        this.columns = columns;
    }

    /** Transaction the rows belong to. */
    protected final ImportContext context() {
        return context;
    }

    final List<Entry<T>> entries() {
        return entries;
    }

    /** Whether rows tell by themselves what they are about, without references to other elements. */
    protected boolean identifiedAlone() {
        return false;
    }

    /**
     * Returns what identifies the target of a row.
     *
     * @throws CellException if a cell that should say so is wrong
     */
    protected abstract Object key(ImportRow row) throws CellException;

    /** Returns the target that the model has under the key; null if none. */
    protected abstract T find(Object key, ImportRow row) throws CellException;

    /** Makes a new target that is not yet in the model, with all that identifies it. */
    protected abstract T create(Object key, ImportRow row) throws CellException;

    /** Puts a new target into the model. */
    protected abstract void attach(T target);

    /** Does what is to be done once all rows identified by references can be looked at together. */
    protected void prepare() {
        // nothing in most kinds
    }

    /** Does what is to be done when all values are set. */
    protected void finish() {
        // nothing in most kinds
    }

    /** Looks at the values that have been read from a row. */
    void check(Entry<T> entry) {
        // nothing in most kinds
    }

    /** Whether a row is to be identified only when all others are. */
    protected boolean identifiedLate(ImportRow row) {
        return false;
    }

    @Override
    public final void identify(List<ImportRow> rows) {
        rows.forEach(row -> entries.add(new Entry<>(row)));
        if (identifiedAlone()) {
            identifyAll();
        }
    }

    private void identifyAll() {
        entries.stream().filter(entry -> !identifiedLate(entry.row)).forEach(this::identify);
        entries.stream().filter(entry -> identifiedLate(entry.row)).forEach(this::identify);
    }

    private void identify(Entry<T> entry) {
        ImportRow row = entry.row;
        if (row.bad()) {
            unidentified(row);
            return;
        }
        for (ImportColumn<T, ?> column : columns) {
            if (column.identifies() && column.required() && row.text(column.key()) == null) {
                row.fault(column.key(), TEXTS.get("cell.required", column.key()));
                return;
            }
        }
        try {
            Object key = key(row);
            Entry<T> first = firsts.get(key);
            if (first != null) {
                entry.first = first;
                entry.target = first.target;
                entry.isNew = first.isNew;
                return;
            }
            entry.target = find(key, row);
            if (entry.target == null) {
                entry.isNew = true;
                entry.target = create(key, row);
            }
            firsts.put(key, entry);
        } catch (CellException e) {
            row.fault(e.column(), e.getMessage());
            unidentified(row);
        }
    }

    /** Told of each row that is too bad to know what it is about. */
    protected void unidentified(ImportRow row) {
        // of interest only where others may refer to it
    }

    @Override
    public void read() {
        if (!identifiedAlone()) {
            prepare();
            identifyAll();
        }
        for (Entry<T> entry : entries) {
            if (entry.target != null && !entry.row.bad()) {
                for (ImportColumn<T, ?> column : columns) {
                    if (!column.identifies()) {
                        read(entry, column);
                    }
                }
                check(entry);
                if (entry.first != null) {
                    compare(entry);
                }
            }
        }
    }

    private void read(Entry<T> entry, ImportColumn<T, ?> column) {
        ImportRow row = entry.row;
        if (!row.has(column.key())) {
            if (column.required() && entry.isNew && entry.first == null) {
                row.fault(null, TEXTS.get("column.absent", column.key()));
            }
            return;
        }
        String text = row.text(column.key());
        if (text == null) {
            if (column.required()) {
                row.fault(column.key(), TEXTS.get("cell.required", column.key()));
            }
            entry.values.put(column, column.unset());
            return;
        }
        try {
            Object present = entry.isNew ? null : column.getter().apply(entry.target);
            var cell = new ImportCell(context, row, column.key(), present);
            entry.values.put(column, column.parse(text, cell));
        } catch (CellException e) {
            row.fault(column.key(), e.getMessage());
        }
    }

    /** Rows about the same target may repeat or complete each other, not contradict. */
    private void compare(Entry<T> entry) {
        Entry<T> first = entry.first;
        boolean completes = false;
        for (ImportColumn<T, ?> column : entry.values.keySet()) {
            if (!first.values.containsKey(column)) {
                completes = true;
            } else if (!entry.values.get(column).text().equals(first.values.get(column).text())) {
                entry.row.fault(column.key(), TEXTS.get("row.contradicts", ImportContext.place(first.row), column.key()));
                return;
            }
        }
        if (!completes && !first.row.bad()) {
            context.note(entry.row, null, TEXTS.get("row.repeats", ImportContext.place(first.row)));
        }
    }

    @Override
    public void validate() {
        // nothing in most kinds
    }

    @Override
    public void count(Consumer<Outcome> outcomes) {
        Set<T> added = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry<T> entry : entries) {
            if (!entry.row.bad()) {
                outcomes.accept(outcome(entry, added));
            }
        }
    }

    private Outcome outcome(Entry<T> entry, Set<T> added) {
        if (entry.isNew && added.add(entry.target)) {
            return Outcome.ADDED;
        }
        return changes(entry) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    @Override
    public void describe(Consumer<RowPlan> rows) {
        Set<T> added = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry<T> entry : entries) {
            rows.accept(describe(entry, entry.row.bad() ? null : outcome(entry, added)));
        }
    }

    private RowPlan describe(Entry<T> entry, Outcome outcome) {
        var cells = new ArrayList<RowPlan.Cell>();
        for (ImportColumn<T, ?> column : columns) {
            if (entry.row.has(column.key())) {
                Planned<T, ?> value = entry.values.get(column);
                String text = entry.row.text(column.key());
                String after = value == null ? text == null ? "" : text : value.text();
                boolean fresh = entry.target == null || entry.isNew;
                String before = fresh ? "" : column.identifies() ? after : column.text(entry.target);
                cells.add(new RowPlan.Cell(column.key(), before, after));
            }
        }
        Element element = entry.target instanceof Element each ? each : null;
        return new RowPlan(entry.row.file(), entry.row.line(), outcome,
                entry.isNew ? null : element, cells, List.copyOf(entry.row.faults()));
    }

    private boolean changes(Entry<T> entry) {
        for (ImportColumn<T, ?> column : entry.values.keySet()) {
            boolean stated = entry.first != null && entry.first.values.containsKey(column);
            if (!stated && entry.values.get(column).differs(entry.target)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void apply() {
        Set<T> attached = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entry<T> entry : entries) {
            if (entry.row.bad()) {
                continue;
            }
            if (entry.isNew && attached.add(entry.target)) {
                attach(entry.target);
            }
            for (Planned<T, ?> value : entry.values.values()) {
                if (value.differs(entry.target)) {
                    value.set(entry.target);
                }
            }
        }
        finish();
    }
}
