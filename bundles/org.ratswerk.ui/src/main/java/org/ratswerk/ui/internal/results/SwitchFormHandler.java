package org.ratswerk.ui.internal.results;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;

/** Shows a result as a picture instead of as a table, and the other way round. */
public final class SwitchFormHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.resultView().filter(ResultView::hasPicture).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.resultView().ifPresent(ResultView::switchForm);
        return null;
    }
}
