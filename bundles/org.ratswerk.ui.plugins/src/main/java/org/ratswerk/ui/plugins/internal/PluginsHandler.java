package org.ratswerk.ui.plugins.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the window for plugins. */
public final class PluginsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Opening.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), dialog -> { });
        return null;
    }
}
