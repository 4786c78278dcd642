package org.ratswerk.ui.internal.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;

/** Shows a guide through a job. */
public final class GuideHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.page().ifPresent(page -> UiPlugin.guide(String.valueOf(event.getParameter(Ids.GUIDE_ID)))
                .ifPresent(guide -> GuideView.show(page, guide)));
        return null;
    }
}
