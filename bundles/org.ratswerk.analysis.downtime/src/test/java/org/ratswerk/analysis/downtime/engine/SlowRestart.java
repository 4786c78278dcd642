package org.ratswerk.analysis.downtime.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries every whole hour at which each recovery may begin, to hold the planner against. */
final class SlowRestart {

    /** A recovery that needs people. */
    record Job(String node, String team, int people) {
    }

    /** Smaller is better; worst null if no process with an MTPD is hit. */
    record Value(BigDecimal worst, BigDecimal weighted, BigDecimal outages) {

        boolean isBetterThan(Value other) {
            if (other == null) {
                return true;
            }
            int order = worst == null || other.worst == null
                    ? Boolean.compare(worst != null, other.worst != null) : worst.compareTo(other.worst);
            order = order == 0 ? weighted.compareTo(other.weighted) : order;
            return (order == 0 ? outages.compareTo(other.outages) : order) < 0;
        }
    }

    private final SlowDowntime slow;
    private final Set<String> failed;
    private final BigDecimal detection;
    private final Map<String, Integer> sizes;
    private final Map<String, Integer> weights;
    private final List<Job> jobs;
    private final int horizon;
    private final List<int[]> begins = new ArrayList<>();
    private final int[] start;
    private final int[] end;
    private Value best;

    SlowRestart(SlowDowntime slow, Set<String> failed, BigDecimal detection, Map<String, Integer> sizes,
            Map<String, Integer> weights, List<Job> jobs, int horizon) {
        this.slow = slow;
        this.failed = failed;
        this.detection = detection;
        this.sizes = sizes;
        this.weights = weights;
        this.jobs = jobs;
        this.horizon = horizon;
        start = new int[jobs.size()];
        end = new int[jobs.size()];
        for (Job job : jobs) {
            begins.add(begins(job));
        }
    }

    /** The optimum. */
    Value best() {
        place(0);
        return best;
    }

    /** Hours in which the team works. */
    private int[] begins(Job job) {
        var hours = new ArrayList<Integer>();
        SlowCalendar calendar = slow.event == null ? null : slow.nodes.get(job.node).calendar;
        for (int hour = detection.intValueExact(); hour < horizon; hour++) {
            BigDecimal begin = BigDecimal.valueOf(hour);
            if (calendar == null || calendar.finish(begin, BigDecimal.ONE).compareTo(begin.add(BigDecimal.ONE)) == 0) {
                hours.add(hour);
            }
        }
        return hours.stream().mapToInt(Integer::intValue).toArray();
    }

    private void place(int index) {
        if (index == jobs.size()) {
            look();
            return;
        }
        SlowDowntime.Node node = slow.nodes.get(jobs.get(index).node);
        for (int begin : begins.get(index)) {
            BigDecimal done = slow.event == null || node.calendar == null
                    ? BigDecimal.valueOf(begin).add(node.recovery)
                    : node.calendar.finish(BigDecimal.valueOf(begin), node.recovery);
            start[index] = begin;
            end[index] = done.intValueExact();
            if (isFree(index)) {
                slow.starts.put(jobs.get(index).node, BigDecimal.valueOf(begin));
                place(index + 1);
            }
        }
    }

    /** Whether people are enough at every hour, with the jobs up to this one. */
    private boolean isFree(int index) {
        Job job = jobs.get(index);
        for (int hour = start[index]; hour < end[index]; hour++) {
            int busy = 0;
            for (int other = 0; other <= index; other++) {
                if (jobs.get(other).team.equals(job.team) && start[other] <= hour && hour < end[other]) {
                    busy += jobs.get(other).people;
                }
            }
            if (busy > sizes.get(job.team)) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        Map<String, SlowDowntime.State> states;
        try {
            states = slow.scenario(failed, detection);
        } catch (IllegalArgumentException e) {
            return; // begins before its suppliers are back
        }
        BigDecimal worst = null;
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal outages = BigDecimal.ZERO;
        for (var entry : new HashMap<>(states).entrySet()) {
            SlowDowntime.Node node = slow.nodes.get(entry.getKey());
            SlowDowntime.State state = entry.getValue();
            if (!node.process || !state.down() || state.up() == null) {
                continue;
            }
            outages = outages.add(state.outage());
            BigDecimal mtpd = slow.mtpd(node, state);
            if (mtpd != null) {
                BigDecimal lateness = state.outage().subtract(mtpd);
                worst = worst == null ? lateness : worst.max(lateness);
                weighted = weighted.add(lateness.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(weights.getOrDefault(entry.getKey(), 1))));
            }
        }
        var value = new Value(worst, weighted, outages);
        if (value.isBetterThan(best)) {
            best = value;
        }
    }
}
