package org.ratswerk.core.exchange;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All rows of a file or of the clipboard, before anybody knows which of them is the header and what the columns mean.
 *
 * @param file what it is called in messages
 * @param rows the rows that are not empty, at least one
 * @param encoding encoding of the text; null where there is none
 * @param separator character between cells; null where there is none
 * @param sheets names of the sheets of a workbook; empty where there are none
 * @param sheet the sheet it comes from; null where there are none
 */
public record Grid(String file, List<SourceTable.Row> rows, Charset encoding, Character separator,
        List<String> sheets, String sheet) {
    private static final int LOOKED_AT = 30;

    /** The lists are copied. */
    public Grid {
        rows = List.copyOf(rows);
        sheets = List.copyOf(sheets);
    }

    /**
     * How to read.
     *
     * @param encoding encoding of the text; null to find it out
     * @param separator character between cells; null to find it out
     * @param sheet name of the sheet; null for the first
     */
    public record Options(Charset encoding, Character separator, String sheet) {
        /** All is found out. */
        public static final Options GUESS = new Options(null, null, null);
    }

    /** Returns how many cells the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /**
     * Returns which row is probably the header: the one of the first with most known headers; where there are none, the
     * first that fills most columns.
     *
     * @param known tells which headers are known
     * @return index of the row, counted from 0
     */
    public int likelyHeader(Predicate<String> known) {
        int best = 0;
        long most = 0;
        int filled = 0;
        int widest = 0;
        for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
            var cells = rows.get(i).cells();
            long count = cells.stream().filter(cell -> !cell.isEmpty() && known.test(cell)).count();
            if (count > most) {
                most = count;
                best = i;
            }
            int full = (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
            if (full > filled) {
                filled = full;
                widest = i;
            }
        }
        return most > 0 ? best : widest;
    }

    /**
     * Returns the rows below the header as a table of ours.
     *
     * @param header index of the header, counted from 0
     * @param targets for each column of the grid the key of ours that it goes into; null where it is left out. Several may
     *            go into one that holds lists
     * @param constants values for columns of ours that are the same in all rows
     */
    public SourceTable table(int header, List<String> targets, Map<String, String> constants) {
        Map<String, List<Integer>> sources = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) != null) {
                sources.computeIfAbsent(targets.get(i), key -> new ArrayList<>()).add(i);
            }
        }
        var keys = new ArrayList<>(sources.keySet());
        var fixed = constants.keySet().stream().filter(key -> !sources.containsKey(key)).toList();
        keys.addAll(fixed);
        var columns = List.copyOf(sources.values());
        var values = fixed.stream().map(constants::get).toList();
        var head = new Projected(rows.get(header), columns, List.of(), keys, rows.get(header).width());
        var body = rows.stream().skip(header + 1L).map(row -> (SourceTable.Row) new Projected(row, columns, values,
                null, row.width())).toList();
        return new SourceTable(file, head, body);
    }

    /** A row under our columns. */
    private record Projected(SourceTable.Row row, List<List<Integer>> columns, List<String> constants,
            List<String> keys, int width) implements SourceTable.Row {
        private static final String ITEMS = "|";

        @Override
        public List<String> cells() {
            if (keys != null) {
                return keys;
            }
            var source = row.cells();
            var cells = new ArrayList<String>(columns.size() + constants.size());
            for (List<Integer> column : columns) {
                cells.add(String.join(ITEMS, column.stream().filter(index -> index < source.size()).map(source::get)
                        .filter(cell -> !cell.isEmpty()).toList()));
            }
            cells.addAll(constants);
            return cells;
        }

        @Override
        public SourceTable.Place place(int index) {
            return row.place(index < columns.size() ? columns.get(index).getFirst() : 0);
        }
    }
}
