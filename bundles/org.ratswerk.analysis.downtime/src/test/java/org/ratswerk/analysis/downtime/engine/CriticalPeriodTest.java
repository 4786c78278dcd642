package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.analysis.downtime.engine.CriticalPeriod.Repeat;

class CriticalPeriodTest {

    private static boolean covers(LocalDate from, LocalDate to, Repeat repeat, LocalDate date) {
        return new CriticalPeriod(from, to, repeat, Times.HOUR).covers(date);
    }

    @ParameterizedTest
    @CsvSource({ "2025-02-22, false", "2025-02-23, true", "2025-03-01, true", "2025-03-02, false", "2026-02-25, false" })
    @DisplayName("once: both dates belong to it, other years do not")
    void once(LocalDate date, boolean covered) {
        assertEquals(covered, covers(LocalDate.of(2025, 2, 23), LocalDate.of(2025, 3, 1), Repeat.NONE, date));
    }

    @ParameterizedTest
    @CsvSource({ "2025-05-14, false", "2025-05-15, true", "2025-05-20, true", "2025-05-21, false", "2024-02-15, true",
            "2031-12-20, true", "2031-12-21, false" })
    @DisplayName("monthly: before and after the dates given")
    void monthly(LocalDate date, boolean covered) {
        assertEquals(covered, covers(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 1, 20), Repeat.MONTHLY, date));
    }

    @ParameterizedTest
    @CsvSource({ "2025-06-24, false", "2025-06-25, true", "2025-07-03, true", "2025-07-04, false", "2025-12-31, true",
            "2026-01-03, true", "2026-01-04, false", "2026-01-25, true" })
    @DisplayName("monthly over the turn of the month")
    void monthlyOverTheTurn(LocalDate date, boolean covered) {
        assertEquals(covered, covers(LocalDate.of(2025, 1, 25), LocalDate.of(2025, 2, 3), Repeat.MONTHLY, date));
        assertEquals(covered, covers(LocalDate.of(2025, 1, 25), LocalDate.of(2025, 1, 3), Repeat.MONTHLY, date));
    }

    @ParameterizedTest
    @CsvSource({ "2025-02-27, false", "2025-02-28, true", "2025-03-01, false", "2024-02-28, false", "2024-02-29, true",
            "2025-04-30, true", "2025-05-30, true", "2025-05-31, true" })
    @DisplayName("monthly on the 30th and 31st: the last day of a short month")
    void monthlyAtTheEnd(LocalDate date, boolean covered) {
        assertEquals(covered, covers(LocalDate.of(2025, 1, 30), LocalDate.of(2025, 1, 31), Repeat.MONTHLY, date));
    }

    @ParameterizedTest
    @CsvSource({ "2025-11-30, false", "2025-12-01, true", "2025-12-31, true", "2026-01-15, true", "2026-01-16, false",
            "2024-01-10, true", "2030-12-05, true" })
    @DisplayName("yearly over the turn of the year")
    void yearlyOverTheTurn(LocalDate date, boolean covered) {
        assertEquals(covered, covers(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 15), Repeat.YEARLY, date));
        assertEquals(covered, covers(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 1, 15), Repeat.YEARLY, date));
        assertEquals(covered, covers(LocalDate.of(2025, 12, 1), LocalDate.of(2020, 1, 15), Repeat.YEARLY, date));
    }

    @ParameterizedTest
    @CsvSource({ "2025-02-27, false", "2025-02-28, true", "2025-03-01, false", "2024-02-28, false", "2024-02-29, true",
            "2028-02-29, true", "2028-03-01, false" })
    @DisplayName("yearly on 29 February: the 28th in a common year")
    void yearlyOnLeapDay(LocalDate date, boolean covered) {
        assertEquals(covered, covers(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29), Repeat.YEARLY, date));
    }

    @Test
    @DisplayName("yearly with an end in an earlier year, later in the year than the start: only day and month count")
    void earlierYear() {
        var period = new CriticalPeriod(LocalDate.of(2025, 3, 1), LocalDate.of(2024, 5, 1), Repeat.YEARLY, 1);
        assertTrue(period.covers(LocalDate.of(2026, 4, 1)));
        assertEquals(false, period.covers(LocalDate.of(2026, 5, 2)));
        assertEquals(false, period.covers(LocalDate.of(2026, 2, 28)));
    }

    @Test
    @DisplayName("a repeated period longer than what it repeats in is always")
    void always() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            assertTrue(covers(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 3, 1), Repeat.MONTHLY, day), day.toString());
            assertTrue(covers(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31), Repeat.MONTHLY, day), day.toString());
            assertTrue(covers(LocalDate.of(2020, 6, 1), LocalDate.of(2024, 6, 1), Repeat.YEARLY, day), day.toString());
            assertTrue(covers(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), Repeat.YEARLY, day), day.toString());
        }
    }

    @Test
    @DisplayName("refuses an end before the beginning where nothing repeats, and a negative MTPD")
    void refuses() {
        var day = LocalDate.of(2025, 1, 1);
        var before = day.minusDays(1);
        assertThrows(IllegalArgumentException.class, () -> new CriticalPeriod(day, before, Repeat.NONE, 1));
        assertThrows(IllegalArgumentException.class, () -> new CriticalPeriod(day, day, Repeat.NONE, -1));
        assertTrue(new CriticalPeriod(day, day, Repeat.NONE, 1).covers(day));
    }
}
