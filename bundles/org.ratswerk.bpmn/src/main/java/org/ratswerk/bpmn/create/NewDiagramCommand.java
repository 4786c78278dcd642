package org.ratswerk.bpmn.create;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes a new BPMN file in an administration, from a process, a list of steps, or both. */
@Component
public final class NewDiagramCommand implements Command {
    private static final Texts TEXTS = Texts.of(NewDiagramCommand.class);

    @Override
    public String name() {
        return "bpmn new";
    }

    @Override
    public String usage() {
        return "bpmn new (--process ID | --steps FILE) FOLDER [--name NAME] [--to-be]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.new");
    }

    @Override
    public String details() {
        return TEXTS.get("details.new");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--process", "--steps", "--name"),
                Set.of("--to-be"));
        String dir = options.single(usage());
        if (!options.has("--process") && !options.has("--steps")) {
            throw Options.fault("fault.usage", usage());
        }
        StepList steps = options.has("--steps") ? steps(invocation, options.get("--steps").orElseThrow()) : null;
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        Process process = options.has("--process") ? process(folder, options.get("--process").orElseThrow()) : null;
        NewDiagram.Made made = steps == null && process != null ? NewDiagram.of(process)
                : NewDiagram.of(steps, process, folder.model());
        String title = made.document().processes().getFirst().name();
        boolean toBe = options.has("--to-be");
        String name = NewDiagram.fileName(options.get("--name").orElse(title))
                + (toBe && !options.has("--name") ? "-soll" : "");
        Path file = folder.folder().resolve("bpmn").resolve(name + ".bpmn");
        if (Files.exists(file)) {
            throw new FaultException(List.of(new Fault("bpmn/" + name + ".bpmn", 0, 0, TEXTS.get("fault.exists"))));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, made.document().xml().bytes(), StandardOpenOption.CREATE_NEW);
        String place = "bpmn/" + name + ".bpmn";
        if (process != null) {
            String before = toBe ? process.getBpmnToBe() : process.getBpmnAsIs();
            if (before == null || before.isBlank()) {
                if (toBe) {
                    process.setBpmnToBe(place);
                } else {
                    process.setBpmnAsIs(place);
                }
                folder.save();
            } else {
                invocation.err().println(TEXTS.get("kept", process.getName(), before));
            }
        }
        made.unknownSystems().forEach(system -> invocation.err().println(TEXTS.get("unknown", system)));
        invocation.err().println(TEXTS.get("done.new", place));
        return made.unknownSystems().isEmpty() ? DONE : FOUND;
    }

    private static StepList steps(Invocation invocation, String name) throws FaultException {
        try {
            return StepList.read(name, Files.readString(invocation.path(name), StandardCharsets.UTF_8));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new FaultException(new Fault(name, 0, 0, TEXTS.get("fault.encoding")), e);
        } catch (IOException e) {
            throw new FaultException(new Fault(name, 0, 0, Invocation.reason(e)), e);
        }
    }

    private static Process process(AdministrationFolder folder, String id) throws FaultException {
        return folder.model().processes().stream().filter(process -> id.equals(process.getId())).findFirst()
                .orElseThrow(() -> new FaultException(List.of(Fault.of(TEXTS.get("fault.process", id,
                        Nearest.of(id, folder.model().processes().stream().map(Process::getId).toList())
                                .orElse(""))))));
    }
}
