package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** A handler that can run only where what it needs is there. */
abstract class NeedingHandler extends AbstractHandler {
    private final Need need;

    NeedingHandler(Need need) {
        this.need = need;
    }

    @Override
    public final boolean isEnabled() {
        return CommandState.current().reason(need).isEmpty() && isAllowed();
    }

    @Override
    public final Object execute(ExecutionEvent event) {
        if (isEnabled()) {
            run(event);
        }
        return null;
    }

    /** Whether administrators allow it. */
    boolean isAllowed() {
        return true;
    }

    /** Does it. */
    abstract void run(ExecutionEvent event);
}
