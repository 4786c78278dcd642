package org.ratswerk.ui.continuity.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.forms.ElementEditors;

/** Generates concept, manual and plans of the administration that commands are about, and opens the first that is new. */
public final class GenerateHandler extends AbstractHandler {
    /** Identifier of the command in plugin.xml. */
    static final String COMMAND = "org.ratswerk.ui.continuity.generate";

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> GenerateDialog
                .open(HandlerUtil.getActiveShell(event), administration, null)
                .ifPresent(plan -> {
                    // once the window has been drawn without the dialog
                    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
                    page.getWorkbenchWindow().getShell().getDisplay().asyncExec(
                            () -> ElementEditors.open(page, administration, plan, TextPart.ITEM));
                }));
        return null;
    }
}
