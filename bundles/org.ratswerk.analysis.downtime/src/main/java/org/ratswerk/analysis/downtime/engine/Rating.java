package org.ratswerk.analysis.downtime.engine;

/** How what can be achieved compares with what is required (target/actual comparison, Soll-Ist-Vergleich). */
public enum Rating {
    /** Achieved in the required time. */
    MET,
    /** Later than required. */
    GAP,
    /** There is a requirement, but what can be achieved is not known. */
    UNKNOWN,
    /** There is no requirement to compare with. */
    NONE;

    /**
     * Rates.
     *
     * @param achievable microseconds or {@link Times#UNKNOWN}
     * @param required microseconds or {@link Times#UNSET}
     */
    public static Rating of(long achievable, long required) {
        if (required == Times.UNSET) {
            return NONE;
        }
        if (achievable == Times.UNKNOWN) {
            return UNKNOWN;
        }
        return achievable <= required ? MET : GAP;
    }

    /**
     * Achievable minus required.
     *
     * @param achievable microseconds or {@link Times#UNKNOWN}
     * @param required microseconds or {@link Times#UNSET}
     * @return {@link Times#UNSET} if either is missing
     */
    public static long gap(long achievable, long required) {
        return Times.minus(achievable, required);
    }
}
