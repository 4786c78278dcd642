package org.ratswerk.analysis.downtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Puts a table together; titles of tables and columns are texts of this package. */
final class Lines {
    private static final Texts TEXTS = Texts.of(Lines.class);

    private final String id;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private List<Table.Cell> cells = new ArrayList<>();

    Lines(String id) {
        this.id = id;
    }

    Lines column(String key, Table.Kind kind) {
        columns.add(new Table.Column(key, TEXTS.get("column." + key), kind, null));
        return this;
    }

    Lines cell(Value value) {
        cells.add(Table.Cell.of(value));
        return this;
    }

    Lines cell(Value value, Supplier<String> explanation) {
        cells.add(new Table.Cell(value, explanation));
        return this;
    }

    Lines row(String elementId) {
        rows.add(new Table.Row(elementId, cells));
        cells = new ArrayList<>();
        return this;
    }

    Table table() {
        return new Table(id, TEXTS.get("table." + id), columns, rows);
    }
}
