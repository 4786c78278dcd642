package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.dialogs.NewAdministrationDialog;
import org.ratswerk.ui.model.Availability.Need;

/** Makes an empty administration. */
public final class NewHandler extends NeedingHandler {
    /** Made by the platform. */
    public NewHandler() {
        super(Need.NOTHING);
    }

    @Override
    void run(ExecutionEvent event) {
        var dialog = new NewAdministrationDialog(HandlerUtil.getActiveShell(event));
        if (dialog.open() == Window.OK) {
            Opening.create(dialog.folder(), dialog.name());
        }
    }
}
