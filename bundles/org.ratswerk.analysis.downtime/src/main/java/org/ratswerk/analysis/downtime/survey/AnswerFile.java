package org.ratswerk.analysis.downtime.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a file with answers says, before it is compared with an administration. Everything in it comes from outside.
 *
 * @param file file as the user named it
 * @param checksum SHA-256 of the file, hexadecimal
 * @param survey id of the survey, as the file says; empty where it does not
 * @param questionnaire id of the questionnaire, as the file says; empty where it does not
 * @param fingerprint fingerprint of the questions and values known that are in the file
 * @param answeredBy who filled it in; empty where that is left open
 * @param answeredOn date of the answers; null where that is left open or no date
 * @param known values that the questionnaire was sent with, by key
 * @param answers answers by key; several for one key where a row stands in the file twice
 * @param periods critical periods
 * @param notices what is odd about the file
 */
public record AnswerFile(String file, String checksum, String survey, String questionnaire, String fingerprint,
        String answeredBy, LocalDate answeredOn, Map<AnswerKey, String> known, List<Given> answers,
        List<GivenPeriod> periods, List<Notice> notices) {
    public AnswerFile {
        Objects.requireNonNull(file);
        known = Map.copyOf(known);
        answers = List.copyOf(answers);
        periods = List.copyOf(periods);
        notices = List.copyOf(notices);
    }

    /**
     * Answer as it stands in the file.
     *
     * @param key what it answers
     * @param text text; empty where a formula stands instead
     * @param place where it stands, such as a cell; empty where the file has no places
     * @param formula whether the cell holds a formula, which is never computed
     * @param confirmed whether it is the value known, confirmed for the whole row
     */
    public record Given(AnswerKey key, String text, String place, boolean formula, boolean confirmed) {
        public Given {
            Objects.requireNonNull(key);
            Objects.requireNonNull(text);
            Objects.requireNonNull(place);
        }
    }

    /**
     * Critical period as it stands in the file.
     *
     * @param process process: its name or id
     * @param from first day
     * @param to last day
     * @param repeat word for whether it comes back; empty for once
     * @param tolerable hours; empty for none
     * @param reason why; empty for none
     * @param place where it stands; empty where the file has no places
     * @param formula whether one of the cells holds a formula
     */
    public record GivenPeriod(String process, String from, String to, String repeat, String tolerable, String reason,
            String place, boolean formula) {
    }

    /** What can be odd about a file. */
    public enum Oddity {
        /** The file has another name than it was sent with; it is known by what it holds. */
        RENAMED,
        /** Exactly this file was read before. */
        READ_BEFORE,
        /** Another file of the same questionnaire was read before, or is read at the same time. */
        RETURNED_TWICE,
        /** Questions, names or values known were changed in the file. */
        TAMPERED,
        /** Rows, columns or pages of the questionnaire are missing in the file. */
        INCOMPLETE,
        /** Not everything is answered. */
        HALF_FILLED,
        /** Nothing is answered. */
        EMPTY,
        /** The file holds formulas, programs, links to other files or objects; none of them is used. */
        ACTIVE_CONTENT,
        /** It does not say who filled it in. */
        NAMELESS,
        /** The date of the answers lies in the future. */
        FUTURE,
        /** It belongs to no questionnaire of this administration. */
        UNKNOWN,
        /** The questionnaire was withdrawn, or its survey is closed. */
        CLOSED
    }

    /**
     * Something odd.
     *
     * @param oddity what
     * @param message what is odd and what to do, in the user's language
     */
    public record Notice(Oddity oddity, String message) {
    }
}
