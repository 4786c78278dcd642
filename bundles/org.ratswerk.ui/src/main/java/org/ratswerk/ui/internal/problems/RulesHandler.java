package org.ratswerk.ui.internal.problems;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;

/** Opens the settings of rules and required fields. */
public final class RulesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration ->
                RulesDialog.open(HandlerUtil.getActiveShell(event), administration, null));
        return null;
    }
}
