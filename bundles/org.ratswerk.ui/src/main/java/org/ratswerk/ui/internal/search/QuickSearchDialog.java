package org.ratswerk.ui.internal.search;

import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.search.Marked;
import org.ratswerk.ui.model.search.QuickSearch;
import org.ratswerk.ui.model.search.QuickSearch.Found;
import org.ratswerk.ui.model.search.QuickSearch.Row;

/** Finds while somebody types, and opens what is chosen. */
final class QuickSearchDialog extends Dialog {
    private static final int WIDTH = 920;
    private static final int HEIGHT = 460;
    private static final int KIND_WIDTH = 130;

    private final QuickSearch search = new QuickSearch(Searching.indexes(), Searching.recent());
    private final Runnable listener = () -> Searching.later(this::find);
    private Text field;
    private TableViewer list;
    private Composite pages;
    private Composite empty;
    private Label emptyTitle;
    private Label emptyText;
    private Label status;
    /** Counts what was typed, so that only the newest is shown. */
    private int asked;
    private String shown = "";
    private boolean enterWaits;
    private boolean enterShows;

    QuickSearchDialog(Shell parent) {
        super(parent);
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SearchTexts.get("quick.title"));
        Widgets.id(shell, "dialog.quick");
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return section("quick");
    }

    static IDialogSettings section(String name) {
        return DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), "search." + name);
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.max(size.x, WIDTH), Math.max(size.y, HEIGHT));
    }

    @Override
    protected Control createContents(Composite parent) {
        var area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        initializeDialogUnits(area);
        createField(area);
        Widgets.rule(area);
        pages = Widgets.area(area, 1);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        createList(pages);
        createEmpty(pages);
        Widgets.rule(area);
        createStatus(area);
        Searching.indexes().addListener(listener);
        area.addDisposeListener(event -> Searching.indexes().removeListener(listener));
        Searching.indexes().refreshFiles();
        find();
        return area;
    }

    private void createField(Composite parent) {
        var line = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        field = Widgets.id(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "quick.field");
        field.setMessage(SearchTexts.get("quick.message"));
        Widgets.name(field, SearchTexts.get("quick.message"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addModifyListener(event -> find());
        field.addListener(SWT.KeyDown, this::keyInField);
    }

    private void keyInField(Event event) {
        var table = list.getTable();
        int selected = table.getSelectionIndex();
        int page = Math.max(1, table.getClientArea().height / Math.max(1, table.getItemHeight()) - 1);
        event.doit = false;
        switch (event.keyCode) {
        case SWT.ARROW_DOWN -> select(selected + 1);
        case SWT.ARROW_UP -> select(selected - 1);
        case SWT.PAGE_DOWN -> select(selected + page);
        case SWT.PAGE_UP -> select(selected - page);
        case SWT.CR, SWT.KEYPAD_CR -> enter((event.stateMask & SWT.MOD1) != 0);
        default -> event.doit = true;
        }
    }

    private void select(int index) {
        int count = list.getTable().getItemCount();
        if (count > 0) {
            int inside = Math.max(0, Math.min(count - 1, index));
            list.setSelection(new StructuredSelection(list.getElementAt(inside)), true);
        }
    }

    private void createList(Composite parent) {
        var area = Widgets.area(parent, 1);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        list = new TableViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        var table = Widgets.id(list.getTable(), "quick.list");
        Widgets.name(table, SearchTexts.get("quick.list"));
        table.setBackground(Palette.color(Palette.Tone.SURFACE));
        list.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, 6, new Lines(row -> name(row), row -> Icons.image(row.icon())));
        var kind = new TableViewerColumn(list, SWT.NONE);
        layout.setColumnData(kind.getColumn(), new ColumnPixelData(KIND_WIDTH, true));
        kind.setLabelProvider(new DelegatingStyledCellLabelProvider(
                new Lines(row -> new StyledString(row.kind()), row -> null)));
        column(layout, 3, new Lines(row -> new StyledString(row.path(), Marks.SECONDARY), row -> null));
        list.addOpenListener(event -> open(false));
        table.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                open(true);
            } else if (event.keyCode == SWT.ARROW_UP && table.getSelectionIndex() == 0) {
                event.doit = false;
                field.setFocus();
            }
        });
    }

    private void column(TableColumnLayout layout, int weight, Lines lines) {
        var column = new TableViewerColumn(list, SWT.NONE);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
        column.setLabelProvider(new DelegatingStyledCellLabelProvider(lines));
    }

    private static StyledString name(Row row) {
        var text = Marks.append(new StyledString(), row.name(), null, Marks.FOUND);
        Marked where = row.where();
        return where.text().isEmpty() ? text
                : Marks.append(text.append("   "), where, Marks.SECONDARY, Marks.FOUND);
    }

    private static final class Lines extends LabelProvider implements IStyledLabelProvider {
        private final Function<Row, StyledString> text;
        private final Function<Row, Image> image;

        Lines(Function<Row, StyledString> text, Function<Row, Image> image) {
            this.text = text;
            this.image = image;
        }

        @Override
        public StyledString getStyledText(Object element) {
            return text.apply((Row) element);
        }

        @Override
        public String getText(Object element) {
            return getStyledText(element).getString();
        }

        @Override
        public Image getImage(Object element) {
            return image.apply((Row) element);
        }
    }

    private void createEmpty(Composite parent) {
        empty = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().margins(3 * Widgets.GRID, 3 * Widgets.GRID).applyTo(empty);
        emptyTitle = Widgets.label(empty, "", SWT.WRAP);
        emptyTitle.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(emptyTitle);
        emptyText = Widgets.id(Widgets.secondary(empty, "", SWT.WRAP), "quick.empty");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH / 2, SWT.DEFAULT).applyTo(emptyText);
    }

    private void createStatus(Composite parent) {
        var line = Widgets.area(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID / 2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        status = Widgets.id(Widgets.secondary(line, "", SWT.NONE), "quick.status");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
        Widgets.secondary(line, SearchTexts.get("quick.keys"), SWT.RIGHT);
    }

    private void find() {
        if (field == null || field.isDisposed()) {
            return;
        }
        int number = ++asked;
        String typed = field.getText();
        if (typed.isBlank()) {
            show(search.find(""));
            return;
        }
        var job = Job.create(SearchTexts.get("quick.title"), (ICoreRunnable) monitor -> {
            Found found = search.find(typed);
            Searching.later(() -> {
                if (number == asked && !field.isDisposed()) {
                    show(found);
                }
            });
        });
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void show(Found found) {
        shown = found.typed();
        List<Row> rows = search.rows(found);
        boolean nothing = found.typed().isBlank();
        list.setInput(rows);
        if (!rows.isEmpty()) {
            list.setSelection(new StructuredSelection(rows.getFirst()), true);
        }
        if (rows.isEmpty()) {
            String key = search.isEmpty() ? "closed" : nothing ? "start" : search.isReady() ? "none" : "building";
            emptyTitle.setText(Widgets.plain(SearchTexts.get("quick.empty." + key + ".title", found.typed())));
            emptyText.setText(SearchTexts.get("quick.empty." + key));
            empty.layout();
        }
        ((StackLayout) pages.getLayout()).topControl = rows.isEmpty() ? empty : list.getTable().getParent();
        pages.layout();
        status.setText(nothing ? rows.isEmpty() ? "" : SearchTexts.get("quick.recent")
                : SearchTexts.get(found.count() > rows.size() ? "quick.countSome" : "quick.count", found.count(),
                        rows.size()));
        if (enterWaits) {
            enterWaits = false;
            open(enterShows);
        }
    }

    /** Somebody who types fast presses Enter before the hits are there. */
    private void enter(boolean inNavigator) {
        if (list.getInput() != null && shownIsNewest()) {
            open(inNavigator);
        } else {
            enterWaits = true;
            enterShows = inNavigator;
        }
    }

    private boolean shownIsNewest() {
        return field.getText().strip().equals(shown.strip());
    }

    private void open(boolean inNavigator) {
        if (list.getStructuredSelection().getFirstElement() instanceof Row row) {
            close();
            if (inNavigator) {
                Searching.show(row.administration(), row.element());
            } else if (row.file() != null) {
                Searching.open(row.administration(), row.file(), row.part());
            } else {
                Searching.open(row.administration(), row.element(), row.holder(), row.feature());
            }
        }
    }
}
