package org.ratswerk.ui.continuity.internal.control;

import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.model.Responsible;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.Suggestions;
import org.ratswerk.ui.model.forms.Suggestion;

/** Field in a dialog for a person or role, found while one types. */
final class ResponsibleField {
    private final Text text;
    private final Field field;
    private final Editing editing;
    private final Runnable changed;
    private Responsible chosen;
    private String fault = "";
    private boolean showing;

    ResponsibleField(Composite parent, String id, String label, EReference feature, Editing editing, Runnable changed) {
        this.field = Field.of(feature);
        this.editing = editing;
        this.changed = changed;
        text = Widgets.id(Widgets.name(new Text(parent, SWT.BORDER | SWT.SINGLE), label), id);
        text.setMessage(ControlTexts.get("responsible.hint"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        new Suggestions(text, this::suggest, suggestion -> set((Responsible) suggestion.element()), () -> true,
                this::commit);
        text.addModifyListener(event -> {
            if (!showing) {
                chosen = null;
                fault = "";
                commitExact();
                changed.run();
            }
        });
    }

    /** Who is chosen needs no further list. */
    private List<Suggestion> suggest(String typed, Integer limit) {
        return chosen != null ? List.of() : field.proposals(editing, null, typed, limit).stream()
                .map(each -> new Suggestion(each.label(), each.note(), each.element(), null, null)).toList();
    }

    /** Shows and takes somebody. */
    void set(Responsible responsible) {
        showing = true;
        chosen = responsible;
        fault = "";
        text.setText(responsible == null ? "" : field.text(responsible));
        text.setSelection(text.getText().length());
        showing = false;
        changed.run();
    }

    /** A name that is typed in full needs no choice. */
    private void commitExact() {
        try {
            chosen = (Responsible) field.parse(text.getText().strip(), editing);
        } catch (InputException e) {
            fault = text.getText().isBlank() ? "" : e.getMessage();
        }
    }

    private void commit() {
        if (!text.isDisposed() && chosen == null && !text.getText().isBlank()) {
            commitExact();
            changed.run();
        }
    }

    /** Returns who is meant; null for nobody. */
    Responsible value() {
        return chosen;
    }

    /** Returns what is wrong with what was typed; empty where nothing is. */
    String fault() {
        return fault;
    }

    void setFocus() {
        text.setFocus();
    }
}
