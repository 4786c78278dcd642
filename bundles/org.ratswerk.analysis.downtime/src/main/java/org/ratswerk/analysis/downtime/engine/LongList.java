package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/** A growing list of longs. */
final class LongList {

    private long[] values = new long[16];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, Math.max(16, size >> 1)));
        }
        values[size++] = value;
    }

    void set(int index, long value) {
        values[index] = value;
    }

    /** The backing array; what stands after the last value is meaningless. */
    long[] backing() {
        return values;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
