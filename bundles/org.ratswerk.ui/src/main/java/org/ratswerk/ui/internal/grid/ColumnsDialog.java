package org.ratswerk.ui.internal.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Lets the user choose which columns are shown and in which order. */
public final class ColumnsDialog extends Dialog {
    private static final int RESET = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 320;

    private final List<Table.Column> columns;
    private final List<Integer> order;
    private final List<Integer> shown;
    private org.eclipse.swt.widgets.Table list;
    private boolean reset;

    /**
     * @param parent window
     * @param columns all columns
     * @param order their indexes, in order
     * @param shown those of the columns that are shown
     */
    public ColumnsDialog(Shell parent, List<Table.Column> columns, List<Integer> order, List<Integer> shown) {
        super(parent);
        this.columns = columns;
        this.order = new ArrayList<>(order);
        this.shown = new ArrayList<>(shown);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns all columns in the order chosen. */
    public List<Integer> order() {
        return order;
    }

    /** Returns the columns to show. */
    public List<Integer> shown() {
        return shown;
    }

    /** Tells whether the user wants the columns as they were at first. */
    public boolean isReset() {
        return reset;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(UiTexts.get("columns.title"));
        Widgets.id(shell, "dialog.columns");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var label = new Label(area, SWT.WRAP);
        label.setText(UiTexts.get("columns.text"));
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        list = Widgets.id(new org.eclipse.swt.widgets.Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE),
                "dialog.columns.list");
        Widgets.name(list, UiTexts.get("columns.title"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list);
        fill();
        list.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                var item = (TableItem) event.item;
                Integer column = order.get(list.indexOf(item));
                if (item.getChecked()) {
                    shown.add(column);
                } else {
                    shown.remove(column);
                }
                getButton(IDialogConstants.OK_ID).setEnabled(!shown.isEmpty());
            }
        });
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID).applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(Widgets.button(buttons, "dialog.columns.up",
                UiTexts.get("columns.up"), null, () -> move(-1)));
        GridDataFactory.fillDefaults().applyTo(Widgets.button(buttons, "dialog.columns.down",
                UiTexts.get("columns.down"), null, () -> move(1)));
        return area;
    }

    private void fill() {
        list.removeAll();
        for (int column : order) {
            var item = new TableItem(list, SWT.NONE);
            item.setText(columns.get(column).title());
            item.setChecked(shown.contains(column));
        }
    }

    private void move(int by) {
        int from = list.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            fill();
            list.setSelection(to);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, RESET, UiTexts.get("columns.reset"), false);
        createButton(parent, IDialogConstants.OK_ID, UiTexts.get("dialog.apply"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }

    @Override
    protected void buttonPressed(int button) {
        reset = button == RESET;
        super.buttonPressed(button == RESET ? IDialogConstants.OK_ID : button);
    }
}
