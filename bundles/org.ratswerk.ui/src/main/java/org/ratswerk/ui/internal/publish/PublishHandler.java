package org.ratswerk.ui.internal.publish;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.publish.PublishChoice;

/** Asks what to publish where, and publishes it. */
public final class PublishHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty()
                && !UiPlugin.registry().publishers().isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> UiPlugin.registry().publishers().stream().findFirst()
                .ifPresent(publisher -> PublishDialog.open(HandlerUtil.getActiveShell(event),
                        new PublishChoice(administration, publisher))));
        return null;
    }
}
