package org.ratswerk.analysis.coverage.matching;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.ratswerk.analysis.coverage.matching.MatchingQuality.Part;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ReferenceCatalogue;

/**
 * Tries weights on the training half of the real data and prints the best: how {@link Weights#TUNED} was chosen. The
 * held-out half is not looked at.
 */
final class MatchingTuning {
    private MatchingTuning() {
    }

    private static final double[][] VALUES = {{0.1, 0.2, 0.25, 0.3, 0.4, 0.5}, {0.7, 0.8, 0.85, 0.9, 0.95},
            {0.3, 0.4, 0.5, 0.6, 0.7}, {0.2, 0.3, 0.4, 0.5, 0.7, 1}};

    /** Weights and what came out; one weight after another takes the value that is best while the others stay. */
    private record Tried(Weights weights, MatchingQuality.Measured measured) {
        double[] numbers() {
            return new double[] {weights.context(), weights.below(), weights.process(),
                    weights.plain()};
        }

        /** Mean recall at the three ranks. */
        double goal() {
            return measured.recall().stream().mapToDouble(each -> each).average().orElseThrow();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tuning");
        AdministrationModel model = RealData.read(folder);
        ReferenceCatalogue catalogue = model.catalogues().getFirst();
        MatchingQuality quality = MatchingQuality.of(catalogue, model.processes());
        System.out.println(quality.entries(Part.ALL).size() + " entries, training " + quality.entries(Part.TRAINING).size());
        var best = new Tried(new Weights(0.25, 0.9, 0.5, 0.4), null);
        var tried = new ArrayList<Tried>();
        for (int round = 0; round < 2; round++) {
            for (int place = 0; place < VALUES.length; place++) {
                for (double value : VALUES[place]) {
                    double[] numbers = best.numbers();
                    numbers[place] = value;
                    var weights = new Weights(numbers[0], numbers[1], numbers[2], numbers[3]);
                    Matcher matcher = Matcher.of(catalogue.getEntries(), model.processes(), weights, Progress.NONE);
                    var next = new Tried(weights, quality.measure(MatchingQuality.Method.RATSWERK, matcher, Part.TRAINING));
                    tried.add(next);
                    best = best.measured == null || next.goal() > best.goal() + 1e-9 ? next : best;
                }
            }
        }
        tried.sort(Comparator.comparingDouble(Tried::goal).reversed());
        for (Tried each : List.copyOf(tried.subList(0, 25))) {
            System.out.println(String.format(Locale.ROOT, "%.4f %s %s %s", each.goal(), each.weights(), each.measured().precision(),
                    each.measured().recall()));
        }
    }
}
