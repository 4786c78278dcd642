package org.ratswerk.ui.internal.forms;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the forms of the selected elements, each in an editor of its own. */
public final class OpenElementHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        var selected = Selected.of(event);
        selected.elements().forEach(element -> ElementEditors.open(page, selected.administration(), element));
        return null;
    }
}
