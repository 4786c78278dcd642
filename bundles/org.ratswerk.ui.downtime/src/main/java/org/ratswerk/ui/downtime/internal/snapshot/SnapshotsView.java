package org.ratswerk.ui.downtime.internal.snapshot;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.snapshot.Snapshot;
import org.ratswerk.core.snapshot.Snapshots;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.AdministrationView;
import org.ratswerk.ui.downtime.model.snapshot.SnapshotBoard;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/** The snapshots of the active administration(), the course of their figures, and what has changed between two and why. */
public final class SnapshotsView extends AdministrationView {
    private static final int LABELS = 2;
    private static final int WIDEST = 190;

    private Composite empty;
    private Composite content;
    private Label trouble;
    private Label doing;
    private Table table;
    private Composite side;
    private final Map<Side, ToolItem> sides = new EnumMap<>(Side.class);
    private TrendPane trend;
    private ChangesPane changes;
    private List<Tool> tools = List.of();
    private SnapshotBoard board;
    private List<Snapshot> rows = List.of();
    private boolean comparedWithNow;

    /** What is shown below the tools. */
    private enum Side {
        LIST("chosen", "list"), TREND("trend", "chart"), CHANGES("changes", "text");

        private final String key;
        private final String icon;

        Side(String key, String icon) {
            this.key = key;
            this.icon = icon;
        }
    }

    /** Something that can be done with the snapshots that are selected. */
    private record Tool(ToolItem item, String text, Function<Collection<Snapshot>, Optional<String>> fault,
            Runnable run) {
    }

    /** Work in the background. */
    private interface Work<T> {
        T run(Progress progress) throws FaultException;
    }

    /** Called by the platform. */
    public SnapshotsView() {
        super("snapshots");
    }

    @Override
    protected void create(Composite pages) {
        empty = EmptyState.create(pages, SnapshotTexts.get("view.empty.title"), SnapshotTexts.get("view.empty"));
        GridDataFactory.swtDefaults().applyTo(Widgets.button(empty, "snapshots.empty.take", SnapshotTexts.get("menu.take"),
                null, this::take));
        content = Widgets.area(pages, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createBar();
        Widgets.rule(content);
        side = new Composite(content, SWT.NONE);
        side.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(side);
        table = Widgets.id(new Table(side, SWT.MULTI | SWT.FULL_SELECTION), "snapshots.table");
        Widgets.name(table, SnapshotTexts.get("view.table"));
        table.setHeaderVisible(true);
        table.addListener(SWT.Selection, event -> update());
        table.addListener(SWT.DefaultSelection, event -> compareWithNow());
        table.setMenu(menu());
        trend = new TrendPane(side);
        changes = new ChangesPane(side, this::open);
        showSide(Side.LIST);
        Palette.nowAndOnChange(pages, () -> setTitleImage(Icons.image("calendar")));
    }

    // --- building

    private void createBar() {
        var bar = ToolBars.line(content);
        var bars = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
        Widgets.name(bars, SnapshotTexts.get("view.tools"));
        item(bars, "take", "item-add", SnapshotTexts.get("menu.take"), true, this::take);
        tools = List.of(tool(bars, "now", "history", true, SnapshotBoard::nowFault, this::compareWithNow),
                tool(bars, "pair", "columns", false, SnapshotBoard::pairFault, this::comparePair),
                tool(bars, "delete", "delete", false, SnapshotBoard::deleteFault, this::delete));
        new ToolItem(bars, SWT.SEPARATOR);
        for (Side each : Side.values()) {
            sides.put(each, choice(bars, each));
        }
        doing = Widgets.id(Widgets.secondary(bar, "", SWT.NONE), "snapshots.doing");
        trouble = Widgets.id(Widgets.label(content, "", SWT.WRAP), "snapshots.trouble");
        GridDataFactory.fillDefaults().grab(true, false).indent(Widgets.GRID, 0).hint(WIDEST, SWT.DEFAULT).exclude(true)
                .applyTo(trouble);
    }

    private static Tool tool(ToolBar bar, String name, String icon, boolean words,
            Function<Collection<Snapshot>, Optional<String>> fault, Runnable run) {
        String text = SnapshotTexts.get("view." + name);
        return new Tool(item(bar, name, icon, text, words, run), text, fault, run);
    }

    private static ToolItem item(ToolBar bar, String name, String icon, String text, boolean words, Runnable run) {
        var item = ToolBars.tool(bar, icon, text, "snapshots." + name, run);
        if (words) {
            item.setText(text);
        }
        Palette.onChange(bar, () -> item.setImage(Icons.image(icon)));
        return item;
    }

    private ToolItem choice(ToolBar bar, Side which) {
        var item = Widgets.id(new ToolItem(bar, SWT.RADIO), "snapshots." + which.key);
        item.setText(SnapshotTexts.get("view." + which.key));
        Palette.nowAndOnChange(bar, () -> item.setImage(Icons.image(which.icon)));
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                showSide(which);
            }
        });
        return item;
    }

    private void showSide(Side which) {
        sides.forEach((each, item) -> item.setSelection(each == which));
        ((StackLayout) side.getLayout()).topControl = switch (which) {
        case LIST -> table;
        case TREND -> trend.control();
        case CHANGES -> changes.control();
        };
        side.layout();
    }

    private org.eclipse.swt.widgets.Menu menu() {
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu -> tools.forEach(tool -> {
            var action = new Action(tool.text()) {
                @Override
                public void run() {
                    tool.run().run();
                }
            };
            action.setEnabled(tool.fault().apply(selected()).isEmpty());
            menu.add(action);
        }));
        return manager.createContextMenu(table);
    }

    private void createColumns() {
        var gc = new GC(table);
        List<String> titles = board.columns();
        for (int i = 0; i < titles.size(); i++) {
            boolean text = i < LABELS || i == titles.size() - 1;
            var column = new TableColumn(table, text ? SWT.LEFT : SWT.RIGHT);
            column.setText(titles.get(i));
            column.setToolTipText(titles.get(i));
            column.setWidth(i < LABELS ? WIDEST : Math.min(WIDEST + WIDEST / 4, gc.textExtent(titles.get(i)).x + 5 * Widgets.GRID));
        }
        gc.dispose();
    }

    // --- following

    @Override
    protected void administrationChanged() {
        board = null;
        OpenAdministration active = administration();
        if (active != null) {
            board = new SnapshotBoard(active.editing(), active.folder(), Clock.systemDefaultZone());
            if (table.getColumnCount() == 0) {
                createColumns();
            }
            rows = List.of();
            table.removeAll();
            comparedWithNow = false;
            changes.show(null);
            showSide(Side.LIST);
            look(null);
        }
    }

    @Override
    protected void changed(Change change) {
        if (comparedWithNow) {
            changes.setOutdated(true);
        }
    }

    @Override
    protected void activated() {
        look(null);
    }

    /** Looks which snapshots there are, and selects one. */
    private void look(Snapshot wanted) {
        SnapshotBoard asked = board;
        if (asked == null) {
            return;
        }
        var job = new BackgroundJob<>(SnapshotTexts.get("doing.look"), progress -> asked.look(), listing -> {
            if (board == asked) {
                asked.show(listing);
                show(wanted);
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private void show(Snapshot wanted) {
        turn(board.isEmpty() ? empty : content);
        trouble.setText(Widgets.plain(board.trouble()));
        ((org.eclipse.swt.layout.GridData) trouble.getLayoutData()).exclude = board.trouble().isEmpty();
        trouble.setVisible(!board.trouble().isEmpty());
        List<Snapshot> before = selected();
        boolean others = !rows.equals(board.snapshots());
        rows = board.snapshots();
        if (others || table.getItemCount() != rows.size()) {
            table.removeAll();
            for (Snapshot snapshot : rows) {
                new TableItem(table, SWT.NONE).setText(board.cells(snapshot).toArray(String[]::new));
            }
            trend.show(board.trend(UiPlugin.registry().keyFigures()));
            for (int i = 0; i < rows.size(); i++) {
                if (wanted == null ? before.contains(rows.get(i)) : rows.get(i).equals(wanted)) {
                    table.select(i);
                }
            }
            if (table.getSelectionCount() == 0 && !rows.isEmpty()) {
                table.select(0);
            }
        }
        content.layout(true, true);
        update();
    }

    private List<Snapshot> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
    }

    private void update() {
        List<Snapshot> selected = selected();
        for (Tool tool : tools) {
            var fault = tool.fault().apply(selected);
            tool.item().setEnabled(fault.isEmpty());
            tool.item().setToolTipText(tool.text().replace("…", "") + fault.map(words -> "\n" + words).orElse(""));
        }
    }

    // --- doing

    /** Asks for a label and takes a snapshot. */
    void take() {
        SnapshotBoard asked = board;
        if (asked == null) {
            return;
        }
        ElementEditors.commit(administration());
        LabelDialog.open(getSite().getShell()).ifPresent(label -> work(SnapshotTexts.get("doing.take"),
                progress -> asked.take(label, UiPlugin.registry().keyFigures(), progress), taken -> {
                    if (board == asked) {
                        showSide(Side.LIST);
                        look(taken);
                    }
                }));
    }

    private void compareWithNow() {
        if (SnapshotBoard.nowFault(selected()).isEmpty()) {
            ElementEditors.commit(administration());
            compare(selected().getFirst(), null);
        }
    }

    private void comparePair() {
        var pair = SnapshotBoard.pair(selected());
        compare(pair.getKey(), pair.getValue());
    }

    private void compare(Snapshot before, Snapshot now) {
        SnapshotBoard asked = board;
        work(SnapshotTexts.get("doing.compare"), progress -> asked.compare(before, now, progress), found -> {
            if (board == asked) {
                comparedWithNow = now == null;
                changes.show(found);
                showSide(Side.CHANGES);
                changes.setFocus();
            }
        });
    }

    private void delete() {
        List<Snapshot> gone = selected();
        if (MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), SnapshotTexts.get("view.delete").replace("…", ""),
                SnapshotBoard.deleteQuestion(gone), SWT.NONE, SnapshotTexts.get("delete.do"),
                SnapshotTexts.get("cancel")) == 0) {
            work(SnapshotTexts.get("doing.delete"), progress -> {
                for (Snapshot snapshot : gone) {
                    Snapshots.delete(snapshot);
                }
                return gone;
            }, done -> look(null));
        }
    }

    private void open(String id) {
        administration().element(id).ifPresentOrElse(
                element -> ElementEditors.open(getSite().getPage(), administration(), element),
                () -> MessageDialog.openInformation(getSite().getShell(), SnapshotTexts.get("changes.open"),
                        SnapshotTexts.get("changes.gone")));
    }

    /** Does something in the background and says so meanwhile. */
    private <T> void work(String title, Work<T> work, Consumer<T> then) {
        doing.setText(title + " …");
        doing.getParent().layout(true);
        var job = new BackgroundJob<>(title, work, then);
        job.setUser(false);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private final class BackgroundJob<T> extends Job {
        private final Work<T> work;
        private final Consumer<T> then;

        BackgroundJob(String title, Work<T> work, Consumer<T> then) {
            super(title);
            this.work = work;
            this.then = then;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                T result = work.run(new MonitorProgress(monitor, (task, share) -> { }));
                ui(() -> {
                    done();
                    then.accept(result);
                });
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                ui(this::done);
                return Status.CANCEL_STATUS;
            } catch (FaultException e) {
                ui(() -> {
                    done();
                    FaultDialog.open(SnapshotTexts.get("failed"), getName(), e);
                });
                return Status.OK_STATUS;
            }
        }

        private void done() {
            if (!isSystem()) {
                doing.setText("");
            }
        }
    }

    @Override
    protected void focus() {
        (page() == content ? ((StackLayout) side.getLayout()).topControl : page()).setFocus();
    }
}
