package org.ratswerk.analysis.downtime.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({ "1954-04-18", "1981-04-19", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05",
            "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19" })
    void easterIsWhereTheCalendarHasIt(LocalDate easter) {
        assertEquals(easter, Holidays.easter(easter.getYear()));
    }

    @Test
    void allLaenderHaveNineInCommon() {
        assertEquals("[2027-01-01, 2027-03-26, 2027-03-29, 2027-05-01, 2027-05-06, 2027-05-17, 2027-10-03, 2027-12-25, "
                + "2027-12-26]", Holidays.NATIONWIDE.ofYear(2027).toString());
        assertSame(Holidays.NATIONWIDE, Holidays.of(null));
        assertSame(Holidays.NATIONWIDE, Holidays.of("17000000"));
        assertSame(Holidays.NATIONWIDE, Holidays.of("keiner"));
    }

    /** How many holidays a year has, Sundays included, by the holiday acts of the Länder. */
    @ParameterizedTest
    @CsvSource({ "01, 10", "02, 10", "03, 10", "04, 10", "05, 11", "06, 10", "07, 11", "08, 12", "09, 12", "10, 12",
            "11, 10", "12, 12", "13, 11", "14, 11", "15, 11", "16, 11" })
    void everyLandHasItsOwn(String land, int count) {
        assertEquals(count, Holidays.of(land + "123456").ofYear(2027).size());
    }

    @Test
    void someLaenderInParticular() {
        Holidays westphalia = Holidays.of("05913000");
        assertTrue(westphalia.isHoliday(LocalDate.of(2027, 5, 27)), "Corpus Christi");
        assertTrue(westphalia.isHoliday(LocalDate.of(2027, 11, 1)));
        assertFalse(westphalia.isHoliday(LocalDate.of(2027, 10, 31)));
        assertTrue(Holidays.of("14612000").isHoliday(LocalDate.of(2026, 11, 18)), "Day of Repentance");
        assertTrue(Holidays.of("14612000").isHoliday(LocalDate.of(2022, 11, 16)), "23 November is a Wednesday");
    }

    @Test
    void theKeyNamesTheLand() {
        var locale = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.GERMANY);
            assertEquals("Nordrhein-Westfalen", Holidays.of("05999000").land().orElseThrow());
            assertEquals("Bayern", Holidays.of("09162000").land().orElseThrow());
            assertTrue(Holidays.of("99").land().isEmpty());
            assertTrue(Holidays.NATIONWIDE.land().isEmpty());
        } finally {
            java.util.Locale.setDefault(locale);
        }
    }
}
