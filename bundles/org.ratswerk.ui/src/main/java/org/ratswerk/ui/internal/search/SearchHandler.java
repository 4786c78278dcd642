package org.ratswerk.ui.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the search dialog. */
public final class SearchHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        NewSearchUI.openSearchDialog(HandlerUtil.getActiveWorkbenchWindow(event), SearchIds.PAGE);
        return null;
    }
}
