package org.ratswerk.ui.internal.forms;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens one form over all selected elements. */
public final class EditTogetherHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        var selected = Selected.of(event);
        if (!selected.elements().isEmpty()) {
            ElementEditors.openAll(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(),
                    selected.administration(), selected.elements());
        }
        return null;
    }
}
