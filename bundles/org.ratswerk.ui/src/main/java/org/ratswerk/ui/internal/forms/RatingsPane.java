package org.ratswerk.ui.internal.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.Form;
import org.ratswerk.ui.model.forms.FormModel;
import org.ratswerk.ui.model.forms.Ratings;

/** The damage ratings of a process, to be read: a row per category, a column per horizon. */
final class RatingsPane implements Pane {
    private static final int FIRST = 3;

    private final Table table;

    RatingsPane(Composite parent, FormSurface surface, FormModel model, Form.RatingsItem item) {
        var rows = model.ratings(item);
        if (rows.isEmpty()) {
            Label empty = Widgets.secondary(parent, FormUi.get("ratings.empty"), SWT.WRAP);
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(empty);
            table = null;
            return;
        }
        table = Widgets.id(Widgets.name(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION), FormUi.get("ratings")),
                "form.ratings");
        table.setHeaderVisible(true);
        new TableColumn(table, SWT.LEFT).setText(FormUi.get("ratings.category"));
        model.horizons(item).forEach(title -> new TableColumn(table, SWT.LEFT).setText(title));
        for (Ratings.Row row : rows) {
            var line = new TableItem(table, SWT.NONE);
            line.setText(0, row.category());
            for (int i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                line.setText(i + 1, cell.text());
                if (!cell.tolerable()) {
                    line.setImage(i + 1, Icons.image(Palette.icon(Symbol.GAP)));
                }
            }
        }
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1)
                .hint(Widgets.GRID, rows.size() * table.getItemHeight() + table.getHeaderHeight()).applyTo(table);
        table.addListener(SWT.Resize, event -> columns());
        table.addListener(SWT.FocusIn, event -> surface.focused(table));
    }

    private void columns() {
        var all = table.getColumns();
        int share = table.getClientArea().width / (all.length + FIRST - 1);
        for (int i = 0; i < all.length; i++) {
            all[i].setWidth(i == 0 ? FIRST * share : share);
        }
    }

    @Override
    public void setFocus() {
        if (table != null) {
            table.setFocus();
        }
    }
}
