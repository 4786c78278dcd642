package org.ratswerk.continuity.reference;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Collects the cells of a table made from the model. */
public final class TableMaker {
    private final Texts texts;
    private final String id;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();

    /**
     * @param texts texts with the titles of columns as {@code column.KEY}
     * @param id identifier of the table
     * @param title title in the user's language
     */
    public TableMaker(Texts texts, String id, String title) {
        this.texts = texts;
        this.id = id;
        this.title = title;
    }

    /** Adds a column. */
    public TableMaker column(String key, Kind kind) {
        columns.add(new Column(key, texts.get("column." + key), kind, null));
        return this;
    }

    /** Adds a cell to the row under way. */
    public TableMaker cell(Value value) {
        cells.add(Cell.of(value));
        return this;
    }

    /** Adds a cell with a text; null and empty are no value. */
    public TableMaker cell(String text) {
        return cell(Value.text(text));
    }

    /** Adds a cell with a duration; null is no value. */
    public TableMaker cell(Duration duration) {
        return cell(Value.hours(duration));
    }

    /** Adds a cell with a date; null is no value. */
    public TableMaker cell(LocalDate date) {
        return cell(Value.day(date));
    }

    /** Adds a cell with an element; null is no value. */
    public TableMaker cell(Element element) {
        return cell(ref(element));
    }

    /** Returns an element as a value; {@link Value#NONE} for null. */
    public static Value ref(Element element) {
        if (element == null || element.getId() == null) {
            return Value.NONE;
        }
        String name = Labels.title(element);
        return new Value.Ref(element.getId(), name.isEmpty() ? element.getId() : name);
    }

    /** Ends the row; {@code element} is what it is about, null for nothing. */
    public TableMaker row(Element element) {
        rows.add(new Row(element == null ? null : element.getId(), cells));
        cells = new ArrayList<>();
        return this;
    }

    /** Adds a sentence about the whole table. */
    public TableMaker note(String note) {
        notes.add(note);
        return this;
    }

    /** Returns the table. */
    public Table table() {
        return new Table(id, title, columns, rows, notes);
    }
}
