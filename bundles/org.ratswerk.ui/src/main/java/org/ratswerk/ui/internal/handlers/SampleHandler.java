package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Availability.Need;

/** Opens a copy of a sample. */
public final class SampleHandler extends NeedingHandler {
    /** Made by the platform. */
    public SampleHandler() {
        super(Need.SAMPLE);
    }

    @Override
    void run(ExecutionEvent event) {
        var id = event.getParameter(Ids.SAMPLE_ID);
        UiPlugin.registry().samples().stream().filter(sample -> id == null || sample.id().equals(id)).findFirst()
                .ifPresent(Opening::sample);
    }
}
