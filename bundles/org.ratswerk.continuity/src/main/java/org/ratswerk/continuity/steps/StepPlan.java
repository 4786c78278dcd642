package org.ratswerk.continuity.steps;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.ratswerk.model.PlanStep;

/**
 * Steps of a plan as a network: each step begins when all steps that it follows are done (critical path method). Steps
 * without a duration take no time and are named. Successors outside the plan are left out.
 *
 * @param steps steps in the order of the plan
 * @param begins earliest begin of each step, from the begin of the work; empty where there is a cycle
 * @param sum sum of the durations: how long one person needs for all
 * @param length length of the critical path: how long it takes with enough people; null where there is a cycle
 * @param critical steps of the critical path in order; empty where there is a cycle
 * @param cycle steps that follow one another in a circle, in order; empty where there is none
 * @param unknown steps without a duration
 * @param slack how much later than at its earliest begin each step may begin without anything taking longer; empty where
 *        there is a cycle
 */
public record StepPlan(List<PlanStep> steps, Map<PlanStep, Duration> begins, Duration sum, Duration length,
        List<PlanStep> critical, List<PlanStep> cycle, List<PlanStep> unknown,
        Map<PlanStep, Duration> slack) {
    /** Works out the network with the expected durations. */
    public static StepPlan expected(List<PlanStep> steps) {
        return of(steps, PlanStep::getExpectedDuration);
    }

    /** Works out the network with the maximum durations; a step without one takes the expected one. */
    public static StepPlan maximum(List<PlanStep> steps) {
        return of(steps, step -> step.getMaximumDuration() == null ? step.getExpectedDuration()
                : step.getMaximumDuration());
    }

    /**
     * Works out what is left with the expected durations: steps that are done take no time.
     *
     * @param done tells whether a step is done
     */
    public static StepPlan remaining(List<PlanStep> steps, Predicate<PlanStep> done) {
        return of(steps, step -> done.test(step) ? Duration.ZERO : step.getExpectedDuration());
    }

    private static StepPlan of(List<PlanStep> steps, Function<PlanStep, Duration> durations) {
        var own = new HashSet<PlanStep>(steps);
        var open = new HashMap<PlanStep, Integer>();
        steps.forEach(step -> open.put(step, 0));
        steps.forEach(step -> successors(step, own).forEach(next -> open.merge(next, 1, Integer::sum)));
        var begins = new HashMap<PlanStep, Duration>();
        var before = new HashMap<PlanStep, PlanStep>();
        var ready = new ArrayDeque<PlanStep>();
        steps.stream().filter(step -> open.get(step) == 0).forEach(step -> {
            ready.add(step);
            begins.put(step, Duration.ZERO);
        });
        var order = new ArrayList<PlanStep>();
        Duration sum = Duration.ZERO;
        var unknown = new ArrayList<PlanStep>();
        for (PlanStep step : steps) {
            sum = sum.plus(time(step, durations));
            if (durations.apply(step) == null) {
                unknown.add(step);
            }
        }
        PlanStep last = null;
        Duration length = Duration.ZERO;
        while (!ready.isEmpty()) {
            PlanStep step = ready.remove();
            order.add(step);
            Duration end = begins.get(step).plus(time(step, durations));
            if (last == null || end.compareTo(length) >= 0) {
                last = step;
                length = end;
            }
            for (PlanStep next : successors(step, own)) {
                if (!begins.containsKey(next) || begins.get(next).compareTo(end) < 0) {
                    begins.put(next, end);
                    before.put(next, step);
                }
                if (open.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (order.size() < steps.size()) {
            return new StepPlan(List.copyOf(steps), Map.of(), sum, null, List.of(), cycle(steps, own, open),
                    List.copyOf(unknown), Map.of());
        }
        var critical = new ArrayList<PlanStep>();
        for (PlanStep step = last; step != null; step = before.get(step)) {
            critical.addFirst(step);
        }
        return new StepPlan(List.copyOf(steps), Map.copyOf(begins), sum, length, List.copyOf(critical), List.of(),
                List.copyOf(unknown), slack(order, own, begins, length, durations));
    }

    /** Backwards: a step must be done before the first of those that wait for it has to begin. */
    private static Map<PlanStep, Duration> slack(List<PlanStep> order, Set<PlanStep> own, Map<PlanStep, Duration> begins,
            Duration length, Function<PlanStep, Duration> durations) {
        var latest = new HashMap<PlanStep, Duration>();
        var slack = new HashMap<PlanStep, Duration>();
        for (PlanStep step : order.reversed()) {
            Duration end = successors(step, own).stream().map(latest::get).min(Duration::compareTo).orElse(length);
            latest.put(step, end.minus(time(step, durations)));
            slack.put(step, latest.get(step).minus(begins.get(step)));
        }
        return Map.copyOf(slack);
    }

    private static Duration time(PlanStep step, Function<PlanStep, Duration> durations) {
        Duration duration = durations.apply(step);
        return duration == null || duration.isNegative() ? Duration.ZERO : duration;
    }

    private static List<PlanStep> successors(PlanStep step, Set<PlanStep> own) {
        return step.getSuccessors().stream().filter(own::contains).distinct().toList();
    }

    /** A circle among the steps that never became ready: from each of them one comes to another one. */
    private static List<PlanStep> cycle(List<PlanStep> steps, Set<PlanStep> own, Map<PlanStep, Integer> open) {
        // backwards every such step has another one before it, so that walking back must meet itself
        var predecessors = new HashMap<PlanStep, PlanStep>();
        for (PlanStep step : steps) {
            if (open.get(step) > 0) {
                successors(step, own).forEach(next -> predecessors.putIfAbsent(next, step));
            }
        }
        var way = new LinkedHashMap<PlanStep, Integer>();
        PlanStep step = steps.stream().filter(each -> open.get(each) > 0).findFirst().orElseThrow();
        while (way.putIfAbsent(step, way.size()) == null) {
            step = predecessors.get(step);
        }
        var circle = new ArrayList<PlanStep>();
        int from = way.get(step);
        way.forEach((each, index) -> {
            if (index >= from) {
                circle.addFirst(each);
            }
        });
        return List.copyOf(circle);
    }

    /** Whether the steps follow one another in a circle, so that nothing can be said about their duration. */
    public boolean isCyclic() {
        return !cycle.isEmpty();
    }

    /**
     * Returns how much longer the critical path is than a limit, such as the required restart time of the resource.
     *
     * @param limit limit; null for none
     * @return negative where there is time left; null where there is a cycle or no limit
     */
    public Duration over(Duration limit) {
        return length == null || limit == null ? null : length.minus(limit);
    }
}
