package org.ratswerk.ui.model.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.catalogue.CatalogueItem;
import org.ratswerk.core.exchange.catalogue.CatalogueShape;
import org.ratswerk.core.exchange.catalogue.ColumnRole;
import org.ratswerk.core.exchange.catalogue.UpdateLine;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Choice;
import org.ratswerk.core.exchange.catalogue.UpdateLine.Kind;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.model.OpenAdministration;

class CatalogueDraftTest {
    private static final Registry REGISTRY = new Registry(List.of(), List.of(), List.of(),
            List.of(new CatalogueImporter()), List.of(), List.of());
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    private Path dir;
    private OpenAdministration town;
    private ImportModel model;
    private CatalogueDraft draft;

    @BeforeEach
    void open() throws FaultException {
        Locale.setDefault(Locale.GERMANY);
        AdministrationFolder.create(dir.resolve("town"), "Neustadt");
        town = OpenAdministration.read(dir.resolve("town"), Progress.NONE);
        begin();
    }

    @AfterEach
    void locale() {
        Locale.setDefault(LOCALE);
    }

    private void begin() {
        model = new ImportModel(REGISTRY, town);
        model.setKind(REGISTRY.importer("catalogue").orElseThrow());
        draft = model.draft();
    }

    private void read(String... lines) throws IOException, FaultException {
        model.setFile(Files.writeString(dir.resolve("liste.csv"), String.join("\n", lines) + '\n'));
        model.read(Progress.NONE);
        draft.understand(Progress.NONE);
    }

    private void importPlan() throws Exception {
        model.setCatalogue("Produktplan");
        model.setVersion("1");
        draft.setDate("31.3.2026");
        read("Produktplan;", "Nr.;Produkt", "1;Ordnung", "1.1;Gewerbe", "1.2;Hunde");
        draft.plan(Progress.NONE);
        assertEquals("3 neu, 0 geändert", draft.apply());
    }

    @Test
    void theListIsUnderstoodAndComesInAsOneCommand() throws Exception {
        importPlan();
        var catalogue = town.model().catalogues().getFirst();
        assertEquals("1", catalogue.getVersion());
        assertEquals(LocalDate.of(2026, 3, 31), catalogue.getDate());
        assertEquals("liste.csv", catalogue.getSource());
        assertEquals("Ordnung", catalogue.getEntries().get(1).getParent().getName());
        town.editing().undo();
        assertEquals(List.of(), town.model().catalogues());
    }

    @Test
    void shapeAndColumnsCanBeChosen() throws Exception {
        read("Nr.;Produkt;Kommentar", "1;Ordnung;x", "1.1;Gewerbe;y", "1.2;Hunde;z");
        assertEquals(CatalogueShape.KEYS, draft.layout().shape());
        assertEquals("3 Einträge auf 2 Ebenen, 1 ganz oben", draft.outcome());
        assertTrue(draft.understood().contains("weggelassen: Kommentar"), draft.understood());
        draft.setShape(CatalogueShape.FLAT);
        assertEquals("3 Einträge auf einer Ebene, 3 ganz oben", draft.outcome());
        draft.setRole(1, ColumnRole.NONE);
        draft.setRole(2, ColumnRole.of(ColumnRole.Kind.NAME));
        assertEquals(List.of("1 x", "1.1 y", "1.2 z"), draft.list().items().stream().map(CatalogueItem::label).toList());
        draft.setRole(0, ColumnRole.of(ColumnRole.Kind.VOLUME));
        assertEquals(Optional.of("Zeile 3: „1.1“ ist keine Fallzahl; richtig ist eine ganze Zahl (und ein weiterer Fehler)"),
                draft.listFault());
    }

    @Test
    void whatIsMissingOnTheFirstPageIsSaid() throws Exception {
        model.setFile(Files.writeString(dir.resolve("liste.csv"), "Nr.;Produkt\n1;Ordnung\n"));
        assertEquals(Optional.of("Nennen Sie den Katalog, zu dem die Einträge gehören."), model.sourceFault());
        model.setCatalogue("Produktplan");
        assertEquals(Optional.empty(), model.sourceFault());
        draft.setUpdate(true);
        assertEquals(Optional.of("Wählen Sie den Katalog, der aktualisiert wird."), model.sourceFault());
        draft.setUpdate(false);
        draft.setDate("gestern");
        assertTrue(model.sourceFault().isPresent());
        begin();
        importPlan();
        begin();
        model.setFile(dir.resolve("liste.csv"));
        model.setCatalogue("Produktplan");
        draft.setUpdate(true);
        assertEquals(Optional.of("Nennen Sie die neuere Version."), model.sourceFault());
    }

    @Test
    void aNewerVersionIsShownSideBySideAndDecidedAbout() throws Exception {
        importPlan();
        var catalogue = town.model().catalogues().getFirst();
        town.editing().run("x", () -> {
            var process = ModelFactory.eINSTANCE.createProcess();
            process.setId("p");
            process.setName("Hundesteuer erheben");
            process.getKeys().add("1.2");
            town.model().processes().add(process);
        });
        begin();
        model.setCatalogue("Produktplan");
        model.setVersion("2");
        draft.setUpdate(true);
        read("Nr.;Produkt", "1;Ordnung", "1.1;Gewerbe und Handel", "1.3;Märkte");
        draft.plan(Progress.NONE);
        var lines = draft.lines(EnumSet.of(Kind.CHANGED));
        assertEquals(List.of(Kind.REMOVED, Kind.CHANGED), lines.stream().map(UpdateLine::kind).toList());
        assertEquals("„1.2 Hunde“ steht nicht mehr in Version 2. Welchen Eintrag deckt der Prozess jetzt ab?"
                + " Betroffen: Hundesteuer erheben", draft.question(lines.getFirst()));
        assertEquals(1, draft.decisions());
        assertThrows(IllegalArgumentException.class, () -> lines.get(1).setChoice(Choice.SEPARATE));
        lines.getFirst().setChoice(Choice.SAME);
        assertEquals(0, draft.decisions());
        // a change meanwhile: what would happen is worked out anew
        town.editing().run("x", () -> catalogue.setDescription("x"));
        assertFalse(draft.isPlanned());
        assertThrows(IllegalStateException.class, draft::apply);
        draft.plan(Progress.NONE);
        assertEquals("1 neu, 1 geändert, 1 entfallen, 0 geteilt, 0 zusammengelegt; offene Entscheidungen: 1",
                draft.apply());
        assertEquals("2", catalogue.getVersion());
        assertEquals(1, catalogue.getMappings().size());
        town.editing().undo();
        assertEquals("1", catalogue.getVersion());
        assertNull(catalogue.getEntries().get(2).getRemovedIn());
    }
}
