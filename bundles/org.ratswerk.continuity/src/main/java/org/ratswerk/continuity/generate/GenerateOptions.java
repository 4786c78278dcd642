package org.ratswerk.continuity.generate;

import java.util.EnumSet;
import java.util.Set;

import org.ratswerk.model.PlanKind;

/**
 * What is to be generated.
 *
 * @param kinds kinds of plans
 * @param scope whether there is a business continuity plan for each unit or for each process
 * @param subjects ids of the processes, units and resources that get plans of their own; empty for all that need one
 */
public record GenerateOptions(Set<PlanKind> kinds, Scope scope, Set<String> subjects) {
    /** Concept, manual, and the plans of units and resources that need one. */
    public static final GenerateOptions ALL = new GenerateOptions(EnumSet.of(PlanKind.PREPAREDNESS_CONCEPT,
            PlanKind.EMERGENCY_MANUAL, PlanKind.BUSINESS_CONTINUITY_PLAN, PlanKind.RECOVERY_PLAN), Scope.UNIT,
            Set.of());

    public GenerateOptions {
        kinds = Set.copyOf(kinds);
        subjects = Set.copyOf(subjects);
    }

    /** What a business continuity plan is for. */
    public enum Scope {
        /** All time-critical processes of a unit. */
        UNIT,
        /** One time-critical process. */
        PROCESS
    }

    /** The same for these kinds. */
    public GenerateOptions of(PlanKind... some) {
        return new GenerateOptions(Set.of(some), scope, subjects);
    }
}
