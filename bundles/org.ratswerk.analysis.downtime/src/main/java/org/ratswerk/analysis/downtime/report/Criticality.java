package org.ratswerk.analysis.downtime.report;

import java.time.Duration;
import java.util.Locale;

import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * How critical a process is by its MTPD, as in use in public administrations: below 3 days, up to 2 weeks, up to 4 weeks,
 * longer.
 */
enum Criticality {
    /** MTPD below 3 days. */
    HIGHLY_CRITICAL(Symbol.WARNING),
    /** MTPD of 3 days to 2 weeks. */
    CRITICAL(Symbol.NONE),
    /** MTPD of more than 2 to 4 weeks. */
    LITTLE_CRITICAL(Symbol.NONE),
    /** MTPD of more than 4 weeks, or rated without a limit. */
    UNCRITICAL(Symbol.NONE),
    /** Nobody has rated it. */
    NOT_RATED(Symbol.UNKNOWN);

    /** Processes with an MTPD of at most this count as time-critical. */
    static final Duration TIME_CRITICAL = Duration.ofDays(30);

    private static final Texts TEXTS = Texts.of(Criticality.class);
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private final Symbol symbol;

    Criticality(Symbol symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the class of a process.
     *
     * @param mtpd its MTPD; null for none
     */
    static Criticality of(Process process, Duration mtpd) {
        if (mtpd == null) {
            return isRated(process) ? UNCRITICAL : NOT_RATED;
        }
        if (mtpd.compareTo(THREE_DAYS) < 0) {
            return HIGHLY_CRITICAL;
        }
        return mtpd.compareTo(TWO_WEEKS) <= 0 ? CRITICAL
                : mtpd.compareTo(FOUR_WEEKS) <= 0 ? LITTLE_CRITICAL : UNCRITICAL;
    }

    static boolean isTimeCritical(Duration mtpd) {
        return mtpd != null && mtpd.compareTo(TIME_CRITICAL) <= 0;
    }

    private static boolean isRated(Process process) {
        BusinessImpact impact = process.getImpact();
        return impact != null && impact.getRatings().stream().anyMatch(rating -> rating.getLevel() > 0);
    }

    String label() {
        return TEXTS.get("criticality." + code());
    }

    Value term() {
        return new Value.Term(code(), label(), symbol);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
