package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.model.Resource;

/** Surveys on the command line, over the sample administration. */
class SurveyCommandsTest {
    private final Locale locale = Locale.getDefault();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path folder;

    @BeforeEach
    void makeSample() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals(0, run("sample", "town"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new CommandLine(Contributions.REGISTRY, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), folder).run(List.of(arguments));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String result() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Path> files(String ending) throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("out"))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private Resource resource(String id) throws Exception {
        return AdministrationFolder.open(folder.resolve("town"), Progress.NONE).model().resources().stream()
                .filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void asksEverybodyReadsAnAnswerAndRemindsTheOthers() throws Exception {
        assertEquals(0, run("survey", "create", "town", "-o", "out", "--due", "2020-01-31", "--name", "Umfrage 1"));
        // 59 IT systems of 37 persons: roles stand for those who hold them
        assertTrue(said().contains("37 Fragebögen zu 59 IT-Systemen und Prozessen"), said());
        assertEquals(37, files(".xlsx").size());
        assertEquals(37, files(".html").size());

        Path celik = files(".xlsx").stream().filter(file -> file.toString().contains("Deniz-Celik")).findFirst()
                .orElseThrow();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(celik))) {
            var sheet = workbook.getSheet("IT-Systeme");
            for (var cell : sheet.getRow(1)) {
                if (cell.getStringCellValue().equals("Tolerierbare Ausfallzeit (h)")) {
                    sheet.getRow(2).getCell(cell.getColumnIndex()).setCellValue(12);
                }
            }
            try (OutputStream file = Files.newOutputStream(celik)) {
                workbook.write(file);
            }
        }
        String name = "out/" + celik.getFileName();
        assertEquals(1, run("survey", "read", "town", name, "--dry-run"));
        assertTrue(result().contains("Fachverfahren Ausländerwesen, Tolerierbare Ausfallzeit (h): – → 12 h"), result());
        assertEquals(null, resource("sys-auslaender").getRequiredRto());

        // half filled: done, but something was found
        assertEquals(1, run("survey", "read", "town", name));
        assertTrue(result().contains("1 übernommen, 0 unverändert"), result());
        assertEquals(12, resource("sys-auslaender").getRequiredRto().toHours());
        assertTrue(resource("sys-auslaender").getRequiredRtoReason().contains("Deniz Celik"));

        assertEquals(0, run("survey", "status", "town", "--format", "csv"));
        assertTrue(result().contains("Umfrage 1,per-celik,overdue,1,7,1,"), result());
        assertTrue(said().contains("37 überfällig"), said());
        assertEquals(0, run("survey", "remind", "town", "--note", "-o", "erinnerung.txt"));
        String reminders = Files.readString(folder.resolve("erinnerung.txt"));
        assertTrue(reminders.contains("An: Deniz Celik <deniz.celik@musterstadt.example>"));
        assertTrue(reminders.contains("Bisher sind 1 von 7 beantwortet."), reminders);
        assertEquals(0, run("survey", "status", "town", "--format", "csv"));
        assertFalse(result().contains(",,0\n"), result());

        assertEquals(0, run("downtime", "town", "--table", "overview", "--format", "csv"));
        assertTrue(result().lines().anyMatch(line -> line.startsWith("sys-auslaender,,")
                && line.contains(",Deniz Celik,")), result());
        assertEquals(0, run("check", "town") & ~1);
    }

    @Test
    void asksThoseChosen() throws Exception {
        assertEquals(0, run("survey", "create", "town", "-o", "out", "--for", "per-celik,p-anmeldung,sys-melde", "--form",
                "html", "--language", "en"));
        assertEquals(2, files("").size());
        assertTrue(files("").stream().allMatch(file -> file.getFileName().toString().startsWith("Fragebogen-")));
        assertTrue(Files.readString(files("").getFirst()).contains("<html lang=\"en\">"));
    }

    @Test
    void wrongUseIsNamedAndNothingIsWritten() throws Exception {
        assertEquals(2, run("survey", "create", "town"));
        assertTrue(said().contains("-o"), said());
        assertEquals(2, run("survey", "create", "town", "-o", "out", "--for", "per-celig"));
        assertTrue(said().contains("„per-celig“ gibt es nicht. Ähnlich: per-celik"), said());
        assertEquals(2, run("survey", "create", "town", "-o", "out", "--due", "bald"));
        assertEquals(2, run("survey", "create", "town", "-o", "out", "--form", "pdf"));
        assertFalse(Files.exists(folder.resolve("out")));
        assertEquals(2, run("survey", "read", "town"));
        assertEquals(2, run("survey", "read", "town", "absent.xlsx"));
        assertTrue(said().startsWith("absent.xlsx: Diese Datei gibt es nicht"), said());
        assertEquals(2, run("survey", "read", "town", "x", "--take", "all"));
        assertEquals(2, run("survey", "status", "town", "--survey", "keine"));
        assertEquals(0, AdministrationFolder.open(folder.resolve("town"), Progress.NONE).model().continuityRegister()
                .getSurveys().size());
    }
}
