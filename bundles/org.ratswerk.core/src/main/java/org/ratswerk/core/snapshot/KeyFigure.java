package org.ratswerk.core.snapshot;

import java.util.Objects;

import org.ratswerk.core.result.Value;

/**
 * A figure that a contribution counts: what it is called and how its course over time is drawn.
 *
 * @param id identifier, unique within its contribution and never changed: snapshots are read by it
 * @param label what it counts, in the user's language
 * @param chart title of the chart it is drawn in, together with all others of the same title, in the user's language
 * @param unit unit of that chart, in the user's language; empty for none
 * @param state state it counts, whose symbol and colour its line gets; {@link Value#NONE} for none
 */
public record KeyFigure(String id, String label, String chart, String unit, Value state) {
    public KeyFigure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(chart);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(state);
    }
}
