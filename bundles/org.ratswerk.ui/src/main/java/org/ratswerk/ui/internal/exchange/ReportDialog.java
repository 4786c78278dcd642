package org.ratswerk.ui.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.exchange.ImportReport;

/** Says what an import has done; the text can be saved and copied. */
final class ReportDialog extends Dialog {
    private static final int WIDTH = 640;
    private static final int LINES = 18;
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int SAVE = IDialogConstants.CLIENT_ID + 1;

    private final ImportReport report;

    private ReportDialog(Shell parent, ImportReport report) {
        super(parent);
        this.report = report;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell parent, ImportReport report) {
        new ReportDialog(parent, report).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ExchangeTexts.get("report.title"));
        Widgets.id(shell, "dialog.report");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var summary = Widgets.id(new Label(area, SWT.WRAP), "report.summary");
        summary.setText(report.summary());
        summary.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        var text = Widgets.id(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL),
                "report.text");
        text.setText(report.text());
        Widgets.name(text, ExchangeTexts.get("report.title"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * text.getLineHeight()).applyTo(text);
        var hint = new Label(area, SWT.WRAP);
        hint.setText(ExchangeTexts.get("report.undo"));
        hint.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, ExchangeTexts.get("report.copy"), false);
        createButton(parent, SAVE, ExchangeTexts.get("report.save"), false);
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ExchangeTexts.get("close"), true), "report.close");
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
        case COPY -> {
            var clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] {report.text()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
        case SAVE -> save();
        default -> super.buttonPressed(button);
        }
    }

    private void save() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(ExchangeTexts.get("report.save"));
        dialog.setFileName(ExchangeTexts.get("report.file"));
        dialog.setOverwrite(true);
        String name = dialog.open();
        if (name != null) {
            try {
                Files.writeString(Path.of(name), report.text());
            } catch (IOException e) {
                FaultDialog.open(ExchangeTexts.get("report.save"), name,
                        List.of(new Fault(name, 0, 0, ExchangeTexts.get("write.failed", e.getMessage()))), e);
            }
        }
    }
}
