package org.ratswerk.analysis.coverage.priority;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.model.Element;
import org.ratswerk.model.OrganisationalUnit;

/**
 * What could be recorded next: an entry of a catalogue without a process, or a process that is not yet modelled.
 *
 * @param element entry or process
 * @param unit organisational unit that would record it; null where nobody knows
 * @param scores score from 0 to 1 by criterion; a criterion that nothing is known of is missing and counts as medium
 * @param facts what each score comes from, in the user's language; for the criteria that have a score
 * @param deferral why it is deferred, in the user's language; null where it is not
 */
public record Candidate(Element element, OrganisationalUnit unit, Map<Criterion, Double> scores,
        Map<Criterion, String> facts, String deferral) {
    public Candidate {
        Objects.requireNonNull(element);
        scores = copy(scores);
        facts = copy(facts);
    }

    private static <V> Map<Criterion, V> copy(Map<Criterion, V> map) {
        var copy = new EnumMap<Criterion, V>(Criterion.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
