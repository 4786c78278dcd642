package org.ratswerk.core.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;

/**
 * Check that looks at one object after another. What it finds about an object depends on
 * <ul>
 * <li>the object and its parts that are no elements,</li>
 * <li>name and id, for messages, of the elements it refers to and of the element that it is a part of,</li>
 * <li>whether the elements it refers to are in the administration, and their features {@link #ofNeighbours()},</li>
 * <li>what it has asked its {@link Surroundings},</li>
 * <li>what it {@link #reads()} besides, such as settings,</li>
 * </ul>
 * and on nothing else. So after a change only few objects need be looked at again.
 */
public interface ObjectCheck extends Check {
    /**
     * Checks an object.
     *
     * @param object any object of the administration
     * @param around what else may be asked
     * @param sink told each finding about this object
     */
    void check(EObject object, Surroundings around, Consumer<Problem> sink);

    /** Features of elements referred to that findings depend on, besides name and id. */
    default Set<EStructuralFeature> ofNeighbours() {
        return Set.of();
    }

    /**
     * Returns what no other object should have in common with this one; asked for by {@link Surroundings#first}.
     *
     * @return key with equals and hashCode, made of the object's own features; null where it need not be unique
     */
    default Object key(EObject object) {
        return null;
    }

    /** What all findings depend on besides the objects themselves: when it changes, all objects are checked again. */
    @Override
    default Reads reads() {
        return Reads.NOTHING;
    }

    /** {@inheritDoc} Findings come in document order of the objects. */
    @Override
    default void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        var around = new WholeSurroundings(model, List.of(this), progress);
        Contents.visit(model, progress, object -> check(object, around.of(this), sink));
    }
}
