package org.ratswerk.ui.coverage.model.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.priority.Candidate;
import org.ratswerk.analysis.coverage.priority.Criterion;
import org.ratswerk.analysis.coverage.priority.Weights;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;

class RankingBoardTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static Process process(String name) {
        var process = FACTORY.createProcess();
        process.setId(name);
        process.setName(name);
        return process;
    }

    private static Candidate candidate(String name, double demand, double effort, String deferral) {
        return new Candidate(process(name), null, Map.of(Criterion.DEMAND, demand, Criterion.EFFORT, effort),
                Map.of(Criterion.DEMAND, "gefragt", Criterion.EFFORT, "wenig Aufwand"), deferral);
    }

    private static List<String> names(RankingBoard board) {
        return board.rows().stream().map(row -> row.candidate().element().getName()).toList();
    }

    private static RankingBoard board() {
        return new RankingBoard(List.of(candidate("Pass", 1, 0, null), candidate("Hund", 0, 1, null),
                candidate("Kita", 1, 1, "Das Jugendamt ist überlastet.")), Weights.EQUAL);
    }

    @Test
    void aWeightRanksAnewAtOnceAndWhatIsDeferredStaysLast() {
        var board = board();
        board.setWeight(Criterion.EFFORT, 0);
        assertEquals(List.of("Pass", "Hund", "Kita"), names(board));
        board.setWeight(Criterion.EFFORT, 5);
        assertEquals(List.of("Hund", "Pass", "Kita"), names(board));
        assertTrue(board.isChanged());
        board.reset();
        assertFalse(board.isChanged());
    }

    @Test
    void whatIsDeferredSaysWhyAndCanBeLeftOut() {
        var board = board();
        assertEquals("Zurückgestellt: Das Jugendamt ist überlastet.", board.cells(board.rows().getLast())[5]);
        assertEquals("3 Kandidaten, davon 1 zurückgestellt.", board.summary());
        board.setWithDeferred(false);
        assertEquals(2, board.rows().size());
        assertEquals("3 Kandidaten, davon 1 zurückgestellt. Gezeigt werden 2.", board.summary());
    }

    @Test
    void allWordsOfTheFilterMustBeThere() {
        var board = board();
        board.setFilter("kita JUGEND");
        assertEquals(List.of("Kita"), names(board));
        board.setFilter("kita pass");
        assertEquals(List.of(), names(board));
    }

    @Test
    void weightsAreKeptInTheSettingsAndCanBeUndone() {
        var model = new AdministrationModel(null, FACTORY.createAdministration(), FACTORY.createProcessRegister(),
                FACTORY.createLandscape(), FACTORY.createContinuityRegister(), List.of(), List.of());
        var process = process("Pass");
        model.processRegister().getProcesses().add(process);
        var editing = new Editing(model);
        var board = board();
        board.setWeight(Criterion.EFFORT, 3);
        board.save(editing, model.administration());
        assertEquals(3.0, Weights.of(model.administration()).of(Criterion.EFFORT));
        assertEquals(1.0, Weights.of(model.administration()).of(Criterion.DEMAND));
        RankingBoard.defer(editing, process, " zu viel zu tun ");
        assertTrue(process.getPriority().isDeferred());
        assertEquals("zu viel zu tun", process.getPriority().getDeferralReason());
        RankingBoard.defer(editing, process, null);
        assertFalse(process.getPriority().isDeferred());
        assertNull(process.getPriority().getDeferralReason());
        editing.undo();
        editing.undo();
        editing.undo();
        assertEquals(1.0, Weights.of(model.administration()).of(Criterion.EFFORT));
        assertNull(process.getPriority());
    }
}
