package org.ratswerk.ui.bpmn.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Saves what is on the canvas as SVG or PNG. */
public final class SavePictureHandler extends AbstractHandler {
    private static final double SCALE = 2;

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof BpmnEditor editor && editor.isShown()) {
            var dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
            dialog.setFilterNames(new String[] {BpmnTexts.get("picture.svg"), BpmnTexts.get("picture.png")});
            dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
            dialog.setFilterPath(editor.file().getParent().toString());
            dialog.setFileName(editor.file().getFileName().toString().replaceFirst("\\.bpmn$", "") + ".svg");
            dialog.setOverwrite(true);
            var chosen = dialog.open();
            if (chosen != null) {
                save(editor, Path.of(chosen));
            }
        }
        return null;
    }

    private static void save(BpmnEditor editor, Path target) {
        var picture = target.toString().endsWith(".png") ? editor.png(SCALE)
                : editor.svg().thenApply(svg -> svg.getBytes(StandardCharsets.UTF_8));
        picture.thenAccept(bytes -> Job.create(target.getFileName().toString(), (ICoreRunnable) monitor -> {
            try {
                Files.write(target, bytes);
            } catch (IOException e) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> FaultDialog.open(BpmnTexts.get("save.failed"),
                        target.getFileName().toString(), List.of(new Fault(target.toString(), 0, 0, e.getMessage())), e));
            }
        }).schedule());
    }
}
