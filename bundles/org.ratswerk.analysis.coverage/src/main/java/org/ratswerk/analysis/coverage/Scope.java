package org.ratswerk.analysis.coverage;

import java.util.Objects;

import org.ratswerk.analysis.coverage.ladder.Rung;

/**
 * What a coverage is counted over. Every percentage names it.
 *
 * @param unit which entries are counted
 * @param reading when an inner entry is covered by what is below it
 * @param filter which entries and which processes are left in
 * @param threshold number of the rung that a process must have reached to cover anything; 0 for none
 */
public record Scope(CountingUnit unit, Reading reading, Filter filter, int threshold) {
    /** All entries, covered by any entry below, by any process. */
    public static final Scope ALL = new Scope(CountingUnit.ALL, Reading.ANY, Filter.NONE, 0);

    public Scope {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(reading);
        Objects.requireNonNull(filter);
        if (threshold < 0 || threshold > Rung.COUNT) {
            throw new IllegalArgumentException(Integer.toString(threshold));
        }
    }

    /** Returns the same with another counting unit. */
    public Scope with(CountingUnit other) {
        return new Scope(other, reading, filter, threshold);
    }

    /** Returns the same with another reading. */
    public Scope with(Reading other) {
        return new Scope(unit, other, filter, threshold);
    }

    /** Returns the same with another filter. */
    public Scope with(Filter other) {
        return new Scope(unit, reading, other, threshold);
    }

    /** Returns the same with another threshold. */
    public Scope withThreshold(int other) {
        return new Scope(unit, reading, filter, other);
    }
}
