package org.ratswerk.continuity.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanStep;

/**
 * Changes to the steps of a plan that keep their numbers in order. All run inside a command. Numbers that people have
 * chosen themselves, such as 1a, are left alone: then all numbers are.
 */
public final class StepEdits {
    private static final Pattern COUNTED = Pattern.compile("\\d*");

    private StepEdits() {
        // static only
    }

    /** Tells whether the numbers of the steps count from 1, so that they follow when steps are moved. */
    public static boolean isCounted(EmergencyPlan plan) {
        return plan.getSteps().stream().allMatch(step -> step.getNumber() == null
                || COUNTED.matcher(step.getNumber().strip()).matches());
    }

    /** Numbers the steps anew, if they are counted. */
    public static void number(EmergencyPlan plan) {
        if (isCounted(plan)) {
            int number = 1;
            for (PlanStep step : plan.getSteps()) {
                String text = Integer.toString(number++);
                if (!text.equals(step.getNumber())) {
                    step.setNumber(text);
                }
            }
        }
    }

    /**
     * Puts steps before the one in a place; those that are moved follow one another then, in their order.
     *
     * @param to place counted from 0, before anything is moved; the number of steps for the end
     */
    public static void move(EmergencyPlan plan, List<PlanStep> steps, int to) {
        reorder(plan.getSteps(), steps, to);
        number(plan);
    }

    /**
     * Puts objects of a list before the one in a place; those that are moved follow one another then, in their order.
     *
     * @param to place counted from 0, before anything is moved; the length of the list for the end
     */
    public static <T> void reorder(EList<T> list, List<? extends T> objects, int to) {
        var moved = list.stream().filter(objects::contains).toList();
        var order = new ArrayList<>(list);
        T before = null;
        for (int i = to; i < order.size() && before == null; i++) {
            before = moved.contains(order.get(i)) ? null : order.get(i);
        }
        order.removeAll(moved);
        order.addAll(before == null ? order.size() : order.indexOf(before), moved);
        for (int i = 0; i < order.size(); i++) {
            if (list.get(i) != order.get(i)) {
                list.move(i, order.get(i));
            }
        }
    }

    /**
     * Puts a copy of each step below the last of them. A copy follows on nothing; what follows it is copied where it was
     * copied too, else it is the same.
     *
     * @return the copies
     */
    public static List<PlanStep> duplicate(EmergencyPlan plan, List<PlanStep> steps) {
        var chosen = plan.getSteps().stream().filter(steps::contains).toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        boolean counted = isCounted(plan);
        int at = plan.getSteps().indexOf(chosen.getLast()) + 1;
        var copies = new HashMap<PlanStep, PlanStep>();
        var made = new ArrayList<PlanStep>();
        for (PlanStep step : chosen) {
            PlanStep copy = EcoreUtil.copy(step);
            copy.setId(UUID.randomUUID().toString());
            if (!counted) {
                copy.setNumber(null);
            }
            copies.put(step, copy);
            made.add(copy);
        }
        for (PlanStep step : chosen) {
            copies.get(step).getSuccessors().clear();
            step.getSuccessors().forEach(next -> copies.get(step).getSuccessors()
                    .add(copies.getOrDefault(next, next)));
        }
        plan.getSteps().addAll(at, made);
        number(plan);
        return List.copyOf(made);
    }

    /** Takes steps out; what they followed is followed by what followed them. */
    public static void delete(EmergencyPlan plan, List<PlanStep> steps) {
        var gone = new HashSet<>(steps);
        for (PlanStep step : plan.getSteps()) {
            if (!gone.contains(step) && step.getSuccessors().stream().anyMatch(gone::contains)) {
                var next = new ArrayList<PlanStep>();
                collect(step, gone, new HashSet<>(), next);
                next.remove(step);
                step.getSuccessors().clear();
                step.getSuccessors().addAll(next);
            }
        }
        plan.getSteps().removeAll(steps);
        number(plan);
    }

    private static void collect(PlanStep step, HashSet<PlanStep> gone, HashSet<PlanStep> seen, List<PlanStep> next) {
        for (PlanStep each : step.getSuccessors()) {
            if (gone.contains(each)) {
                if (seen.add(each)) {
                    collect(each, gone, seen, next);
                }
            } else if (!next.contains(each)) {
                next.add(each);
            }
        }
    }

    /** Has each step followed by the next one of the list and by nothing else. */
    public static void chain(EmergencyPlan plan) {
        for (int i = 0; i < plan.getSteps().size(); i++) {
            var successors = plan.getSteps().get(i).getSuccessors();
            successors.clear();
            if (i + 1 < plan.getSteps().size()) {
                successors.add(plan.getSteps().get(i + 1));
            }
        }
    }
}
