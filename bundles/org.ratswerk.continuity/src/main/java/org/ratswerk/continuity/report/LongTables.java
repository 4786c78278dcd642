package org.ratswerk.continuity.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.Criticality;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Tables of scenarios as a manual shows them: who reads them has little time. Of the processes that stop, those that are
 * time-critical or exceed their limit; of what fails, long lists by kind.
 */
final class LongTables {
    private static final Texts TEXTS = Texts.of(LongTables.class);
    private static final int MOST_ROWS = 20;

    private LongTables() {
        // static only
    }

    static Table shortened(Table table) {
        return switch (table.id()) {
        case "affected" -> affected(table);
        case "fails" -> fails(table);
        default -> table;
        };
    }

    private static int column(Table table, String key) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static Table affected(Table table) {
        int limit = column(table, "mtpd");
        int breached = column(table, "breached");
        if (limit < 0 || breached < 0) {
            return table;
        }
        List<Table.Row> rows = table.rows().stream()
                .filter(row -> row.cells().get(limit).value() instanceof Value.Hours hours
                        && hours.duration().compareTo(Criticality.TIME_CRITICAL) <= 0 || isTrue(row.cells().get(breached).value()))
                .toList();
        int left = table.rows().size() - rows.size();
        if (left == 0) {
            return table;
        }
        var notes = new ArrayList<>(table.notes());
        notes.add(TEXTS.get("affected.more", left));
        return new Table(table.id(), table.title(), table.columns(), rows, notes);
    }

    private static boolean isTrue(Value value) {
        return value instanceof Value.Term term && term.code().equals("true") || value instanceof Value.Flag flag && flag.set();
    }

    private static Table fails(Table table) {
        int name = column(table, "resource");
        int kind = column(table, "kind");
        if (table.rows().size() <= MOST_ROWS || name < 0 || kind < 0) {
            return table;
        }
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            kinds.computeIfAbsent(Values.human(row.cells().get(kind).value()), any -> new ArrayList<>())
                    .add(Values.human(row.cells().get(name).value()));
        }
        var rows = new ArrayList<Table.Row>();
        kinds.forEach((each, names) -> rows.add(new Table.Row(null,
                List.of(Table.Cell.of(Value.text(TEXTS.get("fails.kind", each, names.size()))),
                        Table.Cell.of(Value.text(String.join(", ", names)))))));
        return new Table(table.id(), table.title(), List.of(table.columns().get(kind), table.columns().get(name)), rows,
                table.notes());
    }
}
