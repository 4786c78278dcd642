package org.ratswerk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long something takes, of several runs.
 *
 * @param nanos nanoseconds of each run, in the order of the runs
 * @param processor nanoseconds of each run that its thread had a processor, which other programs on the machine do not
 *        stretch; empty where not measured
 */
record Timing(long[] nanos, long[] processor) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SECOND = 1_000_000_000L;
    private static final int WARM_UP_ROUNDS = 100;
    private static final long WORTH_A_COLLECTION = 50_000_000L;
    private static final int MOST_ROUNDS = 51;

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        /** Does it; what it returns is not looked at, but must have been computed. */
        Object run() throws Exception;
    }

    /** Keeps the compiler from leaving out work whose result nobody uses. */
    static volatile Object result;

    /** Measures one thing alone, in half the time that {@link #inTurn(int, List)} takes for several. */
    static Timing of(int leastRounds, Work work) throws Exception {
        return inTurn(leastRounds, SECOND / 2, List.of(work)).getFirst();
    }

    /**
     * Measures several things in turn, so that whatever else the machine does meets all of them. Each round begins with
     * another one, on a heap without garbage if it is not over at once. What is short is warmed up first.
     *
     * @param leastRounds how many rounds there are at least, even if they take long
     * @return the timings, in the order of the works; run i of all is from the same round
     */
    static List<Timing> inTurn(int leastRounds, List<Work> works) throws Exception {
        return inTurn(leastRounds, SECOND, works);
    }

    /**
     * Measures as {@link #inTurn(int, List)} does.
     *
     * @param unit what counts as a second: two to six of them for warming up, unless a round takes more than four, and
     *        three for measuring
     */
    static List<Timing> inTurn(int leastRounds, long unit, List<Work> works) throws Exception {
        var rounds = new ArrayList<Round>();
        Round first = round(works, 0, true);
        long length = Arrays.stream(first.nanos).sum();
        if (length > 4 * unit) {
            rounds.add(first);
        } else {
            long spent = length;
            for (int i = 0; spent < 2 * unit || i < WARM_UP_ROUNDS && spent < 6 * unit; i++) {
                length = round(works, 0, false).length();
                spent += length;
            }
        }
        long spent = rounds.isEmpty() ? 0 : length;
        while (rounds.size() < leastRounds || spent + length < 3 * unit && rounds.size() < MOST_ROUNDS) {
            Round round = round(works, rounds.size(), length > WORTH_A_COLLECTION);
            rounds.add(round);
            spent += round.length();
        }
        var timings = new ArrayList<Timing>();
        for (int i = 0; i < works.size(); i++) {
            int work = i;
            timings.add(new Timing(rounds.stream().mapToLong(round -> round.nanos[work]).toArray(),
                    rounds.stream().mapToLong(round -> round.processor[work]).toArray()));
        }
        return timings;
    }

    /** Times of all works in one round, and of the whole round with its collections. */
    private record Round(long[] nanos, long[] processor, long length) {
    }

    private static Round round(List<Work> works, int number, boolean collect) throws Exception {
        long begin = System.nanoTime();
        var nanos = new long[works.size()];
        var processor = new long[works.size()];
        for (int i = 0; i < nanos.length; i++) {
            int work = (i + number) % nanos.length;
            result = null;
            if (collect) {
                System.gc();
            }
            long processorStart = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            result = works.get(work).run();
            nanos[work] = System.nanoTime() - start;
            processor[work] = THREADS.getCurrentThreadCpuTime() - processorStart;
        }
        result = null;
        return new Round(nanos, processor, System.nanoTime() - begin);
    }

    /** Returns how many runs there were. */
    int runs() {
        return nanos.length;
    }

    /** Returns the median in milliseconds. */
    double millis() {
        return millis(nanos);
    }

    /** Returns the median of the time with a processor in milliseconds. */
    double processorMillis() {
        return millis(processor);
    }

    private static double millis(long[] nanos) {
        return median(Arrays.stream(nanos).asDoubleStream().toArray()) / 1e6;
    }

    /** Returns the median of the ratios of the runs of the same rounds: how many times as long as another this takes. */
    double ratio(Timing other) {
        var ratios = new double[nanos.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) nanos[i] / other.nanos[i];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
