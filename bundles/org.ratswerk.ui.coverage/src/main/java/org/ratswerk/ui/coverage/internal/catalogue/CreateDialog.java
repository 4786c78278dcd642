package org.ratswerk.ui.coverage.internal.catalogue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.coverage.model.catalogue.EntryEdits;
import org.ratswerk.ui.coverage.model.catalogue.EntryEdits.Draft;
import org.ratswerk.ui.internal.Widgets;

/** Shows which processes would be made for entries, with the units that rules guess; makes those that are ticked. */
final class CreateDialog extends Dialog {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int[] WIDTHS = {340, 220, 180};

    private final EntriesPage page;
    private final List<CatalogueEntry> entries;
    private boolean together;
    private boolean branch;
    private List<Draft> drafts = List.of();
    private Table table;
    private Text name;
    private Combo unit;
    private Label reason;
    private boolean showing;
    private List<Process> made = List.of();

    private CreateDialog(Shell parent, EntriesPage page, List<CatalogueEntry> entries, boolean together) {
        super(parent);
        this.page = page;
        this.entries = entries;
        this.together = together;
        branch = entries.stream().anyMatch(entry -> EntryEdits.branches(List.of(entry)).size() > 1);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks, and makes the processes; returns them. */
    static List<Process> open(Shell parent, EntriesPage page, List<CatalogueEntry> entries, boolean together) {
        var dialog = new CreateDialog(parent, page, entries, together);
        return dialog.open() == OK ? dialog.made : List.of();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(CatalogueUi.get("create.title"));
        Widgets.id(shell, "dialog.createProcesses");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var lead = new Label(area, SWT.WRAP);
        lead.setText(CatalogueUi.get("create.lead"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(lead);
        var how = line(area, 3);
        for (boolean one : new boolean[] {false, true}) {
            var button = Widgets.id(new Button(how, SWT.RADIO), "dialog.createProcesses." + (one ? "one" : "each"));
            button.setText(CatalogueUi.get(one ? "create.one" : "create.each"));
            button.setSelection(together == one);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    together = one;
                    draft();
                }
            });
        }
        var below = Widgets.id(new Button(how, SWT.CHECK), "dialog.createProcesses.branch");
        below.setText(CatalogueUi.get("create.branch"));
        below.setSelection(branch);
        below.setEnabled(branch);
        below.addListener(SWT.Selection, event -> {
            branch = below.getSelection();
            draft();
        });
        table = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION),
                "dialog.createProcesses.list"), CatalogueUi.get("create.title"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        for (int i = 0; i < WIDTHS.length; i++) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(CatalogueUi.get(i == 0 ? "create.name" : i == 1 ? "create.unit" : "create.entries"));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.Selection, event -> {
            select();
            check();
        });
        var fields = line(area, 2);
        ((org.eclipse.swt.layout.GridLayout) fields.getLayout()).makeColumnsEqualWidth = false;
        new Label(fields, SWT.NONE).setText(CatalogueUi.get("create.name"));
        name = Widgets.name(Widgets.id(new Text(fields, SWT.BORDER), "dialog.createProcesses.name"), CatalogueUi.get("create.name"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addModifyListener(event -> change());
        new Label(fields, SWT.NONE).setText(CatalogueUi.get("create.unit"));
        unit = Widgets.name(Widgets.id(new Combo(fields, SWT.DROP_DOWN | SWT.READ_ONLY), "dialog.createProcesses.unit"),
                CatalogueUi.get("create.unit"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(unit);
        unit.add(CatalogueUi.get("create.noUnit"));
        page.board().guess().units().forEach(each -> unit.add(Labels.title(each)));
        unit.addListener(SWT.Selection, event -> change());
        reason = Widgets.id(new Label(area, SWT.WRAP), "dialog.createProcesses.reason");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 2 * name.getLineHeight()).applyTo(reason);
        draft();
        return area;
    }

    private static Composite line(Composite parent, int columns) {
        var line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    @Override
    protected Control createContents(Composite parent) {
        var contents = super.createContents(parent);
        getButton(IDialogConstants.OK_ID).setText(CatalogueUi.get("create.ok"));
        check();
        table.setFocus();
        return contents;
    }

    private void draft() {
        drafts = new ArrayList<>(EntryEdits.drafts(entries, branch, together, page.board().guess()));
        table.removeAll();
        for (Draft draft : drafts) {
            var item = new TableItem(table, SWT.NONE);
            boolean covered = draft.entries().stream().allMatch(entry -> !page.board().processes(entry).isEmpty());
            item.setChecked(!covered);
            fill(item, draft);
        }
        if (!drafts.isEmpty()) {
            table.setSelection(0);
        }
        select();
        check();
    }

    private static void fill(TableItem item, Draft draft) {
        item.setText(new String[] {draft.name(), draft.unit() == null ? CatalogueUi.get("create.noUnit")
                : Labels.title(draft.unit()), draft.entries().size() == 1 ? Labels.title(draft.entries().getFirst())
                        : CatalogueUi.get("create.count", draft.entries().size())});
    }

    private void select() {
        int index = table.getSelectionIndex();
        boolean any = index >= 0;
        name.setEnabled(any);
        unit.setEnabled(any);
        showing = true;
        if (any) {
            Draft draft = drafts.get(index);
            if (!name.getText().equals(draft.name())) {
                name.setText(draft.name());
            }
            unit.select(draft.unit() == null ? 0 : 1 + page.board().guess().units().indexOf(draft.unit()));
            var covered = draft.entries().stream().filter(entry -> !page.board().processes(entry).isEmpty()).count();
            String why = page.board().guess().of(draft.entries()).reason();
            reason.setText(Widgets.plain(covered == 0 ? why : CatalogueUi.get("create.covered", covered, why)));
        } else {
            name.setText("");
            unit.select(0);
            reason.setText(CatalogueUi.get("create.none"));
        }
        showing = false;
    }

    private void change() {
        int index = table.getSelectionIndex();
        if (showing || index < 0) {
            return;
        }
        OrganisationalUnit chosen = unit.getSelectionIndex() <= 0 ? null
                : page.board().guess().units().get(unit.getSelectionIndex() - 1);
        drafts.set(index, new Draft(name.getText().strip(), chosen, drafts.get(index).entries()));
        fill(table.getItem(index), drafts.get(index));
        check();
    }

    private List<Draft> chosen() {
        var chosen = new ArrayList<Draft>();
        for (int i = 0; i < table.getItemCount(); i++) {
            if (table.getItem(i).getChecked() && !drafts.get(i).name().isEmpty()) {
                chosen.add(drafts.get(i));
            }
        }
        return chosen;
    }

    private void check() {
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!chosen().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        made = page.actions().create(chosen());
        super.okPressed();
    }
}
