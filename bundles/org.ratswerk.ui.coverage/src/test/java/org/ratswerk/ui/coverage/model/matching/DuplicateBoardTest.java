package org.ratswerk.ui.coverage.model.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.matching.Duplicates.Reason;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;

class DuplicateBoardTest {
    private static final ModelFactory MAKE = ModelFactory.eINSTANCE;

    private final Locale locale = Locale.getDefault();
    private final AdministrationModel model = new AdministrationModel(null, MAKE.createAdministration(),
            MAKE.createProcessRegister(), MAKE.createLandscape(), MAKE.createContinuityRegister(), List.of(), List.of());
    private final Editing editing = new Editing(model);
    private final DuplicateBoard board = new DuplicateBoard(editing, Clock.systemUTC(), null);

    @BeforeEach
    void makeTown() {
        Locale.setDefault(Locale.UK);
        editing.run("make", () -> {
            for (String name : List.of("Hund anmelden", "Hund: Anmelden", "Hunde anmelden", "Wohngeld bewilligen")) {
                Process process = MAKE.createProcess();
                process.setId("p" + model.processes().size());
                process.setName(name);
                model.processes().add(process);
            }
        });
        board.show(board.compute(Progress.NONE));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void decidesPairByPairAndMergesNothing() {
        assertEquals(3, board.open().size());
        assertEquals(List.of("Hund anmelden", "Hund: Anmelden", "100%", "same name"), board.row(board.current()));
        assertEquals("3 pairs to decide on · decided here: 0", board.status());
        assertTrue(board.first().marks().size() == 2 && board.second().text().startsWith("Hund: Anmelden"));
        var first = board.current();
        board.confirm();
        assertNotSame(first, board.current());
        assertEquals(MappingStatus.CONFIRMED, board.status(first));
        board.reject();
        board.later();
        assertEquals(1, board.open().size());
        assertEquals(2, model.processRegister().getDuplicateDecisions().size());
        assertEquals(4, model.processes().size());
        board.back();
        board.confirm();
        assertEquals(2, model.processRegister().getDuplicateDecisions().size());
        editing.undo();
        editing.undo();
        editing.undo();
        board.refresh();
        assertEquals(3, board.open().size());
    }

    @Test
    void filterAndThreshold() {
        board.setFilter("wohngeld");
        assertNull(board.current());
        board.setFilter("");
        assertEquals(3, board.open().size());
        assertEquals(80, board.threshold());
        board.setReason(Reason.KEY);
        assertEquals(List.of(), board.open());
        board.setReason(Reason.NAME);
        assertEquals(1, board.open().size());
        board.setReason(null);
        assertEquals(3, board.open().size());
    }

    @Test
    void whatIsDeletedGoes() {
        var pair = board.current();
        editing.run("delete", () -> model.processes().remove(pair.first()));
        board.refresh();
        assertEquals(1, board.open().size());
        assertSame(board.open().getFirst(), board.current());
    }
}
