package org.ratswerk.analysis.downtime.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parts of a questionnaire; each row of a part asks the same questions about something else. */
public enum Section {
    /** A resource, mostly an IT system: how long may it be down. */
    SYSTEM(Question.TOLERABLE, Question.REASON, Question.DATA_LOSS, Question.REMARK),
    /** A process that uses the IT system: what damage does its standstill do, how long does it get along without. */
    USE(Question.CATEGORY, Question.LEVEL, Question.TOLERABLE, Question.REASON, Question.BRIDGING,
            Question.WORKAROUND, Question.REMARK),
    /** A component that the IT system uses: how long may it be down. */
    COMPONENT(Question.TOLERABLE, Question.REASON, Question.REMARK),
    /** A process that the person answers for. */
    PROCESS(Question.CATEGORY, Question.LEVEL, Question.TOLERABLE, Question.REASON, Question.DATA_LOSS,
            Question.WORKAROUND, Question.REMARK);

    private final List<Question> questions;

    Section(Question... questions) {
        this.questions = List.of(questions);
    }

    /** Returns the questions of a row, in order; {@link Question#LEVEL} is asked once for each horizon. */
    public List<Question> questions() {
        return questions;
    }

    /** Whether it asks about a process: its damage levels and its MTPD. */
    public boolean isAboutProcess() {
        return this == USE || this == PROCESS;
    }

    /** Returns the word for it in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String code) {
        for (Section section : values()) {
            if (section.code().equals(code)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
