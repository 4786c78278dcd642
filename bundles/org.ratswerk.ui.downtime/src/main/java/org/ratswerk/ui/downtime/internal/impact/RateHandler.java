package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.Process;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.Node;

/** Opens the form of the process that is selected in the navigator, where its damage is rated. */
public final class RateHandler extends AbstractHandler {
    /** Command. */
    static final String COMMAND = "org.ratswerk.ui.downtime.rate";

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection nodes
                && nodes.getFirstElement() instanceof Node node && node.object() instanceof Process process) {
            CommandState.page().ifPresent(page -> ElementEditors.open(page, node.administration(), process, "ratings"));
        }
        return null;
    }
}
