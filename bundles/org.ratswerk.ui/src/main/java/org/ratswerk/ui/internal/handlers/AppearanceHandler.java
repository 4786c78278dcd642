package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.core.policy.Setting;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.Appearance;
import org.ratswerk.ui.model.Availability.Need;

/** Chooses light or dark. */
public final class AppearanceHandler extends NeedingHandler {
    /** Made by the platform. */
    public AppearanceHandler() {
        super(Need.NOTHING);
    }

    @Override
    boolean isAllowed() {
        return !Setting.THEME.isLocked();
    }

    @Override
    void run(ExecutionEvent event) {
        Appearance.of(event.getParameter(Ids.THEME)).apply();
    }
}
