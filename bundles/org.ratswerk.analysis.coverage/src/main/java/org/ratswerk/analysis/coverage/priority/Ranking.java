package org.ratswerk.analysis.coverage.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * The order in which to record, by weighted criteria. The score of a candidate is the mean of its scores weighted by the weights,
 * from 0 to 1. A criterion that nothing is known of counts as medium, 0.5: neither what is not known nor what is known well may
 * push a candidate to the front. Deferred candidates stand after all others.
 */
public final class Ranking {
    /** Score of a criterion that nothing is known of. */
    public static final double MEDIUM = 0.5;

    private static final Texts TEXTS = Texts.of(Ranking.class);

    /**
     * A candidate at its place.
     *
     * @param place place, from 1; candidates with the same score follow each other in their original order
     * @param candidate candidate
     * @param score weighted score, from 0 to 1
     */
    public record Ranked(int place, Candidate candidate, double score) {
        /** Tells whether it is deferred and therefore stands after those that are not. */
        public boolean isDeferred() {
            return candidate.deferral() != null;
        }
    }

    private record Scored(Candidate candidate, double score) {
    }

    private Ranking() {
    }

    /**
     * Ranks candidates: a pure function, fast enough to be called at each move of a slider (n log n).
     *
     * @param candidates candidates
     * @param weights weights
     */
    public static List<Ranked> rank(List<Candidate> candidates, Weights weights) {
        double[] weight = new double[Criterion.values().length];
        double sum = 0;
        for (Criterion criterion : Criterion.values()) {
            weight[criterion.ordinal()] = weights.of(criterion);
            sum += weights.of(criterion);
        }
        var scored = new ArrayList<Scored>(candidates.size());
        for (Candidate candidate : candidates) {
            double score = 0;
            for (Criterion criterion : Criterion.values()) {
                Double own = candidate.scores().get(criterion);
                score += weight[criterion.ordinal()] * (own == null ? MEDIUM : own);
            }
            scored.add(new Scored(candidate, sum == 0 ? 0 : score / sum));
        }
        scored.sort(Comparator.comparing((Scored one) -> one.candidate.deferral() != null)
                .thenComparing(Comparator.comparingDouble(Scored::score).reversed()));
        var ranked = new ArrayList<Ranked>(scored.size());
        for (Scored one : scored) {
            ranked.add(new Ranked(ranked.size() + 1, one.candidate, one.score));
        }
        return ranked;
    }

    /** Returns the criteria that speak most for a candidate, those that count most first: a short reason. */
    public static String reason(Candidate candidate, Weights weights) {
        if (candidate.deferral() != null) {
            return candidate.deferral();
        }
        String known = candidate.scores().entrySet().stream()
                .filter(one -> one.getValue() > MEDIUM && weights.of(one.getKey()) > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Criterion, Double> one) ->
                        -weights.of(one.getKey()) * one.getValue()))
                .map(one -> candidate.facts().get(one.getKey())).collect(Collectors.joining("; "));
        return known.isEmpty() ? TEXTS.get("reason.none") : known;
    }

    /** Tells how the score of a candidate comes about, a line for each criterion. */
    public static String explanation(Ranked ranked, Weights weights) {
        var lines = new ArrayList<String>();
        for (Criterion criterion : Criterion.values()) {
            Double own = ranked.candidate().scores().get(criterion);
            lines.add(own == null ? TEXTS.get("explain.unknown", criterion.label(), shown(weights.of(criterion)))
                    : TEXTS.get("explain.known", criterion.label(), ranked.candidate().facts().get(criterion),
                            shown(own * 100), shown(weights.of(criterion))));
        }
        lines.add(TEXTS.get("explain.score", shown(ranked.score() * 100)));
        if (ranked.isDeferred()) {
            lines.add(ranked.candidate().deferral());
        }
        return String.join("\n", lines);
    }

    private static String shown(double number) {
        return Values.human(new Value.Number(
                java.math.BigDecimal.valueOf(number).setScale(1, java.math.RoundingMode.HALF_UP).stripTrailingZeros()));
    }
}
