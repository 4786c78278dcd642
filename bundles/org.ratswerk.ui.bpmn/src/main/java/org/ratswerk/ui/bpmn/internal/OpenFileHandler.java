package org.ratswerk.ui.bpmn.internal;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.bpmn.BpmnEditors;

/** Opens BPMN files from anywhere. */
public final class OpenFileHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        var dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setFilterNames(new String[] {BpmnTexts.get("open.bpmn"), BpmnTexts.get("open.all")});
        dialog.setFilterExtensions(new String[] {"*.bpmn;*.BPMN;*.bpmn20.xml", "*"});
        if (dialog.open() != null) {
            for (var name : dialog.getFileNames()) {
                BpmnEditors.open(window.getActivePage(), Path.of(dialog.getFilterPath(), name));
            }
        }
        return null;
    }
}
