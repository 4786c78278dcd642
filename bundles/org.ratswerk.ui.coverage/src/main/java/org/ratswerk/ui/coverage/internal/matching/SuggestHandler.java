package org.ratswerk.ui.coverage.internal.matching;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.model.Availability.Need;

/** Opens the view of suggested mappings for the catalogue or the process that is selected. */
public final class SuggestHandler extends AbstractHandler {
    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Element subject = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                && Adapters.adapt(selection.getFirstElement(), ElementRef.class) instanceof ElementRef ref
                && ref.object() instanceof Element element ? element : null;
        try {
            MatchingView.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), subject);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
