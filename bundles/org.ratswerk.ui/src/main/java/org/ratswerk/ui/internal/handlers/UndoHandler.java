package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;

/** Takes back what was done last to the administration of the active part. */
public final class UndoHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.isAtWindow()
                && CommandState.administration().filter(each -> each.editing().canUndo()).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(each -> each.editing().undo());
        return null;
    }
}
