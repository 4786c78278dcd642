package org.ratswerk.ui.internal.navigator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SelectionSource;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Navigator;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.TreeFilter;
import org.ratswerk.ui.model.navigator.NodeMarks;

/**
 * The tree of the navigator. Items are made only when they come into sight, so that its size does not matter; what has
 * changed is put in place, so that expansion, selection and scrolling stay.
 */
final class NavigatorTree extends SelectionSource {
    private static final int EXPANDED_BY_FILTER = 200;
    private static final int MOST_CHANGES = 300;
    private static final String NARROWEST_COUNT = "000";

    private final Tree tree;
    private final TreeColumn names;
    private final TreeColumn counts;
    private final Set<String> expanded = new HashSet<>();
    /** Administrations that were closed; the others are open. */
    private final Set<String> collapsed = new HashSet<>();
    /** Items that have come into sight, by the identifier of their node. */
    private final Map<String, TreeItem> items = new HashMap<>();
    /** Nodes below which an item has come into sight. */
    private final Set<String> opened = new HashSet<>();
    private TreeFilter shown = new TreeFilter(List.of(), "");
    private NodeMarks marks = new NodeMarks(new Navigator(List.of(), org.ratswerk.ui.model.Grouping.DEFAULT),
            org.ratswerk.ui.model.navigator.ProblemMarks.NONE);
    private Predicate<Element> cut = element -> false;
    private Predicate<Node> opener = node -> false;

    NavigatorTree(Composite parent) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Widgets.id(Widgets.name(tree, UiTexts.get("view.navigator")), "navigator.tree");
        tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                var node = selected();
                event.result = node == null ? "" : describe(node);
            }
        });
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

    /**
     * Says what to do with a node on a double click or Enter; where that is nothing, what is below it is shown or hidden.
     *
     * @param opening opens the node, and tells whether there was something to open
     */
    void onOpen(Predicate<Node> opening) {
        opener = opening;
    }

    /** Says which elements are shown as cut. */
    void showCut(Predicate<Element> predicate) {
        cut = predicate;
        refill();
    }

    /** Shows other marks. */
    void show(NodeMarks next) {
        marks = next;
        refill();
    }

    /** Draws every item in sight anew. */
    private void refill() {
        items.values().removeIf(TreeItem::isDisposed);
        items.values().forEach(item -> write(item, node(item)));
    }

    private void fit() {
        int width = tree.getClientArea().width;
        var gc = new GC(tree);
        gc.setFont(tree.getFont());
        int room = shown.roots().stream().flatMap(root -> root.children().stream()).map(NavigatorTree::count)
                .mapToInt(text -> gc.textExtent(text).x).reduce(gc.textExtent(NARROWEST_COUNT).x, Math::max)
                + 2 * Widgets.GRID;
        gc.dispose();
        counts.setWidth(room);
        names.setWidth(Math.max(room, width - room));
    }

    /** Under the mouse: a text that has not enough room, and what the marks mean. */
    private void tip(Event event) {
        var item = tree.getItem(new Point(event.x, event.y));
        String tip = null;
        if (item != null && node(item) != null) {
            var text = marks.of(node(item)).text();
            tip = !text.isEmpty() ? item.getText() + "\n" + text : isCut(item) ? item.getText() : null;
        }
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

    /** Returns name and marks of a node in words. */
    String describe(Node node) {
        var text = marks.of(node).text().replace("\n", ", ");
        return text.isEmpty() ? node.label() : node.label() + ": " + text;
    }

    // --- content

    /** Shows another tree, opens what was open before, and keeps the selection if it is still there. */
    void setInput(TreeFilter filter) {
        var selected = ids(selection());
        shown = filter;
        tree.setRedraw(false);
        try {
            items.clear();
            opened.clear();
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
        fit();
        reselect(selected);
    }

    /** Shows the same tree as it is after a change: only what is different is put in place. */
    void update(TreeFilter next, Navigator navigator) {
        var before = selection();
        if (shown.isActive() || next.isActive()) {
            setInput(next);
        } else {
            var old = shown;
            shown = next;
            tree.setRedraw(false);
            try {
                sync(null, old.roots(), next.roots());
                reopen(next.roots());
            } finally {
                tree.setRedraw(true);
            }
        }
        keep(before, navigator);
    }

    private void sync(TreeItem parent, List<Node> old, List<Node> now) {
        var current = ids(old);
        var wanted = ids(now);
        if (!current.equals(wanted)) {
            if (!arrange(parent, current, wanted, now)) {
                restart(parent, now);
                return;
            }
        }
        for (var node : now) {
            var item = items.get(node.id());
            if (item == null || item.isDisposed() || node(item) == node) {
                continue;
            }
            var before = node(item);
            write(item, node);
            if (opened.contains(node.id())) {
                sync(item, before.children(), node.children());
            } else if (item.getItemCount() != node.children().size()) {
                item.setItemCount(node.children().size());
            }
        }
    }

    /** Takes items out and puts items in, until they stand as wanted; false where too much is different. */
    private boolean arrange(TreeItem parent, List<String> current, List<String> wanted, List<Node> now) {
        var kept = new HashSet<>(wanted);
        if (kept.size() != wanted.size() || Math.abs(current.size() - wanted.size()) > MOST_CHANGES
                || current.stream().filter(id -> !kept.contains(id)).count() > MOST_CHANGES) {
            return false;
        }
        var order = new ArrayList<>(current);
        for (int i = order.size() - 1; i >= 0; i--) {
            if (!kept.contains(order.get(i))) {
                drop(parent, i, order.remove(i));
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i < order.size() && order.get(i).equals(wanted.get(i))) {
                continue;
            }
            int at = order.indexOf(wanted.get(i));
            if (at >= 0) {
                drop(parent, at, order.remove(at));
            }
            fill(parent == null ? new TreeItem(tree, SWT.NONE, i) : new TreeItem(parent, SWT.NONE, i), now.get(i));
            order.add(i, wanted.get(i));
        }
        return true;
    }

    private void drop(TreeItem parent, int index, String id) {
        (parent == null ? tree.getItem(index) : parent.getItem(index)).dispose();
        items.keySet().removeIf(each -> each.equals(id) || each.startsWith(id + "/"));
        opened.removeIf(each -> each.equals(id) || each.startsWith(id + "/"));
    }

    private void restart(TreeItem parent, List<Node> now) {
        if (parent == null) {
            items.clear();
            opened.clear();
            tree.setItemCount(0);
            tree.setItemCount(now.size());
            return;
        }
        var id = node(parent).id();
        items.keySet().removeIf(each -> each.startsWith(id + "/"));
        opened.removeIf(each -> each.startsWith(id));
        parent.setItemCount(0);
        parent.setItemCount(now.size());
    }

    /** What was selected stays selected, wherever it has gone; in the place of what is gone comes what is next to it. */
    private void keep(List<Node> before, Navigator navigator) {
        var wanted = new ArrayList<Node>();
        for (var node : before) {
            find(node.id(), shown.roots()).or(() -> node.element() == null ? Optional.empty()
                    : navigator.find(node.element()).filter(found -> found.element() == node.element()))
                    .ifPresent(wanted::add);
        }
        if (wanted.isEmpty() && !before.isEmpty()) {
            neighbour(before.getFirst()).ifPresent(wanted::add);
        }
        if (!ids(wanted).equals(ids(selection()))) {
            select(wanted);
        }
        if (!ids(wanted).equals(ids(before))) {
            fire();
        }
    }

    private Optional<Node> neighbour(Node gone) {
        if (gone.parent() == null) {
            return Optional.empty();
        }
        var siblings = gone.parent().children();
        int index = siblings.indexOf(gone);
        for (int i = index + 1; i < siblings.size(); i++) {
            var found = find(siblings.get(i).id(), shown.roots());
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = index - 1; i >= 0; i--) {
            var found = find(siblings.get(i).id(), shown.roots());
            if (found.isPresent()) {
                return found;
            }
        }
        return find(gone.parent().id(), shown.roots()).or(() -> neighbour(gone.parent()));
    }

    private void reopen(List<Node> level) {
        for (var node : level) {
            if (node.parent() == null ? !collapsed.contains(node.id()) : expanded.contains(node.id())) {
                expand(node, true);
                reopen(shown.children(node));
            }
        }
    }

    private Optional<Node> find(String id, List<Node> level) {
        for (var node : level) {
            if (node.id().equals(id)) {
                return Optional.of(node);
            }
            if (id.startsWith(node.id() + "/")) {
                var found = find(id, shown.children(node));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the node with the same identifier in the tree as it is shown now. */
    Optional<Node> current(Node node) {
        return find(node.id(), shown.roots());
    }

    private static List<String> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }

    private void setData(Event event) {
        var item = (TreeItem) event.item;
        var parent = item.getParentItem();
        var siblings = parent == null ? shown.roots() : shown.children(node(parent));
        if (event.index < siblings.size()) {
            fill(item, siblings.get(event.index));
        }
    }

    private void fill(TreeItem item, Node node) {
        items.put(node.id(), item);
        if (node.parent() != null) {
            opened.add(node.parent().id());
        }
        write(item, node);
        item.setItemCount(shown.children(node).size());
    }

    private void write(TreeItem item, Node node) {
        item.setData(node);
        item.setText(new String[] {node.note().isEmpty() ? node.label() : node.label() + "  –  " + node.note(),
            count(node)});
        item.setImage(MarkedIcons.image(node.icon(), marks.of(node)));
        MarkedIcons.prepare(item.getDisplay(), node.icon(), marks.of(node));
        item.setForeground(1, Palette.color(Palette.Tone.SECONDARY));
        boolean weak = node.count() == 0 && node.object() == null || node.element() != null && cut.test(node.element());
        item.setForeground(0, weak ? Palette.color(Palette.Tone.SECONDARY) : null);
    }

    private static String count(Node node) {
        return node.count() < 0 ? "" : UiTexts.get("navigator.count", node.count());
    }

    private static Node node(TreeItem item) {
        if (item.getData() == null) {
            item.getText();
        }
        return (Node) item.getData();
    }

    /** Makes the item of a node and of all nodes above it; null where the filter hides it. */
    TreeItem item(Node node) {
        var made = items.get(node.id());
        if (made != null && !made.isDisposed() && node(made) == node) {
            return made;
        }
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
        return parent == null || index >= parent.getItemCount() ? null : made(parent.getItem(index), node);
    }

    private TreeItem made(TreeItem item, Node node) {
        if (item.getData() == null) {
            fill(item, node);
        }
        return item;
    }

    // --- expansion

    private void expand(Node node, boolean open) {
        var item = item(node);
        if (item != null && item.getExpanded() != open) {
            item.setExpanded(open);
        }
    }

    private void note(TreeItem item, boolean open) {
        var node = node(item);
        if (node != null && !shown.isActive()) {
            if (node.parent() == null) {
                if (open) {
                    collapsed.remove(node.id());
                } else {
                    collapsed.add(node.id());
                }
            } else if (open) {
                expanded.add(node.id());
            } else {
                expanded.remove(node.id());
            }
        }
    }

    private void open(TreeItem item) {
        if (item == null) {
            return;
        }
        var node = node(item);
        if (node != null && !opener.test(node) && item.getItemCount() > 0) {
            item.setExpanded(!item.getExpanded());
            note(item, item.getExpanded());
        }
    }

    /** Closes everything but the administrations. */
    void collapseAll() {
        expanded.clear();
        shown.roots().forEach(root -> shown.children(root).forEach(node -> expand(node, false)));
        for (var item : tree.getItems()) {
            for (var below : item.getItems()) {
                below.setExpanded(false);
            }
        }
    }

    // --- selection

    private void reselect(List<String> ids) {
        var nodes = ids.stream().flatMap(id -> find(id, shown.roots()).stream()).toList();
        if (!nodes.isEmpty()) {
            select(nodes);
            fire();
        }
    }

    /** Selects the node and shows it; returns false where the filter hides it. */
    boolean select(Node node) {
        if (!select(List.of(node))) {
            return false;
        }
        fire();
        return true;
    }

    private boolean select(List<Node> nodes) {
        var found = nodes.stream().map(this::item).filter(Objects::nonNull).toList();
        for (var item : found) {
            for (var above = item.getParentItem(); above != null; above = above.getParentItem()) {
                if (!above.getExpanded()) {
                    above.setExpanded(true);
                    note(above, true);
                }
            }
        }
        tree.setSelection(found.toArray(TreeItem[]::new));
        if (found.size() == 1) {
            tree.showItem(found.getFirst());
        }
        return !found.isEmpty();
    }

    /** Returns the first selected node; null for none. */
    Node selected() {
        var chosen = selection();
        return chosen.isEmpty() ? null : chosen.getFirst();
    }

    /** Returns the selected nodes. */
    List<Node> selection() {
        return Arrays.stream(tree.getSelection()).map(NavigatorTree::node).filter(Objects::nonNull).toList();
    }

    /** Draws everything anew, such as after a change of the theme. */
    void refresh() {
        setInput(shown);
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selection());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection nodes) {
            var list = new ArrayList<Node>();
            for (Object each : nodes) {
                if (each instanceof Node node) {
                    list.add(node);
                }
            }
            if (!list.isEmpty() && select(list)) {
                fire();
            }
        }
    }
}
