package org.ratswerk.analysis.downtime.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.ratswerk.analysis.downtime.calendar.WorkClock;

/**
 * Finds a good order in which to recover what has failed when people are few (restart order). Wanted, in this order: the
 * least worst lateness, the least sum of lateness by weight, the least sum of outages. Priority rules and local search
 * first; a constraint solver then improves the plan or proves that there is none better, where the failure is small enough.
 * The same input gives the same plan, unless the time limit is reached.
 */
public final class RestartPlanner {

    /** Time after which the best plan found so far is taken. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(20);
    private static final long SOLVER_EFFORT = 4_000_000;
    private static final long MOST_NODES = 60_000;
    private static final long FEWEST_NODES = 500;

    private final DowntimeGraph graph;
    private final int[] failed;
    private final long detection;
    private final EventClock clock;
    private final RestartCrew crew;
    private long[] weights = {};
    private Duration limit = DEFAULT_LIMIT;
    private BooleanSupplier cancelled = () -> false;
    private double effort = 1;
    private final Map<Integer, Long> recoveries = new HashMap<>();

    /**
     * @param failed nodes that have failed at time 0; repetitions count once
     * @param detection time from the event until recovery work starts, in microseconds, not negative
     * @param clock date and time of the event; null for none, so that every hour counts
     * @param crew who recovers what
     */
    public RestartPlanner(DowntimeGraph graph, int[] failed, long detection, EventClock clock, RestartCrew crew) {
        if (detection < 0 || !Times.isKnown(detection)) {
            throw new IllegalArgumentException("Not a detection time: " + detection);
        }
        this.graph = graph;
        this.failed = Arrays.stream(failed).distinct().sorted().toArray();
        this.detection = detection;
        this.clock = clock;
        this.crew = crew;
    }

    /**
     * Sets how much an hour of lateness counts.
     *
     * @param byNode weight of each process at its node, at least 1; what stands at resources does not matter
     */
    public RestartPlanner weights(long[] byNode) {
        weights = byNode.clone();
        return this;
    }

    /** Sets the time after which the best plan found so far is taken. */
    public RestartPlanner limit(Duration time) {
        limit = time;
        return this;
    }

    /** Sets how thoroughly to look: 1 as usual, less for a quick answer. */
    public RestartPlanner effort(double share) {
        effort = share;
        return this;
    }

    /** Sets who is asked whether to stop; then {@link #plan()} throws. */
    public RestartPlanner cancelled(BooleanSupplier asked) {
        cancelled = asked;
        return this;
    }

    /** The same question with another size of a team. */
    public RestartPlanner with(int team, int size) {
        return copy(crew.with(team, size));
    }

    /** The same question with another recovery time of a node, in microseconds. */
    public RestartPlanner withRecovery(int node, long recovery) {
        RestartPlanner copy = copy(crew);
        copy.recoveries.put(node, recovery);
        return copy;
    }

    private RestartPlanner copy(RestartCrew with) {
        var copy = new RestartPlanner(graph, failed, detection, clock, with);
        copy.weights = weights;
        copy.limit = limit;
        copy.cancelled = cancelled;
        copy.effort = effort;
        copy.recoveries.putAll(recoveries);
        return copy;
    }

    /**
     * Plans.
     *
     * @throws CancellationException if cancelled
     */
    public RestartPlan plan() {
        long end = System.nanoTime() + limit.toNanos();
        BooleanSupplier stopped = () -> cancelled.getAsBoolean() || System.nanoTime() - end > 0;
        RestartNet net = net();
        var bounds = new RestartBound(net);
        var search = new RestartSearch(net, bounds);
        search.search(stopped, effort);
        checkCancelled();
        long bound = bounds.worst(search.best().worst());
        RestartObjective objective = search.best();
        long[] starts = search.starts();
        boolean proven = net.teamCount == 0;
        if (!proven) {
            long nodes = Math.clamp((long) (effort * SOLVER_EFFORT / Math.max(1, net.size)), FEWEST_NODES, MOST_NODES);
            var solver = new RestartSolver(net, objective, starts, stopped, nodes);
            solver.solve(bound);
            checkCancelled();
            objective = solver.best();
            starts = solver.starts();
            proven = solver.isProven();
            bound = solver.isWorstProven() ? objective.worst() : bound;
        }
        return plan(net, starts, bound, proven);
    }

    /**
     * What simple priority rules give, each alone: what a plan has to be better than.
     *
     * @return objective by the rule's name
     */
    public Map<String, RestartObjective> simpleRules() {
        RestartNet net = net();
        var search = new RestartSearch(net, new RestartBound(net));
        var rules = new EnumMap<RestartSearch.Rule, RestartObjective>(RestartSearch.Rule.class);
        for (RestartSearch.Rule rule : RestartSearch.Rule.values()) {
            rules.put(rule, search.rule(rule));
        }
        var named = new java.util.LinkedHashMap<String, RestartObjective>();
        rules.forEach((rule, objective) -> named.put(rule.name(), objective));
        return named;
    }

    private RestartNet net() {
        return new RestartNet(graph, failed, detection, clock, crew,
                node -> recoveries.getOrDefault(node, graph.recovery(node)), weights);
    }

    private void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private RestartPlan plan(RestartNet net, long[] starts, long bound, boolean proven) {
        var times = new RestartTimes(net);
        RestartObjective objective = times.of(starts);
        long[] ends = new long[graph.nodeCount()];
        for (int j = 0; j < net.jobCount; j++) {
            ends[net.jobNode[j]] = times.end[j];
        }
        var scenario = new Scenario(graph, failed, detection, clock, (node, earliest) -> ends[node]);
        List<RestartPlan.Link> chain = chain(net, times);
        var critical = new HashSet<Integer>();
        chain.forEach(link -> critical.add(link.node()));
        var jobs = new ArrayList<RestartPlan.Job>();
        for (int j = 0; j < net.jobCount; j++) {
            int node = net.jobNode[j];
            int team = crew.team(node);
            boolean known = Times.isKnown(times.end[j]);
            jobs.add(new RestartPlan.Job(node, team, crew.people(node),
                    known || team == RestartCrew.NO_TEAM ? times.start[j] : Times.UNKNOWN, times.end[j],
                    critical.contains(node)));
        }
        jobs.sort(Comparator.comparingLong(RestartPlan.Job::start).thenComparingLong(RestartPlan.Job::end)
                .thenComparingInt(RestartPlan.Job::node));
        return new RestartPlan(jobs, scenario, objective, bound, proven, isOutageUnknown(net, times), chain);
    }

    private static boolean isOutageUnknown(RestartNet net, RestartTimes times) {
        for (int p = 0; p < net.processNode.length; p++) {
            int c = net.processComponent[p];
            if (times.from[c] != ScenarioRun.NEVER && !Times.isKnown(times.up[c])
                    && net.mtpd(p, times.from[c], times.up[c]) != Times.UNSET) {
                return true;
            }
        }
        return false;
    }

    // --- the critical chain

    private static List<RestartPlan.Link> chain(RestartNet net, RestartTimes times) {
        var chain = new ArrayList<RestartPlan.Link>();
        int c = latest(net, times);
        int job = -1;
        if (c >= 0 && !net.failed[c]) {
            int process = latestProcess(net, times);
            chain.add(new RestartPlan.Link(process >= 0 ? net.processNode[process] : node(net, c),
                    RestartPlan.Reason.SUPPLIER, times.base[c], times.up[c]));
            c = times.decidingSupplier(c);
        }
        while (c >= 0 || job >= 0) {
            if (job < 0 && !net.failed[c]) {
                chain.add(new RestartPlan.Link(node(net, c), RestartPlan.Reason.SUPPLIER, times.base[c], times.up[c]));
                c = times.decidingSupplier(c);
                continue;
            }
            int current = job >= 0 ? job : lastJob(net, times, c);
            c = net.jobComponent[current];
            int before = busyBefore(net, times, current);
            int supplier = times.base[c] > net.detection ? times.decidingSupplier(c) : -1;
            RestartPlan.Reason reason = before >= 0 ? RestartPlan.Reason.PEOPLE
                    : supplier >= 0 ? RestartPlan.Reason.SUPPLIER : RestartPlan.Reason.DETECTION;
            chain.add(new RestartPlan.Link(net.jobNode[current], reason, times.start[current], times.end[current]));
            job = before;
            c = before >= 0 ? c : supplier;
        }
        Collections.reverse(chain);
        return chain;
    }

    private static int node(RestartNet net, int component) {
        return net.graph.cycles().members(net.component[component])[0];
    }

    /** The process with the worst lateness; where none has an MTPD, with the longest outage; -1 if none is hit. */
    private static int latestProcess(RestartNet net, RestartTimes times) {
        int latest = -1;
        long worst = Long.MIN_VALUE;
        long longest = -1;
        for (int p = 0; p < net.processNode.length; p++) {
            int c = net.processComponent[p];
            if (times.from[c] == ScenarioRun.NEVER || !Times.isKnown(times.up[c])) {
                continue;
            }
            long outage = times.up[c] - times.from[c];
            long mtpd = net.mtpd(p, times.from[c], times.up[c]);
            long lateness = mtpd == Times.UNSET ? Long.MIN_VALUE : outage - mtpd;
            if (lateness > worst || lateness == worst && outage > longest) {
                latest = p;
                worst = lateness;
                longest = outage;
            }
        }
        return latest;
    }

    /** The component at which the chain ends. */
    private static int latest(RestartNet net, RestartTimes times) {
        int process = latestProcess(net, times);
        if (process >= 0) {
            return net.processComponent[process];
        }
        int latest = -1;
        for (int c = 0; c < net.size; c++) {
            if (times.from[c] != ScenarioRun.NEVER && Times.isKnown(times.up[c])
                    && (latest < 0 || times.up[c] > times.up[latest])) {
                latest = c;
            }
        }
        return latest;
    }

    private static int lastJob(RestartNet net, RestartTimes times, int component) {
        int last = -1;
        for (int i = net.jobs.start()[component]; i < net.jobs.start()[component + 1]; i++) {
            int job = net.jobs.target()[i];
            if (last < 0 || times.end[job] > times.end[last]) {
                last = job;
            }
        }
        return last;
    }

    /** The job whose people the given one had to wait for; -1 if it began as soon as its suppliers were back. */
    private static int busyBefore(RestartNet net, RestartTimes times, int job) {
        int team = net.jobTeam[job];
        if (team < 0) {
            return -1;
        }
        WorkClock working = net.teamClock[team];
        long begin = net.work(team, times.start[job]);
        long earliest = net.work(team, Math.max(times.base[net.jobComponent[job]], net.detection));
        if (begin <= earliest) {
            return -1;
        }
        for (int other = 0; other < net.jobCount; other++) {
            if (net.jobTeam[other] == team && other != job) {
                long end = working == null ? times.end[other] : working.until(times.end[other]);
                if (end == begin) {
                    return other;
                }
            }
        }
        return -1;
    }
}
