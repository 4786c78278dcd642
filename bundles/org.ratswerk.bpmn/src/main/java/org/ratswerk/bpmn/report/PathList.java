package org.ratswerk.bpmn.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.words.TypeWords;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The ways through the processes from their starts to their ends. */
@Component
public final class PathList implements Analysis {
    /** How many ways through one process are listed at most. */
    public static final int MOST = 100;

    private static final Texts TEXTS = Texts.of(PathList.class);

    @Override
    public String id() {
        return "paths";
    }

    @Override
    public String title() {
        return TEXTS.get("paths.title");
    }

    @Override
    public String description() {
        return TEXTS.get("paths.description");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(ProcessDiagrams.PROCESS, TEXTS.get("parameter.process"), Parameter.Kind.ELEMENTS,
                List.of()));
    }

    @Override
    public Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException {
        var diagrams = new ProcessDiagrams(model);
        List<Process> processes = diagrams.processes(arguments);
        progress.begin(title(), processes.size());
        var rows = new ArrayList<Table.Row>();
        for (Process process : processes) {
            progress.checkCancelled();
            var ref = new Value.Ref(String.valueOf(process.getId()),
                    process.getName() == null ? String.valueOf(process.getId()) : process.getName());
            try {
                BpmnDocument document = diagrams.diagram(process);
                if (document != null) {
                    rows(process, ref, document, diagrams, rows);
                }
            } catch (IOException e) {
                rows.add(new Table.Row(process.getId(), List.of(Table.Cell.of(ref), Table.Cell.of(Value.NONE),
                        Table.Cell.of(Value.NONE), Table.Cell.of(Value.NONE), Table.Cell.of(Value.NONE),
                        Table.Cell.of(Value.text(String.valueOf(e.getMessage()))))));
            }
            progress.worked(1);
        }
        return new Table("paths", title(), List.of(column("process", Table.Kind.TEXT), column("path", Table.Kind.NUMBER),
                column("steps", Table.Kind.NUMBER), column("breaks", Table.Kind.NUMBER),
                column("end", Table.Kind.TEXT), column("way", Table.Kind.TEXT)), rows);
    }

    private static Table.Column column(String key, Table.Kind kind) {
        String hint = "hint." + key;
        return new Table.Column(key, TEXTS.get("column." + key), kind, TEXTS.has(hint) ? TEXTS.get(hint) : null);
    }

    private static void rows(Process process, Value.Ref ref, BpmnDocument document, ProcessDiagrams diagrams,
            List<Table.Row> rows) {
        int number = 0;
        for (BpmnElement container : document.processes()) {
            Paths paths = Paths.of(container, MOST);
            for (List<BpmnElement> way : paths.paths()) {
                number++;
                List<BpmnElement> steps = way.stream().filter(BpmnElement::isActivity).toList();
                long breaks = 0;
                for (int i = 1; i < steps.size(); i++) {
                    breaks += Steps.breaks(steps.get(i - 1), steps.get(i), diagrams.connected()) ? 1 : 0;
                }
                rows.add(new Table.Row(process.getId(), List.of(Table.Cell.of(ref),
                        Table.Cell.of(Value.number(number)), Table.Cell.of(Value.number(steps.size())),
                        Table.Cell.of(Value.number(breaks)),
                        Table.Cell.of(Value.text(TypeWords.line(way.getLast().name()))),
                        Table.Cell.of(Value.text(words(way))))));
            }
            if (!paths.complete()) {
                rows.add(new Table.Row(process.getId(), List.of(Table.Cell.of(ref), Table.Cell.of(Value.NONE),
                        Table.Cell.of(Value.NONE), Table.Cell.of(Value.NONE), Table.Cell.of(Value.NONE),
                        Table.Cell.of(Value.text(TEXTS.get("paths.more", MOST))))));
            }
        }
    }

    /** A way in words: its named nodes, with the names of the flows between them where a decision is taken. */
    static String words(List<BpmnElement> way) {
        var words = new ArrayList<String>();
        for (int i = 0; i < way.size(); i++) {
            BpmnElement node = way.get(i);
            String name = TypeWords.line(node.name());
            if (node.isGateway() && i + 1 < way.size()) {
                BpmnElement next = way.get(i + 1);
                String flow = node.outgoing().stream().filter(each -> each.target() == next).map(BpmnElement::name)
                        .filter(text -> !text.isEmpty()).map(TypeWords::line).findFirst().orElse("");
                if (!flow.isEmpty()) {
                    words.add(name.isEmpty() ? "[" + flow + "]" : name + " [" + flow + "]");
                }
            } else if (!name.isEmpty()) {
                words.add(name);
            }
        }
        return words.stream().collect(Collectors.joining(" → "));
    }
}
