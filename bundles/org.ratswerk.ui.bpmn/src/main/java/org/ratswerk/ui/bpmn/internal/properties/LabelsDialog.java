package org.ratswerk.ui.bpmn.internal.properties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.bpmn.model.properties.LabelUpdates.Update;
import org.ratswerk.ui.internal.Widgets;

/** Shows which labels become others, and lets the user leave some out. */
final class LabelsDialog extends Dialog {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 280;
    private final List<Update> updates;
    private Table table;
    private List<Update> chosen = List.of();

    LabelsDialog(Shell parent, List<Update> updates) {
        super(parent);
        this.updates = updates;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Opens the dialog; returns what is to be done, empty for nothing. */
    Optional<List<Update>> choose() {
        return open() == OK && !chosen.isEmpty() ? Optional.of(chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PropertiesTexts.get("labels.title"));
        Widgets.id(shell, "dialog.bpmn.labels");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var text = new Label(area, SWT.WRAP);
        text.setText(PropertiesTexts.get("labels.text"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        table = Widgets.name(Widgets.id(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION),
                "dialog.bpmn.labels.list"), PropertiesTexts.get("labels.title"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        for (var name : List.of("old", "new", "kind")) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(PropertiesTexts.get("labels." + name));
            column.setWidth(name.equals("kind") ? WIDTH / 5 : WIDTH * 2 / 5);
        }
        for (var update : updates) {
            var row = new TableItem(table, SWT.NONE);
            row.setText(new String[] {update.label(), update.name(), update.kind()});
            row.setChecked(true);
        }
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, PropertiesTexts.get("labels.ok"), true),
                "dialog.bpmn.labels.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, PropertiesTexts.get("cancel"), false);
    }

    @Override
    protected void okPressed() {
        chosen = Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(row -> updates.get(table.indexOf(row)))
                .toList();
        super.okPressed();
    }
}
