package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.UiPlugin;

/** Saves all administrations, and whatever else editors hold. */
public final class SaveAllHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return !Saving.dirty(UiPlugin.administrations().list()).isEmpty()
                || PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null && PlatformUI.getWorkbench()
                        .getActiveWorkbenchWindow().getActivePage().getDirtyEditors().length > 0;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (Saving.saveAll()) {
            PlatformUI.getWorkbench().saveAllEditors(false);
        }
        return null;
    }
}
