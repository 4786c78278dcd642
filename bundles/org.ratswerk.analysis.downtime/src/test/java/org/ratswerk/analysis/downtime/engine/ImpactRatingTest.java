package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.downtime.engine.ImpactRating.Fall;

/** Horizons as by default: 4 h, 24 h, 72 h, 168 h, 336 h, 720 h. */
class ImpactRatingTest {

    private static final long[] HORIZONS = Arrays.stream(new long[] { 4, 24, 72, 168, 336, 720 }).map(Times::ofHours).toArray();

    private static ImpactRating rating(int[]... levels) {
        return new ImpactRating(HORIZONS, levels);
    }

    @Test
    @DisplayName("the smallest horizon at which any category reaches the tolerance level")
    void smallestHorizon() {
        var rating = rating(new int[] { 1, 1, 2, 2, 3, 4 }, new int[] { 1, 2, 2, 4, 4, 4 });
        assertEquals(Times.ofHours(168), rating.mtpd(3));
        assertEquals(Times.ofHours(24), rating.mtpd(2));
        assertEquals(Times.ofHours(4), rating.mtpd(1));
    }

    @Test
    @DisplayName("no category reaches it: no limit")
    void noLimit() {
        assertEquals(Times.UNSET, rating(new int[] { 1, 1, 1, 2, 2, 2 }).mtpd(3));
        assertEquals(Times.UNSET, rating(new int[] { 0, 0, 0, 0, 0, 0 }).mtpd(1));
        assertEquals(Times.UNSET, rating().mtpd(3));
        assertEquals(Times.UNSET, new ImpactRating(new long[0], new int[1][0]).mtpd(3));
    }

    @Test
    @DisplayName("unrated horizons are no fall, the level before goes on")
    void unrated() {
        var rating = rating(new int[] { 0, 2, 0, 0, 3, 0 });
        assertEquals(List.of(), rating.falls());
        assertEquals(Times.ofHours(336), rating.mtpd(3));
        assertEquals(0, rating.level(0, 0));
        assertEquals(2, rating.level(0, 3));
        assertEquals(3, rating.level(0, 5));
    }

    @Test
    @DisplayName("every rating below an earlier one is a finding, the running maximum is used")
    void falls() {
        var rating = rating(new int[] { 1, 1, 1, 1, 1, 1 }, new int[] { 1, 3, 2, 0, 1, 4 });
        assertEquals(List.of(new Fall(1, 2, 2, 3), new Fall(1, 4, 1, 3)), rating.falls());
        assertEquals(3, rating.level(1, 4));
        assertEquals(Times.ofHours(24), rating.mtpd(3));
    }

    @Test
    @DisplayName("refuses horizons out of order, negative levels, missing levels, a tolerance that everything reaches")
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> new ImpactRating(new long[] { 4, 4 }, new int[0][]));
        assertThrows(IllegalArgumentException.class, () -> new ImpactRating(new long[] { -1 }, new int[0][]));
        assertThrows(IllegalArgumentException.class, () -> new ImpactRating(new long[] { Times.UNSET }, new int[0][]));
        assertThrows(IllegalArgumentException.class, () -> rating(new int[] { 1, 1, 1, 1, 1 }));
        assertThrows(IllegalArgumentException.class, () -> rating(new int[] { 1, 1, 1, 1, 1, -1 }));
        assertThrows(IllegalArgumentException.class, () -> rating().mtpd(0));
    }
}
