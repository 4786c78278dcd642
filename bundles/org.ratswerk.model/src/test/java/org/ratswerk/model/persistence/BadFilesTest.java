package org.ratswerk.model.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ProcessRegister;

/** Every kind of unusable file has a message of its own and leaves all files as they are. */
class BadFilesTest {
    private static final String FILE = "processes.ratswerk";

    @TempDir
    Path dir;

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void save() throws Exception {
        new AdministrationFiles(dir).save(Examples.small(), false);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    /** Makes a bad file out of the good one. */
    private interface Damage {
        byte[] to(String text) throws Exception;
    }

    private record Case(String name, Damage damage, int line, int column, String english, String german) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Damage replace(String old, String now) {
        return text -> {
            assertTrue(text.contains(old), old);
            return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Damage prolog(String prolog) {
        return replace("?>\n", "?>\n" + prolog + "\n");
    }

    /** The good file is lines 1: declaration, 2: root, 3: process, 4 and 5: legal basis, 6, 7: ends. */
    static Stream<Case> cases() {
        return Stream.of(
                new Case("empty", text -> new byte[0], 1, 1, "The file is empty", "Die Datei ist leer"),
                new Case("blank", text -> " \n\n".getBytes(StandardCharsets.UTF_8), 1, 1, "The file is empty",
                        "Die Datei ist leer"),
                new Case("not XML", text -> "{\"a\": 1}".getBytes(StandardCharsets.UTF_8), 1, 1, "is not XML",
                        "ist kein XML"),
                new Case("binary", text -> new byte[] { 'P', 'K', 3, 4, 0, 0 }, 1, 1, "is not XML", "ist kein XML"),
                new Case("cut off in text", text -> text.substring(0, text.indexOf("PAuswV") + 3)
                        .getBytes(StandardCharsets.UTF_8), 5, 20, "is cut off", "ist abgeschnitten"),
                new Case("cut off in a tag", text -> text.substring(0, text.indexOf("caseVolume") + 3)
                        .getBytes(StandardCharsets.UTF_8), 3, 58, "is cut off", "ist abgeschnitten"),
                new Case("cut off before the end", replace("</rw:ProcessRegister>\n", ""), 7, 1, "is cut off",
                        "ist abgeschnitten"),
                new Case("cut off at the start", text -> "<?xm".getBytes(StandardCharsets.UTF_8), 1, 5, "is cut off",
                        "ist abgeschnitten"),
                new Case("two roots", text -> (text + "<a/>").getBytes(StandardCharsets.UTF_8), 8, 2,
                        "not well-formed", "kein wohlgeformtes XML"),
                new Case("wrong end tag", replace("</processes>", "</process>"), 6, 5, "not well-formed",
                        "kein wohlgeformtes XML"),
                new Case("merge conflict", replace("  <processes", "<<<<<<< HEAD\n  <processes"), 3, 2,
                        "not well-formed", "kein wohlgeformtes XML"),
                new Case("other encoding", text -> text.replace("Personalausweis", "Ausländer")
                        .getBytes(StandardCharsets.ISO_8859_1), 3, 32, "is not UTF-8", "nicht in UTF-8"),
                new Case("UTF-16", text -> text.getBytes(StandardCharsets.UTF_16), 1, 1, "is not UTF-8",
                        "nicht in UTF-8"),
                new Case("external entity", text -> replace("Personalausweis", "&x;")
                        .to(new String(prolog("<!DOCTYPE x [<!ENTITY x SYSTEM \"secret.txt\">]>").to(text),
                                StandardCharsets.UTF_8)),
                        2, 10, "DOCTYPE", "DOCTYPE"),
                new Case("external document type", prolog("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">"), 2, 10,
                        "DOCTYPE", "DOCTYPE"),
                new Case("parameter entity",
                        prolog("<!DOCTYPE x [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]>"), 2, 10,
                        "exhaust the memory", "der Speicher füllen"),
                new Case("entity bomb", text -> replace("Personalausweis", "&b9;")
                        .to(new String(prolog(bomb()).to(text), StandardCharsets.UTF_8)), 2, 10, "exhaust the memory",
                        "der Speicher füllen"),
                new Case("unknown entity", replace("Personalausweis", "&uuml;"), 3, 34, "not well-formed",
                        "kein wohlgeformtes XML"),
                new Case("other root", text -> "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"
                        .getBytes(StandardCharsets.UTF_8), 1, 0, "does not start with an element of an administration",
                        "beginnt nicht mit einem Element einer Verwaltung"),
                new Case("root of no file", text -> ("<rw:Process xmlns:rw=\"" + Schema.NAMESPACE + "\"/>")
                        .getBytes(StandardCharsets.UTF_8), 1, 0, "\"rw:Process\"", "„rw:Process“"),
                new Case("XMI wrapper", text -> "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>"
                        .getBytes(StandardCharsets.UTF_8), 1, 0, "\"xmi:XMI\"", "„xmi:XMI“"),
                new Case("root of another file", text -> text.replace("ProcessRegister", "Landscape")
                        .replaceAll("(?s)<processes.*</processes>", "").getBytes(StandardCharsets.UTF_8), 0, 0,
                        "holds \"Landscape\", but at this place there must be \"ProcessRegister\"",
                        "enthält „Landscape“, an dieser Stelle muss aber „ProcessRegister“ stehen"),
                new Case("newer format", replace("formatVersion=\"1\"", "formatVersion=\"2\" somethingNew=\"1\""), 2, 0,
                        "format version 2; this program knows versions up to 1",
                        "Formatversion 2; dieses Programm kennt die Versionen bis 1"),
                new Case("newer namespace", replace("administration/1", "administration/2"), 2, 0,
                        "format version 2; this program knows versions up to 1",
                        "Formatversion 2; dieses Programm kennt die Versionen bis 1"),
                new Case("no number", replace("formatVersion=\"1\"", "formatVersion=\"eins\""), 2, 0,
                        "\"eins\" is not a format version", "„eins“ ist keine Formatversion"),
                new Case("negative version", replace("formatVersion=\"1\"", "formatVersion=\"-1\""), 2, 0,
                        "\"-1\" is not a format version", "„-1“ ist keine Formatversion"),
                new Case("unknown attribute", replace("caseVolume=", "caseVolumen="), 3, 3,
                        "\"caseVolumen\" is not known in \"Process\"", "„caseVolumen“ ist in „Process“ nicht bekannt"),
                new Case("unknown element", replace("<legalBasis>PAuswG</legalBasis>", "<basis>PAuswG<x/></basis>"),
                        4, 5, "\"basis\" is not known in \"Process\"", "„basis“ ist in „Process“ nicht bekannt"),
                new Case("foreign attribute", replace("<processes ", "<processes xmi:id=\"x\" "), 3, 3,
                        "\"xmi:id\" is not known", "„xmi:id“ ist in „Process“ nicht bekannt"),
                new Case("link to a file", replace(" unit=\"u2\"", "><unit href=\"http://127.0.0.1:9/a#u2\"/></processes>"
                        + "<processes "), 3, 45, "\"unit\" is a reference", "„unit“ ist ein Verweis"),
                new Case("number", replace("\"9000\"", "\"viele\""), 3, 3,
                        "\"viele\" is not a valid value of \"caseVolume\". Write a whole number",
                        "„viele“ ist kein gültiger Wert von „caseVolume“. Schreiben Sie eine ganze Zahl"),
                new Case("duration", replace("caseVolume", "restartTime=\"4 h\" caseVolume"), 3, 3,
                        "an ISO 8601 duration, such as PT2H30M", "eine Dauer nach ISO 8601"),
                new Case("date", replace("</processes>", "<impact answeredOn=\"31.12.2025\"/></processes>"), 6, 3,
                        "a date, such as 2026-05-31", "ein Datum, zum Beispiel 2026-05-31"),
                new Case("boolean", replace("caseVolume", "internal=\"ja\" caseVolume"), 3, 3, "true or false",
                        "true oder false"),
                new Case("literal", replace("caseVolume", "kind=\"Kern\" caseVolume"), 3, 3,
                        "one of: unspecified, management, core, support",
                        "eines von: unspecified, management, core, support"),
                new Case("text", replace("    <legalBasis>PAuswG", "  verirrt  <legalBasis>PAuswG"), 4, 3,
                        "\"verirrt\" stands between elements", "„verirrt“ steht zwischen Elementen"),
                new Case("element in text", replace("PAuswG", "PAus<b/>wG"), 4, 21, "\"b\" stands inside \"legalBasis\"",
                        "„b“ steht in „legalBasis“"),
                new Case("twice", replace("</processes>", "<impact/>\n<impact/></processes>"), 7, 1,
                        "\"impact\" of \"Process\" is given twice", "„impact“ von „Process“ ist doppelt angegeben"),
                new Case("wrong type", replace("<processes ", "<processes xsi:type=\"rw:ITSystem\" "), 3, 3,
                        "\"rw:ITSystem\" is not a type", "„rw:ITSystem“ ist kein Typ"),
                new Case("type of another namespace",
                        replace("<processes ", "<processes xmlns:e=\"http://www.eclipse.org/emf/2002/Ecore\""
                                + " xsi:type=\"e:EObject\" "),
                        3, 3, "\"e:EObject\" is not a type", "„e:EObject“ ist kein Typ"),
                new Case("attribute that is an element", replace("caseVolume", "legalBasis=\"x\" caseVolume"), 3, 3,
                        "cannot be an attribute", "kann kein Attribut sein"),
                new Case("folder in place of the file", null, 0, 0, "cannot be read", "kann nicht gelesen werden"));
    }

    private static String bomb() {
        var text = new StringBuilder("<!DOCTYPE x [<!ENTITY b0 \"bomb\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY b").append(i).append(" \"").append(("&b" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return text.append("]>").toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefused(Case bad) throws Exception {
        Files.writeString(dir.resolve("secret.txt"), "TOP-SECRET");
        Path file = dir.resolve(FILE);
        if (bad.damage == null) {
            Files.delete(file);
            Files.createDirectory(file);
        } else {
            Files.write(file, bad.damage.to(Files.readString(file)));
        }
        byte[] before = bad.damage == null ? null : Files.readAllBytes(file);

        for (boolean german : new boolean[] { false, true }) {
            Locale.setDefault(german ? Locale.GERMANY : Locale.UK);
            var e = assertThrows(FaultException.class, () -> Examples.open(dir));
            assertEquals(1, e.faults().size(), e.getMessage());
            Fault fault = e.faults().getFirst();
            assertEquals(file.toString(), fault.file());
            assertTrue(fault.message().contains(german ? bad.german : bad.english), fault.toString());
            assertEquals(bad.line + ":" + bad.column, fault.line() + ":" + fault.column(), fault.toString());
            assertFalse(fault.toString().contains("TOP-SECRET"), fault.toString());
            assertTrue(fault.message().endsWith(".") && !fault.message().contains("\n"), fault.message());
        }
        if (before != null) {
            assertEquals(new String(before, StandardCharsets.ISO_8859_1),
                    Files.readString(file, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void allFaultsOfAllFilesAreTold() throws Exception {
        Locale.setDefault(Locale.UK);
        Path processes = dir.resolve(FILE);
        Files.writeString(processes, Files.readString(processes).replace("caseVolume=", "a=\"1\" b="));
        Path landscape = dir.resolve("landscape.ratswerk");
        Files.writeString(landscape, Files.readString(landscape).replace("PT2H\"", "zwei\""));
        var e = assertThrows(FaultException.class, () -> Examples.open(dir));
        assertEquals(List.of(processes + ":3:3: The attribute \"a\" is not known in \"Process\". Correct the name or"
                + " remove the attribute.",
                processes + ":3:3: The attribute \"b\" is not known in \"Process\". Correct the name or remove the"
                        + " attribute.",
                landscape + ":4:3: \"zwei\" is not a valid value of \"bridging\". Write an ISO 8601 duration, such as"
                        + " PT2H30M."),
                e.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        Files.createDirectories(dir.resolve("plans"));
        Path plan = dir.resolve("plans/deep.ratswerk");
        Files.writeString(plan, "<rw:EmergencyPlan xmlns:rw=\"" + Schema.NAMESPACE + "\" formatVersion=\"1\">"
                + "<sections>".repeat(100_000));
        var e = assertThrows(FaultException.class, () -> Examples.open(dir));
        assertTrue(e.getMessage().contains("200"), e.getMessage());
    }

    @Test
    void whatWouldBeLostIsTold() throws Exception {
        Locale.setDefault(Locale.UK);
        Path file = dir.resolve(FILE);
        Files.writeString(file, Files.readString(file).replace("  <processes", "<!-- mind this -->\n  <processes")
                .replace(" formatVersion", " xsi:schemaLocation=\"a http://127.0.0.1:9/a.xsd\" formatVersion"));
        var files = Examples.open(dir);
        assertEquals(List.of(file + ":2: The attribute \"xsi:schemaLocation\" is ignored and is lost when the file is"
                + " saved.",
                file + ":3:1: The comment or processing instruction is lost when the file is saved. Move its contents"
                        + " into a description if you need it."),
                files.warnings().stream().map(Fault::toString).toList());
    }

    @Test
    void aFolderWithoutAdministrationIsNone() {
        var e = assertThrows(FaultException.class, () -> Examples.open(dir.resolve("other")));
        assertEquals(dir.resolve("other").toString(), e.faults().getFirst().file());
        assertTrue(e.getMessage().contains("administration.ratswerk"), e.getMessage());
    }

    @Test
    void aMissingFileIsToldAndWrittenAnew() throws Exception {
        Files.delete(dir.resolve(FILE));
        var files = Examples.open(dir);
        assertEquals(List.of(dir.resolve(FILE).toString()), files.warnings().stream().map(Fault::file).toList());
        assertEquals(List.of(), Examples.root(files, ProcessRegister.class).getProcesses());
        assertEquals(List.of(Path.of(FILE)), files.save(Examples.roots(files), false));
        assertEquals(List.of(), Examples.open(dir).warnings());
    }

    @Test
    void aFileWithoutVersionIsMigratedWhenSavedAndKept() throws Exception {
        Locale.setDefault(Locale.UK);
        Path file = dir.resolve("administration.ratswerk");
        String old = Files.readString(file).replace(" formatVersion=\"1\"", "");
        String now = Files.readString(file);
        Files.writeString(file, old);

        var files = Examples.open(dir);
        assertEquals(List.of(file + ": The file has the older format version 0. It is converted when saved; a copy"
                + " \"administration.ratswerk.v0.bak\" is kept then."),
                files.warnings().stream().map(Fault::toString).toList());
        assertEquals("Müsterstadt", Examples.root(files, Administration.class).getName());
        assertEquals(old, Files.readString(file));

        assertEquals(List.of(Path.of("administration.ratswerk")), files.save(Examples.roots(files), false));
        assertEquals(now, Files.readString(file));
        assertEquals(old, Files.readString(dir.resolve("administration.ratswerk.v0.bak")));
        assertEquals(List.of(), Examples.open(dir).warnings());

        // a second one does not overwrite the copy
        Files.writeString(file, old.replace("Müsterstadt", "Neustadt"));
        files = Examples.open(dir);
        files.save(Examples.roots(files), false);
        assertEquals(old, Files.readString(dir.resolve("administration.ratswerk.v0.bak")));
        assertEquals(old.replace("Müsterstadt", "Neustadt"),
                Files.readString(dir.resolve("administration.ratswerk.v0-2.bak")));
    }

    @Test
    void everyMigrationIsThere() {
        assertEquals(FileFormat.VERSION, Migration.ALL.size());
    }
}
