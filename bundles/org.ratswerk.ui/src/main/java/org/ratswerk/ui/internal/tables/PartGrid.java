package org.ratswerk.ui.internal.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.navigator.DeletionDialog;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.forms.FieldProblems;
import org.ratswerk.ui.model.tables.CellBlock;
import org.ratswerk.ui.model.tables.GridModel;
import org.ratswerk.ui.model.tables.GridTable;

/**
 * A table in a part of a form that is worked with like those in editors of their own: tools above, what there is to say
 * about the selected cell below. The commands of tables mean it while it has the focus.
 */
public final class PartGrid {
    private static final String CONTEXT = "org.ratswerk.ui.tables";
    private static final int MESSAGE_WIDTH = 240;

    private final Setup setup;
    private final OpenAdministration administration;
    private final GridModel model;
    private final FieldProblems problems = ElementEditors.problems();
    private final Composite root;
    private final Composite pages;
    private final Composite empty;
    private final ToolBar bar;
    private final ToolItem remove;
    private final ToolItem copy;
    private final ToolItem up;
    private final ToolItem down;
    private final Grid grid;
    private final Label messageIcon;
    private final Label message;
    private final Commands commands;
    private final Runnable problemsListener = this::problemsChanged;
    private Runnable selected = () -> { };
    private String refusal = "";

    /**
     * What differs between such tables.
     *
     * @param id start of the identifiers that tests find the controls by
     * @param title title of the empty state: that there is nothing yet
     * @param hint sentence of the empty state: what would stand here and how to get it here
     * @param insert what making a row is called, as a button
     * @param duplicate what copying rows is called; null where they cannot be
     * @param delete what deleting rows is called
     * @param open what opening a row is called
     * @param rows what can be done to rows
     */
    public record Setup(String id, String title, String hint, String insert, String duplicate, String delete,
            String open, Rows rows) {
    }

    /** What can be done to rows. */
    public interface Rows {
        /** Tells whether they have an order that the user changes. */
        default boolean isOrdered() {
            return false;
        }

        /** Puts rows before the one in a place, counted from 0; the number of rows for the end. Rows without an order stay. */
        default void move(List<Element> rows, int to) {
            // they have no order
        }

        /** Puts a copy of each row below it and returns the copies; none where rows are not copied here. */
        default List<? extends Element> duplicate(List<Element> rows) {
            return List.of();
        }

        /** Deletes rows. Returns false where that is to be asked about as everywhere. */
        boolean delete(List<Element> rows);

        /** Opens what a row stands for. */
        void open(Element row);
    }

    /**
     * @param parent parent
     * @param site services of the editor
     * @param administration administration
     * @param table which rows and columns
     * @param setup what differs between such tables
     */
    public PartGrid(Composite parent, IServiceLocator site, OpenAdministration administration, GridTable table,
            Setup setup) {
        this.setup = setup;
        this.administration = administration;
        model = new GridModel(table, administration.editing());
        root = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        bar = Widgets.css(Widgets.id(new ToolBar(root, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT), setup.id + ".tools"),
                "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.name(bar, GridTexts.get("tools"));
        GridDataFactory.fillDefaults().indent(Widgets.GRID, 0).applyTo(bar);
        var insert = ToolBars.tool(bar, "item-add", setup.insert, setup.id + ".insert", this::insert);
        insert.setText(setup.insert);
        copy = setup.duplicate == null ? null
                : ToolBars.tool(bar, "duplicate", setup.duplicate, setup.id + ".duplicate", this::duplicate);
        remove = ToolBars.tool(bar, "item-remove", setup.delete, setup.id + ".delete", this::delete);
        up = setup.rows.isOrdered() ? ToolBars.tool(bar, "item-up", GridTexts.get("part.up"), setup.id + ".up",
                () -> moveBy(-1)) : null;
        down = setup.rows.isOrdered() ? ToolBars.tool(bar, "item-down", GridTexts.get("part.down"), setup.id + ".down",
                () -> moveBy(1)) : null;
        Widgets.rule(root);
        pages = new Composite(root, SWT.NONE);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        grid = new Grid(pages, model, this::problem, new Following());
        Widgets.id(grid.control(), setup.id + ".grid");
        if (setup.rows.isOrdered()) {
            grid.setOrder(this::move);
        }
        new GridTooltip(grid.control(), model, this::about);
        empty = EmptyState.create(pages, setup.title, setup.hint);
        GridDataFactory.swtDefaults()
                .applyTo(Widgets.button(empty, setup.id + ".empty.insert", setup.insert, "item-add", this::insert));
        menu();
        Widgets.rule(root);
        var line = Widgets.area(root, 2);
        GridLayoutFactory.fillDefaults().numColumns(2)
                .extendedMargins(2 * Widgets.GRID, 2 * Widgets.GRID, Widgets.GRID / 2, Widgets.GRID / 2)
                .spacing(Widgets.GRID, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        messageIcon = Widgets.label(line, "", SWT.NONE);
        message = Widgets.id(Widgets.label(line, "", SWT.NONE), setup.id + ".message");
        GridDataFactory.fillDefaults().grab(true, false).hint(MESSAGE_WIDTH, SWT.DEFAULT).applyTo(message);
        commands = new Commands(site);
        model.addListener(new Shown());
        problems.addListener(problemsListener);
        root.addDisposeListener(event -> {
            problems.removeListener(problemsListener);
            commands.dispose();
            model.dispose();
        });
        show();
    }

    /** Returns the control. */
    public Composite control() {
        return root;
    }

    /** Returns the contents. */
    public GridModel model() {
        return model;
    }

    /** Returns the table itself. */
    public Control table() {
        return grid.control();
    }

    /** Returns the bar with the tools, for more of them. */
    public ToolBar tools() {
        return bar;
    }

    /** Says which rows are set apart by a bar at their heads and bold numbers; they are drawn anew. */
    public void setStrong(Predicate<Element> rows) {
        grid.setStrong(rows);
        grid.control().redraw();
    }

    /** Has {@code handler} called when another cell is selected. */
    public void onSelect(Runnable handler) {
        selected = handler;
    }

    /** Returns the element of the selected row. */
    public Optional<Element> element() {
        return grid.element();
    }

    /** Says something below the table until another cell is selected. */
    public void say(String text) {
        refusal = text;
        show();
    }

    /** Puts the focus on the table, or on the button that makes the first row. */
    public boolean setFocus() {
        if (model.rowCount() == 0) {
            return empty.setFocus();
        }
        grid.selectFirst();
        return grid.control().setFocus();
    }

    /**
     * Selects the cell of an element.
     *
     * @param element element; nothing happens where it is no row
     * @param feature key of the column; null for the one selected now
     */
    public void reveal(Element element, String feature) {
        if (model.lineOf(element) < 0) {
            model.clearFilters();
        }
        int line = model.lineOf(element);
        if (line >= 0) {
            int column = feature == null ? -1 : model.table().columns().stream().map(each -> each.key()).toList()
                    .indexOf(feature);
            grid.select(line, model.shown().contains(column) ? column : -1);
            grid.control().setFocus();
        }
    }

    /** Selects the row of an element, without the focus. */
    public void show(Element element) {
        int line = model.lineOf(element);
        if (line >= 0) {
            grid.select(line, -1);
        }
    }

    /** Reads all cells anew, for what they show and the model does not hold. */
    public void refresh() {
        model.refresh();
    }

    /** Takes over what is being typed; tells whether nothing is left that is no value. */
    public boolean commit() {
        if (root.isDisposed()) {
            return true;
        }
        grid.commit();
        model.faults().stream().findFirst().ifPresent(cell -> grid.select(cell.line(), cell.column()));
        return model.faults().isEmpty();
    }

    // --- what is done to rows

    private boolean isRearranged() {
        return model.arrangement().isFiltered() || !model.arrangement().sortedColumns().isEmpty();
    }

    private void move(List<Element> rows, int to) {
        if (isRearranged()) {
            say(GridTexts.get("part.sorted"));
            return;
        }
        setup.rows.move(rows, to);
        select(rows);
    }

    private void moveBy(int by) {
        grid.commit();
        grid.moveRows(by);
    }

    private void select(List<? extends Element> rows) {
        var lines = rows.stream().map(model::lineOf).filter(line -> line >= 0).sorted().toList();
        if (!lines.isEmpty()) {
            grid.select(lines.getFirst(), -1);
            if (lines.size() > 1) {
                grid.selectLines(lines.getFirst(), lines.size());
            }
            grid.control().setFocus();
        }
    }

    private void insert() {
        grid.commit();
        int line = model.insert(grid.line());
        if (line >= 0) {
            grid.control().setFocus();
            int name = model.table().columns().stream().map(each -> each.key()).toList().indexOf("name");
            grid.select(line, model.shown().contains(name) ? name : model.shown().getFirst());
        }
    }

    private void duplicate() {
        grid.commit();
        if (copy != null && grid.line() >= 0) {
            select(setup.rows.duplicate(model.elements(grid.lines())));
        }
    }

    private void delete() {
        grid.commit();
        var elements = model.elements(grid.lines());
        if (elements.isEmpty() || setup.rows.delete(elements)) {
            return;
        }
        var plan = ElementDeletion.plan(model.editing(), elements, ElementDeletion.Below.DELETE);
        if (plan.obstacle().isEmpty() && plan.isPlain() && !plan.hasBelow() && elements.size() == 1) {
            plan.run();
        } else if (plan.obstacle().isEmpty()) {
            DeletionDialog.open(root.getShell(), below -> ElementDeletion.plan(model.editing(), elements, below));
        } else {
            say(plan.obstacle().get());
        }
    }

    private void paste() {
        CellBlock block = ClipboardBlocks.get();
        if (block.isEmpty()) {
            return;
        }
        var plan = model.planPaste(grid.cells(), block);
        boolean newRows = plan.newRows() > 0;
        if (plan.isDoubtful()) {
            var dialog = new PasteDialog(root.getShell(), plan);
            if (dialog.open() != Window.OK) {
                return;
            }
            newRows = dialog.withNewRows();
        }
        if (!plan.isEmpty()) {
            model.paste(plan, newRows);
        }
    }

    private void copyCells(boolean titles) {
        ClipboardBlocks.put(model.copy(grid.cells(), titles || grid.isAllSelected()));
    }

    // --- menu

    private void menu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        grid.control().setMenu(menu.createContextMenu(grid.control()));
        grid.control().addDisposeListener(event -> menu.dispose());
    }

    private void fill(IMenuManager menu) {
        boolean any = grid.line() >= 0;
        menu.add(action(setup.open, null, any, this::open));
        menu.add(item(GridEditor.EDIT, "edit"));
        menu.add(new Separator());
        menu.add(item(IWorkbenchCommandConstants.EDIT_CUT, "cut"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_COPY, "copy"));
        menu.add(action(GridTexts.get("copy.titles"), null, any, () -> copyCells(true)));
        menu.add(item(IWorkbenchCommandConstants.EDIT_PASTE, "paste"));
        menu.add(item(GridEditor.FILL_DOWN, "fill"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_DELETE, "clear"));
        menu.add(new Separator());
        menu.add(new CommandItem(GridEditor.INSERT, Map.of(), setup.insert, null, Need.NOTHING));
        if (setup.duplicate != null) {
            menu.add(new CommandItem(Ids.DUPLICATE, Map.of(), setup.duplicate, null, Need.NOTHING));
        }
        menu.add(new CommandItem(GridEditor.DELETE_ROWS, Map.of(), setup.delete, null, Need.NOTHING));
        if (setup.rows.isOrdered()) {
            menu.add(new Separator());
            menu.add(action(GridTexts.get("part.up"), "Alt+\u2191", up.isEnabled(), () -> moveBy(-1)));
            menu.add(action(GridTexts.get("part.down"), "Alt+\u2193", down.isEnabled(), () -> moveBy(1)));
        }
    }

    private static CommandItem item(String id, String text) {
        return new CommandItem(id, Map.of(), GridTexts.get(text), null, Need.NOTHING);
    }

    private static Action action(String text, String key, boolean enabled, Runnable run) {
        var action = new Action(Widgets.plain(text) + (key == null ? "" : "\t" + key)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    private void open() {
        grid.commit();
        grid.element().ifPresent(setup.rows::open);
    }

    // --- what there is to say about cells

    private void problemsChanged() {
        if (!root.isDisposed()) {
            grid.control().redraw();
            show();
        }
    }

    private List<Problem> problems(int line, int column) {
        var key = model.column(column).key();
        return problems.of(administration, model.element(line).getId()).stream()
                .filter(problem -> key.equals(problem.feature())).toList();
    }

    private Optional<Symbol> problem(int line, int column) {
        return problems(line, column).stream().map(Problem::severity).min(java.util.Comparator.naturalOrder())
                .map(severity -> severity == Severity.ERROR ? Symbol.INFEASIBLE : Symbol.WARNING);
    }

    private String about(int line, int column) {
        return model.fault(line, column).map(GridModel.Fault::message).orElseGet(() -> problems(line, column).stream()
                .map(Problem::message).collect(Collectors.joining("\n")));
    }

    private void show() {
        if (root.isDisposed() || commands == null) {
            return;
        }
        boolean none = model.rowCount() == 0;
        var layout = (StackLayout) pages.getLayout();
        Control top = none ? empty : grid.control();
        if (layout.topControl != top) {
            boolean focus = layout.topControl != null && inside(root.getDisplay().getFocusControl(), pages);
            layout.topControl = top;
            pages.layout();
            if (focus) {
                top.setFocus();
            }
        }
        int line = grid.line();
        remove.setEnabled(line >= 0);
        if (copy != null) {
            copy.setEnabled(line >= 0);
        }
        if (up != null) {
            var lines = grid.lines();
            up.setEnabled(!lines.isEmpty() && lines.getFirst() > 0 && !isRearranged());
            down.setEnabled(!lines.isEmpty() && lines.getLast() < model.lineCount() - 1 && !isRearranged());
        }
        showMessage(line);
    }

    private void showMessage(int line) {
        int column = grid.column();
        String text = refusal;
        String icon = text.isEmpty() ? null : "info";
        var faults = model.arrangement().filterFaults();
        if (text.isEmpty() && !faults.isEmpty()) {
            text = faults.getFirst();
            icon = "warning";
        } else if (text.isEmpty() && line >= 0 && column >= 0) {
            text = about(line, column);
            icon = text.isEmpty() ? null : model.fault(line, column).isPresent() ? "error"
                    : problem(line, column).map(Palette::icon).orElse("warning");
        }
        if (text.isEmpty() && !model.faults().isEmpty()) {
            text = GridTexts.get("faults", model.faults().size());
            icon = "error";
        }
        messageIcon.setImage(icon == null ? null : Icons.image(icon));
        message.setText(Widgets.plain(text.replace('\n', ' ')));
        message.setToolTipText(text.isEmpty() ? null : text);
        message.getParent().layout();
    }

    private static boolean inside(Control control, Control area) {
        for (Control each = control; each != null; each = each.getParent()) {
            if (each == area) {
                return true;
            }
        }
        return false;
    }

    private final class Following implements Grid.Listener {
        @Override
        public void selected() {
            refusal = "";
            show();
            selected.run();
        }

        @Override
        public void opened() {
            open();
        }

        @Override
        public void refused(String text) {
            say(text);
        }
    }

    private final class Shown implements GridModel.Listener {
        @Override
        public void linesChanged() {
            show();
        }

        @Override
        public void cellsChanged() {
            show();
        }
    }

    // --- commands

    /** The commands of tables, while the table or one of its cells has the focus. */
    private final class Commands {
        private final IHandlerService handlers;
        private final IContextService contexts;
        private final Map<String, AbstractHandler> own = new LinkedHashMap<>();
        private final List<IHandlerActivation> active = new ArrayList<>();
        private final Listener focus = event -> focused(event.widget instanceof Control control ? control : null);
        private IContextActivation context;

        Commands(IServiceLocator site) {
            handlers = site.getService(IHandlerService.class);
            contexts = site.getService(IContextService.class);
            handle(GridEditor.EDIT, grid::edit, this::onGrid);
            handle(GridEditor.FILL_DOWN, () -> model.fillDown(grid.cells()), this::onGrid);
            handle(GridEditor.INSERT, PartGrid.this::insert, () -> true);
            handle(GridEditor.DELETE_ROWS, PartGrid.this::delete, this::onGrid);
            if (setup.duplicate != null) {
                handle(Ids.DUPLICATE, PartGrid.this::duplicate, this::onGrid);
            }
            handle(IWorkbenchCommandConstants.EDIT_CUT, () -> cell(Text::cut, () -> {
                copyCells(false);
                model.clear(grid.cells());
            }), () -> true);
            handle(IWorkbenchCommandConstants.EDIT_COPY, () -> cell(Text::copy, () -> copyCells(false)), () -> true);
            handle(IWorkbenchCommandConstants.EDIT_PASTE, () -> cell(Text::paste, PartGrid.this::paste), () -> true);
            handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> cell(Text::selectAll, grid::selectAll),
                    () -> true);
            handle(IWorkbenchCommandConstants.EDIT_DELETE, () -> model.clear(grid.cells()), this::onGrid);
            handle(IWorkbenchCommandConstants.EDIT_UNDO, this::undo,
                    () -> grid.isEditing() || model.editing().canUndo());
            root.getDisplay().addFilter(SWT.FocusIn, focus);
        }

        private void handle(String command, Runnable run, BooleanSupplier enabled) {
            own.put(command, new AbstractHandler() {
                @Override
                public Object execute(ExecutionEvent event) {
                    run.run();
                    return null;
                }

                @Override
                public boolean isEnabled() {
                    return enabled.getAsBoolean();
                }

                @Override
                public boolean isHandled() {
                    return enabled.getAsBoolean();
                }
            });
        }

        private boolean onGrid() {
            return !grid.control().isDisposed() && !grid.isEditing();
        }

        private void cell(java.util.function.Consumer<Text> inText, Runnable inGrid) {
            if (root.getDisplay().getFocusControl() instanceof Text text) {
                inText.accept(text);
            } else {
                inGrid.run();
            }
        }

        /** What is just being typed is taken back first. */
        private void undo() {
            if (grid.isEditing()) {
                grid.cancel();
            } else {
                model.editing().undo();
            }
        }

        private void focused(Control control) {
            boolean mine = control != null && !grid.control().isDisposed() && inside(control, grid.control());
            if (mine && active.isEmpty()) {
                own.forEach((command, handler) -> active.add(handlers.activateHandler(command, handler)));
                context = contexts.activateContext(CONTEXT);
            } else if (!mine && !active.isEmpty() && !(control != null && control.getShell() != root.getShell())) {
                release();
            }
        }

        private void release() {
            handlers.deactivateHandlers(active);
            active.clear();
            if (context != null) {
                contexts.deactivateContext(context);
                context = null;
            }
        }

        void dispose() {
            root.getDisplay().removeFilter(SWT.FocusIn, focus);
            if (!active.isEmpty()) {
                release();
            }
        }
    }
}
