package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.results.ResultView;
import org.ratswerk.ui.model.Availability.Need;

/** Runs the analysis of the result view again. */
public final class RerunHandler extends NeedingHandler {
    /** Made by the platform. */
    public RerunHandler() {
        super(Need.RESULT);
    }

    @Override
    void run(ExecutionEvent event) {
        CommandState.resultView().ifPresent(ResultView::rerun);
    }
}
