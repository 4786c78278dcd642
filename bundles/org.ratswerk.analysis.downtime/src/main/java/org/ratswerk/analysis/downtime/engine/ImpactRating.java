package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The damage levels of one process from its business impact analysis (BIA, BSI-Standard 200-4): one level per damage
 * category and horizon, and the MTPD that follows from them.
 */
public final class ImpactRating {

    /** Level of a category that was not rated at a horizon. */
    public static final int UNRATED = 0;

    /**
     * A level that is lower than an earlier one of its category: ratings must not fall as the horizon grows.
     *
     * @param category index
     * @param horizon index
     * @param level the level as rated
     * @param used the running maximum that is used instead
     */
    public record Fall(int category, int horizon, int level, int used) {
    }

    private final long[] horizons;
    private final int[][] levels;

    /**
     * Takes the ratings.
     *
     * @param horizons microseconds, strictly ascending, not negative
     * @param levels {@code levels[category][horizon]}, {@link #UNRATED} or from 1 up
     * @throws IllegalArgumentException if the horizons are not ascending or unset, a level is negative, or a category does
     *         not have one level per horizon
     */
    public ImpactRating(long[] horizons, int[][] levels) {
        long before = -1;
        for (long horizon : horizons) {
            if (horizon <= before || !Times.isKnown(horizon)) {
                throw new IllegalArgumentException("Horizons must be durations in ascending order");
            }
            before = horizon;
        }
        for (int[] category : levels) {
            if (category.length != horizons.length) {
                throw new IllegalArgumentException("A category needs one level per horizon");
            }
            for (int level : category) {
                if (level < UNRATED) {
                    throw new IllegalArgumentException("Not a damage level: " + level);
                }
            }
        }
        this.horizons = horizons.clone();
        this.levels = Stream.of(levels).map(int[]::clone).toArray(int[][]::new);
    }

    /** The level in effect: the highest that the category has up to this horizon; {@link #UNRATED} if it has none. */
    public int level(int category, int horizon) {
        int highest = UNRATED;
        for (int h = 0; h <= horizon; h++) {
            highest = Math.max(highest, levels[category][h]);
        }
        return highest;
    }

    /**
     * The MTPD: the smallest horizon at which any category reaches the tolerance level.
     *
     * @param tolerance the first level that is not tolerable, from 1 up
     * @return microseconds; {@link Times#UNSET} if none does: the process has no limit
     * @throws IllegalArgumentException if the tolerance is below 1
     */
    public long mtpd(int tolerance) {
        if (tolerance <= UNRATED) {
            throw new IllegalArgumentException("Not a tolerance level: " + tolerance);
        }
        for (int h = 0; h < horizons.length; h++) {
            for (int[] category : levels) {
                if (category[h] >= tolerance) {
                    return horizons[h];
                }
            }
        }
        return Times.UNSET;
    }

    /** Every rated level below an earlier one of its category, by category and horizon; empty if ratings never fall. */
    public List<Fall> falls() {
        var falls = new ArrayList<Fall>();
        for (int c = 0; c < levels.length; c++) {
            int highest = UNRATED;
            for (int h = 0; h < horizons.length; h++) {
                int level = levels[c][h];
                if (level != UNRATED && level < highest) {
                    falls.add(new Fall(c, h, level, highest));
                }
                highest = Math.max(highest, level);
            }
        }
        return falls;
    }
}
