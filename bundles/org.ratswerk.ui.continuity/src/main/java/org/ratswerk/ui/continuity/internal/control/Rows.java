package org.ratswerk.ui.continuity.internal.control;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.Widgets;

/**
 * A table of a page: columns share the width, the height follows the rows up to a limit, Enter and double click open.
 *
 * @param <R> rows
 */
final class Rows<R> {
    private static final int MOST = 10;

    private final Table table;
    private final int[] shares;
    private final BiConsumer<TableItem, R> fill;
    private List<R> rows = List.of();

    Rows(Composite parent, FormPart.Place place, String id, String name, String[] columns, int[] shares,
            BiConsumer<TableItem, R> fill, Consumer<R> open) {
        this.shares = shares.clone();
        this.fill = fill;
        table = Widgets.id(Widgets.name(new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL),
                name), id);
        table.setHeaderVisible(true);
        for (String column : columns) {
            new TableColumn(table, SWT.LEFT).setText(column);
        }
        table.addListener(SWT.Resize, event -> widths());
        table.addListener(SWT.FocusIn, event -> place.focused(table));
        table.addListener(SWT.DefaultSelection, event -> {
            if (selected() != null) {
                open.accept(selected());
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(table);
    }

    Table table() {
        return table;
    }

    private void widths() {
        int width = table.getClientArea().width;
        int rest = width;
        for (int i = shares.length - 1; i >= 0; i--) {
            table.getColumn(i).setWidth(i == 0 ? rest : width * shares[i] / 100);
            rest -= table.getColumn(i).getWidth();
        }
    }

    /** Returns the selected row; null for none. */
    R selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? null : rows.get(index);
    }

    /** Shows rows; the selection stays where it was. */
    void show(List<R> now) {
        int selected = table.getSelectionIndex();
        rows = List.copyOf(now);
        table.setRedraw(false);
        table.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            fill.accept(table.getItem(i), rows.get(i));
        }
        if (selected >= 0 && selected < rows.size()) {
            table.setSelection(selected);
        }
        table.setRedraw(true);
        var data = (GridData) table.getLayoutData();
        data.heightHint = Math.min(Math.max(1, rows.size()), MOST) * table.getItemHeight() + table.getHeaderHeight();
        data.exclude = rows.isEmpty();
        table.setVisible(!rows.isEmpty());
    }
}
