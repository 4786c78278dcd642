package org.ratswerk.analysis.coverage.priority;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.Administration;
import org.ratswerk.model.PriorityWeight;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Weights of the criteria.
 *
 * @param values weight of each criterion, 0 or more; 0 leaves a criterion out
 */
public record Weights(Map<Criterion, Double> values) {
    /** Each criterion weighs the same. */
    public static final Weights EQUAL = new Weights(Map.of());

    public Weights {
        var all = new EnumMap<Criterion, Double>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            all.put(criterion, usable(values.getOrDefault(criterion, 1.0)));
        }
        values = Collections.unmodifiableMap(all);
    }

    private static double usable(Double weight) {
        return weight == null ? 1 : Double.isFinite(weight) && weight > 0 ? weight : 0;
    }

    /** Returns the weights that an administration has set; 1 where it has set none. */
    public static Weights of(Administration administration) {
        var values = new EnumMap<Criterion, Double>(Criterion.class);
        if (administration.getSettings() != null) {
            for (PriorityWeight weight : administration.getSettings().getPriorityWeights()) {
                Criterion.of(weight.getCriterion()).ifPresent(criterion -> values.putIfAbsent(criterion,
                        usable(weight.getWeight() == null ? null : weight.getWeight().doubleValue())));
            }
        }
        return new Weights(values);
    }

    /**
     * Returns these weights with some of them replaced.
     *
     * @param text such as {@code demand=2, effort=0}
     * @throws FaultException if it cannot be read or names a criterion that there is not
     */
    public Weights with(String text) throws FaultException {
        var changed = new EnumMap<Criterion, Double>(values);
        for (String part : text.split("[,;]")) {
            if (part.isBlank()) {
                continue;
            }
            String[] sides = part.split("=", 2);
            Criterion criterion = Criterion.of(sides[0]).orElseThrow(() -> fault("fault.criterion", sides[0].strip(),
                    Nearest.of(sides[0].strip(),
                            java.util.Arrays.stream(Criterion.values()).map(Criterion::id).toList()).orElse("")));
            try {
                double weight = Double.parseDouble(sides.length < 2 ? "" : sides[1].strip());
                if (!Double.isFinite(weight) || weight < 0) {
                    throw new NumberFormatException();
                }
                changed.put(criterion, weight);
            } catch (NumberFormatException e) {
                throw fault("fault.weight", part.strip());
            }
        }
        return new Weights(changed);
    }

    /** Returns the weight of a criterion. */
    public double of(Criterion criterion) {
        return values.get(criterion);
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(Texts.of(Weights.class).get(key, arguments))));
    }
}
