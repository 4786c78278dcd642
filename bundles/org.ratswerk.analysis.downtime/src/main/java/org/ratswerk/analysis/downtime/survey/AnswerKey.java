package org.ratswerk.analysis.downtime.survey;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.core.format.Values;

/**
 * Which answer of a questionnaire.
 *
 * @param section part
 * @param subject id of the resource or process asked about
 * @param about id of the process that uses it or the component it uses; empty where the question is about the subject
 *        itself
 * @param question question
 * @param horizon horizon of a damage level; null for other questions
 */
public record AnswerKey(Section section, String subject, String about, Question question, Duration horizon) {
    private static final int ROW_PARTS = 3;
    private static final int MOST_PARTS = 5;
    private static final int LONGEST = 2000;

    public AnswerKey {
        Objects.requireNonNull(section);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(about);
        Objects.requireNonNull(question);
    }

    /** Returns the key of the row that the answer stands in. */
    String row() {
        return row(section, subject, about);
    }

    static String row(Section section, String subject, String about) {
        return section.code() + ":" + encode(subject) + ":" + encode(about);
    }

    /** Returns the key as a text for files. */
    @Override
    public String toString() {
        return row() + ":" + question.code() + (horizon == null ? "" : ":" + Values.hours(horizon).toPlainString());
    }

    /** Returns the key that a text is; empty if it is none. Anything may come in. */
    static Optional<AnswerKey> parse(String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split(":", -1);
        if (parts.length < ROW_PARTS + 1 || parts.length > MOST_PARTS) {
            return Optional.empty();
        }
        Optional<Section> section = Section.of(parts[0]);
        Optional<Question> question = Question.of(parts[ROW_PARTS]);
        Duration horizon = parts.length == MOST_PARTS ? Answers.hours(parts[MOST_PARTS - 1]).orElse(null) : null;
        if (section.isEmpty() || question.isEmpty() || !section.get().questions().contains(question.get())
                || (question.get() == Question.LEVEL) != (horizon != null)
                || parts.length == MOST_PARTS && horizon == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AnswerKey(section.get(), decode(parts[1]), decode(parts[2]), question.get(), horizon));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
