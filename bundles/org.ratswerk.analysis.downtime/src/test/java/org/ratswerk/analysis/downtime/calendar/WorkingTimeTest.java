package org.ratswerk.analysis.downtime.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.analysis.downtime.engine.Hours;
import org.ratswerk.analysis.downtime.engine.Times;

class WorkingTimeTest {
    private static final LocalDateTime FRIDAY_NOON = LocalDateTime.of(2027, 3, 19, 12, 0);
    private static final LocalDateTime MAUNDY_THURSDAY = LocalDateTime.of(2027, 3, 25, 12, 0);

    private static String finish(String windows, LocalDateTime event, String start, String work) {
        var clock = new WorkClock(WorkingTime.parse(windows), Holidays.NATIONWIDE, event);
        return Hours.format(clock.finish(Hours.parse(start), Hours.parse(work)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "24/7", " 24 / 7 ", "24/7 | Mo-Fr 07:00-16:00", "Rufbereitschaft", "On call",
            "rund um die Uhr" })
    void onCallMeansAllHours(String text) {
        assertSame(WorkingTime.ALWAYS, WorkingTime.parse(text.replace(" / ", "/")));
    }

    @Test
    void noWindowIsNoWorkingTime() {
        assertNull(WorkingTime.parse(List.of()));
        assertNull(WorkingTime.parse(Arrays.asList(null, "", " | ")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Mo-Fr", "immer mal", "Mo-Fr 25-26", "Mo-Fr 07:60-08", "Xy 7-8", "Mo-Di-Mi 7-8", "Mo 8-8",
            "Mo 24:00-03:00", "Mo 7:00", "Mo-Ft 7-8", "Mo 7-8 9-10" })
    void whatCannotBeReadIsNamed(String text) {
        var fault = assertThrows(WorkingTime.FormatException.class, () -> WorkingTime.parse("Di 7-8|" + text));
        assertEquals(text, fault.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "Mo-Fr 07:00-16:00; Mo,Di,Mi,Do,Fr 7-16", "Mo - Fr: 7.00–16.00 Uhr; Mo-Fr 7-16",
            "Mon-Fri 07:00-16:00; Mo-Fr 7-16", "Montag bis Freitag 07:00-16:00; Mo-Fr 7-16", "Fr-Mo 7-8; Fr,Sa,So,Mo 7-8",
            "7-8; Mo-So 7-8", "täglich 7-8; Mo-So 7-8", "Mi 10-12, 13-15; Mi 10-12 | Mi 13-15" })
    void differentWordsForTheSame(String one, String other) {
        assertEquals(List.of(WorkingTime.parse(other).on(java.time.DayOfWeek.WEDNESDAY, false).size(),
                WorkingTime.parse(other).on(java.time.DayOfWeek.MONDAY, false).size()),
                List.of(WorkingTime.parse(one).on(java.time.DayOfWeek.WEDNESDAY, false).size(),
                        WorkingTime.parse(one).on(java.time.DayOfWeek.MONDAY, false).size()));
        assertEquals(finish(other, FRIDAY_NOON, "1", "30"), finish(one, FRIDAY_NOON, "1", "30"));
    }

    @ParameterizedTest
    @CsvSource({
            // four hours are left on Friday, Monday begins 67 hours after noon
            "0, 0, 0", "0, 4, 4", "0, 4.5, 67.5", "0, 5, 68", "0, 13, 76", "0, 14, 92",
            // the night and the weekend are rest
            "4, 1, 68", "20, 1, 68", "20, 0, 20", "66.5, 1, 68", "67.25, 1, 68.25" })
    void workRestsOutsideItsWindows(String start, String work, String done) {
        assertEquals(done, finish("Mo-Fr 07:00-16:00", FRIDAY_NOON, start, work));
    }

    @Test
    void workRestsOnHolidays() {
        // Good Friday and Easter Monday: on Tuesday, five days later, at 7:00 work goes on
        assertEquals("116", finish("Mo-Fr 07:00-16:00", MAUNDY_THURSDAY, "0", "5"));
        assertEquals("5", finish("Mo-Fr 07:00-16:00 | Ft 00:00-24:00 | Do 16:00-24:00", MAUNDY_THURSDAY, "0", "5"));
        assertEquals("22", finish("Mo-Fr 07:00-16:00 | Ft 09:00-12:00", MAUNDY_THURSDAY, "0", "5"));
    }

    @Test
    void aShiftOverMidnightBelongsToTheDayItBeginsOn() {
        // Thursday 22:00 to Good Friday 6:00; the next shift is on Saturday
        assertEquals("18", finish("Mo-Sa 22:00-06:00", MAUNDY_THURSDAY, "0", "8"));
        assertEquals("59", finish("Mo-Sa 22:00-06:00", MAUNDY_THURSDAY, "0", "9"));
        // begun before the event
        assertEquals("1", finish("Mi 22:00-06:00", LocalDateTime.of(2027, 3, 18, 1, 0), "0", "1"));
    }

    @Test
    void windowsThatTouchOrOverlapAreOne() {
        assertEquals("6", finish("Fr 8-14 | Fr 13-18", FRIDAY_NOON, "0", "6"));
        assertEquals("30", finish("Fr 0-24 | Sa 0-24", FRIDAY_NOON, "0", "30"));
    }

    @Test
    void workThatNeverEndsIsDoneAtTheLongestTime() {
        var clock = new WorkClock(WorkingTime.parse("Mo 8-9"), Holidays.NATIONWIDE, FRIDAY_NOON);
        assertEquals(Times.LONGEST, clock.finish(0, Times.ofHours(1_000_000)));
        assertEquals(Times.LONGEST, clock.finish(Times.LONGEST, 1));
    }

    @Test
    void workBeginsWhereItCanGoOn() {
        var clock = new WorkClock(WorkingTime.parse("Mo-Fr 07:00-16:00"), Holidays.NATIONWIDE, FRIDAY_NOON);
        long friday = clock.until(Hours.parse("30"));
        assertEquals(Hours.parse("4"), friday);
        assertEquals(Hours.parse("4"), clock.at(friday));
        assertEquals(Hours.parse("67"), clock.beginAt(friday));
        assertEquals(0, clock.beginAt(0));
        assertEquals(Times.HOUR, clock.grid());
    }
}
