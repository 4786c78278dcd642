package org.ratswerk.ui.bpmn.internal.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.model.output.PrintModel;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Prints the diagram of the active editor, or makes a PDF file of it, after asking for the pages. */
public final class PagesHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.of(PagesHandler.class);
    private static final String KEPT = "org.ratswerk.ui.bpmn.pages";

    /** Does something with a PDF file, in the background. */
    private interface Use {
        void of(byte[] pdf) throws IOException;
    }

    @Override
    public boolean isEnabled() {
        return BpmnEditors.active().filter(BpmnEditor::isShown).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        boolean print = event.getCommand().getId().endsWith("print");
        BpmnEditors.active().ifPresent(editor -> {
            var store = UiPlugin.get().getPreferenceStore();
            var model = new PrintModel(store.getString(KEPT));
            if (new PageDialog(editor.getSite().getShell(), model, print).open() == Window.OK) {
                store.setValue(KEPT, model.keep());
                var use = print ? printing(editor) : exporting(editor);
                if (use != null) {
                    make(editor, model, use);
                }
            }
        });
        return null;
    }

    private static Use printing(BpmnEditor editor) {
        var printer = new PrintDialog(editor.getSite().getShell(), SWT.NONE).open();
        return printer == null ? null : pdf -> Printing.print(printer, pdf, editor.file().getFileName().toString());
    }

    private static Use exporting(BpmnEditor editor) {
        var dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.pdf"});
        dialog.setFilterPath(editor.file().getParent().toString());
        dialog.setFileName(editor.file().getFileName().toString().replaceFirst("\\.bpmn$", "") + ".pdf");
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        return chosen == null ? null : pdf -> Files.write(Path.of(chosen), pdf);
    }

    private static void make(BpmnEditor editor, PrintModel model, Use use) {
        var name = editor.file().getFileName().toString();
        var setup = model.setup();
        var version = model.version();
        var display = editor.getSite().getShell().getDisplay();
        editor.currentDocument().thenAccept(xml -> {
            var job = Job.create(TEXTS.get("making", name), (ICoreRunnable) monitor -> {
                try {
                    use.of(PrintModel.pdf(name, xml, setup, version, LocalDate.now()));
                } catch (IOException e) {
                    display.asyncExec(() -> FaultDialog.open(TEXTS.get("failed"), name,
                            List.of(new Fault(name, 0, 0, String.valueOf(e.getMessage()))), e));
                }
            });
            job.setUser(true);
            job.schedule();
        });
    }
}
