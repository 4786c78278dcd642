package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.survey.AnswerFile;
import org.ratswerk.analysis.downtime.survey.AnswerFiles;
import org.ratswerk.analysis.downtime.survey.AnswerKey;
import org.ratswerk.analysis.downtime.survey.Answers;
import org.ratswerk.analysis.downtime.survey.Question;
import org.ratswerk.analysis.downtime.survey.QuestionnaireBook;
import org.ratswerk.analysis.downtime.survey.QuestionnaireForm;
import org.ratswerk.report.XlsxForms;

/** Questionnaires that somebody opens and saves in LibreOffice. */
class SurveyOfficeTest {
    private static final long LONGEST_SECONDS = 180;
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

    private static Path office() {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path found = Path.of(place, "soffice");
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        return null;
    }

    /** Opens a file in LibreOffice and saves it in another format, in a folder of its own. */
    private Path converted(Path office, Path file, String format) throws Exception {
        Path target = Files.createDirectories(folder.resolve(format + "-" + System.nanoTime()));
        Path log = folder.resolve("office.log");
        Process process = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", format, "--outdir", target.toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "LibreOffice does not end");
        return target.resolve(file.getFileName().toString().replaceFirst("[.][^.]+$", "." + format));
    }

    /** LibreOffice comes in parts: whether that for spreadsheets is there shows a list that it can surely read. */
    private boolean hasSpreadsheets(Path office) throws Exception {
        return Files.exists(converted(office, Files.writeString(folder.resolve("list.csv"), "a,b\n1,2\n"), "xlsx"));
    }

    @Test
    void answersSurviveLibreOffice() throws Exception {
        Path office = office();
        assumeTrue(office != null && hasSpreadsheets(office), "LibreOffice Calc is not installed");
        var town = new SurveyTown(2, 8).ask();
        QuestionnaireForm form = town.form(0);
        Map<AnswerKey, String> answers = SurveyTown.answers(form, new Random(7));
        Path file = folder.resolve("fragebogen.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new XlsxForms().write(QuestionnaireBook.of(form, answers), out);
        }
        Path back = converted(office, converted(office, file, "ods"), "xlsx");

        AnswerFile read = AnswerFiles.read(back, "fragebogen.xlsx", Contributions.REGISTRY);
        assertEquals(java.util.List.of(), read.notices());
        assertEquals(form.fingerprint(), read.fingerprint());
        Map<AnswerKey, String> got = new HashMap<>();
        read.answers().forEach(given -> got.put(given.key(), given.text()));
        Map<AnswerKey, String> wanted = new HashMap<>();
        answers.forEach((key, value) -> wanted.put(key,
                key.question() == Question.CATEGORY
                        ? form.categories().stream().filter(each -> each.id().equals(value)).findFirst().orElseThrow().name()
                        : value.equals(Answers.NO_LIMIT) && key.question().kind() != Question.Kind.TEXT ? "keine Grenze"
                                : value));
        assertEquals(wanted, got);

        // what guards the cells is still there
        try (var workbook = new XSSFWorkbook(Files.newInputStream(back))) {
            var sheet = workbook.getSheet("IT-Systeme");
            assertTrue(sheet.getProtect());
            assertTrue(sheet.getDataValidations().size() >= 3, "validations are gone");
            assertTrue(sheet.isColumnHidden(0));
        }
    }
}
