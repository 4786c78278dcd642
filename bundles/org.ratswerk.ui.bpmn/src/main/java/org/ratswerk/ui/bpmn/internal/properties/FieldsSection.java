package org.ratswerk.ui.bpmn.internal.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.properties.Fields;
import org.ratswerk.ui.bpmn.model.properties.PropertyField;
import org.ratswerk.ui.bpmn.model.properties.PropertyField.Kind;
import org.ratswerk.ui.bpmn.model.properties.Tab;
import org.ratswerk.ui.internal.Widgets;

/** A tab with fields. What is typed counts when the field is left, by Enter, and when the diagram is saved. */
final class FieldsSection extends SectionPane {
    private static final int LABEL = 130;
    private static final int LINES = 6;

    private final Tab tab;
    private final List<Row> rows = new ArrayList<>();
    private List<Shape> shapes = List.of();

    /** What makes two fields look the same. */
    private record Shape(String id, String label, Kind kind, List<PropertyField.Choice> choices) {
        static Shape of(PropertyField field) {
            return new Shape(field.id(), field.label(), field.kind(), field.choices());
        }
    }

    FieldsSection(Tab tab) {
        this.tab = tab;
    }

    @Override
    public void refresh() {
        if (area().isDisposed() || elements().isEmpty()) {
            return;
        }
        var fields = Fields.of(tab, elements());
        var now = fields.stream().map(Shape::of).toList();
        if (!now.equals(shapes)) {
            shapes = now;
            build(fields);
        }
        for (int i = 0; i < fields.size(); i++) {
            rows.get(i).show(editor(), elements().getFirst().id(), fields.get(i));
        }
    }

    private void build(List<PropertyField> fields) {
        boolean focus = rows.stream().anyMatch(row -> row.control.isFocusControl());
        for (Control child : area().getChildren()) {
            child.dispose();
        }
        rows.clear();
        fields.forEach(field -> rows.add(new Row(field)));
        if (focus && !rows.isEmpty()) {
            rows.getFirst().control.setFocus();
        }
        relayout();
    }

    /** A label, its field and what there is to say about it. */
    private final class Row {
        private final Control control;
        private final Label message;
        private PropertyField field;
        private BpmnEditor target;
        private String element = "";
        private String typed;
        private boolean showing;

        Row(PropertyField field) {
            this.field = field;
            var kind = field.kind();
            if (kind == Kind.FLAG) {
                control = wide(new Button(area(), SWT.CHECK), false);
                ((Button) control).setText(Widgets.plain(field.label()));
                control.addListener(SWT.Selection, event -> set(String.valueOf(((Button) control).getSelection())));
            } else {
                var label = Widgets.label(area(), field.label(), SWT.WRAP);
                GridDataFactory.swtDefaults().align(SWT.FILL, kind == Kind.LONG_TEXT ? SWT.BEGINNING : SWT.CENTER)
                        .hint(LABEL, SWT.DEFAULT).applyTo(label);
                control = kind == Kind.CHOICE ? combo() : text(kind);
                Widgets.name(control, field.label());
            }
            Widgets.id(control, "bpmn.properties." + field.id());
            message = line(area());
            message.setData("wide", true);
            control.addListener(SWT.FocusIn, event -> hint(this.field.hint()));
            control.addListener(SWT.FocusOut, event -> hint(""));
        }

        /** Says what goes in, unless there is a fault to be read. */
        private void hint(String text) {
            if (typed == null) {
                FieldsSection.this.show(message, text, false);
            }
        }

        private Control combo() {
            var combo = new Combo(area(), SWT.READ_ONLY | SWT.DROP_DOWN);
            GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID * 10, SWT.DEFAULT).applyTo(combo);
            combo.addListener(SWT.Selection, event -> {
                int index = combo.getSelectionIndex();
                if (index >= 0 && index < field.choices().size()) {
                    set(field.choices().get(index).value());
                }
            });
            combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.getListVisible());
            return combo;
        }

        private Control text(Kind kind) {
            boolean multi = kind == Kind.LONG_TEXT;
            var text = new Text(area(), kind == Kind.FIXED ? SWT.READ_ONLY : multi
                    ? SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.BORDER | SWT.SINGLE);
            GridDataFactory.fillDefaults().grab(true, multi)
                    .hint(Widgets.GRID * 10, multi ? LINES * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
            if (kind == Kind.FIXED) {
                return Widgets.css(text, "rw-text");
            }
            text.addListener(SWT.Modify, event -> {
                if (!showing) {
                    typed = text.getText();
                }
            });
            text.addListener(SWT.FocusOut, event -> commit());
            text.addListener(SWT.DefaultSelection, event -> commit());
            text.addListener(SWT.KeyDown, event -> {
                if (event.character == SWT.ESC && typed != null) {
                    typed = null;
                    show(target, element, field);
                    FieldsSection.this.show(message, "", false);
                    event.doit = false;
                }
            });
            text.addListener(SWT.Traverse, event -> {
                if (multi && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
                    event.doit = true;
                }
            });
            text.addListener(SWT.Dispose, event -> commit());
            return text;
        }

        private void commit() {
            if (typed != null && target != null) {
                set(typed);
            }
        }

        private void set(String value) {
            try {
                Requests.perform(target, field.set(value));
                typed = null;
                if (!message.isDisposed()) {
                    FieldsSection.this.show(message, control.isFocusControl() ? field.hint() : "", false);
                }
            } catch (InputException e) {
                if (!message.isDisposed()) {
                    FieldsSection.this.show(message, e.getMessage(), true);
                }
            }
        }

        void show(BpmnEditor editor, String id, PropertyField now) {
            if (!id.equals(element) || editor != target) {
                commit();
                typed = null;
                FieldsSection.this.show(message, "", false);
            }
            element = id;
            target = editor;
            field = now;
            showing = true;
            try {
                switch (control) {
                case Button check -> check.setSelection(Boolean.parseBoolean(now.value()));
                case Combo combo -> show(combo);
                case Text text when typed == null && !text.getText().equals(now.value()) -> {
                    text.setText(now.value());
                    if (text.isFocusControl()) {
                        text.setSelection(now.value().length());
                    }
                }
                default -> {
                    // what is being typed stays
                }
                }
            } finally {
                showing = false;
            }
        }

        private void show(Combo combo) {
            var texts = new ArrayList<>(field.choices().stream().map(PropertyField.Choice::label).toList());
            if (field.mixed()) {
                texts.add(PropertiesTexts.get("mixed"));
            }
            var items = texts.toArray(String[]::new);
            if (!java.util.Arrays.equals(items, combo.getItems())) {
                combo.setItems(items);
            }
            int index = field.mixed() ? items.length - 1
                    : field.choices().stream().map(PropertyField.Choice::value).toList().indexOf(field.value());
            if (combo.getSelectionIndex() != index) {
                combo.select(index);
            }
        }
    }
}
