package org.ratswerk.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.core.snapshot.KeyFigure;
import org.ratswerk.core.snapshot.KeyFigures;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.text.Texts;

/** What of the coverage is followed over time: covered leaves of all catalogues, and how many processes stand on each rung. */
@Component
public final class CoverageFigures implements KeyFigures {
    private static final Texts TEXTS = Texts.of(CoverageFigures.class);

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String title() {
        return TEXTS.get("analysis.title");
    }

    @Override
    public List<KeyFigure> figures() {
        var figures = new ArrayList<KeyFigure>();
        add(figures, "covered", "entries", Symbol.MET);
        add(figures, "uncovered", "entries", Symbol.GAP);
        add(figures, "unrated", "entries", Symbol.UNKNOWN);
        for (Rung rung : Rung.values()) {
            figures.add(new KeyFigure("rung-" + rung.number(), rung.label(), TEXTS.get("figures.rungs"),
                    TEXTS.get("unit.processes"), Value.NONE));
        }
        add(figures, "units_without", "gaps", Symbol.NONE);
        add(figures, "systems_unused", "gaps", Symbol.NONE);
        return figures;
    }

    private static void add(List<KeyFigure> figures, String id, String chart, Symbol symbol) {
        String label = TEXTS.get("figure." + id);
        figures.add(new KeyFigure(id, label, TEXTS.get("figures." + chart), TEXTS.get("unit.number"),
                symbol == Symbol.NONE ? Value.NONE : new Value.Term(id, label, symbol)));
    }

    @Override
    public Map<String, Value> count(AdministrationModel model, Progress progress) {
        var read = CoverageModel.of(model, LocalDate.now(), progress);
        long covered = 0;
        long uncovered = 0;
        long unrated = 0;
        for (ReferenceCatalogue catalogue : model.catalogues()) {
            for (Coverage.EntryState state : Coverage.of(read, catalogue, Scope.ALL.with(CountingUnit.LEAVES)).entries()) {
                covered += state.isCovered() ? 1 : 0;
                uncovered += state.isCovered() ? 0 : 1;
                unrated += state.entry().getResponsibility() == org.ratswerk.model.Responsibility.UNRATED ? 1 : 0;
            }
            progress.checkCancelled();
        }
        var values = new LinkedHashMap<String, Value>();
        values.put("covered", Value.number(covered));
        values.put("uncovered", Value.number(uncovered));
        values.put("unrated", Value.number(unrated));
        for (Rung rung : Rung.values()) {
            values.put("rung-" + rung.number(), Value.number(IntStream.range(0, read.processes().size())
                    .filter(process -> read.rung(process) >= rung.number()).count()));
        }
        values.put("units_without",
                Value.number(read.units().stream().filter(unit -> read.processes(unit).length == 0).count()));
        values.put("systems_unused", Value.number(read.unusedSystems().size()));
        return values;
    }

    @Override
    public Table compare(AdministrationModel before, AdministrationModel now, Progress progress) {
        return CoverageComparison.of(before, now, LocalDate.now(), progress);
    }
}
