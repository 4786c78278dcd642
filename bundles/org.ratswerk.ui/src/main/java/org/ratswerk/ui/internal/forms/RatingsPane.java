package org.ratswerk.ui.internal.forms;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

    private final FormSurface surface;
    private final FormModel model;
    private final Form.RatingsItem item;
    private final Composite area;
    private List<Ratings.Row> rows;
    private List<String> horizons;

    RatingsPane(Composite parent, FormSurface surface, FormModel model, Form.RatingsItem item) {
        this.surface = surface;
        this.model = model;
        this.item = item;
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(area);
        Runnable listener = this::show;
        model.addListener(listener);
        area.addDisposeListener(event -> model.removeListener(listener));
        show();
    }

    private void show() {
        if (model.isGone() || model.ratings(item).equals(rows) && model.horizons(item).equals(horizons)) {
            return;
        }
        rows = model.ratings(item);
        horizons = model.horizons(item);
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        if (rows.isEmpty()) {
            FieldPane.wrapped(Widgets.secondary(area, FormUi.get("ratings.empty"), SWT.WRAP));
        } else {
            table();
        }
        surface.changed();
    }

    private void table() {
        var table = Widgets.id(Widgets.name(new Table(area, SWT.BORDER | SWT.FULL_SELECTION),
                FormUi.get("ratings")), "form.ratings");
        table.setHeaderVisible(true);
        new TableColumn(table, SWT.LEFT).setText(FormUi.get("ratings.category"));
        horizons.forEach(title -> new TableColumn(table, SWT.LEFT).setText(title));
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
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(Widgets.GRID, rows.size() * table.getItemHeight() + table.getHeaderHeight()).applyTo(table);
        table.addListener(SWT.Resize, event -> columns(table));
        table.addListener(SWT.FocusIn, event -> surface.focused(table));
    }

    private static void columns(Table table) {
        var all = table.getColumns();
        int share = table.getClientArea().width / (all.length + FIRST - 1);
        for (int i = 0; i < all.length; i++) {
            all[i].setWidth(i == 0 ? FIRST * share : share);
        }
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
