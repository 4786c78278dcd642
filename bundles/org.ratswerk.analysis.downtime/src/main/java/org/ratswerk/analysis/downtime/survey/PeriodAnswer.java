package org.ratswerk.analysis.downtime.survey;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.core.format.Durations;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * A critical period of a process as an answer.
 *
 * @param from first day
 * @param to last day
 * @param repeat whether it comes back
 * @param mtpd how long the process may be down then; null where that was left open
 * @param reason why; empty for none
 */
public record PeriodAnswer(LocalDate from, LocalDate to, PeriodRepeat repeat, Duration mtpd, String reason) {
    private static final Texts TEXTS = Texts.of(PeriodAnswer.class);
    private static final int PARTS = 5;

    public PeriodAnswer {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(repeat);
        Objects.requireNonNull(reason);
    }

    /** Returns it as a text for files. */
    @Override
    public String toString() {
        return from + "/" + to + "/" + repeat.getLiteral() + "/" + Answers.of(mtpd) + "/" + reason;
    }

    /** Returns the period that a text is; empty if it is none. */
    static Optional<PeriodAnswer> parse(String text) {
        String[] parts = text.split("/", PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        Optional<LocalDate> from = Answers.date(parts[0]);
        Optional<LocalDate> to = Answers.date(parts[1]);
        PeriodRepeat repeat = PeriodRepeat.get(parts[2]);
        return from.isEmpty() || to.isEmpty() || repeat == null ? Optional.empty()
                : Optional.of(new PeriodAnswer(from.get(), to.get(), repeat, Answers.hours(parts[3]).orElse(null),
                        parts[PARTS - 1]));
    }

    static PeriodAnswer of(CriticalPeriod period) {
        return new PeriodAnswer(period.getFrom(), period.getTo(), period.getRepeat(), period.getMtpd(),
                period.getReason() == null ? "" : period.getReason());
    }

    /** Whether it is about the same days. */
    boolean isSameTime(CriticalPeriod period) {
        return from.equals(period.getFrom()) && to.equals(period.getTo()) && repeat == period.getRepeat();
    }

    /** Returns it as people read it. */
    String human() {
        var dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return TEXTS.get("period.human", dates.format(from), dates.format(to), Labels.of(repeat),
                mtpd == null ? "?" : Durations.text(mtpd)) + (reason.isEmpty() ? "" : ": " + reason);
    }
}
