package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;

/** Opens the ratings of all processes, or the preliminary analysis. */
public final class OpenImpactHandler extends AbstractHandler {
    /** Command. */
    static final String COMMAND = "org.ratswerk.ui.downtime.impact";
    /** Parameter: which page. */
    static final String PAGE = "org.ratswerk.ui.downtime.impact.page";

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.page().ifPresent(page -> CommandState.administration()
                .ifPresent(administration -> ImpactEditor.open(page, administration, event.getParameter(PAGE))));
        return null;
    }
}
