package org.ratswerk.analysis.coverage.register;

import java.time.LocalDate;
import java.util.Locale;

import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * When the profile of a process is to be reviewed.
 *
 * @param due day by which it is to be reviewed; null where no interval is set, or it has never been reviewed
 * @param state state on a day
 */
public record Review(LocalDate due, State state) {
    /** How many days before it is due a review is called due soon. */
    public static final int SOON = 60;

    /** State of a review. */
    public enum State {
        /** No interval is set. */
        NONE(Symbol.NO_REQUIREMENT),
        /** It is not due yet. */
        CURRENT(Symbol.MET),
        /** It is due within {@link Review#SOON} days. */
        SOON(Symbol.WARNING),
        /** It is past due. */
        OVERDUE(Symbol.GAP),
        /** An interval is set, but nobody has ever reviewed it. */
        NEVER(Symbol.GAP);

        private final Symbol symbol;

        State(Symbol symbol) {
            this.symbol = symbol;
        }

        /** Tells whether somebody has to do something now. */
        public boolean isDue() {
            return this == OVERDUE || this == NEVER;
        }

        /** Returns the state as a value with its symbol. */
        public Value value() {
            String code = name().toLowerCase(Locale.ROOT);
            return new Value.Term(code, Texts.of(Review.class).get("review." + code), symbol);
        }
    }

    /** Returns the review of a process as it stands on a day. */
    public static Review of(Process process, LocalDate today) {
        if (process.getReviewInterval() == null) {
            return new Review(null, State.NONE);
        }
        if (process.getReviewedOn() == null) {
            return new Review(null, State.NEVER);
        }
        LocalDate due = process.getReviewedOn().plus(process.getReviewInterval());
        return new Review(due, due.isBefore(today) ? State.OVERDUE
                : due.isBefore(today.plusDays(SOON)) ? State.SOON : State.CURRENT);
    }
}
