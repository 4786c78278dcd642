package org.ratswerk.core.result;

import java.util.List;
import java.util.Objects;

/**
 * Key figures.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param figures figures in order
 */
public record Figures(String id, String title, List<Figure> figures) implements Result {
    public Figures {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        figures = List.copyOf(figures);
    }

    /**
     * Figure.
     *
     * @param id identifier
     * @param label what it counts, in the user's language
     * @param cell value with its explanation
     * @param numerator numerator where it is a share; null otherwise
     * @param denominator denominator where it is a share; null otherwise
     */
    public record Figure(String id, String label, Table.Cell cell, Long numerator, Long denominator) {
    }
}
