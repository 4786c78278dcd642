package org.ratswerk.bench;

/** How something grows with the number of dependencies: the exponent e of {@code size^e}, 1 meaning linear. */
final class Growth {
    private Growth() {
        // static only
    }

    /** Returns the slope between two sizes on logarithmic scales. */
    static double exponent(double size, double value, double nextSize, double nextValue) {
        return Math.log(nextValue / value) / Math.log(nextSize / size);
    }

    /** Returns the slope of the line that fits all sizes best (least squares) on logarithmic scales. */
    static double exponent(double[] sizes, double[] values) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < sizes.length; i++) {
            meanX += Math.log(sizes[i]) / sizes.length;
            meanY += Math.log(values[i]) / sizes.length;
        }
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < sizes.length; i++) {
            double x = Math.log(sizes[i]) - meanX;
            xy += x * (Math.log(values[i]) - meanY);
            xx += x * x;
        }
        return xy / xx;
    }
}
