package org.ratswerk.ui.internal.handlers;

import java.util.Map;

import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.results.ResultView;
import org.ratswerk.ui.model.AnalysisEntry;
import org.ratswerk.ui.model.Availability.Need;

/** Runs an analysis; the first one there is where none is named. */
public final class RunHandler extends NeedingHandler {
    /** Made by the platform. */
    public RunHandler() {
        super(Need.ANALYSIS);
    }

    @Override
    void run(ExecutionEvent event) {
        var analysis = event.getParameter(Ids.ANALYSIS);
        var choice = event.getParameter(Ids.CHOICE);
        var first = AnalysisEntry.of(UiPlugin.registry().analyses()).getFirst();
        var id = analysis == null ? first.analysis() : analysis;
        var arguments = analysis == null ? first.choice()
                : choice == null ? Map.<String, String>of()
                        : Map.of(choice.substring(0, choice.indexOf('=')), choice.substring(choice.indexOf('=') + 1));
        CommandState.page().ifPresent(page -> CommandState.administration()
                .ifPresent(administration -> ResultView.show(page, administration, id, arguments)));
    }
}
