package org.ratswerk.ui.model.forms;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.model.Element;

/**
 * What could be meant by what has been typed into a field.
 *
 * @param label what is shown
 * @param note what tells it from others, such as its kind; may be empty
 * @param element element to choose; null for others
 * @param create class of which an element named {@code text} can be made; null for others
 * @param text text to put into the field, or name of the new element; null for an element
 */
public record Suggestion(String label, String note, Element element, EClass create, String text) {
    static Suggestion of(Element element, String label, String note) {
        return new Suggestion(label, note, element, null, null);
    }

    static Suggestion creating(EClass type, String name, String label) {
        return new Suggestion(label, "", null, type, name);
    }

    static Suggestion of(String text, String note) {
        return new Suggestion(text, note, null, null, text);
    }

    /** Returns label and note on one line. */
    public String line() {
        return note.isEmpty() ? label : label + " – " + note;
    }
}
