package org.ratswerk.ui.downtime.internal.impact;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Process;
import org.ratswerk.ui.downtime.model.impact.RatingsGrid;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.Widgets;

/** A row per process, a column per horizon, in one damage category at a time. */
final class RatingsPage {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int FIRST = 2;
    private static final int NAME = 300;
    private static final int UNIT = 180;
    private static final int CELL = 72;
    private static final int MTPD = 190;
    private static final int SEARCH = 200;

    private final ImpactEditor editor;
    private final RatingsGrid model;
    private final Composite area;
    private final Combo category;
    private final Label summary;
    private final Label where;
    private final Label outcome;
    private final Table table;
    private List<String> horizons = List.of();
    private int column;

    RatingsPage(Composite parent, ImpactEditor editor, Editing editing) {
        this.editor = editor;
        this.model = new RatingsGrid(editing);
        area = Widgets.id(Widgets.area(parent, 1), "impact.all");
        GridLayoutFactory.fillDefaults().margins(MARGIN, Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        var head = Widgets.area(area, 5);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        var search = Widgets.name(Widgets.id(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                "impact.all.search"), ImpactUi.get("search"));
        search.setMessage(ImpactUi.get("search"));
        GridDataFactory.fillDefaults().hint(SEARCH, SWT.DEFAULT).applyTo(search);
        GridDataFactory.swtDefaults().applyTo(Widgets.secondary(head, ImpactUi.get("matrix.category"), SWT.NONE));
        category = Widgets.name(Widgets.id(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "impact.all.category"),
                ImpactUi.get("matrix.category"));
        category.addListener(SWT.Selection, event -> {
            int index = category.getSelectionIndex();
            model.setCategory(index == category.getItemCount() - 1 ? RatingsGrid.WORST : index);
            show();
        });
        var excluded = Widgets.id(new Button(head, SWT.CHECK), "impact.all.excluded");
        excluded.setText(ImpactUi.get("all.excluded"));
        Widgets.colors(excluded, Palette.color(Palette.Tone.INK));
        excluded.addListener(SWT.Selection, event -> {
            model.setExcludedToo(excluded.getSelection());
            show();
        });
        summary = Widgets.id(Widgets.secondary(head, "", SWT.NONE), "impact.all.summary");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        table = Widgets.id(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION), "impact.all.table");
        Widgets.name(table, ImpactUi.get("page.ratings"));
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(Widgets.GRID, Widgets.GRID).applyTo(table);
        where = line("impact.all.where");
        where.setFont(Palette.boldFont());
        outcome = line("impact.all.outcome");
        listen();
        SearchField.listen(search, () -> {
            model.setWords(search.getText());
            show();
        }, table::setFocus);
        refresh();
    }

    private Label line(String id) {
        var label = Widgets.id(Widgets.label(area, "", SWT.WRAP), id);
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void listen() {
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.EraseItem, event -> {
            if (isCell(event.index)) {
                event.detail &= ~(SWT.FOREGROUND | SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
            }
        });
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseDown, this::mouse);
        table.addListener(SWT.Selection, event -> selected());
        table.addListener(SWT.DefaultSelection, event -> selection().forEach(editor::open));
        table.addListener(SWT.FocusIn, event -> table.redraw());
        table.addListener(SWT.FocusOut, event -> table.redraw());
        Palette.onChange(table, table::redraw);
    }

    Composite control() {
        return area;
    }

    void setFocus() {
        table.setFocus();
    }

    List<Process> selection() {
        int line = table.getSelectionIndex();
        return line < 0 || line >= model.processes().size() ? List.of() : List.of(model.processes().get(line));
    }

    /** Reads the model anew; the same process stays selected. */
    void refresh() {
        var before = selection();
        model.refresh();
        if (!model.horizons().equals(horizons)) {
            columns();
        }
        var names = new java.util.ArrayList<>(model.categories());
        names.add(ImpactUi.get("matrix.worst"));
        if (!List.of(category.getItems()).equals(names)) {
            category.setItems(names.toArray(String[]::new));
        }
        category.select(model.category() == RatingsGrid.WORST ? names.size() - 1 : model.category());
        show(before);
    }

    private void columns() {
        horizons = model.horizons();
        for (var old : table.getColumns()) {
            old.dispose();
        }
        column(SWT.LEFT, ImpactUi.get("copy.process"), NAME);
        column(SWT.LEFT, ImpactUi.get("all.unit"), UNIT);
        horizons.forEach(title -> column(SWT.CENTER, title, CELL));
        column(SWT.RIGHT, ImpactUi.get("all.mtpd"), MTPD);
        column(SWT.LEFT, "", Widgets.GRID); // takes the room that is left
        column = Math.min(column, Math.max(0, horizons.size() - 1));
        area.layout();
    }

    private void column(int style, String title, int width) {
        var made = new TableColumn(table, style);
        made.setText(title);
        made.setWidth(width);
        made.setResizable(true);
    }

    private void show() {
        show(selection());
    }

    private void show(List<Process> before) {
        table.setItemCount(model.processes().size());
        table.clearAll();
        int line = before.isEmpty() ? 0 : Math.max(0, model.processes().indexOf(before.getFirst()));
        if (line < model.processes().size() && line != table.getSelectionIndex()) {
            table.setSelection(line);
        }
        summary.setText(model.summary());
        selected();
        table.redraw();
    }

    private void fill(TableItem item, int line) {
        if (line >= model.processes().size()) {
            return;
        }
        item.setText(0, model.name(line));
        item.setText(1, model.unit(line));
        for (int i = 0; i < horizons.size(); i++) {
            item.setText(FIRST + i, model.cell(line, i).text());
        }
        item.setText(FIRST + horizons.size(), model.mtpd(line));
    }

    private boolean isCell(int index) {
        return index >= FIRST && index < FIRST + horizons.size();
    }

    private void paint(Event event) {
        int line = table.indexOf((TableItem) event.item);
        if (isCell(event.index) && line >= 0 && line < model.processes().size()) {
            boolean here = line == table.getSelectionIndex() && event.index - FIRST == column;
            LevelPainter.paint(event.gc, ((TableItem) event.item).getBounds(event.index),
                    model.cell(line, event.index - FIRST), here);
        }
    }

    private void selected() {
        int line = table.getSelectionIndex();
        boolean some = line >= 0 && line < model.processes().size() && !horizons.isEmpty();
        where.setText(some ? Widgets.plain(model.cellName(line, column)) : "");
        outcome.setText(some ? Widgets.plain(model.outcome(line)) : "");
        area.layout();
        table.redraw();
        editor.selectionChanged();
    }

    private void mouse(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        if (item == null) {
            return;
        }
        for (int i = 0; i < horizons.size(); i++) {
            if (item.getBounds(FIRST + i).contains(event.x, event.y)) {
                column = i;
                table.getDisplay().asyncExec(() -> {
                    if (!table.isDisposed()) {
                        selected();
                    }
                });
            }
        }
    }

    private void key(Event event) {
        int line = table.getSelectionIndex();
        if (line < 0 || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        switch (event.keyCode) {
        case SWT.ARROW_LEFT -> go(event, column - 1);
        case SWT.ARROW_RIGHT -> go(event, column + 1);
        case SWT.DEL, SWT.BS -> {
            event.doit = false;
            model.clear(line, column);
        }
        default -> {
            if (event.character >= '0' && event.character <= '9') {
                event.doit = false;
                model.type(line, column, event.character);
            }
        }
        }
    }

    private void go(Event event, int to) {
        event.doit = false;
        column = Math.clamp(to, 0, Math.max(0, horizons.size() - 1));
        selected();
    }
}
