package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Puts a table together; titles and descriptions of columns are texts of this package. */
final class TableBuilder {
    private static final Texts TEXTS = Texts.of(TableBuilder.class);

    private final String id;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private List<String> notes = List.of();
    private String groupBy;

    TableBuilder(String id) {
        this.id = id;
    }

    TableBuilder column(String key, Kind kind) {
        String title = "column." + key;
        String description = "description." + key;
        columns.add(new Column(key, TEXTS.get(title), kind,
                TEXTS.has(description) ? TEXTS.get(description) : null));
        return this;
    }

    TableBuilder cell(Value value) {
        cells.add(Cell.of(value));
        return this;
    }

    TableBuilder cell(Value value, Supplier<String> explanation) {
        cells.add(new Cell(value, explanation));
        return this;
    }

    TableBuilder row(String elementId) {
        rows.add(new Row(elementId, cells));
        cells = new ArrayList<>();
        return this;
    }

    TableBuilder notes(List<String> sentences) {
        notes = sentences;
        return this;
    }

    TableBuilder groupedBy(String column) {
        groupBy = column;
        return this;
    }

    Table build() {
        return new Table(id, TEXTS.get("table." + id), columns, rows, notes, groupBy);
    }
}
