package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Saving;

/** Goes back to the saved state of the administration of the active part. */
public final class RevertHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.administration().filter(each -> each.editing().isDirty()).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(Saving::revert);
        return null;
    }
}
