package org.ratswerk.continuity.steps;

import java.time.Duration;
import java.util.Objects;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.persistence.Missing;

/**
 * How long the steps of a plan may take: the required restart time (RTO, BSI-Standard 200-4) of what the plan is for.
 *
 * @param time required restart time; null where nothing is required or nobody knows
 * @param origin where it comes from
 * @param driver who demands it, as a chain in words; empty where that is not known
 */
public record StepLimit(Duration time, Origin origin, String driver) {
    private static final String REQUIRED = "downtime:requirements#required_h";
    private static final String DRIVER = "downtime:requirements#driver";

    public StepLimit {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(driver);
    }

    /** Where a limit comes from. */
    public enum Origin {
        /** From what depends on the subject, by the analysis of tolerable downtime. */
        COMPUTED,
        /** Set by hand at the subject. */
        BY_HAND,
        /** The subject has no requirement. */
        NOT_REQUIRED,
        /** The plan is for nothing in particular. */
        NO_SUBJECT
    }

    /** Returns the limit that stands in the model itself, at once. */
    public static StepLimit of(Dependable subject) {
        if (subject == null || Missing.is(subject)) {
            return new StepLimit(null, Origin.NO_SUBJECT, "");
        }
        return new StepLimit(subject.getRequiredRto(), subject.getRequiredRto() == null ? Origin.NOT_REQUIRED
                : Origin.BY_HAND, "");
    }

    /** Returns the limit, also one that has to be computed; that may take as long as the analysis does. */
    public static StepLimit of(Dependable subject, References references) {
        StepLimit own = of(subject);
        if (own.origin != Origin.NO_SUBJECT
                && references.value(subject, REQUIRED) instanceof Value.Hours(Duration required)) {
            boolean byHand = required.equals(own.time);
            Value driver = references.value(subject, DRIVER);
            return new StepLimit(required, byHand ? Origin.BY_HAND : Origin.COMPUTED,
                    byHand ? "" : Values.human(driver));
        }
        return own;
    }
}
