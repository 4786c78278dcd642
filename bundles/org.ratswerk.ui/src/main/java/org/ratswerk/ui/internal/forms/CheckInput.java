package org.ratswerk.ui.internal.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.FieldModel;

/** A flag that is either set or not. */
final class CheckInput implements FieldPane.Input {
    private final FieldModel model;
    private final Button button;

    CheckInput(Composite cell, FieldModel model) {
        this.model = model;
        button = Widgets.css(new Button(cell, SWT.CHECK), "rw-surface");
        button.setBackground(Palette.color(Palette.Tone.SURFACE));
        button.addListener(SWT.Selection, event -> model.set(button.getSelection()));
    }

    @Override
    public Control control() {
        return button;
    }

    @Override
    public void show() {
        button.setGrayed(model.isMixed());
        button.setSelection(model.isMixed() || Boolean.TRUE.equals(model.value()));
        button.setText(model.isMixed() ? model.placeholder() : model.text(button.getSelection()));
        button.setEnabled(model.isEnabled());
    }
}
