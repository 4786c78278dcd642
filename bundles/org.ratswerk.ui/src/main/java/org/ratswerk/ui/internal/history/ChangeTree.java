package org.ratswerk.ui.internal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.history.ChangeNode;
import org.ratswerk.core.history.Difference;
import org.ratswerk.model.ContinuityRegister;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** The tree of what has changed, in words. */
final class ChangeTree {
    private static final int OPEN_LINES = 200;
    private static final int TEXT_WIDTH = 620;
    private static final int NOTE_WIDTH = 200;

    private final Tree tree;
    private Function<Difference, String> note = difference -> "";

    /**
     * @param parent parent
     * @param id identifier
     * @param name name for screen readers
     * @param style styles of the tree, such as SWT.CHECK
     */
    ChangeTree(Composite parent, String id, String name, int style) {
        tree = Widgets.id(new Tree(parent, style | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), id);
        Widgets.name(tree, name);
        tree.addListener(SWT.Expand, event -> fill((TreeItem) event.item));
        Palette.onChange(tree, () -> images(tree.getItems()));
    }

    Tree control() {
        return tree;
    }

    /** Adds columns: the change, and a note on it. */
    void columns(String change, String noted, Function<Difference, String> notes) {
        note = notes;
        tree.setHeaderVisible(true);
        column(change, TEXT_WIDTH);
        column(noted, NOTE_WIDTH);
    }

    private void column(String text, int width) {
        var column = new TreeColumn(tree, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    /** Shows lines; opens them as far as that is not too much to see. */
    void show(List<ChangeNode> nodes) {
        tree.setRedraw(false);
        tree.removeAll();
        int lines = nodes.stream().mapToInt(node -> node.differences().size()).sum();
        for (ChangeNode node : nodes) {
            add(new TreeItem(tree, SWT.NONE), node, lines <= OPEN_LINES ? Integer.MAX_VALUE : 1);
        }
        expand(tree.getItems());
        if (tree.getItemCount() > 0) {
            tree.showItem(tree.getItem(0));
        }
        tree.setRedraw(true);
    }

    /** Opens lines from above, those that have been made. */
    private static void expand(TreeItem[] items) {
        for (var item : items) {
            if (item.getItemCount() > 0 && item.getItem(0).getData() != null) {
                item.setExpanded(true);
                expand(item.getItems());
            }
        }
    }

    private void add(TreeItem item, ChangeNode node, int open) {
        item.setData(node);
        item.setText(0, node.text());
        if (tree.getColumnCount() > 1 && node.difference() != null) {
            item.setText(1, note.apply(node.difference()));
        }
        image(item, node);
        if (!node.children().isEmpty()) {
            if (open > 0) {
                node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child, open - 1));
            } else {
                // made when it is opened
                new TreeItem(item, SWT.NONE);
            }
        }
    }

    private void fill(TreeItem item) {
        if (item.getItemCount() == 1 && item.getItem(0).getData() == null) {
            item.getItem(0).dispose();
            ((ChangeNode) item.getData()).children().forEach(child -> add(new TreeItem(item, SWT.NONE), child, 0));
            filled.accept(item);
        }
    }

    private Consumer<TreeItem> filled = item -> { };

    /** Has {@code listener} told of lines whose lines below were made. */
    void onFilled(Consumer<TreeItem> listener) {
        filled = listener;
    }

    private static void image(TreeItem item, ChangeNode node) {
        switch (node.kind()) {
        case FILE -> item.setImage(Icons.image(file(node.object())));
        case TYPE -> item.setImage(Icons.image(node.children().getFirst().object().eClass().getName()));
        case ELEMENT -> item.setImage(Icons.image(node.object().eClass().getName()));
        case CHANGE -> {
            // the element has the picture
        }
        }
    }

    private static String file(EObject root) {
        return switch (root) {
        case ProcessRegister register -> "processes";
        case Landscape landscape -> "landscape";
        case ReferenceCatalogue catalogue -> "catalogues";
        case ContinuityRegister register -> "plans";
        case EmergencyPlan plan -> "EmergencyPlan";
        default -> "organisation";
        };
    }

    private void images(TreeItem[] items) {
        for (var item : items) {
            if (item.getData() instanceof ChangeNode node) {
                image(item, node);
                images(item.getItems());
            }
        }
    }

    /** Returns the changes of the selected lines and of those below. */
    List<Difference> selected() {
        var all = new ArrayList<Difference>();
        for (var item : tree.getSelection()) {
            ((ChangeNode) item.getData()).differences().stream().filter(each -> !all.contains(each)).forEach(all::add);
        }
        return all;
    }

    /** Calls {@code listener} when another line is selected. */
    void onSelect(Consumer<Event> listener) {
        tree.addListener(SWT.Selection, listener::accept);
    }
}
