package org.ratswerk.core.check;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Element;

/** What an {@link ObjectCheck} may ask about the rest of the administration. */
@ProviderType
public interface Surroundings {
    /** Returns the administration; only its settings and its folder may be read from it. */
    AdministrationModel model();

    /** Tells whether the object is part of the administration. */
    boolean contains(EObject object);

    /** Returns the first element in document order that has the id, if there is one; null is allowed. */
    Optional<Element> element(String id);

    /** Returns the first object in document order for which the check gives the key, if there is one. */
    Optional<EObject> first(Object key);

    /**
     * Returns something that is worked out from the settings once for all objects.
     *
     * @param type class of it, by which it is kept
     * @param maker works it out
     */
    <T> T once(Class<T> type, Supplier<T> maker);
}
