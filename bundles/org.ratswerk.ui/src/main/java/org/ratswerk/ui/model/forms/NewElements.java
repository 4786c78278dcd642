package org.ratswerk.ui.model.forms;

import java.util.List;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;

/** Makes elements where a form refers to one that is not there yet. */
final class NewElements {
    private static final List<EClass> TYPES = List.of(Literals.PERSON, Literals.ROLE, Literals.ORGANISATIONAL_UNIT,
            Literals.PROCESS, Literals.IT_SYSTEM, Literals.COMPONENT, Literals.SITE, Literals.PROVIDER,
            Literals.STAFF_GROUP, Literals.INFORMATION_OBJECT, Literals.REDUNDANCY_GROUP, Literals.MEASURE,
            Literals.EXERCISE, Literals.FINDING, Literals.EMERGENCY_PLAN);

    private NewElements() {
        // static only
    }

    /** Returns the classes that a new element of the type can have; empty where it could be anything. */
    static List<EClass> types(EClass type) {
        return type == Literals.ELEMENT ? List.of() : TYPES.stream().filter(type::isSuperTypeOf).toList();
    }

    /**
     * Makes an element and puts it where elements of its class are kept. Inside a command.
     *
     * @param name name; null for the one that new elements get
     */
    static Element create(Editing editing, EClass type, String name) {
        return ElementCreation.create(editing, type, Place.ANYWHERE, element -> {
            if (name != null) {
                element.setName(name);
            }
        });
    }

    /** Makes an object that belongs nowhere yet, with an id where its class has one. */
    static EObject part(EClass type) {
        EObject part = EcoreUtil.create(type);
        if (part instanceof Element element) {
            element.setId(UUID.randomUUID().toString());
        }
        return part;
    }
}
