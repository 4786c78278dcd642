package org.ratswerk.ui.internal.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.ui.model.forms.FieldModel;

/** A field with a few values: an enumeration, or a flag that may be not stated. */
final class ChoiceInput implements FieldPane.Input {
    private static final int WIDTH = 34;

    private final FieldModel model;
    private final Combo combo;
    /** What the entries stand for; null for "not stated". */
    private List<Object> values = List.of();
    private boolean wasMixed;

    ChoiceInput(Composite cell, FieldModel model) {
        this.model = model;
        combo = new Combo(cell, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER)
                .hint(WIDTH * FormSurface.letter(combo), SWT.DEFAULT).applyTo(combo);
        combo.setVisibleItemCount(12);
        fill();
        combo.addListener(SWT.Selection, event -> choose());
        // The wheel scrolls the page, it does not change what it passes over.
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.getListVisible());
    }

    private void fill() {
        wasMixed = model.isMixed();
        values = new ArrayList<>();
        var texts = new ArrayList<String>();
        if (model.isOptional()) {
            values.add(null);
            texts.add(FormUi.get("notStated"));
        }
        model.choices().forEach(value -> {
            values.add(value);
            texts.add(model.text(value));
        });
        if (wasMixed) {
            texts.add(model.placeholder());
        }
        combo.setItems(texts.toArray(String[]::new));
    }

    private void choose() {
        int index = combo.getSelectionIndex();
        if (index >= 0 && index < values.size()) {
            model.set(values.get(index));
        }
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public void show() {
        if (wasMixed != model.isMixed()) {
            fill();
        }
        int index = model.isMixed() ? values.size() : values.indexOf(model.value());
        if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
        combo.setEnabled(model.isEnabled());
    }
}
