package org.ratswerk.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;

/** Opens files in the editors that bundles bring for them. */
public final class FileEditors {
    /** Attribute of markers: the file they are about, absolute. */
    public static final String FILE = "org.ratswerk.ui.file";
    /** Attribute of markers: the id of the part of the file that they are about. */
    public static final String PART = "org.ratswerk.ui.part";

    private FileEditors() {
    }

    /** Tells whether there is an editor for files of this name. */
    public static boolean isPossible(Path file) {
        return PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(file.getFileName().toString()) != null;
    }

    /** Shows parts of a file: what an editor adapts to whose files have parts with ids. */
    @FunctionalInterface
    public interface Parts {
        /** Selects a part and brings it into view; one that is not there changes nothing. */
        void show(String part);
    }

    /**
     * Opens a file, or goes to the editor that shows it.
     *
     * @param page page of the window
     * @param file file, absolute
     * @param part id of the part to show; null for none
     * @return the editor; empty if there is none for it
     */
    public static Optional<IEditorPart> open(IWorkbenchPage page, Path file, String part) {
        var editor = open(page, file);
        if (part != null) {
            editor.map(each -> Adapters.adapt(each, Parts.class)).ifPresent(parts -> parts.show(part));
        }
        return editor;
    }

    /**
     * Opens a file, or goes to the editor that shows it.
     *
     * @param page page of the window
     * @param file file, absolute
     * @return the editor; empty if there is none for it
     */
    public static Optional<IEditorPart> open(IWorkbenchPage page, Path file) {
        var editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(file.getFileName().toString());
        if (editor == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(page.openEditor(
                    new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri())), editor.getId()));
        } catch (PartInitException e) {
            UiPlugin.log(file + " cannot be opened", e);
            return Optional.empty();
        }
    }
}
