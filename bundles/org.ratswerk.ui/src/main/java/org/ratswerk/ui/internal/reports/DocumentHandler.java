package org.ratswerk.ui.internal.reports;

import java.time.LocalDate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.reports.DocumentChoice;

/** Asks which document to make, and makes it. */
public final class DocumentHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> DocumentDialog.open(HandlerUtil.getActiveShell(event),
                new DocumentChoice(administration, UiPlugin.registry().reports(), LocalDate.now())));
        return null;
    }
}
