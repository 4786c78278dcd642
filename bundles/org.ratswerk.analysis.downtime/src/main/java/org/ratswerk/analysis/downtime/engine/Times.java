package org.ratswerk.analysis.downtime.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * Times of the engine: {@code long} microseconds of calendar time. One millionth of an hour, the finest step of the
 * exchange files, is 3600 microseconds, so their values are exact. Sums saturate instead of overflowing.
 */
public final class Times {

    /** No value: an empty field, a requirement that nobody sets, no limit. Later than every known time. */
    public static final long UNSET = Long.MAX_VALUE;

    /** A time that cannot be told because a recovery time is unset. The same number as {@link #UNSET}. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    /** The longest known time, about 292,000 years; longer sums stay here and never become unknown. */
    public static final long LONGEST = Long.MAX_VALUE - 1;

    /** One hour. */
    public static final long HOUR = 3_600_000_000L;

    private Times() {
    }

    /**
     * Whether this is a number, that is neither {@link #UNSET} nor {@link #UNKNOWN}.
     *
     * @param time microseconds
     */
    public static boolean isKnown(long time) {
        return time != UNKNOWN;
    }

    /**
     * The sum; unset or unknown if one of the two is.
     *
     * @param a microseconds
     * @param b microseconds
     */
    public static long plus(long a, long b) {
        if (a == UNKNOWN || b == UNKNOWN) {
            return UNKNOWN;
        }
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return a > 0 ? LONGEST : -LONGEST;
        }
        return Math.clamp(sum, -LONGEST, LONGEST);
    }

    /**
     * The difference; unset or unknown if one of the two is.
     *
     * @param a microseconds
     * @param b microseconds
     */
    public static long minus(long a, long b) {
        return b == UNKNOWN ? UNKNOWN : plus(a, -b);
    }

    /**
     * Microseconds of a duration; what is finer is cut off, what is longer than {@link #LONGEST} becomes it.
     *
     * @param duration not null
     */
    public static long of(Duration duration) {
        long seconds = duration.getSeconds();
        if (seconds >= LONGEST / 1_000_000 || seconds <= -LONGEST / 1_000_000) {
            return seconds > 0 ? LONGEST : -LONGEST;
        }
        return seconds * 1_000_000 + duration.getNano() / 1_000;
    }

    /**
     * Microseconds of whole hours.
     *
     * @throws ArithmeticException if it is out of range
     */
    public static long ofHours(long hours) {
        return Math.multiplyExact(hours, HOUR);
    }

    /**
     * The duration; empty if the time is unset or unknown.
     *
     * @param time microseconds
     */
    public static Optional<Duration> toDuration(long time) {
        if (!isKnown(time)) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.floorDiv(time, 1_000_000L), Math.floorMod(time, 1_000_000L) * 1_000));
    }
}
