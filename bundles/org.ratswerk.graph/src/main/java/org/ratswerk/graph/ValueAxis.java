package org.ratswerk.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;

/**
 * Axis from zero to a round number that no value exceeds.
 *
 * @param step distance of two numbers on it
 * @param steps how many steps there are, at least one
 */
record ValueAxis(BigDecimal step, int steps) {
    private static final int[] ROUND = {1, 2, 5};

    /**
     * Returns the axis.
     *
     * @param largest largest value, not negative
     * @param whole whether all values are whole numbers
     * @param most how many steps have room
     */
    static ValueAxis of(BigDecimal largest, boolean whole, int most) {
        var least = largest.divide(BigDecimal.valueOf(Math.max(1, most)), largest.scale() + 10, RoundingMode.CEILING);
        if (least.signum() <= 0) {
            return new ValueAxis(BigDecimal.ONE, 1);
        }
        int power = least.precision() - least.scale() - 1;
        while (true) {
            for (int digit : ROUND) {
                var step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (step.compareTo(least) >= 0 && !(whole && step.compareTo(BigDecimal.ONE) < 0)) {
                    return new ValueAxis(step, Math.max(1, largest.divide(step, 0, RoundingMode.CEILING).intValueExact()));
                }
            }
            power++;
        }
    }

    /** The share of the axis that a value takes. */
    double share(BigDecimal value) {
        return value.doubleValue() / (step.doubleValue() * steps);
    }

    /** The numbers on it, from zero. */
    List<String> labels() {
        var labels = new ArrayList<String>();
        for (int i = 0; i <= steps; i++) {
            labels.add(text(step.multiply(BigDecimal.valueOf(i))));
        }
        return labels;
    }

    /** A number as people read it. */
    static String text(BigDecimal number) {
        return Values.human(new Value.Number(number));
    }
}
