package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Single points of failure: a resource r is one for a process p if the scenario F = {r} breaches p. Computed, never ticked
 * by hand.
 *
 * <p>One scenario per resource, each costing what the failure reaches. Left out is only what cannot matter: nodes that no
 * process with an MTPD requires, and resources that are back so early that no process can be down too long. For the
 * latter, {@code limit(x)} is the minimum of the MTPD of x and, over all dependents d of x, also through groups,
 * {@code limit(d) - restart(d)}. If {@code up(r) <= limit(r)}, then by induction {@code up(x) <= limit(x)} for all x that
 * are hit, and the outage of a process is at most its {@code up}.
 */
public final class SinglePoints {

    private static final int[] NONE = {};

    private final DowntimeGraph graph;
    private final int[][] processes;
    /** Per component the shortest MTPD of its processes. */
    private final long[] shortestMtpd;

    private final EventClock clock;
    /** Per resource the process that it breaches most, and how long that is down; only where it breaches any. */
    private final int[] worst;
    private final long[] worstOutage;

    private SinglePoints(DowntimeGraph graph, EventClock clock) {
        this.graph = graph;
        this.clock = clock;
        processes = new int[graph.nodeCount()][];
        worst = new int[graph.nodeCount()];
        worstOutage = new long[graph.nodeCount()];
        shortestMtpd = new long[graph.cycles().componentCount()];
        Arrays.fill(shortestMtpd, Times.UNSET);
        for (int v = 0; v < graph.nodeCount(); v++) {
            int c = graph.cycles().component(v);
            shortestMtpd[c] = Math.min(shortestMtpd[c], lowestMtpd(v));
        }
    }

    /**
     * Runs the scenario of every resource.
     *
     * @param detection time from the event until recovery work starts, in microseconds
     * @param cancelled asked before every resource
     * @param progress told before every resource how many nodes of {@link DowntimeGraph#nodeCount()} are done, and at the
     *        end that all are
     * @throws IllegalArgumentException if the detection is negative or unset
     * @throws CancellationException if cancelled
     */
    public static SinglePoints of(DowntimeGraph graph, long detection, BooleanSupplier cancelled, IntConsumer progress) {
        return of(graph, detection, null, cancelled, progress);
    }

    /**
     * Runs the scenario of every resource at a date and time.
     *
     * @param clock date and time of the event; null for none, so that every hour counts
     */
    public static SinglePoints of(DowntimeGraph graph, long detection, EventClock clock, BooleanSupplier cancelled,
            IntConsumer progress) {
        if (detection < 0 || !Times.isKnown(detection)) {
            throw new IllegalArgumentException("Not a detection time: " + detection);
        }
        var points = new SinglePoints(graph, clock);
        points.compute(detection, cancelled, progress);
        return points;
    }

    /** Runs the scenario of every resource, without a way to cancel. */
    public static SinglePoints of(DowntimeGraph graph, long detection) {
        return of(graph, detection, () -> false, done -> { });
    }

    /** The processes that the failure of this resource alone breaches, ascending; empty for a process. */
    public int[] breachedBy(int resource) {
        return processes[resource].clone();
    }

    /** Whether the resource is a single point of failure for any process. */
    public boolean isSinglePoint(int resource) {
        return processes[resource].length > 0;
    }

    /**
     * Whether the resource is a single point of failure only as far as anybody can tell: its recovery time is unset, so
     * the outages that it causes are unknown, which counts as longer than any MTPD.
     */
    public boolean isOutageUnknown(int resource) {
        return isSinglePoint(resource) && !Times.isKnown(graph.recovery(resource));
    }

    /**
     * The process whose outage exceeds its MTPD most when this resource alone fails; of several the first. An unknown outage
     * exceeds most.
     *
     * @throws IllegalArgumentException if the resource is no single point of failure
     */
    public int worstProcess(int resource) {
        if (!isSinglePoint(resource)) {
            throw new IllegalArgumentException(resource + " is no single point of failure");
        }
        return worst[resource];
    }

    /** How long {@link #worstProcess(int)} is down, in microseconds; {@link Times#UNKNOWN} if that cannot be told. */
    public long worstOutage(int resource) {
        worstProcess(resource);
        return worstOutage[resource];
    }

    private void compute(long detection, BooleanSupplier cancelled, IntConsumer progress) {
        Consolidation limit = Consolidation.of(graph, this::lowestMtpd,
                (value, component, bridging) -> Times.minus(value, graph.componentRestart(component)), true);
        var run = new ScenarioRun(graph, component -> limit.componentValue(component) != Times.UNSET,
                ScenarioRun.recoveries(graph, clock));
        int[] failed = new int[1];
        for (int r = 0; r < processes.length; r++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            progress.accept(r);
            processes[r] = NONE;
            if (!graph.isProcess(r) && back(r, detection) > limit.value(r)) {
                failed[0] = r;
                run.run(failed, detection);
                processes[r] = breached(run, r);
            }
        }
        progress.accept(processes.length);
    }

    private long back(int resource, long detection) {
        return clock == null ? Times.plus(detection, graph.recovery(resource))
                : clock.finish(resource, detection, graph.recovery(resource));
    }

    private long lowestMtpd(int node) {
        return clock == null || !graph.isProcess(node) ? graph.mtpd(node) : clock.lowestMtpd(graph, node);
    }

    private long mtpd(int node, long from, long up) {
        return clock == null ? graph.mtpd(node) : clock.mtpd(node, from, up).map(Mtpd::time).orElse(graph.mtpd(node));
    }

    private int[] breached(ScenarioRun run, int resource) {
        var breached = new IntList();
        long most = Long.MIN_VALUE;
        Csr members = graph.cycles().members();
        for (int i = 0; i < run.down().size(); i++) {
            int c = run.down().get(i);
            long outage = Times.minus(run.up(c), run.from(c));
            if (outage > shortestMtpd[c]) {
                for (int m = members.start()[c]; m < members.start()[c + 1]; m++) {
                    int process = members.target()[m];
                    long mtpd = mtpd(process, run.from(c), run.up(c));
                    if (outage > mtpd) {
                        breached.add(process);
                        long excess = Times.minus(outage, mtpd);
                        if (excess > most || excess == most && process < worst[resource]) {
                            most = excess;
                            worst[resource] = process;
                            worstOutage[resource] = outage;
                        }
                    }
                }
            }
        }
        return breached.size() == 0 ? NONE : breached.toSortedArray();
    }
}
