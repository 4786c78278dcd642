package org.ratswerk.ui.coverage.model.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard.Column;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard.Show;

class CatalogueBoardTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    private final Locale locale = Locale.getDefault();
    private AdministrationModel model;
    private ReferenceCatalogue catalogue;
    private Editing editing;
    private CatalogueBoard board;
    private EntryEdits edits;
    private CatalogueEntry traffic;
    private CatalogueEntry licence;
    private CatalogueEntry parking;
    private CatalogueEntry dogs;
    private OrganisationalUnit roads;
    private OrganisationalUnit taxes;
    private Process licensing;

    @BeforeEach
    void makeATown() {
        Locale.setDefault(Locale.UK);
        catalogue = FACTORY.createReferenceCatalogue();
        catalogue.setId("c");
        catalogue.setName("Plan");
        catalogue.setVersion("2026");
        model = new AdministrationModel(null, FACTORY.createAdministration(), FACTORY.createProcessRegister(),
                FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(catalogue), List.of());
        roads = unit("u1", "Road traffic office");
        taxes = unit("u2", "Taxation");
        traffic = entry("1", "Traffic", null);
        licence = entry("11", "Driving licence", traffic);
        parking = entry("12", "Parking permit", traffic);
        dogs = entry("2", "Dog taxation", null);
        licensing = process("p1", "Issue driving licences", roads, "11");
        editing = new Editing(model);
        board = new CatalogueBoard(editing, catalogue);
        edits = new EntryEdits(editing, catalogue);
        editing.addListener(change -> board.refresh());
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private OrganisationalUnit unit(String id, String name) {
        OrganisationalUnit unit = FACTORY.createOrganisationalUnit();
        unit.setId(id);
        unit.setName(name);
        model.administration().getUnits().add(unit);
        return unit;
    }

    private CatalogueEntry entry(String key, String name, CatalogueEntry parent) {
        CatalogueEntry entry = FACTORY.createCatalogueEntry();
        entry.setId("e" + key);
        entry.setKey(key);
        entry.setName(name);
        entry.setParent(parent);
        catalogue.getEntries().add(entry);
        return entry;
    }

    private Process process(String id, String name, OrganisationalUnit unit, String... keys) {
        Process process = FACTORY.createProcess();
        process.setId(id);
        process.setName(name);
        process.setUnit(unit);
        process.getKeys().addAll(List.of(keys));
        model.processes().add(process);
        return process;
    }

    @Test
    void itShowsTheTreeAndWhatCoversIt() {
        assertEquals(List.of(traffic, dogs), board.roots());
        assertEquals(List.of(licence, parking), board.children(traffic));
        assertEquals("Issue driving licences", board.text(licence, Column.PROCESSES));
        assertEquals("1 of 2 below covered", board.text(traffic, Column.PROCESSES));
        assertEquals("", board.text(dogs, Column.PROCESSES));
        assertEquals("4 entries · 1 of 3 at the ends of branches covered · 0 with responsibility decided", board.summary());
        board.setRungs(java.util.Map.of("e11", 2, "e12", -1));
        assertEquals("described", board.text(licence, Column.RUNG).toLowerCase(Locale.ROOT));
        assertEquals("", board.text(parking, Column.RUNG));
    }

    @Test
    void aFilterKeepsWhatIsAbove() {
        board.setFilter("licence issue");
        assertEquals(List.of(traffic), board.roots());
        assertEquals(List.of(licence), board.children(traffic));
        assertEquals(1, board.matches());
        board.setFilter("");
        board.setShow(Show.UNCOVERED);
        assertEquals(List.of(parking), board.children(traffic));
        assertEquals(List.of(traffic, dogs), board.roots());
        edits.rate(List.of(dogs), false, Responsibility.NOT_RESPONSIBLE, null);
        assertEquals(List.of(traffic), board.roots());
    }

    @Test
    void responsibilityGoesToABranchInOneStep() {
        assertEquals(3, edits.rate(List.of(traffic), true, Responsibility.NOT_RESPONSIBLE, " county "));
        assertEquals("county", parking.getResponsibilityReason());
        assertEquals(Responsibility.NOT_RESPONSIBLE, licence.getResponsibility());
        assertEquals(Responsibility.UNRATED, dogs.getResponsibility());
        assertEquals("4 entries · 0 of 1 at the ends of branches covered · 3 with responsibility decided", board.summary());
        editing.undo();
        assertEquals(Responsibility.UNRATED, licence.getResponsibility());
        assertNull(parking.getResponsibilityReason());
        // the reason stays when only the responsibility is changed
        edits.explain(List.of(dogs), false, "ours");
        edits.rate(List.of(dogs), false, Responsibility.RESPONSIBLE, null);
        assertEquals("ours", dogs.getResponsibilityReason());
    }

    @Test
    void assigningConfirmsAndReleasingTakesBack() {
        edits.assign(List.of(parking, dogs), List.of(licensing));
        assertEquals(List.of(licensing), List.copyOf(board.processes(dogs)));
        assertEquals(2, catalogue.getMappings().size());
        edits.assign(List.of(parking), List.of(licensing));
        assertEquals(2, catalogue.getMappings().size());
        edits.release(parking, licensing);
        assertTrue(board.processes(parking).isEmpty());
        editing.undo();
        assertEquals(List.of(licensing), List.copyOf(board.processes(parking)));
    }

    @Test
    void theUnitIsGuessedByTheRulesInOrder() {
        var beside = board.guess().of(List.of(parking));
        assertSame(roads, beside.unit());
        assertEquals("1 of 1 processes that cover entries beside it belong to “Road traffic office”.", beside.reason());
        var word = board.guess().of(List.of(dogs));
        assertSame(taxes, word.unit());
        assertEquals("The name “Taxation” holds the word “taxation” of the entry.", word.reason());
        editing.run("x", () -> licensing.getKeys().clear());
        var named = board.guess().of(List.of(parking));
        assertSame(roads, named.unit());
        assertEquals("The name “Road traffic office” holds the word “traffic” of the entry.", named.reason());
        editing.run("x", () -> {
            entry("3", "Zzz", null);
            entry("4", "Yyy", null).setField("Culture");
            process("p2", "Museum", taxes, "4");
        });
        CatalogueEntry other = catalogue.getEntries().get(4);
        assertNull(board.guess().of(List.of(other)).unit());
        editing.run("x", () -> other.setField("Culture"));
        assertEquals("1 of 1 processes of the field “Culture” belong to “Taxation”.",
                board.guess().of(List.of(other)).reason());
    }

    @Test
    void processesComeFromEntriesOneByOneOrBundled() {
        editing.run("x", () -> {
            parking.setVolume(30L);
            licence.setVolume(12L);
            parking.setField("Mobility");
            licence.setField("Mobility");
        });
        var each = EntryEdits.drafts(List.of(traffic), true, false, board.guess());
        assertEquals(List.of("Driving licence", "Parking permit"), each.stream().map(EntryEdits.Draft::name).toList());
        var one = EntryEdits.drafts(List.of(traffic), true, true, board.guess());
        assertEquals(1, one.size());
        assertEquals("Traffic", one.getFirst().name());
        Process made = edits.create(one).getFirst();
        assertEquals(List.of("11", "12"), made.getKeys());
        assertEquals(42L, made.getCaseVolume());
        assertEquals("Mobility", made.getField());
        assertSame(roads, made.getUnit());
        assertTrue(board.processes(parking).contains(made));
        editing.undo();
        assertEquals(1, model.processes().size());
        // what the administration is not responsible for gets none
        edits.rate(List.of(licence), false, Responsibility.NOT_RESPONSIBLE, null);
        assertEquals(List.of("Parking permit"), EntryEdits.drafts(List.of(traffic), true, false, board.guess()).stream()
                .map(EntryEdits.Draft::name).toList());
        // an entry without key is mapped
        editing.run("x", () -> entry("x", "Without key", null).setKey(null));
        CatalogueEntry keyless = catalogue.getEntries().getLast();
        Process mapped = edits.create(EntryEdits.drafts(List.of(keyless), false, false, board.guess())).getFirst();
        assertEquals(List.of(), mapped.getKeys());
        assertEquals(List.of(mapped), List.copyOf(board.processes(keyless)));
    }

    @Test
    void splittingCarriesTheProcessesToAllPartsWithAQuestion() {
        assertThrows(IllegalArgumentException.class, () -> edits.split(licence, List.of("One")));
        var parts = edits.split(licence, List.of("Licence B", "Licence C"));
        assertEquals("2026", licence.getRemovedIn());
        assertEquals(List.of(parts.get(0), parts.get(1), parking), board.children(traffic));
        assertEquals(List.of(licensing), List.copyOf(board.processes(parts.get(1))));
        assertEquals("“Driving licence” has been split into “Licence B“, „Licence C”. Does the process cover all parts?"
                .replace("“, „", "”, “"), board.question(parts.get(0)));
        board.setShow(Show.REMOVED);
        assertEquals(List.of(licence), board.children(traffic));
        CatalogueMapping asked = board.asked(parts.get(0)).getFirst();
        edits.answer(asked, false);
        assertEquals(MappingStatus.REJECTED, asked.getStatus());
        assertTrue(board.processes(parts.get(0)).isEmpty());
        editing.undo();
        editing.undo();
        assertNull(licence.getRemovedIn());
        assertEquals(4, catalogue.getEntries().size());
    }

    @Test
    void mergingKeepsKeysChildrenAndProcesses() {
        editing.run("x", () -> process("p2", "Permits", roads, "12"));
        Process permits = model.processes().getLast();
        CatalogueEntry one = edits.merge(List.of(licence, parking), "Papers");
        assertSame(licence, one);
        assertEquals("Papers", one.getName());
        assertEquals(List.of("12"), one.getFormerKeys());
        assertEquals("2026", parking.getRemovedIn());
        assertEquals(List.of(licensing, permits), List.copyOf(board.processes(one)));
        assertEquals(2, board.asked(one).size());
        edits.answer(board.asked(one).getFirst(), true);
        assertEquals(1, board.asked(one).size());
    }

    @Test
    void aRemovedEntryGetsASuccessor() {
        CatalogueMapping mapping = FACTORY.createCatalogueMapping();
        mapping.setId("m");
        mapping.setEntry(dogs);
        mapping.setProcess(licensing);
        mapping.setOpenQuestion("Which now?");
        editing.run("x", () -> {
            catalogue.getMappings().add(mapping);
            dogs.setRemovedIn("2026");
        });
        assertEquals("4 entries".replace('4', '3') + " · 1 of 2 at the ends of branches covered · 0 with responsibility"
                + " decided · 1 open question", board.summary());
        edits.succeed(mapping, parking);
        assertNull(mapping.getOpenQuestion());
        assertEquals(List.of(licensing), List.copyOf(board.processes(parking)));
    }
}
