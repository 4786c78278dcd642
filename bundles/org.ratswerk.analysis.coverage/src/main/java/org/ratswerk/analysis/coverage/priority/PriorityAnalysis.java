package org.ratswerk.analysis.coverage.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageAnalysis;
import org.ratswerk.analysis.coverage.TableBuilder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The next best processes to record. */
@Component
public final class PriorityAnalysis implements Analysis {
    /** How many the short list shows. */
    public static final int TOP = 20;

    private static final Texts TEXTS = Texts.of(PriorityAnalysis.class);
    private static final String TABLE = "table";
    private static final String WEIGHTS = "weights";
    private static final String RANKING = "ranking";
    private static final String FIRST = "top";
    private static final String CHART = "chart";

    @Override
    public String id() {
        return "priority";
    }

    @Override
    public String title() {
        return TEXTS.get("analysis.title");
    }

    @Override
    public String description() {
        return TEXTS.get("analysis.description");
    }

    @Override
    public List<Parameter> parameters() {
        var parameters = new ArrayList<Parameter>();
        parameters.add(new Parameter(TABLE, TEXTS.get("parameter.table"), Parameter.Kind.CHOICE,
                List.of(term(RANKING), term(FIRST), term(CHART))));
        parameters.add(new Parameter(WEIGHTS, TEXTS.get("parameter.weights"), Parameter.Kind.TEXT, List.of()));
        parameters.addAll(CoverageAnalysis.scopeParameters());
        return parameters;
    }

    private static Value.Term term(String table) {
        return new Value.Term(table, TEXTS.get("table." + table), Symbol.NONE);
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        var values = new HashMap<>(arguments.values());
        values.putIfAbsent("unit", "leaves");
        Coverage coverage = CoverageAnalysis.coverage(model, new Arguments(values), true, progress);
        Weights weights = Weights.of(model.administration()).with(arguments.get(WEIGHTS).orElse(""));
        List<Ranking.Ranked> ranked = Ranking.rank(Candidates.of(coverage), weights);
        String table = arguments.get(TABLE).orElse(RANKING);
        return switch (table) {
            case RANKING -> table(RANKING, ranked, weights);
            case FIRST -> table(FIRST, ranked.stream().limit(TOP).toList(), weights);
            case CHART -> chart(ranked, weights);
            default -> throw new FaultException(List.of(Fault.of(TEXTS.get("fault.table", table,
                    String.join(", ", RANKING, FIRST, CHART)))));
        };
    }

    /**
     * Returns a ranking as a table.
     *
     * @param id {@code ranking} or, for the first ones, {@code top}
     * @param ranked ranking
     * @param weights weights it was made with
     */
    public static Table table(String id, List<Ranking.Ranked> ranked, Weights weights) {
        var table = new TableBuilder(TEXTS, id).column("place", Kind.NUMBER).column("candidate", Kind.TEXT)
                .column("kind", Kind.TEXT).column("unit", Kind.TEXT).column("score", Kind.NUMBER);
        for (Criterion criterion : Criterion.values()) {
            table.column(criterion.id(), criterion.label(), Kind.NUMBER);
        }
        table.column("reason", Kind.TEXT).column("deferred", Kind.STATE);
        for (Ranking.Ranked one : ranked) {
            Candidate candidate = one.candidate();
            table.cell(Value.number(one.place())).cell(TableBuilder.ref(candidate.element()))
                    .cell(candidate.element() instanceof Process ? new Value.Term("process", TEXTS.get("kind.process"),
                            Symbol.NONE) : new Value.Term("entry", TEXTS.get("kind.entry"), Symbol.NONE))
                    .cell(TableBuilder.ref(candidate.unit())).cell(hundred(one.score()),
                            () -> Ranking.explanation(one, weights));
            for (Criterion criterion : Criterion.values()) {
                Double score = candidate.scores().get(criterion);
                table.cell(score == null ? Value.NONE : hundred(score), () -> criterion.rule() + "\n"
                        + (score == null ? TEXTS.get("unknown") : candidate.facts().get(criterion)));
            }
            table.text(Ranking.reason(candidate, weights)).cell(one.isDeferred()
                    ? new Value.Term("true", TEXTS.get("deferred"), Symbol.WARNING) : Value.NONE)
                    .row(candidate.element().getId());
        }
        return table.notes(notes(ranked, weights)).build();
    }

    private static List<String> notes(List<Ranking.Ranked> ranked, Weights weights) {
        var shown = new ArrayList<String>();
        for (Criterion criterion : Criterion.values()) {
            shown.add(TEXTS.get("note.weight", criterion.label(), weights.of(criterion)));
        }
        return List.of(TEXTS.get("note.weights", String.join(", ", shown)), TEXTS.get("note.unknown"),
                TEXTS.get("note.deferred", ranked.stream().filter(Ranking.Ranked::isDeferred).count()));
    }

    /** What each criterion adds to the score of the first ones. */
    private static Chart chart(List<Ranking.Ranked> ranked, Weights weights) {
        List<Ranking.Ranked> first = ranked.stream().filter(one -> !one.isDeferred()).limit(TOP).toList();
        double sum = weights.values().values().stream().mapToDouble(Double::doubleValue).sum();
        var series = new ArrayList<Chart.Series>();
        for (Criterion criterion : Criterion.values()) {
            var values = new ArrayList<BigDecimal>();
            for (Ranking.Ranked one : first) {
                double own = one.candidate().scores().getOrDefault(criterion, Ranking.MEDIUM);
                values.add(sum == 0 ? BigDecimal.ZERO : rounded(own * weights.of(criterion) / sum));
            }
            series.add(new Chart.Series(criterion.label(), Value.NONE, values));
        }
        return new Chart(CHART, TEXTS.get("table.chart"), Chart.Form.STACKED, TEXTS.get("unit.points"),
                first.stream().map(one -> TableBuilder.reference(one.candidate().element())).toList(), series,
                notes(ranked, weights));
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }

    private static Value hundred(double share) {
        return new Value.Number(rounded(share));
    }

    /** Returns the criteria with their rules and weights, by label: how the order comes about. */
    public static Map<String, String> method(Weights weights) {
        var method = new java.util.LinkedHashMap<String, String>();
        for (Criterion criterion : Criterion.values()) {
            method.put(TEXTS.get("note.weight", criterion.label(), weights.of(criterion)), criterion.rule());
        }
        return method;
    }
}
