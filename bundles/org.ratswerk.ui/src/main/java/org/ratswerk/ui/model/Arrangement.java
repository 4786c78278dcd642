package org.ratswerk.ui.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

/**
 * Which rows of a table a person wants to see, and in which order: a filter for each column, words that are looked for in
 * all columns, and the columns sorted by. Rows are known by their numbers. Not for several threads.
 */
public final class Arrangement {
    private static final int COLLATION_MAX = 200_000;

    private final List<Table.Column> columns;
    private final String[] filters;
    private final ColumnFilter[] parsed;
    private String search = "";
    private String[] words = {};
    private final LinkedHashMap<Integer, Boolean> order = new LinkedHashMap<>();
    private final Collator collator = Collator.getInstance();
    /** What texts are compared by: making it is slow, and many rows hold the same texts. */
    private final Map<String, CollationKey> collation = new HashMap<>();

    /** The contents of the rows. */
    public interface Cells {
        /** Returns the value of a cell. */
        Value value(int row, int column);

        /** Returns the value of a cell as people read it. */
        String text(int row, int column);
    }

    /**
     * All rows in the order they come in.
     *
     * @param columns columns of the table
     */
    public Arrangement(List<Table.Column> columns) {
        this.columns = List.copyOf(columns);
        this.filters = new String[columns.size()];
        Arrays.fill(filters, "");
        this.parsed = new ColumnFilter[columns.size()];
        Arrays.fill(parsed, ColumnFilter.ALL);
    }

    /** Returns the columns. */
    public List<Table.Column> columns() {
        return columns;
    }

    /** Returns the index of the column with the key, or -1. */
    public int column(String key) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).key().equals(key)).findFirst().orElse(-1);
    }

    /** Takes over filters, search and order of another one as far as there are columns with the same keys. */
    public void takeOver(Arrangement other) {
        for (int i = 0; i < filters.length; i++) {
            int same = other.column(columns.get(i).key());
            if (same >= 0) {
                setFilter(i, other.filters[same]);
            }
        }
        setSearch(other.search);
        order.clear();
        other.order.forEach((column, ascending) -> {
            int same = column(other.columns.get(column).key());
            if (same >= 0) {
                order.put(same, ascending);
            }
        });
    }

    // --- filter

    /** Returns what is written above the column; empty for nothing. */
    public String filter(int column) {
        return filters[column];
    }

    /** Writes above a column; see {@link ColumnFilter}. */
    public void setFilter(int column, String text) {
        filters[column] = text == null ? "" : text;
        parsed[column] = ColumnFilter.parse(columns.get(column).kind(), text);
    }

    /** Returns the text looked for in all columns; empty for none. */
    public String search() {
        return search;
    }

    /** Lets only rows pass that hold all words of the text, each in any column. */
    public void setSearch(String text) {
        search = text == null ? "" : text;
        words = search.isBlank() ? new String[0] : search.strip().toLowerCase(Locale.getDefault()).split("\\s+");
    }

    /** Takes back all filters. */
    public void clearFilters() {
        Arrays.fill(filters, "");
        Arrays.fill(parsed, ColumnFilter.ALL);
        setSearch("");
    }

    /** Tells whether there is any filter. */
    public boolean isFiltered() {
        return !search.isBlank() || Arrays.stream(filters).anyMatch(text -> !text.isBlank());
    }

    /** Returns what is wrong with the filters; empty where all are understood. */
    public List<String> filterFaults() {
        return Arrays.stream(parsed).map(ColumnFilter::fault).filter(Objects::nonNull).toList();
    }

    /** Tells whether the row passes the filters; words are looked for in the columns given. */
    public boolean passes(int row, Cells cells, List<Integer> searched) {
        for (int column = 0; column < parsed.length; column++) {
            if (parsed[column] != ColumnFilter.ALL && !parsed[column].predicate().test(cells.value(row, column))) {
                return false;
            }
        }
        for (var word : words) {
            if (!holds(row, word, cells, searched)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(int row, String word, Cells cells, List<Integer> searched) {
        for (int column : searched) {
            if (cells.text(row, column).toLowerCase(Locale.getDefault()).contains(word)) {
                return true;
            }
        }
        return false;
    }

    // --- order

    /**
     * Sorts by a column.
     *
     * @param column column
     * @param ascending direction; null takes the column out of the order
     * @param further whether the columns sorted by so far come first; else they are forgotten
     */
    public void sort(int column, Boolean ascending, boolean further) {
        if (!further) {
            order.clear();
        }
        order.remove(column);
        if (ascending != null) {
            order.put(column, ascending);
        }
    }

    /** Takes the order back. */
    public void clearOrder() {
        order.clear();
    }

    /** Returns the direction the column is sorted in; null where it is not. */
    public Boolean sorted(int column) {
        return order.get(column);
    }

    /** Returns the columns sorted by, the most important first. */
    public List<Integer> sortedColumns() {
        return List.copyOf(order.keySet());
    }

    // --- work

    /**
     * Returns the rows that pass the filters, in order.
     *
     * @param count number of rows
     * @param cells contents
     * @param searched columns in which the words of the search are looked for
     */
    public int[] rows(int count, Cells cells, List<Integer> searched) {
        return sorted(IntStream.range(0, count).filter(row -> passes(row, cells, searched)).toArray(), cells);
    }

    /** Returns the rows in order; rows that are equal stay as they are. */
    public int[] sorted(int[] rows, Cells cells) {
        if (order.isEmpty() || rows.length < 2) {
            return rows;
        }
        var keys = keys(cells);
        var boxed = Arrays.stream(rows).mapToObj(row -> new Sorted(row, keys.of(row))).toArray(Sorted[]::new);
        Arrays.sort(boxed, (first, second) -> keys.compare(first.keys, second.keys));
        return Arrays.stream(boxed).mapToInt(Sorted::row).toArray();
    }

    /** Returns the order of single rows, for putting a few into a list that is in order. */
    public Comparator<Integer> comparator(Cells cells) {
        var keys = keys(cells);
        return (first, second) -> keys.compare(keys.of(first), keys.of(second));
    }

    private CollationKey collation(String text) {
        if (collation.size() > COLLATION_MAX) {
            collation.clear();
        }
        return collation.computeIfAbsent(text, collator::getCollationKey);
    }

    private Keys keys(Cells cells) {
        int[] by = order.keySet().stream().mapToInt(Integer::intValue).toArray();
        boolean[] ascending = new boolean[by.length];
        for (int i = 0; i < by.length; i++) {
            ascending[i] = order.get(by[i]);
        }
        return new Keys(by, ascending, cells, this::collation);
    }

    private record Sorted(int row, Key[] keys) {
    }

    /** What the rows are compared by, made once for each row: comparing texts by the rules of a language is slow. */
    private record Keys(int[] by, boolean[] ascending, Cells cells, Function<String, CollationKey> collation) {
        Key[] of(int row) {
            var keys = new Key[by.length];
            for (int i = 0; i < by.length; i++) {
                keys[i] = new Key(cells.value(row, by[i]), collation);
            }
            return keys;
        }

        int compare(Key[] first, Key[] second) {
            for (int i = 0; i < by.length; i++) {
                int rank = Integer.compare(first[i].rank, second[i].rank);
                if (rank != 0) {
                    return rank;
                }
                int sign = first[i].compareTo(second[i]);
                if (sign != 0) {
                    return ascending[i] ? sign : -sign;
                }
            }
            return 0;
        }
    }

    private static final class Key implements Comparable<Key> {
        /** What stays at the end in both directions: first what is not known, then no value. */
        private final int rank;
        private final Value value;
        private final Function<String, CollationKey> collation;
        private CollationKey text;

        Key(Value value, Function<String, CollationKey> collation) {
            this.value = value;
            this.collation = collation;
            this.rank = switch (value) {
                case Value.None none -> 2;
                case Value.Unknown unknown -> 1;
                default -> 0;
            };
        }

        @Override
        public int compareTo(Key other) {
            return switch (value) {
                case Value.Hours hours when other.value instanceof Value.Hours second ->
                    hours.duration().compareTo(second.duration());
                case Value.Number number when other.value instanceof Value.Number second ->
                    number.number().compareTo(second.number());
                case Value.Day day when other.value instanceof Value.Day second -> day.date().compareTo(second.date());
                default -> text().compareTo(other.text());
            };
        }

        private CollationKey text() {
            if (text == null) {
                text = collation.apply(Values.human(value));
            }
            return text;
        }
    }
}
