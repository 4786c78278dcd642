package org.ratswerk.ui.internal.exchange;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.internal.CommandState;

/** A list that is dropped as a file is imported; all else goes to another listener. */
public final class FileDrop extends DropTargetAdapter {
    private final DropTargetListener other;

    /**
     * @param other told of all that are no files
     */
    public FileDrop(DropTargetListener other) {
        this.other = other;
    }

    private static boolean isFile(DropTargetEvent event) {
        return FileTransfer.getInstance().isSupportedType(event.currentDataType);
    }

    private static void accept(DropTargetEvent event) {
        event.detail = (event.operations & DND.DROP_COPY) != 0 && CommandState.administration().isPresent()
                ? DND.DROP_COPY : DND.DROP_NONE;
        event.feedback = DND.FEEDBACK_NONE;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        if (isFile(event)) {
            accept(event);
        } else {
            other.dragEnter(event);
        }
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        if (isFile(event)) {
            accept(event);
        } else {
            other.dragOver(event);
        }
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        if (isFile(event)) {
            accept(event);
        } else {
            other.dragOperationChanged(event);
        }
    }

    @Override
    public void dragLeave(DropTargetEvent event) {
        other.dragLeave(event);
    }

    @Override
    public void dropAccept(DropTargetEvent event) {
        if (!isFile(event)) {
            other.dropAccept(event);
        }
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (!isFile(event)) {
            other.drop(event);
        } else if (event.data instanceof String[] names && names.length > 0) {
            open(Path.of(names[0]));
        }
    }

    /** Opens the import wizard with the file, if it is a list, as soon as the system has finished with the mouse. */
    private static void open(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        var shell = window == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell() : window.getShell();
        if (name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".txt") || name.endsWith(".tsv")) {
            shell.getDisplay().asyncExec(() -> CommandState.administration()
                    .ifPresent(administration -> ImportWizard.open(shell, administration, file)));
        }
    }
}
