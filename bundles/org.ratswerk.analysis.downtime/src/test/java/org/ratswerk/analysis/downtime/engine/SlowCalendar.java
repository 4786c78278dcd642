package org.ratswerk.analysis.downtime.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Working time looked at quarter of an hour by quarter of an hour. */
final class SlowCalendar {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** From a quarter of the day (0 to 95) to another one, which counts on over midnight. */
    record Window(int weekday, int from, int to) {
    }

    private final LocalDateTime event;
    private final List<Window> windows;
    private final Set<LocalDate> holidays;
    private final Map<Integer, Boolean> known = new HashMap<>();

    SlowCalendar(LocalDateTime event, List<Window> windows, Set<LocalDate> holidays) {
        this.event = event;
        this.windows = windows;
        this.holidays = holidays;
    }

    /** Whether the quarter, counted from the event, is worked in. */
    private boolean works(int quarter) {
        return known.computeIfAbsent(quarter, key -> {
            LocalDateTime time = event.plusMinutes(15L * key);
            int ofDay = (time.getHour() * 60 + time.getMinute()) / 15;
            return works(time.toLocalDate(), ofDay) || works(time.toLocalDate().minusDays(1), ofDay + 96);
        });
    }

    private boolean works(LocalDate begun, int quarter) {
        return !holidays.contains(begun) && windows.stream().anyMatch(window ->
                window.weekday == begun.getDayOfWeek().getValue() && window.from <= quarter && quarter < window.to);
    }

    BigDecimal finish(BigDecimal start, BigDecimal work) {
        BigDecimal at = start;
        BigDecimal left = work;
        while (left.signum() > 0) {
            int quarter = at.divideToIntegralValue(QUARTER).intValueExact();
            BigDecimal end = QUARTER.multiply(BigDecimal.valueOf(quarter + 1L));
            if (works(quarter)) {
                if (at.add(left).compareTo(end) <= 0) {
                    return at.add(left);
                }
                left = left.subtract(end.subtract(at));
            }
            at = end;
        }
        return at;
    }
}
