package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.core.snapshot.KeyFigure;
import org.ratswerk.core.snapshot.Snapshots;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;

/** Two states of an administration and what is said about the difference. */
class CoverageComparisonTest {
    private final Locale locale = Locale.getDefault();
    private final ReferenceCatalogue catalogue = Models.catalogue("c");
    private final AdministrationModel model = Models.empty(catalogue);

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Map<String, String> changes(AdministrationModel before) {
        Table table = new CoverageFigures().compare(before, model, Progress.NONE);
        assertEquals("why", table.columns().getLast().key());
        return table.rows().stream().collect(Collectors.toMap(Table.Row::elementId,
                row -> row.cells().subList(2, 5).stream().map(cell -> Values.human(cell.value()))
                        .collect(Collectors.joining(" | "))));
    }

    @Test
    void nothingChangedSaysNothing() {
        Models.entry(catalogue, null, "1");
        Models.process(model, "p", "1");
        assertEquals(Map.of(), changes(Snapshots.copy(model)));
    }

    @Test
    void everyChangeIsTold() {
        var one = Models.entry(catalogue, null, "1");
        var two = Models.entry(catalogue, null, "2");
        var three = Models.entry(catalogue, null, "3");
        Models.entry(catalogue, null, "4");
        Process process = Models.process(model, "p", "1");
        Process other = Models.process(model, "q");
        AdministrationModel before = Snapshots.copy(model);
        process.getKeys().clear();
        process.getKeys().add("2");
        Models.mapping(catalogue, three, other, MappingStatus.CONFIRMED);
        Models.describe(model, other);
        catalogue.getEntries().get(3).setResponsibility(Responsibility.NOT_RESPONSIBLE);
        Models.process(model, "new");
        Map<String, String> changes = changes(before);
        assertEquals("covered | not covered | The process “Process p” no longer names its key.", changes.get(one.getId()));
        assertEquals("not covered | covered | The process “Process p” now names its key.", changes.get(two.getId()));
        assertEquals("not covered | covered | The mapping to “Process q” is now confirmed.", changes.get(three.getId()));
        assertTrue(changes.get("c-4").startsWith("not covered | not responsible | "), changes.get("c-4"));
        assertTrue(changes.get("q").startsWith("1 Identified | 2 Described | "), changes.get("q"));
        assertTrue(changes.get("new").startsWith("not there | 1 Identified | "), changes.get("new"));
        assertEquals(6, changes.size());
    }

    @Test
    void whatIsFollowedOverTimeIsCounted() {
        var top = Models.entry(catalogue, null, "1");
        Models.entry(catalogue, top, "1.1");
        Models.entry(catalogue, top, "1.2");
        Models.describe(model, Models.process(model, "p", "1.1"));
        var figures = new CoverageFigures();
        Map<String, Value> values = figures.count(model, Progress.NONE);
        assertEquals(figures.figures().stream().map(KeyFigure::id).toList(), List.copyOf(values.keySet()));
        assertEquals(Value.number(1), values.get("covered"));
        assertEquals(Value.number(1), values.get("uncovered"));
        assertEquals(Value.number(1), values.get("rung-2"));
        assertEquals(Value.number(0), values.get("rung-3"));
    }
}
