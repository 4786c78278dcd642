package org.ratswerk.core.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Chart of numbers: several series over the same points, such as dates or kinds.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param form how it is drawn
 * @param unit what the numbers count, in the user's language, such as {@code IT-Systeme}; empty for none
 * @param points what the values stand for, in order
 * @param series series, each with one value per point
 * @param notes sentences about the whole chart, in the user's language
 */
public record Chart(String id, String title, Form form, String unit, List<Value.Ref> points, List<Series> series,
        List<String> notes) implements Result {
    public Chart {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(form);
        Objects.requireNonNull(unit);
        points = List.copyOf(points);
        series = List.copyOf(series);
        notes = List.copyOf(notes);
        for (Series one : series) {
            if (one.values().size() != points.size()) {
                throw new IllegalArgumentException(one.title() + ": " + one.values().size() + " values for "
                        + points.size() + " points");
            }
        }
    }

    /** How a chart is drawn. */
    public enum Form {
        /** Bars side by side, one per series at each point. */
        BARS,
        /** Bars of which each holds all series of its point, one upon the other. */
        STACKED,
        /** A line per series. */
        LINES,
        /** A ring per series, a ray per point. */
        RADAR
    }

    /**
     * Series.
     *
     * @param title what it counts, in the user's language
     * @param state state its values stand for, whose symbol and colour it gets; {@link Value#NONE} for none
     * @param values one per point, not negative; null where there is none, which is not zero
     */
    public record Series(String title, Value state, List<BigDecimal> values) {
        public Series {
            Objects.requireNonNull(title);
            Objects.requireNonNull(state);
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
