package org.ratswerk.analysis.coverage.report;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.TableBuilder;
import org.ratswerk.analysis.coverage.criteria.ProcessCriteria;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.model.text.Texts;

/** The seven criteria of process management with their sub-aspects, evidence and what is missing. */
@Component(service = DossierSource.class)
public final class CriteriaReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(CriteriaReport.class);

    @Override
    public String id() {
        return "process-criteria";
    }

    @Override
    public String title() {
        return TEXTS.get("criteria.title");
    }

    @Override
    public String description() {
        return TEXTS.get("criteria.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) {
        LocalDate today = LocalDate.now();
        List<ProcessCriteria.CriterionState> criteria = ProcessCriteria.of(CoverageModel.of(model, today, progress));
        var pages = new DossierBuilder();
        pages.heading(1, TEXTS.get("criteria.glance")).text(TEXTS.get("criteria.text"))
                .show(ProcessCriteria.figures(criteria))
                .show(ProcessCriteria.overview(criteria), "number", "criterion", "fulfilled", "aspects");
        for (ProcessCriteria.CriterionState criterion : criteria) {
            pages.heading(1, TEXTS.get("criteria.heading", criterion.area().number(), criterion.area().label()))
                    .text(TEXTS.get("criteria.state", Values.humanWithSymbol(criterion.state().value())))
                    .show(table(criterion));
        }
        return pages.build(title(), model, today);
    }

    private static Table table(ProcessCriteria.CriterionState criterion) {
        var table = new TableBuilder(TEXTS, "aspects").column("aspect", Kind.TEXT).column("state", Kind.STATE)
                .column("evidence", Kind.TEXT).column("lacking", Kind.TEXT);
        criterion.aspects().forEach(aspect -> table.text(aspect.aspect().label()).cell(aspect.state().value())
                .text(aspect.evidence()).text(aspect.missing()).row(null));
        return table.build();
    }
}
