package org.ratswerk.analysis.downtime.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When everything can be usable again (achievable RTO, RTA) and how that compares with the requirements.
 *
 * <p>{@code RTA(r)} is {@code up(r)} in the scenario in which r and all that it transitively requires have failed. In that
 * scenario every supplier of a failed node has failed as well, so its {@code up} depends on its own suppliers only, and on
 * nothing that another r would add: it is the same in the scenario of each r that reaches it, and in the one in which
 * everything has failed. The same holds for groups, whose members are suppliers, and for cycles, which such a scenario
 * contains whole or not at all. Therefore one scenario gives the RTA of all resources, in linear time.
 */
public final class Recovery {

    private final Scenario everythingFailed;

    private Recovery(Scenario everythingFailed) {
        this.everythingFailed = everythingFailed;
    }

    /**
     * Computes the RTA of all nodes.
     *
     * @param detection time from the event until recovery work starts, in microseconds
     * @throws IllegalArgumentException if the detection is negative or unset
     */
    public static Recovery of(DowntimeGraph graph, long detection) {
        return of(graph, detection, null);
    }

    /**
     * Computes the RTA of all nodes at a date and time.
     *
     * @param clock date and time of the event; null for none, so that every hour counts
     */
    public static Recovery of(DowntimeGraph graph, long detection, EventClock clock) {
        return new Recovery(Scenario.of(graph, IntStream.range(0, graph.nodeCount()).toArray(), detection, clock));
    }

    /**
     * When a resource can be usable again, counted from the event, in microseconds; {@link Times#UNKNOWN} if its own
     * recovery, or one that decides about it, is unset.
     */
    public long rta(int resource) {
        return everythingFailed.up(resource);
    }

    /** RTA minus requirement; positive = too late; {@link Times#UNSET} if either is missing. */
    public long gap(int resource, Requirements requirements) {
        return Rating.gap(rta(resource), requirements.required(resource));
    }

    /** The RTA held against the requirement. */
    public Rating rating(int resource, Requirements requirements) {
        return Rating.of(rta(resource), requirements.required(resource));
    }

    /** The first step of the {@link #criticalChain critical chain}; the same for all members of a cycle. */
    public Optional<Cause> waitsFor(int resource) {
        return everythingFailed.upCause(resource);
    }

    /**
     * The critical chain: the supplier that the resource waits for, the one that this waits for, and so on. Empty if it
     * waits for none, so that detection and its own recovery decide.
     */
    public List<Cause> criticalChain(int resource) {
        return everythingFailed.upCauses(resource);
    }
}
