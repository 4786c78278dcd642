package org.ratswerk.bpmn.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.words.TypeWords;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** How the steps of the processes are done, and where information changes its medium. */
@Component
public final class StepStatistics implements Analysis {
    private static final Texts TEXTS = Texts.of(StepStatistics.class);
    private static final String TABLE = "table";
    private static final List<String> TABLES = List.of("processes", "steps");

    @Override
    public String id() {
        return "steps";
    }

    @Override
    public String title() {
        return TEXTS.get("steps.title");
    }

    @Override
    public String description() {
        return TEXTS.get("steps.description");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(TABLE, TEXTS.get("parameter.table"), Parameter.Kind.CHOICE,
                        TABLES.stream().map(id -> new Value.Term(id, TEXTS.get("table." + id), Symbol.NONE)).toList()),
                new Parameter(ProcessDiagrams.PROCESS, TEXTS.get("parameter.process"), Parameter.Kind.ELEMENTS,
                        List.of()));
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        String table = arguments.get(TABLE).orElse(TABLES.getFirst());
        if (!TABLES.contains(table)) {
            throw new FaultException(List.of(Fault.of(TEXTS.get("fault.table", table, String.join(", ", TABLES)))));
        }
        var diagrams = new ProcessDiagrams(model);
        List<Process> processes = diagrams.processes(arguments);
        progress.begin(title(), processes.size());
        var rows = new ArrayList<Table.Row>();
        for (Process process : processes) {
            progress.checkCancelled();
            List<Step> steps = null;
            String fault = null;
            try {
                var document = diagrams.diagram(process);
                steps = document == null ? null : Steps.of(document, diagrams.connected());
            } catch (IOException e) {
                fault = String.valueOf(e.getMessage());
            }
            if (table.equals("steps")) {
                steps(process, steps, diagrams, rows);
            } else {
                rows.add(row(process, steps, fault));
            }
            progress.worked(1);
        }
        return table.equals("steps") ? new Table("steps-steps", TEXTS.get("table.steps"), stepColumns(), rows)
                : new Table("steps-processes", TEXTS.get("table.processes"), processColumns(), rows);
    }

    private static Table.Column column(String key, Table.Kind kind) {
        String hint = "hint." + key;
        return new Table.Column(key, TEXTS.get("column." + key), kind, TEXTS.has(hint) ? TEXTS.get(hint) : null);
    }

    private static List<Table.Column> processColumns() {
        var columns = new ArrayList<Table.Column>();
        columns.add(column("process", Table.Kind.TEXT));
        columns.add(column("steps", Table.Kind.NUMBER));
        for (Step.Kind kind : Step.Kind.values()) {
            columns.add(new Table.Column(code(kind), TEXTS.get("kind." + code(kind)), Table.Kind.NUMBER, null));
        }
        columns.add(column("breaks", Table.Kind.NUMBER));
        columns.add(column("note", Table.Kind.TEXT));
        return columns;
    }

    static String code(Step.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Table.Row row(Process process, List<Step> steps, String fault) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(new Value.Ref(String.valueOf(process.getId()),
                process.getName() == null ? String.valueOf(process.getId()) : process.getName())));
        cells.add(Table.Cell.of(steps == null ? Value.NONE : Value.number(steps.size())));
        Map<Step.Kind, Long> counts = new EnumMap<>(Step.Kind.class);
        if (steps != null) {
            steps.forEach(step -> counts.merge(step.kind(), 1L, Long::sum));
        }
        for (Step.Kind kind : Step.Kind.values()) {
            cells.add(Table.Cell.of(steps == null ? Value.NONE : Value.number(counts.getOrDefault(kind, 0L))));
        }
        cells.add(steps == null ? Table.Cell.of(Value.NONE)
                : new Table.Cell(Value.number(steps.stream().mapToLong(step -> step.breaks().size()).sum()),
                        () -> explanation(steps)));
        cells.add(Table.Cell.of(Value.text(fault != null ? fault : steps == null ? TEXTS.get("note.none") : "")));
        return new Table.Row(process.getId(), cells);
    }

    private static String explanation(List<Step> steps) {
        String breaks = steps.stream().flatMap(step -> step.breaks().stream().map(before -> TEXTS.get("break",
                TypeWords.named(before), TypeWords.named(step.activity())))).collect(Collectors.joining("\n"));
        return breaks.isEmpty() ? TEXTS.get("break.none") : breaks;
    }

    private static List<Table.Column> stepColumns() {
        return List.of(column("process", Table.Kind.TEXT), column("number", Table.Kind.NUMBER),
                column("step", Table.Kind.TEXT), column("kind", Table.Kind.STATE), column("role", Table.Kind.TEXT),
                column("systems", Table.Kind.TEXT), column("input", Table.Kind.TEXT), column("output", Table.Kind.TEXT),
                column("break", Table.Kind.TEXT));
    }

    private static void steps(Process process, List<Step> steps, ProcessDiagrams diagrams, List<Table.Row> rows) {
        if (steps == null) {
            return;
        }
        for (Step step : steps) {
            rows.add(new Table.Row(process.getId(), List.of(
                    Table.Cell.of(new Value.Ref(String.valueOf(process.getId()),
                            process.getName() == null ? String.valueOf(process.getId()) : process.getName())),
                    Table.Cell.of(Value.number(step.number())),
                    Table.Cell.of(Value.text(TypeWords.line(step.activity().name()))),
                    Table.Cell.of(new Value.Term(code(step.kind()), TEXTS.get("kind." + code(step.kind())),
                            Symbol.NONE)),
                    Table.Cell.of(Value.text(TypeWords.line(step.role()))),
                    Table.Cell.of(step.systems().isEmpty() ? Value.NONE
                            : new Value.Refs(step.systems().stream().map(diagrams::ref).toList())),
                    Table.Cell.of(Value.text(String.join(", ", step.input()))),
                    Table.Cell.of(Value.text(String.join(", ", step.output()))),
                    Table.Cell.of(Value.text(step.breaks().stream().map(TypeWords::named)
                            .collect(Collectors.joining(", ")))))));
        }
    }
}
