package org.ratswerk.ui.bpmn.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.Process;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/** What commands about diagrams are about: what is selected in the active part, else what the active editor shows. */
public final class Target {
    /** Parameter of commands: id of a process. */
    public static final String PROCESS = "org.ratswerk.ui.bpmn.process";
    /** Parameter of commands: whether it is about the process as it shall be. */
    public static final String TO_BE = "org.ratswerk.ui.bpmn.toBe";

    private Target() {
    }

    private static Object selected() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection selection
                ? selection.getFirstElement() : null;
    }

    private static Optional<BpmnEditor> editor() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var part = window == null ? null : window.getActivePage().getActivePart();
        return part instanceof BpmnEditor editor ? Optional.of(editor) : Optional.empty();
    }

    /** Returns the process: the selected one, else the one whose diagram is selected or edited; empty for none. */
    public static Optional<Process> process() {
        var selected = selected();
        var ref = Adapters.adapt(selected, ElementRef.class);
        if (ref != null && ref.object() instanceof Process process) {
            return Optional.of(process);
        }
        if (selected instanceof Node node && node.object() instanceof Process process) {
            return Optional.of(process);
        }
        var administration = administration();
        var file = file();
        return administration.isEmpty() || file.isEmpty() ? Optional.empty()
                : process(administration.get(), file.get());
    }

    /** Returns the process whose diagram a file is; empty for none. */
    public static Optional<Process> process(OpenAdministration administration, Path file) {
        return administration.model().processes().stream()
                .filter(process -> path(administration, process.getBpmnAsIs()).filter(file::equals).isPresent()
                        || path(administration, process.getBpmnToBe()).filter(file::equals).isPresent())
                .findFirst();
    }

    /** Returns the administration of what is selected or edited; empty for none. */
    public static Optional<OpenAdministration> administration() {
        var selected = selected();
        var ref = Adapters.adapt(selected, ElementRef.class);
        return ref != null ? Optional.of(ref.administration())
                : selected instanceof Node node ? Optional.of(node.administration())
                : BpmnEditors.active().flatMap(BpmnEditor::administration);
    }

    /** Returns the diagram that is selected or edited, absolute; empty for none. */
    public static Optional<Path> file() {
        var selected = selected();
        if (selected instanceof Node node && node.file() != null) {
            return path(node.administration(), node.file());
        }
        return editor().or(() -> selected == null ? BpmnEditors.active() : Optional.empty()).map(BpmnEditor::file);
    }

    /** Returns a file of the administration; empty where the text names none inside of its folder. */
    public static Optional<Path> path(OpenAdministration administration, String file) {
        try {
            return file == null || file.isBlank() ? Optional.empty()
                    : Optional.of(administration.folder().resolve(file).normalize())
                            .filter(path -> path.startsWith(administration.folder()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
