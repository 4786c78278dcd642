package org.ratswerk.ui.internal.exchange;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.core.exchange.catalogue.CatalogueItem;
import org.ratswerk.core.exchange.catalogue.CatalogueShape;
import org.ratswerk.core.exchange.catalogue.ColumnRole;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.CatalogueDraft;
import org.ratswerk.ui.model.exchange.ImportModel;

/** What was understood of the list of a catalogue: its shape, its columns, and the tree that comes out. */
final class CataloguePage extends Page {
    private static final int[] WIDTHS = {190, 220, 360};
    private static final int OPENED = 5;

    private final CatalogueDraft draft;
    private Combo shape;
    private Table columns;
    private Combo role;
    private Label outcome;
    private Tree tree;
    private Label remarks;
    private List<CatalogueItem> roots = List.of();

    CataloguePage(ImportModel model) {
        super("catalogue");
        draft = model.draft();
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        var line = line(area, 4);
        label(line, ExchangeTexts.get("catalogue.shape") + ":");
        shape = combo(line, "import.shape", ExchangeTexts.get("catalogue.shape"));
        for (CatalogueShape each : CatalogueShape.values()) {
            shape.add(each.title());
        }
        GridDataFactory.fillDefaults().grab(true, false).applyTo(shape);
        shape.addListener(SWT.Selection, event -> chooseShape());
        label(line, ExchangeTexts.get("catalogue.role") + ":");
        role = combo(line, "import.role", ExchangeTexts.get("catalogue.role"));
        CatalogueDraft.roles().forEach(each -> role.add(each.title()));
        role.addListener(SWT.Selection, event -> {
            int index = columns.getSelectionIndex();
            if (index >= 0) {
                draft.setRole(draft.columns().get(index), CatalogueDraft.roles().get(role.getSelectionIndex()));
                showList();
                columns.setSelection(index);
            }
        });
        var sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(sash);
        columns = Widgets.name(Widgets.id(new Table(sash, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION),
                "import.catalogueColumns"), ExchangeTexts.get("catalogue.columns"));
        columns.setHeaderVisible(true);
        for (String title : List.of("catalogue.title", "catalogue.role", "catalogue.samples")) {
            var column = new TableColumn(columns, SWT.LEFT);
            column.setText(ExchangeTexts.get(title));
            column.setWidth(WIDTHS[columns.getColumnCount() - 1]);
        }
        columns.addListener(SWT.Selection, event -> showRole());
        var below = new Composite(sash, SWT.NONE);
        org.eclipse.jface.layout.GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(below);
        outcome = Widgets.id(new Label(below, SWT.NONE), "import.outcome");
        outcome.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(outcome);
        tree = Widgets.name(Widgets.id(new Tree(below, SWT.BORDER | SWT.VIRTUAL | SWT.SINGLE), "import.tree"),
                ExchangeTexts.get("catalogue.tree"));
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(tree);
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        remarks = Widgets.id(new Label(below, SWT.NONE), "import.remarks");
        remarks.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).hint(0, SWT.DEFAULT).applyTo(remarks);
        sash.setWeights(2, 3);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            // the page has to be there before the wizard shows how far it is
            getShell().getDisplay().asyncExec(this::understand);
        }
    }

    private void understand() {
        if (tree.isDisposed()) {
            return;
        }
        var fault = Running.run(getContainer(), draft::understand);
        if (fault.isPresent()) {
            roots = List.of();
            tree.setItemCount(0);
            columns.removeAll();
            setErrorMessage(fault.get());
            setPageComplete(false);
            return;
        }
        showList();
        columns.setFocus();
    }

    private void chooseShape() {
        try {
            draft.setShape(CatalogueShape.values()[shape.getSelectionIndex()]);
            showList();
        } catch (FaultException e) {
            shape.select(draft.layout().shape().ordinal());
            setErrorMessage(e.getMessage());
        }
    }

    private void showList() {
        var layout = draft.layout();
        shape.select(layout.shape().ordinal());
        int selected = Math.max(0, columns.getSelectionIndex());
        columns.removeAll();
        for (int column : draft.columns()) {
            var item = new TableItem(columns, SWT.NONE);
            ColumnRole meaning = layout.roles().get(column);
            item.setText(new String[] {layout.titles().get(column), meaning.title(), draft.samples(column)});
            if (meaning.kind() == ColumnRole.Kind.NONE) {
                item.setForeground(Palette.color(Palette.Tone.SECONDARY));
            }
        }
        if (columns.getItemCount() > 0) {
            columns.setSelection(Math.min(selected, columns.getItemCount() - 1));
        }
        showRole();
        outcome.setText(draft.outcome());
        roots = draft.list().roots();
        tree.setItemCount(0);
        tree.setItemCount(roots.size());
        for (int i = 0; i < Math.min(OPENED, roots.size()); i++) {
            TreeItem item = tree.getItem(i);
            item.getText();
            item.setExpanded(true);
        }
        String notes = draft.remarks();
        remarks.setText(Widgets.plain(notes.lines().findFirst().orElse("")));
        remarks.setToolTipText(Widgets.plain(notes));
        var fault = draft.listFault();
        setErrorMessage(fault.orElse(null));
        setMessage(ExchangeTexts.get("page.description.catalogue"));
        setPageComplete(fault.isEmpty());
    }

    private void showRole() {
        int index = columns.getSelectionIndex();
        role.setEnabled(index >= 0);
        if (index >= 0) {
            role.select(CatalogueDraft.roles().indexOf(draft.layout().roles().get(draft.columns().get(index))));
        }
    }

    private void fill(TreeItem item, int index) {
        TreeItem parent = item.getParentItem();
        var all = parent == null ? roots : ((CatalogueItem) parent.getData()).children();
        if (index < all.size()) {
            CatalogueItem entry = all.get(index);
            item.setData(entry);
            item.setText(entry.label());
            item.setItemCount(entry.children().size());
        }
    }
}
