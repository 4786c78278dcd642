package org.ratswerk.ui.internal.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;

/** Shows the welcome page. */
public final class WelcomeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.page().ifPresent(WelcomePage::show);
        return null;
    }
}
