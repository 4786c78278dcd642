package org.ratswerk.ui.coverage.model.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.matching.Suggestions.Direction;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.search.Range;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;

class SuggestionBoardTest {
    private static final ModelFactory MAKE = ModelFactory.eINSTANCE;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final Locale locale = Locale.getDefault();
    private final AdministrationModel model = new AdministrationModel(null, MAKE.createAdministration(),
            MAKE.createProcessRegister(), MAKE.createLandscape(), MAKE.createContinuityRegister(), List.of(), List.of());
    private final ReferenceCatalogue catalogue = MAKE.createReferenceCatalogue();
    private CatalogueEntry dogs;
    private CatalogueEntry trade;
    private CatalogueEntry waste;
    private Process dogTax;
    private Process dogKeeping;
    private Process trader;
    private Process refuse;
    private Editing editing;
    private SuggestionBoard board;

    @BeforeEach
    void makeTown() {
        Locale.setDefault(Locale.UK);
        catalogue.setName("Aufgaben");
        catalogue.setVersion("2");
        model.catalogues().add(catalogue);
        CatalogueEntry order = entry("1", "Ordnung", null);
        dogs = entry("11", "Hundesteuer", order);
        trade = entry("12", "Gewerbeanmeldung", order);
        waste = entry("20", "Abfallentsorgung", null);
        dogTax = process("Steuer für Hunde");
        dogKeeping = process("Hundesteuer erheben");
        trader = process("Gewerbe anmelden");
        refuse = process("Entsorgung von Abfall im Ort");
        editing = new Editing(model);
        board = new SuggestionBoard(editing, CLOCK, "M. Muster");
        board.show(board.compute(catalogue, Progress.NONE));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private CatalogueEntry entry(String key, String name, CatalogueEntry parent) {
        CatalogueEntry entry = MAKE.createCatalogueEntry();
        entry.setId("e" + key);
        entry.setKey(key);
        entry.setName(name);
        entry.setParent(parent);
        catalogue.getEntries().add(entry);
        return entry;
    }

    private Process process(String name) {
        Process process = MAKE.createProcess();
        process.setId("p" + model.processes().size());
        process.setName(name);
        model.processes().add(process);
        return process;
    }

    private void goTo(Element subject) {
        board.goTo(board.open().stream().filter(each -> each.subject() == subject).findFirst().orElseThrow());
    }

    @Test
    void beginsWithTheBest() {
        assertEquals(1, board.current().best().score(), 1e-9);
        assertEquals(0, board.index());
        assertEquals("Aufgaben 2", SuggestionBoard.label(catalogue));
        assertTrue(board.status().endsWith("of 4 without a process · decided here: 0"), board.status());
    }

    @Test
    void showsEntryAndProcessWithTheirCommonWords() {
        goTo(dogs);
        Passage entry = board.entry();
        assertTrue(entry.text().startsWith("Hundesteuer\nOrdnung\nKey: 11"), entry.text());
        assertEquals(List.of("Hunde", "steuer"), marks(entry));
        assertEquals(List.of("Steuer", "Hunde"), marks(board.process()).stream().sorted(java.util.Comparator.reverseOrder())
                .toList());
        assertEquals(100, board.candidates().getFirst().percent());
        assertEquals("Steuer für Hunde", board.candidates().getFirst().name());
    }

    private static List<String> marks(Passage passage) {
        return passage.marks().stream().sorted(java.util.Comparator.comparingInt(Range::start))
                .map(mark -> passage.text().substring(mark.start(), mark.end())).toList();
    }

    @Test
    void confirmGoesOnAndCounts() {
        goTo(dogs);
        board.confirm();
        assertEquals(1, catalogue.getMappings().size());
        var mapping = catalogue.getMappings().getFirst();
        assertSame(dogs, mapping.getEntry());
        assertSame(dogTax, mapping.getProcess());
        assertEquals(MappingStatus.CONFIRMED, mapping.getStatus());
        assertEquals("M. Muster", mapping.getDecidedBy());
        assertEquals(LocalDate.of(2026, 11, 21), mapping.getDecidedOn());
        assertNotSame(dogs, board.current().subject());
        assertFalse(board.open().stream().anyMatch(each -> each.subject() == dogs));
    }

    @Test
    void rejectStaysWhileThereAreOtherCandidates() {
        goTo(dogs);
        assertEquals(2, board.candidates().size());
        board.reject();
        assertSame(dogs, board.current().subject());
        assertEquals(MappingStatus.REJECTED, board.candidates().getFirst().status());
        assertSame(dogKeeping, board.shownProcess());
        board.reject();
        assertNotSame(dogs, board.current().subject());
        assertEquals(2, catalogue.getMappings().size());
    }

    @Test
    void goesOnWhereItStoodThoughItHasMovedDown() {
        goTo(dogs);
        int index = board.index();
        Element following = board.open().get(index + 1).subject();
        board.reject();
        assertTrue(board.index() > index, "has moved");
        board.later();
        assertSame(following, board.current().subject());
    }

    @Test
    void noneFitsRejectsAll() {
        goTo(dogs);
        board.rejectAll();
        assertEquals(2, catalogue.getMappings().size());
        assertTrue(catalogue.getMappings().stream().allMatch(each -> each.getStatus() == MappingStatus.REJECTED));
        assertNotSame(dogs, board.current().subject());
        editing.undo();
        assertTrue(catalogue.getMappings().isEmpty());
    }

    @Test
    void laterComesAgainAtTheEnd() {
        int count = board.open().size();
        Element first = board.current().subject();
        board.later();
        assertNotSame(first, board.current().subject());
        assertEquals(count, board.open().size());
        for (int i = 1; i < count; i++) {
            assertNotSame(first, board.current().subject());
            board.later();
        }
        assertSame(first, board.current().subject());
        assertTrue(catalogue.getMappings().isEmpty());
    }

    @Test
    void backShowsWhatWasDecidedAndItCanBeDecidedOtherwise() {
        assertFalse(board.canGoBack());
        goTo(dogs);
        board.confirm();
        board.back();
        assertSame(dogs, board.current().subject());
        assertEquals(MappingStatus.CONFIRMED, board.candidates().getFirst().status());
        board.reject();
        assertEquals(MappingStatus.REJECTED, catalogue.getMappings().getFirst().getStatus());
        assertEquals(1, catalogue.getMappings().size());
    }

    @Test
    void undoBringsItBack() {
        goTo(dogs);
        board.confirm();
        editing.undo();
        board.refresh();
        assertTrue(board.open().stream().anyMatch(each -> each.subject() == dogs));
    }

    @Test
    void filterTypeAndThresholdChooseWhatIsShown() {
        board.setFilter("gewerbe");
        assertTrue(board.open().stream().anyMatch(each -> each.subject() == trade));
        assertFalse(board.open().stream().anyMatch(each -> each.subject() == dogs));
        assertSame(trader, board.shownProcess());
        board.setFilter("");
        editing.run("type", () -> trade.setType("Leistung"));
        assertEquals(List.of("Leistung"), board.types());
        board.setType("Leistung");
        assertEquals(1, board.open().size());
        board.setType(null);
        board.setThreshold(100);
        assertEquals(100, board.threshold());
        assertTrue(board.open().stream().allMatch(each -> each.best().score() > 0.999));
        board.setFilter("gibt es nicht");
        assertNull(board.current());
        board.setFilter("");
        board.setThreshold(30);
        assertTrue(board.open().stream().anyMatch(each -> each.subject() == waste));
        goTo(waste);
        assertSame(refuse, board.shownProcess());
    }

    @Test
    void theOtherWayRound() {
        board.setDirection(Direction.PROCESSES);
        assertTrue(board.open().stream().allMatch(each -> each.subject() instanceof Process));
        goTo(trader);
        assertEquals("Gewerbeanmeldung", board.candidates().getFirst().name());
        assertEquals("Ordnung", board.candidates().getFirst().where());
        board.confirm();
        assertSame(trade, catalogue.getMappings().getFirst().getEntry());
    }

    @Test
    void goesToWhatIsAskedForOnlyIfItIsOpen() {
        assertTrue(board.goTo(waste));
        assertSame(waste, board.current().subject());
        goTo(dogs);
        board.confirm();
        assertFalse(board.goTo(dogs));
    }

    @Test
    void whatIsDeletedGoes() {
        goTo(dogs);
        editing.run("delete", () -> model.processes().remove(dogTax));
        board.refresh();
        assertTrue(board.current() == null || board.current().suggestions().stream()
                .noneMatch(each -> each.process() == dogTax));
    }

    @Test
    void aCatalogueThatIsGoneIsNoTrouble() {
        editing.run("delete", () -> model.catalogues().remove(catalogue));
        board.refresh();
        assertFalse(board.isComputed());
        assertEquals(List.of(), board.catalogues());
        assertEquals("", board.status());
    }
}
