package org.ratswerk.ui.downtime.model.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Process;

class ImpactEditTest {
    private final Locale locale = Locale.getDefault();
    private Town town;
    private Process process;
    private ImpactEdit edit;

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
        town = new Town("Gewerbe anmelden", "Gewerbe abmelden", "Gewerbe ummelden", "Gewerbe prüfen");
        process = town.process(0);
        edit = new ImpactEdit(town.editing, process);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void digitsRateTheCellAndTheTimeFollows() {
        assertEquals(List.of("4 h", "24 h", "3 Tage"), edit.columnTitles());
        assertEquals(List.of("Aufgaben", "Recht"), edit.rowTitles());
        assertEquals(Symbol.UNKNOWN, edit.outcomeSymbol());
        edit.move(0, 1);
        assertTrue(edit.type('2'));
        assertEquals(Symbol.NO_REQUIREMENT, edit.outcomeSymbol());
        edit.move(0, 1);
        assertTrue(edit.type('3'));
        assertFalse(edit.type('7'));
        assertFalse(edit.type('x'));
        assertEquals("2", edit.cell(0, 1).text());
        assertTrue(edit.cell(0, 2).decides());
        assertTrue(edit.outcome().startsWith("Höchstens 3 Tage: "), edit.outcome());
        assertEquals("Aufgaben, 3 Tage: Stufe 3; nicht tolerierbar; bestimmt die tolerierbare Ausfallzeit",
                edit.cell(0, 2).name());
        town.editing.undo();
        edit.refresh();
        assertEquals(Symbol.NO_REQUIREMENT, edit.outcomeSymbol());
    }

    @Test
    void theSameDigitAgainIsNoStepToUndo() {
        edit.type('2');
        long revision = town.editing.revision();
        assertTrue(edit.type('2'));
        assertEquals(revision, town.editing.revision());
    }

    @Test
    void theWorstCaseRunsOverAllCategories() {
        town.rate(process, town.tasks, 2, 1, 0);
        town.rate(process, town.law, 1, 1, 4);
        edit.refresh();
        assertEquals("2", edit.worst(0).text());
        assertEquals("2", edit.worst(1).text());
        assertEquals("4", edit.worst(2).text());
        assertTrue(edit.worst(2).intolerable());
        assertTrue(edit.cell(0, 1).falls());
        assertEquals("(2)", edit.cell(0, 2).text());
        assertEquals(1, edit.hints().size(), edit.hints().toString());
        assertTrue(edit.hints().getFirst().startsWith("„Aufgaben“ fällt auf Stufe 1"), edit.hints().getFirst());
    }

    @Test
    void theUserStaysInTheMatrix() {
        edit.move(-1, -1);
        assertEquals(0, edit.row());
        assertEquals(0, edit.column());
        edit.move(9, 9);
        assertEquals(1, edit.row());
        assertEquals(2, edit.column());
        town.editing.run("shorter", () -> town.model.administration().getSettings().getHorizons().remove(2));
        edit.refresh();
        assertEquals(1, edit.column());
    }

    @Test
    void aLevelIsExtendedToLongerHorizons() {
        edit.type('3');
        edit.extend();
        assertEquals(1, edit.column());
        assertEquals("3", edit.cell(0, 1).text());
        edit.type('4');
        edit.extendToEnd();
        assertEquals("4", edit.cell(0, 2).text());
        assertEquals("3", edit.cell(0, 0).text());
    }

    @Test
    void onlyARatedCellHasAReason() {
        assertFalse(edit.canReason());
        edit.setReason("egal");
        assertEquals("", edit.reason());
        edit.type('3');
        edit.setReason("Frist");
        assertEquals("Frist", edit.reason());
        assertTrue(edit.cell(0, 0).name().endsWith("Begründung: Frist"), edit.cell(0, 0).name());
        edit.clear();
        assertEquals("", edit.cell(0, 0).text());
        assertFalse(edit.canReason());
        edit.clear();
        town.editing.undo();
        edit.refresh();
        assertEquals("Frist", edit.reason());
    }

    @Test
    void besideATimeByHandStandsTheComputedOne() {
        town.rate(process, town.tasks, 1, 3, 3);
        town.editing.run("by hand", () -> {
            process.getImpact().setManualMtpd(Duration.ofHours(48));
            process.getImpact().setManualMtpdReason("Erfahrung");
        });
        edit.refresh();
        assertEquals("Höchstens 48 h: von Hand festgelegt. Begründung: Erfahrung Aus den Bewertungen folgt 24 h.",
                edit.outcome().replace("2 Tage", "48 h"));
        assertTrue(edit.hints().stream().anyMatch(hint -> hint.contains("länger als die bewertete (24 h)")),
                edit.hints().toString());
    }

    @Test
    void whatDiffersFromLikeProcessesIsMarkedUntilItIsChanged() {
        for (int i = 1; i < 4; i++) {
            town.rate(town.process(i), town.tasks, 1, 1, 2);
        }
        town.rate(process, town.tasks, 4, 4, 4);
        edit.refresh();
        edit.setOutliers(edit.compare());
        assertTrue(edit.cell(0, 0).outlier());
        assertTrue(edit.cell(0, 0).name().endsWith("bei ähnlichen Prozessen ist Stufe 1 üblich"), edit.cell(0, 0).name());
        assertEquals("„Aufgaben“ hat die Stufe 4 (Horizont 4 h); üblich ist bei 3 ähnlichen Prozessen die Stufe 1.",
                edit.outliers().getFirst());
        int before = edit.outliers().size();
        edit.select(0, 0);
        edit.type('1');
        assertFalse(edit.cell(0, 0).outlier());
        assertEquals(before - 1, edit.outliers().size());
    }

    @Test
    void ratingsAreCopiedFromLikeProcessesFirst() {
        town.rate(town.process(3), town.tasks, 1, 2, 3);
        town.editing.run("name", () -> {
            Process other = Town.named(Town.FACTORY.createProcess(), "q", "Abfall holen");
            town.model.processes().add(other);
        });
        town.rate(town.model.processes().getLast(), town.law, 0, 0, 1);
        town.rate(process, town.law, 1, 0, 0);
        edit.refresh();
        var sources = CopySource.of(town.model, process);
        assertEquals(List.of("Gewerbe prüfen", "Abfall holen"), sources.stream().map(CopySource::name).toList());
        assertEquals("ähnlicher Name, gleiche Organisationseinheit", sources.getFirst().alike());
        assertEquals("3 Tage", sources.getFirst().mtpd());
        assertEquals("", sources.getLast().alike());
        assertTrue(sources.getFirst().preview(town.model, process)
                .startsWith("3 Bewertungen werden übernommen, 1 vorhandene ersetzt. „Gewerbe prüfen“: Höchstens 3 Tage"));
        assertEquals(3, edit.copyFrom(sources.getFirst().process(), false));
        assertEquals("3", edit.cell(0, 2).text());
        assertEquals("", edit.cell(1, 0).text());
    }
}
