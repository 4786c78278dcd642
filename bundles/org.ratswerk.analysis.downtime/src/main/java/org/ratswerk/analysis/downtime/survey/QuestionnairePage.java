package org.ratswerk.analysis.downtime.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.analysis.downtime.survey.QuestionnaireForm.Choice;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.text.Texts;

/**
 * A questionnaire as one HTML file that needs nothing else: it opens in a browser without network, keeps what is typed in
 * the browser, and saves the answers to a file that {@link AnswerFiles} reads. Its content security policy lets it run
 * its own script only and reach no address at all.
 */
public final class QuestionnairePage {
    private static final Texts TEXTS = Texts.of(QuestionnairePage.class);

    private QuestionnairePage() {
        // static only
    }

    /**
     * Returns the file's content.
     *
     * @param form questionnaire
     * @param fileName name of the file that the answers are saved to, without extension
     */
    public static String of(QuestionnaireForm form, String fileName) {
        String style = resource("form.css");
        String script = resource("form.js");
        String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action 'none'";
        return "<!DOCTYPE html>\n<html lang=\"" + form.locale().getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
                + escaped(form.title() + ": " + form.respondent()) + "</title>\n<style>" + style
                + "</style>\n</head>\n<body>\n<noscript><p>" + escaped(TEXTS.get(form.locale(), "page.noscript"))
                + "</p></noscript>\n<script type=\"application/json\" id=\"questionnaire\">"
                + JsonValues.write(data(form, fileName)) + "</script>\n<script>" + script
                + "</script>\n</body>\n</html>\n";
    }

    private static Map<String, Object> data(QuestionnaireForm form, String fileName) {
        Locale locale = form.locale();
        var data = new LinkedHashMap<String, Object>();
        data.put("survey", form.survey());
        data.put("questionnaire", form.questionnaire());
        data.put("fingerprint", form.fingerprint());
        data.put("fileName", fileName);
        data.put("lang", locale.getLanguage());
        data.put("title", form.title());
        data.put("introduction", form.introduction());
        data.put("due", form.due() == null ? ""
                : TEXTS.get(locale, "form.due", QuestionnaireBook.date(form.due(), locale)));
        data.put("steps", QuestionnaireBook.steps(form));
        data.put("texts", texts(form));
        data.put("levels", List.of("1", "2", "3", "4").stream().map(level -> choice(new Choice(level, level))).toList());
        data.put("categories", form.categories().stream().map(QuestionnairePage::choice).toList());
        data.put("processes", form.processes().stream().map(QuestionnairePage::choice).toList());
        data.put("repeats", PeriodRepeat.VALUES.stream().map(repeat -> choice(
                new Choice(repeat.getLiteral(), QuestionnaireBook.repeat(repeat, locale)))).toList());
        var sections = new ArrayList<Object>();
        for (Section section : Section.values()) {
            List<QuestionnaireForm.Row> rows = form.rows().stream().filter(row -> row.section() == section).toList();
            if (!rows.isEmpty()) {
                sections.add(section(section, rows, form));
            }
        }
        data.put("sections", sections);
        data.put("known", form.contents());
        return data;
    }

    private static Map<String, Object> choice(Choice choice) {
        return Map.of("id", choice.id(), "name", choice.name());
    }

    private static Map<String, Object> section(Section section, List<QuestionnaireForm.Row> rows,
            QuestionnaireForm form) {
        var fields = new ArrayList<Object>();
        for (AnswerKey key : QuestionnaireForm.keys(section, "", "", form.horizons())) {
            String label = key.horizon() == null ? QuestionnaireBook.head(key, form.locale())
                    : QuestionnaireBook.hours(key.horizon(), form.locale());
            fields.add(Map.of("question", key.question().code(), "kind", key.question().kind().name(), "label", label,
                    "hint", QuestionnaireBook.hint(key, form.locale())));
        }
        var lines = new ArrayList<Object>();
        for (QuestionnaireForm.Row row : rows) {
            lines.add(Map.of("key", row.key(), "subject", row.subjectName(), "about", row.aboutName(), "hint",
                    row.hint(), "known", QuestionnaireBook.known(row, form), "keys",
                    row.known().keySet().stream().map(AnswerKey::toString).toList()));
        }
        return Map.of("title", QuestionnaireBook.pageName(section, form.locale()), "fields", fields, "rows", lines);
    }

    private static Map<String, Object> texts(QuestionnaireForm form) {
        Locale locale = form.locale();
        var texts = new LinkedHashMap<String, Object>();
        texts.put("for", TEXTS.get(locale, "form.for", form.respondent(), form.administration()));
        texts.put("by", TEXTS.get(locale, "form.by"));
        texts.put("on", TEXTS.get(locale, "form.on"));
        texts.put("noLimit", Answers.noLimit(locale));
        texts.put("known", TEXTS.get(locale, "head.known") + ":");
        for (String key : List.of("bar", "steps", "who", "levels", "confirm", "save", "load", "print", "progress",
                "saved", "loaded", "restored", "wrong", "wrongHours", "byMissing", "notMine", "noStore")) {
            texts.put(key, plain(locale, "web." + key));
        }
        var period = new LinkedHashMap<String, Object>();
        period.put("heading", TEXTS.get(locale, "page.periods"));
        period.put("title", plain(locale, "web.period"));
        period.put("more", TEXTS.get(locale, "web.period.more"));
        QuestionnaireBook.PERIOD_COLUMNS.forEach(
                column -> period.put(column, TEXTS.get(locale, "period." + column)));
        texts.put("period", period);
        return texts;
    }

    /** A text whose place holders the page fills in itself. */
    private static String plain(Locale locale, String key) {
        return TEXTS.get(locale, key, "{0}", "{1}");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = QuestionnairePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
