package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Availability.Need;

/** Shows a view. */
public final class ShowViewHandler extends NeedingHandler {
    /** Made by the platform. */
    public ShowViewHandler() {
        super(Need.NOTHING);
    }

    @Override
    void run(ExecutionEvent event) {
        CommandState.page().ifPresent(page -> {
            try {
                page.showView(event.getParameter(Ids.VIEW));
            } catch (PartInitException e) {
                UiPlugin.log("View cannot be shown", e);
            }
        });
    }
}
