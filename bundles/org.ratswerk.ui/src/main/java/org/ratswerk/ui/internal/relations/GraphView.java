package org.ratswerk.ui.internal.relations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.GraphLayout;
import org.ratswerk.graph.GraphPicture;
import org.ratswerk.graph.LaidGraph;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.relations.DependencyEdits;
import org.ratswerk.ui.model.relations.Neighbourhood;
import org.ratswerk.ui.model.relations.Neighbourhood.Direction;
import org.ratswerk.ui.model.relations.Neighbourhood.Settings;
import org.ratswerk.ui.model.relations.Relations;
import org.ratswerk.ui.picture.PictureExport;

/** The surroundings of the selected element as a picture. */
public final class GraphView extends ViewPart implements Following.Listener {
    private final ShownSelection selection = new ShownSelection();
    private Composite pages;
    private Composite empty;
    private Composite content;
    private Combo depth;
    private Combo direction;
    private Button references;
    private Label summary;
    private ToolBar tools;
    private GraphPane pane;
    private Following following;

    /** Element in the middle. */
    private ElementRef shown;
    private String selected;
    private String[] edge;
    private final Set<String> opened = new HashSet<>();
    private Neighbourhood around;
    private LaidGraph laid;
    private boolean pinned;
    private int serial;

    /** A picture that was made in a job. */
    private record Made(Neighbourhood around, LaidGraph laid) {
    }

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = EmptyState.create(pages, RelationTexts.get("empty.title"), RelationTexts.get("empty.graph"));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createBar();
        Widgets.rule(content);
        pane = new GraphPane(content, "graph.browser");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        pane.onSelect(this::select);
        pane.onSelectEdge(this::selectEdge);
        pane.onOpen(id -> element(id).ifPresentOrElse(this::open, () -> unfold(id)));
        pane.onCentre(id -> element(id).ifPresentOrElse(this::centre, () -> unfold(id)));
        pane.onKey("add", () -> add(true));
        pane.onKey("remove", this::remove);
        pane.onMenu(this::menu);
        getSite().setSelectionProvider(selection);
        Palette.nowAndOnChange(pages, () -> {
            setTitleImage(Icons.image("graph"));
            toolImages();
        });
        show(null);
        following = new Following(this, pages, this);
        watch();
    }

    // --- bar

    private void createBar() {
        var bar = ToolBars.line(content);
        depth = combo(bar, "depth");
        for (int i = 1; i <= Neighbourhood.FARTHEST; i++) {
            depth.add(RelationTexts.get("depth.choice", i));
        }
        depth.select(Settings.DEFAULT.depth() - 1);
        direction = combo(bar, "direction");
        for (var each : Direction.values()) {
            direction.add(each.title());
        }
        direction.select(Settings.DEFAULT.direction().ordinal());
        references = Widgets.id(new Button(bar, SWT.CHECK), "graph.references");
        references.setText(RelationTexts.get("references"));
        references.setToolTipText(RelationTexts.get("tooltip.references"));
        references.addListener(SWT.Selection, event -> make(true));
        tools = new ToolBar(bar, SWT.FLAT);
        Widgets.name(tools, RelationTexts.get("tools"));
        tool("zoom-out", SWT.PUSH, () -> pane.zoom("out"));
        tool("zoom-in", SWT.PUSH, () -> pane.zoom("in"));
        tool("zoom-fit", SWT.PUSH, () -> pane.zoom("fit"));
        new ToolItem(tools, SWT.SEPARATOR);
        tool("relation-add", SWT.PUSH, () -> add(true));
        tool("relation-remove", SWT.PUSH, this::remove);
        new ToolItem(tools, SWT.SEPARATOR);
        tool("pin", SWT.CHECK, () -> pinned = !pinned);
        tool("export", SWT.PUSH, this::exportMenu);
        summary = Widgets.id(Widgets.secondary(bar, "", SWT.NONE), "graph.summary");
    }

    private Combo combo(Composite bar, String name) {
        var combo = Widgets.id(new Combo(bar, SWT.READ_ONLY), "graph." + name);
        Widgets.name(combo, RelationTexts.get(name));
        combo.setToolTipText(RelationTexts.get(name));
        combo.addListener(SWT.Selection, event -> make(false));
        return combo;
    }

    private void tool(String name, int style, Runnable what) {
        var item = Widgets.id(new ToolItem(tools, style), "graph." + name);
        item.setToolTipText(RelationTexts.get("tooltip." + name));
        item.setData(name);
        item.addListener(SWT.Selection, event -> what.run());
    }

    private void toolImages() {
        for (var item : tools.getItems()) {
            if (item.getData() instanceof String name) {
                item.setImage(Icons.image(name));
            }
        }
    }

    private ToolItem tool(String name) {
        for (var item : tools.getItems()) {
            if (name.equals(item.getData())) {
                return item;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private void state() {
        tool("relation-add").setEnabled(RelationActions.canAdd(target()));
        tool("relation-remove").setEnabled(!removables().isEmpty());
        tool("export").setEnabled(laid != null);
    }

    // --- what is shown

    @Override
    public Optional<ElementRef> shown() {
        return Optional.ofNullable(selected == null ? shown : element(selected).orElse(shown));
    }

    @Override
    public void selected(ElementRef next, String source) {
        if (next == null) {
            show(null);
            return;
        }
        boolean here = shown != null && shown.administration() == next.administration() && laid != null
                && laid.boxes().stream().anyMatch(box -> box.node().element().id().equals(id(next)));
        // What is chosen in the navigator comes into the middle; from elsewhere, what can be seen stays where it is, and
        // the lines of the tree beside are followed as far as they can be seen.
        if (!here && source.equals(Ids.RELATIONS) && !isShownAsTree(next)) {
            return;
        }
        if (here && (pinned || !source.equals(Ids.NAVIGATOR))) {
            selected = id(next);
            edge = null;
            pane.select(selected);
            state();
        } else if (!pinned || shown == null) {
            show(next);
        }
    }

    private boolean isShownAsTree(ElementRef next) {
        return getSite().getPage().findView(Ids.RELATIONS) instanceof RelationsView view
                && view.shown().filter(next::equals).isPresent();
    }

    @Override
    public void changed() {
        make(true);
    }

    private void centre(ElementRef next) {
        show(next);
        selection.set(next);
    }

    private void show(ElementRef next) {
        shown = next;
        selected = next == null ? null : id(next);
        edge = null;
        opened.clear();
        laid = null;
        ((StackLayout) pages.getLayout()).topControl = next == null ? empty : content;
        pages.layout();
        watch();
        make(false);
        state();
    }

    private void watch() {
        if (following != null) {
            following.watch(shown == null ? null : shown.administration());
        }
    }

    private static String id(ElementRef ref) {
        return ((Element) ref.object()).getId();
    }

    private Optional<ElementRef> element(String id) {
        return shown == null ? Optional.empty() : shown.administration().element(id)
                .map(element -> new ElementRef(shown.administration(), element));
    }

    /** Makes the picture in a job; only the newest is shown. */
    private void make(boolean keep) {
        int number = ++serial;
        if (shown == null) {
            return;
        }
        var administration = shown.administration();
        var centre = (Element) shown.object();
        var settings = new Settings(depth.getSelectionIndex() + 1, Direction.values()[direction.getSelectionIndex()],
                references.getSelection(), opened);
        var results = UiPlugin.results().of(administration);
        var job = new Job(RelationTexts.get("graph.job")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    var found = administration.editing().read(
                            progress -> Neighbourhood.of(administration, centre, settings, results),
                            new MonitorProgress(monitor, (task, share) -> { }));
                    var made = new Made(found, GraphLayout.layout(found.graph()));
                    if (!pages.isDisposed()) {
                        pages.getDisplay().asyncExec(() -> made(number, made, keep));
                    }
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                }
            }
        };
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void made(int number, Made made, boolean keep) {
        if (number != serial || pages.isDisposed()) {
            return;
        }
        boolean same = laid != null;
        around = made.around();
        laid = made.laid();
        summary.setText(around.summary());
        summary.getParent().layout();
        content.layout();
        pane.show(laid, id(shown), selected, keep && same);
        state();
    }

    /** Shows the neighbours that a node stands for. */
    private void unfold(String id) {
        var owner = Neighbourhood.restOf(id);
        if (owner != null) {
            opened.add(owner);
            selected = owner;
            make(true);
        }
    }

    // --- what is selected

    private void select(String id) {
        edge = null;
        selected = id;
        element(id).ifPresent(selection::set);
        state();
    }

    private void selectEdge(String source, String target) {
        edge = new String[] {source, target};
        selected = null;
        state();
    }

    /** The element that something is added to: the selected one, else the one in the middle. */
    private ElementRef target() {
        return shown().orElse(null);
    }

    /** The dependencies of the selected edge; those between the selected node and the middle where none is selected. */
    private List<RelationActions.Removable> removables() {
        if (shown == null) {
            return List.of();
        }
        if (edge != null) {
            return between(edge[0], edge[1]);
        }
        if (selected == null || selected.equals(id(shown))) {
            return List.of();
        }
        var all = new ArrayList<>(between(id(shown), selected));
        all.addAll(between(selected, id(shown)));
        return all;
    }

    private List<RelationActions.Removable> between(String source, String target) {
        var from = element(source).orElse(null);
        var to = element(target).orElse(null);
        if (from == null || to == null) {
            return List.of();
        }
        return new Relations(shown.administration()).suppliers((Element) from.object()).stream()
                .filter(relation -> relation.other() == to.object() && DependencyEdits.canRemove(relation))
                .map(relation -> new RelationActions.Removable(from, relation)).toList();
    }

    // --- what can be done

    private void menu(Point at) {
        var manager = new MenuManager();
        var node = selected == null ? null : element(selected).orElse(null);
        if (edge == null) {
            manager.add(RelationActions.action(RelationTexts.get("open"), () -> open(node),
                    node != null));
            manager.add(RelationActions.action(RelationTexts.get("centre"), () -> centre(node),
                    node != null && !node.equals(shown)));
            manager.add(RelationActions.action(RelationTexts.get("tree"),
                    () -> RelationActions.show(getSite().getPage(), Ids.RELATIONS), true));
            manager.add(new Separator());
            manager.add(RelationActions.action(RelationTexts.get("add"), () -> add(true),
                    RelationActions.canAdd(target())));
        }
        manager.add(RelationActions.action(RelationTexts.get("remove"), this::remove, !removables().isEmpty()));
        manager.add(new Separator());
        fillExport(manager);
        PictureExport.open(manager, pages, at);
    }

    private void exportMenu() {
        var manager = new MenuManager();
        fillExport(manager);
        var bounds = tool("export").getBounds();
        PictureExport.open(manager, pages, tools.toDisplay(bounds.x, bounds.y + bounds.height));
    }

    private void fillExport(MenuManager manager) {
        var graph = laid;
        PictureExport.fill(manager, getSite().getShell(), graph == null ? "" : graph.graph().title(),
                graph == null ? null : () -> drawing(graph), around == null ? "" : around.summary());
    }

    private static Drawing drawing(LaidGraph graph) {
        return GraphPicture.plain(graph, Colours.LIGHT).drawing();
    }

    /** Asks for a file and writes the picture there. */
    void export(String format) {
        if (laid != null) {
            var graph = laid;
            PictureExport.export(getSite().getShell(), graph.graph().title(), () -> drawing(graph), around.summary(),
                    format);
        }
    }

    private void open(ElementRef element) {
        RelationActions.open(getSite().getPage(), element);
    }

    private void add(boolean suppliers) {
        if (RelationActions.canAdd(target())) {
            RelationActions.add(getSite().getShell(), target(), suppliers);
        }
    }

    private void remove() {
        var found = removables();
        if (!found.isEmpty()) {
            edge = null;
            RelationActions.remove(found);
        }
    }

    @Override
    public void setFocus() {
        if (shown == null) {
            empty.setFocus();
        } else {
            pane.setFocus();
        }
    }
}
