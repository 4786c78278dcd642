package org.ratswerk.ui.downtime.internal.survey;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.OpenAdministration;

/** Opens the wizard that makes a survey. */
public final class NewSurveyHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> SurveyWizard
                .open(HandlerUtil.getActiveShell(event), administration, selected(event, administration)));
        return null;
    }

    private static List<Element> selected(ExecutionEvent event, OpenAdministration administration) {
        var selected = new ArrayList<Element>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object each : selection) {
                var ref = Adapters.adapt(each, ElementRef.class);
                if (ref != null && ref.administration() == administration && ref.object() instanceof Element element) {
                    selected.add(element);
                }
            }
        }
        return selected;
    }
}
