package org.ratswerk.ui.downtime.internal.snapshot;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Widgets;

/** Asks what a new snapshot is to be called. */
final class LabelDialog extends Dialog {
    private static final int WIDTH = 420;
    private static final int LONGEST = 120;

    private Text text;
    private String label = "";

    private LabelDialog(Shell shell) {
        super(shell);
    }

    /** Returns the label, which may be empty; nothing if the user gives up. */
    static Optional<String> open(Shell shell) {
        var dialog = new LabelDialog(shell);
        return dialog.open() == Window.OK ? Optional.of(dialog.label) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SnapshotTexts.get("menu.take").replace("…", ""));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var what = new Label(area, SWT.WRAP);
        what.setText(SnapshotTexts.get("take.what"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
        var name = new Label(area, SWT.NONE);
        name.setText(SnapshotTexts.get("take.label"));
        text = Widgets.id(new Text(area, SWT.BORDER | SWT.SINGLE), "snapshots.label");
        text.setTextLimit(LONGEST);
        text.setMessage(SnapshotTexts.get("take.example"));
        Widgets.name(text, SnapshotTexts.get("take.label"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, SnapshotTexts.get("take.do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, SnapshotTexts.get("cancel"), false);
    }

    @Override
    protected void okPressed() {
        label = text.getText().strip();
        super.okPressed();
    }
}
