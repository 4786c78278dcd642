package org.ratswerk.bpmn.report;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The diagrams of the processes of an administration, and what analyses ask of the model about them. */
final class ProcessDiagrams {
    private static final Texts TEXTS = Texts.of(ProcessDiagrams.class);
    static final String PROCESS = "process";

    private final AdministrationModel model;
    private final Map<String, Element> elements;
    private final Set<List<String>> interfaces = new HashSet<>();
    private final Map<String, BpmnDocument> read = new HashMap<>();

    ProcessDiagrams(AdministrationModel model) {
        this.model = model;
        this.elements = model.index();
        model.resources().forEach(resource -> {
            if (resource instanceof ITSystem system) {
                system.getInterfaces().forEach(each -> each.eCrossReferences().forEach(target -> {
                    if (target instanceof Element other && other.getId() != null && system.getId() != null) {
                        interfaces.add(List.of(system.getId(), other.getId()));
                    }
                }));
            }
        });
    }

    /** Tells of two resources whether there is an interface between them. */
    BiPredicate<String, String> connected() {
        return (one, other) -> interfaces.contains(List.of(one, other));
    }

    /** Name of an element of the model; the id where there is none. */
    Value.Ref ref(String id) {
        Element element = elements.get(id);
        return new Value.Ref(id, element == null || element.getName() == null ? id : element.getName());
    }

    /** Returns the processes asked for: those with these ids, or all that have a diagram. */
    List<Process> processes(Arguments arguments) throws FaultException {
        List<String> ids = arguments.list(PROCESS);
        for (String id : ids) {
            if (!(elements.get(id) instanceof Process)) {
                throw new FaultException(List.of(Fault.of(TEXTS.get("fault.process", id))));
            }
        }
        return ids.isEmpty() ? model.processes().stream().filter(process -> file(process) != null).toList()
                : ids.stream().map(id -> (Process) elements.get(id)).toList();
    }

    /** Path of the diagram of a process as it is, else as it shall be; null where it has none. */
    static String file(Process process) {
        String asIs = process.getBpmnAsIs();
        String file = asIs == null || asIs.isBlank() ? process.getBpmnToBe() : asIs;
        return file == null || file.isBlank() ? null : file;
    }

    /**
     * Returns the diagram of a process; null where it has none.
     *
     * @throws IOException if the file is missing, lies outside of the administration, or cannot be read
     */
    BpmnDocument diagram(Process process) throws IOException {
        String file = file(process);
        Path folder = model.folder().orElse(null);
        if (file == null || folder == null) {
            return null;
        }
        BpmnDocument known = read.get(file);
        if (known != null) {
            return known;
        }
        Path path;
        try {
            path = folder.resolve(file).normalize();
        } catch (InvalidPathException e) {
            throw new IOException(TEXTS.get("fault.path", file), e);
        }
        if (!path.startsWith(folder.normalize())) {
            throw new IOException(TEXTS.get("fault.path", file));
        }
        BpmnDocument document = BpmnDocument.read(path);
        read.put(file, document);
        return document;
    }
}
