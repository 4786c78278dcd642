package org.ratswerk.analysis.downtime;

import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Every process with its MTPD and, in a scenario, when it goes down and comes back.
 *
 * @param scenario scenario; null for none
 */
record ProcessesTable(DowntimeRun run, Scenario scenario) {
    private static final Texts TEXTS = Texts.of(ProcessesTable.class);

    Table table() {
        var table = new TableBuilder("processes").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("mtpd_h", Kind.DURATION).column("mtpd_source", Kind.TEXT)
                .column("required_h", Kind.DURATION).column("from_h", Kind.DURATION).column("up_h", Kind.DURATION)
                .column("outage_h", Kind.DURATION).column("breached", Kind.STATE);
        for (int node = 0; node < run.model().processCount(); node++) {
            int process = node;
            Value.Ref ref = run.ref(process);
            Mtpd mtpd = mtpd(process);
            table.cell(Value.text(ref.id())).cell(Value.text(ref.name()))
                    .cell(DowntimeRun.time(mtpd.time()), () -> run.explanations().mtpd(process, mtpd))
                    .cell(source(mtpd), () -> run.explanations().mtpd(process, mtpd))
                    .cell(DowntimeRun.time(run.requirements().required(process)),
                            () -> run.explanations().requirement(process));
            if (scenario == null) {
                table.cell(Value.NONE).cell(Value.NONE).cell(Value.NONE).cell(Value.NONE);
            } else {
                table.cell(DowntimeRun.time(scenario.from(process)), () -> outage(process))
                        .cell(DowntimeRun.timeOrUnknown(scenario.up(process)), () -> outage(process))
                        .cell(DowntimeRun.timeOrUnknown(scenario.outage(process)), () -> outage(process))
                        .cell(breached(process), () -> outage(process));
            }
            table.row(ref.id());
        }
        return table.build();
    }

    /** In a scenario with a date the shortest MTPD valid at any moment of the outage. */
    private Mtpd mtpd(int process) {
        if (scenario == null || run.model().clock() == null || !scenario.isDown(process)) {
            return run.model().mtpd(process);
        }
        return run.model().clock().mtpd(process, scenario.from(process), scenario.up(process))
                .orElse(run.model().mtpd(process));
    }

    private String outage(int process) {
        return run.explanations().outage(process, scenario);
    }

    private Value breached(int process) {
        boolean breached = scenario.isBreached(process);
        return new Value.Term(Boolean.toString(breached), TEXTS.get(breached ? "breached.yes" : "breached.no"),
                breached ? Symbol.GAP : Symbol.MET);
    }

    static Value source(Mtpd mtpd) {
        if (mtpd.source() == Mtpd.Source.NONE) {
            return Value.NONE;
        }
        String code = mtpd.source().name().toLowerCase(java.util.Locale.ROOT);
        return new Value.Term(code, TEXTS.get("source." + code), Symbol.NONE);
    }
}
