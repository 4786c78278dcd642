package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Who refers to whom in a model, always up to date. Containment and derived opposites are no references here. */
public final class Referrers {
    private final Map<EObject, List<Use>> uses = new IdentityHashMap<>();

    /**
     * A reference.
     *
     * @param source object that refers; may be a part of an element
     * @param feature feature that holds the reference
     */
    public record Use(EObject source, EReference feature) {
    }

    Referrers() {
        // made by Editing
    }

    /**
     * Returns the references to the object, in the order in which they came about; one that stands twice in a list is
     * there twice.
     */
    public List<Use> to(EObject target) {
        return List.copyOf(uses.getOrDefault(target, List.of()));
    }

    /** Returns the objects that refer to the object by this feature. */
    public List<EObject> to(EObject target, EReference feature) {
        return uses.getOrDefault(target, List.of()).stream().filter(use -> use.feature() == feature).map(Use::source)
                .toList();
    }

    /** Returns how many references there are to the object. */
    public int count(EObject target) {
        return uses.getOrDefault(target, List.of()).size();
    }

    static boolean counts(EReference feature) {
        return !feature.isContainment() && !feature.isContainer() && !feature.isTransient() && !feature.isDerived();
    }

    void add(EObject source, EReference feature, Object target) {
        if (target instanceof EObject object) {
            uses.computeIfAbsent(object, none -> new ArrayList<>(2)).add(new Use(source, feature));
        }
    }

    void remove(EObject source, EReference feature, Object target) {
        if (target instanceof EObject object && uses.get(object) instanceof List<Use> list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (list.get(i).source() == source && list.get(i).feature() == feature) {
                    list.remove(i);
                    break;
                }
            }
            if (list.isEmpty()) {
                uses.remove(object);
            }
        }
    }

    /** Takes in, or out, all that the object itself refers to. */
    void all(EObject source, boolean add) {
        for (EReference feature : source.eClass().getEAllReferences()) {
            if (!counts(feature) || !source.eIsSet(feature)) {
                continue;
            }
            Object value = source.eGet(feature, false);
            for (Object target : value instanceof List<?> list ? list : List.of(value)) {
                if (add) {
                    add(source, feature, target);
                } else {
                    remove(source, feature, target);
                }
            }
        }
    }
}
