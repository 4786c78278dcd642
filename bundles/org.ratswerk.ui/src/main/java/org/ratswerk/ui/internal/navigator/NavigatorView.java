package org.ratswerk.ui.internal.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.IShowInTargetList;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.core.edit.Change;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.problems.Checking;
import org.ratswerk.ui.internal.tables.GridEditors;
import org.ratswerk.ui.internal.reports.DocumentItems;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.Grouping;
import org.ratswerk.ui.model.Navigator;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.TreeFilter;
import org.ratswerk.ui.model.navigator.NodeMarks;
import org.ratswerk.ui.model.navigator.ProblemMarks;

/** The open administrations as a tree that can be searched and edited. */
public final class NavigatorView extends ViewPart implements IShowInSource, IShowInTarget, IShowInTargetList {
    private static final String LINK = "navigator.link";
    private static final String GROUPING = "navigator.grouping.";
    private static final int CHANGE_DELAY = 60;
    private static final int MARKS_DELAY = 250;

    private static ProblemMarks problems = Checking.marks();
    private static final List<NavigatorView> OPEN = new ArrayList<>();

    private final Runnable administrationsListener = () -> onUi(this::administrationsChanged);
    private final Runnable later = this::follow;
    private final Runnable marksLater = this::mark;
    private final Runnable problemsListener = this::markLater;
    private EditingWatch watch;
    private NavigatorActions actions;
    private Composite pages;
    private Composite content;
    private Composite empty;
    private Text search;
    private Label matches;
    private NavigatorTree tree;
    private String filtered = "";
    private Navigator navigator = new Navigator(List.of(), Grouping.DEFAULT);

    /** Shows the navigator and returns it. */
    public static IViewPart show(IWorkbenchPage page) {
        try {
            return page.showView(Ids.NAVIGATOR);
        } catch (PartInitException e) {
            UiPlugin.log("Navigator cannot be shown", e);
            return null;
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = EmptyState.administrations(pages, "navigator");
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createSearch(content);
        Widgets.rule(content);
        tree = new NavigatorTree(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        getSite().setSelectionProvider(tree);
        actions = new NavigatorActions(this, tree);
        new NavigatorDrag(this, tree, actions);
        tree.onOpen(this::open);
        tree.addSelectionChangedListener(event -> selected());
        createContextMenu();
        createTools();
        UiPlugin.administrations().addListener(administrationsListener);
        watch = new EditingWatch(UiPlugin.administrations(), (administration, change) -> changed(change));
        problems.addListener(problemsListener);
        OPEN.add(this);
        parent.addDisposeListener(event -> stop());
        CommandState.onChange(parent, this::markLater);
        Palette.onChange(parent, tree::refresh);
        Palette.nowAndOnChange(parent, () -> setTitleImage(Icons.image("organisation")));
        ISelectionListener follow = (part, selection) -> {
            if (part != this && isLinked() && selection instanceof IStructuredSelection chosen
                    && chosen.getFirstElement() instanceof ElementRef ref) {
                select(ref);
            }
        };
        getSite().getPage().addSelectionListener(follow);
        parent.addDisposeListener(event -> getSite().getPage().removeSelectionListener(follow));
        refill();
    }

    private void createSearch(Composite parent) {
        var line = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID).spacing(0, Widgets.GRID / 2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        search = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(UiTexts.get("navigator.search"));
        Widgets.id(Widgets.name(search, UiTexts.get("navigator.search.name")), "navigator.search");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        matches = Widgets.id(Widgets.secondary(line, "", SWT.NONE), "navigator.matches");
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(matches);
        SearchField.listen(search, this::filterTyped, () -> tree.control().setFocus());
        search.addListener(SWT.DefaultSelection, event -> selectFirst());
    }

    private void createTools() {
        var bars = getViewSite().getActionBars();
        var tools = bars.getToolBarManager();
        var link = check(LINK, "navigator.link", "jump-to", this::linkNow);
        tools.add(link);
        var collapse = new Action(UiTexts.get("navigator.collapse"), Icons.descriptor("collapse-all")) {
            @Override
            public void run() {
                tree.collapseAll();
            }
        };
        collapse.setToolTipText(collapse.getText());
        tools.add(collapse);
        createGrouping(bars.getMenuManager());
        bars.updateActionBars();
        Palette.onChange(pages, () -> {
            link.setImageDescriptor(Icons.descriptor("jump-to"));
            collapse.setImageDescriptor(Icons.descriptor("collapse-all"));
        });
    }

    private static Action check(String preference, String text, String icon, Runnable changed) {
        var store = UiPlugin.get().getPreferenceStore();
        var action = new Action(UiTexts.get(text), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                store.setValue(preference, isChecked());
                changed.run();
            }
        };
        action.setChecked(store.getBoolean(preference));
        action.setToolTipText(action.getText());
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    private void createGrouping(IMenuManager menu) {
        menu.add(heading("group.processes"));
        group(menu, Grouping.Processes.values(), "group.processes.", grouping().processes());
        menu.add(heading("group.systems"));
        group(menu, Grouping.Systems.values(), "group.systems.", grouping().systems());
        menu.add(heading("group.persons"));
        group(menu, Grouping.Persons.values(), "group.persons.", grouping().persons());
    }

    private static IContributionItem heading(String text) {
        var heading = new Action(NavigatorTexts.get(text)) {
            // says what the choices below are about
        };
        heading.setEnabled(false);
        return new ActionContributionItem(heading);
    }

    private <E extends Enum<E>> void group(IMenuManager menu, E[] values, String text, E current) {
        for (var value : values) {
            var name = value.name().toLowerCase(Locale.ROOT);
            var action = new Action(NavigatorTexts.get(text + name), IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        UiPlugin.get().getPreferenceStore().setValue(GROUPING + text, value.name());
                        regroup();
                    }
                }
            };
            action.setChecked(value == current);
            menu.add(action);
        }
        menu.add(new Separator());
    }

    private static Grouping grouping() {
        return new Grouping(stored(Grouping.Processes.values(), "group.processes."),
                stored(Grouping.Systems.values(), "group.systems."),
                stored(Grouping.Persons.values(), "group.persons."));
    }

    private static <E extends Enum<E>> E stored(E[] values, String key) {
        var name = UiPlugin.get().getPreferenceStore().getString(GROUPING + key);
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return values[0];
    }

    /** What is selected stays selected, wherever it stands now. */
    private void regroup() {
        var elements = actions.elements();
        refill();
        reveal(elements);
    }

    private static boolean isLinked() {
        return UiPlugin.get().getPreferenceStore().getBoolean(LINK);
    }

    private void createContextMenu() {
        var menu = new MenuManager("", Ids.NAVIGATOR);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            actions.fill(manager, getViewSite());
            manager.add(new Separator());
            manager.add(new CommandItem(Ids.RUN, java.util.Map.of(), UiTexts.get("command.run"), null, Need.ANALYSIS));
            manager.add(DocumentItems.create());
            manager.add(new Separator());
            manager.add(new CommandItem(Ids.RELOAD, java.util.Map.of(), UiTexts.get("command.reload"), null,
                    Need.ADMINISTRATION));
            manager.add(new CommandItem(Ids.CLOSE, java.util.Map.of(), UiTexts.get("command.close"), null,
                    Need.ADMINISTRATION));
            manager.add(new Separator("additions"));
        });
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        getSite().registerContextMenu(menu, tree);
    }

    private void stop() {
        UiPlugin.administrations().removeListener(administrationsListener);
        watch.close();
        problems.removeListener(problemsListener);
        OPEN.remove(this);
    }

    /** Says where the navigator learns what has problems. Called in the UI thread. */
    public static void setProblems(ProblemMarks source) {
        OPEN.forEach(view -> problems.removeListener(view.problemsListener));
        problems = source;
        OPEN.forEach(view -> {
            problems.addListener(view.problemsListener);
            view.markLater();
        });
    }

    // --- following changes

    /** Several changes in a row are shown at once. */
    private void changed(Change change) {
        if (pages.isDisposed()) {
            return;
        }
        if (Navigator.concerns(change)) {
            pages.getDisplay().timerExec(CHANGE_DELAY, later);
        } else {
            markLater();
        }
    }

    private void follow() {
        if (pages.isDisposed()) {
            return;
        }
        pages.getDisplay().timerExec(-1, later);
        navigator = navigator.next(UiPlugin.administrations().list(), grouping());
        var filter = new TreeFilter(navigator.roots(), search.getText());
        tree.update(filter, navigator);
        count(filter);
        markLater();
    }

    private void markLater() {
        if (!pages.isDisposed()) {
            pages.getDisplay().timerExec(MARKS_DELAY, marksLater);
        }
    }

    private void mark() {
        if (!pages.isDisposed()) {
            tree.show(new NodeMarks(navigator, problems));
            if (getSite().getPage().getActivePart() == this) {
                tellSelection();
            }
        }
    }

    // --- opening, linking, showing

    /** Opens the form of an element, the table of a group, the editor of a file; tells whether there is such a thing. */
    private boolean open(Node node) {
        if (node.file() != null) {
            return FileEditors.open(getSite().getPage(), node.administration().folder().resolve(node.file())).isPresent();
        }
        if (node.element() != null) {
            open(node.administration(), node.element());
            return true;
        }
        return GridEditors.isTable(node) && GridEditors.table(node)
                .flatMap(table -> GridEditors.open(getSite().getPage(), node.administration(), table.id())).isPresent();
    }

    /** Opens the form of an element. */
    void open(OpenAdministration administration, EObject element) {
        ElementEditors.open(getSite().getPage(), administration, element);
    }

    /** Says something in the status line; empty for nothing. */
    void say(String message) {
        getViewSite().getActionBars().getStatusLineManager().setMessage(message.isEmpty() ? null : message);
    }

    private void selected() {
        var node = tellSelection();
        if (node != null && isLinked() && getSite().getPage().getActivePart() == this) {
            editorOf(node.element()).ifPresent(getSite().getPage()::bringToTop);
        }
        CommandState.changed();
    }

    private Node tellSelection() {
        var node = tree.selected();
        int count = tree.control().getSelectionCount();
        say(node == null ? "" : count > 1 ? NavigatorTexts.get("selected", count) : tree.describe(node));
        return node;
    }

    private Optional<IEditorPart> editorOf(Element element) {
        if (element == null) {
            return Optional.empty();
        }
        for (var reference : getSite().getPage().getEditorReferences()) {
            var editor = reference.getEditor(false);
            var provider = editor == null ? null : editor.getSite().getSelectionProvider();
            if (provider != null && provider.getSelection() instanceof IStructuredSelection shown && shown.size() == 1
                    && shown.getFirstElement() instanceof ElementRef ref && ref.object() == element) {
                return Optional.of(editor);
            }
        }
        return Optional.empty();
    }

    private void linkNow() {
        var editor = getSite().getPage().getActiveEditor();
        var provider = editor == null ? null : editor.getSite().getSelectionProvider();
        if (isLinked() && provider != null && provider.getSelection() instanceof IStructuredSelection shown
                && shown.getFirstElement() instanceof ElementRef ref) {
            select(ref);
        }
    }

    private void select(ElementRef ref) {
        var node = tree.selected();
        if (node == null || node.object() != ref.object()) {
            navigator.find(ref.object()).ifPresent(tree::select);
        }
    }

    @Override
    public ShowInContext getShowInContext() {
        var refs = tree.selection().stream().filter(node -> node.element() != null)
                .map(node -> new ElementRef(node.administration(), node.element())).toList();
        return new ShowInContext(refs.isEmpty() ? null : refs.getFirst(), new StructuredSelection(refs));
    }

    @Override
    public boolean show(ShowInContext context) {
        if (context.getSelection() instanceof IStructuredSelection chosen) {
            for (Object each : chosen) {
                if (each instanceof ElementRef ref) {
                    reveal(ref.object());
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String[] getShowInTargetIds() {
        return new String[] {Ids.DETAILS, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS};
    }

    /** Where the same are open as before, there are other files: what is in sight stays there. */
    private void administrationsChanged() {
        if (UiPlugin.administrations().list().equals(navigator.roots().stream().map(Node::administration).toList())) {
            follow();
        } else {
            refill();
        }
    }

    private void refill() {
        var open = UiPlugin.administrations().list();
        navigator = navigator.next(open, grouping());
        filter();
        ((StackLayout) pages.getLayout()).topControl = open.isEmpty() ? empty : content;
        pages.layout();
        markLater();
    }

    /** What is typed again need not be looked for again. */
    private void filterTyped() {
        if (!search.getText().equals(filtered)) {
            filter();
        }
    }

    private void filter() {
        filtered = search.getText();
        var filter = new TreeFilter(navigator.roots(), search.getText());
        tree.setInput(filter);
        count(filter);
    }

    private void count(TreeFilter filter) {
        matches.setText(filter.isActive() ? UiTexts.get("navigator.matches", filter.matches()) : "");
        ((org.eclipse.swt.layout.GridData) matches.getLayoutData()).exclude = !filter.isActive();
        matches.setVisible(filter.isActive());
        matches.requestLayout();
    }

    private void selectFirst() {
        filter();
        var first = new TreeFilter(navigator.roots(), search.getText()).first();
        if (first != null) {
            tree.select(first);
            tree.control().setFocus();
        }
    }

    /** Selects the element and shows it, if need be by taking back the filter. */
    public void reveal(EObject object) {
        reveal(List.of(object));
    }

    /** Selects the elements and shows them, if need be by taking back the filter. */
    void reveal(List<? extends EObject> objects) {
        reveal(objects, null);
    }

    /**
     * Selects the elements and shows them, if need be by taking back the filter.
     *
     * @param near node below which they are preferred where they stand in several places; null for none
     */
    void reveal(List<? extends EObject> objects, Node near) {
        if (objects.isEmpty()) {
            return;
        }
        follow();
        var nodes = objects.stream().flatMap(object -> find(object, near).stream()).toList();
        if (nodes.isEmpty()) {
            return;
        }
        tree.setSelection(new StructuredSelection(nodes));
        if (tree.selected() == null || !nodes.contains(tree.selected())) {
            search.setText("");
            filter();
            tree.setSelection(new StructuredSelection(nodes));
        }
    }

    private Optional<Node> find(EObject object, Node near) {
        return Optional.ofNullable(near).flatMap(node -> tree.current(node)).stream()
                .flatMap(node -> node.children().stream()).filter(node -> node.object() == object).findFirst()
                .or(() -> navigator.find(object));
    }

    /** Tells whether the element itself has a node that is selected. */
    boolean shows(Element element) {
        return tree.selected() != null && tree.selected().element() == element;
    }

    /** Selects the administration. */
    public void reveal(OpenAdministration administration) {
        if (tree.selected() == null || tree.selected().administration() != administration) {
            refill();
            reveal(administration.model().administration());
        }
    }

    /** Returns the administration of what is selected. */
    public Optional<OpenAdministration> administration() {
        return Optional.ofNullable(tree.selected()).map(Node::administration)
                .filter(UiPlugin.administrations().list()::contains);
    }

    /** Goes to the search field. */
    public void find() {
        search.setFocus();
        search.selectAll();
    }

    @Override
    public void setFocus() {
        if (UiPlugin.administrations().list().isEmpty()) {
            empty.setFocus();
        } else {
            tree.control().setFocus();
        }
        CommandState.changed();
    }

    private void onUi(Runnable runnable) {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                runnable.run();
            }
        });
    }
}
