package org.ratswerk.ui.internal.navigator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.TreeFilter;

/** The tree of the navigator. Items are made only when they come into sight, so that its size does not matter. */
final class NavigatorTree implements ISelectionProvider {
    private static final int EXPANDED_BY_FILTER = 200;
    private static final int COUNT_WIDTH = 44;

    private final Tree tree;
    private final TreeColumn names;
    private final TreeColumn counts;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final Set<String> expanded = new HashSet<>();
    private TreeFilter shown = new TreeFilter(List.of(), "");

    NavigatorTree(Composite parent) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Widgets.id(Widgets.name(tree, UiTexts.get("view.navigator")), "navigator.tree");
        names = new TreeColumn(tree, SWT.LEFT);
        counts = new TreeColumn(tree, SWT.RIGHT);
        tree.addListener(SWT.SetData, this::setData);
        tree.addListener(SWT.Resize, event -> fit());
        tree.addListener(SWT.MouseMove, this::tip);
        tree.addListener(SWT.Selection, event -> fire());
        tree.addListener(SWT.DefaultSelection, event -> open((TreeItem) event.item));
        tree.addListener(SWT.Expand, event -> note((TreeItem) event.item, true));
        tree.addListener(SWT.Collapse, event -> note((TreeItem) event.item, false));
    }

    Tree control() {
        return tree;
    }

    private void fit() {
        int width = tree.getClientArea().width;
        counts.setWidth(COUNT_WIDTH);
        names.setWidth(Math.max(COUNT_WIDTH, width - COUNT_WIDTH));
    }

    /** A text that has not enough room is shown whole under the mouse. */
    private void tip(Event event) {
        var item = tree.getItem(new Point(event.x, event.y));
        var tip = item == null || !isCut(item) ? null : item.getText();
        if (!Objects.equals(tip, tree.getToolTipText())) {
            tree.setToolTipText(tip);
        }
    }

    private boolean isCut(TreeItem item) {
        var gc = new GC(tree);
        int width = gc.textExtent(item.getText()).x;
        gc.dispose();
        return item.getTextBounds(0).x + width > names.getWidth();
    }

    /** Shows another tree, opens what was open before, and keeps the selection if it is still there. */
    void setInput(TreeFilter filter) {
        var selected = selected();
        shown = filter;
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            tree.setItemCount(filter.roots().size());
            if (filter.isActive()) {
                filter.expansion(EXPANDED_BY_FILTER).forEach(node -> expand(node, true));
            } else {
                reopen(filter.roots());
            }
        } finally {
            tree.setRedraw(true);
        }
        if (selected != null) {
            find(selected.id(), filter.roots()).ifPresent(this::select);
        }
    }

    private void reopen(List<Node> level) {
        for (var node : level) {
            if (expanded.contains(node.id()) || node.parent() == null && expanded.isEmpty()) {
                expand(node, true);
                reopen(shown.children(node));
            }
        }
    }

    private java.util.Optional<Node> find(String id, List<Node> level) {
        for (var node : level) {
            if (node.id().equals(id)) {
                return java.util.Optional.of(node);
            }
            if (id.startsWith(node.id() + "/")) {
                return find(id, shown.children(node));
            }
        }
        return java.util.Optional.empty();
    }

    private void setData(Event event) {
        var item = (TreeItem) event.item;
        var parent = item.getParentItem();
        var siblings = parent == null ? shown.roots() : shown.children(node(parent));
        fill(item, siblings.get(event.index));
    }

    private void fill(TreeItem item, Node node) {
        item.setData(node);
        item.setText(new String[] {node.note().isEmpty() ? node.label() : node.label() + "  –  " + node.note(),
            node.count() < 0 ? "" : String.valueOf(node.count())});
        item.setImage(Icons.image(node.icon()));
        item.setForeground(1, Palette.color(Palette.Tone.SECONDARY));
        if (node.count() == 0 && node.object() == null) {
            item.setForeground(0, Palette.color(Palette.Tone.SECONDARY));
        }
        item.setItemCount(shown.children(node).size());
    }

    private static Node node(TreeItem item) {
        if (item.getData() == null) {
            item.getText();
        }
        return (Node) item.getData();
    }

    /** Makes the item of a node and of all nodes above it; null where the filter hides it. */
    private TreeItem item(Node node) {
        var above = node.parent();
        var siblings = above == null ? shown.roots() : shown.children(above);
        int index = siblings.indexOf(node);
        if (index < 0) {
            return null;
        }
        if (above == null) {
            return made(tree.getItem(index), node);
        }
        var parent = item(above);
        return parent == null ? null : made(parent.getItem(index), node);
    }

    private TreeItem made(TreeItem item, Node node) {
        if (item.getData() == null) {
            fill(item, node);
        }
        return item;
    }

    private void expand(Node node, boolean open) {
        var item = item(node);
        if (item != null) {
            item.setExpanded(open);
        }
    }

    private void note(TreeItem item, boolean open) {
        var node = node(item);
        if (node != null && !shown.isActive()) {
            if (open) {
                expanded.add(node.id());
            } else {
                expanded.remove(node.id());
            }
        }
    }

    /** Opens the form of an element; opens and closes groups. */
    private void open(TreeItem item) {
        var node = node(item);
        if (node == null || node.element() == null || CommandState.page().isEmpty()
                || ElementEditors.openForm(CommandState.page().get(), node.administration(), node.element()).isEmpty()) {
            toggle(item);
        }
    }

    private void toggle(TreeItem item) {
        if (item.getItemCount() > 0) {
            item.setExpanded(!item.getExpanded());
            note(item, item.getExpanded());
        }
    }

    /** Closes everything but the administrations. */
    void collapseAll() {
        expanded.clear();
        shown.roots().forEach(root -> {
            expanded.add(root.id());
            shown.children(root).forEach(node -> expand(node, false));
        });
        for (var item : tree.getItems()) {
            for (var below : item.getItems()) {
                below.setExpanded(false);
            }
        }
    }

    /** Selects the node and shows it; returns false where the filter hides it. */
    boolean select(Node node) {
        var item = item(node);
        if (item == null) {
            return false;
        }
        for (var above = item.getParentItem(); above != null; above = above.getParentItem()) {
            above.setExpanded(true);
            note(above, true);
        }
        tree.setSelection(item);
        tree.showItem(item);
        fire();
        return true;
    }

    /** Returns the selected node; null for none. */
    Node selected() {
        var items = tree.getSelection();
        return items.length == 0 ? null : node(items[0]);
    }

    /** Draws everything anew, such as after a change of the theme. */
    void refresh() {
        setInput(shown);
    }

    private void fire() {
        var event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public IStructuredSelection getSelection() {
        var node = selected();
        return node == null ? StructuredSelection.EMPTY : new StructuredSelection(new ArrayList<>(List.of(node)));
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection nodes && nodes.getFirstElement() instanceof Node node) {
            select(node);
        }
    }
}
