package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.survey.AnswerFile;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Oddity;
import org.ratswerk.analysis.downtime.survey.AnswerFiles;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Conflict;
import org.ratswerk.analysis.downtime.survey.AnswerKey;
import org.ratswerk.analysis.downtime.survey.QuestionnaireForm;
import org.ratswerk.analysis.downtime.survey.QuestionnairePage;
import org.ratswerk.analysis.downtime.survey.SurveyReading;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.model.persistence.FaultException;

/** The HTML form and the files that it saves. */
class SurveyFormTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern DATA = Pattern
            .compile("<script type=\"application/json\" id=\"questionnaire\">(.*?)</script>", Pattern.DOTALL);
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertTrue(matcher.find());
        String found = matcher.group(1);
        assertFalse(matcher.find(), "twice: " + pattern);
        return found;
    }

    private static String hash(String text) throws Exception {
        return "'sha256-" + Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    /** What the form saves for answers; the form's own data has the same parts. */
    private static Map<String, Object> saved(QuestionnaireForm form, Map<AnswerKey, String> answers) {
        Map<?, ?> data = data(QuestionnairePage.of(form, "f"));
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "ratswerk-answers");
        file.put("version", 1);
        file.put("survey", data.get("survey"));
        file.put("questionnaire", data.get("questionnaire"));
        file.put("fingerprint", data.get("fingerprint"));
        file.put("answeredBy", "Frau Müßig");
        file.put("answeredOn", "2027-03-02");
        var given = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> given.put(key.toString(), value));
        file.put("answers", given);
        file.put("confirmed", List.of());
        file.put("periods", List.of());
        file.put("known", data.get("known"));
        return file;
    }

    private static Map<?, ?> data(String html) {
        return (Map<?, ?>) JsonValues.read(found(DATA, html));
    }

    private Path write(Object content) throws IOException {
        return Files.writeString(folder.resolve("antworten.json"), JsonValues.write(content));
    }

    private static AnswerFile read(Path file) throws FaultException {
        return AnswerFiles.read(file, file.getFileName().toString(), Contributions.REGISTRY);
    }

    private static String fault(Path file) {
        return assertThrows(FaultException.class, () -> read(file)).getMessage();
    }

    @Test
    void theFormRunsItsOwnScriptOnlyAndReachesNothing() throws Exception {
        var town = new SurveyTown(1, 2).ask();
        String html = QuestionnairePage.of(town.form(0), "Fragebogen");
        String policy = found(Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\""), html);
        assertEquals("default-src 'none'; script-src " + hash(found(SCRIPT, html)) + "; style-src "
                + hash(found(STYLE, html)) + "; base-uri 'none'; form-action 'none'", policy);
        String code = html.replace(found(DATA, html), "");
        for (String outside : List.of("http:", "https:", "//cdn", " src=", "<link", "@import", "url(", "innerHTML",
                "eval(", "<iframe", " style=", " onclick")) {
            assertFalse(code.contains(outside), outside);
        }
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"de\">"));
    }

    @Test
    void namesThatAreCodeStayNames() {
        var town = new SurveyTown(1, 1);
        String evil = "</script><script>alert('x')</script><!-- \u2028 \"&quot;";
        town.model.resources().get(1).setName(evil);
        town.model.administration().getPersons().getFirst().setName(evil);
        town.ask();
        String html = QuestionnairePage.of(town.form(0), "f");
        assertFalse(html.contains("alert('x')</script>"));
        assertEquals(3, html.split("</script>", -1).length);
        assertTrue(html.contains("<title>Umfrage &lt;b&gt;1&lt;/b&gt;: &lt;/script&gt;&lt;script&gt;"));
        var sections = (List<?>) data(html).get("sections");
        var row = (Map<?, ?>) ((List<?>) ((Map<?, ?>) sections.getFirst()).get("rows")).getFirst();
        assertEquals(evil, row.get("subject"));
    }

    @Test
    void theScriptIsWellFormed() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        Path script = Files.writeString(folder.resolve("form.js"),
                found(SCRIPT, QuestionnairePage.of(town.form(0), "f")));
        Process node = new ProcessBuilder("node", "--check", script.toString()).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(node.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, node.exitValue(), said);
    }

    @Test
    void everyQuestionOfTheFormHasAField() {
        var town = new SurveyTown(1, 3).ask();
        var keys = new ArrayList<String>();
        for (Object section : (List<?>) data(QuestionnairePage.of(town.form(0), "f")).get("sections")) {
            int fields = ((List<?>) ((Map<?, ?>) section).get("fields")).size();
            for (Object row : (List<?>) ((Map<?, ?>) section).get("rows")) {
                var of = (List<?>) ((Map<?, ?>) row).get("keys");
                assertEquals(fields, of.size());
                of.forEach(key -> keys.add((String) key));
            }
        }
        var wanted = new ArrayList<String>();
        town.form(0).rows().forEach(row -> row.known().keySet().forEach(key -> wanted.add(key.toString())));
        wanted.sort(null);
        keys.sort(null);
        assertEquals(wanted, keys);
    }

    @Test
    void answersComeBackAsTheyWereGiven() throws Exception {
        var town = new SurveyTown(50, 300).ask();
        var random = new Random(11);
        for (int i = 0; i < 50; i++) {
            Map<AnswerKey, String> answers = SurveyTown.answers(town.form(i), random);
            AnswerFile file = read(write(saved(town.form(i), answers)));
            assertEquals(town.form(i).fingerprint(), file.fingerprint());
            assertEquals(List.of(), file.notices());
            assertEquals("Frau Müßig 2027-03-02", file.answeredBy() + " " + file.answeredOn());
            var got = new HashMap<AnswerKey, String>();
            file.answers().forEach(given -> got.put(given.key(), given.text()));
            assertEquals(answers, got);
        }
    }

    @Test
    void periodsAndConfirmationsComeBack() throws Exception {
        var town = new SurveyTown(1, 1);
        town.model.resources().get(1).setRequiredRto(java.time.Duration.ofHours(8));
        town.ask();
        var file = saved(town.form(0), Map.of());
        file.put("confirmed", List.of(town.form(0).rows().getFirst().key(), "nonsense"));
        file.put("periods", List.of(Map.of("process", "p%0-0", "from", "2027-09-12", "to", "2027-09-13", "repeat",
                "yearly", "tolerable", "4", "reason", "Wahl"), Map.of("process", "p%0-0", "from", "2027-09-12")));
        SurveyReading reading = SurveyReading.of(town.model, List.of(read(write(file))), SurveyTown.TODAY);
        assertEquals(3, reading.items().size());
        assertTrue(reading.items().getFirst().isUnchanged());
        assertEquals("12.09.2027 bis 13.09.2027, jährlich, höchstens 4 h: Wahl",
                reading.items().get(1).chosen().text());
        assertEquals(java.util.Set.of(Conflict.INVALID), reading.items().get(2).conflicts());
        reading.apply();
        assertEquals(1, town.model.processes().getFirst().getImpact().getCriticalPeriods().size());
        assertTrue(SurveyReading.of(town.model, List.of(read(write(file))), SurveyTown.TODAY).items().get(1)
                .isUnchanged());
    }

    @Test
    void changedFilesAreNoticed() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        var file = saved(town.form(0), SurveyTown.answers(town.form(0), new Random(5)));
        @SuppressWarnings("unchecked")
        var known = new LinkedHashMap<>((Map<String, Object>) file.get("known"));
        known.replaceAll((key, value) -> key.endsWith(":tolerable") ? "99" : value);
        file.put("known", known);
        assertTrue(oddities(town, file).contains(Oddity.TAMPERED));

        file = saved(town.form(0), Map.of());
        file.put("answers", Map.of("system:other::tolerable", "4"));
        assertTrue(oddities(town, file).contains(Oddity.TAMPERED));
        assertTrue(oddities(town, file).contains(Oddity.EMPTY));

        file = saved(town.form(0), Map.of());
        file.put("questionnaire", "nobody's");
        assertEquals(List.of(Oddity.UNKNOWN), oddities(town, file));
    }

    private List<Oddity> oddities(SurveyTown town, Object file) throws Exception {
        return SurveyReading.of(town.model, List.of(read(write(file))), SurveyTown.TODAY).sources().getFirst().notices()
                .stream().map(AnswerFile.Notice::oddity).toList();
    }

    @Test
    void hostileFilesAreRefusedWithAReason() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        Path file = folder.resolve("antworten.json");
        Files.writeString(file, "{\"format\":\"ratswerk-answers\",\"version\":1,\"answers\":" + "[".repeat(200_000));
        assertTrue(fault(file).contains("kein Fragebogen dieses Programms"), fault(file));
        Files.writeString(file, "{\"format\":\"ratswerk-answers\",");
        assertTrue(fault(file).contains("beschädigt"));
        Files.writeString(file, "{\"format\":\"other\"}");
        assertTrue(fault(file).contains("kein Fragebogen dieses Programms"));
        Files.write(file, new byte[] {'{', (byte) 0xff, '}'});
        assertTrue(fault(file).contains("beschädigt"));
        Files.writeString(file, "{" + " ".repeat(9 << 20) + "}");
        assertTrue(fault(file).contains("größer als 8 MB"));
        var newer = saved(town.form(0), Map.of());
        newer.put("version", 2);
        assertTrue(fault(write(newer)).contains("andere" + "n Version"));

        var odd = saved(town.form(0), Map.of());
        odd.put("answers", List.of("x"));
        odd.put("known", 5);
        odd.put("answeredOn", "2999-01-01");
        odd.put("answeredBy", Map.of());
        var found = oddities(town, odd);
        assertTrue(found.containsAll(List.of(Oddity.TAMPERED, Oddity.FUTURE, Oddity.NAMELESS, Oddity.EMPTY)), found.toString());
    }
}
