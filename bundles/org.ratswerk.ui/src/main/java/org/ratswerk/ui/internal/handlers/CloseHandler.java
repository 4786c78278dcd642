package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.model.Availability.Need;

/** Closes the administration. */
public final class CloseHandler extends NeedingHandler {
    /** Made by the platform. */
    public CloseHandler() {
        super(Need.ADMINISTRATION);
    }

    @Override
    void run(ExecutionEvent event) {
        CommandState.administration().ifPresent(Opening::close);
    }
}
