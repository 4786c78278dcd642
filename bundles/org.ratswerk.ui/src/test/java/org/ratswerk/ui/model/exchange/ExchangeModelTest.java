package org.ratswerk.ui.model.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.BiaImporter;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.CriticalPeriodsImporter;
import org.ratswerk.core.exchange.DependenciesImporter;
import org.ratswerk.core.exchange.HeaderGuess;
import org.ratswerk.core.exchange.ImpactImporter;
import org.ratswerk.core.exchange.ImportColumn;
import org.ratswerk.core.exchange.Importer;
import org.ratswerk.core.exchange.MappingsImporter;
import org.ratswerk.core.exchange.MeasuresImporter;
import org.ratswerk.core.exchange.ScenariosImporter;
import org.ratswerk.core.exchange.PersonsImporter;
import org.ratswerk.core.exchange.ProcessesImporter;
import org.ratswerk.core.exchange.ResourcesImporter;
import org.ratswerk.core.exchange.RolesImporter;
import org.ratswerk.core.exchange.SettingsImporter;
import org.ratswerk.core.exchange.UnitsImporter;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.model.OpenAdministration;

class ExchangeModelTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of(), List.of(), List.of(new BiaImporter(),
            new CatalogueImporter(), new CriticalPeriodsImporter(), new DependenciesImporter(), new ImpactImporter(),
            new MappingsImporter(), new MeasuresImporter(), new ScenariosImporter(), new PersonsImporter(), new ProcessesImporter(),
            new ResourcesImporter(), new RolesImporter(), new SettingsImporter(), new UnitsImporter()),
            List.of(new CsvFormat()), List.of());
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    private Path dir;
    private OpenAdministration town;
    private ImportModel model;

    @BeforeEach
    void open() throws FaultException {
        Locale.setDefault(Locale.GERMANY);
        AdministrationFolder.create(dir.resolve("town"), "Neustadt");
        town = OpenAdministration.read(dir.resolve("town"), Progress.NONE);
        model = new ImportModel(REGISTRY, town);
    }

    @AfterEach
    void locale() {
        Locale.setDefault(LOCALE);
    }

    private Path file(String name, String content, Charset encoding) throws IOException {
        return Files.write(dir.resolve(name), content.getBytes(encoding));
    }

    private void read(String name, String content) throws IOException, FaultException {
        model.setFile(file(name, content, StandardCharsets.UTF_8));
        model.read(Progress.NONE);
    }

    private Importer kind(String kind) {
        return REGISTRY.importer(kind).orElseThrow();
    }

    private Process process(String id) {
        return (Process) town.element(id).orElseThrow();
    }

    @Test
    void whatTheWizardCallsAColumnIsUnderstoodInAFile() {
        var wrong = new ArrayList<String>();
        for (Locale locale : List.of(Locale.GERMANY, Locale.UK)) {
            Locale.setDefault(locale);
            for (Importer importer : Kinds.of(REGISTRY)) {
                var titles = importer.columns().stream().map(Kinds::title).toList();
                var keys = importer.columns().stream().map(ImportColumn::key).toList();
                if (!HeaderGuess.of(importer, titles).equals(keys)) {
                    wrong.add(importer.kind() + " " + titles + " " + HeaderGuess.of(importer, titles));
                }
                var example = Kinds.example(importer);
                assertTrue(example.size() > 1, importer.kind());
                if (HeaderGuess.of(importer, example.getFirst()).contains(null)
                        || example.stream().anyMatch(row -> row.size() != example.getFirst().size())) {
                    wrong.add(importer.kind() + " " + example + " " + HeaderGuess.of(importer, example.getFirst()));
                }
                assertFalse(Kinds.explanation(importer).isEmpty(), importer.kind());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theFileSaysItsKindAndForeignColumnsAreGuessed() throws Exception {
        read("Prozesse.csv", "Prozess-Nr.;Bezeichnung (Langtext);Zuständige Stelle;MTPD\np-1;Wohnsitz anmelden;;24\n");
        assertEquals("processes", model.kind().kind());
        assertEquals("id", model.target(0));
        assertEquals("name", model.target(1));
        assertNull(model.target(2));
        assertEquals("mtpd_h", model.target(3));
        assertEquals("Wohnsitz anmelden", model.samples(1));
        assertTrue(model.mappingFault().isEmpty());
    }

    @Test
    void encodingAndSeparatorAreFoundOutAndCanBeChosen() throws Exception {
        String text = "id,name\np-1,Bürgerbüro\n";
        model.setFile(file("processes.csv", text, Charset.forName("windows-1252")));
        model.read(Progress.NONE);
        assertEquals("windows-1252", model.grid().encoding().name());
        assertEquals(',', model.grid().separator());
        assertEquals("Bürgerbüro", model.samples(1));
        model.setEncoding(Charset.forName("IBM850"));
        model.read(Progress.NONE);
        assertEquals("B³rgerb³ro", model.samples(1));
        model.setEncoding(null);
        model.setSeparator(';');
        model.read(Progress.NONE);
        assertEquals(1, model.grid().width());
        model.setFile(file("processes.csv", "\ufeff" + text, StandardCharsets.UTF_8));
        model.read(Progress.NONE);
        assertEquals(StandardCharsets.UTF_8, model.grid().encoding());
        assertEquals("id", model.titles().getFirst());
    }

    @Test
    void aTitleAboveTheHeaderIsLeftOut() throws Exception {
        read("liste.csv", "Prozessliste der Stadt;;\n;;\nProzess-ID;Prozess;Fallzahl\np-1;Wohnsitz anmelden;12\n");
        assertEquals(1, model.header());
        assertEquals(List.of("Prozess-ID", "Prozess", "Fallzahl"), model.titles());
        model.plan(Progress.NONE);
        assertEquals(1, model.count(RowState.ADDED));
        assertEquals(4, model.rows().getFirst().line());
        model.setHeader(0);
        assertTrue(model.mappingFault().isPresent());
    }

    @Test
    void aPlanSaysWhatWouldHappenAndChangesNothing() throws Exception {
        read("processes.csv", "id;name;case_volume\np-1;Wohnsitz anmelden;100\np-2;Reisepass;5\n");
        model.plan(Progress.NONE);
        assertEquals(2, model.count(RowState.ADDED));
        assertEquals(List.of(), town.model().processes());
        model.apply();
        assertEquals("Prozesse aus processes.csv importieren", town.editing().undoLabel().orElseThrow());

        read("processes.csv",
                "id;name;case_volume\np-1;Wohnsitz ummelden;100\np-2;Reisepass;5\np-3;Hundesteuer;viele\n");
        model.plan(Progress.NONE);
        assertEquals("Wohnsitz anmelden", process("p-1").getName());
        assertEquals(1, model.count(RowState.CHANGED));
        assertEquals(1, model.count(RowState.UNCHANGED));
        assertEquals(1, model.count(RowState.FAULTY));
        var changed = model.rows(Set.of(RowState.CHANGED)).getFirst();
        assertEquals("Prozess: Wohnsitz anmelden → Wohnsitz ummelden", model.summary(changed));
        var faulty = model.rows(Set.of(RowState.FAULTY)).getFirst();
        assertEquals(4, faulty.line());
        assertEquals("processes.csv:4:17: „viele“ ist keine ganze Zahl", faulty.faults().getFirst().toString());
        assertEquals("Hundesteuer", model.subject(faulty));

        assertTrue(model.finishFault().isPresent());
        assertThrows(IllegalStateException.class, model::apply);
        model.setSkipBad(true);
        ImportReport report = model.apply();
        assertEquals("Wohnsitz ummelden", process("p-1").getName());
        assertTrue(town.element("p-3").isEmpty());
        assertEquals("0 neu, 1 geändert, 1 unverändert, 1 übersprungen", report.summary());
        assertTrue(report.text().contains("processes.csv:4:17: „viele“ ist keine ganze Zahl"), report.text());
        assertTrue(report.text().contains("Zeile 2: Wohnsitz anmelden"), report.text());
        town.editing().undo();
        assertEquals("Wohnsitz anmelden", process("p-1").getName());
        town.editing().undo();
        assertTrue(town.element("p-1").isEmpty());
    }

    @Test
    void aPlanThatIsNoLongerTrueIsNotApplied() throws Exception {
        read("processes.csv", "id;name\np-1;Wohnsitz anmelden\n");
        model.plan(Progress.NONE);
        assertTrue(model.isPlanned());
        town.editing().run("else", () -> town.model().administration().setName("Altstadt"));
        assertFalse(model.isPlanned());
        assertThrows(IllegalStateException.class, model::apply);
        model.plan(Progress.NONE);
        model.apply();
        assertEquals("Wohnsitz anmelden", process("p-1").getName());
    }

    @Test
    void referencesAreShownByName() throws Exception {
        model.setKind(kind("units"));
        read("a.csv", "id;name\noe-33;Bürgerdienste\n");
        model.plan(Progress.NONE);
        model.apply();
        model.setKind(kind("processes"));
        read("b.csv", "id;name;unit\np-1;Wohnsitz anmelden;oe-33\n");
        model.plan(Progress.NONE);
        assertEquals("Organisationseinheit: Bürgerdienste", model.summary(model.rows().getFirst()));
    }

    @Test
    void theClipboardIsReadAsTextOrHtml() throws Exception {
        model.setKind(kind("units"));
        model.setClipboard("Kennung\tBezeichnung\noe-1\t\"Amt für\nBürger\"\n", null);
        model.read(Progress.NONE);
        assertEquals(List.of("id", "name"), List.of(model.target(0), model.target(1)));
        model.plan(Progress.NONE);
        model.apply();
        assertEquals("Amt für\nBürger", town.element("oe-1").orElseThrow().getName());

        model.setClipboard(null, "<html><head><style>td {color:red}</style><script>x()</script></head><body><table>"
                + "<tr><th>Kennung<th>Bezeichnung</tr><tr><td>oe-2</td><td>Amt<br>für &amp; Ordnung</td></tr></table>"
                + "<table><tr><td>anderes</td></tr></table></body></html>");
        model.read(Progress.NONE);
        model.plan(Progress.NONE);
        model.apply();
        assertEquals("Amt\nfür & Ordnung", town.element("oe-2").orElseThrow().getName());

        model.setClipboard("  ", null);
        assertTrue(model.sourceFault().isPresent());
    }

    @Test
    void aColumnThatIsMissingGetsAFixedValue() throws Exception {
        read("verfahren.csv", "Kennung;Name;Anbieter\ns-1;Einwohnermeldeverfahren;AKDB\n");
        model.setKind(kind("resources"));
        model.setTarget(0, "id");
        model.setTarget(1, "name");
        model.setTarget(2, null);
        model.plan(Progress.NONE);
        assertEquals(1, model.count(RowState.FAULTY));
        model.setConstant("type", "Fachverfahren");
        model.plan(Progress.NONE);
        model.apply();
        assertTrue(town.element("s-1").orElseThrow() instanceof ITSystem);

        model.setTarget(0, null);
        assertTrue(model.mappingFault().orElseThrow().contains("Das Feld"), model.mappingFault().get());
        model.setTarget(1, "id");
        assertTrue(model.mappingFault().isEmpty());
        model.setTarget(2, "id");
        assertEquals("Die Spalten „Name“ und „Anbieter“ kommen beide in das Feld Ressourcen-ID, das nur einen Wert aufnimmt."
                + " Lassen Sie eine davon weg.", model.mappingFault().orElseThrow());
    }

    @Test
    void severalColumnsMayGoIntoAList() throws Exception {
        read("processes.csv", "id;name;LeiKa-Schlüssel;OZG-ID\np-1;Wohnsitz anmelden;99115;10049\n");
        assertEquals("keys", model.target(2));
        assertEquals("keys", model.target(3));
        model.plan(Progress.NONE);
        model.apply();
        assertEquals(List.of("99115", "10049"), process("p-1").getKeys());
    }

    @Test
    void aMappingIsSavedWithTheAdministrationAndTakenForTheSameTitles() throws Exception {
        read("processes.csv", "Nr;Wie es heißt;Zeit\np-1;Wohnsitz anmelden;4\n");
        model.setTarget(0, "id");
        model.setTarget(1, "name");
        model.setTarget(2, "mtpd_h");
        model.setConstant("trigger", "Antrag");
        model.saveMapping("Liste der Kämmerei");
        assertEquals("Spaltenzuordnung „Liste der Kämmerei“ speichern", town.editing().undoLabel().orElseThrow());
        town.editing().save(false);

        var again = OpenAdministration.read(dir.resolve("town"), Progress.NONE);
        var next = new ImportModel(REGISTRY, again);
        next.setFile(file("processes.csv", "Zeit;Nr;Wie es heißt;Neues\n8;p-2;Reisepass;x\n", StandardCharsets.UTF_8));
        next.read(Progress.NONE);
        assertEquals("Liste der Kämmerei", next.mapping().orElseThrow());
        assertEquals("mtpd_h", next.target(0));
        assertEquals("id", next.target(1));
        assertNull(next.target(3));
        assertEquals("Antrag", next.constant("trigger"));
        next.plan(Progress.NONE);
        next.apply();
        assertEquals("Antrag", ((Process) again.element("p-2").orElseThrow()).getTrigger());
    }

    @Test
    void aSavedMappingSaysHowTheListIsRead() throws Exception {
        String list = "Titel,a\nid,name\nNr,Wie es heißt\np-1,Wohnsitz\n";
        read("processes.csv", list);
        assertEquals(1, model.header());
        model.setHeader(2);
        model.setEncoding(StandardCharsets.ISO_8859_1);
        model.read(Progress.NONE);
        assertEquals(2, model.header());
        model.setTarget(0, "id");
        model.setTarget(1, "name");
        model.saveMapping("So");
        assertEquals(3, model.savedMappings().getFirst().getHeaderRow());
        var next = new ImportModel(REGISTRY, town);
        next.setFile(file("processes.csv", list, StandardCharsets.UTF_8));
        next.read(Progress.NONE);
        assertTrue(next.takeReading(next.savedMappings().getFirst()));
        next.read(Progress.NONE);
        assertEquals(2, next.header());
        assertEquals("ISO-8859-1", next.grid().encoding().name());
        assertFalse(next.takeReading(next.savedMappings().getFirst()));
    }

    @Test
    void aRowWithTooManyCellsIsFaulty() throws Exception {
        read("processes.csv", "id;name\np-1;Wohnsitz; anmelden\np-2;Reisepass\n");
        model.plan(Progress.NONE);
        var faulty = model.rows(Set.of(RowState.FAULTY)).getFirst();
        assertTrue(faulty.faults().getFirst().message().contains("Die Zeile hat 3 Zellen, die Kopfzeile 2"),
                faulty.faults().toString());
    }

    @Test
    void aCatalogueHasToBeNamed() throws Exception {
        model.setKind(kind("catalogue"));
        read("katalog.csv", "Schlüssel;Bezeichnung\n02;Sicherheit\n");
        assertTrue(model.sourceFault().isPresent());
        model.setCatalogue("Produktplan");
        model.setVersion("2027");
        assertTrue(model.sourceFault().isEmpty());
        model.plan(Progress.NONE);
        assertEquals(List.of(), town.model().catalogues());
        model.apply();
        assertEquals("2027", town.model().catalogues().getFirst().getVersion());
        assertEquals(List.of("Produktplan"), model.catalogues());
        town.editing().undo();
        assertEquals(List.of(), town.model().catalogues());
    }

    @Test
    void anExportIsTheInverseOfAnImport() throws Exception {
        read("processes.csv", "id;name;mtpd_h;keys\np-1;Wohnsitz anmelden;24;a|b\np-2;Reisepass;72;\n");
        model.plan(Progress.NONE);
        model.apply();
        var export = new ExportModel(REGISTRY, town, List.of(process("p-2")));
        export.setFormat("csv");
        export.setFile(dir.resolve("out").toString());
        assertEquals(dir.resolve("out.csv"), export.file());
        assertFalse(export.overwrites());
        export.setTitles(true);
        export.write(export.table(export.ids(), Progress.NONE));
        assertTrue(export.overwrites());
        assertTrue(Files.readString(dir.resolve("out.csv")).startsWith("\ufeffProzess-ID;Prozess;Organisationseinheit;"));
        model.setFile(dir.resolve("out.csv"));
        model.read(Progress.NONE);
        model.plan(Progress.NONE);
        assertEquals(2, model.count(RowState.UNCHANGED));
        assertTrue(model.finishFault().isPresent());

        export.setTitles(false);
        export.setScope(ExportModel.Scope.SELECTED);
        export.kind().columns().stream().map(ImportColumn::key).filter(key -> !List.of("id", "name").contains(key))
                .forEach(key -> export.take(key, false));
        assertEquals("id\tname\np-2\tReisepass\n", ExportModel.text(export.table(export.ids(), Progress.NONE)));
        assertTrue(export.warning().isEmpty());
        export.take("id", false);
        assertTrue(export.warning().isPresent());
    }

    @Test
    void anExportThatFailsLeavesTheOldFile() throws Exception {
        var export = new ExportModel(REGISTRY, town, List.of());
        export.setFormat("csv");
        export.setFile(dir.resolve("none/there/x.csv").toString());
        var table = export.table(null, Progress.NONE);
        assertThrows(FaultException.class, () -> export.write(table));
        export.setScope(ExportModel.Scope.SELECTED);
        assertTrue(export.fault().isPresent());
    }
}
