package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.survey.AnswerFile;
import org.ratswerk.analysis.downtime.survey.AnswerFile.Oddity;
import org.ratswerk.analysis.downtime.survey.AnswerFiles;
import org.ratswerk.analysis.downtime.survey.AnswerItem;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Conflict;
import org.ratswerk.analysis.downtime.survey.AnswerItem.Decision;
import org.ratswerk.analysis.downtime.survey.AnswerKey;
import org.ratswerk.analysis.downtime.survey.Question;
import org.ratswerk.analysis.downtime.survey.QuestionnaireBook;
import org.ratswerk.analysis.downtime.survey.QuestionnaireForm;
import org.ratswerk.analysis.downtime.survey.Section;
import org.ratswerk.analysis.downtime.survey.Surveys;
import org.ratswerk.analysis.downtime.survey.SurveyReading;
import org.ratswerk.analysis.downtime.survey.SurveyReading.Strategy;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.form.FormBook;
import org.ratswerk.model.AnswerDecision;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Questionnaire;
import org.ratswerk.model.QuestionnaireState;
import org.ratswerk.model.Resource;
import org.ratswerk.model.SurveyAnswer;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.report.XlsxForms;

/** Questionnaires as Excel workbooks: sent, filled in, read back, among them such as were meddled with. */
class SurveyTest {
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

    private Path write(FormBook book, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new XlsxForms().write(book, out);
        }
        return file;
    }

    private static AnswerFile read(Path file) throws FaultException {
        return AnswerFiles.read(file, file.getFileName().toString(), Contributions.REGISTRY);
    }

    private static String fault(Path file) {
        return assertThrows(FaultException.class, () -> read(file)).getMessage();
    }

    /** Name that the file of a questionnaire has. */
    private static String name(SurveyTown town, int index) {
        return Surveys.fileNames(town.survey.getQuestionnaires()).get(town.questionnaire(index)) + ".xlsx";
    }

    private static SurveyReading reading(SurveyTown town, AnswerFile... files) {
        return SurveyReading.of(town.model, List.of(files), SurveyTown.TODAY.plusDays(3));
    }

    private static List<Oddity> oddities(SurveyReading reading, int file) {
        return reading.sources().get(file).notices().stream().map(AnswerFile.Notice::oddity).distinct().toList();
    }

    private static AnswerKey key(QuestionnaireForm form, Section section, Question question) {
        return form.rows().stream().filter(row -> row.section() == section).flatMap(row -> row.known().keySet().stream())
                .filter(key -> key.question() == question).findFirst().orElseThrow();
    }

    private static AnswerItem item(SurveyReading reading, AnswerKey key) {
        return reading.items().stream().filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    private static SurveyReading.Summary apply(SurveyTown town, SurveyReading reading) {
        if (town.editing == null) {
            town.editing = new Editing(town.model);
        }
        var summary = new SurveyReading.Summary[1];
        town.editing.run("Antworten übernehmen", () -> summary[0] = reading.apply());
        return summary[0];
    }

    // --- round trip

    @Test
    void fiftyPersonsAnswerAboutThreeHundredSystemsWithoutLoss() throws Exception {
        var town = new SurveyTown(50, 300).ask();
        assertEquals(50, town.forms.size());
        assertEquals(300, town.survey.getQuestionnaires().stream().mapToInt(each -> each.getSubjects().size()).sum());
        var random = new Random(1);
        var given = new HashMap<Questionnaire, Map<AnswerKey, String>>();
        var files = new ArrayList<AnswerFile>();
        for (int i = 0; i < 50; i++) {
            var answers = SurveyTown.answers(town.form(i), random);
            given.put(town.questionnaire(i), answers);
            AnswerFile file = read(write(QuestionnaireBook.of(town.form(i), answers), name(town, i)));
            assertEquals(List.of(), file.notices());
            assertEquals(town.form(i).fingerprint(), file.fingerprint());
            files.add(file);
        }
        SurveyReading reading = SurveyReading.of(town.model, files, SurveyTown.TODAY.plusDays(3));
        for (int i = 0; i < 50; i++) {
            assertEquals(List.of(Oddity.NAMELESS), oddities(reading, i));
        }
        // all differ about the component that all use, and about nothing else
        assertTrue(reading.undecided().stream().allMatch(item -> item.elementId().equals("c-all")
                && item.conflicts().contains(Conflict.TWO_ANSWERS)));
        assertFalse(reading.undecided().isEmpty());
        reading.decideAll(Strategy.STRICTEST);
        SurveyReading.Summary summary = apply(town, reading);
        assertEquals(0, summary.open());

        given.forEach((questionnaire, answers) -> assertEquals(
                answers.entrySet().stream().map(entry -> text(entry.getKey(), entry.getValue())).sorted().toList(),
                questionnaire.getAnswers().stream().map(SurveyTest::text).sorted().toList()));
        assertTrue(town.survey.getQuestionnaires().stream()
                .allMatch(each -> each.getState() == QuestionnaireState.ANSWERED && each.getReturns().size() == 1));
        // what the administration has now is what a new questionnaire shows as known
        for (int i = 0; i < 50; i++) {
            var now = QuestionnaireForm.of(town.model, town.survey, town.questionnaire(i), SurveyTown.TODAY,
                    Locale.GERMAN);
            var answers = given.get(town.questionnaire(i));
            now.rows().forEach(row -> row.known().forEach((key, value) -> {
                String answer = answers.get(key);
                if (key.question() == Question.REMARK || key.about().equals("c-all")) {
                    return;
                }
                if (key.question() == Question.LEVEL || key.question() == Question.CATEGORY) {
                    assertEquals(answer, value, key.toString());
                } else if (key.question() != Question.REASON) {
                    assertEquals(answer.equals("none") ? "" : answer, value, key.toString());
                }
            }));
        }
        // the strictest of all for the component that all use
        double strictest = given.values().stream().flatMap(answers -> answers.entrySet().stream())
                .filter(entry -> entry.getKey().about().equals("c-all")
                        && entry.getKey().question() == Question.TOLERABLE && !entry.getValue().equals("none"))
                .mapToDouble(entry -> Double.parseDouble(entry.getValue())).min().orElseThrow();
        var shared = town.model.resources().stream().filter(each -> each.getId().equals("c-all")).findFirst()
                .orElseThrow();
        assertEquals(strictest, shared.getRequiredRto().toMinutes() / 60.0);
    }

    private static String text(AnswerKey key, String value) {
        return key.subject() + "/" + key.about() + "/" + key.question().code() + "/" + key.horizon() + "=" + value;
    }

    private static String text(SurveyAnswer answer) {
        return answer.getSubject().getId() + "/" + (answer.getAbout() == null ? "" : answer.getAbout().getId()) + "/"
                + answer.getQuestion() + "/" + answer.getHorizon() + "=" + answer.getValue();
    }

    // --- what people do in Excel

    private Path changed(SurveyTown town, int index, Map<AnswerKey, String> answers, Consumer<XSSFWorkbook> change)
            throws IOException {
        Path file = write(QuestionnaireBook.of(town.form(index), answers), name(town, index));
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    /** The cell of the first row of a page under a head. */
    private static Cell cell(XSSFWorkbook workbook, String page, String head, int row) {
        Sheet sheet = workbook.getSheet(page);
        for (Cell cell : sheet.getRow(1)) {
            if (cell.getStringCellValue().equals(head)) {
                Row line = sheet.getRow(1 + row);
                return line.getCell(cell.getColumnIndex());
            }
        }
        throw new IllegalArgumentException(head);
    }

    @Test
    void whatPeopleTypeIsUnderstood() throws Exception {
        var town = new SurveyTown(1, 2).ask();
        Path file = changed(town, 0, Map.of(), workbook -> {
            cell(workbook, "IT-Systeme", "Tolerierbare Ausfallzeit (h)", 1).setCellValue(4);
            cell(workbook, "IT-Systeme", "Tolerierbarer Datenverlust (h)", 1).setCellValue("1,5 h");
            cell(workbook, "IT-Systeme", "Tolerierbare Ausfallzeit (h)", 2).setCellValue("keine Grenze");
            cell(workbook, "Nutzung durch Prozesse", "Schaden nach 24 h", 1).setCellValue(3);
            cell(workbook, "Nutzung durch Prozesse", "Am stärksten betroffene Schadenskategorie", 1)
                    .setCellValue("Finanzen");
            cell(workbook, "Nutzung durch Prozesse", "Läuft ohne IT-System weiter (h)", 1).setCellValue("3 Tage");
            cell(workbook, "Kritische Zeiträume", "Prozess", 1).setCellValue("Vorgang 01");
            cell(workbook, "Kritische Zeiträume", "Von", 1).setCellValue(LocalDate.of(2027, 9, 12));
            cell(workbook, "Kritische Zeiträume", "Bis", 1).setCellValue("13.09.2027");
            cell(workbook, "Kritische Zeiträume", "Wiederholung", 1).setCellValue("jedes Jahr");
            cell(workbook, "Kritische Zeiträume", "Tolerierbarer Stillstand (h)", 1).setCellValue(4);
            cell(workbook, "Kritische Zeiträume", "Begründung", 1).setCellValue("Wahl");
            workbook.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("ratswerk:by")) {
                    row.getCell(2).setCellValue("Frau Muster");
                } else if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("ratswerk:on")) {
                    row.getCell(2).setCellValue(LocalDate.of(2027, 3, 2));
                }
            });
        });
        SurveyReading reading = reading(town, read(file));
        assertEquals(List.of(Oddity.HALF_FILLED), oddities(reading, 0));
        assertEquals(List.of(), reading.undecided());
        apply(town, reading);
        var first = (ITSystem) town.model.resources().get(1);
        assertEquals(4, first.getRequiredRto().toHours());
        assertEquals(90, first.getRequiredRpo().toMinutes());
        var process = town.model.processes().getFirst();
        assertEquals("finance", process.getImpact().getRatings().getFirst().getCategory().getId());
        assertEquals(3, process.getImpact().getRatings().getFirst().getLevel());
        assertEquals(LocalDate.of(2027, 3, 2), process.getImpact().getAnsweredOn());
        assertEquals(town.questionnaire(0).getRespondent(), process.getImpact().getAnsweredBy());
        var period = town.model.processes().get(1).getImpact().getCriticalPeriods().getFirst();
        assertEquals("2027-09-12 2027-09-13 YEARLY PT4H Wahl", period.getFrom() + " " + period.getTo() + " "
                + period.getRepeat().name() + " " + period.getMtpd() + " " + period.getReason());
        var bridging = town.model.dependencies().stream().filter(each -> each.getDependent() == process).findFirst();
        assertEquals(72, bridging.orElseThrow().getBridging().toHours());
        assertEquals(QuestionnaireState.PARTLY_ANSWERED, town.questionnaire(0).getState());
        assertTrue(town.questionnaire(0).getAnswers().stream().allMatch(each -> each.getAnsweredBy().equals("Frau Muster")
                && each.getAnsweredOn().equals(LocalDate.of(2027, 3, 2))));
    }

    @Test
    void aConfirmedRowCountsAsAnswered() throws Exception {
        var town = new SurveyTown(1, 1);
        var system = town.model.resources().get(1);
        system.setRequiredRto(java.time.Duration.ofHours(8));
        town.ask();
        Path file = changed(town, 0, Map.of(),
                workbook -> cell(workbook, "IT-Systeme", "Bisheriges gilt weiter", 1).setCellValue("ja"));
        SurveyReading reading = reading(town, read(file));
        assertEquals(1, reading.items().size());
        assertTrue(reading.items().getFirst().isUnchanged());
        apply(town, reading);
        assertEquals("8", town.questionnaire(0).getAnswers().getFirst().getValue());
        assertEquals(AnswerDecision.TAKEN, town.questionnaire(0).getAnswers().getFirst().getDecision());
    }

    @Test
    void sortedRowsRenamedPagesAndRenamedFilesDoNotMatter() throws Exception {
        var town = new SurveyTown(1, 3).ask();
        var answers = SurveyTown.answers(town.form(0), new Random(2));
        Path file = changed(town, 0, answers, workbook -> {
            Sheet sheet = workbook.getSheet("IT-Systeme");
            int last = sheet.getLastRowNum();
            for (Cell cell : sheet.getRow(2)) {
                Cell other = sheet.getRow(last).getCell(cell.getColumnIndex());
                String text = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                        ? Double.toString(cell.getNumericCellValue())
                        : cell.getStringCellValue();
                if (other.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                    cell.setCellValue(other.getNumericCellValue());
                } else {
                    cell.setCellValue(other.getStringCellValue());
                }
                other.setCellValue(text);
            }
            workbook.setSheetName(workbook.getSheetIndex("IT-Systeme"), "Meine Systeme");
        });
        Path renamed = Files.move(file, folder.resolve("Kopie von irgendwas (2).xlsx"));
        SurveyReading reading = reading(town, read(renamed));
        assertEquals(List.of(Oddity.RENAMED, Oddity.NAMELESS), oddities(reading, 0));
        assertTrue(reading.sources().getFirst().notices().getFirst().message().contains("Kopie von irgendwas (2).xlsx"));
        // one component serves all three systems
        assertTrue(reading.undecided().stream().allMatch(item -> item.elementId().equals("c-all")));
        assertEquals(answers.entrySet().stream().filter(each -> each.getKey().question() != Question.CATEGORY)
                .map(each -> text(each.getKey(), each.getValue())).collect(Collectors.toSet()),
                reading.items().stream().flatMap(item -> item.candidates().stream())
                        .map(each -> text(each.key(), each.value()))
                        .collect(Collectors.toSet()));
    }

    // --- meddled with

    @Test
    void aChangedNameMakesAllAnswersOfTheFileUndecided() throws Exception {
        var town = new SurveyTown(1, 2).ask();
        var answers = SurveyTown.answers(town.form(0), new Random(3));
        Path file = changed(town, 0, answers, workbook -> {
            // the name of another system beside the answer for this one
            cell(workbook, "IT-Systeme", "IT-System", 1).setCellValue("=Verfahren 1");
        });
        SurveyReading reading = reading(town, read(file));
        assertTrue(oddities(reading, 0).contains(Oddity.TAMPERED));
        assertTrue(reading.items().stream().allMatch(item -> item.conflicts().contains(Conflict.TAMPERED)));
        reading.decideAll(Strategy.NEWEST);
        assertTrue(reading.items().stream().allMatch(item -> item.decision() == Decision.SKIP));
        assertEquals(0, apply(town, reading).taken());
    }

    @Test
    void changedKnownValuesAndMissingRowsAreNoticed() throws Exception {
        var town = new SurveyTown(1, 2).ask();
        Path file = changed(town, 0, SurveyTown.answers(town.form(0), new Random(4)), workbook -> {
            for (Row row : workbook.getSheet("ratswerk")) {
                if (row.getCell(1).getStringCellValue().endsWith(":tolerable")) {
                    row.createCell(2).setCellValue("99");
                }
            }
        });
        assertTrue(oddities(reading(town, read(file)), 0).contains(Oddity.TAMPERED));

        Path shorter = changed(town, 0, SurveyTown.answers(town.form(0), new Random(4)), workbook -> {
            Sheet sheet = workbook.getSheet("IT-Systeme");
            sheet.removeRow(sheet.getRow(2));
        });
        SurveyReading reading = reading(town, read(shorter));
        assertTrue(oddities(reading, 0).contains(Oddity.INCOMPLETE));
        assertFalse(oddities(reading, 0).contains(Oddity.TAMPERED));
        assertTrue(reading.sources().getFirst().notices().getFirst().message().contains("=Verfahren 0"));

        Path without = changed(town, 0, Map.of(), workbook -> workbook.removeSheetAt(workbook.getSheetIndex("ratswerk")));
        assertTrue(fault(without).contains("kein Fragebogen dieses Programms"), fault(without));
    }

    @Test
    void wrongValuesFormulasAndFallingDamageAreNotTakenOverUnseen() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        Path file = changed(town, 0, Map.of(), workbook -> {
            cell(workbook, "IT-Systeme", "Tolerierbare Ausfallzeit (h)", 1).setCellFormula("1+1");
            cell(workbook, "IT-Systeme", "Tolerierbarer Datenverlust (h)", 1).setCellValue("bald");
            cell(workbook, "Nutzung durch Prozesse", "Schaden nach 4 h", 1).setCellValue(7);
            cell(workbook, "Nutzung durch Prozesse", "Schaden nach 24 h", 1).setCellValue(3);
            cell(workbook, "Nutzung durch Prozesse", "Schaden nach 3 Tagen", 1).setCellValue(2);
            cell(workbook, "Kritische Zeiträume", "Prozess", 1).setCellValue("Unsinn");
        });
        SurveyReading reading = reading(town, read(file));
        var form = town.form(0);
        assertTrue(oddities(reading, 0).contains(Oddity.ACTIVE_CONTENT));
        assertEquals(java.util.Set.of(Conflict.FORMULA),
                item(reading, key(form, Section.SYSTEM, Question.TOLERABLE)).conflicts());
        AnswerItem loss = item(reading, key(form, Section.SYSTEM, Question.DATA_LOSS));
        assertEquals(java.util.Set.of(Conflict.INVALID), loss.conflicts());
        assertEquals("IT-Systeme H3: „bald“ ist keine Zeit in Stunden. Richtig wäre eine Zahl ab 0, zum Beispiel 4 oder 0,5",
                loss.messages().getFirst());
        assertThrows(IllegalArgumentException.class, () -> loss.decide(Decision.TAKE));
        assertEquals(1, reading.items().stream().filter(each -> each.conflicts().contains(Conflict.FALLING)).count());
        assertEquals(1, reading.items().stream().filter(each -> each.conflicts().contains(Conflict.UNKNOWN)).count());
        apply(town, reading);
        assertEquals(null, town.model.resources().get(1).getRequiredRto());
        assertEquals(1, town.model.processes().getFirst().getImpact().getRatings().size());
    }

    @Test
    void anAnswerOlderThanTheAdministrationIsDecidedByPeople() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        AnswerKey key = key(town.form(0), Section.SYSTEM, Question.TOLERABLE);
        Path file = write(QuestionnaireBook.of(town.form(0), Map.of(key, "24")), name(town, 0));
        Resource system = town.model.resources().get(1);
        system.setRequiredRto(java.time.Duration.ofHours(8));
        SurveyReading reading = reading(town, read(file));
        AnswerItem item = item(reading, key);
        assertEquals(java.util.Set.of(Conflict.STALE), item.conflicts());
        assertEquals(
                "Als der Fragebogen verschickt wurde, war der Wert nicht gesetzt; jetzt ist er 8 h. Bitte entscheiden Sie, was gilt",
                item.messages().getFirst());
        item.decide(Decision.KEEP);
        apply(town, reading);
        assertEquals(8, system.getRequiredRto().toHours());
        SurveyAnswer kept = town.questionnaire(0).getAnswers().getFirst();
        assertEquals("24 KEPT 8", kept.getValue() + " " + kept.getDecision().name() + " " + kept.getBefore());
    }

    @Test
    void aFileThatComesTwiceSaysSo() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        AnswerKey key = key(town.form(0), Section.SYSTEM, Question.TOLERABLE);
        AnswerFile first = read(write(QuestionnaireBook.of(town.form(0), Map.of(key, "24")), name(town, 0)));
        AnswerFile second = read(write(QuestionnaireBook.of(town.form(0), Map.of(key, "8")), "zwei.xlsx"));

        SurveyReading both = reading(town, first, second);
        assertTrue(oddities(both, 1).contains(Oddity.RETURNED_TWICE));
        assertEquals(java.util.Set.of(Conflict.TWO_ANSWERS), item(both, key).conflicts());
        assertEquals(2, item(both, key).candidates().size());

        apply(town, reading(town, first));
        assertEquals(24, town.model.resources().get(1).getRequiredRto().toHours());
        SurveyReading again = reading(town, first);
        assertTrue(oddities(again, 0).contains(Oddity.READ_BEFORE));
        assertEquals(0, apply(town, again).taken());
        assertEquals(1, town.questionnaire(0).getAnswers().size());
        assertEquals(1, town.questionnaire(0).getReturns().size());

        SurveyReading later = reading(town, second);
        assertTrue(oddities(later, 0).contains(Oddity.RETURNED_TWICE));
        assertTrue(item(later, key).conflicts().contains(Conflict.TWO_ANSWERS));
        assertTrue(item(later, key).messages().stream().anyMatch(each -> each.startsWith("Eine frühere Antwort war 24 h")));
        item(later, key).decide(Decision.TAKE);
        apply(town, later);
        assertEquals(8, town.model.resources().get(1).getRequiredRto().toHours());
        assertEquals(2, town.questionnaire(0).getAnswers().size());
    }

    @Test
    void whatIsNoLongerThereIsNamed() throws Exception {
        var town = new SurveyTown(2, 2).ask();
        var answers = SurveyTown.answers(town.form(0), new Random(5));
        Path file = write(QuestionnaireBook.of(town.form(0), answers), name(town, 0));
        town.model.processes().removeIf(process -> process.getId().equals("p%0-1"));
        SurveyReading reading = reading(town, read(file));
        List<AnswerItem> unknown = reading.items().stream().filter(each -> each.conflicts().contains(Conflict.UNKNOWN))
                .toList();
        assertFalse(unknown.isEmpty());
        assertTrue(unknown.stream().allMatch(each -> each.key().about().equals("p%0-1")));
        assertTrue(unknown.getFirst().messages().getFirst().contains("gibt es in der Verwaltung nicht mehr"));
        apply(town, reading);
        assertEquals(QuestionnaireState.ANSWERED, town.questionnaire(0).getState());

        // answers go with what they are about: they would read as answers about something else
        var process = town.model.processes().getFirst();
        long about = town.questionnaire(0).getAnswers().stream().filter(each -> each.getAbout() == process).count();
        int before = town.questionnaire(0).getAnswers().size();
        ElementDeletion.plan(town.editing, List.of(process), ElementDeletion.Below.DELETE).run();
        assertTrue(about > 0);
        assertEquals(before - about, town.questionnaire(0).getAnswers().size());

        var other = new SurveyTown(1, 1);
        SurveyReading foreign = SurveyReading.of(other.model, List.of(read(file)), SurveyTown.TODAY);
        assertEquals(List.of(Oddity.UNKNOWN), oddities(foreign, 0));
        assertEquals(List.of(), foreign.items());
    }

    // --- hostile

    @Test
    void hostileFilesAreRefusedWithAReason() throws Exception {
        Path bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTrue(fault(bomb).contains("ausgepackt größer"), fault(bomb));

        Path entity = changed(new SurveyTown(1, 1).ask(), 0, Map.of(), workbook -> {
            // rewritten below
        });
        Path evil = folder.resolve("entity.xlsx");
        rewrite(entity, evil, "xl/sharedStrings.xml", text -> text.replaceFirst("\\?>",
                "?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
        assertTrue(fault(evil).contains("beschädigt"), fault(evil));

        Path html = Files.writeString(folder.resolve("form.html"), "<!DOCTYPE html><html></html>");
        assertTrue(fault(html).contains("„Antworten speichern“"));
        Path nothing = Files.writeString(folder.resolve("nothing.xlsx"), "");
        assertTrue(fault(nothing).contains("weder eine Excel-Datei"));
        assertTrue(fault(folder.resolve("absent.xlsx")).contains("gibt es nicht"));
        Path zip = folder.resolve("zip.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.closeEntry();
        }
        assertTrue(fault(zip).contains("keine Excel-Arbeitsmappe"), fault(zip));
    }

    private static void rewrite(Path from, Path to, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        try (var in = new java.util.zip.ZipFile(from.toFile()); var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entries = in.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part)
                        ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
                out.closeEntry();
            }
        }
    }

    @Test
    void linksAndMacrosAreNamedAndNotUsed() throws Exception {
        var town = new SurveyTown(1, 1).ask();
        Path file = changed(town, 0, Map.of(), workbook -> {
            // rewritten below
        });
        Path linked = folder.resolve("linked.xlsx");
        rewrite(file, linked, "[Content_Types].xml", text -> text.replace("</Types>",
                "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>"));
        try (var add = java.nio.file.FileSystems.newFileSystem(linked)) {
            Files.createDirectories(add.getPath("/xl/externalLinks"));
            Files.writeString(add.getPath("/xl/externalLinks/externalLink1.xml"),
                    "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
        }
        assertTrue(oddities(reading(town, read(linked)), 0).contains(Oddity.ACTIVE_CONTENT));
        assertFalse(oddities(reading(town, read(file)), 0).contains(Oddity.ACTIVE_CONTENT));
    }

    // --- state

    @Test
    void theStateNamesWhoIsLateAndWhatContradicts() throws Exception {
        var town = new SurveyTown(3, 3).ask();
        var about = new HashMap<Integer, AnswerKey>();
        for (int i = 0; i < 2; i++) {
            about.put(i, town.form(i).rows().stream().filter(row -> row.about().equals("c-all"))
                    .flatMap(row -> row.known().keySet().stream())
                    .filter(key -> key.question() == Question.TOLERABLE).findFirst().orElseThrow());
        }
        apply(town, reading(town, read(write(QuestionnaireBook.of(town.form(0), Map.of(about.get(0), "24")),
                name(town, 0)))));
        SurveyReading second = reading(town,
                read(write(QuestionnaireBook.of(town.form(1), Map.of(about.get(1), "8")), name(town, 1))));
        second.items().forEach(item -> item.decide(Decision.KEEP));
        apply(town, second);
        SurveyStatus status = SurveyStatus.of(town.model, List.of(town.survey), SurveyTown.TODAY.plusDays(20));
        assertEquals(List.of(SurveyStatus.State.CONTRADICTORY, SurveyStatus.State.CONTRADICTORY,
                SurveyStatus.State.OVERDUE), status.entries().stream().map(SurveyStatus.Entry::state).toList());
        assertEquals(6, status.entries().get(2).daysLate());
        assertTrue(status.entries().getFirst().contradictions().getFirst().startsWith("Netz, Tolerierbare Ausfallzeit (h): 24 h"));
        assertEquals(3, status.reminders().size());
        var reminder = status.reminders().get(2);
        assertEquals("nr2@example.org", reminder.to());
        assertTrue(reminder.text().contains("Die Antworten waren am 15.03.2027 fällig."), reminder.text());
        assertTrue(reminder.text().contains("- =Verfahren 2"));
        // the component was answered for, so the systems were asked and partly answered; one was not
        assertEquals(List.of("s|2"), SurveyStatus.unanswered(town.model, SurveyTown.TODAY).rows().stream()
                .map(org.ratswerk.core.result.Table.Row::elementId).toList());
    }
}
