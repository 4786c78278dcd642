package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** Does with the selected row of the result view what a bundle has brought. */
public final class ActHandler extends NeedingHandler {
    /** Made by the platform. */
    public ActHandler() {
        super(Need.RESULT);
    }

    @Override
    void run(ExecutionEvent event) {
        var action = event.getParameter(Ids.ACTION);
        if (action != null) {
            CommandState.resultView().ifPresent(view -> view.act(action));
        }
    }
}
