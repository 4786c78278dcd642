package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.Locale;

import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * How critical something is by the time for which it may be down: more than four weeks uncritical, up to four weeks slightly
 * critical, up to two weeks critical, less than three days highly critical (usual classes with BSI-Standard 200-4).
 */
public enum Criticality {
    /** Less than three days. */
    HIGHLY_CRITICAL(Symbol.WARNING),
    /** Three days to two weeks. */
    CRITICAL(Symbol.NONE),
    /** More than two and up to four weeks. */
    SLIGHTLY_CRITICAL(Symbol.NONE),
    /** More than four weeks, or rated without a limit. */
    UNCRITICAL(Symbol.NONE),
    /** Nobody has rated it. */
    NOT_RATED(Symbol.UNKNOWN);

    /** What may be down for no longer than this is time-critical. */
    public static final Duration TIME_CRITICAL = org.ratswerk.core.Criticality.TIME_CRITICAL;

    private static final Texts TEXTS = Texts.of(Criticality.class);
    private static final long THREE_DAYS = Times.of(org.ratswerk.core.Criticality.HIGHLY_CRITICAL);
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

    /**
     * Returns the class of a process.
     *
     * @param mtpd its MTPD; null for none
     */
    public static Criticality of(Process process, Duration mtpd) {
        return mtpd != null ? of(Times.of(mtpd)) : isRated(process) ? UNCRITICAL : NOT_RATED;
    }

    private static boolean isRated(Process process) {
        BusinessImpact impact = process.getImpact();
        return impact != null && impact.getRatings().stream().anyMatch(rating -> rating.getLevel() > 0);
    }

    /** Whether a time in microseconds is time-critical. */
    static boolean isTimeCritical(long time) {
        return time <= Times.of(TIME_CRITICAL);
    }

    /**
     * Whether what may be down for so long is time-critical.
     *
     * @param time time; null for none, which is not
     */
    public static boolean isTimeCritical(Duration time) {
        return time != null && time.compareTo(TIME_CRITICAL) <= 0;
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the user's language. */
    public String label() {
        return TEXTS.get("class." + code());
    }

    /** Its name with its symbol. */
    public Value term() {
        return new Value.Term(code(), label(), symbol);
    }

    /** Says what the class is and from when on it holds. */
    String explanation() {
        return TEXTS.get("explain.class." + code());
    }
}
