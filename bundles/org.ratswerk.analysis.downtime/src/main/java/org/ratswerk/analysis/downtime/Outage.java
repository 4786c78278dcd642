package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.function.Supplier;

import org.ratswerk.core.result.Value;

/**
 * What a scenario does to one process or resource that goes down. Durations are calendar time; points in time count from
 * the event.
 *
 * @param element process or resource
 * @param process whether it is a process
 * @param failed whether it has failed itself, and is not only hit by what it needs
 * @param from when it goes down
 * @param up when it is usable again; null if that is unknown
 * @param mtpd how long a process may be down, the shortest MTPD valid at any moment of the outage; null for no limit and for
 *        resources
 * @param state what becomes of it
 * @param why tells in words why it goes down and comes back when it does
 */
public record Outage(Value.Ref element, boolean process, boolean failed, Duration from, Duration up, Duration mtpd,
        State state, Supplier<String> why) {

    /** What becomes of a process or resource in a scenario. */
    public enum State {
        /** It is back before the outage becomes intolerable. */
        KEPT,
        /** It is down for longer than tolerable, but there is still time to act before that. */
        SAVEABLE,
        /** It is down for longer than tolerable before recovery work can even begin. */
        LOST,
        /** Nobody knows when it is back, as a recovery time is missing. */
        UNKNOWN,
        /** Nothing limits its outage: a resource, or a process without an MTPD. */
        NO_LIMIT
    }

    /** How long it is down; null if that is unknown. */
    public Duration length() {
        return up == null ? null : up.minus(from);
    }

    /** From when on the outage is intolerable; null without an MTPD. */
    public Duration intolerableFrom() {
        return mtpd == null ? null : from.plus(mtpd);
    }

    /** Whether it is down for longer than tolerable, as far as is known: an unknown outage exceeds every MTPD. */
    public boolean isBreached() {
        return state == State.SAVEABLE || state == State.LOST || state == State.UNKNOWN && mtpd != null;
    }
}
