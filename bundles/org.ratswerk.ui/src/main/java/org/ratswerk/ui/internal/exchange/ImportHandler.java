package org.ratswerk.ui.internal.exchange;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** Opens the import wizard. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration ->
                ImportWizard.open(HandlerUtil.getActiveShell(event), administration, null));
        return null;
    }
}
