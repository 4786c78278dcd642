package org.ratswerk.core.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.Element;

/**
 * Where elements are made, moved or pasted to: at an element, such as a process at a unit; in a list, such as the one of
 * all IT systems; with values that elements get there, such as the kind of the processes in a group.
 *
 * @param element element it is at; null for none
 * @param list class of the elements it is meant for; null for any
 * @param values what elements get there if they have such a feature; null as a value empties the feature
 */
public record Place(Element element, EClass list, Map<EStructuralFeature, Object> values) {
    /** Nowhere in particular: the list of whatever it is. */
    public static final Place ANYWHERE = new Place(null, null, Map.of());

    /** Copies the values. */
    public Place {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the place at an element. */
    public static Place at(Element element) {
        return new Place(element, null, Map.of());
    }

    /** Returns the list of the elements of a class. */
    public static Place list(EClass type) {
        return new Place(null, type, Map.of());
    }

    /** Returns the same place, meant for elements of a class. */
    public Place meantFor(EClass type) {
        return new Place(element, type, values);
    }

    /** Returns the same place, where elements get one more value; null empties the feature. */
    public Place with(EStructuralFeature feature, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(feature, value);
        return new Place(element, list, more);
    }
}
