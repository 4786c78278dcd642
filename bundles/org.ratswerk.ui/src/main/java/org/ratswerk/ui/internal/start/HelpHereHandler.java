package org.ratswerk.ui.internal.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;


/** Shows help on where the focus is. */
public final class HelpHereHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        ContextHelp.show();
        return null;
    }
}
