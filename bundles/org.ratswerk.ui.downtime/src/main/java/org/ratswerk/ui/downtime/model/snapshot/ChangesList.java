package org.ratswerk.ui.downtime.model.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** What has changed between two states, as a list in which figures before and now stand side by side. */
public final class ChangesList {
    private static final Texts TEXTS = Texts.of(ChangesList.class);

    private final Table table;
    private final String title;
    private final Map<String, Integer> columns = new HashMap<>();
    private String text = "";
    private Column sorted;
    private boolean descending;

    /** Columns of the list. */
    public enum Column {
        /** Name of the element. */
        ELEMENT("name", null),
        /** Kind of element. */
        KIND("kind", null),
        /** Rating before and now. */
        RATING("rating", "rating_before"),
        /** Tolerable downtime before and now. */
        TOLERABLE("mtpd_h", "mtpd_before_h"),
        /** Required restart time before and now. */
        REQUIRED("required_h", "required_before_h"),
        /** Achievable restart time before and now. */
        ACHIEVABLE("rta_h", "rta_before_h"),
        /** Growth of the gap. */
        LATER("difference_h", null),
        /** Reason. */
        WHY("why", null);

        private final String now;
        private final String before;

        Column(String now, String before) {
            this.now = now;
            this.before = before;
        }

        /** Returns the title in the user's language. */
        public String title() {
            return TEXTS.get("changes." + name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * @param table result of the comparison
     * @param title what was compared, in the user's language
     */
    public ChangesList(Table table, String title) {
        this.table = table;
        this.title = title;
        for (int i = 0; i < table.columns().size(); i++) {
            columns.put(table.columns().get(i).key(), i);
        }
    }

    /** Returns the result of the comparison. */
    public Table table() {
        return table;
    }

    /** Returns what was compared. */
    public String title() {
        return title;
    }

    /** Returns how much has changed, in a sentence. */
    public String summary() {
        return String.join(" ", table.notes());
    }

    /** Shows only rows with this text in any column. */
    public void setText(String text) {
        this.text = text.strip().toLowerCase(Locale.getDefault());
    }

    /** Sorts by a column; once more, the other way round; a third time, by importance again. */
    public void sortBy(Column column) {
        if (sorted != column) {
            sorted = column;
            descending = false;
        } else if (!descending) {
            descending = true;
        } else {
            sorted = null;
        }
    }

    /** Returns the column it is sorted by; null for by importance. */
    public Column sortedBy() {
        return sorted;
    }

    /** Tells whether the largest comes first. */
    public boolean isDescending() {
        return descending;
    }

    /** Returns the rows as they are filtered and sorted. */
    public List<Table.Row> rows() {
        var rows = new ArrayList<>(table.rows().stream().filter(this::isShown).toList());
        if (sorted != null) {
            Comparator<Table.Row> order = Comparator.comparing(row -> value(row, sorted.now), Values.order());
            rows.sort(descending ? order.reversed() : order);
        }
        return rows;
    }

    private boolean isShown(Table.Row row) {
        if (text.isEmpty()) {
            return true;
        }
        for (Column column : Column.values()) {
            if (cell(row, column).toLowerCase(Locale.getDefault()).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private Value value(Table.Row row, String key) {
        return row.cells().get(columns.get(key)).value();
    }

    /** Returns what a column shows: the figure before and now, or the one of both where they are the same. */
    public String cell(Table.Row row, Column column) {
        String now = Values.humanWithSymbol(value(row, column.now));
        if (column == Column.LATER && value(row, column.now) instanceof Value.Hours hours
                && !hours.duration().isNegative() && !hours.duration().isZero()) {
            return "+" + now;
        }
        if (column.before == null) {
            return now;
        }
        String before = Values.humanWithSymbol(value(row, column.before));
        return before.equals(now) ? now : TEXTS.get("changes.pair", shown(before), shown(now));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** Returns the state that the row stands for now, whose colour it gets. */
    public static Symbol symbol(ChangesList list, Table.Row row) {
        return list.value(row, Column.RATING.now) instanceof Value.Term term ? term.symbol() : Symbol.NONE;
    }

    /** Returns the reason and both chains in words; an explanation is worked out now. */
    public String details(Table.Row row) {
        var cell = row.cells().get(columns.get(Column.WHY.now));
        return cell.explanation() == null ? Values.human(cell.value()) : cell.explanation().get();
    }
}
