package org.ratswerk.core.edit;

import java.util.EventObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.command.IdentityCommand;

/** EMF's view of the history of an {@link Editing}. */
final class ChangeStack implements CommandStack {
    private final Editing editing;
    private final List<CommandStackListener> listeners = new CopyOnWriteArrayList<>();
    private Command latest;

    ChangeStack(Editing editing) {
        this.editing = editing;
        editing.addListener(change -> {
            latest = entry(change.label());
            var event = new EventObject(this);
            listeners.forEach(listener -> listener.commandStackChanged(event));
        });
    }

    @Override
    public void execute(Command command) {
        if (command.canExecute()) {
            editing.run(command.getLabel(), command::execute);
        }
        command.dispose();
    }

    /** Stands for an entry of the history, which is run by the stack alone. */
    private static Command entry(String label) {
        return new IdentityCommand(label);
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
        return editing.undoLabel().map(ChangeStack::entry).orElse(null);
    }

    @Override
    public Command getRedoCommand() {
        return editing.redoLabel().map(ChangeStack::entry).orElse(null);
    }

    @Override
    public Command getMostRecentCommand() {
        return latest;
    }

    /** {@inheritDoc} Does nothing: the history belongs to the editing, and so do its commands. */
    @Override
    public void flush() {
        // stays
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
