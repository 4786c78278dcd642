package org.ratswerk.core.edit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ReferenceCatalogue;

/** Moves elements: to another unit, under another element of their tree, into another element, to another position. */
public final class ElementMoves {
    private ElementMoves() {
        // static only
    }

    /**
     * Tells why elements cannot be moved to a place.
     *
     * @param editing editing of the administration that holds the elements and the place
     * @param elements elements to be moved
     * @param place where to
     * @return the reason in the user's language; empty if they can be moved
     */
    public static Optional<String> obstacle(Editing editing, Collection<? extends Element> elements, Place place) {
        if (elements.isEmpty()) {
            return Optional.of(Words.TEXTS.get("move.nothing"));
        }
        for (Element element : Homes.tops(elements)) {
            Optional<String> reason = obstacle(editing, element, place);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> obstacle(Editing editing, Element element, Place place) {
        Element at = place.element();
        if (at != null && (!editing.contains(at) || !editing.contains(element))) {
            return Optional.of(Words.TEXTS.get("move.elsewhere", Words.of(element)));
        }
        if (at == element) {
            return Optional.of(Words.TEXTS.get("move.self", Words.of(element)));
        }
        boolean part = Homes.PARTS.contains(element.eClass());
        Element holder = part && at != null ? Homes.holder(element.eClass(), at) : null;
        boolean attached = at != null && Homes.rule(element.eClass(), at.eClass()).isPresent();
        Map<EStructuralFeature, Object> values = Homes.values(element.eClass(), place);
        if (holder == null && !attached && values.isEmpty() || part && at != null && holder == null) {
            return Optional.of(at == null ? Words.TEXTS.get("move.unsuitedGroup", Words.of(element))
                    : Words.TEXTS.get("move.unsuited", Words.of(element), Words.of(at)));
        }
        EReference parent = Homes.parentFeature(element.eClass());
        Object above = parent == null ? null : values.get(parent);
        if (holder != null && Homes.isWithin(holder, element)
                || above instanceof EObject object && Homes.isWithin(object, element)) {
            return Optional.of(Words.TEXTS.get("move.cycle", Words.of(element),
                    Words.of(above instanceof EObject object ? object : holder)));
        }
        return Optional.empty();
    }

    /**
     * Moves elements, with all that is below them, as one command.
     *
     * @param editing editing of the administration that holds the elements and the place
     * @param elements elements to be moved; those below others of them stay where they are in these
     * @param place where to
     * @return whether something has changed
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public static boolean move(Editing editing, Collection<? extends Element> elements, Place place) {
        obstacle(editing, elements, place).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        List<Element> tops = Homes.tops(elements);
        return editing.run(Words.about("move.", tops), () -> tops.forEach(element -> {
            Element holder = place.element() == null || !Homes.PARTS.contains(element.eClass()) ? null
                    : Homes.holder(element.eClass(), place.element());
            if (holder instanceof ReferenceCatalogue catalogue && element instanceof CatalogueEntry entry) {
                moveEntry(editing, entry, catalogue);
            } else if (holder != null && holder != element.eContainer()) {
                Homes.containment(holder, element.eClass()).orElseThrow().add(element);
            }
            Homes.apply(element, place);
        }));
    }

    /** An entry takes what is below it and what was decided about it along into another catalogue. */
    private static void moveEntry(Editing editing, CatalogueEntry entry, ReferenceCatalogue catalogue) {
        if (entry.eContainer() == catalogue) {
            return;
        }
        List<? extends Element> below = Homes.below(entry);
        catalogue.getEntries().add(entry);
        for (EObject mapping : editing.referrers().to(entry, Literals.CATALOGUE_MAPPING__ENTRY)) {
            catalogue.getMappings().add((CatalogueMapping) mapping);
        }
        below.forEach(each -> moveEntry(editing, (CatalogueEntry) each, catalogue));
    }

    /**
     * Gives an element another position in the list that holds it, as one command.
     *
     * @param editing editing of the administration that holds the element
     * @param element element of a list
     * @param index new position, counted from 0; one outside the list stands for its nearest end
     * @return whether it stood elsewhere before
     */
    public static boolean reorder(Editing editing, Element element, int index) {
        List<Element> list = siblings(element);
        int before = list.indexOf(element);
        int after = Math.max(0, Math.min(index, list.size() - 1));
        if (before == after) {
            return false;
        }
        return editing.run(Words.about("move.", List.of(element)), () -> list.add(after, list.remove(before)));
    }

    /** Returns the position of an element in the list that holds it, counted from 0. */
    public static int position(Element element) {
        return siblings(element).indexOf(element);
    }

    @SuppressWarnings("unchecked")
    private static List<Element> siblings(Element element) {
        EReference feature = element.eContainmentFeature();
        if (feature == null || !feature.isMany()) {
            throw new IllegalArgumentException(element.eClass().getName());
        }
        return (List<Element>) element.eContainer().eGet(feature);
    }
}
