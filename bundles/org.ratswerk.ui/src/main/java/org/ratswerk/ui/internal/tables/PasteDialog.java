package org.ratswerk.ui.internal.tables;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.tables.PastePlan;

/** Says what pasting would do and asks whether to do it: new rows, texts that are not understood. */
final class PasteDialog extends Dialog {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 200;
    private static final int FAULTS_MAX = 500;

    private final PastePlan plan;
    private boolean newRows = true;

    PasteDialog(Shell parent, PastePlan plan) {
        super(parent);
        this.plan = plan;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Tells whether new rows are wanted. */
    boolean withNewRows() {
        return newRows;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(GridTexts.get("paste.title"));
        Widgets.id(shell, "dialog.paste");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        line(area, GridTexts.get("paste.values", plan.values().size() + plan.later().size()));
        if (plan.unchanged() > 0) {
            line(area, GridTexts.get("paste.unchanged", plan.unchanged()));
        }
        if (plan.readOnly() > 0) {
            line(area, GridTexts.get("paste.readOnly", plan.readOnly()));
        }
        if (plan.outside() > 0) {
            line(area, GridTexts.get("paste.outside", plan.outside()));
        }
        if (plan.newRows() > 0) {
            var check = Widgets.id(new Button(area, SWT.CHECK), "dialog.paste.newRows");
            check.setText(GridTexts.get("paste.newRows", plan.newRows()));
            check.setSelection(true);
            check.addListener(SWT.Selection, event -> newRows = check.getSelection());
        }
        if (!plan.faults().isEmpty()) {
            line(area, GridTexts.get("paste.faults", plan.faults().size()));
            createFaults(area);
        }
        return area;
    }

    private static void line(Composite area, String text) {
        var label = new Label(area, SWT.WRAP);
        label.setText(Widgets.plain(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void createFaults(Composite area) {
        var table = Widgets.id(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), "dialog.paste.faults");
        Widgets.name(table, GridTexts.get("paste.faults", plan.faults().size()));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        for (var title : new String[] {"paste.line", "paste.column", "paste.fault"}) {
            new TableColumn(table, SWT.LEFT).setText(GridTexts.get(title));
        }
        plan.faults().stream().limit(FAULTS_MAX).forEach(fault -> {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {String.valueOf(fault.line() + 1), fault.title(), fault.message()});
            item.setImage(Icons.image("error"));
        });
        for (var column : table.getColumns()) {
            column.pack();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, GridTexts.get("paste.do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }
}
