package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(16, size >> 1)));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** The backing array; what stands after {@link #size()} is meaningless. */
    int[] backing() {
        return values;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int[] toSortedArray() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
