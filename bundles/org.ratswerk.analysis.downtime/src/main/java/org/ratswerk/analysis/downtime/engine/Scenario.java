package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What happens when a set F of nodes has failed at time 0: when everything goes down ({@code from}) and is usable again
 * ({@code up}). Times count from the event, in microseconds.
 * <pre>
 * x in F:      from(x) = 0, up(x) = max(base(x), detection) + recovery(x)
 * x not in F:  from(x) = min over suppliers s that hit x of from(s) + bridging(x, s), up(x) = base(x) + restart(x)
 * s hits x     if s goes down and up(s) &gt; from(s) + bridging(x, s)
 * base(x)      = max over suppliers that hit x of up(s); 0 if none does
 * </pre>
 * A group of n members with k &lt; n required counts as one supplier: it goes down with the (n - k + 1)-th of its members
 * that go down, and is back with the k-th of all its members, those that never go down counting as back at 0. A node of F
 * goes down even if its recovery takes no time. The unset recovery of a node in F makes its {@code up}, and that of all it
 * hits, {@link Times#UNKNOWN}, later than any known time. Cycles as in {@link Cycles}.
 */
public final class Scenario {

    private final DowntimeGraph graph;
    private final Cycles cycles;
    private final boolean[] failed;
    private final ScenarioRun run;

    private final EventClock clock;

    Scenario(DowntimeGraph graph, int[] nodes, long detection, EventClock clock, ScenarioRun.Recoveries recoveries) {
        if (detection < 0 || !Times.isKnown(detection)) {
            throw new IllegalArgumentException("Not a detection time: " + detection);
        }
        this.graph = graph;
        cycles = graph.cycles();
        failed = new boolean[graph.nodeCount()];
        for (int node : nodes) {
            failed[node] = true;
        }
        this.clock = clock;
        run = new ScenarioRun(graph, component -> true, recoveries);
        run.run(nodes, detection);
    }

    /**
     * Works out a scenario, in time linear in nodes and edges.
     *
     * @param failed F: the nodes that have failed, in any order, repetitions count once
     * @param detection time from the event until recovery work starts, in microseconds
     * @throws IllegalArgumentException if the detection is negative or unset
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public static Scenario of(DowntimeGraph graph, int[] failed, long detection) {
        return of(graph, failed, detection, null);
    }

    /**
     * Works out a scenario at a date and time, see {@link #of(DowntimeGraph, int[], long)}: recovery counts only inside
     * working time, and the MTPD is the shortest valid at any moment of the outage.
     *
     * @param clock date and time of the event; null for none, so that every hour counts
     */
    public static Scenario of(DowntimeGraph graph, int[] failed, long detection, EventClock clock) {
        return new Scenario(graph, failed, detection, clock, ScenarioRun.recoveries(graph, clock));
    }

    /**
     * Works out the failure of one node alone if its recovery took another time; every hour counts.
     *
     * @param recovery time that its recovery would take, in microseconds
     */
    public static Scenario of(DowntimeGraph graph, int node, long recovery, long detection) {
        return new Scenario(graph, new int[] {node}, detection, null, (failed, earliest) -> Times.plus(earliest,
                failed == node ? recovery : graph.recovery(failed)));
    }

    /** Whether the node is in F. */
    public boolean isFailed(int node) {
        return failed[node];
    }

    /** Whether the node goes down: it is in F, or in a cycle with such a node, or a supplier hits it. */
    public boolean isDown(int node) {
        return run.isDown(cycles.component(node));
    }

    /** When the node goes down; 0 if it never does. */
    public long from(int node) {
        int c = cycles.component(node);
        return run.isDown(c) ? run.from(c) : 0;
    }

    /** When the node is usable again; 0 if it never goes down; {@link Times#UNKNOWN} if that cannot be told. */
    public long up(int node) {
        int c = cycles.component(node);
        return run.isDown(c) ? run.up(c) : 0;
    }

    /** How long the node is down: {@code up - from}; {@link Times#UNKNOWN} if that cannot be told. */
    public long outage(int node) {
        return Times.minus(up(node), from(node));
    }

    /** Whether the node is a process whose outage exceeds its MTPD; an unknown outage exceeds every MTPD. */
    public boolean isBreached(int node) {
        return graph.isProcess(node) && outage(node) > mtpd(node);
    }

    /**
     * The MTPD that the outage of a process is held against: with a date the shortest valid at any moment of the outage;
     * {@link Times#UNSET} = no limit.
     */
    public long mtpd(int process) {
        return clock == null || !isDown(process) ? graph.mtpd(process)
                : clock.mtpd(process, from(process), up(process)).map(Mtpd::time).orElse(graph.mtpd(process));
    }

    /** How much the outage of a process exceeds its MTPD, negative if it does not; unset without an MTPD. */
    public long lateness(int process) {
        long mtpd = mtpd(process);
        return mtpd == Times.UNSET ? Times.UNSET : Times.minus(outage(process), mtpd);
    }

    /** The nodes that go down, ascending. */
    public int[] down() {
        return IntStream.range(0, graph.nodeCount()).filter(this::isDown).toArray();
    }

    /** The processes that are breached, ascending. */
    public int[] breached() {
        return IntStream.range(0, graph.nodeCount()).filter(this::isBreached).toArray();
    }

    /** What took the node down; empty if it never goes down, or is in F itself or through its cycle. */
    public Optional<Cause> downCause(int node) {
        int c = cycles.component(node);
        if (!run.isDown(c) || run.isFailed(c)) {
            return Optional.empty();
        }
        return hits(c).stream().min(Comparator.comparingLong(Hit::takesDownAt))
                .map(hit -> new Cause(hit.dependent, hit.takesDown, hit.group));
    }

    /**
     * What the node waits for before its own restart or recovery: the supplier that is back last, one with an unknown time
     * before all others. Empty if none hits it: it never goes down, or it is in F (itself or through its cycle), and
     * detection and its own recovery decide.
     */
    public Optional<Cause> upCause(int node) {
        return hits(cycles.component(node)).stream().reduce((latest, hit) -> hit.backAt > latest.backAt ? hit : latest)
                .map(hit -> new Cause(hit.dependent, hit.bringsBack, hit.group));
    }

    /** {@link #downCause(int)} of the node, of its supplier, and so on down to a node that has failed. */
    public List<Cause> downCauses(int node) {
        return chain(node, this::downCause);
    }

    /** {@link #upCause(int)} of the node, of its supplier, and so on down to one that waits for none. */
    public List<Cause> upCauses(int node) {
        return chain(node, this::upCause);
    }

    private static List<Cause> chain(int node, IntFunction<Optional<Cause>> causeOf) {
        var causes = new ArrayList<Cause>();
        Optional<Cause> next = causeOf.apply(node);
        while (next.isPresent()) {
            causes.add(next.get());
            next = causeOf.apply(next.get().supplier());
        }
        return causes;
    }

    /**
     * A supplier or group that hits a component.
     *
     * @param takesDown the supplier, or the member with which the group goes down
     * @param bringsBack the supplier, or the member with which the group is back
     */
    private record Hit(int dependent, int takesDown, int bringsBack, int group, long takesDownAt, long backAt) {
    }

    private List<Hit> hits(int component) {
        var hits = new ArrayList<Hit>();
        for (int node : cycles.members(component)) {
            Csr suppliers = graph.suppliers();
            for (int e = suppliers.start()[node]; e < suppliers.start()[node + 1]; e++) {
                int supplier = suppliers.target()[e];
                int s = cycles.component(supplier);
                long bridging = suppliers.weight()[e];
                if (s != component && run.isDown(s) && ScenarioRun.hits(run.from(s), run.up(s), bridging)) {
                    hits.add(new Hit(node, supplier, supplier, Cause.NO_GROUP, Times.plus(run.from(s), bridging),
                            run.up(s)));
                }
            }
            for (int group : graph.redundantGroups().row(node)) {
                var times = new GroupTimes(graph, run);
                long bridging = graph.groupBridging(group);
                if (times.isDown(group) && ScenarioRun.hits(times.from(), times.up(), bridging)) {
                    hits.add(new Hit(node, times.lastToGo(group), times.enoughWith(group), group,
                            Times.plus(times.from(), bridging), times.up()));
                }
            }
        }
        return hits;
    }
}
