package org.ratswerk.analysis.downtime.survey;

import java.util.Locale;
import java.util.Optional;

/** What a questionnaire asks. */
public enum Question {
    /** Tolerable downtime: hours, or {@link Answers#NO_LIMIT}. */
    TOLERABLE(Kind.HOURS_OR_NONE),
    /** Why. */
    REASON(Kind.TEXT),
    /** Tolerable loss of data: hours, or {@link Answers#NO_LIMIT}. */
    DATA_LOSS(Kind.HOURS_OR_NONE),
    /** How long the process goes on without the IT system: hours. */
    BRIDGING(Kind.HOURS),
    /** Damage category that the levels are about: its id. */
    CATEGORY(Kind.CATEGORY),
    /** Damage level at a horizon: 1 to 4. */
    LEVEL(Kind.LEVEL),
    /** How people work in the meantime. */
    WORKAROUND(Kind.TEXT),
    /** Anything else; kept with the questionnaire only. */
    REMARK(Kind.TEXT),
    /** A critical period of a process, see {@link PeriodAnswer}. */
    PERIOD(Kind.PERIOD);

    private final Kind kind;

    /** What an answer is. */
    public enum Kind {
        /** Hours. */
        HOURS,
        /** Hours, or no limit. */
        HOURS_OR_NONE,
        /** Text. */
        TEXT,
        /** A damage category. */
        CATEGORY,
        /** A damage level. */
        LEVEL,
        /** A critical period. */
        PERIOD
    }

    Question(Kind kind) {
        this.kind = kind;
    }

    /** Returns what an answer is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the word for it in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Question> of(String code) {
        for (Question question : values()) {
            if (question.code().equals(code)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }
}
