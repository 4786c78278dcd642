package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Looks for a good order: priority rules first, then changes to the best order that let a job begin earlier which makes a
 * process late. Deterministic: a fixed seed, a number of tries that follows from the size.
 */
final class RestartSearch {

    /** Simple rules that say which job comes first. */
    enum Rule {
        /** The job that must be done first for all processes to keep their MTPD. */
        DEADLINE,
        /** The job that must be begun first for all processes to keep their MTPD. */
        LATEST_START,
        /** The shortest recovery. */
        SHORTEST,
        /** The resource that most processes need, by weight. */
        MOST_NEEDED,
        /** The job that can begin first. */
        FIRST_COME
    }

    private static final long SEED = 20_040_131;
    /** Components and dependencies looked at in all tries together. */
    private static final long EFFORT = 40_000_000L;
    private static final int MOST_TRIES = 6_000;
    private static final int FEWEST_TRIES = 60;
    /** After so many tries in vain the search goes on from a shaken order. */
    private static final int STALE = 300;

    private final RestartNet net;
    /** Times of the order that is changed next, and room for those of the changed one. */
    private RestartTimes times;
    private RestartTimes trial;
    private final RestartBound bound;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final int[] limited;
    private int[] order;
    private RestartObjective best;

    RestartSearch(RestartNet net, RestartBound bound) {
        this.net = net;
        this.bound = bound;
        times = new RestartTimes(net);
        trial = new RestartTimes(net);
        limited = IntStream.range(0, net.jobCount).filter(j -> net.jobTeam[j] >= 0).toArray();
    }

    /** The best objective found so far. */
    RestartObjective best() {
        return best;
    }

    /** Starts of the jobs in the best order. */
    long[] starts() {
        times.plan(ranks(order));
        return times.start.clone();
    }

    /** What one rule alone gives. */
    RestartObjective rule(Rule rule) {
        return times.plan(ranks(order(rule)));
    }

    /**
     * Searches.
     *
     * @param stopped asked before every try
     * @param effort share of the usual number of tries
     */
    void search(BooleanSupplier stopped, double effort) {
        for (Rule rule : Rule.values()) {
            int[] candidate = order(rule);
            keep(candidate, times.plan(ranks(candidate)));
        }
        if (limited.length > 1) {
            long size = net.size + net.edgeFrom.length + net.members.target().length + 1L;
            long tries = (long) (effort * Math.clamp(EFFORT / size, FEWEST_TRIES, MOST_TRIES));
            // a while from where each rule leads, then from the best of all
            for (Rule rule : Rule.values()) {
                improve(order(rule), tries / (2 * Rule.values().length), stopped);
            }
            improve(order, tries / 2, stopped);
        }
    }

    private void keep(int[] candidate, RestartObjective objective) {
        if (best == null || objective.compareTo(best) < 0) {
            best = objective;
            order = candidate;
        }
    }

    private void improve(int[] from, long tries, BooleanSupplier stopped) {
        int[] current = from;
        RestartObjective value = times.plan(ranks(current));
        int stale = 0;
        for (long i = 0; i < tries && !stopped.getAsBoolean(); i++) {
            int[] candidate = change(current);
            RestartObjective objective = trial.plan(ranks(candidate));
            int comparison = objective.compareTo(value);
            stale = comparison < 0 ? 0 : stale + 1;
            if (comparison <= 0) {
                RestartTimes old = times;
                times = trial;
                trial = old;
                current = candidate;
                value = objective;
                keep(candidate, objective);
            }
            if (stale > STALE) {
                // go on from elsewhere nearby
                current = shaken(order);
                value = times.plan(ranks(current));
                keep(current, value);
                stale = 0;
            }
        }
    }

    // --- changes

    private int[] change(int[] current) {
        if (random.nextInt(10) < 7) {
            int[] changed = hurry(current);
            if (changed != null) {
                return changed;
            }
        }
        int a = random.nextInt(limited.length);
        int b = random.nextInt(limited.length);
        return moved(current, a, b);
    }

    private int[] shaken(int[] from) {
        int[] shaken = from;
        for (int i = Math.max(2, limited.length / 8); i > 0; i--) {
            shaken = moved(shaken, random.nextInt(limited.length), random.nextInt(limited.length));
        }
        return shaken;
    }

    /** Lets a job that makes a late process wait come before one that keeps its people busy. */
    private int[] hurry(int[] current) {
        int process = lateProcess();
        if (process < 0) {
            return null;
        }
        List<Integer> waiting = waitingJobs(net.processComponent[process]);
        if (waiting.isEmpty()) {
            return null;
        }
        int job = waiting.get(random.nextInt(waiting.size()));
        var blockers = new ArrayList<Integer>();
        int place = -1;
        for (int i = 0; i < current.length; i++) {
            int other = current[i];
            if (other == job) {
                place = i;
            } else if (net.jobTeam[other] == net.jobTeam[job] && times.end[other] > times.base[net.jobComponent[job]]
                    && times.start[other] < times.start[job]) {
                blockers.add(i);
            }
        }
        return blockers.isEmpty() ? null : moved(current, place, blockers.get(random.nextInt(blockers.size())));
    }

    /** The latest process, or at times any late one. */
    private int lateProcess() {
        int latest = -1;
        long worst = Long.MIN_VALUE;
        int seen = 0;
        int any = -1;
        for (int p = 0; p < net.processNode.length; p++) {
            int c = net.processComponent[p];
            if (times.from[c] == ScenarioRun.NEVER || !Times.isKnown(times.up[c])) {
                continue;
            }
            long mtpd = net.mtpd(p, times.from[c], times.up[c]);
            long lateness = mtpd == Times.UNSET ? Long.MIN_VALUE : times.up[c] - times.from[c] - mtpd;
            if (latest < 0 || lateness > worst) {
                worst = lateness;
                latest = p;
            }
            if ((lateness > 0 || worst <= 0) && random.nextInt(++seen) == 0) {
                any = p;
            }
        }
        return any >= 0 && random.nextInt(2) == 0 ? any : latest;
    }

    /** Jobs on the way back from a component that began later than their suppliers allow. */
    private List<Integer> waitingJobs(int component) {
        var waiting = new ArrayList<Integer>();
        int c = component;
        while (c >= 0) {
            int last = -1;
            for (int i = net.jobs.start()[c]; i < net.jobs.start()[c + 1]; i++) {
                int job = net.jobs.target()[i];
                if (last < 0 || times.end[job] > times.end[last]) {
                    last = job;
                }
            }
            if (last >= 0 && net.jobTeam[last] >= 0 && times.start[last] > Math.max(times.base[c], net.detection)) {
                waiting.add(last);
            }
            c = times.decidingSupplier(c);
        }
        return waiting;
    }

    private static int[] moved(int[] order, int from, int to) {
        int[] moved = order.clone();
        int job = moved[from];
        if (from < to) {
            System.arraycopy(order, from + 1, moved, from, to - from);
        } else {
            System.arraycopy(order, to, moved, to + 1, from - to);
        }
        moved[to] = job;
        return moved;
    }

    // --- rules

    /** Ranks of all jobs; those that are not limited come last, where it does not matter. */
    private int[] ranks(int[] of) {
        int[] ranks = new int[net.jobCount];
        for (int i = 0; i < of.length; i++) {
            ranks[of[i]] = i;
        }
        int next = of.length;
        for (int j = 0; j < ranks.length; j++) {
            if (net.jobTeam[j] < 0) {
                ranks[j] = next++;
            }
        }
        return ranks;
    }

    private int[] order(Rule rule) {
        long[] key = switch (rule) {
        case DEADLINE -> bound.deadlines(0);
        case LATEST_START -> latestStarts();
        case SHORTEST -> net.jobRecovery;
        case MOST_NEEDED -> needed();
        case FIRST_COME -> firstCome();
        };
        return Arrays.stream(limited).boxed().sorted(Comparator.comparingLong((Integer j) -> key[j])
                .thenComparingInt(j -> j)).mapToInt(Integer::intValue).toArray();
    }

    private long[] latestStarts() {
        long[] deadlines = bound.deadlines(0);
        for (int j = 0; j < deadlines.length; j++) {
            if (deadlines[j] != Long.MAX_VALUE && Times.isKnown(net.jobRecovery[j])) {
                deadlines[j] -= net.jobRecovery[j];
            }
        }
        return deadlines;
    }

    private long[] firstCome() {
        long[] key = new long[net.jobCount];
        for (int j = 0; j < key.length; j++) {
            key[j] = net.fastestUp[net.jobComponent[j]];
            if (Times.isKnown(key[j]) && Times.isKnown(net.jobRecovery[j])) {
                key[j] -= net.jobRecovery[j];
            }
        }
        return key;
    }

    /** Minus the weight of the processes that need a job, directly or not; processes counted once for each way at most. */
    private long[] needed() {
        long[] weight = new long[net.size];
        for (int c = net.size - 1; c >= 0; c--) {
            for (int i = net.processes.start()[c]; i < net.processes.start()[c + 1]; i++) {
                weight[c] = Times.plus(weight[c], net.processWeight[net.processes.target()[i]]);
            }
            for (int e = net.inStart[c]; e < net.inStart[c + 1]; e++) {
                weight[net.edgeFrom[e]] = Times.plus(weight[net.edgeFrom[e]], weight[c]);
            }
        }
        long[] key = new long[net.jobCount];
        for (int j = 0; j < key.length; j++) {
            key[j] = -weight[net.jobComponent[j]];
        }
        return key;
    }
}
