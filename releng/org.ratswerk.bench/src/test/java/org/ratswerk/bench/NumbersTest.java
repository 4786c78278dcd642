package org.ratswerk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void growthOfAPowerIsItsExponent() {
        double[] sizes = {10, 100, 1_000};
        double[] values = {2 * Math.pow(10, 1.5), 2 * Math.pow(100, 1.5), 2 * Math.pow(1_000, 1.5)};
        assertEquals(1.5, Growth.exponent(sizes, values), 1e-9);
        assertEquals(1.5, Growth.exponent(sizes[1], values[1], sizes[2], values[2]), 1e-9);
    }

    @Test
    void growthOverAllFitsTheLineOfLeastSquares() {
        // logarithms 0, 1, 2 and 0, 2, 1: slope ((-1)(-1) + 0 + (1)(0)) / 2
        assertEquals(0.5, Growth.exponent(new double[] {1, 10, 100}, new double[] {1, 100, 10}), 1e-9);
    }

    @Test
    void timesAreMedians() {
        assertEquals(3, timing(9_000_000, 3_000_000, 1_000_000).millis());
        assertEquals(2, timing(1_000_000, 3_000_000).millis());
        assertEquals(2, new Timing(new long[] {1}, new long[] {2_000_000}).processorMillis());
    }

    @Test
    void ratioIsTheMedianOfTheRounds() {
        // 2, 1 and 10 times; the medians alone would say 4 : 3
        assertEquals(2, timing(4, 3, 50).ratio(timing(2, 3, 5)));
    }

    private static Timing timing(long... nanos) {
        return new Timing(nanos, nanos);
    }

    @Test
    void worksAreTimedInTheSameRounds() throws Exception {
        var ran = new int[2];
        List<Timing> timings = Timing.inTurn(3, 1_000_000, List.of(() -> ++ran[0], () -> ++ran[1]));
        assertEquals(ran[0], ran[1]);
        assertEquals(timings.get(0).runs(), timings.get(1).runs());
        assertTrue(timings.get(0).runs() >= 3);
    }

    @Test
    void optionsHaveDefaultsAndAreChecked() {
        Options options = Options.parse("--sizes", "10000, 1000", "--seed", "5", "--no-startup");
        assertEquals(List.of(1_000, 10_000), options.sizes());
        assertEquals(5, options.seed());
        assertEquals(List.of(false, false), List.of(options.startUp(), options.keep()));
        assertEquals(List.of(1_000, 10_000, 100_000, 1_000_000), Options.parse().sizes());
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--sizes", "10"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--seed"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--seed", "x"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--fast"));
    }

    @Test
    void columnsAreAligned() {
        var table = new Columns("name", "n");
        table.add("a", 1);
        table.add("long name", 1_000);
        assertEquals("""
                  name          n
                  a             1
                  long name  1000
                """, table.toString());
    }
}
