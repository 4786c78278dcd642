package org.ratswerk.analysis.downtime.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.downtime.survey.Question.Kind;
import org.ratswerk.analysis.downtime.survey.QuestionnaireForm.Choice;
import org.ratswerk.core.edit.InputException;

class AnswersTest {
    private static final List<Choice> CATEGORIES = List.of(new Choice("task", "Aufgabenerfüllung"),
            new Choice("law", "Gesetze und Verträge"));
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static String parse(Kind kind, String text) throws InputException {
        return Answers.parse(kind, text, CATEGORIES);
    }

    private static String wrong(Kind kind, String text) {
        return assertThrows(InputException.class, () -> parse(kind, text)).getMessage();
    }

    @Test
    void hoursMayBeTypedAsPeopleDo() throws InputException {
        assertEquals("4", parse(Kind.HOURS, " 4 "));
        assertEquals("0.5", parse(Kind.HOURS, "0,5"));
        assertEquals("72", parse(Kind.HOURS, "3 Tage"));
        assertEquals("1.5", parse(Kind.HOURS, "90 min"));
        assertEquals("0", parse(Kind.HOURS, "0"));
        assertEquals("", parse(Kind.HOURS, "  "));
        assertEquals(Answers.NO_LIMIT, parse(Kind.HOURS_OR_NONE, "Keine Grenze"));
        assertEquals(Answers.NO_LIMIT, parse(Kind.HOURS_OR_NONE, "no limit"));
        assertTrue(wrong(Kind.HOURS, "keine Grenze").contains("ist keine Zeit in Stunden"));
        assertTrue(wrong(Kind.HOURS, "-1").contains("„-1“"));
        assertTrue(wrong(Kind.HOURS, "99999999").contains("„99999999“"));
        assertTrue(wrong(Kind.HOURS, "1e9").contains("„1e9“"));
    }

    @Test
    void levelsAndCategoriesAreThoseThereAre() throws InputException {
        assertEquals("3", parse(Kind.LEVEL, "3"));
        assertEquals("3", parse(Kind.LEVEL, "3.0"));
        for (String bad : List.of("0", "5", "2.5", "hoch", "३")) {
            assertTrue(wrong(Kind.LEVEL, bad).endsWith("Richtig wäre 1, 2, 3 oder 4"), bad);
        }
        assertEquals("law", parse(Kind.CATEGORY, "gesetze und verträge"));
        assertEquals("law", parse(Kind.CATEGORY, "law"));
        assertTrue(wrong(Kind.CATEGORY, "Unsinn").contains("Es gibt: Aufgabenerfüllung, Gesetze und Verträge"));
    }

    @Test
    void textsLoseWhatDeceives() throws InputException {
        assertEquals("<script>alert(1)</script>", parse(Kind.TEXT, "<script>alert(1)</script>"));
        assertEquals("a\nb", parse(Kind.TEXT, "a\r\nb"));
        assertEquals("a\ufffdb\ufffd", parse(Kind.TEXT, "a\u202eb\u0007"));
        assertTrue(wrong(Kind.TEXT, "x".repeat(2001)).contains("höchstens 2.000"));
    }

    @Test
    void keysSurviveAnyId() {
        for (String id : List.of("a", "a:b", "a|b", "%41", "ä ö", "", "../x", "+")) {
            var key = new AnswerKey(Section.USE, id, "p:" + id, Question.LEVEL, Duration.ofMinutes(90));
            assertEquals(Optional.of(key), AnswerKey.parse(key.toString()));
        }
        for (String bad : List.of("", "use:a:b", "use:a:b:level", "use:a:b:tolerable:4", "x:a:b:level:4",
                "system:a::bridging", "use:a:b:level:x", "use:%zz:b:remark", "use:a:b:level:4:5", ":".repeat(3000))) {
            assertEquals(Optional.empty(), AnswerKey.parse(bad), bad);
        }
    }
}
