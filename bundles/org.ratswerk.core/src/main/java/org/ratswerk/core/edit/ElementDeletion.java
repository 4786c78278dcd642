package org.ratswerk.core.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.text.Labels;

/**
 * The deletion of elements with all that makes no sense without them. Made first as a plan that says what would happen,
 * then done. No reference to what is deleted stays.
 */
public final class ElementDeletion {
    private final Editing editing;
    private final Below below;
    private final List<Element> chosen;
    private final Set<EObject> chosenSet = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EObject> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What is taken out, in order; all else that is gone is in these. */
    private final Set<EObject> removed = new LinkedHashSet<>();
    private final List<Together> together = new ArrayList<>();
    private final List<Emptied> emptied = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();
    private boolean choice;

    /** What becomes of what is below a deleted unit, resource or catalogue entry in its tree. */
    public enum Below {
        /** It is deleted too. */
        DELETE,
        /** It comes under the element above the deleted one; with a unit also its processes, persons and the like. */
        MOVE_UP
    }

    /** Why something is deleted together with what was chosen. */
    public enum Reason {
        /** It is below a chosen element in the tree. */
        BELOW,
        /** It is a part of a deleted element. */
        PART,
        /** It says nothing without a deleted element, such as a dependency without one of its ends. */
        NEEDS
    }

    /**
     * Something that is deleted too.
     *
     * @param object what is deleted: an element, or a part of one
     * @param reason why
     * @param because deleted element it belongs to or needs
     */
    public record Together(EObject object, Reason reason, Element because) {
        /** Returns what it is, in the user's language. */
        public String text() {
            return object instanceof Element ? Words.of(object)
                    : Words.TEXTS.get("delete.partOf", Labels.of(object.eClass()), Words.of(object));
        }
    }

    /**
     * A reference that is emptied; of a list the one value is taken out.
     *
     * @param source object that refers: an element that stays, or a part of one
     * @param feature feature that refers
     * @param target what is deleted
     */
    public record Emptied(EObject source, EReference feature, Element target) {
        /** Returns the element that refers, or that the object is a part of. */
        public Element owner() {
            return Change.owner(source);
        }

        /** Returns who loses which value of which field, in the user's language. */
        public String text() {
            return Words.TEXTS.get("delete.emptied", Words.of(source), Labels.of(feature), Words.name(target));
        }
    }

    /**
     * Something that comes under another element.
     *
     * @param source element that stays
     * @param feature feature that says where it belongs
     * @param to new value; null for none
     */
    public record Moved(EObject source, EReference feature, Element to) {
        /** Returns what comes where, in the user's language. */
        public String text() {
            return to == null ? Words.TEXTS.get("delete.movedTop", Words.of(source))
                    : Words.TEXTS.get("delete.moved", Words.of(source), Words.of(to));
        }
    }

    private ElementDeletion(Editing editing, Collection<? extends Element> elements, Below below) {
        this.editing = editing;
        this.below = below;
        Set<Element> deletable = new LinkedHashSet<>();
        elements.stream().filter(element -> canDelete(editing, element)).forEach(deletable::add);
        this.chosen = List.copyOf(deletable);
        chosenSet.addAll(chosen);
        collect();
        collectReferences();
    }

    /**
     * Tells whether the element can be deleted: whether it is in the administration and not one of the files that each
     * administration has.
     */
    public static boolean canDelete(Editing editing, Element element) {
        return editing.contains(element)
                && (!(element instanceof FileRoot) || element instanceof ReferenceCatalogue || element instanceof EmergencyPlan);
    }

    /**
     * Finds out what a deletion would do; changes nothing. In time linear in what is deleted and what refers to it.
     *
     * @param editing editing of the administration that holds the elements
     * @param elements elements to be deleted; those that cannot be are left out
     * @param below what becomes of what is below them
     */
    public static ElementDeletion plan(Editing editing, Collection<? extends Element> elements, Below below) {
        return new ElementDeletion(editing, elements, below);
    }

    private void collect() {
        Deque<EObject> open = new ArrayDeque<>();
        for (Element element : chosen) {
            take(element, open);
        }
        while (!open.isEmpty()) {
            EObject object = open.poll();
            Element element = Change.owner(object);
            for (EObject part : object.eContents()) {
                if (gone.add(part)) {
                    if (!chosenSet.contains(part)) {
                        together.add(new Together(part, Reason.PART, element));
                    }
                    open.add(part);
                }
            }
            if (object instanceof Element own) {
                below(own, open);
                needing(own, open);
            }
        }
    }

    private void take(EObject object, Deque<EObject> open) {
        if (gone.add(object)) {
            removed.add(object);
            open.add(object);
        }
    }

    private void below(Element element, Deque<EObject> open) {
        for (Element child : Homes.below(element)) {
            if (gone.contains(child) || chosenSet.contains(child)) {
                continue;
            }
            choice = true;
            if (below == Below.DELETE) {
                together.add(new Together(child, Reason.BELOW, element));
                take(child, open);
            }
        }
        // a unit has more below it than units
        if (element instanceof OrganisationalUnit unit && unit.getParent() != null) {
            choice |= editing.referrers().to(unit).stream().anyMatch(use -> isUnitOf(use.feature()));
        }
    }

    private void needing(Element element, Deque<EObject> open) {
        for (Referrers.Use use : editing.referrers().to(element)) {
            if (!gone.contains(use.source()) && (Homes.needs(use.source()).contains(use.feature())
                    || use.source() instanceof Requirement both && gone.contains(both.getGroup())
                            && gone.contains(both.getResource()))) {
                together.add(new Together(use.source(), Reason.NEEDS, element));
                take(use.source(), open);
            }
        }
    }

    private void collectReferences() {
        for (EObject object : gone) {
            if (!(object instanceof Element element)) {
                continue;
            }
            var seen = new LinkedHashMap<EObject, Set<EReference>>();
            for (Referrers.Use use : editing.referrers().to(element)) {
                if (gone.contains(use.source())
                        || !seen.computeIfAbsent(use.source(), none -> new LinkedHashSet<>()).add(use.feature())) {
                    continue;
                }
                if (use.feature() == Homes.parentFeature(use.source().eClass())) {
                    moved.add(new Moved(use.source(), use.feature(), above(element)));
                } else if (below == Below.MOVE_UP && isUnitOf(use.feature()) && above(element) != null) {
                    moved.add(new Moved(use.source(), use.feature(), above(element)));
                } else {
                    emptied.add(new Emptied(use.source(), use.feature(), element));
                }
            }
        }
    }

    private static boolean isUnitOf(EReference feature) {
        return feature == Literals.DEPENDABLE__UNIT || feature == Literals.PERSON__UNIT || feature == Literals.ROLE__UNIT
                || feature == Literals.EMERGENCY_PLAN__UNIT;
    }

    /** The next element above in the tree that stays; null where there is none. */
    private Element above(Element element) {
        Set<EObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Element parent = Homes.parent(element);
        while (parent != null && gone.contains(parent) && seen.add(parent)) {
            parent = Homes.parent(parent);
        }
        return parent == null || gone.contains(parent) || !editing.contains(parent) ? null : parent;
    }

    /** Returns what the deletion is called, such as "Delete process X", in the user's language. */
    public String label() {
        return Words.about("delete.", chosen);
    }

    /** Returns what was chosen and can be deleted. */
    public List<Element> chosen() {
        return chosen;
    }

    /** Tells whether there is something below the chosen elements, so that {@link Below} makes a difference. */
    public boolean hasBelow() {
        return choice;
    }

    /** Returns what is deleted too. */
    public List<Together> together() {
        return Collections.unmodifiableList(together);
    }

    /** Returns the references that are emptied. */
    public List<Emptied> emptied() {
        return Collections.unmodifiableList(emptied);
    }

    /** Returns what stays and comes under another element. */
    public List<Moved> moved() {
        return Collections.unmodifiableList(moved);
    }

    /** Tells whether nothing happens but the deletion of what was chosen, parts of it without a name left out. */
    public boolean isPlain() {
        return emptied.isEmpty() && moved.isEmpty()
                && together.stream().allMatch(each -> each.reason() == Reason.PART && !(each.object() instanceof Element));
    }

    /** Returns what is deleted, the chosen elements included, counted by class in words; such as "2 × Dependency". */
    public List<String> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        chosen.forEach(element -> counts.merge(Labels.of(element.eClass()), 1, Integer::sum));
        together.stream().filter(each -> each.object() instanceof Element)
                .forEach(each -> counts.merge(Labels.of(each.object().eClass()), 1, Integer::sum));
        return counts.entrySet().stream().map(count -> count.getValue() + " × " + count.getKey()).toList();
    }

    /** Returns why nothing can be deleted, in the user's language; empty if something can. */
    public Optional<String> obstacle() {
        return chosen.isEmpty() ? Optional.of(Words.TEXTS.get("delete.nothing")) : Optional.empty();
    }

    /**
     * Does it, as one command. The model may have changed since the plan was made: what counts is what it is now.
     *
     * @return whether something was deleted
     */
    public boolean run() {
        var now = new ElementDeletion(editing, chosen, below);
        return !now.chosen.isEmpty() && editing.run(Words.about("delete.", now.chosen), now::apply);
    }

    private void apply() {
        moved.forEach(each -> each.source().eSet(each.feature(), each.to()));
        for (Emptied each : emptied) {
            if (each.feature().isMany()) {
                List<?> list = (List<?>) each.source().eGet(each.feature());
                while (list.remove(each.target())) {
                    // each time it stands there
                }
            } else {
                each.source().eUnset(each.feature());
            }
        }
        // lists of children at the other end know nothing of containment
        for (EObject object : removed) {
            EReference parent = Homes.parentFeature(object.eClass());
            if (parent != null && object.eGet(parent) instanceof EObject above && !gone.contains(above)) {
                object.eUnset(parent);
            }
        }
        Map<EObject, Map<EReference, Set<EObject>>> lists = new IdentityHashMap<>();
        var order = new ArrayList<EObject>();
        for (EObject object : removed) {
            EReference feature = object.eContainmentFeature();
            if (object.eContainer() == null) {
                Homes.remove(editing.model(), object);
            } else if (!feature.isMany()) {
                EcoreUtil.remove(object);
            } else {
                if (!lists.containsKey(object.eContainer())) {
                    order.add(object.eContainer());
                }
                lists.computeIfAbsent(object.eContainer(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(feature, none -> Collections.newSetFromMap(new IdentityHashMap<>())).add(object);
            }
        }
        order.forEach(owner -> lists.get(owner)
                .forEach((feature, objects) -> removeAll((List<?>) owner.eGet(feature), objects)));
    }

    private static void removeAll(List<?> list, Set<EObject> objects) {
        if (objects.size() == 1) {
            list.remove(objects.iterator().next());
        } else {
            list.removeAll(objects);
        }
    }
}
