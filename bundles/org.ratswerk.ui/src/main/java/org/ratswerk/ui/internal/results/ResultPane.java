package org.ratswerk.ui.internal.results;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.GraphPicture;
import org.ratswerk.graph.LaidGraph;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.KeyNames;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.SelectionSource;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.grid.ColumnsDialog;
import org.ratswerk.ui.internal.grid.FilterDialog;
import org.ratswerk.ui.internal.relations.GraphPane;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.ResultPicture;
import org.ratswerk.ui.model.GraphWords;
import org.ratswerk.ui.model.TableView;
import org.ratswerk.ui.picture.PictureExport;
import org.ratswerk.ui.picture.PicturePane;

/** The contents of a result view: header, parameters, search, the result itself, and the explanation of a value. */
final class ResultPane {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int SEARCH_WIDTH = 240;
    private static final int[] WEIGHTS = {80, 20};
    private static final int WHOLE = 1000;
    /** Lines of an explanation that can be read without scrolling, and below which a scroll bar has no room. */
    private static final int EXPLAINED_LINES = 5;
    private static final int FEWEST_LINES = 3;
    private static final String EXPLAIN = "results.explain";
    /** Preference: whether results that have a picture are shown as tables. */
    private static final String AS_TABLE = "results.astable";

    private final ResultView owner;
    private final Composite root;
    private final Label title;
    private final Label subtitle;
    private final ToolBar tools;
    private final Composite parameters;
    private final Composite searchLine;
    private final Text search;
    private final Label count;
    private final Link reset;
    private final Composite progressLine;
    private final Label progressText;
    private final ProgressBar progressBar;
    private final Composite banner;
    private final Label bannerIcon;
    private final Label bannerText;
    private final Button bannerButton;
    private final SashForm sash;
    private final Composite body;
    private final Text explanation;
    private final Selection selection = new Selection();
    private final ToolBar switcher;
    private ResultTable table;
    private PicturePane picture;
    private ResultPicture drawn;
    private String pictured;
    private LaidGraph shownGraph;
    /** What is selected in the picture of {@link #drawn}; empty for nothing. */
    private String marked = "";
    /** Whether a mouse button has just been pressed in the view, which makes it the active one. */
    private boolean pressed;

    ResultPane(Composite parent, ResultView owner) {
        this.owner = owner;
        root = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        var head = Widgets.area(root, 2);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(MARGIN, MARGIN, MARGIN - 4, Widgets.GRID)
                .spacing(MARGIN, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = Widgets.id(Widgets.css(Widgets.label(head, "", SWT.WRAP), "rw-header"), "results.title");
        title.setFont(Palette.titleFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(SEARCH_WIDTH, SWT.DEFAULT).applyTo(title);
        switcher = createSwitcher(head);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(switcher);
        tools = createTools(head);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(tools);
        subtitle = Widgets.id(Widgets.secondary(head, "", SWT.NONE), "results.subtitle");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(subtitle);

        parameters = line(1);
        searchLine = line(3);
        search = Widgets.id(new Text(searchLine, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "results.search");
        search.setMessage(UiTexts.get("results.search"));
        Widgets.name(search, UiTexts.get("results.search.name"));
        GridDataFactory.fillDefaults().hint(SEARCH_WIDTH, SWT.DEFAULT).applyTo(search);
        count = Widgets.id(Widgets.secondary(searchLine, "", SWT.NONE), "results.count");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        reset = Widgets.id(new Link(searchLine, SWT.NONE), "results.clearFilters");
        reset.setText("<a>" + UiTexts.get("results.clearFilters") + "</a>");
        Widgets.colors(reset, Palette.color(Palette.Tone.INK));
        reset.addListener(SWT.Selection, event -> clearFilters());
        SearchField.listen(search, this::applySearch, this::setFocus);

        progressLine = line(3);
        progressText = Widgets.id(Widgets.secondary(progressLine, "", SWT.NONE), "results.progress");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progressText);
        progressBar = new ProgressBar(progressLine, SWT.HORIZONTAL | SWT.SMOOTH);
        Widgets.name(progressBar, UiTexts.get("results.progress.name"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(SEARCH_WIDTH / 2, SWT.DEFAULT)
                .applyTo(progressBar);
        Widgets.button(progressLine, "results.cancel", UiTexts.get("dialog.cancel"), null, owner::cancel);

        banner = line(3);
        bannerIcon = Widgets.label(banner, "", SWT.NONE);
        bannerText = Widgets.id(Widgets.label(banner, "", SWT.WRAP), "results.message");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(SEARCH_WIDTH, SWT.DEFAULT)
                .applyTo(bannerText);
        bannerButton = Widgets.button(banner, "results.message.rerun", UiTexts.get("command.rerun"), "refresh",
                owner::rerun);

        Widgets.rule(root);
        sash = Widgets.css(new SashForm(root, SWT.VERTICAL | SWT.SMOOTH), "rw-rule");
        sash.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        sash.setSashWidth(1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        body = Widgets.area(sash, 1);
        body.setLayout(new StackLayout());
        explanation = createExplanation();
        sash.setWeights(WEIGHTS);
        sash.addListener(SWT.Resize, event -> fitExplanation());
        showExplanation(UiPlugin.get().getPreferenceStore().getBoolean(EXPLAIN));
        root.addListener(SWT.Activate, event -> {
            pressed = event.detail == SWT.MouseDown;
            root.getDisplay().asyncExec(() -> pressed = false);
        });
        show(parameters, false);
        show(searchLine, false);
        show(progressLine, false);
        show(banner, false);
    }

    Composite control() {
        return root;
    }

    ISelectionProvider selection() {
        return selection;
    }

    Optional<ResultTable> table() {
        return Optional.ofNullable(table);
    }

    /** Returns the id of the element that is selected in the table or the picture. */
    Optional<String> selectedId() {
        if (isPicture()) {
            return drawn.element(marked);
        }
        return table().flatMap(ResultTable::row).map(Table.Row::elementId).or(() -> Optional.ofNullable(pictured));
    }

    private Composite line(int columns) {
        var line = Widgets.area(root, columns);
        GridLayoutFactory.fillDefaults().numColumns(columns).extendedMargins(MARGIN, MARGIN, 0, Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private void show(Control line, boolean visible) {
        line.setVisible(visible);
        ((GridData) line.getLayoutData()).exclude = !visible;
        root.layout();
    }

    // --- header

    private ToolBar createTools(Composite parent) {
        var bar = Widgets.css(new ToolBar(parent, SWT.FLAT | SWT.HORIZONTAL), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.name(bar, UiTexts.get("results.tools"));
        ToolBars.tool(bar, "refresh", UiTexts.get("command.rerun"), "results.tool.rerun", owner::rerun);
        new ToolItem(bar, SWT.SEPARATOR);
        ToolBars.menu(bar, "group-by", UiTexts.get("results.group"), "results.tool.group", this::groupMenu);
        ToolBars.tool(bar, "columns", UiTexts.get("results.columns"), "results.tool.columns", this::chooseColumns);
        ToolBars.tool(bar, "info", UiTexts.get("command.explain"), "results.tool.explain", this::toggleExplanation);
        ToolBars.menu(bar, "item-add", UiTexts.get("results.actions"), "results.tool.actions", this::fillActions);
        new ToolItem(bar, SWT.SEPARATOR);
        ToolBars.menu(bar, "export", UiTexts.get("results.export"), "results.tool.export", menu -> {
            if (drawn != null) {
                fillExport(menu);
                menu.add(new Separator());
            }
            menu.add(new CommandItem(Ids.EXPORT, java.util.Map.of(Ids.FORMAT, "xlsx"),
                    UiTexts.get("command.export.xlsx"), null, Need.TABLE));
            menu.add(new CommandItem(Ids.EXPORT, java.util.Map.of(Ids.FORMAT, "csv"),
                    UiTexts.get("command.export.csv"), null, Need.TABLE));
        });
        return bar;
    }

    private void enableTools() {
        for (var item : tools.getItems()) {
            boolean ofTable = "results.tool.group".equals(item.getData(Ids.WIDGET_ID))
                    || "results.tool.columns".equals(item.getData(Ids.WIDGET_ID));
            boolean ofGraph = "results.tool.explain".equals(item.getData(Ids.WIDGET_ID))
                    || "results.tool.actions".equals(item.getData(Ids.WIDGET_ID));
            if (!"results.tool.rerun".equals(item.getData(Ids.WIDGET_ID))) {
                item.setEnabled(table != null && !(ofTable && isPicture()) || ofGraph && shownGraph != null);
            }
        }
    }

    // --- picture or table

    private ToolBar createSwitcher(Composite parent) {
        var bar = Widgets.css(new ToolBar(parent, SWT.FLAT | SWT.RIGHT), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.name(bar, UiTexts.get("results.form"));
        form(bar, "picture", "chart", true);
        form(bar, "table", "table", false);
        bar.setVisible(false);
        return bar;
    }

    private void form(ToolBar bar, String name, String icon, boolean asPicture) {
        var item = Widgets.id(new ToolItem(bar, SWT.RADIO), "results.form." + name);
        item.setText(UiTexts.get("results.form." + name));
        item.setImage(Icons.image(icon));
        item.setToolTipText(KeyNames.withKey(UiTexts.get("results.form." + name + ".tooltip"), Ids.RESULT_FORM)
                .replaceFirst("\t(.*)", " ($1)"));
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection() && asPicture != isPicture()) {
                showAs(asPicture);
                setFocus();
            }
        });
    }

    /** Tells whether there is a picture of the result besides the table. */
    boolean hasPicture() {
        return drawn != null;
    }

    private boolean isPicture() {
        return drawn != null && !UiPlugin.get().getPreferenceStore().getBoolean(AS_TABLE);
    }

    /** Shows the picture where the table is shown and the other way round. */
    void switchForm() {
        if (drawn != null) {
            showAs(!isPicture());
            setFocus();
        }
    }

    /** Shows the result as a picture or as a table, and others from now on. What is selected stays selected. */
    private void showAs(boolean asPicture) {
        if (asPicture == isPicture()) {
            return;
        }
        var selectedBefore = selectedId();
        UiPlugin.get().getPreferenceStore().setValue(AS_TABLE, !asPicture);
        if (asPicture) {
            marked = selectedBefore.flatMap(drawn::keyOf).orElse("");
        }
        turn();
        selectedBefore.filter(id -> !asPicture).ifPresent(table::selectExplained);
        explainSelected();
        selection.fire();
    }

    /** Puts to the front what is to be seen. */
    private void turn() {
        var stack = (StackLayout) body.getLayout();
        if (isPicture()) {
            if (picture == null) {
                createPicture();
            }
            picture.select(marked.isEmpty() ? null : marked);
            stack.topControl = picture.control();
        } else if (table != null) {
            stack.topControl = table.control();
        }
        switcher.setVisible(drawn != null);
        if (drawn != null) {
            switcher.getItem(0).setSelection(isPicture());
            switcher.getItem(0).setImage(Icons.image(drawn.icon()));
            switcher.getItem(1).setSelection(!isPicture());
        }
        show(searchLine, table != null && !isPicture());
        enableTools();
        root.layout(true, true);
    }

    private void createPicture() {
        picture = new PicturePane(body, "results.picture", drawn.title());
        picture.setOpenText(UiTexts.get("results.jump"));
        picture.onMark(key -> {
            marked = key;
            explainSelected();
            selection.fire();
        });
        picture.onOpen(id -> owner.jump());
        picture.onMenu(menu -> {
            menu.add(new CommandItem(Ids.EXPLAIN, java.util.Map.of(), UiTexts.get("command.explain"), null, Need.TABLE));
            menu.add(new CommandItem(Ids.RESULT_FORM, java.util.Map.of(), UiTexts.get("results.form.table.tooltip"),
                    null, Need.TABLE));
            if (!owner.actions().isEmpty()) {
                menu.add(new Separator());
                fillActions(menu);
            }
        });
        drawPicture();
    }

    private void fillExport(MenuManager menu) {
        var now = drawn;
        if (picture != null) {
            picture.fillExport(menu);
        } else {
            PictureExport.fill(menu, root.getShell(), now.title(), () -> now.draw(Colours.LIGHT, PicturePane.USUAL_WIDTH,
                    PicturePane.USUAL_HEIGHT), subtitle.getText());
        }
    }

    private void drawPicture() {
        picture.setNote(subtitle.getText());
        picture.show(drawn::draw);
    }

    /** Shows the parameters of what is asked for. */
    void setRequest(Request request) {
        for (var child : parameters.getChildren()) {
            child.dispose();
        }
        var analysis = request.service().orElse(null);
        var administration = request.administration().orElse(null);
        if (analysis == null || administration == null) {
            return;
        }
        if (title.getText().isEmpty()) {
            title.setText(Widgets.plain(request.title(analysis)));
            subtitle.setText(Widgets.plain(administration.name()));
        }
        var relevant = analysis.parameters(request.toArguments());
        if (!relevant.isEmpty()) {
            var bar = new ParameterBar(parameters, relevant, request, administration,
                    owner::changeParameter);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        }
        show(parameters, !relevant.isEmpty());
        enableTools();
        root.layout(true, true);
    }

    // --- running

    /** Shows that something is being computed. */
    void started(boolean resultBefore) {
        show(banner, false);
        if (resultBefore) {
            message(UiTexts.get("results.stale.running"), Symbol.UNKNOWN);
        }
        progressText.setText(UiTexts.get("results.running"));
        progressBar.setSelection(0);
        show(progressLine, true);
    }

    /** Shows how far it is. */
    void progress(String task, double share) {
        progressText.setText(Widgets.plain(task.isEmpty() ? UiTexts.get("results.running") : task));
        progressBar.setSelection((int) Math.round(Math.max(0, share) * progressBar.getMaximum()));
    }

    /** Shows that nothing is being computed any more. */
    void stopped() {
        show(progressLine, false);
        show(banner, false);
    }

    /** Says that what is shown is no longer true. */
    void stale(String text) {
        message(text, Symbol.WARNING);
        bannerButton.setVisible(owner.administration().isPresent());
    }

    /** Says what has gone wrong. */
    void fault(String text) {
        message(text, Symbol.INFEASIBLE);
        bannerButton.setVisible(owner.administration().isPresent());
    }

    /** Says something. */
    void message(String text, Symbol symbol) {
        bannerIcon.setImage(Icons.image(Palette.icon(symbol)));
        bannerText.setText(Widgets.plain(text));
        bannerButton.setVisible(false);
        show(banner, true);
        root.layout(true, true);
    }

    // --- result

    /** Shows a result in the place of the one before. */
    void show(AnalysisJob.Success success, String line) {
        title.setText(Widgets.plain(success.result().title()));
        subtitle.setText(Widgets.plain(line));
        boolean inPlace = table != null && success.picture() == null && !(success.result() instanceof Figures)
                && !(success.result() instanceof TextResult) && success.view() != table.view()
                && table.replace(success.view());
        drawn = ResultPicture.of(success.result()).orElse(null);
        marked = "";
        if (!inPlace) {
            if (table != null) {
                table.rememberColumns();
            }
            for (var child : body.getChildren()) {
                child.dispose();
            }
            table = null;
            picture = null;
            pictured = null;
            shownGraph = null;
            ((StackLayout) body.getLayout()).topControl = switch (success.result()) {
                case Figures figures -> figures(figures);
                case TextResult text -> text(text);
                case Graph graph when success.picture() != null -> picture(success.picture());
                default -> grid(success.view());
            };
        } else if (picture != null) {
            drawPicture();
        }
        turn();
        count();
        explainSelected();
        root.layout(true, true);
    }

    private Control grid(TableView view) {
        search.setText(view.search());
        table = new ResultTable(body, view, new ResultTable.Listener() {
            @Override
            public void selected() {
                explainSelected();
                selection.fire();
            }

            @Override
            public void opened() {
                owner.jump();
            }

            @Override
            public void arranged() {
                count();
            }
        });
        Widgets.id(table.control(), "results.table");
        createContextMenu();
        if (view.table().rows().isEmpty()) {
            message(UiTexts.get("results.empty"), Symbol.NO_REQUIREMENT);
        }
        return table.control();
    }

    private Control picture(LaidGraph laid) {
        var graph = new GraphPane(body, "results.graph");
        graph.show(laid, null, null, false);
        shownGraph = laid;
        graph.onSelect(id -> {
            pictured = id;
            explainSelected();
            selection.fire();
        });
        graph.onOpen(id -> owner.jump());
        graph.onMenu(at -> {
            var manager = new MenuManager();
            if (!owner.actions().isEmpty()) {
                fillActions(manager);
                manager.add(new Separator());
            }
            PictureExport.fill(manager, root.getShell(), laid.graph().title(),
                    () -> GraphPicture.plain(laid, Colours.LIGHT).drawing(), subtitle.getText());
            PictureExport.open(manager, root, at);
        });
        return graph.control();
    }

    private Control figures(Figures figures) {
        var area = Widgets.area(body, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(MARGIN, Widgets.GRID)
                .applyTo(area);
        for (var figure : figures.figures()) {
            var value = Widgets.label(area, Values.human(figure.cell().value()), SWT.RIGHT);
            value.setFont(Palette.titleFont());
            GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(value);
            var share = figure.numerator() == null || figure.denominator() == null ? figure.label()
                    : UiTexts.get("results.figure", figure.label(), figure.numerator(), figure.denominator());
            Widgets.label(area, share, SWT.NONE);
        }
        return area;
    }

    private Control text(TextResult result) {
        var text = Widgets.id(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "results.text");
        Widgets.colors(text, Palette.color(Palette.Tone.INK));
        text.setText(String.join("\n\n", result.paragraphs()));
        return Widgets.name(text, result.title());
    }

    // --- search and filter

    private void applySearch() {
        if (table != null && !table.view().search().equals(search.getText())) {
            table.view().setSearch(search.getText());
            table.refresh();
            count();
        }
    }

    private void clearFilters() {
        table.view().clearFilters();
        search.setText("");
        table.refresh();
        count();
    }

    private void count() {
        if (table == null) {
            return;
        }
        var view = table.view();
        var faults = view.filterFaults();
        count.setText(Widgets.plain(!faults.isEmpty() ? faults.getFirst()
                : view.isFiltered() ? UiTexts.get("results.count.filtered", view.visibleRows(), view.table().rows().size())
                        : UiTexts.get("results.count", view.table().rows().size())));
        count.setForeground(Palette.color(faults.isEmpty() ? Symbol.UNKNOWN : Symbol.INFEASIBLE));
        if (faults.isEmpty()) {
            count.setForeground(Palette.color(Palette.Tone.SECONDARY));
        }
        reset.setVisible(view.isFiltered());
        searchLine.layout();
    }

    // --- columns and groups

    private void groupMenu(MenuManager menu) {
        var view = table.view();
        menu.add(choice(UiTexts.get("results.group.none"), view.groupColumn() < 0, () -> table.groupBy(-1)));
        menu.add(new Separator());
        IntStream.range(0, view.table().columns().size())
                .filter(column -> switch (view.table().columns().get(column).kind()) {
                    case TEXT, STATE, DATE -> true;
                    case IDENTIFIER, DURATION, NUMBER -> false;
                })
                .forEach(column -> menu.add(choice(view.table().columns().get(column).title(),
                        view.groupColumn() == column, () -> table.groupBy(column))));
        if (view.groupColumn() >= 0) {
            menu.add(new Separator());
            menu.add(action("results.group.expand", () -> expandAll(true)));
            menu.add(action("results.group.collapse", () -> expandAll(false)));
        }
    }

    private void expandAll(boolean expanded) {
        table.view().setAllExpanded(expanded);
        table.refresh();
    }

    private void chooseColumns() {
        var dialog = new ColumnsDialog(root.getShell(), table.view().table().columns(), table.allColumns(),
                table.columns());
        if (dialog.open() == Window.OK) {
            if (dialog.isReset()) {
                table.resetColumns();
            } else {
                table.setColumns(dialog.order(), dialog.shown());
            }
        }
    }

    void rememberColumns() {
        if (table != null && !table.control().isDisposed()) {
            table.rememberColumns();
        }
    }

    /** What bundles offer for the selected row. */
    private void fillActions(IMenuManager menu) {
        var actions = owner.actions();
        actions.forEach(action -> menu.add(new CommandItem(Ids.ACT, java.util.Map.of(Ids.ACTION, action.id()),
                Widgets.plain(action.label()), null, Need.RESULT)));
        if (actions.isEmpty()) {
            var nothing = action("results.actions.none", () -> { });
            nothing.setEnabled(false);
            menu.add(nothing);
        }
    }

    // --- context menu

    private void createContextMenu() {
        var menu = new MenuManager("", Ids.RESULTS);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillContextMenu);
        var control = table.control();
        control.setMenu(menu.createContextMenu(control));
        control.addDisposeListener(event -> menu.dispose());
    }

    private void fillContextMenu(IMenuManager menu) {
        int column = table.column();
        var jump = action("results.jump", owner::jump);
        jump.setEnabled(owner.selected().isPresent());
        menu.add(jump);
        menu.add(new CommandItem(Ids.EXPLAIN, java.util.Map.of(), UiTexts.get("command.explain"), null, Need.TABLE));
        menu.add(new CommandItem("org.eclipse.ui.edit.copy", java.util.Map.of(), UiTexts.get("command.copy"), null,
                Need.TABLE));
        if (!owner.actions().isEmpty()) {
            menu.add(new Separator());
            fillActions(menu);
        }
        if (column >= 0) {
            menu.add(new Separator());
            columnMenu(menu, column);
        }
        menu.add(new Separator());
        menu.add(action("results.columns", this::chooseColumns));
        menu.add(new Separator("additions"));
    }

    private void columnMenu(IMenuManager menu, int column) {
        var view = table.view();
        var name = view.table().columns().get(column).title();
        menu.add(named(UiTexts.get("results.sort.ascending", name), () -> sort(column, true, false)));
        menu.add(named(UiTexts.get("results.sort.descending", name), () -> sort(column, false, false)));
        if (!view.sortedColumns().isEmpty()) {
            menu.add(named(UiTexts.get("results.sort.further", name), () -> sort(column, true, true)));
            menu.add(named(UiTexts.get("results.sort.none"), () -> sort(column, null, false)));
        }
        menu.add(new Separator());
        menu.add(named(UiTexts.get("results.filter.column", name), () -> filterColumn(column)));
        if (view.cell(table.line(), column).isPresent()) {
            var text = view.text(table.line(), column);
            menu.add(named(UiTexts.get("results.filter.value", text.isEmpty() ? UiTexts.get("table.group.none") : text),
                    () -> filterValue(column, text)));
        }
        menu.add(named(UiTexts.get("results.group.by", name), () -> table.groupBy(column)));
        if (view.groupColumn() >= 0) {
            menu.add(named(UiTexts.get("results.group.none"), () -> table.groupBy(-1)));
        }
    }

    private void sort(int column, Boolean ascending, boolean further) {
        table.view().sort(column, ascending, further);
        table.refresh();
    }

    private void filterValue(int column, String text) {
        boolean sized = switch (table.view().table().columns().get(column).kind()) {
            case DURATION, NUMBER, DATE -> true;
            case TEXT, IDENTIFIER, STATE -> false;
        };
        table.view().setFilter(column, text.isEmpty() ? "\"\""
                : sized && table.view().cell(table.line(), column).orElseThrow()
                        .value() instanceof org.ratswerk.core.result.Value.Unknown ? "?" : "=" + text);
        table.refresh();
        count();
    }

    private void filterColumn(int column) {
        var shown = table.view().table().columns().get(column);
        var dialog = new FilterDialog(root.getShell(), shown, table.view().filter(column));
        if (dialog.open() == Window.OK) {
            table.view().setFilter(column, dialog.text());
            table.refresh();
            count();
        }
    }

    private static Action action(String text, Runnable run) {
        return named(UiTexts.get(text), run);
    }

    private static Action named(String text, Runnable run) {
        return new Action(Widgets.plain(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
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

    // --- explanation

    private Text createExplanation() {
        var area = Widgets.area(sash, 1);
        GridLayoutFactory.fillDefaults().margins(MARGIN, Widgets.GRID).spacing(0, Widgets.GRID / 2).applyTo(area);
        var heading = Widgets.css(Widgets.secondary(area, UiTexts.get("results.explanation"), SWT.NONE), "rw-section");
        heading.setFont(Palette.sectionFont());
        var text = Widgets.id(Widgets.css(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "rw-surface"), "results.explanation");
        Widgets.colors(text, Palette.color(Palette.Tone.INK));
        Widgets.name(text, UiTexts.get("results.explanation"));
        GridDataFactory.fillDefaults().grab(true, true).minSize(SWT.DEFAULT, FEWEST_LINES * text.getLineHeight())
                .applyTo(text);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                setFocus();
            }
        });
        return text;
    }

    private void showExplanation(boolean visible) {
        sash.setMaximizedControl(visible ? null : body);
        fitExplanation();
        UiPlugin.get().getPreferenceStore().setValue(EXPLAIN, visible);
    }

    /** An explanation is high enough to be read, unless it would take more than half of the room. */
    private void fitExplanation() {
        int height = sash.getClientArea().height;
        if (height == 0 || sash.getMaximizedControl() != null) {
            return;
        }
        int above = explanation.getLocation().y;
        int wanted = Math.min(above + (EXPLAINED_LINES + 1) * explanation.getLineHeight(), height / 2) * WHOLE / height;
        int[] weights = sash.getWeights();
        if (weights[1] * WHOLE / (weights[0] + weights[1]) < wanted) {
            sash.setWeights(WHOLE - wanted, wanted);
        }
    }

    private void toggleExplanation() {
        showExplanation(sash.getMaximizedControl() != null);
        explainSelected();
    }

    private void explainSelected() {
        if (sash.getMaximizedControl() != null) {
            return;
        }
        explanation.setText(isPicture() ? drawn.explanation(marked).orElseGet(this::introduction)
                : shownGraph != null ? graphWords()
                : table == null ? "" : table.cell().map(this::explained).orElse(UiTexts.get("results.explanation.none")));
    }

    private String graphWords() {
        var words = GraphWords.about(shownGraph.graph(), pictured);
        return words.isEmpty() ? UiTexts.get("results.explanation.picture") : words;
    }

    /** What is said of a picture before something in it is selected. */
    private String introduction() {
        var lines = new ArrayList<>(drawn.notes());
        lines.add(UiTexts.get("results.explanation.picture"));
        return String.join("\n", lines);
    }

    private String explained(Table.Cell cell) {
        var column = table.view().table().columns().get(table.column());
        var value = Values.human(cell.value());
        var head = column.title() + ": " + (value.isEmpty() ? UiTexts.get("table.group.none") : value);
        var words = cell.explanation() == null ? null : cell.explanation().get();
        var about = column.description() == null ? "" : "\n" + column.description();
        return head + "\n" + (words == null || words.isBlank() ? UiTexts.get("results.explanation.entered") : words)
                + about;
    }

    /** Explains the selected value and goes there. */
    void explain() {
        showExplanation(true);
        explainSelected();
        explanation.setFocus();
    }

    // --- focus and clipboard

    void find() {
        if (table != null) {
            showAs(false);
            search.setFocus();
            search.selectAll();
        }
    }

    void setFocus() {
        if (isPicture()) {
            // The browser would take the release of the mouse button away from the tool that is pressed.
            if (!pressed) {
                picture.setFocus();
            }
        } else if (table != null) {
            table.selectSomething();
            table.control().setFocus();
        } else {
            root.setFocus();
        }
    }

    void copy() {
        var text = isPicture() ? drawn.explanation(marked).orElse(null)
                : table != null && table.line() >= 0 ? table.selectedText() : null;
        if (text != null) {
            var clipboard = new Clipboard(root.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void select(String elementId) {
        if (!isPicture()) {
            table.select(elementId);
            return;
        }
        drawn.keyOf(elementId).ifPresent(key -> {
            marked = key;
            picture.select(key);
            explainSelected();
        });
    }

    /** What is selected in the table or the picture, for the other views. */
    private final class Selection extends SelectionSource {
        @Override
        public ISelection getSelection() {
            return owner.selected().map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
        }

        @Override
        public void setSelection(ISelection chosen) {
            if (table != null && chosen instanceof StructuredSelection one
                    && one.getFirstElement() instanceof org.ratswerk.ui.internal.ElementRef ref
                    && ref.object() instanceof org.ratswerk.model.Element element) {
                select(element.getId());
            }
        }
    }
}
