package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.FaultException;

class CatalogueImporterTest {
    private static final ExchangeOptions OZG = ExchangeOptions.NONE.withCatalogue("OZG", "2019");

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private Administrations town;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
        town = new Administrations(folder);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private ImportResult run(String... lines) throws Exception {
        ImportResult result = town.run(OZG, town.file("catalogue.csv", String.join("\n", lines) + '\n'));
        assertEquals(List.of(), result.faults());
        return result;
    }

    private List<CatalogueEntry> entries() {
        return town.model.catalogues().get(0).getEntries();
    }

    @Test
    void theOptionsNameTheCatalogue() throws Exception {
        run("key;name", "1;A");
        assertEquals("catalogue-ozg-2019", town.model.catalogues().get(0).getId());
        assertEquals("OZG", town.model.catalogues().get(0).getName());
        assertEquals("2019", town.model.catalogues().get(0).getVersion());
        var file = town.file("catalogue.csv", "key;name\n1;A\n");
        assertEquals("catalogue 0 0 1 0",
                Administrations.counts(town.run(ExchangeOptions.NONE.withCatalogue("ozg", null), file)));
        town.run(ExchangeOptions.NONE.withCatalogue("OZG", "2020"), file);
        assertEquals(2, town.model.catalogues().size());
        var none = assertThrows(FaultException.class, () -> town.run(ExchangeOptions.NONE, file));
        assertEquals("Please name the catalogue with --catalogue. Present are: OZG 2019, OZG 2020", none.getMessage());
        var several = assertThrows(FaultException.class,
                () -> town.run(ExchangeOptions.NONE.withCatalogue("OZG", null), file));
        assertTrue(several.getMessage().startsWith("Several catalogues have the name “OZG”"));
        assertEquals("key;name;parent;type;responsibility;volume\n1;A;;;unrated;\n", town.export("catalogue", OZG));
        assertThrows(FaultException.class, () -> town.export("catalogue"));
    }

    @Test
    void aDryRunMakesNoCatalogue() throws Exception {
        town.run(OZG.withDryRun(), town.file("catalogue.csv", "key;name\n1;A\n"));
        assertEquals(List.of(), town.model.catalogues());
    }

    @Test
    void parentsAreKeysOrNamesFromAnyFileOfTheCall() throws Exception {
        var services = town.file("a.csv", "LeiKa-Schlüssel;Leistungsbezeichnung;OZG-ID\n99001;Abfuhr;10110\n99002;Tonne;"
                + "Abfallentsorgung\n");
        var bundles = town.file("b.csv", "OZG-ID;OZG-Leistung\n10110;Abfallentsorgung\n");
        assertEquals("catalogue 3 0 0 0",
                Administrations.counts(town.run(OZG.withKind("catalogue"), services, bundles)));
        CatalogueEntry bundle = entries().get(2);
        assertEquals("10110", bundle.getKey());
        assertSame(bundle, entries().get(0).getParent());
        assertSame(bundle, entries().get(1).getParent());
        // one after the other
        assertEquals("catalogue 1 0 0 0", Administrations.counts(town.run(OZG.withKind("catalogue"),
                town.file("c.csv", "LeiKa-Schlüssel;Leistungsbezeichnung;OZG-ID\n99003;Hof;10110\n"))));
        assertSame(bundle, entries().get(3).getParent());
        var faults = town.run(OZG.withKind("catalogue"), town.file("d.csv", "key;parent\n7;8\n")).faults();
        assertEquals("d.csv:2:3: There is no catalogue entry with the id or name “8”", faults.get(0).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nicht im LeiKa", "", "-", "n/a", "k. A.", "ohne", "kein Schlüssel", "unbekannt"})
    void anEntryWithoutUsableKeyIsKnownByNameAndParent(String key) throws Exception {
        run("key;name;parent", "1;Bündel 1;", "2;Bündel 2;", key + ";Prüfung;1", key + ";Prüfung;2");
        assertEquals(4, entries().size());
        assertNull(entries().get(2).getKey());
        assertSame(entries().get(0), entries().get(2).getParent());
        assertEquals("catalogue 0 1 1 0",
                Administrations.counts(run("key;name;parent;volume", key + ";Prüfung;1;", key + ";prüfung;Bündel 2;5")));
        assertEquals(5, entries().get(3).getVolume());
    }

    @ParameterizedTest
    @ValueSource(strings = {"99012001000000", "3233", "A", "01.02", "Nord", "nicht-3"})
    void usableKeysAreKept(String key) throws Exception {
        run("key;name", key + ";X");
        assertEquals(key, entries().get(0).getKey());
    }

    @Test
    void idsAreTheSameInEveryAdministration() throws Exception {
        run("key;name;parent", "01.02;A;", "01-02;B;", "-;C;01.02", "-;C;01-02");
        var ids = entries().stream().map(CatalogueEntry::getId).toList();
        assertEquals(4, ids.stream().distinct().count());
        town = new Administrations(folder);
        run("key;name;parent", "-;C;01-02", "01-02;B;", "-;C;01.02", "01.02;A;");
        assertEquals(List.of(ids.get(3), ids.get(1), ids.get(2), ids.get(0)),
                entries().stream().map(CatalogueEntry::getId).toList());
    }

    @Test
    void doubtfulRowsAreKeptAndRemarkedWithTheirLines() throws Exception {
        var lines = IntStream.range(0, 30).mapToObj(i -> (99000000000000L + i) + ";Leistung " + i + ";B")
                .collect(java.util.stream.Collectors.joining("\n"));
        var bundles = town.file("b.csv", "key;name\nB;Bündel\n");
        var services = town.file("s.csv", "key;name;parent\n" + lines
                + "\n3233;Test;B\nnicht im LeiKa;Eins;B\nnicht im LeiKa;Zwei;\nnicht im LeiKa;Eins;B\n");
        ImportResult result = town.run(OZG.withKind("catalogue"), bundles, services);
        assertEquals("catalogue 34 0 1 0", Administrations.counts(result));
        assertEquals(List.of("s.csv:35:1: Note: the row repeats s.csv:33 and counts once",
                "s.csv:33:1: Note: “nicht im LeiKa” is no usable key; the entry is kept, known by its name and parent "
                        + "(3 rows, lines 33, 34, 35)",
                "s.csv:32:1: Note: the key “3233” has another form than the others (99999999999999); the entry is kept",
                "s.csv:34:21: Note: the entry has no parent, unlike most others; it is kept at the top"),
                result.remarks().stream().map(Object::toString).toList());
    }

    @Test
    void aKeyBelongsToOneEntry() throws Exception {
        var result = town.run(OZG, town.file("catalogue.csv", "key;name\n1;A\n1;B\n"));
        assertEquals("catalogue.csv:3:3: This is the same as in catalogue.csv:2, but “name” differs; please leave one of "
                + "the two rows out", result.faults().get(0).toString());
    }

    @Test
    void entriesAreRated() throws Exception {
        run("key;name;type;responsibility;volume", "1;A;Produkt;zuständig;1.500", "2;B;;not_responsible;");
        assertEquals(Responsibility.RESPONSIBLE, entries().get(0).getResponsibility());
        assertEquals(1500, entries().get(0).getVolume());
        assertEquals(Responsibility.NOT_RESPONSIBLE, entries().get(1).getResponsibility());
        assertNotNull(entries().get(1).getId());
        run("key;responsibility", "1;");
        assertEquals(Responsibility.UNRATED, entries().get(0).getResponsibility());
    }
}
