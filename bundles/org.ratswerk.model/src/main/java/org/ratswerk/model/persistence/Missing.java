package org.ratswerk.model.persistence;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.ratswerk.model.Element;

/**
 * References to elements that do not exist. They are kept as they are: the reference leads to a stand-in that is a proxy,
 * belongs to no file and has nothing but the id.
 */
public final class Missing {
    private Missing() {
        // static only
    }

    /**
     * Returns a stand-in for an element that does not exist.
     *
     * @param type concrete class that a reference to it can have
     * @param id id of the element
     */
    public static Element create(EClass type, String id) {
        return References.standIn(type, id);
    }

    /**
     * Tells whether an object is a stand-in for an element that does not exist.
     *
     * @param object target of a reference; may be null
     */
    public static boolean is(EObject object) {
        return object instanceof Element && object.eIsProxy();
    }
}
