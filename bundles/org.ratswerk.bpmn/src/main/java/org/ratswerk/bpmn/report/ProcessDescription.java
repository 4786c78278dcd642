package org.ratswerk.bpmn.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.bpmn.words.TypeWords;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.core.edit.Field;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;
import org.ratswerk.report.Document;

/**
 * Describes processes: their profile, their picture, a table of their steps with roles, systems and data, how the steps
 * are done, and the ways through them. As a report it describes all processes that have a diagram.
 */
@Component
public final class ProcessDescription implements Report {
    private static final Texts TEXTS = Texts.of(ProcessDescription.class);
    private static final int MOST_PATHS = 20;
    private static final List<EStructuralFeature> PROFILE = List.of(Literals.PROCESS__KIND, Literals.DEPENDABLE__UNIT,
            Literals.DEPENDABLE__OWNER, Literals.DEPENDABLE__DEPUTY, Literals.PROCESS__TRIGGER,
            Literals.PROCESS__RESULT, Literals.PROCESS__LEGAL_BASIS, Literals.PROCESS__KEYS,
            Literals.PROCESS__CASE_VOLUME, Literals.PROCESS__PROCESSING_TIME, Literals.PROCESS__PARTICIPATING_UNITS,
            Literals.PROCESS__EXTERNAL_PARTICIPANTS, Literals.PROCESS__DOCUMENTS,
            Literals.PROCESS__SIGNATURE_REQUIREMENT, Literals.PROCESS__FORM_REQUIREMENT, Literals.PROCESS__FEES,
            Literals.PROCESS__ELECTRONIC_PAYMENT, Literals.PROCESS__MEDIA_BREAKS, Literals.PROCESS__DATA_OBJECTS,
            Literals.PROCESS__PERSONAL_DATA_REFERENCE, Literals.PROCESS__PROFILE_STATE);

    @Override
    public String id() {
        return "processes";
    }

    @Override
    public String title() {
        return TEXTS.get("report.title");
    }

    @Override
    public String description() {
        return TEXTS.get("report.description");
    }

    @Override
    public List<String> formats() {
        return Document.FORMATS;
    }

    @Override
    public void write(AdministrationModel model, String format, OutputStream out, Progress progress)
            throws IOException {
        List<Process> processes = model.processes().stream().filter(each -> ProcessDiagrams.file(each) != null)
                .toList();
        var blocks = new ArrayList<Document.Block>();
        var diagrams = new ProcessDiagrams(model);
        progress.begin(title(), processes.size());
        for (Process process : processes) {
            progress.checkCancelled();
            blocks.add(new Document.Heading(1, name(process)));
            blocks(process, diagrams, 2, blocks);
            progress.worked(1);
        }
        if (processes.isEmpty()) {
            blocks.add(new Document.Paragraph(TEXTS.get("report.empty")));
        }
        new Document(title(), List.of(text(model.administration().getName()), today()), blocks).write(format, out);
    }

    /**
     * Returns the description of one process.
     *
     * @param model administration
     * @param process one of its processes
     */
    public static Document of(AdministrationModel model, Process process) {
        var blocks = new ArrayList<Document.Block>();
        blocks(process, new ProcessDiagrams(model), 1, blocks);
        var unit = process.getUnit();
        return new Document(TEXTS.get("description.title", name(process)),
                List.of(text(model.administration().getName()), unit == null ? "" : text(unit.getName()), today()),
                blocks);
    }

    private static String name(Element element) {
        return element.getName() == null ? String.valueOf(element.getId()) : element.getName();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String today() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(LocalDate.now());
    }

    private static void blocks(Process process, ProcessDiagrams diagrams, int level, List<Document.Block> blocks) {
        if (process.getDescription() != null && !process.getDescription().isBlank()) {
            blocks.add(new Document.Paragraph(process.getDescription()));
        }
        blocks.add(new Document.Heading(level, TEXTS.get("chapter.profile")));
        var facts = new ArrayList<List<String>>();
        for (EStructuralFeature feature : PROFILE) {
            Field field = Field.of(feature);
            Object value = process.eGet(feature);
            String text = value == null ? "" : field.text(value);
            if (!text.isBlank()) {
                facts.add(List.of(field.label(), text.replace(" | ", "\n")));
            }
        }
        if (facts.isEmpty()) {
            blocks.add(new Document.Paragraph(TEXTS.get("profile.empty")));
        } else {
            blocks.add(new Document.Grid(List.of(), List.of(1.0, 2.4), facts));
        }
        try {
            BpmnDocument document = diagrams.diagram(process);
            if (document == null) {
                blocks.add(new Document.Paragraph(TEXTS.get("note.none")));
            } else {
                diagram(document, diagrams, level, blocks);
            }
        } catch (IOException e) {
            blocks.add(new Document.Paragraph(TEXTS.get("diagram.fault", String.valueOf(e.getMessage()))));
        }
    }

    private static void diagram(BpmnDocument document, ProcessDiagrams diagrams, int level,
            List<Document.Block> blocks) throws IOException {
        List<Drawing> drawings = BpmnPicture.of(DiagramXml.complete(document));
        if (!drawings.isEmpty()) {
            blocks.add(new Document.Heading(level, TEXTS.get("chapter.picture")));
        }
        for (Drawing drawing : drawings) {
            blocks.add(new Document.Picture(drawing,
                    drawing.title().isEmpty() ? TEXTS.get("caption") : TEXTS.get("caption.named", drawing.title())));
        }
        List<Step> steps = Steps.of(document, diagrams.connected());
        blocks.add(new Document.Heading(level, TEXTS.get("chapter.steps")));
        var rows = new ArrayList<List<String>>();
        for (Step step : steps) {
            rows.add(List.of(Integer.toString(step.number()),
                    step.activity().name().isEmpty() ? TypeWords.of(step.activity())
                            : TypeWords.line(step.activity().name()),
                    TypeWords.line(step.role()), TEXTS.get("kind." + StepStatistics.code(step.kind())),
                    step.systems().stream().map(id -> diagrams.ref(id).name()).collect(Collectors.joining("\n")),
                    data(step), step.breaks().isEmpty() ? "" : TEXTS.get("break.from", step.breaks().stream()
                            .map(each -> TypeWords.line(each.name())).collect(Collectors.joining(", ")))));
        }
        blocks.add(new Document.Grid(List.of(TEXTS.get("column.number"), TEXTS.get("column.step"),
                TEXTS.get("column.role"), TEXTS.get("column.kind"), TEXTS.get("column.systems"),
                TEXTS.get("column.data"), TEXTS.get("column.break")),
                List.of(0.5, 2.2, 1.6, 1.4, 1.7, 1.7, 1.6), rows));
        blocks.add(new Document.Heading(level, TEXTS.get("chapter.statistics")));
        Map<Step.Kind, Integer> counts = new EnumMap<>(Step.Kind.class);
        steps.forEach(step -> counts.merge(step.kind(), 1, Integer::sum));
        var figures = new LinkedHashMap<String, Integer>();
        for (Step.Kind kind : Step.Kind.values()) {
            figures.put(TEXTS.get("kind." + StepStatistics.code(kind)), counts.getOrDefault(kind, 0));
        }
        figures.put(TEXTS.get("column.breaks"), steps.stream().mapToInt(step -> step.breaks().size()).sum());
        blocks.add(new Document.Grid(List.of(), List.of(2.0, 1.0), figures.entrySet().stream()
                .map(each -> List.of(each.getKey(), Integer.toString(each.getValue()))).toList()));
        paths(document, level, blocks);
    }

    private static String data(Step step) {
        var data = new ArrayList<String>();
        if (!step.input().isEmpty()) {
            data.add(TEXTS.get("data.in", String.join(", ", step.input())));
        }
        if (!step.output().isEmpty()) {
            data.add(TEXTS.get("data.out", String.join(", ", step.output())));
        }
        return String.join("\n", data);
    }

    private static void paths(BpmnDocument document, int level, List<Document.Block> blocks) {
        blocks.add(new Document.Heading(level, TEXTS.get("paths.title")));
        var rows = new ArrayList<List<String>>();
        boolean complete = true;
        for (BpmnElement process : document.processes()) {
            Paths paths = Paths.of(process, MOST_PATHS);
            complete &= paths.complete();
            paths.paths().forEach(way -> rows.add(List.of(Integer.toString(rows.size() + 1), PathList.words(way))));
        }
        blocks.add(new Document.Grid(List.of(TEXTS.get("column.path"), TEXTS.get("column.way")), List.of(0.5, 8.0),
                rows));
        if (!complete) {
            blocks.add(new Document.Paragraph(TEXTS.get("paths.more", MOST_PATHS)));
        }
    }
}
