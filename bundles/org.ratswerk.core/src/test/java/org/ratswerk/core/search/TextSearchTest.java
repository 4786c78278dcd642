package org.ratswerk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.FaultException;

class TextSearchTest {
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    private Path folder;
    private Town town;

    @BeforeEach
    void open() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        town = new Town(folder);
    }

    @AfterEach
    void locale() {
        Locale.setDefault(LOCALE);
    }

    private static TextQuery query(String text, boolean cases, boolean words, boolean regex) {
        return new TextQuery(text, cases, words, regex, Set.of(), Set.of());
    }

    private List<TextMatch> find(TextQuery query) throws FaultException {
        return new TextSearch(query, Progress.NONE).model(town.editing.model());
    }

    private List<String> texts(TextQuery query) throws FaultException {
        return find(query).stream().map(match -> match.text().text()).toList();
    }

    @Test
    void caseWholeWordsAndPatterns() throws FaultException {
        String description = "Wer umzieht, meldet sich im Bürgerbüro an.";
        assertEquals(List.of(description, "Antrag im Bürgerbüro", "Bürgerdienste").stream().sorted().toList(),
                texts(query("bürger", false, false, false)).stream().sorted().toList());
        assertEquals(List.of(), texts(query("bürger", true, false, false)));
        assertEquals(List.of(description), texts(query("meldet", false, true, false)));
        assertEquals(List.of(), texts(query("melde", false, true, false)));
        assertEquals(List.of("§ 17 BMG"), texts(query("§ \\d+ [A-Z]+", true, false, true)));
        assertEquals(List.of(), texts(query("§ \\d+", true, false, false)));
        assertEquals(List.of(new Range(28, 6)), find(query("bürger", false, false, false)).stream()
                .filter(match -> match.text().text().equals(description)).findFirst().orElseThrow().ranges());
    }

    @Test
    void kindsAndFieldsNarrow() throws FaultException {
        Set<EClass> units = Set.of(Literals.ORGANISATIONAL_UNIT);
        assertEquals(List.of("Bürgerdienste"),
                texts(new TextQuery("bürger", false, false, false, units, Set.of())));
        assertEquals(List.of("Antrag im Bürgerbüro"), texts(new TextQuery("bürger", false, false, false,
                Set.of(Literals.PROCESS), Set.of(FieldGroup.TEXT))));
        assertEquals(List.of("p-1", "p-2"), texts(new TextQuery("p-", false, false, false, Set.of(),
                Set.of(FieldGroup.KEY))));
        assertEquals(1, find(new TextQuery("weiß", false, false, false, Set.of(Literals.RESOURCE), Set.of())).size());
    }

    @Test
    void aPatternThatIsNoneIsExplained() {
        var fault = assertThrows(FaultException.class, () -> query("(a", false, false, true).pattern());
        assertTrue(fault.getMessage().contains("„(a“ ist beim 2. Zeichen nicht gültig"), fault.getMessage());
        assertThrows(FaultException.class, () -> query("", false, false, false).pattern());
        // whole words would close the bracket
        assertThrows(FaultException.class, () -> query("a)(?:b", false, true, true).pattern());
    }

    @Test
    void aPatternWithoutEndCanBeStopped() throws FaultException {
        town.editing.run("long", () -> town.residence.setDescription("a".repeat(40) + "!"));
        var reads = new int[1];
        var stop = new Progress() {
            @Override
            public void begin(String task, int total) {
                // of no interest
            }

            @Override
            public void worked(int amount) {
                // of no interest
            }

            @Override
            public boolean isCancelled() {
                return reads[0]++ > 20;
            }
        };
        var search = new TextSearch(query("(a+)+\\1$", false, false, true), stop);
        assertThrows(CancellationException.class, () -> search.model(town.editing.model()));
    }

    @Test
    void chosenReplacementsAreOneCommand() throws FaultException {
        town.editing.run("text", () -> town.residence.setDescription("Amt und Amt und Amt"));
        var query = query("amt", false, true, false);
        List<Replacement> plan = Replacement.plan(find(query), query, "Fachbereich", Progress.NONE);
        assertEquals(3, plan.size());
        assertEquals("Amt und Fachbereich und Amt", plan.get(1).after());
        assertEquals(2, Replacement.apply(town.editing, "Ersetzen", List.of(plan.get(0), plan.get(2))));
        assertEquals("Fachbereich und Amt und Fachbereich", town.residence.getDescription());
        assertEquals("Ersetzen", town.editing.undoLabel().orElseThrow());
        town.editing.undo();
        assertEquals("Amt und Amt und Amt", town.residence.getDescription());
    }

    @Test
    void groupsOfAPatternCanBeUsed() throws FaultException {
        var query = query("§ (?<nr>\\d+) (\\w+)", false, false, true);
        assertEquals(List.of("Paragraf 17 $ des BMG"), Replacement
                .plan(find(query), query, "Paragraf ${nr} \\$ des $2", Progress.NONE).stream().map(Replacement::by).toList());
        var fault = assertThrows(FaultException.class,
                () -> Replacement.plan(find(query), query, "$7", Progress.NONE));
        assertTrue(fault.getMessage().contains("nennt eine Gruppe"), fault.getMessage());
        var plain = query("BMG", true, false, false);
        assertEquals(List.of("$1"), Replacement.plan(find(plain), plain, "$1", Progress.NONE).stream()
                .map(Replacement::by).toList());
    }

    @Test
    void idsAndKeysAreNeverReplaced() throws FaultException {
        var query = query("p-1|99115005060000|33", false, false, true);
        assertTrue(texts(query).containsAll(List.of("p-1", "99115005060000", "33")), texts(query).toString());
        assertEquals(List.of("33"), Replacement.plan(find(query), query, "x", Progress.NONE).stream()
                .map(Replacement::before).toList());
    }

    @Test
    void whatIsEmptyThenIsTakenOutAndWhatHasChangedStays() throws FaultException {
        var query = query("§ 17 BMG|Meldeverordnung|Antrag im Bürgerbüro", false, false, true);
        List<Replacement> plan = Replacement.plan(find(query), query, "", Progress.NONE);
        assertEquals(3, plan.size());
        town.editing.run("else", () -> town.vehicles.setTrigger("Antrag im Bürgerbüro 2"));
        assertEquals(2, Replacement.apply(town.editing, "Ersetzen", plan));
        assertEquals(List.of(), town.residence.getLegalBasis());
        assertEquals("Antrag im Bürgerbüro 2", town.vehicles.getTrigger());
        town.editing.undo();
        assertEquals(List.of("§ 17 BMG", "Meldeverordnung"), town.residence.getLegalBasis());
        assertNull(town.vehicles.getDescription());
    }

    @Test
    void labelsOfDiagramsAreSearchedUnlessOnlySomeKindsAre() throws FaultException {
        var diagrams = List.of(new Diagram("bpmn/a.bpmn", "p-1",
                List.of(new Diagram.Label("T", "task", "Antrag prüfen"))));
        TextMatch match = new TextSearch(TextQuery.of("antrag"), Progress.NONE).diagrams(diagrams).getFirst();
        assertEquals("bpmn/a.bpmn", match.file());
        assertEquals("p-1", match.process());
        var processes = new TextQuery("antrag", false, false, false, Set.of(Literals.PROCESS), Set.of());
        assertEquals(List.of(), new TextSearch(processes, Progress.NONE).diagrams(diagrams));
        assertEquals(List.of(), Replacement.plan(List.of(match), TextQuery.of("antrag"), "x", Progress.NONE));
    }
}
