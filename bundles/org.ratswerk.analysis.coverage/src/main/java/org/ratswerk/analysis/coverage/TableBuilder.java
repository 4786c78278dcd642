package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Puts a table together. Titles are texts of the package that uses it: {@code table.ID} for the table, {@code column.KEY} and,
 * where there is something to explain, {@code description.KEY} for its columns.
 */
public final class TableBuilder {
    private final Texts texts;
    private final String id;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private List<String> notes = List.of();
    private String groupBy;

    /**
     * Begins a table.
     *
     * @param texts texts of the package
     * @param id identifier of the table
     */
    public TableBuilder(Texts texts, String id) {
        this.texts = texts;
        this.id = id;
    }

    /** Adds a column. */
    public TableBuilder column(String key, Kind kind) {
        String description = "description." + key;
        columns.add(new Column(key, texts.get("column." + key), kind, texts.has(description) ? texts.get(description) : null));
        return this;
    }

    /** Adds a column whose title is given. */
    public TableBuilder column(String key, String title, Kind kind) {
        columns.add(new Column(key, title, kind, null));
        return this;
    }

    /** Adds a cell to the row that is being put together. */
    public TableBuilder cell(Value value) {
        cells.add(Cell.of(value));
        return this;
    }

    /** Adds a cell that can be explained. */
    public TableBuilder cell(Value value, Supplier<String> explanation) {
        cells.add(new Cell(value, explanation));
        return this;
    }

    /** Adds a cell with a text; null and empty are no value. */
    public TableBuilder text(String text) {
        return cell(Value.text(text));
    }

    /** Ends the row. */
    public TableBuilder row(String elementId) {
        rows.add(new Row(elementId, cells));
        cells = new ArrayList<>();
        return this;
    }

    /** Sets the sentences about the whole table. */
    public TableBuilder notes(List<String> sentences) {
        notes = sentences;
        return this;
    }

    /** Sets the column by whose values rows stand in groups at first. */
    public TableBuilder groupedBy(String column) {
        groupBy = column;
        return this;
    }

    /** Returns the table. */
    public Table build() {
        return new Table(id, texts.get("table." + id), columns, rows, notes, groupBy);
    }

    /** Returns a reference to an element as a value; no value for null. */
    public static Value ref(Element element) {
        return element == null ? Value.NONE : reference(element);
    }

    /** Returns a reference to an element. */
    public static Value.Ref reference(Element element) {
        return new Value.Ref(element.getId() == null ? "" : element.getId(), name(element));
    }

    /** Returns references to elements as a value; no value where there are none. */
    public static Value refs(Collection<? extends Element> elements) {
        return elements.isEmpty() ? Value.NONE
                : new Value.Refs(elements.stream().map(TableBuilder::reference).toList());
    }

    /** Returns how people call an element; its id where it has no name. */
    public static String name(Element element) {
        String title = Labels.title(element);
        return !title.isEmpty() ? title : element.getId() == null ? "" : element.getId();
    }

    /** Returns a number as a value; no value for null. */
    public static Value number(BigDecimal number) {
        return number == null ? Value.NONE : new Value.Number(number);
    }

    /** Returns a percentage as a value; no value where the denominator is 0. */
    public static Value percent(Measure measure) {
        return measure.percent().<Value>map(Value.Number::new).orElse(Value.NONE);
    }
}
