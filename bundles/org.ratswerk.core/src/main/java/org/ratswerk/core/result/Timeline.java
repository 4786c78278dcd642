package org.ratswerk.core.result;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Timeline (Gantt chart) counted from an event.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param lanes lanes from top to bottom
 */
public record Timeline(String id, String title, List<Lane> lanes) implements Result {
    public Timeline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        lanes = List.copyOf(lanes);
    }

    /**
     * Lane.
     *
     * @param title title
     * @param bars bars in order of start
     */
    public record Lane(String title, List<Bar> bars) {
        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Bar.
     *
     * @param element element it is about
     * @param start start, counted from the event
     * @param end end; null when unknown
     * @param state state to mark it with; {@link Value#NONE} for none
     */
    public record Bar(Value.Ref element, Duration start, Duration end, Value state) {
    }
}
