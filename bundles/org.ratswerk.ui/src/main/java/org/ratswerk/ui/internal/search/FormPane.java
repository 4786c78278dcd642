package org.ratswerk.ui.internal.search;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.search.SearchForm;

/** The fields of a search: the same in the search dialog and in find and replace. */
final class FormPane {
    private static final int ROWS = 6;
    private static final int KINDS_WIDTH = 230;

    private final SearchForm form;
    private final Runnable changed;
    private final String id;
    private Combo text;
    private Label message;
    private Label kindsHint;

    FormPane(SearchForm form, String id, Runnable changed) {
        this.form = form;
        this.id = id;
        this.changed = changed;
    }

    /** Makes the field for the text, and a line for what is wrong with it. */
    void createText(Composite parent, String label) {
        label(parent, label);
        text = Widgets.id(new Combo(parent, SWT.DROP_DOWN), id + ".text");
        Widgets.name(text, label);
        form.history().forEach(text::add);
        text.setText(form.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(0, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(event -> {
            form.setText(text.getText());
            changed();
        });
    }

    static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(text + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    /** Makes the line for what is wrong. */
    void createMessage(Composite parent, int span) {
        message = Widgets.id(new Label(parent, SWT.WRAP), id + ".message");
        GridDataFactory.fillDefaults().span(span, 1).grab(true, false).hint(0, SWT.DEFAULT).applyTo(message);
        changed();
    }

    /** Makes the check boxes for how the text is compared. */
    void createOptions(Composite parent) {
        check(parent, "case", "form.case", form::isCaseSensitive, form::setCaseSensitive);
        check(parent, "words", "form.words", form::isWholeWords, form::setWholeWords);
        check(parent, "regex", "form.regex", form::isRegex, form::setRegex);
    }

    /** Makes what says where to look. */
    void createScope(Composite parent) {
        var groups = new Group(parent, SWT.NONE);
        groups.setText(SearchTexts.get("form.groups"));
        GridLayoutFactory.swtDefaults().applyTo(groups);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(groups);
        for (var group : form.groups()) {
            var button = Widgets.id(new Button(groups, SWT.CHECK), id + ".group." + group.name());
            button.setText(SearchForm.title(group));
            button.setSelection(form.takes(group));
            button.addListener(SWT.Selection, event -> {
                form.take(group, button.getSelection());
                changed();
            });
        }
        form.selected().ifPresent(selected -> {
            GridDataFactory.fillDefaults().indent(0, Widgets.GRID).applyTo(label(groups, SearchTexts.get("form.scope")));
            radio(groups, "all", SearchTexts.get("form.scope.all"), !form.isOnlySelected(), false);
            radio(groups, "selected", SearchTexts.get("form.scope.selected", selected.name()), form.isOnlySelected(),
                    true);
        });
        createKinds(parent);
    }

    private void radio(Composite parent, String name, String title, boolean on, boolean only) {
        var button = Widgets.id(new Button(parent, SWT.RADIO), id + ".scope." + name);
        button.setText(Widgets.plain(title));
        button.setSelection(on);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                form.setOnlySelected(only);
                changed();
            }
        });
    }

    private void createKinds(Composite parent) {
        var area = new Group(parent, SWT.NONE);
        area.setText(SearchTexts.get("form.kinds"));
        GridLayoutFactory.swtDefaults().applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var table = Widgets.id(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE), id + ".kinds");
        Widgets.name(table, SearchTexts.get("form.kinds"));
        for (EClass kind : SearchForm.allKinds()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(SearchForm.title(kind));
            item.setImage(Icons.image(kind.getName()));
            item.setData(kind);
            item.setChecked(form.kinds().contains(kind));
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(KINDS_WIDTH, ROWS * table.getItemHeight()).applyTo(table);
        kindsHint = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(kindsHint);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                var item = (TableItem) event.item;
                var kind = (EClass) item.getData();
                if (item.getChecked()) {
                    form.kinds().add(kind);
                } else {
                    form.kinds().remove(kind);
                }
                changed();
            }
        });
        changed();
    }

    private void check(Composite parent, String name, String title, BooleanSupplier value, Consumer<Boolean> set) {
        var button = Widgets.id(new Button(parent, SWT.CHECK), id + "." + name);
        button.setText(SearchTexts.get(title));
        button.setSelection(value.getAsBoolean());
        button.addListener(SWT.Selection, event -> {
            set.accept(button.getSelection());
            changed();
        });
    }

    private void changed() {
        if (kindsHint != null) {
            kindsHint.setText(form.kinds().isEmpty() ? SearchTexts.get("form.kinds.all")
                    : SearchTexts.get("form.kinds.some", form.kinds().size()));
        }
        if (message != null) {
            form.fault().ifPresentOrElse(this::fault, () -> message.setText(""));
            message.getParent().layout(new org.eclipse.swt.widgets.Control[] {message});
        }
        changed.run();
    }

    private void fault(String words) {
        message.setText(words);
        message.setForeground(Palette.color(org.ratswerk.core.result.Symbol.INFEASIBLE));
    }

    /** Goes to the field for the text. */
    void focus() {
        text.setFocus();
    }

    /** Puts a text into the field. */
    void setText(String value) {
        text.setText(value);
    }
}
