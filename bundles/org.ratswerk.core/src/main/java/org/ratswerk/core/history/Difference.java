package org.ratswerk.core.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.edit.Field;
import org.ratswerk.model.Element;

/** One thing that is another in the second of two states of an administration. */
public final class Difference {
    private final Kind kind;
    private final EObject before;
    private final EObject after;
    private final EStructuralFeature feature;
    private final Place place;

    /** What has changed. */
    public enum Kind {
        /** An object is new. */
        ADDED,
        /** An object is no longer there. */
        REMOVED,
        /** An object is in another place of the administration, or below another one. */
        MOVED,
        /** An element has another name. */
        RENAMED,
        /** A field has another value. */
        CHANGED,
        /** The same parts stand in another order. */
        ORDERED
    }

    /** One of the two states. */
    public enum Side {
        /** The first one. */
        BEFORE,
        /** The second one. */
        AFTER
    }

    /**
     * What a change is about, whichever states are compared.
     *
     * @param object way to the object from the root of its file, by ids where there are any
     * @param feature name of the feature; empty for the object as a whole
     */
    public record Place(String object, String feature) {
    }

    Difference(Kind kind, EObject before, EObject after, EStructuralFeature feature, Place place) {
        this.kind = kind;
        this.before = before;
        this.after = after;
        this.feature = feature;
        this.place = place;
    }

    /** Returns what has changed. */
    public Kind kind() {
        return kind;
    }

    /** Returns the object in the first state, if it is there. */
    public Optional<EObject> before() {
        return Optional.ofNullable(before);
    }

    /** Returns the object in the second state, if it is there. */
    public Optional<EObject> after() {
        return Optional.ofNullable(after);
    }

    /** Returns the feature that has another value, if it is about one. */
    public Optional<EStructuralFeature> feature() {
        return Optional.ofNullable(feature);
    }

    /** Returns what it is about. */
    public Place place() {
        return place;
    }

    /** Returns the object in the one state, or null if it is not there. */
    EObject object(Side side) {
        return side == Side.BEFORE ? before : after;
    }

    /** Returns the object in the second state, or where it is no longer there, in the first one. */
    public EObject object() {
        return after == null ? before : after;
    }

    /** Returns the value of the feature in one of the states, as people read it; empty for none. */
    public String value(Side side) {
        EObject object = object(side);
        if (object == null || feature == null || kind == Kind.ORDERED) {
            return "";
        }
        if (kind == Kind.MOVED && Wording.isContainment(feature)) {
            return Wording.place(object);
        }
        return Field.of(feature).text(object.eGet(feature, false));
    }

    /** Returns what has changed, as a phrase without the name of the object, in the user's language. */
    public String text() {
        return Wording.text(this);
    }

    /** Tells whether both states of the one difference are the same as those of the other. */
    boolean sameResult(Difference other) {
        return kind == other.kind && place.equals(other.place) && switch (kind) {
        case REMOVED -> true;
        case ADDED -> Wording.content(after).equals(Wording.content(other.after));
        case MOVED -> Wording.isContainment(feature)
                ? Wording.address(after.eContainer()).equals(Wording.address(other.after.eContainer()))
                : sameValue(after.eGet(feature, false), other.after.eGet(feature, false));
        case ORDERED -> Wording.children(after, feature).equals(Wording.children(other.after, feature));
        case RENAMED, CHANGED -> sameValue(after.eGet(feature, false), other.after.eGet(feature, false));
        };
    }

    /** Tells whether two values, possibly of two models, mean the same. */
    static boolean sameValue(Object one, Object other) {
        if (one instanceof List<?> list && other instanceof List<?> others) {
            if (list.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!sameValue(list.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof Element element && other instanceof Element with) {
            return element.getId() == null || with.getId() == null
                    ? Wording.address(element).equals(Wording.address(with))
                    : element.getId().equals(with.getId());
        }
        return Objects.equals(one, other);
    }

    @Override
    public String toString() {
        return kind + " " + place + " " + value(Side.BEFORE) + " -> " + value(Side.AFTER);
    }
}
