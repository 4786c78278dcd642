package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/**
 * Adjacency in compressed rows: the entries of row {@code r} are {@code target[start[r]] .. target[start[r + 1] - 1]}.
 * {@code weight} runs beside {@code target} and is empty where entries carry none.
 */
record Csr(int[] start, int[] target, long[] weight) {

    private static final long[] NO_WEIGHT = {};

    /** Rows from pairs; the entries of a row keep the order of the pairs. */
    static Csr of(int rows, int count, int[] row, int[] target, long[] weight) {
        int[] start = new int[rows + 1];
        for (int i = 0; i < count; i++) {
            start[row[i] + 1]++;
        }
        for (int r = 0; r < rows; r++) {
            start[r + 1] += start[r];
        }
        int[] cursor = Arrays.copyOf(start, rows);
        int[] targets = new int[count];
        long[] weights = weight.length == 0 ? NO_WEIGHT : new long[count];
        for (int i = 0; i < count; i++) {
            int at = cursor[row[i]]++;
            targets[at] = target[i];
            if (weights.length > 0) {
                weights[at] = weight[i];
            }
        }
        return new Csr(start, targets, weights);
    }

    static Csr of(int rows, int count, int[] row, int[] target) {
        return of(rows, count, row, target, NO_WEIGHT);
    }

    /** The same entries, seen from their targets; every row comes out in ascending order. */
    Csr reversed(int rows) {
        int[] begin = new int[rows + 1];
        for (int t : target) {
            begin[t + 1]++;
        }
        for (int r = 0; r < rows; r++) {
            begin[r + 1] += begin[r];
        }
        int[] cursor = Arrays.copyOf(begin, rows);
        int[] targets = new int[target.length];
        long[] weights = weight.length == 0 ? NO_WEIGHT : new long[target.length];
        for (int r = 0; r + 1 < start.length; r++) {
            for (int i = start[r]; i < start[r + 1]; i++) {
                int at = cursor[target[i]]++;
                targets[at] = r;
                if (weights.length > 0) {
                    weights[at] = weight[i];
                }
            }
        }
        return new Csr(begin, targets, weights);
    }

    /** Of equal entries in a row only the lightest; rows must be ascending. Works in place and uses this one up. */
    Csr lightest() {
        int to = 0;
        int from = 0;
        for (int r = 0; r + 1 < start.length; r++) {
            int end = start[r + 1];
            start[r] = to;
            for (; from < end; from++) {
                if (to > start[r] && target[to - 1] == target[from]) {
                    weight[to - 1] = Math.min(weight[to - 1], weight[from]);
                } else {
                    target[to] = target[from];
                    weight[to] = weight[from];
                    to++;
                }
            }
        }
        start[start.length - 1] = to;
        return to == target.length ? this : new Csr(start, Arrays.copyOf(target, to), Arrays.copyOf(weight, to));
    }

    /** How many entries a row has. */
    int degree(int row) {
        return start[row + 1] - start[row];
    }

    /** A copy of the targets of a row. */
    int[] row(int row) {
        return Arrays.copyOfRange(target, start[row], start[row + 1]);
    }
}
