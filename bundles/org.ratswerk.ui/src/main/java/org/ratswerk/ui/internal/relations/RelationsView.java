package org.ratswerk.ui.internal.relations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CellField;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.KeyNames;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.relations.DependencyEdits;
import org.ratswerk.ui.model.relations.RelationNode;
import org.ratswerk.ui.model.relations.RelationTree;

/** What the selected element depends on, what depends on it, and how else it is related, as a tree. */
public final class RelationsView extends ViewPart implements Following.Listener {
    private static final int MARGIN = Widgets.GRID;
    private static final int[] WIDTHS = {330, 170, 110, 170, 320};
    private static final int BRIDGING = 2;
    private static final int REASON = 4;

    private final ShownSelection selection = new ShownSelection();
    private Composite pages;
    private Composite empty;
    private Composite content;
    private Label icon;
    private Label title;
    private ToolItem add;
    private ToolItem remove;
    private ToolItem picture;
    private TreeViewer viewer;
    private CellField field;
    private Following following;
    private ElementRef shown;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = EmptyState.create(pages, RelationTexts.get("empty.title"), RelationTexts.get("empty"));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createHeader();
        Widgets.rule(content);
        createTree();
        getSite().setSelectionProvider(selection);
        Palette.nowAndOnChange(pages, () -> {
            setTitleImage(Icons.image("relations"));
            toolImages();
            viewer.refresh();
        });
        show(null);
        following = new Following(this, pages, this);
        watch();
    }

    private void createHeader() {
        var header = Widgets.area(content, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(MARGIN, MARGIN / 2).spacing(MARGIN, 0).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        icon = Widgets.label(header, "", SWT.NONE);
        GridDataFactory.swtDefaults().hint(2 * Widgets.GRID, 2 * Widgets.GRID).applyTo(icon);
        title = Widgets.id(Widgets.label(header, "", SWT.NONE), "relations.title");
        title.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        var tools = new ToolBar(header, SWT.FLAT);
        Widgets.name(tools, RelationTexts.get("tools"));
        add = tool(tools, "add", this::add);
        remove = tool(tools, "remove", this::remove);
        picture = tool(tools, "picture", () -> RelationActions.show(getSite().getPage(), Ids.GRAPH));
    }

    private static ToolItem tool(ToolBar tools, String name, Runnable what) {
        var item = Widgets.id(new ToolItem(tools, SWT.PUSH), "relations." + name);
        item.setToolTipText(RelationTexts.get("tooltip." + name));
        item.addListener(SWT.Selection, event -> what.run());
        return item;
    }

    private void toolImages() {
        add.setImage(Icons.image("relation-add"));
        remove.setImage(Icons.image("relation-remove"));
        picture.setImage(Icons.image("graph"));
        if (shown != null) {
            icon.setImage(Icons.image(shown.object().eClass().getName()));
        }
    }

    private void createTree() {
        viewer = new TreeViewer(content, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        var tree = Widgets.id(viewer.getTree(), "relations.tree");
        Widgets.name(tree, RelationTexts.get("tree"));
        tree.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column("column.element", 0, RelationsView::name, RelationsView::image);
        column("column.kind", 1, RelationTree::kind, node -> null);
        column("column.bridging", BRIDGING, RelationTree::bridging, node -> null);
        column("column.origin", 3, RelationTree::origin, node -> null);
        column("column.reason", REASON, RelationTree::reason, node -> null);
        viewer.addSelectionChangedListener(event -> {
            nodes().stream().map(RelationNode::element).filter(element -> element != null).findFirst()
                    .ifPresent(element -> selection.set(new ElementRef(shown.administration(), element)));
            state();
        });
        viewer.addDoubleClickListener(event -> open());
        tree.addListener(SWT.KeyDown, this::key);
        field = new CellField(tree, "relations.cell", this::say);
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.FILE_RENAME,
                new Editor());
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> fill(menu));
        tree.setMenu(menu.createContextMenu(tree));
    }

    private void column(String text, int index, Function<RelationNode, String> words,
            Function<RelationNode, Image> image) {
        var column = new TreeViewerColumn(viewer, text.endsWith("bridging") ? SWT.RIGHT : SWT.LEFT);
        column.getColumn().setText(RelationTexts.get(text));
        column.getColumn().setWidth(WIDTHS[index]);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object node) {
                return words.apply((RelationNode) node);
            }

            @Override
            public Image getImage(Object node) {
                return image.apply((RelationNode) node);
            }

            @Override
            public String getToolTipText(Object node) {
                var full = words.apply((RelationNode) node);
                return full.isEmpty() ? null : full;
            }
        });
    }

    private static String name(RelationNode node) {
        var note = RelationTree.note(node);
        return note.isEmpty() ? node.label() : node.label() + "  (" + note + ")";
    }

    private static Image image(RelationNode node) {
        return node.element() == null ? null : Icons.image(node.element().eClass().getName());
    }

    /** What the key for editing does. */
    private final class Editor extends AbstractHandler {
        @Override
        public boolean isEnabled() {
            return obstacle().isEmpty();
        }

        @Override
        public Object execute(ExecutionEvent event) {
            editBridging();
            return null;
        }
    }

    /** Lines of the tree. */
    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return ((RelationNode) node).children().toArray();
        }

        @Override
        public Object getParent(Object node) {
            return ((RelationNode) node).parent();
        }

        @Override
        public boolean hasChildren(Object node) {
            return !((RelationNode) node).children().isEmpty();
        }
    }

    // --- what is shown

    @Override
    public Optional<ElementRef> shown() {
        return Optional.ofNullable(shown);
    }

    @Override
    public void selected(ElementRef selected, String source) {
        show(selected);
    }

    @Override
    public void changed() {
        var open = viewer.getExpandedElements();
        var chosen = viewer.getStructuredSelection();
        viewer.getTree().setRedraw(false);
        fill();
        viewer.setExpandedElements(open);
        viewer.setSelection(chosen);
        viewer.getTree().setRedraw(true);
    }

    private void show(ElementRef next) {
        shown = next;
        selection.set(null);
        ((StackLayout) pages.getLayout()).topControl = next == null ? empty : content;
        if (next != null) {
            fill();
            viewer.expandToLevel(2);
        }
        pages.layout();
        watch();
        state();
    }

    private void fill() {
        var element = (Element) shown.object();
        icon.setImage(Icons.image(element.eClass().getName()));
        title.setText(Widgets.plain(Names.of(element)));
        viewer.setInput(new RelationTree(shown.administration(), element).roots());
    }

    private void watch() {
        if (following != null) {
            following.watch(shown == null ? null : shown.administration());
        }
    }

    private void state() {
        add.setEnabled(RelationActions.canAdd(shown));
        remove.setEnabled(!removables().isEmpty());
        picture.setEnabled(shown != null);
    }

    private List<RelationNode> nodes() {
        IStructuredSelection chosen = viewer.getStructuredSelection();
        return Arrays.stream(chosen.toArray()).map(RelationNode.class::cast).toList();
    }

    /** What is selected that can be removed. */
    private List<RelationActions.Removable> removables() {
        var found = new ArrayList<RelationActions.Removable>();
        for (var node : nodes()) {
            if (DependencyEdits.canRemove(node.relation())) {
                var above = node.parent();
                while (above != null && above.relation() == null) {
                    above = above.parent();
                }
                var element = above == null ? shown : new ElementRef(shown.administration(), above.element());
                found.add(new RelationActions.Removable(element, node.relation()));
            }
        }
        return found;
    }

    // --- what can be done

    private void fill(MenuManager menu) {
        var node = nodes().stream().findFirst().orElse(null);
        var element = node == null ? null : node.element();
        menu.add(RelationActions.action(RelationTexts.get("open"), this::open, element != null));
        menu.add(RelationActions.action(RelationTexts.get("centre"),
                () -> centre(new ElementRef(shown.administration(), element)), element != null));
        menu.add(RelationActions.action(RelationTexts.get("picture"),
                () -> RelationActions.show(getSite().getPage(), Ids.GRAPH), shown != null));
        menu.add(new Separator());
        menu.add(RelationActions.action(RelationTexts.get("add"), this::add, add.isEnabled()));
        menu.add(edit(KeyNames.withKey(RelationTexts.get("edit.bridging"), IWorkbenchCommandConstants.FILE_RENAME),
                this::editBridging));
        menu.add(edit(RelationTexts.get("edit.reason"), this::editReason));
        menu.add(RelationActions.action(RelationTexts.get("remove"), this::remove, remove.isEnabled()));
        menu.add(new Separator());
        menu.add(RelationActions.action(RelationTexts.get("expand"), this::expand, node != null));
    }

    private Action edit(String text, Runnable what) {
        var why = obstacle();
        var action = RelationActions.action(text, what, why.isEmpty());
        why.ifPresent(action::setToolTipText);
        return action;
    }

    /** Says why the selected dependency cannot be edited; empty where it can. */
    private Optional<String> obstacle() {
        var nodes = nodes();
        return DependencyEdits.obstacle(nodes.size() == 1 ? nodes.getFirst().relation() : null);
    }

    private void editBridging() {
        var edits = new DependencyEdits(shown.administration());
        edit(BRIDGING, RelationTree::bridging, new CellField.Value() {
            private final Dependency dependency = chosen();

            @Override
            public void check(String typed) throws InputException {
                edits.bridging(typed);
            }

            @Override
            public void take(String typed) throws InputException {
                edits.setBridging(dependency, edits.bridging(typed));
            }
        });
    }

    private void editReason() {
        var edits = new DependencyEdits(shown.administration());
        edit(REASON, node -> Objects.requireNonNullElse(node.relation().dependency().getReason(), ""),
                new CellField.Value() {
                    private final Dependency dependency = chosen();

                    @Override
                    public void check(String typed) {
                        // every text is a reason
                    }

                    @Override
                    public void take(String typed) {
                        edits.setReason(dependency, typed);
                    }
                });
    }

    private Dependency chosen() {
        return nodes().getFirst().relation().dependency();
    }

    private void edit(int column, Function<RelationNode, String> current, CellField.Value value) {
        var items = viewer.getTree().getSelection();
        if (items.length == 1 && obstacle().isEmpty()) {
            var node = nodes().getFirst();
            field.open(items[0], column,
                    RelationTexts.get("edit.field", viewer.getTree().getColumn(column).getText(), node.label()),
                    current.apply(node), value);
        }
    }

    private void say(String message) {
        getViewSite().getActionBars().getStatusLineManager().setErrorMessage(message.isEmpty() ? null : message);
    }

    private void centre(ElementRef next) {
        show(next);
        selection.set(next);
    }

    private void expand() {
        nodes().forEach(node -> viewer.expandToLevel(node, 2));
    }

    private void key(Event event) {
        if (event.stateMask != 0) {
            return;
        }
        if (event.keyCode == SWT.INSERT && add.isEnabled()) {
            add();
        } else if (event.keyCode == SWT.DEL && remove.isEnabled()) {
            remove();
        }
    }

    private void open() {
        for (var node : nodes()) {
            if (node.element() != null) {
                RelationActions.open(getSite().getPage(), new ElementRef(shown.administration(), node.element()));
            } else {
                viewer.setExpandedState(node, !viewer.getExpandedState(node));
            }
            return;
        }
    }

    private void add() {
        boolean dependents = nodes().stream().anyMatch(node -> top(node).id().equals("dependents"));
        RelationActions.add(getSite().getShell(), shown, !dependents).ifPresent(dependency -> {
            changed();
            viewer.expandToLevel(2);
            Arrays.stream(viewer.getExpandedElements()).map(RelationNode.class::cast)
                    .flatMap(node -> node.children().stream())
                    .filter(node -> node.relation() != null && node.relation().dependency() == dependency).findFirst()
                    .ifPresent(node -> viewer.setSelection(new StructuredSelection(node), true));
        });
    }

    private static RelationNode top(RelationNode node) {
        var each = node;
        while (each.parent() != null) {
            each = each.parent();
        }
        return each;
    }

    private void remove() {
        RelationActions.remove(removables());
    }

    @Override
    public void setFocus() {
        viewer.getTree().setFocus();
    }
}
