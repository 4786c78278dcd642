package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;

/** Does again what was taken back last in the administration of the active part. */
public final class RedoHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.isAtWindow()
                && CommandState.administration().filter(each -> each.editing().canRedo()).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(each -> each.editing().redo());
        return null;
    }
}
