package org.ratswerk.ui.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** Opens find and replace. */
public final class ReplaceHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ReplaceDialog.open(HandlerUtil.getActiveShell(event), null);
        return null;
    }
}
