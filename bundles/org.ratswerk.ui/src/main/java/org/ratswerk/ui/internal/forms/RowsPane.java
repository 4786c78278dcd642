package org.ratswerk.ui.internal.forms;

import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.navigator.DeletionDialog;
import org.ratswerk.ui.model.forms.Form;
import org.ratswerk.ui.model.forms.RowsModel;
import org.ratswerk.ui.model.forms.Suggestion;

/** A table of parts or of other elements, what adds to it, and the fields of the selected rows. */
final class RowsPane implements Pane {
    private static final int MOST = 10;

    private final FormSurface surface;
    private final RowsModel model;
    private final Composite area;
    private final Label empty;
    private final Table table;
    private final RowTools tools;
    private Text add;
    private Button create;
    private Composite details;
    private int laidOut = -1;

    RowsPane(Composite parent, FormSurface surface, RowsModel model) {
        this.surface = surface;
        this.model = model;
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(area);
        empty = Widgets.secondary(area, FormUi.get("rows.empty"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(empty);
        table = Widgets.id(new Table(area, SWT.VIRTUAL | SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION),
                "form.rows." + model.item().id());
        table.setHeaderVisible(true);
        Widgets.name(table, String.join(", ", model.titles()));
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(table);
        var titles = model.titles();
        for (int i = 0; i < titles.size(); i++) {
            new TableColumn(table, model.isNumber(i) ? SWT.RIGHT : SWT.LEFT).setText(titles.get(i));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Resize, event -> columns());
        table.addListener(SWT.Selection, event -> selected());
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, this::key);
        FormSurface.opens(table, this::open);
        table.addListener(SWT.FocusIn, event -> surface.focused(table));
        var line = Widgets.area(area, 3);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Widgets.GRID / 2, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        if (model.canChoose()) {
            add = adding(line);
        }
        if (!model.creatable().isEmpty()) {
            create = Widgets.button(line, "form.create." + model.item().id(), model.createLabel(), "item-add",
                    this::create);
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(create);
        }
        tools = new RowTools(line, model.item().id(), this::remove, model.canMove() ? this::move : null);
        Runnable listener = this::show;
        model.addListener(listener);
        show();
    }

    private Text adding(Composite line) {
        var text = Widgets.id(Widgets.name(new Text(line, SWT.BORDER | SWT.SINGLE), model.chooseLabel()),
                "form.add." + model.item().id());
        text.setMessage(model.chooseLabel());
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * FormSurface.letter(text), SWT.DEFAULT)
                .applyTo(text);
        new Suggestions(text, model::suggestions, this::accept, () -> true, () -> text.setText(""));
        text.addListener(SWT.DefaultSelection, event -> {
            var found = model.suggestions(text.getText(), 2);
            if (!text.getText().isBlank() && !found.isEmpty() && (found.size() == 1
                    || found.getFirst().label().equalsIgnoreCase(text.getText().strip()))) {
                accept(found.getFirst());
            }
        });
        text.addListener(SWT.FocusIn, event -> surface.focused(text));
        return text;
    }

    private void accept(Suggestion suggestion) {
        model.accept(suggestion);
        add.setText("");
    }

    private void columns() {
        var all = table.getColumns();
        int width = table.getClientArea().width;
        int sum = 0;
        for (int i = 0; i < all.length; i++) {
            sum += model.weight(i);
        }
        int rest = width;
        for (int i = all.length - 1; i >= 0; i--) {
            all[i].setWidth(i == 0 ? rest : width * model.weight(i) / sum);
            rest -= all[i].getWidth();
        }
    }

    private void fill(TableItem item, int index) {
        if (index >= model.size()) {
            return;
        }
        item.setText(model.cells(index).toArray(String[]::new));
        var target = model.target(index);
        if (target != null) {
            item.setImage(Icons.image(target.eClass().getName()));
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL) {
            remove();
        } else if ((event.stateMask & SWT.ALT) != 0
                && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
            event.doit = false;
        }
    }

    private void open() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < model.size()) {
            surface.open(model.target(index));
        }
    }

    private void create() {
        EObject made = model.create(model.creatable().getFirst(), null);
        if (model.item().details().isEmpty()) {
            surface.open((org.ratswerk.model.Element) made);
        } else {
            select(made);
            focusDetails();
        }
    }

    private void select(EObject row) {
        for (int i = 0; i < model.size(); i++) {
            if (model.row(i) == row) {
                table.setSelection(i);
                selected();
            }
        }
    }

    private void focusDetails() {
        if (details != null) {
            details.setFocus();
        }
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index < 0) {
            return;
        }
        var rows = model.selected();
        if (model.deletion(rows, ElementDeletion.Below.DELETE).isPresent()) {
            DeletionDialog.open(table.getShell(), below -> model.deletion(rows, below).orElseThrow());
        } else {
            model.remove(rows);
        }
        if (model.size() > 0) {
            table.setSelection(Math.min(index, model.size() - 1));
            table.setFocus();
        }
        selected();
    }

    private void move(int by) {
        var rows = model.selected();
        if (rows.size() == 1 && model.move(rows.getFirst(), by)) {
            select(rows.getFirst());
        }
    }

    private void selected() {
        model.select(Arrays.stream(table.getSelectionIndices()).filter(index -> index < model.size())
                .mapToObj(model::row).toList());
        tools();
        showDetails();
    }

    private void tools() {
        int count = model.selected().size();
        int index = table.getSelectionIndex();
        tools.enable(count > 0, count == 1 && index > 0, count == 1 && index < model.size() - 1);
    }

    /** The fields of the selected rows stand below the table, behind a line at the left. */
    private void showDetails() {
        if (model.item().details().isEmpty()) {
            return;
        }
        boolean wanted = !model.selected().isEmpty();
        if (details == null && wanted) {
            details = Widgets.id(Widgets.area(area, 2), "form.details." + model.item().id());
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Widgets.GRID, Widgets.GRID)
                    .extendedMargins(2 * Widgets.GRID, 0, Widgets.GRID / 2, Widgets.GRID).applyTo(details);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
            details.addListener(SWT.Paint, event -> {
                event.gc.setBackground(Palette.color(Palette.Tone.ACCENT));
                event.gc.fillRectangle(0, 0, 2, details.getSize().y);
            });
            for (Form.Item item : model.item().details()) {
                switch (item) {
                case Form.FieldItem field -> new FieldPane(details, surface, model.field(field));
                case Form.RowsItem rows -> new RowsPane(details, surface, model.table(rows));
                default -> throw new IllegalStateException(item.id());
                }
            }
            surface.watch(details);
            surface.changed();
        } else if (details != null && details.getVisible() != wanted) {
            details.setVisible(wanted);
            ((GridData) details.getLayoutData()).exclude = !wanted;
            surface.changed();
        }
    }

    private void show() {
        if (table.isDisposed()) {
            return;
        }
        int size = model.size();
        table.setItemCount(size);
        table.clearAll();
        var selected = List.copyOf(model.selected());
        var indices = java.util.stream.IntStream.range(0, size).filter(i -> selected.contains(model.row(i))).toArray();
        if (!Arrays.equals(indices, table.getSelectionIndices())) {
            table.deselectAll();
            table.select(indices);
        }
        int lines = Math.min(size, MOST);
        if (lines != laidOut) {
            laidOut = lines;
            ((GridData) table.getLayoutData()).heightHint = lines * table.getItemHeight() + table.getHeaderHeight();
            ((GridData) table.getLayoutData()).exclude = size == 0;
            table.setVisible(size > 0);
            ((GridData) empty.getLayoutData()).exclude = size > 0;
            empty.setVisible(size == 0);
            tools.show(size > 0);
            surface.changed();
        }
        tools();
        showDetails();
    }

    @Override
    public void setFocus() {
        if (model.size() > 0) {
            table.setFocus();
        } else if (add != null) {
            add.setFocus();
        } else if (create != null) {
            create.setFocus();
        }
    }
}
