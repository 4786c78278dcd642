package org.ratswerk.ui.internal.reports;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.reports.DocumentChoice;

/** Says that a document is made, and offers to open it. */
final class ReadyDialog extends Dialog {
    private static final int WIDTH = 520;

    private final String title;
    private final Path file;

    private ReadyDialog(Shell parent, String title, Path file) {
        super(parent);
        this.title = title;
        this.file = file;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(DocumentChoice choice) {
        CommandState.page().ifPresent(page -> new ReadyDialog(page.getWorkbenchWindow().getShell(),
                choice.report().title(), choice.file()).open());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(DocumentTexts.get("ready.title"));
        Widgets.id(shell, "dialog.documentReady");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var heading = Widgets.id(new Label(area, SWT.WRAP), "document.ready");
        heading.setText(Widgets.plain(DocumentTexts.get("ready", title)));
        heading.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
        var name = new Label(area, SWT.WRAP);
        name.setText(Widgets.plain(String.valueOf(file.getFileName())));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(name);
        var link = Widgets.id(new Link(area, SWT.NONE), "document.folder");
        link.setText("<a>" + Widgets.plain(DocumentTexts.get("ready.folder")) + "</a>");
        link.setToolTipText(Widgets.plain(String.valueOf(file.getParent())));
        link.addListener(SWT.Selection, event -> Program.launch(String.valueOf(file.getParent())));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OPEN_ID, DocumentTexts.get("ready.open"), true), "document.open");
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, DocumentTexts.get("close"), false), "document.close");
    }

    @Override
    protected void buttonPressed(int button) {
        super.buttonPressed(IDialogConstants.OK_ID);
        if (button == IDialogConstants.OPEN_ID) {
            Program.launch(file.toString());
        }
    }
}
