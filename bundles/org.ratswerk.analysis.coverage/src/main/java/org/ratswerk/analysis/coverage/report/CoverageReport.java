package org.ratswerk.analysis.coverage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.CountingUnit;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.CoverageTables;
import org.ratswerk.analysis.coverage.CoverageWords;
import org.ratswerk.analysis.coverage.Measure;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.analysis.coverage.priority.Candidates;
import org.ratswerk.analysis.coverage.priority.PriorityAnalysis;
import org.ratswerk.analysis.coverage.priority.Ranking;
import org.ratswerk.analysis.coverage.priority.Weights;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierBuilder;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.text.Texts;

/** Coverage for the leadership: how complete the list of processes is, what is missing, what comes next, and what the numbers mean. */
@Component(service = DossierSource.class)
public final class CoverageReport implements DossierSource {
    private static final Texts TEXTS = Texts.of(CoverageReport.class);
    private static final int MOST = 40;

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String title() {
        return TEXTS.get("coverage.title");
    }

    @Override
    public String description() {
        return TEXTS.get("coverage.description");
    }

    @Override
    public Dossier create(AdministrationModel model, Progress progress) {
        LocalDate today = LocalDate.now();
        var read = CoverageModel.of(model, today, progress);
        var pages = new DossierBuilder();
        Coverage first = null;
        for (ReferenceCatalogue catalogue : model.catalogues()) {
            progress.checkCancelled();
            Coverage coverage = Coverage.of(read, catalogue, Scope.ALL.with(CountingUnit.LEAVES));
            first = first == null ? coverage : first;
            catalogue(pages, coverage);
        }
        if (first == null) {
            pages.heading(1, TEXTS.get("coverage.glance")).text(TEXTS.get("none.catalogue"));
            first = Coverage.of(read, org.ratswerk.model.ModelFactory.eINSTANCE.createReferenceCatalogue(), Scope.ALL);
        }
        var tables = new CoverageTables(first);
        pages.heading(1, TEXTS.get("coverage.depth")).text(TEXTS.get("coverage.depth.text")).show(tables.depth())
                .bullets(Arrays.stream(Rung.values()).map(rung -> TEXTS.get("coverage.rung", rung.number(), rung.label(),
                        rung.evidence())).toList());
        pages.heading(1, TEXTS.get("coverage.units")).text(TEXTS.get("coverage.units.text"))
                .table(tables.units(false), TEXTS.get("none.unit"), "unit", "own", "all", "coverage", "depth-2", "depth-3",
                        "data-view", "it-link")
                .heading(2, TEXTS.get("coverage.without"))
                .table(tables.units(true), TEXTS.get("none.without"), "unit", "parent", "own", "all");
        pages.heading(1, TEXTS.get("coverage.systems"))
                .table(tables.unusedSystems(), TEXTS.get("none.unused"), "system", "unit", "owner");
        pages.heading(1, TEXTS.get("coverage.next")).text(TEXTS.get("coverage.next.text"));
        Weights weights = Weights.of(model.administration());
        List<Ranking.Ranked> ranked = Ranking.rank(Candidates.of(first), weights);
        pages.table(PriorityAnalysis.table("top", ranked.stream().limit(PriorityAnalysis.TOP).toList(), weights),
                TEXTS.get("none.next"), "place", "candidate", "unit", "score", "reason");
        pages.bullets(PriorityAnalysis.method(weights).entrySet().stream()
                .map(one -> TEXTS.get("coverage.criterion", one.getKey(), one.getValue())).toList());
        doubts(pages, tables);
        method(pages, first);
        return pages.build(title(), model, today);
    }

    private static void catalogue(DossierBuilder pages, Coverage coverage) {
        var tables = new CoverageTables(coverage);
        List<Measure> measures = coverage.measures();
        pages.heading(1, CoverageWords.name(coverage.catalogue()));
        pages.text(TEXTS.get("coverage.sentence", CoverageWords.shown(measures.get(1)),
                CoverageWords.shown(measures.get(1 + Rung.MODELLED.number()))));
        pages.show(tables.figures());
        pages.heading(2, TEXTS.get("coverage.measures")).show(tables.measures(), "measure", "numerator", "denominator",
                "percent", "unknown");
        if (coverage.countedEntries() > 0) {
            pages.heading(2, TEXTS.get("coverage.branches")).show(tables.branches());
        }
        pages.heading(2, TEXTS.get("coverage.missing")).table(first(tables.missing(null), MOST),
                TEXTS.get("none.missing"), "entry", "key", "branch", "covered", "volume");
    }

    private static void doubts(DossierBuilder pages, CoverageTables tables) {
        pages.heading(1, TEXTS.get("coverage.doubts")).text(TEXTS.get("coverage.doubts.text"))
                .table(first(tables.doubtful(), MOST), TEXTS.get("none.doubt"), "kind", "entry", "process", "remark");
        pages.heading(2, TEXTS.get("coverage.orphans")).table(first(tables.orphans(), MOST), TEXTS.get("none.orphan"));
    }

    private static void method(DossierBuilder pages, Coverage coverage) {
        pages.heading(1, TEXTS.get("coverage.method")).text(TEXTS.get("coverage.method.text"));
        var rules = new ArrayList<String>();
        coverage.measures().forEach(measure -> rules.add(TEXTS.get("coverage.rule", CoverageWords.label(measure.id()),
                CoverageWords.rule(measure.id()))));
        pages.bullets(rules).heading(2, TEXTS.get("coverage.limits"));
        pages.bullets(java.util.stream.IntStream.rangeClosed(1, 8).mapToObj(i -> TEXTS.get("coverage.limit." + i)).toList());
    }

    /** The first rows of a table, with a note where there are more. */
    private static Table first(Table table, int most) {
        return table.rows().size() <= most ? table
                : new Table(table.id(), TEXTS.get("first", table.title(), most, table.rows().size()), table.columns(),
                        table.rows().subList(0, most), table.notes(), table.groupBy());
    }
}
