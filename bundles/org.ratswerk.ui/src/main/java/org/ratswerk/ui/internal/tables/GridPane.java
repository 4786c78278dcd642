package org.ratswerk.ui.internal.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.grid.ColumnsDialog;
import org.ratswerk.ui.internal.grid.Exporting;
import org.ratswerk.ui.internal.grid.FilterDialog;
import org.ratswerk.ui.internal.navigator.DeletionDialog;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.forms.FieldProblems;
import org.ratswerk.ui.model.tables.CellBlock;
import org.ratswerk.ui.model.tables.GridModel;
import org.ratswerk.ui.model.tables.GridTables;

/** A table of elements with what belongs around it: views, search, tools, and what there is to say about the cell. */
final class GridPane {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int SEARCH_WIDTH = 240;
    private static final int SELECTED_MAX = 500;
    /** Columns that count dependencies, and the column of the table of dependencies in which the element stands then. */
    private static final Map<String, String> COUNTED = Map.of("suppliers", "dependent", "dependents", "supplier");

    private final GridEditor owner;
    private final OpenAdministration administration;
    private final GridModel model;
    private final FieldProblems problems = ElementEditors.problems();
    private final Composite root;
    private final Composite pages;
    private final Composite empty;
    private final Grid grid;
    private ToolItem views;
    private ToolItem remove;
    private final Text search;
    private final Label count;
    private final Link reset;
    private final Link arrange;
    private final Label messageIcon;
    private final Label message;
    private final Link nextFault;
    private final Label selected;
    private final Runnable problemsListener = this::problemsChanged;
    private String refusal = "";
    /** Column whose title the context menu is opened on, or -1. */
    private int menuTitle = -1;

    GridPane(Composite parent, GridEditor owner, OpenAdministration administration, GridModel model) {
        this.owner = owner;
        this.administration = administration;
        this.model = model;
        root = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        createHead();
        var line = line(4, Widgets.GRID);
        search = Widgets.id(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "table.search");
        search.setMessage(GridTexts.get("search"));
        search.setText(model.arrangement().search());
        Widgets.name(search, GridTexts.get("search.name"));
        GridDataFactory.fillDefaults().hint(Math.max(SEARCH_WIDTH, width(search.getMessage()) + 8 * Widgets.GRID),
                SWT.DEFAULT).applyTo(search);
        SearchField.listen(search, this::applySearch, () -> {
            applySearch();
            grid().selectFirst();
            grid().control().setFocus();
        });
        count = Widgets.id(Widgets.secondary(line, "", SWT.NONE), "table.count");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        arrange = link(line, "table.arrange", GridTexts.get("arrange"), model::arrange);
        arrange.setToolTipText(GridTexts.get("arrange.tip"));
        reset = link(line, "table.clearFilters", UiTexts.get("results.clearFilters"), this::clearFilters);
        Widgets.rule(root);
        pages = new Composite(root, SWT.NONE);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        grid = new Grid(pages, model, this::problem, new Grid.Listener() {
            @Override
            public void selected() {
                refusal = "";
                show();
                owner.selectionChanged();
            }

            @Override
            public void opened() {
                openWhatIsMeant();
            }

            @Override
            public void refused(String text) {
                refusal = text;
                show();
            }
        });
        Widgets.id(grid.control(), "table.grid");
        new GridTooltip(grid.control(), model, this::about);
        empty = createEmpty();
        createContextMenu();
        Widgets.rule(root);
        var status = line(4, Widgets.GRID / 2);
        ((GridData) status.getLayoutData()).verticalIndent = Widgets.GRID / 2;
        messageIcon = Widgets.label(status, "", SWT.NONE);
        message = Widgets.id(Widgets.label(status, "", SWT.NONE), "table.message");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SEARCH_WIDTH, SWT.DEFAULT)
                .applyTo(message);
        nextFault = link(status, "table.nextFault", GridTexts.get("faults.next"), this::nextFault);
        selected = Widgets.id(Widgets.secondary(status, "", SWT.RIGHT), "table.selected");
        model.addListener(new GridModel.Listener() {
            @Override
            public void linesChanged() {
                show();
                owner.modelChanged();
            }

            @Override
            public void cellsChanged() {
                show();
                owner.modelChanged();
            }

            @Override
            public void viewsChanged() {
                show();
            }
        });
        problems.addListener(problemsListener);
        root.addDisposeListener(event -> problems.removeListener(problemsListener));
        show();
    }

    Composite control() {
        return root;
    }

    Grid grid() {
        return grid;
    }

    private int width(String text) {
        var gc = new GC(root);
        int width = gc.textExtent(text).x;
        gc.dispose();
        return width;
    }

    private Composite line(int columns, int below) {
        var line = Widgets.area(root, columns);
        GridLayoutFactory.fillDefaults().numColumns(columns).extendedMargins(MARGIN, MARGIN, 0, below)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private static Link link(Composite line, String id, String text, Runnable run) {
        var link = Widgets.id(new Link(line, SWT.NONE), id);
        link.setText("<a>" + text + "</a>");
        Widgets.colors(link, Palette.color(Palette.Tone.INK));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
        link.addListener(SWT.Selection, event -> run.run());
        return link;
    }

    // --- head

    private void createHead() {
        var head = Widgets.area(root, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(MARGIN, MARGIN, MARGIN - 4, Widgets.GRID)
                .spacing(Widgets.GRID, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var icon = Widgets.label(head, "", SWT.NONE);
        icon.setImage(Icons.image(GridEditors.icon(model.table())));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        var title = Widgets.id(Widgets.css(Widgets.label(head, model.table().title(), SWT.NONE), "rw-header"),
                "table.title");
        title.setFont(Palette.titleFont());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        var bar = Widgets.css(new ToolBar(head, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.name(bar, GridTexts.get("tools"));
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(bar);
        views = ToolBars.menu(bar, "filter", GridTexts.get("views"), "table.tool.views", this::viewsMenu);
        new ToolItem(bar, SWT.SEPARATOR);
        ToolBars.tool(bar, "new-row", GridTexts.get("insert"), "table.tool.insert", this::insert);
        remove = ToolBars.tool(bar, "delete-row", GridTexts.get("delete"), "table.tool.delete", this::deleteRows);
        new ToolItem(bar, SWT.SEPARATOR);
        ToolBars.tool(bar, "columns", UiTexts.get("results.columns"), "table.tool.columns", this::chooseColumns);
        ToolBars.menu(bar, "export", UiTexts.get("results.export"), "table.tool.export", menu -> {
            menu.add(action(UiTexts.get("command.export.xlsx"), true, () -> export("xlsx")));
            menu.add(action(UiTexts.get("command.export.csv"), true, () -> export("csv")));
        });
        Widgets.label(head, "", SWT.NONE);
        Widgets.secondary(head, administration.name(), SWT.NONE);
    }

    // --- views

    private void viewsMenu(IMenuManager menu) {
        var current = model.view().orElse(null);
        menu.add(choice(GridTexts.get("view.all"), current == null && isPlain(), model::resetView));
        model.views().forEach(name -> menu.add(choice(name, name.equals(current), () -> model.chooseView(name))));
        menu.add(new Separator());
        if (current != null) {
            menu.add(action(GridTexts.get("view.update", current), model.isViewChanged(),
                    () -> model.saveView(current)));
        }
        menu.add(action(GridTexts.get("view.save"), true, this::saveView));
        if (current != null) {
            menu.add(action(GridTexts.get("view.delete", current), true, () -> model.deleteView(current)));
        }
    }

    private boolean isPlain() {
        return !model.arrangement().isFiltered() && model.arrangement().sortedColumns().isEmpty()
                && model.shown().equals(model.table().shownAtFirst());
    }

    private void saveView() {
        IInputValidator validator = text -> text.isBlank() ? "" : null;
        var dialog = new InputDialog(root.getShell(), GridTexts.get("view.save.title"),
                GridTexts.get("view.save.text"), model.view().orElse(""), validator);
        if (dialog.open() == Window.OK && dialog.getValue() != null) {
            model.saveView(dialog.getValue());
        }
    }

    // --- search and filter

    private void applySearch() {
        if (!search.getText().equals(model.arrangement().search())) {
            model.setSearch(search.getText());
        }
    }

    private void clearFilters() {
        search.setText("");
        model.clearFilters();
        grid.control().setFocus();
    }

    void find() {
        search.setFocus();
        search.selectAll();
    }

    private void filterColumn(int column) {
        var dialog = new FilterDialog(root.getShell(), model.column(column).column(),
                model.arrangement().filter(column));
        if (dialog.open() == Window.OK) {
            model.setFilter(column, dialog.text());
        }
    }

    private void chooseColumns() {
        grid.commit();
        var dialog = new ColumnsDialog(root.getShell(), model.arrangement().columns(), grid.allColumns(), model.shown());
        if (dialog.open() == Window.OK) {
            var first = model.table().shownAtFirst();
            if (dialog.isReset()) {
                var order = new ArrayList<>(first);
                grid.allColumns().stream().sorted().filter(column -> !order.contains(column)).forEach(order::add);
                grid.setColumns(order, first);
            } else {
                grid.setColumns(dialog.order(), dialog.shown());
            }
        }
    }

    // --- context menu

    private void createContextMenu() {
        var menu = new MenuManager("", GridEditor.ID);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillMenu);
        grid.control().addMenuDetectListener(event -> {
            var place = grid.control().toControl(event.x, event.y);
            menuTitle = event.detail == SWT.MENU_KEYBOARD ? -1 : grid.titleAt(place.x, place.y);
        });
        grid.control().setMenu(menu.createContextMenu(grid.control()));
        owner.getEditorSite().registerContextMenu(menu, owner.getSite().getSelectionProvider(), false);
    }

    private void fillMenu(IMenuManager menu) {
        if (menuTitle >= 0) {
            fillTitleMenu(menu, menuTitle);
            return;
        }
        boolean any = grid.line() >= 0;
        menu.add(command("org.ratswerk.ui.openElement", "open"));
        menu.add(command(GridEditor.EDIT, "edit"));
        menu.add(new Separator());
        menu.add(command("org.eclipse.ui.edit.cut", "cut"));
        menu.add(command("org.eclipse.ui.edit.copy", "copy"));
        menu.add(action(GridTexts.get("copy.titles"), any, () -> copy(true)));
        menu.add(command("org.eclipse.ui.edit.paste", "paste"));
        menu.add(command(GridEditor.FILL_DOWN, "fill"));
        menu.add(command("org.eclipse.ui.edit.delete", "clear"));
        menu.add(new Separator());
        menu.add(command(GridEditor.INSERT, "insert"));
        menu.add(command(GridEditor.DELETE_ROWS, "delete"));
        if (any && grid.column() >= 0) {
            menu.add(new Separator());
            var text = model.text(grid.line(), grid.column());
            menu.add(action(UiTexts.get("results.filter.value", text.isEmpty() ? UiTexts.get("table.group.none") : text),
                    true, () -> model.setFilter(grid.column(), text.isEmpty() ? "\"\"" : "=" + text)));
            var column = new MenuManager(Widgets.plain(
                    GridTexts.get("column.menu", model.column(grid.column()).title())));
            fillTitleMenu(column, grid.column());
            menu.add(column);
        }
        menu.add(new Separator("additions"));
    }

    private static CommandItem command(String id, String text) {
        return new CommandItem(id, Map.of(), GridTexts.get(text), null, Need.NOTHING);
    }

    private void fillTitleMenu(IMenuManager menu, int column) {
        var name = model.column(column).title();
        menu.add(action(UiTexts.get("results.sort.ascending", name), true, () -> model.sort(column, true, false)));
        menu.add(action(UiTexts.get("results.sort.descending", name), true, () -> model.sort(column, false, false)));
        menu.add(action(UiTexts.get("results.sort.further", name),
                model.arrangement().sorted(column) == null && !model.arrangement().sortedColumns().isEmpty(),
                () -> model.sort(column, true, true)));
        menu.add(action(UiTexts.get("results.sort.none"), !model.arrangement().sortedColumns().isEmpty(),
                () -> model.arrangement().sortedColumns().forEach(each -> model.sort(each, null, true))));
        menu.add(new Separator());
        menu.add(action(UiTexts.get("results.filter.column", name), true, () -> filterColumn(column)));
        menu.add(new Separator());
        menu.add(action(GridTexts.get("column.hide", name), model.shown().size() > 1, () -> {
            var shown = new ArrayList<>(model.shown());
            shown.remove(Integer.valueOf(column));
            grid.setColumns(grid.allColumns(), shown);
        }));
        menu.add(action(GridTexts.get("column.freeze", name), true, () -> grid.freeze(column)));
        menu.add(action(GridTexts.get("column.unfreeze"), true, () -> grid.freeze(-1)));
        menu.add(action(UiTexts.get("results.columns"), true, this::chooseColumns));
    }

    private static Action action(String text, boolean enabled, Runnable run) {
        var action = new Action(Widgets.plain(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    private static Action choice(String text, boolean on, Runnable run) {
        var action = new Action(Widgets.plain(text), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    run.run();
                }
            }
        };
        action.setChecked(on);
        return action;
    }

    // --- what commands do

    void openForm() {
        grid.commit();
        grid.element().ifPresent(element -> ElementEditors.open(owner.getSite().getPage(), administration, element));
    }

    /** Behind a number of dependencies there are the dependencies, behind everything else there is the form. */
    private void openWhatIsMeant() {
        int column = grid.column();
        var end = column < 0 ? null : COUNTED.get(model.column(column).key());
        var element = grid.element().orElse(null);
        if (end == null || element == null || element.getName() == null) {
            openForm();
            return;
        }
        GridEditors.open(owner.getSite().getPage(), administration, GridTables.DEPENDENCIES)
                .map(GridEditor.class::cast).map(GridEditor::model).ifPresent(table -> {
                    table.clearFilters();
                    table.setFilter(table.table().column(end), "=" + element.getName());
                });
    }

    void insert() {
        grid.commit();
        int line = model.insert(grid.line());
        if (line >= 0) {
            grid.control().setFocus();
            grid.select(line, model.shown().getFirst());
        }
    }

    void deleteRows() {
        grid.commit();
        var elements = model.elements(grid.lines());
        var plan = ElementDeletion.plan(model.editing(), elements, ElementDeletion.Below.DELETE);
        if (plan.obstacle().isEmpty() && plan.isPlain() && !plan.hasBelow() && elements.size() == 1) {
            plan.run();
        } else if (plan.obstacle().isEmpty()) {
            DeletionDialog.open(root.getShell(), below -> ElementDeletion.plan(model.editing(), elements, below));
        }
    }

    void fillDown() {
        model.fillDown(grid.cells());
    }

    void clear() {
        model.clear(grid.cells());
    }

    void copy(boolean titles) {
        ClipboardBlocks.put(model.copy(grid.cells(), titles || grid.isAllSelected()));
    }

    void cut() {
        copy(false);
        clear();
    }

    void paste() {
        var block = ClipboardBlocks.get();
        if (!block.isEmpty()) {
            paste(block);
        }
    }

    private void paste(CellBlock block) {
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

    void export(String format) {
        grid.commit();
        Exporting.export(root.getShell(), model.snapshot(), format, file -> {
            refusal = UiTexts.get("export.done", file);
            show();
        });
    }

    // --- showing

    /** Returns the elements of the selected rows, the one with the selected cell first. */
    List<org.ratswerk.model.Element> selection() {
        var elements = new ArrayList<org.ratswerk.model.Element>();
        grid.element().ifPresent(elements::add);
        model.elements(grid.lines().stream().limit(SELECTED_MAX).toList()).stream()
                .filter(element -> !elements.contains(element)).forEach(elements::add);
        return elements;
    }

    private Composite createEmpty() {
        var area = EmptyState.create(pages, GridTexts.get("empty.title", model.table().title()),
                GridTexts.get("empty.text"));
        var insert = Widgets.button(area, "table.empty.insert", GridTexts.get("insert"), "new-row", this::insert);
        GridDataFactory.fillDefaults().applyTo(insert);
        var paste = Widgets.button(area, "table.empty.paste", GridTexts.get("empty.paste"), "copy", this::paste);
        GridDataFactory.fillDefaults().applyTo(paste);
        return area;
    }

    private void problemsChanged() {
        if (!root.isDisposed()) {
            grid.control().redraw();
            show();
        }
    }

    private List<Problem> problems(int line, int column) {
        var key = model.column(column).key();
        var found = problems.of(administration, model.element(line).getId());
        return found.isEmpty() ? found : found.stream().filter(problem -> problem.feature() != null
                && (problem.feature().equals(key) || key.endsWith("." + problem.feature()))).toList();
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
        if (root.isDisposed() || message == null || selected == null) {
            return;
        }
        boolean none = model.rowCount() == 0;
        var layout = (StackLayout) pages.getLayout();
        var top = none ? empty : grid.control();
        if (layout.topControl != top) {
            boolean focus = empty != null && empty.isFocusControl();
            layout.topControl = top;
            pages.layout();
            if (focus && !none) {
                grid.control().setFocus();
            }
        }
        count.setText(model.lineCount() == model.rowCount() ? UiTexts.get("results.count", model.rowCount())
                : UiTexts.get("results.count.filtered", model.lineCount(), model.rowCount()));
        visible(reset, model.arrangement().isFiltered());
        visible(arrange, !model.isArranged());
        views.setText(model.view().map(name -> model.isViewChanged() ? GridTexts.get("view.changed", name) : name)
                .orElse(GridTexts.get(isPlain() ? "view.all" : "view.own")));
        visible(nextFault, !model.faults().isEmpty());
        remove.setEnabled(grid.line() >= 0);
        if (!search.getText().equals(model.arrangement().search()) && !search.isFocusControl()) {
            search.setText(model.arrangement().search());
        }
        showMessage();
        int cells = grid.cellCount();
        selected.setText(cells > 1 ? GridTexts.get("selected", cells) : "");
        views.getParent().getParent().layout();
        count.getParent().layout();
        message.getParent().layout();
    }

    private static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    /** Goes to the next text that was not understood, after the last one to the first. */
    private void nextFault() {
        var faults = model.faults();
        if (!faults.isEmpty()) {
            int line = grid.line();
            int place = model.shown().indexOf(grid.column());
            var next = faults.stream().filter(cell -> cell.line() > line
                    || cell.line() == line && model.shown().indexOf(cell.column()) > place).findFirst()
                    .orElse(faults.getFirst());
            grid.control().setFocus();
            show(next);
        }
    }

    /** Selects a cell, also one of a column that is hidden. */
    void show(GridModel.Cell cell) {
        if (!model.shown().contains(cell.column())) {
            var shown = new ArrayList<>(model.shown());
            shown.add(cell.column());
            grid.setColumns(grid.allColumns(), shown);
        }
        grid.select(cell.line(), cell.column());
    }

    private void showMessage() {
        int line = grid.line();
        int column = grid.column();
        var faults = model.arrangement().filterFaults();
        String text;
        Image image = null;
        if (!refusal.isEmpty()) {
            text = refusal;
            image = Icons.image("info");
        } else if (!faults.isEmpty()) {
            text = faults.getFirst();
            image = Icons.image("warning");
        } else if (line >= 0 && column >= 0 && !about(line, column).isEmpty()) {
            text = about(line, column);
            image = Icons.image(model.fault(line, column).isPresent() ? "error"
                    : problem(line, column).map(Palette::icon).orElse("warning"));
        } else if (!model.faults().isEmpty()) {
            text = GridTexts.get("faults", model.faults().size());
            image = Icons.image("error");
        } else {
            text = "";
        }
        messageIcon.setImage(image);
        message.setText(Widgets.plain(text.replace('\n', ' ')));
        message.setToolTipText(text.isEmpty() ? null : text);
    }
}
