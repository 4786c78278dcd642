package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Works out scenarios, one after the other, on the same working arrays. A run costs what the failure reaches: only
 * components with a failed member or with a supplier that hits them are looked at, in topological order. Values count if
 * their component carries the stamp of the current run.
 */
final class ScenarioRun {

    /** When the recovery of a failed node is done. */
    interface Recoveries {

        /**
         * @param node node that has failed
         * @param earliest when its recovery may begin: suppliers back, failure detected; may be unknown
         * @return microseconds, or {@link Times#UNKNOWN}
         */
        long done(int node, long earliest);
    }

    /** {@link #from} of a component that does not go down. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int NONE = -1;
    private static final long NOT_FAILED = -1;

    private final DowntimeGraph graph;
    private final Cycles cycles;
    private final Csr dependents;
    private final Csr memberships;
    private final TopologicalQueue queue;
    private final IntList down = new IntList();
    private int run;

    private final int[] stamp;
    private final long[] from;
    /** Until a component is finished the latest of its suppliers, then when it is usable again. */
    private final long[] up;
    private final long[] recovery;
    /** Per component the first redundant group that is short of members; they are chained in {@link #nextGroup}. */
    private final int[] firstGroup;

    private final int[] groupStamp;
    private final int[] groupDown;
    private final int[] nextGroup;
    private final GroupTimes groupTimes;

    /** Null where every hour counts and people are without limit: then only the longest recovery matters. */
    private final Recoveries recoveries;
    /** Per component the first failed node; they are chained in {@link #nextFailed}. Only with {@link #recoveries}. */
    private final int[] firstFailed;
    private final int[] nextFailed;
    private final int[] failedStamp;

    /** Prepares as {@link #ScenarioRun(DowntimeGraph, IntPredicate, Recoveries)}; every hour counts. */
    ScenarioRun(DowntimeGraph graph, IntPredicate relevant) {
        this(graph, relevant, null);
    }

    /**
     * Prepares, in linear time.
     *
     * @param relevant which components are followed; one that is not goes down unseen, and so does what only it hits
     * @param recoveries when recoveries are done; null if each takes its time from its earliest start
     */
    ScenarioRun(DowntimeGraph graph, IntPredicate relevant, Recoveries recoveries) {
        this.graph = graph;
        this.recoveries = recoveries;
        cycles = graph.cycles();
        dependents = dependents(relevant);
        memberships = memberships(relevant);
        int components = cycles.componentCount();
        queue = new TopologicalQueue(components);
        stamp = new int[components];
        from = new long[components];
        up = new long[components];
        recovery = new long[components];
        firstGroup = new int[components];
        groupStamp = new int[graph.groupCount()];
        groupDown = new int[graph.groupCount()];
        nextGroup = new int[graph.groupCount()];
        groupTimes = new GroupTimes(graph, this);
        firstFailed = new int[recoveries == null ? 0 : components];
        nextFailed = new int[recoveries == null ? 0 : graph.nodeCount()];
        failedStamp = new int[nextFailed.length];
    }

    /** Recoveries that count only inside working time; null without a clock. */
    static Recoveries recoveries(DowntimeGraph graph, EventClock clock) {
        return clock == null ? null : (node, earliest) -> clock.finish(node, earliest, graph.recovery(node));
    }

    /**
     * Runs a scenario.
     *
     * @param failed the nodes that have failed at time 0
     */
    void run(int[] failed, long detection) {
        if (++run == Integer.MAX_VALUE) {
            Arrays.fill(stamp, 0);
            Arrays.fill(groupStamp, 0);
            Arrays.fill(failedStamp, 0);
            run = 1;
        }
        down.clear();
        for (int node : failed) {
            int c = cycles.component(node);
            touch(c);
            from[c] = 0;
            if (recoveries != null && failedStamp[node] != run) {
                failedStamp[node] = run;
                nextFailed[node] = recovery[c] == NOT_FAILED ? NONE : firstFailed[c];
                firstFailed[c] = node;
            }
            recovery[c] = Math.max(recovery[c], graph.recovery(node));
        }
        for (int c = queue.poll(); c >= 0; c = queue.poll()) {
            finish(c, detection);
            if (from[c] != NEVER) {
                down.add(c);
                push(c);
            }
        }
    }

    /** The components that go down, in topological order. */
    IntList down() {
        return down;
    }

    boolean isDown(int component) {
        return stamp[component] == run && from[component] != NEVER;
    }

    /** Whether the component went down because a member of it has failed. */
    boolean isFailed(int component) {
        return stamp[component] == run && recovery[component] != NOT_FAILED;
    }

    /** When a component that is down went down. */
    long from(int component) {
        return from[component];
    }

    /** When a component that is down is usable again. */
    long up(int component) {
        return up[component];
    }

    private void touch(int component) {
        if (stamp[component] != run) {
            stamp[component] = run;
            from[component] = NEVER;
            up[component] = 0;
            recovery[component] = NOT_FAILED;
            firstGroup[component] = NONE;
            queue.add(component);
        }
    }

    private void finish(int component, long detection) {
        for (int g = firstGroup[component]; g != NONE; g = nextGroup[g]) {
            if (groupTimes.isDown(g)) {
                hit(component, groupTimes.from(), groupTimes.up(), graph.groupBridging(g));
            }
        }
        if (recovery[component] != NOT_FAILED) {
            long start = Math.max(up[component], detection);
            up[component] = recoveries == null ? Times.plus(start, recovery[component]) : done(component, start);
        } else if (from[component] != NEVER) {
            up[component] = Times.plus(up[component], graph.componentRestart(component));
        }
    }

    private long done(int component, long start) {
        long done = start;
        for (int node = firstFailed[component]; node != NONE; node = nextFailed[node]) {
            done = Math.max(done, recoveries.done(node, start));
        }
        return done;
    }

    private void push(int component) {
        for (int e = dependents.start()[component]; e < dependents.start()[component + 1]; e++) {
            if (hits(from[component], up[component], dependents.weight()[e])) {
                int to = dependents.target()[e];
                touch(to);
                hit(to, from[component], up[component], dependents.weight()[e]);
            }
        }
        for (int e = memberships.start()[component]; e < memberships.start()[component + 1]; e++) {
            loseMember(memberships.target()[e]);
        }
    }

    /** Component → relevant components that require it, with bridging. */
    private Csr dependents(IntPredicate relevant) {
        Csr suppliers = graph.suppliers();
        int[] from = new int[suppliers.target().length];
        int[] to = new int[from.length];
        long[] bridging = new long[from.length];
        int count = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            int dependent = cycles.component(node);
            if (relevant.test(dependent)) {
                for (int e = suppliers.start()[node]; e < suppliers.start()[node + 1]; e++) {
                    int supplier = cycles.component(suppliers.target()[e]);
                    if (supplier != dependent) {
                        from[count] = supplier;
                        to[count] = dependent;
                        bridging[count++] = suppliers.weight()[e];
                    }
                }
            }
        }
        return Csr.of(cycles.componentCount(), count, from, to, bridging);
    }

    /** Component → redundant groups of relevant components that it is a member of, as often as it has members there. */
    private Csr memberships(IntPredicate relevant) {
        var from = new IntList();
        var groups = new IntList();
        for (int group = 0; group < graph.groupCount(); group++) {
            int dependent = cycles.component(graph.groupDependent(group));
            if (graph.isRedundant(group) && relevant.test(dependent)) {
                for (int member : graph.groupMembers(group)) {
                    if (cycles.component(member) != dependent) {
                        from.add(cycles.component(member));
                        groups.add(group);
                    }
                }
            }
        }
        return Csr.of(cycles.componentCount(), from.size(), from.backing(), groups.backing());
    }

    private void loseMember(int group) {
        if (groupStamp[group] != run) {
            groupStamp[group] = run;
            groupDown[group] = 0;
        }
        if (++groupDown[group] == graph.groupSize(group) - graph.groupK(group) + 1) {
            int dependent = cycles.component(graph.groupDependent(group));
            touch(dependent);
            nextGroup[group] = firstGroup[dependent];
            firstGroup[dependent] = group;
        }
    }

    static boolean hits(long from, long up, long bridging) {
        return up > Times.plus(from, bridging);
    }

    private void hit(int component, long supplierFrom, long supplierUp, long bridging) {
        if (hits(supplierFrom, supplierUp, bridging)) {
            from[component] = Math.min(from[component], Times.plus(supplierFrom, bridging));
            up[component] = Math.max(up[component], supplierUp);
        }
    }
}
