package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;

/** Offers ready horizons and damage categories for the administration that commands are about. */
public final class PresetsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> new PresetsDialog(HandlerUtil.getActiveShell(event),
                administration.editing()).open());
        return null;
    }
}
