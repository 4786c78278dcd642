package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;

/** Row of a file, its cells under the keys of our columns. */
public final class ImportRow {
    private static final Texts TEXTS = Texts.of(ImportRow.class);

    private final String file;
    private final SourceTable.Row source;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, Integer> indexes;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Reference> referrers = new ArrayList<>(0);
    private final ImportContext context;
    private boolean bad;

    /**
     * A reference from another row to something that this row makes.
     *
     * @param row row that refers
     * @param column key of the column
     * @param text what stands in the cell
     * @param remove takes the item out of its list; null where the row cannot do without it
     */
    record Reference(ImportRow row, String column, String text, Runnable remove) {
    }

    ImportRow(ImportContext context, String file, SourceTable.Row source, Map<String, Integer> indexes) {
        this.context = context;
        this.file = file;
        this.source = source;
        this.indexes = indexes;
    }

    void put(String column, String text) {
        cells.merge(column, text, (one, other) -> one.isEmpty() ? other : other.isEmpty() ? one : one + '|' + other);
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Line it starts in. */
    public int line() {
        return source.place(0).line();
    }

    /** Tells whether the file has the column. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /**
     * Returns the text of a cell, without white space around it.
     *
     * @param column key of the column
     * @return the text; null if the cell is empty or the file does not have the column
     */
    public String text(String column) {
        String text = cells.get(column);
        return text == null || text.isEmpty() ? null : text;
    }

    /** Tells whether something about the row is wrong, so that it is not imported. */
    public boolean bad() {
        return bad;
    }

    /**
     * Marks the row as bad.
     *
     * @param column key of the column whose cell is wrong; null if it is the row as a whole
     * @param message what is wrong and what would be right
     */
    public void fault(String column, String message) {
        faults.add(placed(column, message));
        if (!bad) {
            bad = true;
            context.turnedBad(this);
        }
    }

    /** Tells of an item that is wrong and left out, the rest of the row being good. */
    void itemFault(String column, String message) {
        faults.add(placed(column, context.options().skipBad() ? TEXTS.get("item.leftOut", message) : message));
    }

    /** A fault at a cell; at the row as a whole if the column is null. */
    Fault placed(String column, String message) {
        return place(column).fault(file, message);
    }

    /** What is wrong with the row, items that are left out included. */
    List<Fault> faults() {
        return faults;
    }

    /** References from other rows to what this row makes. */
    List<Reference> referrers() {
        return referrers;
    }

    private Place place(String column) {
        Integer index = column == null ? null : indexes.get(column);
        return index == null ? new Place(line(), column == null ? 1 : 0) : source.place(index);
    }
}
