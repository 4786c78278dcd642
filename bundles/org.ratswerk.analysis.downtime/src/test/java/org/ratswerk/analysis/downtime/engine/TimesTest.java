package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    @DisplayName("known sums saturate, unknown stays unknown")
    void sums() {
        assertEquals(5, Times.plus(2, 3));
        assertEquals(-1, Times.minus(2, 3));
        assertEquals(Times.LONGEST, Times.plus(Times.LONGEST, 1));
        assertEquals(Times.LONGEST, Times.plus(Times.LONGEST, Times.LONGEST));
        assertEquals(-Times.LONGEST, Times.minus(-Times.LONGEST, Times.LONGEST));
        assertEquals(-Times.LONGEST, Times.minus(-Times.LONGEST, 1));
        assertEquals(Times.UNKNOWN, Times.plus(Times.UNKNOWN, 1));
        assertEquals(Times.UNKNOWN, Times.plus(1, Times.UNKNOWN));
        assertEquals(Times.UNSET, Times.minus(Times.UNSET, 1));
        assertEquals(Times.UNSET, Times.minus(1, Times.UNSET));
    }

    @Test
    @DisplayName("durations there and back; unset is none")
    void durations() {
        var duration = Duration.ofHours(50).plusNanos(7_000);
        assertEquals(Optional.of(duration), Times.toDuration(Times.of(duration)));
        assertEquals(Optional.of(Duration.ofSeconds(-1).plusNanos(1_000)), Times.toDuration(-999_999));
        assertEquals(-999_999, Times.of(Duration.ofSeconds(-1).plusNanos(1_000)));
        assertEquals(Optional.empty(), Times.toDuration(Times.UNSET));
        assertEquals(Times.LONGEST, Times.of(Duration.ofSeconds(Long.MAX_VALUE)));
        assertEquals(-Times.LONGEST, Times.of(Duration.ofSeconds(Long.MIN_VALUE)));
    }

    @Test
    @DisplayName("whole hours")
    void hours() {
        assertEquals(7_200_000_000L, Times.ofHours(2));
        assertThrows(ArithmeticException.class, () -> Times.ofHours(Long.MAX_VALUE));
    }
}
