package org.ratswerk.analysis.downtime;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;

/** Every resource with its requirement, what can be achieved, and whether it is a single point of failure. */
record RequirementsTable(DowntimeRun run) {
    Table table() {
        var table = new TableBuilder("requirements").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("kind", Kind.TEXT).column("required_h", Kind.DURATION).column("driver", Kind.TEXT)
                .column("rta_h", Kind.DURATION).column("gap_h", Kind.DURATION).column("rating", Kind.STATE)
                .column("spof_for", Kind.TEXT);
        var explanations = run.explanations();
        for (int node = run.model().processCount(); node < run.model().nodeCount(); node++) {
            int resource = node;
            Value.Ref ref = run.ref(resource);
            table.cell(Value.text(ref.id())).cell(Value.text(ref.name()))
                    .cell(DowntimeRun.kind(run.model().element(resource)))
                    .cell(DowntimeRun.time(run.requirements().required(resource)),
                            () -> explanations.requirement(resource))
                    .cell(run.chain(run.requirements().driver(resource)), () -> explanations.requirement(resource))
                    .cell(DowntimeRun.timeOrUnknown(run.recovery().rta(resource)),
                            () -> explanations.recovery(resource))
                    .cell(run.gap(resource), () -> explanations.rating(resource))
                    .cell(run.rating(resource), () -> explanations.rating(resource))
                    .cell(run.refs(run.singlePoints().breachedBy(resource)),
                            () -> explanations.singlePoint(resource))
                    .row(ref.id());
        }
        return table.build();
    }
}
