package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.format.Values;

class ColumnTypesTest {
    @ParameterizedTest
    @CsvSource({"4,PT4H", "'0,5',PT30M", "0.5,PT30M", "72,PT72H", "0,PT0S", "0.000001,PT0.0036S", "-0,PT0S", "+2,PT2H",
        "168.25,PT168H15M"})
    void hoursAreDecimal(String text, Duration expected) throws Exception {
        assertEquals(expected, ColumnTypes.hours().parse(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4 h", "1.234,5", "1e3", "", "x", ".", "5000000", "NaN", "99999999999999999999"})
    void whatIsNoDurationIsRefused(String text) {
        assertThrows(CellException.class, () -> ColumnTypes.hours().parse(text, null));
    }

    @Test
    void hoursKeepTheSixDecimalsOfFiles() throws Exception {
        var third = ColumnTypes.hours().write(Duration.ofMinutes(20));
        assertEquals("0.333333", Values.machine(third));
        assertEquals("0.333333",
                Values.machine(ColumnTypes.hours().write(ColumnTypes.hours().parse("0.333333", null))));
    }

    @ParameterizedTest
    @CsvSource({"1234,1234", "1.234,1234", "1 234 567,1234567", "12'000,12000", "12.0,12", "99000000000000,99000000000000"})
    void numbersAreWhole(String text, long expected) throws Exception {
        assertEquals(expected, ColumnTypes.number(0, Long.MAX_VALUE).parse(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1", "1.23", "viele", "1234.567", "9999999999999999999999"})
    void whatIsNoWholeNumberIsRefused(String text) {
        assertThrows(CellException.class, () -> ColumnTypes.number(0, Long.MAX_VALUE).parse(text, null));
    }

    @Test
    void numbersHaveLimits() {
        assertThrows(CellException.class, () -> ColumnTypes.integer(1, 4).parse("5", null));
        assertThrows(CellException.class, () -> ColumnTypes.integer(1, 4).parse("0", null));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-03", "03.03.2027", "3.3.2027", "2027-3-3", "2027-03-03T00:00:00"})
    void datesAreIsoOrGerman(String text) throws Exception {
        assertEquals(LocalDate.of(2027, 3, 3), ColumnTypes.date().parse(text, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2027", "2027-13-01", "03/03/2027", "3.3.27", "morgen"})
    void whatIsNoDateIsRefused(String text) {
        assertThrows(CellException.class, () -> ColumnTypes.date().parse(text, null));
    }

    @Test
    void listsAreSeparatedByBars() {
        assertEquals(List.of("a", "b c", "d"), Cells.split("a| b c ||a|d"));
        assertEquals(List.of("a|b", "c\\", "d\\e"), Cells.split("a\\|b|c\\\\|d\\e"));
        List<String> items = List.of("x|y", "\\", "\\|", "z\\");
        assertEquals(items, Cells.split(Cells.join(items)));
    }

    @Test
    void namesInIdsAreSpelledOut() {
        assertEquals("mueller-lueth-aenne", Cells.slug(" Müller-Lüth, Änne "));
        assertEquals("rene-strasse-5", Cells.slug("René (Straße 5)"));
        assertEquals(Cells.slug("北京"), Cells.slug("北京"));
        assertEquals(16, Cells.slug("北京").length());
    }

    @Test
    void theNearestWordIsFound() {
        assertEquals("parent", Nearest.of("praent", List.of("id", "name", "parent", "type")).orElseThrow());
        assertEquals("mtpd_h", Nearest.of("mtpdh", List.of("rto_h", "mtpd_h", "rpo_h")).orElseThrow());
    }
}
