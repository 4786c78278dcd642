package org.ratswerk.analysis.downtime;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.Demands.Demand;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** The resources that must be back within the time-critical limit, and which processes need them; the most urgent first. */
record CriticalResourcesTable(DowntimeRun run) {
    private static final Texts TEXTS = Texts.of(CriticalResourcesTable.class);

    Table table() {
        var table = new TableBuilder("critical-resources").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("kind", Kind.TEXT).column("class", Kind.STATE).column("required_h", Kind.DURATION)
                .column("needed_by", Kind.TEXT).column("rating", Kind.STATE).column("statement", Kind.TEXT);
        List<Integer> critical = IntStream.range(run.model().processCount(), run.model().nodeCount())
                .filter(node -> Criticality.isTimeCritical(required(node))).boxed()
                .sorted(Comparator.comparingLong(this::required).thenComparingInt(node -> node)).toList();
        for (int node : critical) {
            var explanations = run.explanations();
            Criticality criticality = Criticality.of(required(node));
            table.cell(Value.text(run.ref(node).id())).cell(Value.text(run.ref(node).name()))
                    .cell(DowntimeRun.kind(run.model().element(node)))
                    .cell(criticality.term(), () -> explain(node))
                    .cell(DowntimeRun.time(required(node)), () -> explanations.requirement(node))
                    .cell(run.refs(processes(node)), () -> explanations.demands(node))
                    .cell(run.rating(node), () -> explanations.rating(node))
                    .cell(Value.text(statement(node)), () -> explanations.because(node)).row(run.ref(node).id());
        }
        return table.notes(List.of(TEXTS.get("note.critical.resources", critical.size(),
                run.model().nodeCount() - run.model().processCount(), Criticality.TIME_CRITICAL.toDays()))).build();
    }

    private String explain(int node) {
        Criticality criticality = Criticality.of(required(node));
        String why = required(node) < 0 ? run.explanations().sentence(node)
                : TEXTS.get("explain.class.resource", run.explanations().name(node),
                        Explanations.hours(required(node)), criticality.label());
        return why + " " + criticality.explanation();
    }

    private long required(int node) {
        return run.requirements().required(node);
    }

    private int[] processes(int node) {
        return run.demands().of(node).stream().filter(demand -> Criticality.isTimeCritical(demand.required()))
                .mapToInt(Demand::process).toArray();
    }

    private String statement(int node) {
        String cycle = run.explanations().cycle(node);
        String sentence = run.explanations().sentence(node);
        return cycle.isEmpty() ? sentence : sentence + " " + cycle;
    }
}
