package org.ratswerk.ui.downtime.internal.survey;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** Opens the dialog that reads answers. */
public final class ReadAnswersHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(
                administration -> AnswersDialog.open(HandlerUtil.getActiveShell(event), administration, List.of()));
        return null;
    }
}
