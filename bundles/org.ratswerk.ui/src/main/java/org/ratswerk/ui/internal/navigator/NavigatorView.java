package org.ratswerk.ui.internal.navigator;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Navigator;
import org.ratswerk.ui.model.Navigator.ProcessOrder;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.TreeFilter;

/** The open administrations as a tree that can be searched. */
public final class NavigatorView extends ViewPart {
    private static final int SEARCH_DELAY = 150;
    private static final String LINK = "navigator.link";
    private static final String BY_KIND = "navigator.byKind";

    private final Runnable administrationsListener = () -> onUi(this::refill);
    private Composite pages;
    private Composite content;
    private Composite empty;
    private Text search;
    private Label matches;
    private NavigatorTree tree;
    private Navigator navigator = new Navigator(List.of(), ProcessOrder.UNIT);

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
        createContextMenu();
        createTools();
        UiPlugin.administrations().addListener(administrationsListener);
        parent.addDisposeListener(event -> UiPlugin.administrations().removeListener(administrationsListener));
        Palette.onChange(parent, tree::refresh);
        Palette.nowAndOnChange(parent, () -> setTitleImage(Icons.image("organisation")));
        ISelectionListener follow = (part, selection) -> {
            if (part != this && linked() && selection instanceof org.eclipse.jface.viewers.IStructuredSelection chosen
                    && chosen.getFirstElement() instanceof ElementRef ref) {
                navigator.find(ref.object()).ifPresent(tree::select);
            }
        };
        getSite().getPage().addSelectionListener(follow);
        parent.addDisposeListener(event -> getSite().getPage().removeSelectionListener(follow));
        refill();
    }

    private void createSearch(Composite parent) {
        var line = Widgets.area(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        search = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(UiTexts.get("navigator.search"));
        Widgets.id(Widgets.name(search, UiTexts.get("navigator.search.name")), "navigator.search");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        matches = Widgets.id(Widgets.secondary(line, "", SWT.RIGHT), "navigator.matches");
        GridDataFactory.swtDefaults().exclude(true).applyTo(matches);
        var delayed = new Runnable[1];
        search.addModifyListener(event -> {
            delayed[0] = this::filter;
            var mine = delayed[0];
            search.getDisplay().timerExec(SEARCH_DELAY, () -> {
                if (mine == delayed[0] && !search.isDisposed()) {
                    mine.run();
                }
            });
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.control().setFocus();
                event.doit = false;
            } else if (event.keyCode == SWT.ESC) {
                search.setText("");
            }
        });
        search.addListener(SWT.DefaultSelection, event -> selectFirst());
    }

    private void createTools() {
        var bars = getViewSite().getActionBars();
        var tools = bars.getToolBarManager();
        var link = check(LINK, "navigator.link", "jump-to", () -> { });
        tools.add(link);
        var collapse = new Action(UiTexts.get("navigator.collapse"), Icons.descriptor("collapse-all")) {
            @Override
            public void run() {
                tree.collapseAll();
            }
        };
        collapse.setToolTipText(collapse.getText());
        tools.add(collapse);
        bars.getMenuManager().add(check(BY_KIND, "navigator.byKind", null, this::refill));
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

    private static boolean linked() {
        return UiPlugin.get().getPreferenceStore().getBoolean(LINK);
    }

    private void createContextMenu() {
        var menu = new MenuManager("", Ids.NAVIGATOR);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            var node = tree.selected();
            manager.add(action("navigator.details", node != null, () -> showDetails()));
            manager.add(action("navigator.copyName", node != null, this::copyName));
            manager.add(new Separator());
            manager.add(new CommandItem(Ids.RUN, java.util.Map.of(), UiTexts.get("command.run"), null, Need.ANALYSIS));
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

    private static Action action(String text, boolean enabled, Runnable run) {
        var action = new Action(UiTexts.get(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    private void showDetails() {
        CommandItem.run(Ids.SHOW_VIEW, java.util.Map.of(Ids.VIEW, Ids.DETAILS));
    }

    private void copyName() {
        var clipboard = new Clipboard(pages.getDisplay());
        clipboard.setContents(new Object[] {tree.selected().label()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void refill() {
        var open = UiPlugin.administrations().list();
        var order = UiPlugin.get().getPreferenceStore().getBoolean(BY_KIND) ? ProcessOrder.KIND : ProcessOrder.UNIT;
        navigator = new Navigator(open, order);
        filter();
        ((StackLayout) pages.getLayout()).topControl = open.isEmpty() ? empty : content;
        pages.layout();
    }

    private void filter() {
        var filter = new TreeFilter(navigator.roots(), search.getText());
        tree.setInput(filter);
        matches.setText(filter.isActive() ? UiTexts.get("navigator.matches", filter.matches()) : "");
        ((org.eclipse.swt.layout.GridData) matches.getLayoutData()).exclude = !filter.isActive();
        matches.getParent().layout();
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
        navigator.find(object).ifPresent(node -> {
            if (!tree.select(node)) {
                search.setText("");
                filter();
                tree.select(node);
            }
        });
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
