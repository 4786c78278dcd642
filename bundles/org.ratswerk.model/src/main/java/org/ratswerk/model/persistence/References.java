package org.ratswerk.model.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.persistence.Schema.Feature;
import org.ratswerk.model.persistence.Schema.Kind;

/**
 * References by id over all files of an administration. A reference to an element that does not exist, or is of
 * another class, becomes a stand-in: a proxy object with that id, which nothing contains.
 */
final class References {
    private static final URI NOWHERE = URI.createURI("ratswerk:/missing");

    /** Elements that references to a certain class can lead to. */
    private final Map<String, Element> elements = new HashMap<>();
    /** All elements; made only if needed. */
    private Map<String, Element> all;
    private final List<Pending> pending = new ArrayList<>();
    private final Map<StandIn, InternalEObject> standIns = new HashMap<>();

    private record Pending(InternalEObject owner, Feature feature, String ids) {
    }

    private record StandIn(String id, EClass type) {
    }

    /** Makes an element known that references to its class lead to. Of several with the same id the first counts. */
    void add(Element element) {
        String id = element.getId();
        if (id != null && !id.isEmpty()) {
            elements.putIfAbsent(id, element);
        }
    }

    /** Sets a reference, now or in {@link #resolve()}. */
    void set(InternalEObject owner, Feature feature, String ids) {
        // lists at the other end get the order of the files only if they are filled in that order
        if (feature.opposite || !setNow(owner, feature, ids)) {
            pending.add(new Pending(owner, feature, ids));
        }
    }

    private boolean setNow(InternalEObject owner, Feature feature, String ids) {
        if (feature.kind == Kind.LINK) {
            Element target = elements.get(ids);
            if (target != null && feature.target.isInstance(target)) {
                owner.eSet(feature.id, target);
                return true;
            }
        }
        return false;
    }

    /**
     * Sets the references that had to wait for other elements, in the order of the files.
     *
     * @param roots roots of all files
     */
    void resolve(Collection<? extends EObject> roots) {
        for (Pending reference : pending) {
            InternalEObject owner = reference.owner;
            Feature feature = reference.feature;
            if (feature.kind == Kind.LINK) {
                owner.eSet(feature.id, find(reference.ids, feature.target, roots));
            } else {
                @SuppressWarnings("unchecked")
                var targets = (InternalEList<Object>) owner.eGet(feature.id, false, true);
                for (String id : Ids.split(reference.ids)) {
                    targets.addUnique(find(id, feature.target, roots));
                }
            }
        }
        pending.clear();
    }

    private Map<String, Element> all(Collection<? extends EObject> roots) {
        if (all == null) {
            all = new HashMap<>();
            for (Iterator<EObject> contents = EcoreUtil.getAllContents(roots); contents.hasNext();) {
                if (contents.next() instanceof Element element && element.getId() != null) {
                    all.putIfAbsent(element.getId(), element);
                }
            }
        }
        return all;
    }

    private EObject find(String id, EClass type, Collection<? extends EObject> roots) {
        Element element = elements.get(id);
        if (element == null && type == ModelPackage.Literals.ELEMENT) {
            element = all(roots).get(id);
        }
        if (element != null && type.isInstance(element)) {
            return element;
        }
        return standIns.computeIfAbsent(new StandIn(id, Schema.concrete(type)),
                key -> (InternalEObject) standIn(key.type, id));
    }

    /** Returns a stand-in for an element that does not exist. */
    static Element standIn(EClass type, String id) {
        var standIn = (InternalEObject) EcoreUtil.create(type);
        ((Element) standIn).setId(id);
        standIn.eSetProxyURI(NOWHERE.appendFragment(id));
        return (Element) standIn;
    }
}
