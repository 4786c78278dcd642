package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.dialogs.AboutDialog;
import org.ratswerk.ui.model.Availability.Need;

/** Tells about the program. */
public final class AboutHandler extends NeedingHandler {
    /** Made by the platform. */
    public AboutHandler() {
        super(Need.NOTHING);
    }

    @Override
    void run(ExecutionEvent event) {
        new AboutDialog(HandlerUtil.getActiveShell(event)).open();
    }
}
