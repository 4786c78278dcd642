package org.ratswerk.core.edit;

import java.util.EventObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;

/** EMF's view of the history of an {@link Editing}. */
final class ChangeStack implements CommandStack {
    private final Editing editing;
    private final List<CommandStackListener> listeners = new CopyOnWriteArrayList<>();
    private Command latest;

    ChangeStack(Editing editing) {
        this.editing = editing;
        editing.addListener(change -> {
            latest = new Named(change.label());
            var event = new EventObject(this);
            listeners.forEach(listener -> listener.commandStackChanged(event));
        });
    }

    /** Stands for an entry of the history. */
    private static final class Named extends AbstractCommand {
        Named(String label) {
            super(label);
        }

        @Override
        public void execute() {
            throw new IllegalStateException("done already");
        }

        @Override
        public void redo() {
            throw new IllegalStateException("goes by the stack");
        }
    }

    @Override
    public void execute(Command command) {
        if (command.canExecute()) {
            editing.run(command.getLabel(), command::execute);
        }
        command.dispose();
    }

    @Override
    public boolean canUndo() {
        return editing.canUndo();
    }

    @Override
    public void undo() {
        editing.undo();
    }

    @Override
    public boolean canRedo() {
        return editing.canRedo();
    }

    @Override
    public void redo() {
        editing.redo();
    }

    @Override
    public Command getUndoCommand() {
        return editing.undoLabel().map(Named::new).orElse(null);
    }

    @Override
    public Command getRedoCommand() {
        return editing.redoLabel().map(Named::new).orElse(null);
    }

    @Override
    public Command getMostRecentCommand() {
        return latest;
    }

    @Override
    public void flush() {
        throw new UnsupportedOperationException("the history belongs to the editing");
    }

    @Override
    public void addCommandStackListener(CommandStackListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeCommandStackListener(CommandStackListener listener) {
        listeners.remove(listener);
    }
}
