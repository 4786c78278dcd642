package org.ratswerk.analysis.downtime;

import java.time.Duration;

import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * How critical something is by the time for which it may be down: more than four weeks uncritical, up to four weeks slightly
 * critical, up to two weeks critical, less than three days highly critical (usual classes with BSI-Standard 200-4).
 */
enum Criticality {
    HIGHLY_CRITICAL(Symbol.WARNING), CRITICAL(Symbol.NONE), SLIGHTLY_CRITICAL(Symbol.NONE), UNCRITICAL(Symbol.NONE);

    /** What may be down for no longer than this is time-critical (Lower Saxony's guide to business continuity). */
    static final Duration TIME_CRITICAL = Duration.ofDays(30);

    private static final Texts TEXTS = Texts.of(Criticality.class);
    private static final long THREE_DAYS = Times.of(Duration.ofDays(3));
    private static final long TWO_WEEKS = Times.of(Duration.ofDays(14));
    private static final long FOUR_WEEKS = Times.of(Duration.ofDays(28));

    private final Symbol symbol;

    Criticality(Symbol symbol) {
        this.symbol = symbol;
    }

    /** Class of a time in microseconds; uncritical where it is unset. */
    static Criticality of(long time) {
        return time < THREE_DAYS ? HIGHLY_CRITICAL
                : time <= TWO_WEEKS ? CRITICAL : time <= FOUR_WEEKS ? SLIGHTLY_CRITICAL : UNCRITICAL;
    }

    /** Whether a time in microseconds is time-critical. */
    static boolean isTimeCritical(long time) {
        return time <= Times.of(TIME_CRITICAL);
    }

    private String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String label() {
        return TEXTS.get("class." + code());
    }

    Value term() {
        return new Value.Term(code(), label(), symbol);
    }

    /** Says what the class is and from when on it holds. */
    String explanation() {
        return TEXTS.get("explain.class." + code());
    }
}
