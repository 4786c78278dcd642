package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.Opening;

/** Offers ready scenarios for the administration that commands are about, and shows the first that is taken over. */
public final class ReadyHandler extends AbstractHandler {
    /** Identifier of the command in plugin.xml. */
    static final String COMMAND = "org.ratswerk.ui.downtime.readyScenarios";

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> {
            var dialog = new ReadyDialog(HandlerUtil.getActiveShell(event), administration);
            dialog.open();
            dialog.taken().stream().findFirst()
                    .ifPresent(first -> Opening.jump(new ElementRef(administration, first)));
        });
        return null;
    }
}
