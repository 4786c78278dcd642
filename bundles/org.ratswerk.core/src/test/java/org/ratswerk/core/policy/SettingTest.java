package org.ratswerk.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.core.report.DossierReport;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.persistence.FaultException;

class SettingTest {
    private static final Path EXAMPLE = Path.of("../../features/org.ratswerk.feature/rootfiles/common/policy-example.properties");

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private String out;
    private String err;

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.GERMANY);
        System.setProperty(Policy.HOME, folder.toString());
    }

    @AfterEach
    void back() {
        Locale.setDefault(before);
        System.clearProperty(Policy.HOME);
    }

    private void policy(String... lines) throws IOException {
        Files.write(folder.resolve(Policy.FILE), List.of(lines));
    }

    private int run(String... arguments) {
        var results = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        int status = new CommandLine(
                new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8), folder).run(List.of(arguments));
        out = results.toString(StandardCharsets.UTF_8);
        err = messages.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void theExampleNamesEveryKeyAndHolds() throws Exception {
        assertEquals(PolicyDocument.example(), Files.readString(EXAMPLE),
                "policy-example.properties is to be written anew from the tables");
        policy(Files.readString(EXAMPLE));
        assertTrue(Policy.current().written().isEmpty());
        String inForce = Files.readString(EXAMPLE).lines()
                .map(line -> line.matches("#[a-z.]+ =.*") ? line.substring(1) : line).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve(Policy.FILE), inForce);
        var written = Policy.read(folder.resolve(Policy.FILE)).written();
        assertTrue(written.keySet().containsAll(PolicyReader.KEYS));
        assertEquals(PolicyReader.KEYS.size() + Setting.values().length
                + Arrays.stream(Setting.values()).filter(Setting::isLockable).count(), written.size());
    }

    @ParameterizedTest
    @CsvSource({"../../docs/admin-guide.md, en", "../../docs/de/administration.md, de"})
    void theGuideHasTheTables(Path guide, Locale locale) throws Exception {
        String text = Files.readString(guide);
        assertEquals(PolicyDocument.keys(locale), between(text, "keys"), "table to be written anew");
        assertEquals(PolicyDocument.settings(locale), between(text, "settings"), "table to be written anew");
    }

    private static String between(String text, String mark) {
        String start = "<!-- " + mark + " -->\n";
        return text.substring(text.indexOf(start) + start.length(), text.indexOf("<!-- /" + mark + " -->"));
    }

    @Test
    void namesAreDifferentAndUsualValuesAllowed() {
        var settings = Arrays.asList(Setting.values());
        assertEquals(settings.size(), settings.stream().map(Setting::key).distinct().count());
        settings.forEach(setting -> assertTrue(setting.allows(setting.usual()), setting.key()));
    }

    @Test
    void unknownNamesAndWrongValuesAreFaults() throws Exception {
        policy("setting.history.day = 7", "setting.history.days = 0", "setting.theme = blue",
                "setting.template.word = vorlage.docx", "setting.org.example.plugin/colour = blue",
                "setting.analysis.horizons = 4 x", "setting.history.day.locked = true",
                "setting.navigator.link.locked = true");
        var faults = Policy.current().faults();
        assertEquals(List.of(1, 2, 3, 4, 6, 7, 8), faults.stream().map(fault -> fault.line()).toList());
        assertTrue(faults.get(0).message().contains("„history.days“"));
        assertTrue(faults.get(1).message().contains("1 bis 3650"));
        assertEquals("blue", Policy.current().setting("org.example.plugin/colour").orElseThrow().value());
        assertEquals("90", Setting.HISTORY_DAYS.value());
    }

    @Test
    void valuesComeFromThePolicyOrAreUsual() throws Exception {
        assertEquals(90, Setting.HISTORY_DAYS.number());
        policy("setting.history.days = 30", "setting.template.word = ${ratswerk.home}/vorlage.docx",
                "setting.history.megabytes.locked = true");
        assertEquals(30, Setting.HISTORY_DAYS.number());
        assertEquals(folder.resolve("vorlage.docx"), Setting.TEMPLATE_WORD.path().orElseThrow());
        assertFalse(Setting.HISTORY_DAYS.isLocked());
        assertTrue(Setting.HISTORY_MEGABYTES.isLocked());
        assertEquals(300, Setting.HISTORY_MEGABYTES.number());
        assertTrue(Setting.NEW_FOLDER.path().isEmpty());
    }

    @Test
    void newAdministrationsTakeTheDefaultsOfAnalyses() throws Exception {
        policy("setting.analysis.tolerance = 2", "setting.analysis.horizons = 48 8");
        assertEquals(0, run("new", "town", "--name", "Musterstadt"));
        Files.delete(folder.resolve(Policy.FILE)); // they are kept with the administration
        var settings = AdministrationFolder.open(folder.resolve("town"), Progress.NONE).model().administration().getSettings();
        assertEquals(2, settings.getToleranceLevel());
        assertEquals(List.of(Duration.ofHours(8), Duration.ofHours(48)), settings.getHorizons());
    }

    @Test
    void theCommandShowsWhatHoldsAndFromWhere() throws Exception {
        assertEquals(0, run("policy"));
        assertTrue(out.contains("Es gibt keine Richtlinie"), out);
        policy("", "install = nobody", "setting.theme = light", "setting.theme.locked = true");
        assertEquals(0, run("policy"));
        assertTrue(out.startsWith("Richtlinie: " + folder.resolve(Policy.FILE)), out);
        assertTrue(out.lines().anyMatch(line -> line.matches("install +nobody +Zeile 2")), out);
        assertTrue(out.lines().anyMatch(line -> line.matches("setting\\.theme +light +Zeile 3, gesperrt")), out);
        assertTrue(out.lines().anyMatch(line -> line.matches("setting\\.history\\.days +90 +üblich")), out);
        policy("instal = nobody");
        assertEquals(1, run("policy"));
        assertTrue(err.contains(":1: ") && err.contains("lässt sich nichts installieren"), err);
    }

    @Test
    void theCommandChecksAFileBeforeItIsDistributed() throws Exception {
        Files.writeString(folder.resolve("new.properties"), "sites.only = maybe\n");
        assertEquals(2, run("policy", "check", "new.properties"));
        assertTrue(err.startsWith(folder.resolve("new.properties") + ":1: "), err);
        Files.writeString(folder.resolve("new.properties"), "sites.only = true\ntrust.keys = none.asc\n");
        assertEquals(1, run("policy", "check", "new.properties"));
        assertTrue(err.contains(":2: ") && err.contains("none.asc"), err);
        Files.writeString(folder.resolve("new.properties"), "sites.only = true\n");
        assertEquals(0, run("policy", "check", "new.properties"));
        assertTrue(out.contains("in Ordnung"), out);
    }

    @Test
    void aFaultySettingDoesNotUnlockAnother() throws Exception {
        policy("setting.theme = light", "setting.theme.locked = true", "setting.nothing = 1");
        assertTrue(Setting.THEME.isLocked());
        assertEquals("light", Setting.THEME.value());
        assertThrows(FaultException.class, () -> Policy.read(folder.resolve(Policy.FILE)));
    }

    @Test
    void documentsTakeTheTemplateOfTheirAdministrationThenThatForAllAndALockedOneAlways() throws Exception {
        var town = AdministrationFolder.create(folder.resolve("town"), "Musterstadt").model();
        Path forAll = folder.resolve("all.docx");
        Path chosen = folder.resolve("chosen.docx");
        assertNull(template(town, null));
        policy("setting.template.word = " + forAll);
        assertEquals(forAll, template(town, null));
        assertEquals(chosen, template(town, chosen));
        Path own = Files.writeString(folder.resolve("town").resolve(ReportOptions.TEMPLATE), "");
        assertEquals(own, template(town, null));
        policy("setting.template.word = " + forAll, "setting.template.word.locked = true");
        assertEquals(forAll, template(town, null));
        var refused = assertThrows(FaultException.class, () -> template(town, chosen));
        assertTrue(refused.getMessage().contains(forAll.toString()), refused.getMessage());
    }

    /** The template that a document is written with. */
    private static Path template(AdministrationModel town, Path wanted) throws FaultException, IOException {
        var used = new Path[1];
        var source = new DossierSource() {
            @Override
            public String id() {
                return "letter";
            }

            @Override
            public String title() {
                return "Letter";
            }

            @Override
            public String description() {
                return "A letter.";
            }

            @Override
            public Dossier create(AdministrationModel model, Progress progress) {
                return new Dossier("Letter", List.of(), List.of());
            }
        };
        var format = new DossierFormat() {
            @Override
            public String extension() {
                return "docx";
            }

            @Override
            public int rank() {
                return 0;
            }

            @Override
            public boolean hasTemplates() {
                return true;
            }

            @Override
            public void write(Dossier dossier, OutputStream out) {
                throw new AssertionError("without options");
            }

            @Override
            public void write(Dossier dossier, ReportOptions options, OutputStream out) {
                used[0] = options.template();
            }
        };
        new DossierReport(source, List.of(format), List.of()).write(town, "docx", new ReportOptions(List.of(), wanted, null),
                OutputStream.nullOutputStream(), Progress.NONE);
        return used[0];
    }
}
