package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Saving;

/** Saves the administration of the active part, or what else the active editor holds. */
public final class SaveHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.administration().filter(each -> each.editing().isDirty()).isPresent()
                || CommandState.dirtyEditor().isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().filter(each -> each.editing().isDirty()).ifPresent(Saving::save);
        CommandState.dirtyEditor().ifPresent(editor -> editor.getSite().getPage().saveEditor(editor, false));
        return null;
    }
}
