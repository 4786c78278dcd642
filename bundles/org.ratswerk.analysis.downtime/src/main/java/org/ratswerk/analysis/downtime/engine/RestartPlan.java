package org.ratswerk.analysis.downtime.engine;

import java.util.List;

/**
 * A restart order: when each recovery starts and is done, and what follows from it.
 *
 * @param jobs recoveries, by start, those that cannot be planned last
 * @param scenario when everything goes down and is usable again in this order
 * @param objective how good the order is
 * @param bound a worst lateness that no order can be below, in microseconds; {@link RestartObjective#NONE} if no process
 *        with an MTPD is hit
 * @param proven whether no order is better in all three objectives
 * @param outageUnknown whether the outage of a process with an MTPD is unknown in every order
 * @param chain critical chain: what decides about the latest process, from the event to the process
 */
public record RestartPlan(List<Job> jobs, Scenario scenario, RestartObjective objective, long bound, boolean proven,
        boolean outageUnknown, List<Link> chain) {

    public RestartPlan {
        jobs = List.copyOf(jobs);
        chain = List.copyOf(chain);
    }

    /** Whether no order has a smaller worst lateness. */
    public boolean isWorstProven() {
        return objective.worst() == bound;
    }

    /** How far the worst lateness is from the bound, in microseconds. */
    public long distance() {
        return objective.worst() - bound;
    }

    /**
     * The recovery of a node.
     *
     * @param node what is recovered
     * @param team who does it, or {@link RestartCrew#NO_TEAM}
     * @param people how many people of the team it takes; 0 without a team
     * @param start when work begins, in microseconds from the event; {@link Times#UNKNOWN} if it cannot be planned
     * @param end when it is done; {@link Times#UNKNOWN} if that cannot be told
     * @param critical whether it is part of the critical chain
     */
    public record Job(int node, int team, int people, long start, long end, boolean critical) {
    }

    /**
     * A link of the critical chain.
     *
     * @param node a recovery, or a node that restarts once its suppliers are back
     * @param reason what it had to wait for
     * @param start when its recovery or restart began
     * @param end when it was usable again
     */
    public record Link(int node, Reason reason, long start, long end) {
    }

    /** What a link of the critical chain had to wait for. */
    public enum Reason {
        /** For nothing but the detection of the failure. */
        DETECTION,
        /** For the link before, which it needs. */
        SUPPLIER,
        /** For people who were busy with the link before. */
        PEOPLE
    }
}
