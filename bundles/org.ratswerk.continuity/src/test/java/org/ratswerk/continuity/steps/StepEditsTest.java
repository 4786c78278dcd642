package org.ratswerk.continuity.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.continuity.Town;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanStep;

class StepEditsTest {
    private final EmergencyPlan plan = Town.FACTORY.createEmergencyPlan();
    private final PlanStep a = Town.named(Town.FACTORY.createPlanStep(), "a", "A");
    private final PlanStep b = Town.named(Town.FACTORY.createPlanStep(), "b", "B");
    private final PlanStep c = Town.named(Town.FACTORY.createPlanStep(), "c", "C");
    private final PlanStep d = Town.named(Town.FACTORY.createPlanStep(), "d", "D");

    @BeforeEach
    void fill() {
        plan.getSteps().addAll(List.of(a, b, c, d));
        StepEdits.number(plan);
        StepEdits.chain(plan);
    }

    private String order() {
        return String.join(" ", plan.getSteps().stream().map(each -> each.getNumber() + each.getName()).toList());
    }

    @Test
    void severalStepsMoveTogether() {
        StepEdits.move(plan, List.of(d, b), 0);
        assertEquals("1B 2D 3A 4C", order());
        StepEdits.move(plan, List.of(b, a), 4);
        assertEquals("1D 2C 3B 4A", order());
        StepEdits.move(plan, List.of(c), 1);
        StepEdits.move(plan, List.of(c), 2);
        assertEquals("1D 2C 3B 4A", order());
    }

    @Test
    void numbersOfPeopleStay() {
        assertTrue(StepEdits.isCounted(plan));
        b.setNumber("1a");
        assertFalse(StepEdits.isCounted(plan));
        StepEdits.move(plan, List.of(d), 0);
        assertEquals("4D 1A 1aB 3C", order());
    }

    @Test
    void deletionBridgesSeveralInARow() {
        StepEdits.delete(plan, List.of(b, c));
        assertEquals("1A 2D", order());
        assertEquals(List.of(d), a.getSuccessors());
    }

    @Test
    void deletionOfACircleEnds() {
        c.getSuccessors().add(b);
        StepEdits.delete(plan, List.of(b, c));
        assertEquals(List.of(d), a.getSuccessors());
        d.getSuccessors().add(a);
        StepEdits.delete(plan, List.of(d));
        assertEquals(List.of(), a.getSuccessors());
    }

    @Test
    void copiesFollowOneAnotherAsTheOriginalsDo() {
        var copies = StepEdits.duplicate(plan, List.of(a, b));
        assertEquals("1A 2B 3A 4B 5C 6D", order());
        assertEquals(List.of(copies.get(1)), copies.get(0).getSuccessors());
        assertEquals(List.of(c), copies.get(1).getSuccessors());
        assertEquals(List.of(b), a.getSuccessors());
    }
}
