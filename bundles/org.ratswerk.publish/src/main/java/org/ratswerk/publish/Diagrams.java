package org.ratswerk.publish;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.bpmn.report.Step;
import org.ratswerk.bpmn.report.Steps;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.Mark;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.text.Texts;
import org.ratswerk.publish.Facts.DiagramFacts;
import org.ratswerk.publish.Facts.NextFacts;
import org.ratswerk.publish.Facts.PictureFacts;
import org.ratswerk.publish.Facts.Ref;
import org.ratswerk.publish.Facts.StepFacts;

/** Reads the diagrams of processes and writes what of them is published: pictures, and BPMN for the viewer. */
final class Diagrams {
    private static final Texts TEXTS = Texts.of(Diagrams.class);
    /** Most gateways and events that are passed from one step; more of them are no way that could be told in words. */
    private static final int MOST_EFFORT = 200;

    /**
     * Says of a picture that its words are German, as what people have written into a diagram is; the writer of pictures
     * takes them for words in the language of the program.
     */
    private static final Pattern LANGUAGE = Pattern.compile(" xml:lang=\"[^\"]*\"");

    private final Map<String, Element> elements;
    private final Path folder;
    private final Sink sink;

    /**
     * A diagram of a process.
     *
     * @param process id and name of the process
     * @param file path as the model states it; null or empty where there is none
     * @param toBe whether it shows the process as it shall be
     */
    record Wanted(Ref process, String file, boolean toBe) {
    }

    /**
     * A diagram that was read.
     *
     * @param facts what is said about it; null where it cannot be read
     * @param systems systems that its steps use
     * @param note why it cannot be read; null where it can
     */
    record Read(DiagramFacts facts, Set<ITSystem> systems, String note) {
    }

    Diagrams(AdministrationModel model, Sink sink) {
        this.elements = model.index();
        this.folder = model.folder().map(path -> path.toAbsolutePath().normalize()).orElse(null);
        this.sink = sink;
    }

    /** Tells whether there is a diagram to be read. */
    boolean has(String file) {
        return !Selection.isBlank(file) && folder != null;
    }

    /**
     * Reads a diagram and writes its files. May be called by several threads at once.
     *
     * @throws IOException if its files cannot be written
     */
    Read read(Wanted wanted) throws IOException {
        BpmnDocument document;
        List<Drawing> drawings;
        try {
            Path path = folder.resolve(wanted.file()).normalize();
            if (!path.startsWith(folder) || !path.toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException(TEXTS.get("fault.outside"));
            }
            document = DiagramXml.complete(BpmnDocument.read(path));
            drawings = BpmnPicture.of(document);
        } catch (IOException | InvalidPathException e) {
            return new Read(null, Set.of(), TEXTS.get("note.diagram", wanted.process().name(), wanted.file(),
                    e instanceof java.nio.file.NoSuchFileException ? TEXTS.get("fault.missing") : e.getMessage()));
        }
        String name = wanted.process().file() + (wanted.toBe() ? "_to-be" : "");
        var pictures = new ArrayList<PictureFacts>();
        for (Drawing drawing : drawings) {
            String picture = pictures.isEmpty() ? name : name + "_" + (pictures.size() + 1);
            Drawing silent = new Drawing(wanted.process().name(), drawing.width(), drawing.height(), drawing.ground(),
                    drawing.typeface(), drawing.marks().stream().map(Diagrams::silent).toList());
            sink.file("diagrams/" + picture + ".svg",
                    LANGUAGE.matcher(silent.svg()).replaceFirst(" xml:lang=\"" + Words.CONTENT + "\""));
            pictures.add(new PictureFacts(picture, drawing.title(), (int) Math.ceil(drawing.width()),
                    (int) Math.ceil(drawing.height())));
        }
        sink.file("diagrams/" + name + ".js", "ratswerkDiagram(" + Script.text(PublicXml.of(document)) + ");\n");
        Set<ITSystem> systems = new LinkedHashSet<>();
        return new Read(new DiagramFacts(wanted.toBe(), name, pictures, starts(document), steps(document, systems)),
                systems, null);
    }

    /** A mark without words for screen readers: they are in the language of the program, and a picture on a page has none. */
    private static Mark silent(Mark mark) {
        return mark instanceof Mark.Group group
                ? new Mark.Group(Map.of(), null, group.x(), group.y(),
                        group.marks().stream().map(Diagrams::silent).toList())
                : mark;
    }

    private static List<String> starts(BpmnDocument document) {
        return document.elements("startEvent").stream().filter(event -> event.parent().is("process"))
                .map(event -> line(event.name())).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private List<StepFacts> steps(BpmnDocument document, Set<ITSystem> systems) {
        List<Step> steps = Steps.of(document, (one, other) -> false);
        Map<BpmnElement, Integer> numbers = new HashMap<>();
        steps.forEach(step -> numbers.put(step.activity(), step.number()));
        var facts = new ArrayList<StepFacts>();
        for (Step step : steps) {
            var used = new ArrayList<Ref>();
            for (String id : step.systems()) {
                if (elements.get(id) instanceof ITSystem system && !Selection.isBlank(system.getName())) {
                    systems.add(system);
                    used.add(Reader.ref(system));
                }
            }
            var ways = new Ways(numbers);
            ways.follow(step.activity(), List.of());
            facts.add(new StepFacts(step.number(), line(step.activity().name()), kind(step.kind()), line(step.role()),
                    used, step.input().stream().map(Diagrams::line).toList(),
                    step.output().stream().map(Diagrams::line).toList(), List.copyOf(ways.next)));
        }
        return facts;
    }

    private static String kind(Step.Kind kind) {
        return switch (kind) {
        case MANUAL -> "manual";
        case USER -> "user";
        case AUTOMATIC -> "automatic";
        case SUB_PROCESS -> "sub";
        case UNSTATED -> "unstated";
        };
    }

    /** Ways on from a step: through gateways and events to the next steps and ends. */
    private static final class Ways {
        private final Map<BpmnElement, Integer> numbers;
        private final Set<BpmnElement> passed = new HashSet<>();
        private final Set<NextFacts> next = new LinkedHashSet<>();
        private int effort = MOST_EFFORT;

        Ways(Map<BpmnElement, Integer> numbers) {
            this.numbers = numbers;
        }

        /** Goes on from a node, and notes the labels of the branches on the way. */
        void follow(BpmnElement node, List<String> when) {
            for (BpmnElement event : node.boundaryEvents()) {
                follow(event, added(when, event.name()));
            }
            for (BpmnElement flow : node.outgoing()) {
                if (flow.target() != null) {
                    // the question that a gateway asks stands before the answer
                    boolean asks = node.isGateway() && node.outgoing().size() > 1 && !flow.name().isBlank();
                    reach(flow.target(), added(asks ? added(when, node.name()) : when, flow.name()));
                }
            }
        }

        private void reach(BpmnElement to, List<String> when) {
            Integer number = numbers.get(to);
            if (number != null) {
                next.add(new NextFacts(when, number, ""));
            } else if (to.is("endEvent")) {
                next.add(new NextFacts(when, 0, line(to.name())));
            } else if (effort-- > 0 && passed.add(to)) {
                follow(to, to.isEvent() ? added(when, to.name()) : when);
                passed.remove(to);
            }
        }
    }

    private static List<String> added(List<String> when, String label) {
        String words = line(label);
        if (words.isEmpty() || !when.isEmpty() && when.getLast().equals(words)) {
            return when;
        }
        var longer = new ArrayList<>(when);
        longer.add(words);
        return List.copyOf(longer);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
