package org.ratswerk.analysis.coverage.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/** Puts a table together; titles and descriptions of columns are texts of this package. */
final class Rows {
    private static final Texts TEXTS = Texts.of(Rows.class);

    private final String id;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Rows(String id) {
        this.id = id;
    }

    Rows column(String key, Kind kind) {
        String description = "description." + key;
        columns.add(new Column(key, TEXTS.get("column." + key), kind, TEXTS.has(description) ? TEXTS.get(description) : null));
        return this;
    }

    void row(String elementId, Value... values) {
        rows.add(new Row(elementId, List.of(values).stream().map(Cell::of).toList()));
    }

    Table table(List<String> notes) {
        return new Table(id, TEXTS.get("table." + id), columns, rows, notes);
    }

    static Value ref(Element element) {
        String id = element.getId() == null ? "" : element.getId();
        return new Value.Ref(id, element.getName() == null || element.getName().isBlank() ? id : element.getName());
    }

    /** A share, with two decimals. */
    static Value share(double share) {
        return new Value.Number(BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP));
    }

    static Value words(List<MatchingWord> words) {
        return words.isEmpty() ? Value.NONE
                : Value.text(words.stream().map(MatchingWord::text).distinct().collect(Collectors.joining(", ")));
    }

    static Value text(String text) {
        return text == null ? Value.NONE : Value.text(text);
    }
}
