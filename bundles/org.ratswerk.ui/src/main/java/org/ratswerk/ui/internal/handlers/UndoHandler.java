package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.OpenAdministration;

/** Takes the last change of the administration back. */
public final class UndoHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.administration().map(OpenAdministration::editing).filter(Editing::canUndo).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().map(OpenAdministration::editing).ifPresent(Editing::undo);
        CommandState.changed();
        return null;
    }
}
