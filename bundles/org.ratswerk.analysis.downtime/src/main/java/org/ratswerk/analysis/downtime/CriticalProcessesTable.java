package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * The time-critical processes, the most urgent first. What counts is the MTPD or, where another process needs it sooner, the
 * time by which that one does.
 */
record CriticalProcessesTable(DowntimeRun run) {
    private static final Texts TEXTS = Texts.of(CriticalProcessesTable.class);

    Table table() {
        var table = new TableBuilder("critical-processes").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("unit", Kind.TEXT).column("class", Kind.STATE).column("mtpd_h", Kind.DURATION)
                .column("mtpd_source", Kind.TEXT).column("required_h", Kind.DURATION).column("driver", Kind.TEXT);
        int[] counts = new int[Criticality.values().length];
        List<Integer> critical = IntStream.range(0, run.model().processCount())
                .filter(process -> Criticality.isTimeCritical(time(process))).boxed()
                .sorted(Comparator.comparingLong(this::time).thenComparingInt(process -> process)).toList();
        for (int process : critical) {
            Process element = run.model().process(process);
            Criticality criticality = Criticality.of(time(process));
            counts[criticality.ordinal()]++;
            var explanations = run.explanations();
            table.cell(Value.text(run.ref(process).id())).cell(Value.text(run.ref(process).name()))
                    .cell(element.getUnit() == null ? Value.NONE : DowntimeRun.ref(element.getUnit()))
                    .cell(criticality.term(), () -> explain(process))
                    .cell(DowntimeRun.time(run.model().mtpd(process).time()), () -> explanations.mtpd(process))
                    .cell(ProcessesTable.source(run.model().mtpd(process)), () -> explanations.mtpd(process))
                    .cell(DowntimeRun.time(run.requirements().required(process)),
                            () -> explanations.requirement(process))
                    .cell(run.chain(run.requirements().driver(process)), () -> explanations.requirement(process))
                    .row(run.ref(process).id());
        }
        return table.notes(notes(critical.size(), counts)).build();
    }

    /** How long a process may be down, in microseconds: by itself or because of the process that needs it most urgently. */
    private long time(int process) {
        long mtpd = run.model().mtpd(process).time();
        int[] driver = run.requirements().driver(process);
        return driver.length < 2 ? mtpd : Math.min(mtpd, run.requirements().required(process));
    }

    private String explain(int process) {
        Criticality criticality = Criticality.of(time(process));
        String what = TEXTS.get("explain.class", run.explanations().name(process),
                Explanations.hours(time(process)), criticality.label()) + " " + criticality.explanation();
        return what + "\n" + (time(process) < run.model().mtpd(process).time() ? run.explanations().requirement(process)
                : run.explanations().mtpd(process));
    }

    private List<String> notes(int critical, int[] counts) {
        var notes = new ArrayList<String>();
        notes.add(TEXTS.get("note.critical", critical, run.model().processCount(),
                Criticality.TIME_CRITICAL.toDays()));
        for (Criticality criticality : Criticality.values()) {
            if (counts[criticality.ordinal()] > 0) {
                notes.add(TEXTS.get("note.class", criticality.label(), counts[criticality.ordinal()]));
            }
        }
        long open = IntStream.range(0, run.model().processCount()).filter(process -> time(process) == Times.UNSET).count();
        if (open > 0) {
            notes.add(TEXTS.get("note.open", open));
        }
        return notes;
    }
}
