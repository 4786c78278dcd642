package org.ratswerk.ui.coverage.internal.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard.Show;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueTable;
import org.ratswerk.ui.coverage.model.catalogue.EntryEdits;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.ToolBars;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.internal.tables.PartGrid;
import org.ratswerk.ui.model.OpenAdministration;

/** The entries of a catalogue as a tree or a table; beside it what can be decided about those that are selected. */
final class EntriesPage {
    private static final String HELP = "org.ratswerk.ui.coverage.catalogue";
    private static final int QUIET_MILLIS = 500;
    private static final int[] WEIGHTS = {68, 32};
    private static final int SEARCH = 240;

    private final FormPart.Place place;
    private final Composite area;
    private final Runnable forms = this::follow;
    private final EditingListener edits = this::edited;
    private final Runnable measuring = this::measure;
    private ReferenceCatalogue catalogue;
    private Editing editing;
    private CatalogueBoard board;
    private EntryEdits actions;
    private Label summary;
    private Composite pages;
    private Composite empty;
    private EntryTree tree;
    private PartGrid grid;
    private EntryPane pane;
    private Text search;
    private ToolItem asTree;
    private ToolItem asTable;
    private ToolItem create;
    private ToolItem split;
    private ToolItem merge;
    private boolean table;
    private long asked;

    EntriesPage(Composite parent, FormPart.Place place) {
        this.place = place;
        area = new Composite(parent, SWT.NONE) {
            @Override
            public boolean setFocus() {
                return tree != null && (table && grid != null ? grid.setFocus() : tree.control().setFocus());
            }
        };
        Widgets.css(Widgets.id(area, EntriesPart.ITEM), "rw-surface");
        area.setBackground(Palette.color(Palette.Tone.SURFACE));
        area.setData(ContextHelp.KEY, HELP);
        area.setLayout(new FillLayout());
        place.form().addListener(forms);
        place.onCommit(() -> grid == null || grid.commit());
        place.onReveal((object, field) -> {
            if (object instanceof CatalogueEntry entry) {
                show(entry);
            }
        });
        area.addDisposeListener(event -> {
            place.form().removeListener(forms);
            if (editing != null) {
                editing.removeListener(edits);
            }
        });
        Palette.onChange(area, this::build);
        follow();
    }

    Composite control() {
        return area;
    }

    OpenAdministration administration() {
        return place.form().administration();
    }

    CatalogueBoard board() {
        return board;
    }

    EntryEdits actions() {
        return actions;
    }

    private void follow() {
        if (area.isDisposed() || place.form().isGone()
                || !(place.form().elements().getFirst() instanceof ReferenceCatalogue now)) {
            return;
        }
        if (now != catalogue || editing != administration().editing()) {
            if (editing != null) {
                editing.removeListener(edits);
            }
            catalogue = now;
            editing = administration().editing();
            board = new CatalogueBoard(editing, catalogue);
            actions = new EntryEdits(editing, catalogue);
            build();
            editing.addListener(edits);
            later();
        }
    }

    // --- what stands on the page

    private void build() {
        grid = null;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        area.setBackground(Palette.color(Palette.Tone.SURFACE));
        var content = Widgets.area(area, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        head(content);
        Widgets.rule(content);
        var sash = new SashForm(content, SWT.HORIZONTAL);
        sash.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        sash.setSashWidth(1);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        pages = new Composite(sash, SWT.NONE);
        pages.setLayout(new StackLayout());
        tree = new EntryTree(pages, this);
        empty = EmptyState.create(pages, CatalogueUi.get("empty.title"), CatalogueUi.get("empty"));
        var buttons = Widgets.area(empty, 2);
        Widgets.button(buttons, "entries.empty.import", CatalogueUi.get("empty.import"), "import", this::importList);
        Widgets.button(buttons, "entries.empty.add", CatalogueUi.get("tool.add"), "item-add", this::add);
        pane = new EntryPane(sash, this);
        sash.setWeights(WEIGHTS);
        showPage();
        refresh();
        area.layout(true, true);
    }

    private void head(Composite parent) {
        var head = Widgets.area(parent, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID / 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        search = Widgets.name(Widgets.id(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "entries.search"),
                CatalogueUi.get("search"));
        search.setMessage(CatalogueUi.get("search"));
        GridDataFactory.fillDefaults().hint(SEARCH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(search);
        SearchField.listen(search, () -> {
            board.setFilter(search.getText());
            if (grid != null) {
                grid.model().setSearch(search.getText());
            }
            refresh();
        }, this::focus);
        var show = Widgets.name(Widgets.id(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "entries.show"),
                CatalogueUi.get("show"));
        for (Show each : Show.values()) {
            show.add(each.title());
        }
        show.select(board.show().ordinal());
        show.addListener(SWT.Selection, event -> {
            board.setShow(Show.values()[show.getSelectionIndex()]);
            if (grid != null) {
                // another table: its rows are others
                grid.control().dispose();
                grid = null;
            }
            refresh();
        });
        var bar = Widgets.css(Widgets.id(new ToolBar(head, SWT.FLAT | SWT.RIGHT), "entries.tools"), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        Widgets.name(bar, CatalogueUi.get("tools"));
        asTree = kind(bar, "catalogues", "tool.tree", false);
        asTable = kind(bar, "table", "tool.table", true);
        new ToolItem(bar, SWT.SEPARATOR);
        create = ToolBars.tool(bar, "processes", CatalogueUi.get("tool.create"), "entries.create", () -> create(false));
        split = ToolBars.tool(bar, "expand-all", CatalogueUi.get("tool.split"), "entries.split", this::split);
        merge = ToolBars.tool(bar, "collapse-all", CatalogueUi.get("tool.merge"), "entries.merge", this::merge);
        ToolBars.tool(bar, "item-add", CatalogueUi.get("tool.add"), "entries.add", this::add);
        summary = Widgets.id(Widgets.secondary(head, "", SWT.NONE), "entries.summary");
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(Widgets.GRID, SWT.DEFAULT).applyTo(summary);
    }

    private ToolItem kind(ToolBar bar, String icon, String text, boolean asTable) {
        var item = Widgets.id(new ToolItem(bar, SWT.RADIO), "entries." + text);
        item.setImage(Icons.image(icon));
        item.setToolTipText(CatalogueUi.get(text));
        item.setSelection(table == asTable);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection() && table != asTable) {
                table = asTable;
                showPage();
                selected();
                focus();
            }
        });
        return item;
    }

    private void showPage() {
        if (table && grid == null) {
            grid = new PartGrid(pages, place.site(), administration(), CatalogueTable.of(board),
                    new PartGrid.Setup("entries", CatalogueUi.get("empty.title"), CatalogueUi.get("empty"),
                            CatalogueUi.get("tool.add"), null, CatalogueUi.get("tool.delete"), CatalogueUi.get("tool.open"),
                            new Rows()));
            grid.onSelect(this::selected);
            grid.model().setSearch(search.getText());
        }
        asTree.setSelection(!table);
        asTable.setSelection(table);
        ((StackLayout) pages.getLayout()).topControl = board.isEmpty() ? empty : table ? grid.control() : tree.control();
        pages.layout();
    }

    private void focus() {
        if (table && grid != null) {
            grid.setFocus();
        } else {
            tree.control().setFocus();
            tree.selectFirst();
        }
    }

    // --- following the model

    private void edited(Change change) {
        if (area.isDisposed() || board == null || place.form().isGone()) {
            return;
        }
        if (change.concerns(Literals.CATALOGUE_ENTRY) || change.concerns(Literals.CATALOGUE_MAPPING)
                || change.concerns(Literals.REFERENCE_CATALOGUE) || change.concerns(Literals.PROCESS)
                || change.concerns(Literals.ORGANISATIONAL_UNIT)) {
            board.refresh();
            refresh();
            later();
        }
    }

    private void refresh() {
        summary.setText(Widgets.plain(board.summary()));
        summary.setToolTipText(Widgets.plain(board.summary()));
        tree.refresh();
        showPage();
        selected();
    }

    private void later() {
        area.getDisplay().timerExec(QUIET_MILLIS, measuring);
    }

    /** Has the depth of the processes worked out in the background. */
    private void measure() {
        if (area.isDisposed()) {
            return;
        }
        long number = ++asked;
        var of = catalogue;
        var from = editing;
        Job.createSystem(CatalogueUi.get("job"), monitor -> {
            try {
                Map<String, Integer> rungs = from.read(reading -> {
                    var found = new HashMap<String, Integer>();
                    var coverage = Coverage.of(CoverageModel.of(from.model(), LocalDate.now(), reading), of, Scope.ALL);
                    of.getEntries().forEach(entry -> {
                        var state = coverage.state(entry);
                        if (state != null && entry.getId() != null) {
                            found.put(entry.getId(), state.rung());
                        }
                    });
                    return found;
                }, new MonitorProgress(monitor, (task, share) -> { }));
                area.getDisplay().asyncExec(() -> {
                    if (!area.isDisposed() && number == asked) {
                        board.setRungs(rungs);
                        tree.redraw();
                        if (grid != null) {
                            grid.refresh();
                        }
                        pane.show(selection());
                    }
                });
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                if (!area.isDisposed()) {
                    UiPlugin.log("The depth of processes cannot be worked out", e);
                }
            }
            return Status.OK_STATUS;
        }).schedule();
    }

    // --- selection

    /** Returns the entries that are selected. */
    List<CatalogueEntry> selection() {
        if (!table) {
            return tree.selection();
        }
        return grid == null ? List.of() : grid.element().map(element -> List.of((CatalogueEntry) element)).orElse(List.of());
    }

    void selected() {
        var entries = selection();
        create.setEnabled(entries.stream().anyMatch(entry -> entry.getRemovedIn() == null));
        split.setEnabled(entries.size() == 1 && entries.getFirst().getRemovedIn() == null);
        merge.setEnabled(entries.size() > 1);
        pane.show(entries);
    }

    private void show(CatalogueEntry entry) {
        if (table) {
            grid.reveal(entry, null);
        } else {
            if (board.isFiltered()) {
                search.setText("");
                board.setFilter("");
                board.setShow(Show.ALL);
                tree.refresh();
            }
            tree.select(entry);
        }
        selected();
    }

    // --- what is done

    /** Goes to the field in which processes are assigned. */
    void typeProcess() {
        pane.focusAssign();
    }

    void rate(boolean branch, Responsibility responsibility) {
        var entries = selection();
        if (!entries.isEmpty()) {
            int count = actions.rate(entries, branch, responsibility, null);
            StatusLine.show(CatalogueUi.get("rated", count, CatalogueBoard.title(responsibility)));
        }
    }

    void assign(List<CatalogueEntry> entries, List<Process> processes) {
        if (!entries.isEmpty() && !processes.isEmpty()) {
            actions.assign(entries, processes);
            StatusLine.show(CatalogueUi.get("assigned", processes.size(), entries.size()));
        }
    }

    void create(boolean together) {
        if (!selection().isEmpty()) {
            var made = CreateDialog.open(area.getShell(), this, selection(), together);
            if (!made.isEmpty()) {
                StatusLine.show(CatalogueUi.get("created", made.size()));
            }
        }
    }

    void split() {
        var entries = selection();
        if (entries.size() == 1) {
            NamesDialog.split(area.getShell(), entries.getFirst()).ifPresent(names -> {
                var parts = actions.split(entries.getFirst(), names);
                show(parts.getFirst());
            });
        }
    }

    void merge() {
        var entries = selection();
        if (entries.size() > 1) {
            NamesDialog.merge(area.getShell(), entries).ifPresent(name -> show(actions.merge(entries, name)));
        }
    }

    private void add() {
        var entries = selection();
        var made = actions.add(entries.isEmpty() ? null : entries.getFirst().getParent());
        show(made);
        open(made);
    }

    private void importList() {
        org.ratswerk.ui.internal.CommandItem.run("org.ratswerk.ui.import", Map.of());
    }

    /** Opens the form of an element. */
    void open(Element element) {
        CommandState.page().ifPresent(page -> ElementEditors.open(page, administration(), element));
    }

    private final class Rows implements PartGrid.Rows {
        @Override
        public boolean delete(List<Element> rows) {
            return false;
        }

        @Override
        public void open(Element row) {
            EntriesPage.this.open(row);
        }
    }
}
