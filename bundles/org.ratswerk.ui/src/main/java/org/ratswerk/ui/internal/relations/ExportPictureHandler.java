package org.ratswerk.ui.internal.relations;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Exports the picture of the active view, where it shows one. */
public final class ExportPictureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof GraphView view) {
            view.export("svg");
        }
        return null;
    }
}
