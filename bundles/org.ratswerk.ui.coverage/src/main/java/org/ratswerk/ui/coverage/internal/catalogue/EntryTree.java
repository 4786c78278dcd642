package org.ratswerk.ui.coverage.internal.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Process;
import org.ratswerk.model.Responsibility;
import org.ratswerk.ui.coverage.internal.matching.SuggestAction;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard.Column;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Node;

/** The entries as a tree with columns. Rows are made when they come into sight. */
final class EntryTree {
    /** Columns from the left, and their widths. The name comes first, as it carries the levels. */
    private static final List<Column> COLUMNS = List.of(Column.NAME, Column.RESPONSIBILITY, Column.PROCESSES, Column.RUNG,
            Column.QUESTION, Column.KEY, Column.TYPE, Column.VOLUME);
    private static final int[] WIDTHS = {280, 128, 200, 88, 160, 136, 72, 80};
    private static final int MOST_OPENED = 300;

    private final EntriesPage page;
    private final Tree tree;
    private final Set<CatalogueEntry> open = new HashSet<>();
    private int structure = -1;

    EntryTree(Composite parent, EntriesPage page) {
        this.page = page;
        tree = Widgets.name(Widgets.id(new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION), "entries.tree"),
                CatalogueUi.get("tree"));
        tree.setHeaderVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            var made = new TreeColumn(tree, COLUMNS.get(i) == Column.VOLUME ? SWT.RIGHT : SWT.LEFT);
            made.setText(COLUMNS.get(i).title());
            made.setWidth(WIDTHS[i]);
            made.setResizable(true);
        }
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item));
        tree.addListener(SWT.Selection, event -> page.selected());
        tree.addListener(SWT.DefaultSelection, event -> selection().stream().findFirst().ifPresent(page::open));
        tree.addListener(SWT.Expand, event -> open.add((CatalogueEntry) event.item.getData()));
        tree.addListener(SWT.Collapse, event -> open.remove(event.item.getData()));
        tree.addListener(SWT.KeyDown, this::key);
        tree.addListener(SWT.MouseMove, this::tip);
        menu();
        drop();
        Palette.onChange(tree, this::redraw);
    }

    Tree control() {
        return tree;
    }

    private CatalogueBoard board() {
        return page.board();
    }

    // --- showing

    private void fill(TreeItem item) {
        TreeItem parent = item.getParentItem();
        var all = parent == null ? board().roots() : board().children((CatalogueEntry) parent.getData());
        int index = parent == null ? tree.indexOf(item) : parent.indexOf(item);
        if (index < 0 || index >= all.size()) {
            return;
        }
        CatalogueEntry entry = all.get(index);
        item.setData(entry);
        texts(item, entry);
        item.setItemCount(board().children(entry).size());
        if (open.contains(entry)) {
            item.getDisplay().asyncExec(() -> {
                if (!item.isDisposed() && item.getData() == entry && !item.getExpanded()) {
                    item.setExpanded(true);
                }
            });
        }
    }

    private void texts(TreeItem item, CatalogueEntry entry) {
        var texts = COLUMNS.stream().map(column -> board().text(entry, column)).toArray(String[]::new);
        item.setText(texts);
        boolean off = entry.getRemovedIn() != null || entry.getResponsibility() == Responsibility.NOT_RESPONSIBLE;
        item.setForeground(off ? Palette.color(Palette.Tone.SECONDARY) : null);
        item.setImage(COLUMNS.indexOf(Column.RESPONSIBILITY), switch (entry.getResponsibility()) {
        case RESPONSIBLE -> Icons.image("met");
        case NOT_RESPONSIBLE -> Icons.image("none");
        default -> Icons.image("unknown");
        });
        int question = COLUMNS.indexOf(Column.QUESTION);
        item.setImage(question, texts[question].isEmpty() ? null : Icons.image("warning"));
    }

    /** Shows all anew; what is selected and open stays so where it is still there. */
    void refresh() {
        if (structure == board().structure()) {
            redraw();
            return;
        }
        structure = board().structure();
        var before = selection();
        int top = tree.getTopItem() == null ? -1 : tree.indexOf(root(tree.getTopItem()));
        tree.setRedraw(false);
        try {
            tree.setItemCount(0);
            tree.setItemCount(board().roots().size());
            if (board().isFiltered() && board().matches() <= MOST_OPENED) {
                for (TreeItem item : tree.getItems()) {
                    expandAll(item);
                }
            } else {
                for (int i = 0; i < board().roots().size(); i++) {
                    if (open.contains(board().roots().get(i))) {
                        reopen(tree.getItem(i));
                    }
                }
            }
            select(before);
            if (top >= 0 && top < tree.getItemCount() && !board().isFiltered()) {
                tree.setTopItem(tree.getItem(top));
            }
        } finally {
            tree.setRedraw(true);
        }
        if (!before.isEmpty() && tree.getSelectionCount() > 0) {
            tree.showSelection();
        }
    }

    private static TreeItem root(TreeItem item) {
        TreeItem at = item;
        while (at.getParentItem() != null) {
            at = at.getParentItem();
        }
        return at;
    }

    private void expandAll(TreeItem item) {
        materialise(item);
        if (item.getItemCount() > 0) {
            for (TreeItem child : item.getItems()) {
                expandAll(child);
            }
            item.setExpanded(true);
        }
    }

    private void reopen(TreeItem item) {
        materialise(item);
        if (open.contains(item.getData()) && item.getItemCount() > 0) {
            var children = board().children((CatalogueEntry) item.getData());
            for (int i = 0; i < children.size(); i++) {
                if (open.contains(children.get(i))) {
                    reopen(item.getItem(i));
                }
            }
            item.setExpanded(true);
        }
    }

    private void materialise(TreeItem item) {
        if (item.getData() == null) {
            fill(item);
        }
    }

    /** Shows texts anew, without other rows. */
    void redraw() {
        if (!tree.isDisposed()) {
            tree.clearAll(true);
        }
    }

    // --- selection

    List<CatalogueEntry> selection() {
        return Arrays.stream(tree.getSelection()).map(TreeItem::getData).filter(CatalogueEntry.class::isInstance)
                .map(CatalogueEntry.class::cast).toList();
    }

    private void select(List<CatalogueEntry> entries) {
        var items = new ArrayList<TreeItem>();
        for (CatalogueEntry entry : entries) {
            TreeItem item = item(entry);
            if (item != null) {
                items.add(item);
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
    }

    void select(CatalogueEntry entry) {
        select(List.of(entry));
        if (tree.getSelectionCount() > 0) {
            tree.showSelection();
        }
    }

    void selectFirst() {
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
            page.selected();
        }
    }

    /** Finds the row of an entry from the top down; null where it is not shown. */
    private TreeItem item(CatalogueEntry entry) {
        var path = new ArrayDeque<CatalogueEntry>();
        for (CatalogueEntry at = entry; at != null; at = at.getParent()) {
            path.push(at);
        }
        TreeItem item = null;
        for (CatalogueEntry step : path) {
            var all = item == null ? board().roots() : board().children((CatalogueEntry) item.getData());
            int index = all.indexOf(step);
            if (index < 0) {
                return null;
            }
            item = item == null ? tree.getItem(index) : item.getItem(index);
            materialise(item);
        }
        return item;
    }

    // --- keys, menu, mouse

    private void key(Event event) {
        boolean branch = (event.stateMask & SWT.MOD1) != 0;
        if ((event.stateMask & SWT.MOD3) != 0) {
            return;
        }
        switch (event.keyCode) {
        case '1', SWT.KEYPAD_1 -> rate(event, branch, Responsibility.RESPONSIBLE);
        case '2', SWT.KEYPAD_2 -> rate(event, branch, Responsibility.NOT_RESPONSIBLE);
        case '0', SWT.KEYPAD_0 -> rate(event, branch, Responsibility.UNRATED);
        case SWT.INSERT -> {
            event.doit = false;
            page.typeProcess();
        }
        default -> {
            // the tree's own keys
        }
        }
    }

    private void rate(Event event, boolean branch, Responsibility responsibility) {
        event.doit = false;
        page.rate(branch, responsibility);
    }

    private void tip(Event event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        String text = "";
        if (item != null && item.getData() instanceof CatalogueEntry entry) {
            for (Column column : List.of(Column.NAME, Column.PROCESSES, Column.QUESTION)) {
                for (int i = 0; i < tree.getColumnCount(); i++) {
                    if (COLUMNS.get(i) == column && item.getBounds(i).contains(event.x, event.y)) {
                        text = column == Column.QUESTION ? board().question(entry) : board().text(entry, column);
                    }
                }
            }
        }
        tree.setToolTipText(text.isEmpty() ? null : Widgets.plain(text));
    }

    private void menu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            var entries = selection();
            if (entries.isEmpty()) {
                return;
            }
            manager.add(action("tool.open", () -> page.open(entries.getFirst()), true));
            manager.add(new Separator());
            for (boolean branch : new boolean[] {false, true}) {
                var sub = new MenuManager(CatalogueUi.get(branch ? "menu.rate.branch" : "menu.rate"));
                for (Responsibility each : List.of(Responsibility.RESPONSIBLE, Responsibility.NOT_RESPONSIBLE,
                        Responsibility.UNRATED)) {
                    sub.add(new Action(CatalogueBoard.title(each) + '\t' + CatalogueUi.get(branch ? "key.branch" : "key",
                            each == Responsibility.RESPONSIBLE ? "1" : each == Responsibility.NOT_RESPONSIBLE ? "2" : "0")) {
                        @Override
                        public void run() {
                            page.rate(branch, each);
                        }
                    });
                }
                manager.add(sub);
            }
            manager.add(new Separator());
            manager.add(action("menu.assign", page::typeProcess, true));
            manager.add(new SuggestAction(entries.getFirst()));
            manager.add(action("menu.create", () -> page.create(false), true));
            manager.add(action("menu.bundle", () -> page.create(true), true));
            manager.add(new Separator());
            manager.add(action("menu.split", page::split, entries.size() == 1));
            manager.add(action("menu.merge", page::merge, entries.size() > 1));
        });
        tree.setMenu(menu.createContextMenu(tree));
        tree.addDisposeListener(event -> menu.dispose());
    }

    private static Action action(String text, Runnable run, boolean enabled) {
        var action = new Action(CatalogueUi.get(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    /** Processes dropped on an entry cover it; on a selected one, all that are selected. */
    private void drop() {
        var target = new DropTarget(tree, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                dragOver(event);
            }

            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_EXPAND | DND.FEEDBACK_SCROLL;
                boolean good = event.item != null && !dragged().isEmpty();
                event.detail = !good ? DND.DROP_NONE : (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY
                        : DND.DROP_MOVE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                var processes = dragged();
                if (event.item instanceof TreeItem item && item.getData() instanceof CatalogueEntry entry
                        && !processes.isEmpty()) {
                    var selected = selection();
                    var entries = selected.contains(entry) ? selected : List.of(entry);
                    // after the system has finished with the mouse
                    tree.getDisplay().asyncExec(() -> {
                        if (!tree.isDisposed()) {
                            page.assign(entries, processes);
                        }
                    });
                }
            }
        });
    }

    private List<Process> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection nodes
                ? nodes.stream().filter(Node.class::isInstance).map(Node.class::cast)
                        .filter(node -> node.administration() == page.administration()).map(Node::object)
                        .filter(Process.class::isInstance).map(Process.class::cast).toList()
                : List.of();
    }
}
