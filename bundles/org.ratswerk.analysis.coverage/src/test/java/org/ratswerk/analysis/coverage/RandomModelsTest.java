package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Process;

/** The measures of random administrations against a slow count by the words of the specification. */
class RandomModelsTest {
    private static final int MODELS = 120;

    @Test
    void theMeasuresAreThoseOfTheSlowCount() {
        int partial = 0;
        for (int seed = 0; seed < MODELS; seed++) {
            AdministrationModel model = Models.random(new SplittableRandom(seed));
            var read = CoverageModel.of(model, Models.TODAY, Progress.NONE);
            for (CountingUnit unit : List.of(CountingUnit.ALL, CountingUnit.ROOTS, CountingUnit.LEAVES,
                    CountingUnit.ofType("bundle"))) {
                for (Reading reading : Reading.values()) {
                    for (int threshold : new int[] {0, 2}) {
                        Scope scope = Scope.ALL.with(unit).with(reading).withThreshold(threshold);
                        Coverage coverage = Coverage.of(read, model.catalogues().getFirst(), scope);
                        int[] all = IntStream.range(0, model.processes().size()).toArray();
                        String about = "seed " + seed + " " + scope;
                        partial += compare(about, coverage.measures(), rungs(read, all, threshold), model, scope);
                        for (Coverage.UnitCoverage one : coverage.units()) {
                            compare(about + one.unit().getId(), one.measures(),
                                    rungs(read, read.processes(one.unit()), threshold), model, scope);
                        }
                    }
                }
            }
        }
        // otherwise the readings would not have been told apart
        assertTrue(partial > MODELS, () -> "shares in between");
    }

    private static Map<Process, Integer> rungs(CoverageModel model, int[] processes, int threshold) {
        var rungs = new HashMap<Process, Integer>();
        Arrays.stream(processes).filter(process -> model.rung(process) >= threshold)
                .forEach(process -> rungs.put(model.processes().get(process), model.rung(process)));
        return rungs;
    }

    private static int compare(String about, List<Measure> measures, Map<Process, Integer> rungs,
            AdministrationModel model, Scope scope) {
        int partial = 0;
        Map<String, List<BigDecimal>> expected = new SlowCoverage(model.catalogues().getFirst(), rungs, scope).measures();
        for (Map.Entry<String, List<BigDecimal>> one : expected.entrySet()) {
            Measure measure = measures.stream().filter(each -> each.id().equals(one.getKey())).findFirst().orElseThrow();
            String what = about + ": " + one.getKey();
            assertEquals(rounded(one.getValue().get(0)), rounded(measure.numerator()), what);
            assertEquals(rounded(one.getValue().get(1)), rounded(measure.denominator()), what);
            assertEquals(measure.denominator().signum() == 0, measure.percent().isEmpty(), what);
            partial += measure.numerator().stripTrailingZeros().scale() > 0 ? 1 : 0;
        }
        return partial;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(9, RoundingMode.HALF_UP);
    }
}
