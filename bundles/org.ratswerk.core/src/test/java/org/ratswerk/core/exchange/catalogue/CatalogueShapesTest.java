package org.ratswerk.core.exchange.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Exchange.Source;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;

class CatalogueShapesTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of(), List.of(),
            List.of(new CatalogueImporter()), List.of(), List.of());

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private AdministrationModel model;
    private CatalogueImport lists;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
        var factory = ModelFactory.eINSTANCE;
        model = new AdministrationModel(null, factory.createAdministration(), factory.createProcessRegister(),
                factory.createLandscape(), factory.createContinuityRegister(), List.of(), List.of());
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private CatalogueUpdate plan(CatalogueShape shape, int header, Charset encoding, String... lines) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.write(file, (String.join("\n", lines) + '\n').getBytes(encoding));
        lists = CatalogueImport.read(REGISTRY, List.of(new Source(file, "list.csv")),
                new CatalogueImport.Options("Plan", "1", null, shape, header, null, false));
        return lists.plan(model);
    }

    private CatalogueUpdate plan(String... lines) throws Exception {
        return plan(null, 0, StandardCharsets.UTF_8, lines);
    }

    private CatalogueShape shape() {
        return lists.understood().getFirst().layout().shape();
    }

    /** Imports and returns the tree, one entry a line. */
    private String tree(String... lines) throws Exception {
        CatalogueUpdate update = plan(lines);
        assertEquals(List.of(), update.list().faults());
        update.apply();
        return tree();
    }

    private String tree() {
        var text = new StringBuilder();
        model.catalogues().getFirst().getEntries().stream().filter(entry -> entry.getParent() == null)
                .forEach(entry -> tree(text, entry, ""));
        return text.toString();
    }

    private static void tree(StringBuilder text, CatalogueEntry entry, String indent) {
        text.append(indent).append(UpdateLine.label(entry)).append('\n');
        entry.getChildren().forEach(child -> tree(text, child, indent + "  "));
    }

    private List<String> faults(String... lines) throws Exception {
        return plan(lines).list().faults().stream().map(Fault::toString).toList();
    }

    @Test
    void aColumnNamesTheSuperiorEntry() throws Exception {
        assertEquals("1 Ordnung\n  11 Melden\n    111 Umzug\n",
                tree("Stand 2026", "Schlüssel;Bezeichnung;Übergeordnet;Fallzahl", "111;Umzug;11;1.200", "1;Ordnung;;",
                        "11;Melden;Ordnung;"));
        assertEquals(CatalogueShape.PARENT, shape());
        assertEquals(1200, model.catalogues().getFirst().getEntries().getFirst().getVolume());
        assertTrue(lists.understood().getFirst().text().contains("3 rows below the titles in line 2"));
    }

    @Test
    void keysOfAProductPlanShowTheLevels() throws Exception {
        // 1.200.02 has no entry of its own above it but 1.200
        assertEquals("1 Verwaltung\n  1.100 Zentrale Dienste\n    1.100.01 Organisation\n      1.100.01.01 Gremien\n"
                + "        1.100.01.01.01 Rat\n  1.200 Sicherheit\n    1.200.02.05 Gewerbe\n",
                tree("Produktplan der Stadt;", "Nummer;Produkt", "1;Verwaltung", "1.100;Zentrale Dienste", "1.100.01;Organisation",
                        "1.100.01.01;Gremien", "1.100.01.01.01;Rat", "1.200;Sicherheit", "1.200.02.05;Gewerbe"));
        assertEquals(CatalogueShape.KEYS, shape());
    }

    @Test
    void eachLevelHasItsColumns() throws Exception {
        // two rows of titles, the cells of the upper one merged, and cells of the body left blank as merged ones are
        assertEquals("11 Innere Verwaltung\n  111 Steuerung\n    11101 Rat\n    11102 Personal\n12 Sicherheit\n"
                + "  122 Ordnung\n    12201 Gewerbe\n",
                tree("Produktbereich;;Produktgruppe;;Produkt;;", "Nr.;Bezeichnung;Nr.;Bezeichnung;Nr.;Bezeichnung;Fallzahl",
                        "11;Innere Verwaltung;111;Steuerung;11101;Rat;5", ";;;;11102;Personal;", "12;Sicherheit;;;;;",
                        ";;122;Ordnung;;;", ";;;;12201;Gewerbe;70"));
        assertEquals(CatalogueShape.LEVELS, shape());
        assertEquals(List.of(5L, 70L), model.catalogues().getFirst().getEntries().stream()
                .map(CatalogueEntry::getVolume).filter(volume -> volume != null).toList());
    }

    @Test
    void numberedLevelsHoldKeyAndNameInOneCell() throws Exception {
        assertEquals("1 Bürger\n  1.1 Melden\n    1.1.1 Umzug\n  1.2 Pass\n",
                tree("Ebene 1,Ebene 2,Ebene 3", "1 Bürger,,", ",1.1 Melden,", ",,1.1.1 Umzug", ",1.2 Pass,"));
    }

    @Test
    void groupsAreRepeatedInEachRow() throws Exception {
        assertEquals("10513 Abbruch\n  99012001000000 Genehmigung\n  99012001001000 Erteilung\n10110 Abfall\n"
                + "  Sperrmüll\n",
                tree("LeiKa-Schlüssel;Leistungsbezeichnung;OZG-ID;OZG-Leistung;Gesetze",
                        "99012001000000;Genehmigung;10513;Abbruch;", "99012001001000;Erteilung;10513;Abbruch;BauO",
                        "nicht im LeiKa;Sperrmüll;10110;Abfall;"));
        assertEquals(CatalogueShape.GROUPS, shape());
        assertEquals("bundle", model.catalogues().getFirst().getEntries().getFirst().getType());
        assertEquals(1, lists.understood().getFirst().layout().columns(ColumnRole.of(ColumnRole.Kind.KEY)).size());
    }

    @Test
    void aServiceWithoutGroupAmongOthersStandsAtTheTop() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("LeiKa-Schlüssel;Leistungsbezeichnung;OZG-ID;OZG-Leistung");
        for (int i = 10; i < 30; i++) {
            lines.add("990120010000" + i + ";Leistung " + i + ";10513;Abbruch");
        }
        lines.add("99099999000000;Ohne Bündel;;");
        plan(lines.toArray(String[]::new)).apply();
        assertEquals(CatalogueShape.GROUPS, shape());
        assertEquals(List.of("Abbruch", "Ohne Bündel"), model.catalogues().getFirst().getEntries().stream()
                .filter(entry -> entry.getParent() == null).map(CatalogueEntry::getName).toList());
    }

    @Test
    void keysOfServicesStandInACellAsText() throws Exception {
        CatalogueUpdate update = plan("OZG-ID;OZG-Leistung;LeiKa-Schlüssel",
                "10513;Abbruch;\"99012001000000 Genehmigung, 99012001001000 (Erteilung)\"",
                "10110;Abfall;\"99 001 003 004 000; 9.9001003E+13\"", "10200;Sonstiges;siehe Anlage");
        assertEquals(CatalogueShape.KEY_LISTS, shape());
        assertEquals(List.of(), update.list().faults());
        update.apply();
        assertEquals("10513 Abbruch\n  99012001000000 Genehmigung\n  99012001001000 Erteilung\n10110 Abfall\n"
                + "  99001003004000\n  99001003000000\n10200 Sonstiges\n", tree());
        assertEquals(List.of("list.csv:4:17: Note: the cell for keys of subordinate entries holds none",
                "list.csv:3:14: Note: the list of keys gives no name; the key stands for it (2 lines: 3, 3)"),
                update.list().remarks().stream().map(Fault::toString).toList());
    }

    @Test
    void anExportInLatinOneHasColumnsOfItsOwn() throws Exception {
        CatalogueUpdate update = plan(null, 0, StandardCharsets.ISO_8859_1,
                "Leistungsschlüssel;Leistungsbezeichnung;Kennung;SDG-Relevanz;Zuständigkeit",
                "99012001000000;Abbruchgenehmigung für Gebäude;A;0;zuständig", "9.9012002E+13;Prüfung;A;0;");
        assertFalse(lists.isOrdinary());
        update.apply();
        var entries = model.catalogues().getFirst().getEntries();
        assertEquals(List.of("Abbruchgenehmigung für Gebäude", "Prüfung"),
                entries.stream().map(CatalogueEntry::getName).toList());
        assertEquals("99012002000000", entries.get(1).getKey());
        assertEquals(Responsibility.RESPONSIBLE, entries.getFirst().getResponsibility());
        assertTrue(lists.understood().getFirst().text().contains("left out: Kennung, SDG-Relevanz"));
        assertTrue(lists.understood().getFirst().text().contains("windows-1252, separated by “;”"));
    }

    @Test
    void digitsThatASpreadsheetLostAreAFault() throws Exception {
        assertEquals(List.of("list.csv:3:1: the key “99012000000000” stands for 2 different entries: the spreadsheet has"
                + " rounded it. Please format the column as text and export the list anew"),
                faults("LeiKa;Name", "9,9012E+13;Erteilung", "9,9012E+13;Versagung"));
        assertEquals("99012000000000", CatalogueKeys.restored("9.9012E+13"));
        assertEquals("10513", CatalogueKeys.restored("10513.0"));
        assertEquals("1.5E1x", CatalogueKeys.restored("1.5E1x"));
        assertEquals("1.100.01", CatalogueKeys.restored("1.100.01"));
    }

    @Test
    void faultsNamePlaceFaultAndRemedy() throws Exception {
        assertEquals(List.of("list.csv:2:1: there is no superior entry “9”; please add it to the list, or correct the"
                + " reference"), faults("key;name;parent", "1;A;9"));
        assertEquals(List.of("list.csv:3:1: “1 B” contradicts “1 A” in line 2: the same key, another name. Please correct"
                + " one of the lines"), faults("key;name;parent", "1;A;", "1;B;"));
        assertEquals(List.of("list.csv:2:1: The entry with the key “1” has no name; please add it".replace("The", "the")),
                faults("key;name;parent", "1;;"));
        assertEquals(List.of("list.csv:2:1: “1 A” stands below itself; please correct the superior entry"),
                faults("key;name;parent", "1;A;2", "2;B;1"));
        assertEquals(List.of("list.csv:2:5: “viele” is no case volume; right is a whole number"),
                faults("key;name;volume", "1;A;viele"));
        var nothing = assertThrows(FaultException.class, () -> plan(null, 1, StandardCharsets.UTF_8, "Stand;2026", "x;y"));
        assertTrue(nothing.getMessage().contains("Stand"), nothing.getMessage());
        var line = assertThrows(FaultException.class, () -> plan(null, 7, StandardCharsets.UTF_8, "key;name", "1;A"));
        assertEquals("list.csv:7: the file has no such line with content; its last one is 2. Please name another line for"
                + " the titles", line.getMessage());
    }

    @Test
    void theUserCanOverrideShapeAndColumns() throws Exception {
        Files.writeString(folder.resolve("list.mapping"), "Code = level1-key\nText = level1-name\nNo = key\nWhat = name\n");
        assertEquals("A Amt\n  1 Eins\nB Bau\n  2 Zwei\n",
                tree("Code;Text;No;What", "A;Amt;1;Eins", "B;Bau;2;Zwei"));
        Files.writeString(folder.resolve("list.mapping"), "Code = nonsense\n");
        var wrong = assertThrows(FaultException.class, () -> plan("Code;name", "A;Amt"));
        assertTrue(wrong.getMessage().startsWith("list.mapping:1:1: “nonsense” is no meaning of a column; right is one of:"
                + " key, name, "), wrong.getMessage());
        Files.delete(folder.resolve("list.mapping"));
        model.catalogues().clear();
        plan(CatalogueShape.FLAT, 0, StandardCharsets.UTF_8, "Nummer;Produkt", "1;A", "1.1;B", "1.2;C").apply();
        assertEquals("1 A\n1.1 B\n1.2 C\n", tree());
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        String[] plan = {"Produktbereich;Produktgruppe;Produkt", "Inneres;Steuerung;Rat", "Inneres;Steuerung;Personal",
            "Ordnung;Sonstiges;Pass", "Inneres;Sonstiges;Archiv"};
        String first = tree(plan);
        assertEquals("Inneres\n  Steuerung\n    Rat\n    Personal\n  Sonstiges\n    Archiv\nOrdnung\n  Sonstiges\n    Pass\n", first);
        CatalogueUpdate again = plan(plan);
        assertEquals(List.of(), again.changes());
        again.apply();
        assertEquals(first, tree());
    }
}
