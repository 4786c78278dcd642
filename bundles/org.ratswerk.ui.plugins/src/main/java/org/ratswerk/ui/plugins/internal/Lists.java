package org.ratswerk.ui.plugins.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Widgets;

/** Lists whose columns are as wide as letters of the font need. */
final class Lists {
    private static final int PADDING = 2 * Widgets.GRID;

    private Lists() {
    }

    /**
     * A column.
     *
     * @param key key of its heading
     * @param letters letters that it has room for
     * @param right whether its values stand on the right
     */
    record Column(String key, int letters, boolean right) {
        Column(String key, int letters) {
            this(key, letters, false);
        }
    }

    static Table table(Composite parent, String id, String name, int rows, Column... columns) {
        var table = Widgets.id(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), id);
        Widgets.name(table, name);
        table.setHeaderVisible(true);
        double letter = letter(table);
        for (Column each : columns) {
            var column = new TableColumn(table, each.right() ? SWT.RIGHT : SWT.LEFT);
            column.setText(WindowTexts.get(each.key()));
            column.setWidth(width(letter, each));
        }
        size(table, rows * table.getItemHeight() + table.getHeaderHeight(), letter, columns);
        return table;
    }

    static Tree tree(Composite parent, String id, String name, int rows, Column... columns) {
        var tree = Widgets.id(new Tree(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.CHECK), id);
        Widgets.name(tree, name);
        tree.setHeaderVisible(true);
        double letter = letter(tree);
        for (Column each : columns) {
            var column = new TreeColumn(tree, each.right() ? SWT.RIGHT : SWT.LEFT);
            column.setText(WindowTexts.get(each.key()));
            column.setWidth(width(letter, each));
        }
        size(tree, rows * tree.getItemHeight() + tree.getHeaderHeight(), letter, columns);
        return tree;
    }

    private static void size(Control list, int height, double letter, Column... columns) {
        int width = 0;
        for (Column each : columns) {
            width += width(letter, each);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(width + PADDING, height).applyTo(list);
    }

    private static int width(double letter, Column column) {
        return (int) (letter * column.letters()) + PADDING;
    }

    /** Width of a letter of the control's font. */
    static double letter(Control control) {
        var gc = new GC(control);
        gc.setFont(control.getFont());
        double width = gc.getFontMetrics().getAverageCharacterWidth();
        gc.dispose();
        return width;
    }

    static void row(Table table, String icon, Object data, String... texts) {
        var item = new TableItem(table, SWT.NONE);
        item.setData(data);
        item.setText(texts);
        if (icon != null) {
            item.setImage(Icons.image(icon));
        }
    }

    /** What the row that is selected stands for; null for none. */
    static <T> T selected(Table table, Class<T> type) {
        int index = table.getSelectionIndex();
        return index < 0 ? null : type.cast(table.getItem(index).getData());
    }

    /** Text that explains what is selected. */
    static Text details(Composite parent, String id, String name, int lines) {
        var text = Widgets.id(new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), id);
        Widgets.name(text, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, lines * text.getLineHeight()).applyTo(text);
        return text;
    }
}
