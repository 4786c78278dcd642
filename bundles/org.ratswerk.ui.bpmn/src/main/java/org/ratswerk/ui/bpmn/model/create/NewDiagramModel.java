package org.ratswerk.ui.bpmn.model.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ratswerk.bpmn.create.NewDiagram;
import org.ratswerk.bpmn.create.StepList;
import org.ratswerk.bpmn.picture.BpmnPicture;
import org.ratswerk.core.Progress;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * What is chosen for a new diagram: what it is made from, its process, whether it shows the process as it is or as it
 * shall be, and its file. Used in one thread, but for {@link #draw} and {@link #write}.
 */
public final class NewDiagramModel {
    private static final Texts TEXTS = Texts.of(NewDiagramModel.class);
    private static final Pattern FILE = Pattern.compile("[^\\\\/:*?\"<>|\\p{Cntrl}]+");
    private static final String ENDING = ".bpmn";

    private final OpenAdministration administration;
    private Source source;
    private Process process;
    private boolean toBe;
    private String steps = "";
    private String file;

    /** What a diagram is made from. */
    public enum Source {
        /** The entry of the process: unit, trigger and result. */
        PROCESS,
        /** A list of steps. */
        STEPS,
        /** Nothing: a pool with start and end. */
        EMPTY
    }

    /**
     * What a diagram is to be made from.
     *
     * @param administration administration it belongs to
     * @param source source
     * @param process process that it shows; null for none
     * @param steps text of the list of steps
     */
    public record Request(OpenAdministration administration, Source source, Process process, String steps) {
    }

    /**
     * A diagram to be looked at.
     *
     * @param drawing picture; null where there is a fault
     * @param fault what is wrong with the list of steps; empty for nothing
     * @param unknownSystems names of systems that the administration does not know
     */
    public record Preview(Drawing drawing, String fault, List<String> unknownSystems) {
    }

    /**
     * @param administration administration
     * @param process process that the diagram shows; null for none
     * @param toBe whether as it shall be
     */
    public NewDiagramModel(OpenAdministration administration, Process process, boolean toBe) {
        this.administration = administration;
        this.process = process;
        this.toBe = toBe;
        this.source = process == null ? Source.STEPS : Source.PROCESS;
    }

    /** Returns the administration. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Returns what the diagram is made from. */
    public Source source() {
        return source;
    }

    /** Says what the diagram is made from. */
    public void setSource(Source now) {
        source = now;
    }

    /** Returns the process that it shows; null for none. */
    public Process process() {
        return process;
    }

    /** Says which process it shows; null for none. */
    public void setProcess(Process now) {
        process = now;
        if (now == null && source == Source.PROCESS) {
            source = Source.STEPS;
        }
    }

    /** Tells whether it shows the process as it shall be. */
    public boolean isToBe() {
        return toBe;
    }

    /** Says whether it shows the process as it shall be. */
    public void setToBe(boolean now) {
        toBe = now;
    }

    /** Returns the list of steps. */
    public String steps() {
        return steps;
    }

    /** Sets the list of steps. */
    public void setSteps(String now) {
        steps = now;
    }

    /** Sets the name of the file; null or empty for the usual one. */
    public void setFile(String now) {
        file = now == null || now.isBlank() ? null : now.strip();
    }

    /** Returns the name of the file: as chosen, else after the process or the list of steps; free in the folder. */
    public String file() {
        if (file != null) {
            return file.toLowerCase(Locale.ROOT).endsWith(ENDING) ? file : file + ENDING;
        }
        String stem = NewDiagram.fileName(name()) + (toBe ? "-soll" : "");
        String free = stem + ENDING;
        for (int i = 2; Files.exists(folder().resolve(free)); i++) {
            free = stem + "-" + i + ENDING;
        }
        return free;
    }

    private String name() {
        try {
            String named = source == Source.STEPS && !steps.isBlank() ? StepList.read("", steps).process() : "";
            if (!named.isEmpty()) {
                return named;
            }
        } catch (FaultException e) {
            // the preview tells
        }
        return process == null || process.getName() == null ? TEXTS.get("name") : process.getName();
    }

    private Path folder() {
        return administration.folder().resolve("bpmn");
    }

    /** Returns where the file will be. */
    public Path path() {
        return folder().resolve(file());
    }

    /** Returns what stands against making the diagram; empty for nothing. Faults of the list of steps are in the preview. */
    public Optional<String> fault() {
        String name = file();
        if (source == Source.PROCESS && process == null) {
            return Optional.of(TEXTS.get("fault.process"));
        }
        if (source == Source.STEPS && steps.isBlank()) {
            return Optional.of(TEXTS.get("fault.steps"));
        }
        if (!FILE.matcher(name).matches() || name.startsWith(".")) {
            return Optional.of(TEXTS.get("fault.file", name));
        }
        return Files.exists(path()) ? Optional.of(TEXTS.get("fault.exists", "bpmn/" + name)) : Optional.empty();
    }

    /** Returns the diagram of the process that will be replaced as its diagram, though not deleted; empty for none. */
    public Optional<String> replaced() {
        String before = process == null ? null : toBe ? process.getBpmnToBe() : process.getBpmnAsIs();
        return Optional.ofNullable(before).filter(each -> !each.isBlank());
    }

    /** Returns what is chosen now, to be drawn in another thread. */
    public Request request() {
        return new Request(administration, source, process, steps);
    }

    /** Draws a diagram as it would be made. Takes its time; in any thread. */
    public static Preview draw(Request request) {
        try {
            var made = make(request);
            return new Preview(BpmnPicture.of(made.document()).getFirst(), "", made.unknownSystems());
        } catch (FaultException e) {
            return new Preview(null, e.faults().isEmpty() ? e.getMessage() : line(e), List.of());
        } catch (IOException e) {
            return new Preview(null, e.getMessage(), List.of());
        }
    }

    private static String line(FaultException e) {
        var first = e.faults().getFirst();
        return first.line() > 0 ? TEXTS.get("line", first.line(), first.message()) : first.message();
    }

    private static NewDiagram.Made make(Request request) throws FaultException, IOException {
        StepList list = request.source() == Source.STEPS ? StepList.read(TEXTS.get("steps"), request.steps()) : null;
        try {
            return request.administration().editing().read(progress -> {
                try {
                    return request.source() == Source.PROCESS && request.process() != null
                            ? NewDiagram.of(request.process()) : NewDiagram.of(list == null
                                    ? new StepList("", "", "", List.of()) : list, request.process(),
                                    request.administration().model());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, Progress.NONE);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Makes the diagram and writes it. Takes its time; in any thread.
     *
     * @param request what it is made from
     * @param path file, which must not be there
     * @return names of systems in the list of steps that the administration does not know
     * @throws FaultException if the list of steps cannot be understood
     * @throws IOException if the file cannot be written
     */
    public static List<String> write(Request request, Path path) throws FaultException, IOException {
        var made = make(request);
        Files.createDirectories(path.getParent());
        Files.write(path, made.document().xml().bytes(), StandardOpenOption.CREATE_NEW);
        return made.unknownSystems();
    }

    /** Makes the file the diagram of the process, as one step that can be undone; nothing where there is no process. */
    public void link(Path path) {
        var shown = process == null ? null : administration.element(process.getId()).orElse(null);
        if (shown instanceof Process target) {
            String place = administration.folder().relativize(path).toString().replace('\\', '/');
            administration.editing().run(TEXTS.get(toBe ? "link.toBe" : "link.asIs", target.getName()), () -> {
                if (toBe) {
                    target.setBpmnToBe(place);
                } else {
                    target.setBpmnAsIs(place);
                }
            });
        }
    }
}
