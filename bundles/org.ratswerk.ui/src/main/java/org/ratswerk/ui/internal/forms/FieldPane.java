package org.ratswerk.ui.internal.forms;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.FieldModel;
import org.ratswerk.ui.model.forms.Notice;

/** A field: label, control, what is wrong with it, and while it has the focus the sentence that explains it. */
final class FieldPane implements Pane {
    private static final String LABEL = "org.ratswerk.form.label";

    private final FormSurface surface;
    private final FieldModel model;
    private final Label label;
    private final Composite cell;
    private final Input input;
    private Label hint;
    private Composite notices;
    private List<Notice> shown = List.of();

    /** The control of a field. */
    interface Input {
        /** Returns the control that takes the focus. */
        Control control();

        /** Shows what is in the model. */
        void show();
    }

    FieldPane(Composite parent, FormSurface surface, FieldModel model) {
        this.surface = surface;
        this.model = model;
        label = Widgets.secondary(parent, model.label() + (model.isRequired() ? " *" : ""), SWT.WRAP);
        label.setData(LABEL, true);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).indent(0, 6).applyTo(label);
        cell = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        input = switch (model.kind()) {
        case CHOICE -> new ChoiceInput(cell, model);
        case FLAG -> model.isOptional() ? new ChoiceInput(cell, model) : new CheckInput(cell, model);
        case TEXTS, DURATIONS, REFERENCES -> new ListInput(cell, surface, model);
        default -> new TextInput(cell, surface, model);
        };
        var control = input.control();
        Widgets.id(control, "form.field." + model.id());
        control.setData(FieldModel.class.getName(), model);
        accessible(control);
        control.addListener(SWT.FocusIn, event -> explain(true));
        control.addListener(SWT.FocusOut, event -> explain(false));
        Runnable listener = this::show;
        model.addListener(listener);
        cell.addDisposeListener(event -> model.removeListener(listener));
        show();
    }

    static boolean isLabel(Control control) {
        return control.getData(LABEL) != null;
    }

    private void accessible(Control control) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = model.isRequired() ? FormUi.get("name.required", model.label()) : model.label();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                var text = new StringBuilder(model.unit().isEmpty() ? "" : model.unit() + ". ").append(model.hint());
                model.notices().forEach(notice -> text.append(' ').append(notice.level().word()).append(": ")
                        .append(notice.text()));
                event.result = text.toString();
            }
        });
    }

    private void show() {
        input.show();
        var now = model.notices();
        if (!now.equals(shown)) {
            shown = now;
            notices();
        }
    }

    private void notices() {
        if (notices != null) {
            notices.dispose();
            notices = null;
        }
        if (!shown.isEmpty()) {
            notices = Widgets.id(Widgets.area(cell, 2), "form.notices." + model.id());
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID / 2, 2).applyTo(notices);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(notices);
            notices.moveBelow(cell.getChildren()[0]);
            shown.forEach(this::notice);
        }
        surface.changed();
    }

    /** Returns the name of the symbol of a level. */
    static String icon(Notice.Level level) {
        return switch (level) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case INFO -> "info";
        };
    }

    private void notice(Notice notice) {
        var symbol = Widgets.label(notices, "", SWT.NONE);
        symbol.setImage(Icons.image(icon(notice.level())));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(symbol);
        var text = notice.level().word() + ": " + notice.text();
        if (notice.remedies().isEmpty()) {
            wrapped(Widgets.label(notices, text, SWT.WRAP));
            return;
        }
        var link = Widgets.css(new Link(notices, SWT.WRAP), "rw-text");
        Widgets.colors(link, Palette.color(Palette.Tone.INK));
        var words = new StringBuilder(escaped(text));
        for (int i = 0; i < notice.remedies().size(); i++) {
            words.append("  <a href=\"").append(i).append("\">").append(escaped(notice.remedies().get(i).label()))
                    .append("</a>");
        }
        link.setText(words.toString());
        Widgets.name(link, text);
        wrapped(link);
        link.addListener(SWT.Selection, event -> notice.remedies().get(Integer.parseInt(event.text)).run().run());
    }

    private static String escaped(String text) {
        return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }

    static void wrapped(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(control);
    }

    private void explain(boolean focus) {
        if (cell.isDisposed()) {
            return;
        }
        if (focus) {
            surface.focused(input.control());
        }
        if (hint == null && focus && !model.hint().isEmpty()) {
            hint = Widgets.id(Widgets.secondary(cell, model.hint(), SWT.WRAP), "form.hint." + model.id());
            wrapped(hint);
            surface.changed();
        } else if (hint != null) {
            ((GridData) hint.getLayoutData()).exclude = !focus;
            hint.setVisible(focus);
            surface.changed();
        }
    }

    @Override
    public void setFocus() {
        input.control().setFocus();
    }
}
