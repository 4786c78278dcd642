package org.ratswerk.ui.internal.forms;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Field.Kind;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.FieldModel;
import org.ratswerk.ui.model.forms.FieldModel.Entry;

/** A list of texts, durations or references: the entries, and a field below to add others. */
final class ListInput implements FieldPane.Input {
    private static final int MOST = 8;

    private final FormSurface surface;
    private final FieldModel model;
    private final Composite cell;
    private final Text add;
    private final RowTools tools;
    private Suggestions suggestions;
    private Table table;
    private List<Entry> shown = List.of();
    private boolean showing;

    ListInput(Composite cell, FormSurface surface, FieldModel model) {
        this.surface = surface;
        this.model = model;
        this.cell = cell;
        var line = Widgets.area(cell, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID / 2, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        add = new Text(line, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * FormSurface.letter(add), SWT.DEFAULT).applyTo(add);
        tools = new RowTools(line, model.id(), this::remove, model.kind() == Kind.DURATIONS ? null : this::move);
        tools.show(false);
        add.addListener(SWT.Modify, event -> {
            if (!showing) {
                model.type(add.getText());
            }
        });
        add.addListener(SWT.DefaultSelection, event -> model.commit());
        add.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.ESC && (suggestions == null || !suggestions.isOpen())) {
                model.revert();
            } else if (event.keyCode == SWT.ARROW_UP && table != null) {
                table.setFocus();
                table.select(table.getItemCount() - 1);
                tools();
            }
        });
        if (model.suggests()) {
            suggestions = new Suggestions(add, model::suggestions, model::accept, model::isPending, model::commit);
        } else {
            add.addListener(SWT.FocusOut, event -> model.commit());
        }
    }

    private void makeTable() {
        table = Widgets.id(Widgets.name(new Table(cell, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION), model.label()),
                "form.list." + model.id());
        table.moveAbove(cell.getChildren()[0]);
        var column = new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.Selection, event -> tools());
        table.addListener(SWT.FocusIn, event -> surface.focused(table));
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, this::key);
        FormSurface.opens(table, this::open);
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(table);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL) {
            remove();
        } else if ((event.stateMask & SWT.ALT) != 0
                && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
            move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
            event.doit = false;
        } else if (event.keyCode == SWT.F2) {
            edit();
        }
    }

    private List<Entry> selected() {
        return table == null ? List.of()
                : Arrays.stream(table.getSelectionIndices()).mapToObj(shown::get).toList();
    }

    /** Goes to the target of a reference; changes a text. */
    private void open() {
        var selected = selected();
        if (selected.size() == 1 && selected.getFirst().value() instanceof Element target) {
            surface.open(target);
        } else {
            edit();
        }
    }

    private void edit() {
        var selected = selected();
        if (selected.size() != 1 || model.kind() == Kind.REFERENCES) {
            return;
        }
        var entry = selected.getFirst();
        var item = table.getItem(table.getSelectionIndex());
        var editor = new TableEditor(table);
        editor.grabHorizontal = true;
        var text = Widgets.name(new Text(table, SWT.BORDER), model.label());
        text.setText(entry.value() instanceof String value ? value : entry.text());
        text.selectAll();
        editor.setEditor(text, item, 0);
        text.setFocus();
        text.addListener(SWT.FocusOut, event -> finish(text, editor, entry));
        text.addListener(SWT.DefaultSelection, event -> table.setFocus());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                text.setText(entry.text());
                table.setFocus();
                event.doit = false;
            }
        });
    }

    private void finish(Text text, TableEditor editor, Entry entry) {
        if (text.isDisposed()) {
            return;
        }
        var typed = text.getText();
        editor.dispose();
        text.dispose();
        if (!typed.equals(entry.text())) {
            try {
                model.replace(entry, typed);
            } catch (InputException e) {
                // Goes into the field below, with the fault beside it.
                model.type(typed);
                model.commit();
            }
        }
    }

    private void remove() {
        int index = table.getSelectionIndex();
        model.remove(selected());
        if (table != null && table.getItemCount() > 0) {
            table.setSelection(Math.min(index, table.getItemCount() - 1));
            table.setFocus();
        } else {
            add.setFocus();
        }
        tools();
    }

    private void move(int by) {
        int index = table.getSelectionIndex();
        if (model.move(index, by)) {
            table.setSelection(index + by);
            tools();
        }
    }

    private void tools() {
        int count = table == null ? 0 : table.getSelectionCount();
        int index = table == null ? -1 : table.getSelectionIndex();
        tools.enable(count > 0, count == 1 && index > 0 && !model.isMixed(),
                count == 1 && index < shown.size() - 1 && !model.isMixed());
    }

    @Override
    public Control control() {
        return add;
    }

    @Override
    public void show() {
        var entries = model.entries();
        if (!entries.equals(shown)) {
            shown = entries;
            fill();
        }
        if (!add.getText().equals(model.text())) {
            showing = true;
            add.setText(model.text());
            add.setSelection(model.text().length());
            showing = false;
        }
        var message = !shown.isEmpty() || model.placeholder().isEmpty() ? FormUi.get("list.add")
                : model.placeholder();
        if (!add.getMessage().equals(message)) {
            add.setMessage(message);
        }
        add.setEnabled(model.isEnabled());
        tools();
    }

    private void fill() {
        tools.show(!shown.isEmpty());
        if (shown.isEmpty()) {
            if (table != null) {
                table.dispose();
                table = null;
                surface.changed();
            }
            return;
        }
        if (table == null) {
            makeTable();
        }
        int before = table.getItemCount();
        table.setItemCount(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            TableItem item = table.getItem(i);
            var entry = shown.get(i);
            item.setText(entry.common() ? entry.text() : FormUi.get("list.some", entry.text()));
            item.setImage(entry.value() instanceof Element element ? Icons.image(element.eClass().getName()) : null);
            item.setForeground(Palette.color(entry.common() ? Palette.Tone.INK : Palette.Tone.SECONDARY));
        }
        ((GridData) table.getLayoutData()).heightHint = Math.min(shown.size(), MOST) * table.getItemHeight();
        if (before != shown.size()) {
            surface.changed();
        }
    }
}
