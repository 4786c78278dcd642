package org.ratswerk.analysis.downtime.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.model.Questionnaire;

/**
 * One thing that answers speak about, with all that was answered about it, what the administration has, and what is to
 * be done.
 */
public final class AnswerItem {
    private final AnswerKey key;
    private final Targets.Target target;
    private final String elementId;
    private final String element;
    private final String question;
    private final String current;
    private final String currentText;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<Conflict> conflicts = EnumSet.noneOf(Conflict.class);
    private final List<String> messages = new ArrayList<>();
    private Decision decision;
    private Candidate chosen;

    /** What can be wrong with answers. */
    public enum Conflict {
        /** Different answers to the same. */
        TWO_ANSWERS,
        /** The administration has changed since the questionnaire was sent. */
        STALE,
        /** What it is about is no longer there, or no longer of that kind. */
        UNKNOWN,
        /** The file was changed where nobody should. */
        TAMPERED,
        /** It is no answer to the question. */
        INVALID,
        /** A formula stands where an answer should; its result is not used. */
        FORMULA,
        /** The damage falls although the outage lasts longer. */
        FALLING
    }

    /** What is to be done. */
    public enum Decision {
        /** Take the chosen answer over. */
        TAKE,
        /** Keep what the administration has; the answers are kept with the questionnaire. */
        KEEP,
        /** Leave it open: nothing is kept, the file can be read again. */
        SKIP
    }

    /**
     * An answer.
     *
     * @param value answer as {@link Answers} describes it; the text in the file where it is no answer
     * @param text answer as people read it
     * @param file file that it comes from
     * @param place where it stands there; empty where the file has no places
     * @param questionnaire questionnaire that it answers
     * @param key what it answers
     * @param category id of the damage category of a level; empty for none
     * @param answeredBy who answered
     * @param answeredOn when
     */
    public record Candidate(String value, String text, String file, String place, Questionnaire questionnaire,
            AnswerKey key, String category, String answeredBy, LocalDate answeredOn) {
        public Candidate {
            Objects.requireNonNull(value);
            Objects.requireNonNull(key);
        }
    }

    AnswerItem(AnswerKey key, Targets.Target target, String elementId, String element, String question, String current,
            String currentText) {
        this.key = key;
        this.target = target;
        this.elementId = elementId;
        this.element = element;
        this.question = question;
        this.current = current;
        this.currentText = currentText;
    }

    Targets.Target target() {
        return target;
    }

    void add(Candidate candidate) {
        candidates.add(candidate);
        if (chosen == null) {
            chosen = candidate;
        }
    }

    void conflict(Conflict conflict, String message) {
        conflicts.add(conflict);
        remark(message);
    }

    void remark(String message) {
        if (!messages.contains(message)) {
            messages.add(message);
        }
    }

    /** Returns what is asked. */
    public AnswerKey key() {
        return key;
    }

    /** Returns the id of the element whose value it is. */
    public String elementId() {
        return elementId;
    }

    /** Returns the name of the element; with the IT system where it is asked for one. */
    public String element() {
        return element;
    }

    /** Returns the question in the user's language. */
    public String question() {
        return question;
    }

    /** Returns what the administration has; empty for nothing. */
    public String current() {
        return current;
    }

    /** Returns what the administration has as people read it; empty for nothing. */
    public String currentText() {
        return currentText;
    }

    /** Returns all answers, at least one, in the order of the files. */
    public List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    /** Returns what is wrong; empty where nothing is. */
    public Set<Conflict> conflicts() {
        return Set.copyOf(conflicts);
    }

    /** Returns what is wrong or worth knowing, in the user's language: a sentence each. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Whether the chosen answer says what the administration has already. */
    public boolean isUnchanged() {
        return same(chosen.value(), current);
    }

    /** Whether it sets nothing in the administration and is kept with the questionnaire only. */
    public boolean isNote() {
        return target == null && !conflicts.contains(Conflict.UNKNOWN);
    }

    /** Whether it can be taken over at all. */
    public boolean isTakeable() {
        return !conflicts.contains(Conflict.UNKNOWN) && !conflicts.contains(Conflict.INVALID)
                && !conflicts.contains(Conflict.FORMULA);
    }

    /** Returns what is to be done; null while nobody has decided. */
    public Decision decision() {
        return decision;
    }

    /** Returns the answer that is taken over if it is to be. */
    public Candidate chosen() {
        return chosen;
    }

    /**
     * Decides.
     *
     * @param wanted what is to be done; null to leave it undecided
     * @throws IllegalArgumentException if it is to be taken over but cannot be
     */
    public void decide(Decision wanted) {
        if (wanted == Decision.TAKE && !isTakeable()) {
            throw new IllegalArgumentException(key.toString());
        }
        decision = wanted;
    }

    /**
     * Decides to take an answer over.
     *
     * @param answer one of the answers
     * @throws IllegalArgumentException if it is none of them or cannot be taken over
     */
    public void take(Candidate answer) {
        if (!candidates.contains(answer)) {
            throw new IllegalArgumentException(String.valueOf(answer));
        }
        decide(Decision.TAKE);
        chosen = answer;
    }

    /** No limit and no value have the same effect. */
    static boolean same(String first, String second) {
        return first.equals(second) || (first.isEmpty() || first.equals(Answers.NO_LIMIT))
                && (second.isEmpty() || second.equals(Answers.NO_LIMIT));
    }
}
