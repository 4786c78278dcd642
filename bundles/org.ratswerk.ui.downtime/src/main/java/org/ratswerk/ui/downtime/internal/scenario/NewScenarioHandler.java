package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.forms.ElementEditors;

/** Makes a scenario in the administration that commands are about, and opens its form. */
public final class NewScenarioHandler extends AbstractHandler {
    /** Identifier of the command in plugin.xml. */
    static final String COMMAND = "org.ratswerk.ui.downtime.newScenario";

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> {
            var made = ElementCreation.create(administration.editing(), Literals.FAILURE_SCENARIO, Place.ANYWHERE);
            ElementEditors.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), administration, made);
        });
        return null;
    }
}
