package org.ratswerk.ui.internal.grid;

import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.ColumnFilter;

/** Asks what to show of a column; the way of the keyboard to what the line under the titles does. */
public final class FilterDialog extends Dialog {
    private static final int WIDTH = 400;

    private final Table.Column column;
    private String text;

    /**
     * @param parent window
     * @param column column
     * @param text filter so far; empty for none
     */
    public FilterDialog(Shell parent, Table.Column column, String text) {
        super(parent);
        this.column = column;
        this.text = text;
    }

    /** Returns the filter; empty for none. */
    public String text() {
        return text;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(UiTexts.get("filter.title", column.title()));
        Widgets.id(shell, "dialog.filter");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var field = Widgets.id(new Text(area, SWT.BORDER | SWT.SINGLE), "dialog.filter.text");
        field.setText(text);
        field.selectAll();
        Widgets.name(field, UiTexts.get("filter.title", column.title()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        var help = new Label(area, SWT.WRAP);
        help.setText(help(null));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 7 * Widgets.GRID).applyTo(help);
        field.addModifyListener(event -> {
            text = field.getText();
            var fault = ColumnFilter.parse(column.kind(), text).fault();
            help.setText(help(fault));
            getButton(IDialogConstants.OK_ID).setEnabled(fault == null);
        });
        return area;
    }

    private String help(String fault) {
        return fault != null ? fault
                : UiTexts.get("table.filter.help." + column.kind().name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.apply"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }
}
