package org.ratswerk.ui.internal.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.core.Progress;
import org.ratswerk.core.history.Difference;
import org.ratswerk.core.history.FileHistory.FileVersion;
import org.ratswerk.core.history.LocalHistory;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.PartActivated;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.FileHistoryModel;
import org.ratswerk.ui.model.history.HistoryModel;
import org.ratswerk.ui.model.history.HistoryModel.Against;
import org.ratswerk.ui.model.history.HistoryModel.Shown;
import org.ratswerk.ui.model.history.HistoryWords;

/** The former states of the active administration, of the selected element or file, and what has changed in words. */
public final class HistoryView extends ViewPart {
    private static final int MARGIN = Widgets.GRID;
    private static final int TIME_WIDTH = 150;
    private static final int WHAT_WIDTH = 420;
    private static final int[] SHARES = {45, 55};

    private final Runnable administrationsListener = () -> ui(this::follow);
    private final Runnable historyListener = () -> ui(this::readVersions);
    private final ISelectionListener selections = this::selected;
    private final PartActivated parts = part -> follow();
    private Composite pages;
    private Composite empty;
    private Composite content;
    private Label title;
    private Button elementOnly;
    private Combo against;
    private ToolItem restore;
    private ToolItem takeBack;
    private Table table;
    private Label heading;
    private ChangeTree tree;

    private HistoryModel model;
    private LocalHistory watched;
    private ElementRef element;
    private List<Version> versions = List.of();
    private FileHistoryModel file;
    private List<FileVersion> fileVersions = List.of();
    private Shown shown;
    private Job job;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = EmptyState.create(pages, HistoryTexts.get("view.empty.title"), HistoryTexts.get("view.empty"));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createBar();
        Widgets.rule(content);
        var sash = new SashForm(content, SWT.HORIZONTAL);
        Widgets.css(sash, "rw-surface");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createTable(sash);
        createTree(sash);
        sash.setWeights(SHARES);
        Palette.nowAndOnChange(pages, () -> setTitleImage(Icons.image("history")));
        UiPlugin.administrations().addListener(administrationsListener);
        getSite().getPage().addPostSelectionListener(selections);
        getSite().getPage().addPartListener(parts);
        follow();
    }

    private void createBar() {
        var bar = ToolBars.line(content);
        title = Widgets.id(Widgets.label(bar, "", SWT.NONE), "history.title");
        title.setFont(Palette.boldFont());
        elementOnly = Widgets.id(new Button(bar, SWT.CHECK), "history.element");
        elementOnly.setText(HistoryTexts.get("view.element"));
        elementOnly.setToolTipText(HistoryTexts.get("view.element.tooltip"));
        elementOnly.addListener(SWT.Selection, event -> follow());
        against = Widgets.id(new Combo(bar, SWT.READ_ONLY), "history.against");
        Widgets.name(against, HistoryTexts.get("view.against"));
        against.setToolTipText(HistoryTexts.get("view.against"));
        against.add(HistoryTexts.get("view.against.previous"));
        against.add(HistoryTexts.get("view.against.now"));
        against.select(0);
        against.addListener(SWT.Selection, event -> compare());
        var tools = new ToolBar(bar, SWT.FLAT);
        Widgets.name(tools, HistoryTexts.get("view.tools"));
        takeBack = tool(tools, "takeBack", this::takeBack);
        restore = tool(tools, "restore", this::restore);
        Palette.nowAndOnChange(bar, () -> {
            takeBack.setImage(Icons.image("undo"));
            restore.setImage(Icons.image("history"));
        });
    }

    private static ToolItem tool(ToolBar tools, String name, Runnable what) {
        var item = Widgets.id(new ToolItem(tools, SWT.PUSH), "history." + name);
        item.setToolTipText(HistoryTexts.get("view." + name) + "\n" + HistoryTexts.get("view." + name + ".tooltip"));
        item.addListener(SWT.Selection, event -> what.run());
        return item;
    }

    private void menu(Control control, String name, Runnable what, BooleanSupplier possible) {
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(shownMenu -> {
            var action = new Action(HistoryTexts.get("view." + name)) {
                @Override
                public void run() {
                    what.run();
                }
            };
            action.setToolTipText(HistoryTexts.get("view." + name + ".tooltip"));
            action.setEnabled(possible.getAsBoolean());
            manager.add(action);
        });
        control.setMenu(manager.createContextMenu(control));
    }

    private void createTable(Composite parent) {
        table = Widgets.id(new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL), "history.versions");
        Widgets.name(table, HistoryTexts.get("view.versions"));
        table.setHeaderVisible(true);
        column(HistoryTexts.get("view.time"), TIME_WIDTH);
        column(HistoryTexts.get("view.what"), WHAT_WIDTH);
        table.addListener(SWT.Selection, event -> compare());
        table.addListener(SWT.Resize, event -> table.getColumn(1)
                .setWidth(Math.max(WHAT_WIDTH, table.getClientArea().width - table.getColumn(0).getWidth())));
        menu(table, "restore", this::restore, () -> restore.getEnabled());
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    private void createTree(Composite parent) {
        var side = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(side);
        heading = Widgets.id(Widgets.secondary(side, "", SWT.WRAP), "history.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, MARGIN / 2).applyTo(heading);
        tree = new ChangeTree(side, "history.changes", HistoryTexts.get("view.changes"), SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        tree.onSelect(event -> state());
        menu(tree.control(), "takeBack", this::takeBack, () -> takeBack.getEnabled());
    }

    private void ui(Runnable runnable) {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                runnable.run();
            }
        });
    }

    // --- following

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection chosen) {
            if (chosen.getFirstElement() instanceof Node node && node.file() != null) {
                showVersionsOf(new FileHistoryModel(node.administration(), Keeping.of(node.administration()).history().files(),
                        node.file()));
                return;
            }
            var ref = switch (chosen.getFirstElement()) {
                case Node node when node.element() != null -> new ElementRef(node.administration(), node.element());
                case ElementRef next when next.object() instanceof Element -> next;
                case null, default -> null;
            };
            boolean leaves = file != null && !chosen.isEmpty();
            if (leaves) {
                file = null;
                model = null;
            }
            if (leaves || ref != null && !ref.equals(element)) {
                element = ref == null ? element : ref;
                follow();
            }
        }
    }

    /** Shows the versions of a file. */
    private void showVersionsOf(FileHistoryModel next) {
        if (!next.equals(file)) {
            file = next;
            model = null;
            watch(Keeping.of(next.administration()).history());
            turn(next.file());
        }
    }

    /** Shows what is active now; a file stays until something else is selected. */
    private void follow() {
        if (file != null && UiPlugin.administrations().list().contains(file.administration())) {
            return;
        }
        file = null;
        OpenAdministration active = element != null && elementOnly.getSelection()
                && UiPlugin.administrations().list().contains(element.administration()) ? element.administration()
                        : CommandState.administration().orElse(null);
        String id = elementOnly.getSelection() && element != null && element.object() instanceof Element one
                && element.administration() == active ? one.getId() : null;
        if (active == null) {
            show(null);
        } else if (model == null || model.administration() != active
                || !model.element().equals(Optional.ofNullable(id))) {
            show(new HistoryModel(active, Keeping.of(active).history(), id));
        }
    }

    private void show(HistoryModel next) {
        model = next;
        watch(next == null ? null : Keeping.of(next.administration()).history());
        turn(next == null ? null : next.element().flatMap(next.administration()::element).map(Names::of)
                .orElse(next.administration().name()));
    }

    private void watch(LocalHistory next) {
        if (watched != null) {
            watched.removeListener(historyListener);
        }
        watched = next;
        if (watched != null) {
            watched.addListener(historyListener);
        }
    }

    /** Shows what there is to see about what has the name; null for nothing. */
    private void turn(String name) {
        ((StackLayout) pages.getLayout()).topControl = name == null ? empty : content;
        pages.layout();
        if (name != null) {
            elementOnly.setEnabled(file == null);
            against.setEnabled(file == null);
            title.setText(Widgets.plain(name));
            title.getParent().layout();
            readVersions();
        }
    }

    // --- versions

    /** Work in the background of which only the last counts. */
    private interface Work<T> {
        T run(Progress progress) throws FaultException;
    }

    private <T> void inBackground(String task, Work<T> work, Consumer<T> then) {
        if (job != null) {
            job.cancel();
        }
        var mine = new Job[1];
        mine[0] = new Job(task) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T result = work.run(new MonitorProgress(monitor, (what, share) -> { }));
                    ui(() -> {
                        if (job == mine[0]) {
                            then.accept(result);
                        }
                    });
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                } catch (FaultException e) {
                    ui(() -> FaultDialog.open(HistoryTexts.get("view.unreadable"), task, e));
                }
                return Status.OK_STATUS;
            }
        };
        job = mine[0];
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void readVersions() {
        if (file != null) {
            var asked = file;
            inBackground(HistoryTexts.get("view.reading"), progress -> asked.versions(), found -> showFile(asked, found));
        } else if (model != null) {
            var asked = model;
            inBackground(HistoryTexts.get("view.reading"), asked::versions, found -> showVersions(asked, found));
        }
    }

    private void showVersions(HistoryModel asked, List<Version> found) {
        if (model == asked) {
            versions = found;
            fileVersions = List.of();
            fill(found, Version::id, version -> HistoryWords.time(version.time()), HistoryWords::what);
        }
    }

    private void showFile(FileHistoryModel asked, List<FileVersion> found) {
        if (asked.equals(file)) {
            versions = List.of();
            fileVersions = found;
            fill(found, FileVersion::id, version -> HistoryWords.time(version.time()), asked::what);
        }
    }

    /** Fills the table; what was chosen stays chosen. */
    private <V> void fill(List<V> found, Function<V, String> id, Function<V, String> time, Function<V, String> what) {
        var chosen = Arrays.stream(table.getSelection()).map(TableItem::getData).toList();
        table.setRedraw(false);
        table.removeAll();
        for (var version : found) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(id.apply(version));
            item.setText(0, time.apply(version));
            item.setText(1, what.apply(version));
            if (chosen.contains(item.getData())) {
                table.select(table.indexOf(item));
            }
        }
        if (table.getSelectionCount() == 0 && !found.isEmpty()) {
            table.select(0);
        }
        table.setRedraw(true);
        compare();
    }

    private List<Version> chosen() {
        var chosen = new ArrayList<Version>();
        Arrays.stream(table.getSelectionIndices()).filter(index -> index < versions.size())
                .forEach(index -> chosen.add(versions.get(index)));
        return chosen;
    }

    private void compare() {
        var chosen = chosen();
        if (file != null) {
            shown = null;
            tree.show(List.of());
            heading(HistoryTexts.get(fileVersions.isEmpty() ? "view.file.none" : "view.file.choose"));
            state();
            return;
        }
        if (chosen.isEmpty() || chosen.size() > 2) {
            shown = null;
            tree.show(List.of());
            heading(HistoryTexts.get(versions.isEmpty() ? "view.none" : "view.choose"));
            state();
            return;
        }
        var asked = model;
        var how = against.getSelectionIndex() == 0 ? Against.PREVIOUS : Against.NOW;
        heading(HistoryTexts.get("view.comparing"));
        inBackground(HistoryTexts.get("view.comparing"), progress -> asked.compare(chosen, how, progress), result -> {
            shown = result;
            tree.show(result.tree());
            heading(result.shown().isEmpty() ? HistoryTexts.get("view.same", result.words()) : result.words());
            state();
        });
    }

    private void heading(String text) {
        heading.setText(Widgets.plain(text));
        heading.getParent().layout();
    }

    private void state() {
        takeBack.setEnabled(shown != null && !tree.selected().isEmpty());
        restore.setEnabled(table.getSelectionCount() == 1);
    }

    // --- restoring

    private void takeBack() {
        if (shown != null && model != null) {
            apply(shown, tree.selected(), HistoryTexts.get("view.takeBack.label"));
        }
    }

    private void restore() {
        if (file != null) {
            restoreFile();
            return;
        }
        var chosen = chosen();
        if (chosen.size() != 1 || model == null) {
            return;
        }
        var asked = model;
        var version = chosen.getFirst();
        inBackground(HistoryTexts.get("view.comparing"), progress -> asked.since(version, progress), since -> {
            if (since.shown().isEmpty()) {
                heading(HistoryTexts.get("view.same", since.words()));
            } else {
                apply(since, since.shown(),
                        HistoryTexts.get("view.restore.label", HistoryWords.time(version.time())));
            }
        });
    }

    private void restoreFile() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < fileVersions.size()) {
            var asked = file;
            var version = fileVersions.get(index);
            inBackground(HistoryTexts.get("view.file.restoring"), progress -> asked.restore(version),
                    done -> readVersions());
        }
    }

    private void apply(Shown comparison, List<Difference> changes, String label) {
        List<String> misfits = model.takeBack(comparison, changes, label);
        CommandState.changed();
        compare();
        if (!misfits.isEmpty()) {
            FaultDialog.open(HistoryTexts.get("view.partly"), HistoryTexts.get("view.partly.text"),
                    misfits.stream().map(Fault::of).toList(), null);
        }
    }

    @Override
    public void setFocus() {
        if (model == null) {
            empty.setFocus();
        } else {
            table.setFocus();
        }
    }

    @Override
    public void dispose() {
        UiPlugin.administrations().removeListener(administrationsListener);
        getSite().getPage().removePostSelectionListener(selections);
        getSite().getPage().removePartListener(parts);
        if (watched != null) {
            watched.removeListener(historyListener);
        }
        super.dispose();
    }
}
