package org.ratswerk.ui.plugins.internal;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.internal.Lists.Column;
import org.ratswerk.ui.plugins.model.PlanView;
import org.ratswerk.ui.plugins.model.PlanView.Fact;
import org.ratswerk.ui.plugins.model.PlanView.Row;

/** Shows what a change would do, before anything is done. */
final class PlanDialog extends Dialog {
    private static final int ROWS = 5;
    private static final int LICENCE_LINES = 6;
    private static final int LETTERS = 70;
    private static final List<Column> COLUMNS = List.of(new Column("column.name", 46), new Column("column.what", 16),
            new Column("column.version", 18), new Column("column.size", 10, true), new Column("column.from", 34));

    private final PlanView view;
    private Table table;

    private PlanDialog(Shell parent, PlanView view) {
        super(parent);
        this.view = view;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks whether to do it. */
    static boolean agreed(Shell parent, PlanView view) {
        return new PlanDialog(parent, view).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(view.title());
        Widgets.id(shell, "dialog.plan");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        heading(area, WindowTexts.get("plan.what"));
        // columns that would be empty are left out: what is fetched is told below, what is removed comes from nowhere
        var shown = IntStream.range(0, COLUMNS.size())
                .filter(column -> view.rows().stream().anyMatch(row -> !texts(row).get(column).isEmpty())).toArray();
        table = Lists.table(area, "plan.changes", WindowTexts.get("plan.what"), ROWS,
                IntStream.of(shown).mapToObj(COLUMNS::get).toArray(Column[]::new));
        for (Row row : view.rows()) {
            Lists.row(table, row.icon(), row, IntStream.of(shown).mapToObj(texts(row)::get).toArray(String[]::new));
        }
        if (table.getItemCount() > 0) {
            table.select(0);
        }
        facts(area);
        licences(area);
        return area;
    }

    private static List<String> texts(Row row) {
        return List.of(row.name(), row.what(), row.version(), row.size(), row.from());
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        table.setFocus();
        return contents;
    }

    private static void heading(Composite area, String text) {
        var heading = new Label(area, SWT.NONE);
        heading.setText(Widgets.plain(text));
        heading.setFont(Palette.boldFont());
    }

    private void facts(Composite area) {
        var facts = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Widgets.GRID, Widgets.GRID).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        int width = (int) (Lists.letter(area) * LETTERS);
        for (Fact fact : view.facts()) {
            fact(facts, fact, width);
        }
        new Label(facts, SWT.NONE);
        new Label(facts, SWT.NONE);
        var buttons = Page.row(facts, 2);
        more(buttons, "plan.fingerprints", "plan.fingerprint", view.fingerprints());
        more(buttons, "plan.bundles", "plan.bundles", view.bundleLines());
    }

    private static void fact(Composite facts, Fact fact, int width) {
        var label = new Label(facts, SWT.NONE);
        label.setText(Widgets.plain(fact.label()) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        var icon = new Label(facts, SWT.NONE);
        if (fact.icon() != null) {
            icon.setImage(Icons.image(fact.icon()));
        }
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        var text = new Label(facts, SWT.WRAP);
        text.setText(Widgets.plain(fact.text()));
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(text);
    }

    /** What few want to read, on demand. */
    private void more(Composite buttons, String id, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            Widgets.button(buttons, id, WindowTexts.get(key), null,
                    () -> ListDialog.open(getShell(), WindowTexts.get(key).replace("&", ""), lines));
        }
    }

    private void licences(Composite area) {
        if (!view.hasLicences()) {
            return;
        }
        heading(area, WindowTexts.get("plan.licences"));
        var text = Lists.details(area, "plan.licences", WindowTexts.get("plan.licences"), LICENCE_LINES);
        text.setText(view.licences());
        GridDataFactory.fillDefaults().grab(true, true).hint(1, LICENCE_LINES * text.getLineHeight()).applyTo(text);
        var accept = Widgets.id(new Button(area, SWT.CHECK), "plan.accept");
        accept.setText(WindowTexts.get("plan.accept"));
        accept.addListener(SWT.Selection, event -> {
            view.accept(accept.getSelection());
            able();
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, view.button(), true), "plan.ok");
        Widgets.id(createButton(parent, IDialogConstants.CANCEL_ID, WindowTexts.get("cancel"), false), "plan.cancel");
        able();
    }

    private void able() {
        getButton(IDialogConstants.OK_ID).setEnabled(view.canConfirm());
    }
}
