package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.navigator.NavigatorView;
import org.ratswerk.ui.internal.results.ResultView;
import org.ratswerk.ui.model.Availability.Need;

/** Goes to the search field of the result, else of the navigator. */
public final class FindHandler extends NeedingHandler {
    /** Made by the platform. */
    public FindHandler() {
        super(Need.ADMINISTRATION);
    }

    @Override
    void run(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof ResultView view && view.hasTable()) {
            view.find();
        } else {
            CommandState.page().map(NavigatorView::show).map(NavigatorView.class::cast)
                    .ifPresent(NavigatorView::find);
        }
    }
}
