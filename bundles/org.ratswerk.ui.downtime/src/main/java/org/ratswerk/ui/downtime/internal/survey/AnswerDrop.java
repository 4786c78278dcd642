package org.ratswerk.ui.downtime.internal.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Takes files that are dropped on a control. */
final class AnswerDrop extends DropTargetAdapter {
    private final BooleanSupplier possible;
    private final Consumer<List<Path>> files;

    private AnswerDrop(BooleanSupplier possible, Consumer<List<Path>> files) {
        this.possible = possible;
        this.files = files;
    }

    /**
     * Lets files be dropped.
     *
     * @param control where
     * @param possible whether they can be used now
     * @param files what is done with them, as soon as the system has finished with the mouse
     */
    static void on(Control control, BooleanSupplier possible, Consumer<List<Path>> files) {
        var target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new AnswerDrop(possible, files));
    }

    private void accept(DropTargetEvent event) {
        event.detail = (event.operations & DND.DROP_COPY) != 0 && possible.getAsBoolean() ? DND.DROP_COPY : DND.DROP_NONE;
        event.feedback = DND.FEEDBACK_NONE;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        accept(event);
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        accept(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        accept(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names && names.length > 0) {
            var paths = Arrays.stream(names).map(Path::of).toList();
            ((DropTarget) event.widget).getControl().getDisplay().asyncExec(() -> files.accept(paths));
        }
    }
}
