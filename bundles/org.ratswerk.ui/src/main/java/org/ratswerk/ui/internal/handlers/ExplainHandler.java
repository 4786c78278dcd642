package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.results.ResultView;
import org.ratswerk.ui.model.Availability.Need;

/** Explains the selected value of the result view. */
public final class ExplainHandler extends NeedingHandler {
    /** Made by the platform. */
    public ExplainHandler() {
        super(Need.TABLE);
    }

    @Override
    void run(ExecutionEvent event) {
        CommandState.resultView().ifPresent(ResultView::explain);
    }
}
