package org.ratswerk.core.result;

import java.util.List;
import java.util.Objects;

/**
 * Matrix (heat map) of values.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param rows row heads
 * @param columns column heads
 * @param cells cells, row by row; one list per row, one cell per column
 */
public record Matrix(String id, String title, List<Value.Ref> rows, List<Value.Ref> columns,
        List<List<Table.Cell>> cells) implements Result {
    public Matrix {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }
}
