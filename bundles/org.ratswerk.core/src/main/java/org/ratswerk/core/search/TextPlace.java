package org.ratswerk.core.search;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.Element;

/**
 * Where a text of the model stands.
 *
 * @param owner element that people know it under
 * @param holder object that holds it: the owner or a part of it
 * @param feature feature of the holder
 * @param index place in a list of texts; -1 for a single text
 */
public record TextPlace(Element owner, EObject holder, EAttribute feature, int index) {
    /** Returns the text that stands there now; null for none. */
    public String text() {
        Object value = holder.eGet(feature);
        if (value instanceof List<?> list) {
            return index < 0 || index >= list.size() ? null : (String) list.get(index);
        }
        return (String) value;
    }

    /** Returns what the text is for. */
    public FieldGroup group() {
        return FieldGroup.of(feature);
    }
}
