package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** Puts all views back to where they were at first. */
public final class ResetHandler extends NeedingHandler {
    /** Made by the platform. */
    public ResetHandler() {
        super(Need.NOTHING);
    }

    @Override
    void run(ExecutionEvent event) {
        CommandState.page().ifPresent(IWorkbenchPage::resetPerspective);
    }
}
