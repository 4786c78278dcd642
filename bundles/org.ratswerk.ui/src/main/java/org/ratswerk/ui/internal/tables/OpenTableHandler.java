package org.ratswerk.ui.internal.tables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;

/** Opens a table of the administration that commands are about. */
public final class OpenTableHandler extends AbstractHandler {
    /** Command. */
    static final String COMMAND = "org.ratswerk.ui.tables.open";
    /** Parameter: identifier of the table. */
    static final String TABLE = "org.ratswerk.ui.tables.table";

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.page().ifPresent(page -> CommandState.administration().ifPresent(
                administration -> GridEditors.open(page, administration, event.getParameter(TABLE))));
        return null;
    }
}
