package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({ "0, 0", "3600000000, 1", "1800000000, 0.5", "259200000000, 72", "3600, 0.000001", "1799, 0", "1800, 0.000001",
            "36000000000000, 10000", "-5400000000, -1.5", "-1799, 0", "1200000000, 0.333333" })
    @DisplayName("at most six decimals, no trailing zeros, no exponent")
    void format(long micros, String hours) {
        assertEquals(hours, Hours.format(micros));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "4; 14400000000", "0.5; 1800000000", "0,5; 1800000000", " 72 ; 259200000000",
            "0; 0", "0.000001; 3600", "00.10; 360000000" })
    @DisplayName("reads a point and a comma")
    void parse(String text, long micros) {
        assertEquals(micros, Hours.parse(text));
    }

    @Test
    @DisplayName("empty is unset, not 0")
    void empty() {
        assertEquals(Times.UNSET, Hours.parse(""));
        assertEquals(Times.UNSET, Hours.parse("  "));
        assertEquals(Times.UNSET, Hours.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "+1", "1e3", "1.000,5", ".5", "5.", "4 h", "NaN", "٣", "99999999999999999999" })
    @DisplayName("refuses everything else")
    void refuses(String text) {
        assertThrows(NumberFormatException.class, () -> Hours.parse(text));
    }

    @Test
    @DisplayName("refuses what is longer than the longest time")
    void tooLong() {
        assertEquals("2562047788.015216", Hours.format(Times.LONGEST));
        assertEquals(2_562_047_788L * Times.HOUR, Hours.parse("2562047788"));
        assertThrows(NumberFormatException.class, () -> Hours.parse("2562047789"));
        assertThrows(IllegalArgumentException.class, () -> Hours.format(Times.UNKNOWN));
    }
}
