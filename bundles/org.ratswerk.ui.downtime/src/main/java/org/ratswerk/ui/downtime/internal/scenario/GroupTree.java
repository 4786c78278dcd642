package org.ratswerk.ui.downtime.internal.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.downtime.model.scenario.Group;
import org.ratswerk.ui.downtime.model.scenario.Line;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Lists under headings; the line that is selected says why, the one that is opened leads to its element. */
final class GroupTree {
    private static final int MARGIN = 24;

    private final Tree tree;
    private final int[] shares;
    private final Consumer<Line> selected;
    private List<Group> shown = List.of();

    /**
     * @param id identifier
     * @param name what it lists
     * @param shares shares of the columns in the width, in percent
     * @param selected told of a line that is selected
     * @param opened told of a line that is opened
     */
    GroupTree(Composite parent, String id, String name, int[] shares, Consumer<Line> selected, Consumer<Line> opened) {
        this.selected = selected;
        this.shares = shares.clone();
        tree = Widgets.name(Widgets.id(new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), id), name);
        for (String column : new String[] {"column.name", "column.when", "column.state"}) {
            var each = new TreeColumn(tree, SWT.LEFT);
            each.setText(ScenarioUi.get(column));
        }
        tree.setHeaderVisible(true);
        tree.addListener(SWT.Resize, event -> widths());
        tree.addListener(SWT.Selection, event -> tell(event.item));
        // GTK selects the first line with the focus and tells nobody
        tree.addListener(SWT.FocusIn, event -> tree.getDisplay().asyncExec(this::tellSelected));
        tree.addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof Line line) {
                opened.accept(line);
            } else if (event.item instanceof TreeItem item) {
                item.setExpanded(!item.getExpanded());
            }
        });
        Palette.onChange(tree, () -> fill(shown));
    }

    private void widths() {
        int width = Math.max(0, tree.getClientArea().width - MARGIN);
        for (int i = 0; i < shares.length; i++) {
            tree.getColumn(i).setWidth(width * shares[i] / 100);
        }
    }

    private void tellSelected() {
        if (!tree.isDisposed() && tree.getSelectionCount() > 0) {
            tell(tree.getSelection()[0]);
        }
    }

    private void tell(org.eclipse.swt.widgets.Widget item) {
        if (item.getData() instanceof Line line) {
            selected.accept(line);
        }
    }

    /** Shows other lists; the same line stays selected, the same headings stay closed. */
    void show(List<Group> groups) {
        fill(groups);
        for (TreeItem item : tree.getSelection()) {
            tell(item);
        }
    }

    private void fill(List<Group> groups) {
        var closed = new ArrayList<String>();
        for (TreeItem item : tree.getItems()) {
            if (!item.getExpanded() && item.getItemCount() > 0) {
                closed.add((String) item.getData(Group.class.getName()));
            }
        }
        String path = tree.getSelectionCount() == 0 ? "" : path(tree.getSelection()[0]);
        shown = groups;
        tree.setRedraw(false);
        tree.removeAll();
        for (Group group : groups) {
            var top = new TreeItem(tree, SWT.NONE);
            top.setText(group.title());
            top.setFont(Palette.boldFont());
            top.setData(Group.class.getName(), group.id());
            for (Line line : group.lines()) {
                line(top, line);
            }
            if (!group.note().isEmpty()) {
                var none = new TreeItem(top, SWT.NONE);
                none.setText(group.note());
                none.setForeground(Palette.color(Palette.Tone.SECONDARY));
            }
            top.setExpanded(!closed.contains(group.id()));
        }
        find(path);
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            tree.setTopItem(tree.getItem(0));
        }
        tree.setRedraw(true);
    }

    private static void line(TreeItem top, Line line) {
        var item = new TreeItem(top, SWT.NONE);
        item.setText(new String[] {line.name(), line.when(), line.state()});
        item.setData(line);
        if (line.symbol() != Symbol.NONE) {
            item.setImage(2, Icons.image(Palette.icon(line.symbol())));
        }
    }

    private static String path(TreeItem item) {
        return item.getData() instanceof Line line
                ? item.getParentItem().getData(Group.class.getName()) + "/" + line.element() : "";
    }

    private void find(String path) {
        for (TreeItem top : tree.getItems()) {
            for (TreeItem item : top.getItems()) {
                if (!path.isEmpty() && path(item).equals(path)) {
                    tree.setSelection(item);
                    return;
                }
            }
        }
    }

    /** Selects the first line about an element; returns whether there is one. */
    boolean select(String element) {
        for (TreeItem top : tree.getItems()) {
            for (TreeItem item : top.getItems()) {
                if (item.getData() instanceof Line line && line.element().equals(element)) {
                    tree.setSelection(item);
                    tree.showSelection();
                    return true;
                }
            }
        }
        tree.deselectAll();
        return false;
    }

    /** Puts the focus on it, on the first line where none is selected. */
    void setFocus() {
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            var first = tree.getItem(0);
            tree.setSelection(first.getItemCount() > 0 ? first.getItem(0) : first);
            tell(tree.getSelection()[0]);
            tree.setTopItem(first);
        }
        tree.setFocus();
    }

    Tree control() {
        return tree;
    }
}
