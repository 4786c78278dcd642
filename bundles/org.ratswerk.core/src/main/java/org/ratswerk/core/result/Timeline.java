package org.ratswerk.core.result;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Timeline (Gantt chart) counted from an event.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param lanes lanes from top to bottom
 * @param event date and time of the event; null where it has none
 * @param notes sentences about the whole timeline, in the user's language
 */
public record Timeline(String id, String title, List<Lane> lanes, LocalDateTime event, List<String> notes)
        implements Result {
    public Timeline {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        lanes = List.copyOf(lanes);
        notes = List.copyOf(notes);
    }

    /** Timeline of an event without a date, and without notes. */
    public Timeline(String id, String title, List<Lane> lanes) {
        this(id, title, lanes, null, List.of());
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
     * @param limit time by which it should have ended, marked on the bar, counted from the event; null for none
     * @param explanation tells in words why it starts and ends when it does, in the user's language; null where there is
     *        nothing to explain. Called only when somebody asks.
     */
    public record Bar(Value.Ref element, Duration start, Duration end, Value state, Duration limit,
            Supplier<String> explanation) {
        /** Bar without a limit and without explanation. */
        public Bar(Value.Ref element, Duration start, Duration end, Value state) {
            this(element, start, end, state, null, null);
        }
    }
}
