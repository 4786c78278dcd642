package org.ratswerk.ui.plugins.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Looks for something newer of all that is installed. */
public final class UpdatesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Opening.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), PluginsDialog::lookForUpdates);
        return null;
    }
}
