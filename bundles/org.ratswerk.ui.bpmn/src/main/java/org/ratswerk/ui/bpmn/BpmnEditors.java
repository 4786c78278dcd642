package org.ratswerk.ui.bpmn;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.ratswerk.core.history.LocalHistory;
import org.ratswerk.ui.bpmn.internal.Storage;
import org.ratswerk.ui.internal.UiPlugin;

/** Opens and finds BPMN editors. Used in the UI thread, but for {@link #history}. */
public final class BpmnEditors {
    private BpmnEditors() {
    }

    /** Returns the input of an editor for the file. */
    public static IEditorInput input(Path file) {
        return new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri()));
    }

    /**
     * Opens a BPMN file, or goes to the editor that shows it.
     *
     * @param page page of the window
     * @param file file, absolute
     * @return the editor; empty if it could not be opened
     */
    public static Optional<BpmnEditor> open(IWorkbenchPage page, Path file) {
        try {
            return Optional.of(page.openEditor(input(file), BpmnEditor.ID)).filter(BpmnEditor.class::isInstance)
                    .map(BpmnEditor.class::cast);
        } catch (PartInitException e) {
            UiPlugin.log("BPMN editor cannot be opened", e);
            return Optional.empty();
        }
    }

    /**
     * Opens a BPMN file and shows an element.
     *
     * @param page page of the window
     * @param file file, absolute
     * @param element id of the element
     */
    public static void open(IWorkbenchPage page, Path file, String element) {
        open(page, file).ifPresent(editor -> editor.reveal(element));
    }

    /** Returns the BPMN editor that is active; empty if the active editor is another one. */
    public static Optional<BpmnEditor> active() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Optional.ofNullable(window).map(each -> each.getActivePage()).map(IWorkbenchPage::getActiveEditor)
                .filter(BpmnEditor.class::isInstance).map(BpmnEditor.class::cast);
    }

    /** Returns all BPMN editors that are open. */
    public static List<BpmnEditor> all() {
        return java.util.Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .flatMap(window -> java.util.Arrays.stream(window.getPages()))
                .flatMap(page -> java.util.Arrays.stream(page.getEditorReferences()))
                .map(reference -> (IEditorPart) reference.getEditor(false)).filter(BpmnEditor.class::isInstance)
                .map(BpmnEditor.class::cast).toList();
    }

    /** Returns the former states of a BPMN file; each has one file, under its name without folders. Reads files. */
    public static LocalHistory history(Path file) {
        return Storage.history(file, Clock.systemUTC());
    }
}
