package org.ratswerk.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.DependenciesImporter;
import org.ratswerk.core.exchange.PersonsImporter;
import org.ratswerk.core.exchange.ProcessesImporter;
import org.ratswerk.core.exchange.UnitsImporter;

class ExchangeCommandTest {
    private static final String UNITS = "id;name;parent;type;head\n33;Bürgeramt;;Amt;person-ada-lang\n33-1;Pässe;33;;\n";

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private String out;
    private String err;

    @BeforeEach
    void makeAdministration() throws IOException {
        Locale.setDefault(Locale.UK);
        assertEquals(0, run("new", "town", "--name", "Musterdorf"));
        Files.writeString(folder.resolve("units.csv"), UNITS.replace("person-ada-lang", "Ada Lang"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private int run(String... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var registry = new Registry(List.of(), List.of(), List.of(), List.of(new CatalogueImporter(),
                new DependenciesImporter(), new PersonsImporter(), new ProcessesImporter(), new UnitsImporter()), List.of(),
                List.of());
        int status = new CommandLine(registry, new PrintStream(output, false, StandardCharsets.UTF_8),
                new PrintStream(errors, false, StandardCharsets.UTF_8), folder).run(List.of(arguments));
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }

    private String files() throws IOException {
        var all = new StringBuilder();
        for (String file : List.of("administration.ratswerk", "processes.ratswerk")) {
            all.append(Files.readString(folder.resolve("town").resolve(file)));
        }
        return all.toString();
    }

    @Test
    void importPrintsCountsAndExportIsItsInverse() throws IOException {
        assertEquals(0, run("import", "town", "units.csv"));
        assertEquals("units: 2 added, 0 changed, 0 unchanged, 0 skipped\n"
                + "persons: 1 added, 0 changed, 0 unchanged, 0 skipped\n", out);
        assertEquals("", err);
        assertEquals(0, run("import", "town", "units.csv"));
        assertEquals("units: 0 added, 0 changed, 2 unchanged, 0 skipped\n", out);
        assertEquals(0, run("export", "town", "--as", "units"));
        assertEquals(UNITS, out);
        String before = files();
        assertEquals(0, run("export", "town", "--as", "units", "-o", "out.csv"));
        assertEquals("", out);
        assertEquals(UNITS, Files.readString(folder.resolve("out.csv")));
        assertEquals(0, run("import", "town", "out.csv", "--as", "units"));
        assertEquals(before, files());
    }

    @Test
    void aBadRowGivesStatusTwoOneLineAndNothingWritten() throws IOException {
        Files.writeString(folder.resolve("processes.csv"), "id;name;unit;mtpd_h\np;Pass;33;24\nq;Rat;34;x\n");
        String before = files();
        assertEquals(2, run("import", "town", "units.csv", "processes.csv"));
        assertEquals("", out);
        assertEquals("processes.csv:3:7: There is no organisational unit with the id or name “34”; perhaps “33” is meant\n"
                .replace("; perhaps “33” is meant", "")
                + "processes.csv:3:10: “x” is not a number of hours; please write for example 4 or 0.5\n", err);
        assertEquals(before, files());

        assertEquals(1, run("import", "town", "units.csv", "processes.csv", "--skip-bad", "--dry-run"));
        assertEquals(before, files());
        String dry = out;
        assertEquals(1, run("import", "town", "units.csv", "processes.csv", "--skip-bad"));
        assertEquals(dry, out);
        assertEquals("processes: 1 added, 0 changed, 0 unchanged, 1 skipped\n"
                + "units: 2 added, 0 changed, 0 unchanged, 0 skipped\n"
                + "persons: 1 added, 0 changed, 0 unchanged, 0 skipped\n", out);
        assertEquals(2, err.lines().count());
        assertTrue(files().contains("\"Pass\""));
        assertFalse(files().contains("\"Rat\""));
    }

    @Test
    void wrongUseIsStatusTwo() throws IOException {
        assertEquals(2, run("import", "town"));
        assertTrue(err.startsWith("Usage: ratswerk import DIR FILE…"), err);
        assertEquals(2, run("import", "town", "absent.csv", "--as", "units"));
        assertEquals("absent.csv: There is no such file\n", err);
        assertEquals(2, run("import", "town", "units.csv", "--as", "unit"));
        assertTrue(err.startsWith("There is no kind “unit”. Did you mean “units”?"), err);
        assertEquals(2, run("import", "town", "units.csv", "--as", "catalogue"));
        assertTrue(err.startsWith("Please name the catalogue with --catalogue"), err);
        assertEquals(2, run("import", "nowhere", "units.csv"));
        assertEquals(2, run("export", "town"));
        assertEquals(2, run("export", "town", "--as", "procesess"));
        assertTrue(err.contains("Did you mean “processes”?"), err);
        assertEquals(2, run("export", "town", "--as", "units", "-o", "none/out.csv"));
        assertTrue(err.startsWith("none/out.csv: "), err);
    }

    @Test
    void catalogueAndMappingAreOptions() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "Nr,Titel\n1,Ausweis\nnicht im LeiKa,Auskunft\n");
        Files.writeString(folder.resolve("names.txt"), "Nr = key\nTitel = name\n@type = service\n");
        assertEquals(0, run("import", "town", "list.csv", "--as=catalogue", "--catalogue=OZG", "--catalogue-version",
                "2019", "--mapping", "names.txt"));
        assertEquals("catalogue: 2 added, 0 changed, 0 unchanged, 0 skipped\n", out);
        assertTrue(err.startsWith("list.csv:3:1: Note: “nicht im LeiKa” is no usable key"), err);
        assertEquals(0, run("export", "town", "--as", "catalogue"));
        assertEquals("key;name;parent;type;responsibility;volume\n1;Ausweis;;service;unrated;\n;Auskunft;;service;unrated;\n",
                out);
        assertEquals(2, run("import", "town", "list.csv", "--as", "catalogue", "--catalogue", "OZG", "--mapping", "no.txt"));
        assertEquals("no.txt: There is no such file\n", err);
    }

    @Test
    void aNewerVersionOfACatalogueIsShownBeforeItIsTaken() throws IOException {
        Files.writeString(folder.resolve("plan.csv"), "Produktplan\nNr.;Produkt\n1;Ordnung\n1.1;Gewerbe\n1.2;Hunde\n");
        assertEquals(0, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue", "Plan",
                "--catalogue-version", "1", "--catalogue-date", "2026-01-01"));
        assertEquals("catalogue: 3 added, 0 changed, 0 unchanged, 0 skipped\n", out);
        assertTrue(err.startsWith("plan.csv: list whose keys show the levels, 3 rows below the titles in line 2; “Nr.” is key,"
                + " “Produkt” is name; "), err);
        Files.writeString(folder.resolve("processes.csv"), "id;name;keys\np;Dogs;1.2\n");
        assertEquals(0, run("import", "town", "processes.csv"));
        Files.writeString(folder.resolve("plan.csv"), "Nr.;Produkt\n1;Ordnung\n1.1;Gewerbe und Handel\n1.3;Märkte\n");
        String before = catalogue();
        assertEquals(0, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue", "Plan",
                "--catalogue-version", "2", "--update", "--dry-run"));
        assertEquals("removed: 1.2 Hunde → –\nrenamed: 1.1 Gewerbe → 1.1 Gewerbe und Handel\nadded".replace("added", "new")
                + ": – → 1.3 Märkte\ncatalogue: 1 added, 1 changed, 1 removed, 0 split, 0 merged, 1 unchanged; 1 to decide\n",
                out);
        assertTrue(err.contains("To decide: Version 2 no longer has “1.2 Hunde”. Which entry does the process cover now?"
                + " (Dogs)"), err);
        assertEquals(before, catalogue());
        assertEquals(0, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue", "Plan",
                "--catalogue-version", "2", "--update"));
        assertTrue(catalogue().contains("Which entry does the process cover now?"));
        assertTrue(catalogue().contains("version=\"2\""), catalogue());
    }

    private String catalogue() throws IOException {
        try (var files = Files.list(folder.resolve("town/catalogues"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    @Test
    void wrongWishesForCataloguesAreRefused() throws IOException {
        Files.writeString(folder.resolve("plan.csv"), "Nr.;Produkt\n1;Ordnung\n");
        assertEquals(2, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue", "Plan", "--update"));
        assertTrue(err.contains("Please name the newer version with --catalogue-version"), err);
        assertEquals(2, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue", "Plan", "--shape", "key"));
        assertTrue(err.contains("There is no shape “key”. Did you mean “keys”?"), err);
        assertEquals(2, run("import", "town", "units.csv", "--as", "units", "--update"));
        assertTrue(err.contains("The option “--update” is for catalogues only"), err);
        assertEquals(2, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue", "Plan", "--update",
                "--catalogue-version", "2", "--skip-bad"));
        assertTrue(err.contains("as a whole or not at all"), err);
        assertEquals(2, run("import", "town", "plan.csv", "--as", "catalogue", "--catalogue-date", "1.1.2026"));
        assertTrue(err.contains("“1.1.2026” is no date"), err);
        assertEquals(2, run("import", "town", "plan.csv", "--as", "catalogue", "--header-row", "x"));
        assertTrue(err.contains("“x” is no line"), err);
    }
}
