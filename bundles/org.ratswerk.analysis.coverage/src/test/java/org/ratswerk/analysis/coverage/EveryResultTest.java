package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.criteria.CriteriaAnalysis;
import org.ratswerk.analysis.coverage.priority.PriorityAnalysis;
import org.ratswerk.analysis.coverage.register.RegisterAnalysis;
import org.ratswerk.analysis.coverage.report.CatalogueReport;
import org.ratswerk.analysis.coverage.report.CoverageReport;
import org.ratswerk.analysis.coverage.report.CriteriaReport;
import org.ratswerk.analysis.coverage.report.RegisterReport;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.FaultException;

/** Every table, heat map and document of random administrations, in both languages: whole, and every number is explained. */
class EveryResultTest {
    private static final List<Analysis> ANALYSES = List.of(new CoverageAnalysis(), new PriorityAnalysis(),
            new RegisterAnalysis(), new CriteriaAnalysis());
    private static final List<DossierSource> REPORTS = List.of(new CatalogueReport(), new CoverageReport(),
            new CriteriaReport(), new RegisterReport());
    /** Columns that are read from the model and not computed. */
    private static final Set<String> STATED = Set.of("volume", "own", "all", "place", "number", "unknown", "id");
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void everyNumberIsExplained() throws FaultException {
        for (int seed = 0; seed < 12; seed++) {
            Locale.setDefault(seed % 2 == 0 ? Locale.UK : Locale.GERMANY);
            AdministrationModel model = Models.random(new SplittableRandom(seed));
            for (Analysis analysis : ANALYSES) {
                for (Value.Term table : analysis.parameters().getFirst().choices()) {
                    for (Reading reading : Reading.values()) {
                        Result result = analysis.run(model, new Arguments(analysis.parameters().stream()
                                .anyMatch(parameter -> parameter.key().equals("reading"))
                                        ? Map.of("table", table.code(), "reading", reading.code())
                                        : Map.of("table", table.code())),
                                Progress.NONE);
                        assertFalse(result.title().isBlank());
                        explain(analysis.id() + " " + table.code(), result);
                    }
                }
            }
        }
    }

    private static void explain(String about, Result result) {
        switch (result) {
            case Table table -> table.rows().forEach(row -> {
                assertEquals(table.columns().size(), row.cells().size(), about);
                for (int i = 0; i < row.cells().size(); i++) {
                    Table.Cell cell = row.cells().get(i);
                    String column = table.columns().get(i).key();
                    if (cell.value() instanceof Value.Number && !STATED.contains(column)) {
                        assertNotNull(cell.explanation(), about + " " + column);
                    }
                    if (cell.explanation() != null) {
                        assertFalse(cell.explanation().get().isBlank(), about + " " + column);
                    }
                }
            });
            case Matrix matrix -> matrix.cells().forEach(row -> row.stream()
                    .filter(cell -> !(cell.value() instanceof Value.None))
                    .forEach(cell -> assertFalse(cell.explanation().get().isBlank(), about)));
            case Figures figures -> figures.figures().stream().filter(figure -> figure.cell().explanation() != null)
                    .forEach(figure -> assertFalse(figure.cell().explanation().get().isBlank(), about));
            default -> {
                // charts and maps are drawn from the same numbers
            }
        }
    }

    @Test
    void documentsSayWhatThereIs() throws FaultException {
        for (int seed = -1; seed < 6; seed++) {
            Locale.setDefault(seed % 2 == 0 ? Locale.UK : Locale.GERMANY);
            AdministrationModel model = seed < 0 ? Models.empty() : Models.random(new SplittableRandom(seed));
            model.administration().setName("Town");
            for (DossierSource source : REPORTS) {
                Dossier dossier = source.create(model, Progress.NONE);
                assertFalse(dossier.parts().isEmpty(), source.id());
                for (Dossier.Part part : dossier.parts()) {
                    if (part instanceof Dossier.Shown shown) {
                        explain(source.id(), shown.result());
                        if (shown.result() instanceof Table table) {
                            shown.columns().forEach(key -> assertEquals(1,
                                    table.columns().stream().filter(column -> column.key().equals(key)).count(),
                                    source.id() + " " + key));
                        }
                    }
                }
            }
        }
    }
}
