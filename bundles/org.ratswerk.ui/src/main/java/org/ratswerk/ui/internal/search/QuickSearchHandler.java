package org.ratswerk.ui.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the quick search. */
public final class QuickSearchHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new QuickSearchDialog(HandlerUtil.getActiveShell(event)).open();
        return null;
    }
}
