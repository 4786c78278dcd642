package org.ratswerk.analysis.downtime.engine;

/**
 * How good a restart order is, in order of importance; smaller is better. Processes whose outage is unknown in every order
 * count nowhere.
 *
 * @param worst worst lateness: how much the outage of a process that is hit exceeds its MTPD at most, in microseconds,
 *        negative if none does; {@link #NONE} if no process with an MTPD is hit
 * @param weighted sum over the processes of weight times lateness, where late, in microseconds
 * @param outages sum of the outages of all processes, in microseconds
 */
public record RestartObjective(long worst, long weighted, long outages) implements Comparable<RestartObjective> {

    /** Worst lateness where no process with an MTPD is hit. */
    public static final long NONE = Long.MIN_VALUE;

    @Override
    public int compareTo(RestartObjective other) {
        int order = Long.compare(worst, other.worst);
        if (order == 0) {
            order = Long.compare(weighted, other.weighted);
        }
        return order == 0 ? Long.compare(outages, other.outages) : order;
    }
}
