package org.ratswerk.analysis.downtime.engine;

/**
 * Why a node goes down when it does, or is back when it is: one step of an explanation.
 *
 * @param dependent the node that requires the supplier; another one than was asked for only if both lie in one cycle
 * @param supplier the supplier that decides; of a redundancy group the member that decides
 * @param group the redundancy group through which the supplier is required, or {@link #NO_GROUP}
 */
public record Cause(int dependent, int supplier, int group) {

    /** Value of {@link #group()} for a plain dependency. */
    public static final int NO_GROUP = -1;

    /** Whether the supplier is required through a redundancy group. */
    public boolean isThroughGroup() {
        return group != NO_GROUP;
    }
}
