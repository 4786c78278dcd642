package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.OpenAdministration;

/** Does again what was taken back last. */
public final class RedoHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.administration().map(OpenAdministration::editing).filter(Editing::canRedo).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().map(OpenAdministration::editing).ifPresent(Editing::redo);
        CommandState.changed();
        return null;
    }
}
