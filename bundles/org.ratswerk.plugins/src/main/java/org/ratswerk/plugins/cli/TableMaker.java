package org.ratswerk.plugins.cli;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;

/** Collects the cells of a table. */
final class TableMaker {
    private final String id;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param id identifier of the table */
    TableMaker(String id) {
        this.id = id;
    }

    TableMaker column(String key, Kind kind) {
        columns.add(new Column(key, PluginCommand.TEXTS.get("column." + key), kind, null));
        return this;
    }

    TableMaker columns(String... keys) {
        for (String key : keys) {
            column(key, Kind.TEXT);
        }
        return this;
    }

    /** Adds a row; texts, numbers (Long), and null for nothing. */
    void row(Object... cells) {
        var row = new ArrayList<Cell>();
        for (Object cell : cells) {
            row.add(Cell.of(cell instanceof Long number ? Value.number(number) : Value.text((String) cell)));
        }
        rows.add(new Row(null, row));
    }

    Table table() {
        return new Table(id, PluginCommand.TEXTS.get("table." + id), columns, rows);
    }
}
