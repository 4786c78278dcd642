package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.downtime.engine.CriticalPeriod.Repeat;
import org.ratswerk.analysis.downtime.engine.Mtpd.Source;

class MtpdTest {

    private static final long DAY = Times.ofHours(24);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 15);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 15);

    private static CriticalPeriod june(long mtpd) {
        return new CriticalPeriod(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30), Repeat.NONE, mtpd);
    }

    @Test
    @DisplayName("from the impact analysis, by hand, or none")
    void usual() {
        assertEquals(new Mtpd(DAY, Source.IMPACT, -1), Mtpd.shortest(DAY, Times.UNSET, List.of()));
        assertEquals(new Mtpd(3 * DAY, Source.MANUAL, -1), Mtpd.shortest(DAY, 3 * DAY, List.of()));
        assertEquals(new Mtpd(DAY, Source.MANUAL, -1), Mtpd.at(JUNE, Times.UNSET, DAY, List.of()));
        assertEquals(new Mtpd(Times.UNSET, Source.NONE, -1), Mtpd.at(JUNE, Times.UNSET, Times.UNSET, List.of()));
    }

    @Test
    @DisplayName("set by hand and longer than computed is a finding")
    void manualIsLonger() {
        assertTrue(Mtpd.isManualLonger(DAY, DAY + 1));
        assertFalse(Mtpd.isManualLonger(DAY, DAY));
        assertFalse(Mtpd.isManualLonger(Times.UNSET, DAY));
        assertFalse(Mtpd.isManualLonger(DAY, Times.UNSET));
    }

    @Test
    @DisplayName("a period replaces the usual MTPD at its dates, and only there")
    void atADate() {
        var periods = List.of(june(4 * Times.HOUR));
        assertEquals(new Mtpd(4 * Times.HOUR, Source.PERIOD, 0), Mtpd.at(JUNE, DAY, Times.UNSET, periods));
        assertEquals(new Mtpd(DAY, Source.IMPACT, -1), Mtpd.at(MAY, DAY, Times.UNSET, periods));
        assertEquals(new Mtpd(4 * Times.HOUR, Source.PERIOD, 0), Mtpd.at(JUNE, Times.UNSET, Times.UNSET, periods));
    }

    @Test
    @DisplayName("a longer MTPD replaces too; of several periods at a date the shortest counts")
    void severalPeriods() {
        assertEquals(new Mtpd(9 * DAY, Source.PERIOD, 0), Mtpd.at(JUNE, DAY, Times.UNSET, List.of(june(9 * DAY))));
        assertEquals(new Mtpd(5 * DAY, Source.PERIOD, 1),
                Mtpd.at(JUNE, DAY, DAY, List.of(june(9 * DAY), june(5 * DAY), june(6 * DAY))));
    }

    @Test
    @DisplayName("without a date the shortest of all; the usual one where a period is no shorter")
    void withoutADate() {
        assertEquals(new Mtpd(1, Source.PERIOD, 1), Mtpd.shortest(DAY, Times.UNSET, List.of(june(2), june(1), june(1))));
        assertEquals(new Mtpd(DAY, Source.IMPACT, -1), Mtpd.shortest(DAY, Times.UNSET, List.of(june(DAY))));
        assertEquals(new Mtpd(DAY, Source.MANUAL, -1), Mtpd.shortest(2, DAY, List.of(june(2 * DAY))));
        assertEquals(new Mtpd(DAY, Source.PERIOD, 0), Mtpd.shortest(Times.UNSET, Times.UNSET, List.of(june(DAY))));
    }

    @Test
    @DisplayName("a period without an MTPD replaces nothing")
    void periodWithoutMtpd() {
        var periods = List.of(june(Times.UNSET));
        assertEquals(Source.IMPACT, Mtpd.at(JUNE, DAY, Times.UNSET, periods).source());
        assertEquals(Source.NONE, Mtpd.shortest(Times.UNSET, Times.UNSET, periods).source());
    }
}
