package org.ratswerk.ui.downtime.internal.snapshot;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.ui.downtime.model.snapshot.ChangesList;
import org.ratswerk.ui.downtime.model.snapshot.ChangesList.Column;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.Widgets;

/** What has changed between two states, and why. */
final class ChangesPane {
    private static final int[] WIDTHS = {170, 100, 170, 110, 130, 130, 90, 620};
    private static final int[] SHARES = {62, 38};
    private static final int SEARCH_WIDTH = 180;
    private static final int LEAST = 160;

    private final Composite root;
    private final Label title;
    private final Label outdated;
    private final Text search;
    private final Table table;
    private final Text details;
    private final Consumer<String> opened;
    private ChangesList list;
    private List<Row> rows = List.of();

    /**
     * @param parent parent
     * @param opened told the id of an element that is to be opened
     */
    ChangesPane(Composite parent, Consumer<String> opened) {
        this.opened = opened;
        root = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        var line = Widgets.area(root, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID / 2).spacing(Widgets.GRID, 2)
                .applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        title = Widgets.id(Widgets.label(line, SnapshotTexts.get("changes.none"), SWT.WRAP), "snapshots.compared");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(LEAST, SWT.DEFAULT).applyTo(title);
        search = Widgets.id(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "snapshots.search");
        search.setMessage(SnapshotTexts.get("changes.search"));
        Widgets.name(search, SnapshotTexts.get("changes.search"));
        GridDataFactory.fillDefaults().hint(SEARCH_WIDTH, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(search);
        outdated = Widgets.id(Widgets.secondary(line, SnapshotTexts.get("changes.outdated"), SWT.WRAP), "snapshots.outdated");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEAST, SWT.DEFAULT).exclude(true).applyTo(outdated);
        outdated.setVisible(false);
        Widgets.rule(root);
        var sash = new SashForm(root, SWT.HORIZONTAL);
        Widgets.css(sash, "rw-surface");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = Widgets.id(new Table(sash, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION), "snapshots.changes");
        var beside = Widgets.area(sash, 1);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID / 2).applyTo(beside);
        details = Widgets.id(new Text(beside, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "snapshots.why");
        Widgets.name(details, SnapshotTexts.get("changes.details"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(details);
        sash.setWeights(SHARES);
        createTable();
        SearchField.listen(search, () -> {
            if (list != null) {
                list.setText(search.getText());
                showRows();
            }
        }, () -> table.setFocus());
    }

    private void createTable() {
        Widgets.name(table, SnapshotTexts.get("changes.table"));
        table.setHeaderVisible(true);
        for (Column each : Column.values()) {
            var column = new TableColumn(table, each == Column.LATER ? SWT.RIGHT : SWT.LEFT);
            column.setText(each.title());
            column.setWidth(WIDTHS[each.ordinal()]);
            column.addListener(SWT.Selection, event -> {
                if (list != null) {
                    list.sortBy(each);
                    showRows();
                }
            });
        }
        table.addListener(SWT.SetData, event -> {
            var row = rows.get(event.index);
            var item = (TableItem) event.item;
            for (Column column : Column.values()) {
                item.setText(column.ordinal(), list.cell(row, column));
            }
            item.setForeground(Column.RATING.ordinal(), Palette.color(ChangesList.symbol(list, row)));
        });
        table.addListener(SWT.Selection, event -> showDetails());
        table.addListener(SWT.DefaultSelection, event -> open());
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu -> {
            var open = new Action(SnapshotTexts.get("changes.open")) {
                @Override
                public void run() {
                    open();
                }
            };
            open.setEnabled(table.getSelectionIndex() >= 0);
            menu.add(open);
        });
        table.setMenu(manager.createContextMenu(table));
        Palette.onChange(table, table::clearAll);
    }

    Control control() {
        return root;
    }

    /** Shows what has changed; null for nothing. */
    void show(ChangesList changes) {
        list = changes;
        setOutdated(false);
        if (changes == null) {
            title.setText(SnapshotTexts.get("changes.none"));
        } else {
            title.setText(Widgets.plain(changes.title() + ". " + changes.summary()));
            changes.setText(search.getText());
        }
        showRows();
        if (!rows.isEmpty()) {
            table.setSelection(0);
        }
        showDetails();
        root.layout(true, true);
    }

    /** Says that something has changed since the comparison. */
    void setOutdated(boolean set) {
        if (outdated.getVisible() != set) {
            outdated.setVisible(set);
            ((org.eclipse.swt.layout.GridData) outdated.getLayoutData()).exclude = !set;
            root.layout(true, true);
        }
    }

    private void showRows() {
        rows = list == null ? List.of() : list.rows();
        table.setSortColumn(list == null || list.sortedBy() == null ? null : table.getColumn(list.sortedBy().ordinal()));
        table.setSortDirection(list != null && list.isDescending() ? SWT.DOWN : SWT.UP);
        table.deselectAll();
        table.setItemCount(rows.size());
        table.clearAll();
        showDetails();
    }

    private void showDetails() {
        int index = table.getSelectionIndex();
        details.setText(index >= 0 && index < rows.size() ? list.details(rows.get(index))
                : list == null || list.table().rows().isEmpty() ? "" : SnapshotTexts.get("changes.choose"));
    }

    private void open() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < rows.size() && rows.get(index).elementId() != null) {
            opened.accept(rows.get(index).elementId());
        }
    }

    void setFocus() {
        table.setFocus();
    }
}
