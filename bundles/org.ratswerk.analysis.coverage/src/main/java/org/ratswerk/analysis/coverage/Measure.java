package org.ratswerk.analysis.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * A measure of coverage: what it counts and of how many.
 *
 * @param id identifier: {@code direct}, {@code coverage}, {@code depth-1} to {@code depth-6}, {@code volume},
 *        {@code data-view}, {@code it-link}, {@code diagram}, {@code completeness}
 * @param numerator what counts; whole except for the reading {@link Reading#SHARE}, volumes of it, and weighted completeness
 * @param denominator of how many
 * @param unknown how many of what is counted say nothing about it and are in neither: entries without a case volume
 */
public record Measure(String id, BigDecimal numerator, BigDecimal denominator, long unknown) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Measure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(numerator);
        Objects.requireNonNull(denominator);
    }

    /** Measure of whole numbers. */
    public Measure(String id, long numerator, long denominator) {
        this(id, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), 0);
    }

    /**
     * Returns the percentage, rounded half up to one decimal: for display only. Empty where the denominator is 0: that is no
     * value, neither 0 % nor 100 %.
     */
    public Optional<BigDecimal> percent() {
        return percent(numerator, denominator);
    }

    static Optional<BigDecimal> percent(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? Optional.empty()
                : Optional.of(numerator.multiply(HUNDRED).divide(denominator, 1, RoundingMode.HALF_UP));
    }
}
