package org.ratswerk.ui.internal.handlers;

import java.util.Objects;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.model.Availability.Need;

/** Writes the rows of the result view to a file. */
public final class ExportHandler extends NeedingHandler {
    /** Made by the platform. */
    public ExportHandler() {
        super(Need.TABLE);
    }

    @Override
    void run(ExecutionEvent event) {
        var format = Objects.requireNonNullElse(event.getParameter(Ids.FORMAT), "xlsx");
        CommandState.resultView().ifPresent(view -> view.export(format));
    }
}
