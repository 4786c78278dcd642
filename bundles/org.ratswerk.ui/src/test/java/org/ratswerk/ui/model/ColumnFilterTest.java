package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

class ColumnFilterTest {
    private static boolean passes(Table.Kind kind, String text, Value value) {
        var filter = ColumnFilter.parse(kind, text);
        assertNull(filter.fault());
        return filter.predicate().test(value);
    }

    private static Value hours(double hours) {
        return Value.hours(Duration.ofMinutes(Math.round(hours * 60)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {">24; 25; true", ">24; 24; false", "<=8 h; 8; true", "<=8h; 8.5; false",
        "=3 Tage; 72; true", ">2 days; 48; false", ">= 1,5; 1.5; true", "<90 min; 1; true", "<90 min; 1.5; false",
        "24; 24; true", "24; 25; false", "<0; -2; true", "≤1 Woche; 168; true"})
    void comparesDurations(String text, double hours, boolean passes) {
        assertEquals(passes, passes(Table.Kind.DURATION, text, hours(hours)));
    }

    @Test
    void unknownIsLaterThanAnyKnownDuration() {
        assertTrue(passes(Table.Kind.DURATION, ">1000", Value.UNKNOWN));
        assertFalse(passes(Table.Kind.DURATION, "<1000", Value.UNKNOWN));
        assertTrue(passes(Table.Kind.DURATION, "?", Value.UNKNOWN));
        assertFalse(passes(Table.Kind.DURATION, "?", hours(3)));
    }

    @Test
    void noValueIsNeverCompared() {
        assertFalse(passes(Table.Kind.DURATION, "<=8", Value.NONE));
        assertFalse(passes(Table.Kind.DURATION, ">8", Value.NONE));
        assertTrue(passes(Table.Kind.DURATION, "\"\"", Value.NONE));
        assertFalse(passes(Table.Kind.DURATION, "\"\"", hours(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "> 5 Äpfel", ">", "8 h 5"})
    void saysWhatItDoesNotUnderstandAndLetsAllThrough(String text) {
        var filter = ColumnFilter.parse(Table.Kind.DURATION, text);
        assertNotNull(filter.fault());
        assertTrue(filter.fault().contains(text));
        assertTrue(filter.predicate().test(hours(1)));
    }

    @Test
    void comparesNumbersAndDates() {
        assertTrue(passes(Table.Kind.NUMBER, ">=2,5", new Value.Number(new BigDecimal("2.50"))));
        assertFalse(passes(Table.Kind.NUMBER, "3", Value.number(30)));
        assertTrue(passes(Table.Kind.DATE, "<31.12.2026", Value.day(LocalDate.of(2026, 12, 30))));
        assertFalse(passes(Table.Kind.DATE, ">2026-12-31", Value.day(LocalDate.of(2026, 12, 31))));
        assertNotNull(ColumnFilter.parse(Table.Kind.DATE, "31.02.2026").fault());
    }

    @Test
    void looksIntoTexts() {
        var value = Value.text("Fachverfahren MESO");
        assertTrue(passes(Table.Kind.TEXT, "meso", value));
        assertFalse(passes(Table.Kind.TEXT, "=meso", value));
        assertTrue(passes(Table.Kind.TEXT, "= fachverfahren meso", value));
        assertFalse(passes(Table.Kind.TEXT, "!meso", value));
        assertTrue(passes(Table.Kind.STATE, "=gap", new Value.Term("gap", "Gap", Symbol.GAP)));
        assertTrue(passes(Table.Kind.TEXT, "  ", Value.NONE));
    }
}
