package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.List;

import org.ratswerk.core.result.Value;

/**
 * What would close the gap of a resource; checked by running the analysis again with it.
 *
 * @param resource resource whose gap it closes
 * @param kind what has to be done
 * @param subject where it has to be done: the resource, or for bridging the dependent; for several steps the first
 * @param by by how much a time gets shorter, or bridging longer; null for redundancy
 * @param rta when the resource would be back; null if that is not known
 * @param required when it would have to be back; null if nothing required it any longer by itself
 * @param sentence what has to be done, in the user's language
 * @param steps the single steps in sentences, where it takes several; otherwise empty
 */
public record Lever(Value.Ref resource, Kind kind, Value.Ref subject, Duration by, Duration rta, Duration required,
        String sentence, List<String> steps) {

    public Lever {
        steps = List.copyOf(steps);
    }

    /** What has to be done. */
    public enum Kind {
        /** Recover a resource faster. */
        RECOVERY,
        /** Agree on a shorter recovery with the provider that operates the resource. */
        CONTRACT,
        /** Provide a substitute that does not fail with the resource. */
        REDUNDANCY,
        /** Let a dependent work without its supplier for longer. */
        BRIDGING,
        /** Several recoveries have to get faster. */
        SEVERAL,
        /** Find out a missing recovery time; it has to be this short. */
        FIND_OUT
    }
}
