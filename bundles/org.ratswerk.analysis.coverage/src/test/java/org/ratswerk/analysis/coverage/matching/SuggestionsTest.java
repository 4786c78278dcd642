package org.ratswerk.analysis.coverage.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.matching.Suggestions.Direction;
import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Element;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.Responsibility;

class SuggestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Towns town = new Towns();
    private final CatalogueEntry trade = town.entry("10", "Gewerberegister", null);
    private final CatalogueEntry registration = town.entry("11", "Gewerbeanmeldung", trade);
    private final CatalogueEntry dogs = town.entry("20", "Hundesteuer", null);
    private final CatalogueEntry refuse = town.entry("30", "Abfallentsorgung", null);
    private final Process register = town.process("Gewerbe anmelden");
    private final Process tax = town.process("Steuer für Hunde festsetzen");
    private final Process waste = town.process("Entsorgung von Abfällen", "30");

    private Suggestions suggestions() {
        return Suggestions.of(town.model, town.catalogue, Progress.NONE);
    }

    private static List<Element> subjects(Suggestions suggestions, Direction direction) {
        return suggestions.open(direction, 0.5, 3).stream().map(Suggestions.Proposal::subject).toList();
    }

    @Test
    void entriesWithoutProcessGetProcesses() {
        Suggestions suggestions = suggestions();
        assertEquals(List.of(registration, dogs, trade).size(), subjects(suggestions, Direction.ENTRIES).size());
        var best = suggestions.open(Direction.ENTRIES, 0.5, 3).getFirst().best();
        assertSame(registration, best.entry());
        assertSame(register, best.process());
        assertEquals(1, best.score(), 1e-9);
        assertEquals(List.of("Gewerbe", "anmeldung"),
                suggestions.words(best).stream().map(MatchingWord::text).sorted().toList());
    }

    @Test
    void anInnerEntryIsFoundThroughOneBelow() {
        var found = suggestions().open(Direction.ENTRIES, 0.5, 3).stream().filter(each -> each.subject() == trade)
                .findFirst().orElseThrow().best();
        assertSame(registration, found.through());
        assertTrue(found.score() < 1);
    }

    @Test
    void whatAKeyCoversIsNotSuggested() {
        assertTrue(!subjects(suggestions(), Direction.ENTRIES).contains(refuse));
        assertTrue(!subjects(suggestions(), Direction.PROCESSES).contains(waste));
        assertEquals(3, suggestions().openSubjects(Direction.ENTRIES));
        assertEquals(2, suggestions().openSubjects(Direction.PROCESSES));
    }

    @Test
    void processesWithoutEntryGetEntries() {
        var open = suggestions().open(Direction.PROCESSES, 0.5, 3);
        assertEquals(List.of(register, tax), open.stream().map(Suggestions.Proposal::subject).toList());
        assertSame(registration, open.getFirst().best().entry());
        assertSame(dogs, open.getLast().best().entry());
    }

    @Test
    void confirmedAndRejectedOnesDoNotComeBack() {
        Suggestions suggestions = suggestions();
        CatalogueMapping mapping = Decisions.decide(town.catalogue, dogs, tax, MappingStatus.REJECTED, "M. Muster", TODAY);
        assertTrue(!subjects(suggestions, Direction.ENTRIES).contains(dogs));
        assertTrue(!subjects(suggestions(), Direction.ENTRIES).contains(dogs));
        // rejected covers nothing
        assertEquals(3, suggestions.openSubjects(Direction.ENTRIES));

        assertSame(mapping, Decisions.decide(town.catalogue, dogs, tax, MappingStatus.CONFIRMED, "M. Muster", TODAY));
        assertEquals(1, town.catalogue.getMappings().size());
        assertEquals(2, suggestions.openSubjects(Direction.ENTRIES));
        assertEquals(1, suggestions.openSubjects(Direction.PROCESSES));
        assertEquals(TODAY, mapping.getDecidedOn());

        town.catalogue.getMappings().clear();
        assertTrue(subjects(suggestions, Direction.ENTRIES).contains(dogs));
    }

    @Test
    void aConfirmedEntryCoversWhatItBelongsTo() {
        Suggestions suggestions = suggestions();
        Decisions.decide(town.catalogue, registration, register, MappingStatus.CONFIRMED, null, TODAY);
        assertEquals(List.of(dogs), subjects(suggestions, Direction.ENTRIES));
    }

    @Test
    void aSuggestionAloneChangesNothing() {
        suggestions().open(Direction.ENTRIES, 0, 3);
        assertTrue(town.catalogue.getMappings().isEmpty());
        assertEquals(3, suggestions().openSubjects(Direction.ENTRIES));
    }

    @Test
    void entriesOfOthersAndRemovedOnesAreLeftOut() {
        dogs.setResponsibility(Responsibility.NOT_RESPONSIBLE);
        registration.setRemovedIn("2");
        assertTrue(!subjects(suggestions(), Direction.ENTRIES).contains(dogs));
        assertTrue(!subjects(suggestions(), Direction.ENTRIES).contains(registration));
        assertTrue(!subjects(suggestions(), Direction.PROCESSES).contains(tax));
    }

    @Test
    void theThresholdIsThatOfTheAdministration() {
        assertEquals(0.5, Suggestions.threshold(town.model.administration()));
        town.model.administration().getSettings().setSuggestionThreshold(72);
        assertEquals(0.72, Suggestions.threshold(town.model.administration()));
        var all = suggestions().open(Direction.ENTRIES, 0.72, 3);
        assertTrue(all.stream().allMatch(each -> each.best().score() >= 0.72) && !all.isEmpty());
    }

    @Test
    void unnamedElementsAreNoTrouble() {
        town.process(null);
        town.entry(null, null, trade);
        assertEquals(3, subjects(suggestions(), Direction.ENTRIES).size());
    }
}
