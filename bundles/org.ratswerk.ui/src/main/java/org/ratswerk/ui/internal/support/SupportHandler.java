package org.ratswerk.ui.internal.support;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes the support bundle. */
public final class SupportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        SupportDialog.collect(HandlerUtil.getActiveShell(event));
        return null;
    }
}
