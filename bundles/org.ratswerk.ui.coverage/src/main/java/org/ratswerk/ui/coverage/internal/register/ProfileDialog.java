package org.ratswerk.ui.coverage.internal.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.coverage.model.register.ProfileChoice;
import org.ratswerk.ui.internal.Widgets;

/** Sets which fields the process profile has: ticked in a list, and for the selected one whether it is required. */
final class ProfileDialog extends Dialog {
    private static final Texts TEXTS = Texts.of(ProfileDialog.class);
    private static final int WIDTH = 360;
    private static final int STATE_WIDTH = 220;
    private static final int ROWS = 16;

    private final ProfileChoice choice;
    private final Map<ProcessKind, Button> kinds = new EnumMap<>(ProcessKind.class);
    private Table table;
    private Label summary;
    private Group details;
    private Button required;
    private Spinner weight;

    ProfileDialog(Shell shell, ProfileChoice choice) {
        super(shell);
        this.choice = choice;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("title"));
        Widgets.id(shell, "dialog.profile");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var what = new Label(area, SWT.WRAP);
        what.setText(TEXTS.get("what"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH + STATE_WIDTH, SWT.DEFAULT).applyTo(what);
        table = Widgets.id(new Table(area, SWT.BORDER | SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION), "dialog.profile.fields");
        Widgets.name(table, TEXTS.get("fields"));
        table.setHeaderVisible(true);
        column(TEXTS.get("field"), WIDTH);
        column(TEXTS.get("state"), STATE_WIDTH);
        for (ProfileChoice.Field field : choice.fields()) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(field);
            show(item);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, ROWS * table.getItemHeight()).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                table.setSelection((TableItem) event.item);
                ((ProfileChoice.Field) event.item.getData()).setChosen(((TableItem) event.item).getChecked());
            }
            changed();
        });
        createDetails(area);
        summary = Widgets.id(new Label(area, SWT.NONE), "dialog.profile.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table.select(0);
        changed();
        return area;
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private void createDetails(Composite area) {
        details = new Group(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(Widgets.GRID, Widgets.GRID).spacing(2 * Widgets.GRID, Widgets.GRID)
                .applyTo(details);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
        required = check("required", TEXTS.get("required"), () -> field().setRequired(required.getSelection()));
        var label = new Label(details, SWT.NONE);
        label.setText(TEXTS.get("weight"));
        weight = Widgets.name(Widgets.id(new Spinner(details, SWT.BORDER), "dialog.profile.weight"), TEXTS.get("weight"));
        weight.setMaximum(ProfileChoice.MOST);
        weight.addListener(SWT.Selection, event -> {
            field().setWeight(weight.getSelection());
            changed();
        });
        for (ProcessKind kind : ProfileChoice.KINDS) {
            kinds.put(kind, check("kind." + kind.getLiteral(), Labels.of(kind), this::setKinds));
        }
    }

    private Button check(String id, String text, Runnable run) {
        var button = Widgets.id(new Button(details, SWT.CHECK), "dialog.profile." + id);
        button.setText(text);
        button.addListener(SWT.Selection, event -> {
            run.run();
            changed();
        });
        return button;
    }

    private void setKinds() {
        var wanted = EnumSet.noneOf(ProcessKind.class);
        kinds.forEach((kind, button) -> {
            if (button.getSelection()) {
                wanted.add(kind);
            }
        });
        field().setKinds(wanted);
    }

    private ProfileChoice.Field field() {
        return (ProfileChoice.Field) table.getSelection()[0].getData();
    }

    private static void show(TableItem item) {
        var field = (ProfileChoice.Field) item.getData();
        item.setChecked(field.isChosen());
        item.setText(new String[] {field.label(), field.state()});
    }

    private void changed() {
        var field = field();
        show(table.getSelection()[0]);
        details.setText(field.label());
        required.setSelection(field.isRequired());
        weight.setSelection(field.weight());
        weight.setEnabled(field.isChosen());
        kinds.forEach((kind, button) -> {
            button.setSelection(field.isOf(kind));
            button.setEnabled(field.isChosen());
        });
        summary.setText(choice.summary());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, TEXTS.get("cancel"), false);
    }
}
