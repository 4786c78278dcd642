package org.ratswerk.continuity.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.Town;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;

class StepPlanTest {
    private static PlanStep step(String name, Integer hours, PlanStep... successors) {
        PlanStep step = Town.named(Town.FACTORY.createPlanStep(), name, name);
        step.setExpectedDuration(hours == null ? null : Duration.ofHours(hours));
        step.getSuccessors().addAll(List.of(successors));
        return step;
    }

    /** A takes 2 h, then B (3 h) and C (5 h) side by side, then D (1 h): 8 h over A, C, D; 11 h for one person. */
    @Test
    void theLongestWayCounts() {
        PlanStep d = step("D", 1);
        PlanStep b = step("B", 3, d);
        PlanStep c = step("C", 5, d);
        PlanStep a = step("A", 2, b, c);
        StepPlan plan = StepPlan.expected(List.of(a, b, c, d));
        assertEquals(Duration.ofHours(11), plan.sum());
        assertEquals(Duration.ofHours(8), plan.length());
        assertEquals(List.of(a, c, d), plan.critical());
        assertEquals(Duration.ofHours(7), plan.begins().get(d));
        assertEquals(Duration.ofHours(2), plan.over(Duration.ofHours(6)));
        assertEquals(Duration.ofHours(-2), plan.over(Duration.ofHours(10)));
        assertNull(plan.over(null));
        c.setMaximumDuration(Duration.ofHours(9));
        assertEquals(Duration.ofHours(12), StepPlan.maximum(List.of(a, b, c, d)).length());
    }

    /** B may begin 2 h later than it could: C beside it takes 5 h instead of 3 h. */
    @Test
    void slackIsWhatAStepMayBeLate() {
        PlanStep d = step("D", 1);
        PlanStep b = step("B", 3, d);
        PlanStep c = step("C", 5, d);
        PlanStep a = step("A", 2, b, c);
        PlanStep alone = step("E", 1);
        StepPlan plan = StepPlan.expected(List.of(a, b, c, d, alone));
        assertEquals(Duration.ofHours(2), plan.slack().get(b));
        assertEquals(Duration.ofHours(7), plan.slack().get(alone));
        for (PlanStep critical : plan.critical()) {
            assertEquals(Duration.ZERO, plan.slack().get(critical));
        }
        StepPlan rest = StepPlan.remaining(List.of(a, b, c, d), step -> step == a || step == c);
        assertEquals(Duration.ofHours(4), rest.length());
    }

    /** What takes no time at the end of the longest way belongs to it. */
    @Test
    void stepsWithoutDurationEndTheCriticalPath() {
        PlanStep c = step("C", null);
        PlanStep b = step("B", 1, c);
        PlanStep a = step("A", null, b);
        assertEquals(List.of(a, b, c), StepPlan.expected(List.of(a, b, c)).critical());
    }

    @Test
    void stepsWithoutDurationAreNamedAndThoseOutsideLeftOut() {
        PlanStep outside = step("X", 100);
        PlanStep a = step("A", null, outside);
        StepPlan plan = StepPlan.expected(List.of(a));
        assertEquals(List.of(a), plan.unknown());
        assertEquals(Duration.ZERO, plan.length());
        assertEquals(Duration.ZERO, StepPlan.expected(List.of()).length());
    }

    @Test
    void aCircleIsNamedInItsOrder() {
        PlanStep a = step("A", 1);
        PlanStep b = step("B", 1);
        PlanStep c = step("C", 1);
        PlanStep d = step("D", 1);
        a.getSuccessors().add(b);
        b.getSuccessors().add(c);
        c.getSuccessors().addAll(List.of(b, d));
        StepPlan plan = StepPlan.expected(List.of(a, b, c, d));
        assertTrue(plan.isCyclic());
        assertNull(plan.length());
        assertEquals(List.of("B", "C"), plan.cycle().stream().map(PlanStep::getName).sorted().toList());
        PlanStep self = step("S", 1);
        self.getSuccessors().add(self);
        assertEquals(List.of(self), StepPlan.expected(List.of(self)).cycle());
    }

    @Test
    void agreesWithTryingAllWays() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var steps = new ArrayList<PlanStep>();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                steps.add(step("s" + i, random.nextInt(6)));
            }
            boolean cyclic = random.nextInt(4) == 0;
            for (int i = 0; i < count; i++) {
                for (int j = cyclic ? 0 : i + 1; j < count; j++) {
                    if (random.nextInt(3) == 0) {
                        steps.get(i).getSuccessors().add(steps.get(j));
                    }
                }
            }
            StepPlan plan = StepPlan.expected(steps);
            if (!plan.isCyclic()) {
                Duration longest = steps.stream().map(StepPlanTest::longest).max(Duration::compareTo).orElseThrow();
                assertEquals(longest, plan.length());
                assertEquals(longest, plan.critical().stream().map(PlanStep::getExpectedDuration)
                        .reduce(Duration.ZERO, Duration::plus));
            } else {
                assertTrue(cyclic);
                for (int i = 0; i < plan.cycle().size(); i++) {
                    PlanStep next = plan.cycle().get((i + 1) % plan.cycle().size());
                    assertTrue(plan.cycle().get(i).getSuccessors().contains(next), plan.cycle().toString());
                }
            }
        }
    }

    private static Duration longest(PlanStep step) {
        return step.getExpectedDuration().plus(step.getSuccessors().stream().map(StepPlanTest::longest)
                .max(Duration::compareTo).orElse(Duration.ZERO));
    }

    @Test
    void theCheckComparesWithTheRequirementSetByHand() {
        var town = new Town();
        var plan = Town.named(Town.FACTORY.createEmergencyPlan(), "wap", "WAP");
        plan.setKind(PlanKind.RECOVERY_PLAN);
        plan.setSubject(town.residents);
        PlanStep b = step("B", 4);
        plan.getSteps().addAll(List.of(step("A", 3, b), b));
        town.change(() -> {
            town.model.plans().add(plan);
            town.residents.setRequiredRto(Duration.ofHours(8));
        });
        assertEquals(List.of(), found(town));
        town.change(() -> town.residents.setRequiredRto(Duration.ofHours(6)));
        assertEquals(List.of("continuity.steps.late wap"), found(town));
        town.change(() -> b.getSuccessors().add(plan.getSteps().getFirst()));
        assertEquals(1, found(town).size());
        assertFalse(found(town).contains("continuity.steps.late wap"));
    }

    private static List<String> found(Town town) {
        var found = new ArrayList<Problem>();
        new StepCheck().check(town.model, found::add, Progress.NONE);
        return found.stream().map(each -> each.rule() + " " + each.elementId()).toList();
    }
}
