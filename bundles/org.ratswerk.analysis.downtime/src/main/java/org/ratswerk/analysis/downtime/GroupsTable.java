package org.ratswerk.analysis.downtime;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;

/** Every redundancy group with the requirement that stands on it: so many of its members must be back by then. */
record GroupsTable(DowntimeRun run) {
    Table table() {
        var table = new TableBuilder("groups").column("dependent", Kind.TEXT).column("group", Kind.TEXT)
                .column("k", Kind.NUMBER).column("n", Kind.NUMBER).column("required_h", Kind.DURATION);
        var graph = run.graph();
        for (int group = 0; group < graph.groupCount(); group++) {
            int number = group;
            int dependent = graph.groupDependent(group);
            table.cell(run.ref(dependent)).cell(Value.text(DowntimeRun.name(run.model().group(group))))
                    .cell(Value.number(graph.groupK(group)), () -> run.explanations().groupSize(number))
                    .cell(Value.number(graph.groupSize(group)), () -> run.explanations().groupSize(number))
                    .cell(DowntimeRun.time(run.requirements().groupRequired(group)),
                            () -> run.explanations().group(number))
                    .row(run.model().element(dependent).getId());
        }
        return table.build();
    }
}
