package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.model.Availability.Need;

/** Reads the administration anew. */
public final class ReloadHandler extends NeedingHandler {
    /** Made by the platform. */
    public ReloadHandler() {
        super(Need.ADMINISTRATION);
    }

    @Override
    void run(ExecutionEvent event) {
        CommandState.administration().ifPresent(Saving::revert);
    }
}
