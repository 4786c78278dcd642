package org.ratswerk.analysis.coverage.report;

import java.time.LocalDate;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.CoverageTables;
import org.ratswerk.analysis.coverage.CoverageWords;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.text.Texts;

/** The process catalogue: every entry with its responsibility and the processes that cover it, and all processes. */
@Component(service = DossierSource.class)
public final class CatalogueReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(CatalogueReport.class);

    @Override
    public String id() {
        return "process-catalogue";
    }

    @Override
    public String title() {
        return TEXTS.get("catalogue.title");
    }

    @Override
    public String description() {
        return TEXTS.get("catalogue.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) {
        LocalDate today = LocalDate.now();
        var read = CoverageModel.of(model, today, progress);
        var pages = new DossierBuilder();
        if (model.catalogues().isEmpty()) {
            pages.text(TEXTS.get("none.catalogue"));
        }
        for (ReferenceCatalogue catalogue : model.catalogues()) {
            progress.checkCancelled();
            Coverage coverage = Coverage.of(read, catalogue, Scope.ALL);
            pages.heading(1, CoverageWords.name(catalogue)).text(TEXTS.get("catalogue.text"))
                    .show(new CoverageTables(coverage).entries(null), "entry",
                            "key", "type", "responsibility", "covered", "rung", "volume", "processes");
        }
        Coverage all = Coverage.of(read, model.catalogues().isEmpty()
                ? org.ratswerk.model.ModelFactory.eINSTANCE.createReferenceCatalogue() : model.catalogues().getFirst(),
                Scope.ALL);
        pages.heading(1, TEXTS.get("catalogue.processes")).table(new CoverageTables(all).processes(),
                TEXTS.get("none.process"), "process", "unit", "rung", "next", "diagram");
        return pages.build(title(), model, today);
    }
}
