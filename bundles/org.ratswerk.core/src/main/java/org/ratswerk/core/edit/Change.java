package org.ratswerk.core.edit;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.Element;

/** What a command, or taking it back, has changed in the model. */
public final class Change {
    private final String label;
    private final Kind kind;
    private final Set<EObject> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EObject> added = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EObject> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EStructuralFeature> features = new LinkedHashSet<>();
    private final List<Step> steps;

    /** How it came about. */
    public enum Kind {
        /** By a command. */
        DONE,
        /** A command was taken back. */
        UNDONE,
        /** A command that had been taken back was done again. */
        REDONE
    }

    Change(String label, Kind kind, List<Step> steps) {
        this.label = label;
        this.kind = kind;
        this.steps = List.copyOf(steps);
        steps.forEach(this::add);
    }

    private void add(Step step) {
        switch (step) {
        case Step.Assign assign -> {
            touch(assign);
            moved(assign, assign.before(), false);
            moved(assign, assign.after(), true);
        }
        case Step.Insert insert -> {
            touch(insert);
            moved(insert, insert.value(), true);
        }
        case Step.Remove remove -> {
            touch(remove);
            moved(remove, remove.value(), false);
        }
        case Step.Replace replace -> {
            touch(replace);
            moved(replace, replace.before(), false);
            moved(replace, replace.after(), true);
        }
        case Step.Move move -> touch(move);
        case Step.File file -> moved(file.root(), file.added());
        }
    }

    private void touch(Step.OnFeature step) {
        touched.add(step.object());
        features.add(step.feature());
    }

    private void moved(Step.OnFeature step, Object value, boolean in) {
        if (step.feature() instanceof EReference reference && reference.isContainment() && value instanceof EObject object) {
            moved(object, in);
        }
    }

    private void moved(EObject object, boolean in) {
        if (in) {
            if (!removed.remove(object)) {
                added.add(object);
            } else {
                touched.add(object);
            }
        } else if (!added.remove(object)) {
            removed.add(object);
        }
    }

    /** Returns what was done, as a noun phrase or verb phrase for the menu, in the user's language. */
    public String label() {
        return label;
    }

    /** Returns how it came about. */
    public Kind kind() {
        return kind;
    }

    /** Returns the objects of which a feature has changed, the containers of what was added or removed among them. */
    public Collection<EObject> touched() {
        return Collections.unmodifiableSet(touched);
    }

    /** Returns the objects that are new in the model, each with all that it contains; new files among them. */
    public Collection<EObject> added() {
        return Collections.unmodifiableSet(added);
    }

    /** Returns the objects that are no longer in the model, each with all that it contains; files among them. */
    public Collection<EObject> removed() {
        return Collections.unmodifiableSet(removed);
    }

    /** Returns the features that have changed of whatever object. */
    public Set<EStructuralFeature> features() {
        return Collections.unmodifiableSet(features);
    }

    /** Tells whether elements were added, removed or moved to another container: whether a tree looks different. */
    public boolean isStructural() {
        return !added.isEmpty() || !removed.isEmpty()
                || features.stream().anyMatch(feature -> feature instanceof EReference reference
                        && (reference.isContainment() || "parent".equals(reference.getName())));
    }

    /** Tells whether an object of the class, or one that contains or is contained in such a one, has changed. */
    public boolean concerns(EClass type) {
        return java.util.stream.Stream.of(touched, added, removed).flatMap(Set::stream)
                .anyMatch(object -> concerns(object, type));
    }

    private static boolean concerns(EObject object, EClass type) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the object itself or a part of it that is no element of its own has changed. */
    public boolean concerns(EObject object) {
        return java.util.stream.Stream.of(touched, added, removed).flatMap(Set::stream)
                .anyMatch(each -> each == object || owner(each) == object);
    }

    /** Returns the element that the object is, or is a part of; null where there is none. */
    static Element owner(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each instanceof Element element) {
                return element;
            }
        }
        return null;
    }

    List<Step> steps() {
        return steps;
    }

    @Override
    public String toString() {
        return kind + " " + label + " (" + steps.size() + ")";
    }
}
