package org.ratswerk.ui.model.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.core.edit.BulkInput;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.ui.model.tables.GridModel.Cell;

/**
 * What pasting a block of texts would do.
 *
 * @param values cells that get another value; lines from the end of the table on are new rows
 * @param faults texts that are not understood
 * @param later texts that name elements which the block itself brings in
 * @param newRows how many rows there would have to be made
 * @param unchanged how many cells already hold what is pasted
 * @param readOnly how many texts meet cells that cannot be changed
 * @param outside how many columns of the block have no place to the right
 */
public record PastePlan(List<CellValue> values, List<CellFault> faults, List<CellFault> later, int newRows,
        int unchanged, int readOnly, int outside) {
    private static final Set<String> NAMES = Set.of("name", "shortName");

    /**
     * Value for a cell.
     *
     * @param line line
     * @param column index of the column
     * @param value value; null empties the cell
     */
    public record CellValue(int line, int column, Object value) {
    }

    /**
     * Text that is no value of a cell.
     *
     * @param line line
     * @param column index of the column
     * @param title title of the column
     * @param typed the text
     * @param message what is wrong and what would be right, in the user's language
     */
    public record CellFault(int line, int column, String title, String typed, String message) {
    }

    public PastePlan {
        values = List.copyOf(values);
        faults = List.copyOf(faults);
        later = List.copyOf(later);
    }

    /** Tells whether something would happen at all. */
    public boolean isEmpty() {
        return values.isEmpty() && faults.isEmpty() && later.isEmpty() && newRows == 0;
    }

    /** Tells whether the person should be asked or told before: new rows, faults, texts without place. */
    public boolean isDoubtful() {
        return newRows > 0 || !faults.isEmpty() || readOnly > 0 || outside > 0;
    }

    static PastePlan of(GridModel model, Collection<Cell> chosen, CellBlock texts) {
        if (texts.isEmpty()) {
            return new PastePlan(List.of(), List.of(), List.of(), 0, 0, 0, 0);
        }
        return new Planner(model, chosen).plan(texts);
    }

    private static final class Planner {
        private final GridModel model;
        private final Collection<Cell> chosen;
        private final List<Integer> lines;
        private final List<Integer> columns;
        private final List<CellValue> values = new ArrayList<>();
        private final List<CellFault> faults = new ArrayList<>();
        private final List<CellFault> later = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final BulkInput input;
        private int unchanged;
        private int readOnly;

        Planner(GridModel model, Collection<Cell> chosen) {
            this.model = model;
            this.chosen = chosen;
            this.input = new BulkInput(model.editing());
            this.lines = chosen.stream().map(Cell::line).distinct().sorted().toList();
            var chosenColumns = chosen.stream().map(Cell::column).distinct().toList();
            this.columns = model.shown().stream().filter(chosenColumns::contains).toList();
        }

        PastePlan plan(CellBlock texts) {
            int first = lines.isEmpty() ? model.lineCount() : lines.getFirst();
            var shown = model.shown();
            int left = columns.isEmpty() ? 0 : shown.indexOf(columns.getFirst());
            if (texts.width() == 1 && texts.height() == 1) {
                var text = texts.rows().getFirst().getFirst();
                (chosen.isEmpty() ? List.of(new Cell(first, shown.get(left))) : chosen)
                        .forEach(cell -> add(cell.line(), cell.column(), text));
                return result(first + 1, 0);
            }
            var block = withoutTitles(texts, left);
            int height = repeated(block.height(), contiguous(lines) ? lines.size() : 1);
            int width = repeated(block.width(), contiguous(columns.stream().map(shown::indexOf).toList())
                    ? columns.size() : 1);
            int room = Math.min(width, shown.size() - left);
            collectNames(block, left, room);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < room; x++) {
                    add(first + y, shown.get(left + x), block.rows().get(y % block.height()).get(x % block.width()));
                }
            }
            return result(first + height, width - room);
        }

        private PastePlan result(int end, int outside) {
            return new PastePlan(values, faults, later, Math.max(0, end - model.lineCount()), unchanged, readOnly,
                    outside);
        }

        private static boolean contiguous(List<Integer> sorted) {
            return sorted.isEmpty() || sorted.getLast() - sorted.getFirst() == sorted.size() - 1;
        }

        private static int repeated(int size, int room) {
            return size > 0 && room % size == 0 ? Math.max(size, room) : size;
        }

        private CellBlock withoutTitles(CellBlock texts, int left) {
            var titles = model.shown().stream().skip(left).limit(texts.width())
                    .map(column -> model.column(column).title()).toList();
            return texts.height() > 1 && texts.rows().getFirst().equals(titles)
                    ? new CellBlock(texts.rows().subList(1, texts.height()))
                    : texts;
        }

        private void collectNames(CellBlock block, int left, int room) {
            for (int x = 0; x < Math.min(room, block.width()); x++) {
                if (NAMES.contains(model.column(model.shown().get(left + x)).key())) {
                    for (var row : block.rows()) {
                        names.add(fold(row.get(x)));
                    }
                }
            }
        }

        private static String fold(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }

        private void add(int line, int index, String text) {
            var column = model.column(index);
            var editor = column.input().orElse(null);
            boolean present = line < model.lineCount();
            if (editor == null || present && !model.isEditable(line, index)) {
                readOnly += present && text.equals(model.text(line, index)) || text.isEmpty() ? 0 : 1;
                return;
            }
            if (present && model.fault(line, index).isEmpty() && text.equals(model.text(line, index))) {
                unchanged++;
                return;
            }
            try {
                var value = editor.parse(text, input);
                if (present && model.fault(line, index).isEmpty()
                        && Objects.equals(value, editor.get(model.element(line)))) {
                    unchanged++;
                } else if (present || value != null) {
                    values.add(new CellValue(line, index, value));
                }
            } catch (InputException e) {
                (isNamedHere(column, text) ? later : faults)
                        .add(new CellFault(line, index, column.title(), text, e.getMessage()));
            }
        }

        private boolean isNamedHere(GridColumn column, String text) {
            var kind = column.field().map(Field::kind).orElse(null);
            return switch (kind) {
                case REFERENCE -> names.contains(fold(text));
                case REFERENCES -> List.of(text.split("[|\\r\\n]")).stream().anyMatch(item -> names.contains(fold(item)));
                case null, default -> false;
            };
        }
    }
}
