package org.ratswerk.core.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Referrers;
import org.ratswerk.core.history.Difference.Kind;
import org.ratswerk.core.history.Difference.Side;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Makes an administration as a state is, in some of its differences to another one; inside a command. */
final class Taking {
    private static final Texts TEXTS = Texts.of(Taking.class);

    private final Editing editing;
    private final Collection<Difference> wanted;
    private final Side side;
    /** State that is wanted. */
    private final AdministrationModel state;
    private Map<String, Element> stateById;
    private final List<String> misfits = new ArrayList<>();
    /** New objects by what they are copies of. */
    private final Map<EObject, EObject> copies = new IdentityHashMap<>();
    private final Map<String, EObject> copiesById = new HashMap<>();
    /** Places of objects of the states in their lists, where they have been asked for. */
    private final Map<EObject, Integer> indexes = new IdentityHashMap<>();
    private final Map<EObject, EObject> located = new IdentityHashMap<>();

    Taking(Editing editing, Collection<Difference> wanted, Side side, AdministrationModel state) {
        this.state = state;
        this.editing = editing;
        this.wanted = wanted;
        this.side = side;
    }

    List<String> misfits() {
        return List.copyOf(misfits);
    }

    private boolean comes(Difference difference) {
        return difference.kind() == (side == Side.AFTER ? Kind.ADDED : Kind.REMOVED);
    }

    private boolean goes(Difference difference) {
        return difference.kind() == (side == Side.AFTER ? Kind.REMOVED : Kind.ADDED);
    }

    void run() {
        wanted.stream().filter(this::comes).forEach(this::add);
        copies.forEach(this::refer);
        wanted.stream().filter(each -> each.kind() == Kind.MOVED).forEach(this::move);
        wanted.stream().filter(each -> each.kind() == Kind.CHANGED || each.kind() == Kind.RENAMED)
                .forEach(this::change);
        wanted.stream().filter(this::goes).forEach(this::remove);
        wanted.stream().filter(each -> each.kind() == Kind.ORDERED).forEach(this::order);
    }

    private void misfit(Difference difference, String key) {
        misfits.add(TEXTS.get(key, Wording.name(difference.object()), difference.text()));
    }

    // --- finding

    /** Returns the object of the administration that is the same as the one of a state. */
    private Optional<EObject> locate(EObject object) {
        if (editing.contains(object)) {
            return Optional.of(object);
        }
        EObject known = located.get(object);
        if (known != null && editing.contains(known)) {
            return Optional.of(known);
        }
        Optional<EObject> found = find(object);
        found.ifPresent(each -> located.put(object, each));
        return found;
    }

    private Optional<EObject> find(EObject object) {
        if (copies.get(object) instanceof EObject copy) {
            return Optional.of(copy);
        }
        if (object instanceof Element element && element.getId() != null) {
            Optional<Element> there = editing.element(element.getId())
                    .filter(each -> each.eClass() == element.eClass());
            if (there.isPresent()) {
                return there.map(EObject.class::cast);
            }
            if (copiesById.get(element.getId()) instanceof EObject copy) {
                return Optional.of(copy);
            }
        }
        EObject container = object.eContainer();
        if (container == null) {
            return editing.model().roots().stream()
                    .filter(root -> root.eClass() == object.eClass() && !(root instanceof ReferenceCatalogue)
                            && !(root instanceof EmergencyPlan))
                    .findFirst().map(EObject.class::cast);
        }
        return locate(container).flatMap(each -> like(each, object));
    }

    private static Optional<EObject> like(EObject container, EObject object) {
        EReference feature = object.eContainmentFeature();
        Object value = container.eGet(feature);
        if (!(value instanceof List<?> list)) {
            return Optional.ofNullable((EObject) value).filter(part -> part.eClass() == object.eClass());
        }
        boolean identified = object instanceof Element element && element.getId() != null;
        if (identified) {
            return Optional.empty();
        }
        String key = Wording.key(object);
        int number = 0;
        for (Object sibling : (List<?>) object.eContainer().eGet(feature)) {
            if (sibling == object) {
                break;
            }
            number += alike((EObject) sibling, object, key) ? 1 : 0;
        }
        for (Object part : list) {
            if (alike((EObject) part, object, key) && number-- == 0) {
                return Optional.of((EObject) part);
            }
        }
        return Optional.empty();
    }

    private static boolean alike(EObject one, EObject other, String key) {
        return one.eClass() == other.eClass() && Wording.key(one).equals(key);
    }

    // --- adding

    private void add(Difference difference) {
        EObject source = difference.object(side);
        if (source instanceof Element element && element.getId() != null
                && editing.element(element.getId()).isPresent()) {
            misfit(difference, "take.there");
            return;
        }
        if (source instanceof FileRoot) {
            EObject copy = copy(source);
            switch (copy) {
            case ReferenceCatalogue catalogue -> editing.model().catalogues().add(catalogue);
            case EmergencyPlan plan -> editing.model().plans().add(plan);
            default -> misfit(difference, "take.gone");
            }
            return;
        }
        Optional<EObject> container = locate(source.eContainer());
        if (container.isEmpty()) {
            misfit(difference, "take.gone");
            return;
        }
        put(container.get(), source, copy(source));
    }

    /** Puts a part where it stands in the state: after the same neighbour. */
    private void put(EObject container, EObject source, EObject part) {
        EReference feature = source.eContainmentFeature();
        if (!feature.isMany()) {
            container.eSet(feature, part);
            return;
        }
        @SuppressWarnings("unchecked")
        var list = (EList<EObject>) container.eGet(feature);
        int at = neighbour(container, source, feature, list);
        if (part.eContainer() == container && part.eContainmentFeature() == feature) {
            int from = list.indexOf(part);
            list.move(from < at ? at - 1 : at, from);
        } else {
            list.add(at, part);
        }
    }

    private int neighbour(EObject container, EObject source, EReference feature, List<EObject> list) {
        var siblings = (List<?>) source.eContainer().eGet(feature);
        for (int i = index(source, siblings) - 1; i >= 0; i--) {
            Optional<EObject> before = locate((EObject) siblings.get(i));
            if (before.isPresent() && before.get().eContainer() == container) {
                EObject last = before.get();
                return (!list.isEmpty() && list.getLast() == last ? list.size() - 1 : list.indexOf(last)) + 1;
            }
        }
        return 0;
    }

    private int index(EObject source, List<?> siblings) {
        if (!indexes.containsKey(source)) {
            for (int i = 0; i < siblings.size(); i++) {
                indexes.put((EObject) siblings.get(i), i);
            }
        }
        return indexes.get(source);
    }

    /** Copies an object with what it contains, but for elements that are somewhere in the administration. */
    private EObject copy(EObject source) {
        EObject copy = EcoreUtil.create(source.eClass());
        copies.put(source, copy);
        if (source instanceof Element element && element.getId() != null) {
            copiesById.putIfAbsent(element.getId(), copy);
        }
        for (EStructuralFeature feature : source.eClass().getEAllStructuralFeatures()) {
            if (feature.isTransient() || !source.eIsSet(feature)
                    || feature instanceof EReference reference && !reference.isContainment()) {
                continue;
            }
            Object value = source.eGet(feature);
            if (feature.isMany()) {
                @SuppressWarnings("unchecked")
                var list = (EList<Object>) copy.eGet(feature);
                for (Object item : (List<?>) value) {
                    if (!(item instanceof EObject part)) {
                        list.add(item);
                    } else if (!isThere(part)) {
                        list.add(copy(part));
                    }
                }
            } else if (!(value instanceof EObject part)) {
                copy.eSet(feature, value);
            } else if (!isThere(part)) {
                copy.eSet(feature, copy(part));
            }
        }
        return copy;
    }

    private boolean isThere(EObject part) {
        return part instanceof Element element && editing.element(element.getId()).isPresent();
    }

    private void refer(EObject source, EObject copy) {
        for (EReference feature : source.eClass().getEAllReferences()) {
            if (feature.isTransient() || feature.isContainment() || feature.isContainer() || !source.eIsSet(feature)) {
                continue;
            }
            set(copy, feature, source.eGet(feature, false), source);
        }
    }

    // --- changing

    private void change(Difference difference) {
        Optional<EObject> target = locate(difference.object(side)).or(() -> locate(other(difference)));
        if (target.isEmpty()) {
            misfit(difference, "take.gone");
            return;
        }
        EObject source = difference.object(side);
        EStructuralFeature feature = difference.feature().orElseThrow();
        if (!source.eIsSet(feature)) {
            target.get().eUnset(feature);
        } else {
            set(target.get(), feature, source.eGet(feature, false), source);
        }
    }

    private EObject other(Difference difference) {
        return difference.object(side == Side.AFTER ? Side.BEFORE : Side.AFTER);
    }

    private void set(EObject target, EStructuralFeature feature, Object value, EObject source) {
        if (value instanceof List<?> list) {
            var values = new ArrayList<Object>();
            for (Object item : list) {
                if (item instanceof EObject object) {
                    resolve(object, feature, source).ifPresent(values::add);
                } else {
                    values.add(item);
                }
            }
            @SuppressWarnings("unchecked")
            var there = (EList<Object>) target.eGet(feature);
            ECollections.setEList(there, values);
        } else if (value instanceof EObject object) {
            resolve(object, feature, source).ifPresent(each -> target.eSet(feature, each));
        } else {
            target.eSet(feature, value);
        }
    }

    private Optional<EObject> resolve(EObject object, EStructuralFeature feature, EObject source) {
        if (object instanceof Element element && Missing.is(element)) {
            Optional<Element> there = editing.element(element.getId())
                    .filter(((EReference) feature).getEReferenceType()::isInstance);
            return Optional.of(there.orElseGet(() -> Missing.create(element.eClass(), element.getId())));
        }
        Optional<EObject> found = locate(object);
        if (found.isEmpty()) {
            misfits.add(TEXTS.get("take.reference", Wording.name(source),
                    Labels.of(feature), Wording.name(object)));
        }
        return found;
    }

    private void move(Difference difference) {
        EStructuralFeature feature = difference.feature().orElseThrow();
        if (!Wording.isContainment(feature)) {
            change(difference);
            return;
        }
        EObject source = difference.object(side);
        Optional<EObject> part = locate(source).or(() -> locate(other(difference)));
        Optional<EObject> container = locate(source.eContainer());
        if (part.isEmpty() || container.isEmpty() || EcoreUtil.isAncestor(part.get(), container.get())) {
            misfit(difference, "take.gone");
            return;
        }
        put(container.get(), source, part.get());
    }

    // --- removing

    private void remove(Difference difference) {
        Optional<EObject> found = locate(other(difference));
        if (found.isEmpty()) {
            // gone already
            return;
        }
        EObject object = found.get();
        Set<EObject> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.add(object);
        object.eAllContents().forEachRemaining(all::add);
        for (EObject each : all) {
            for (Referrers.Use use : editing.referrers().to(each)) {
                if (!all.contains(use.source())) {
                    release(use, each);
                }
            }
        }
        switch (object) {
        case ReferenceCatalogue catalogue -> editing.model().catalogues().remove(catalogue);
        case EmergencyPlan plan -> editing.model().plans().remove(plan);
        default -> {
            if (object.eContainer() != null) {
                EcoreUtil.remove(object);
            }
        }
        }
    }

    /** Takes a reference to what goes away; one that leads nowhere in the wanted state, too, leads nowhere then. */
    private void release(Referrers.Use use, EObject target) {
        EObject source = use.source();
        EReference feature = use.feature();
        Optional<Element> standIn = target instanceof Element element
                ? counterpart(source).flatMap(each -> dangling(each.eGet(feature, false), element.getId()))
                : Optional.empty();
        if (feature.isMany()) {
            @SuppressWarnings("unchecked")
            var list = (EList<EObject>) source.eGet(feature);
            int at = list.indexOf(target);
            if (standIn.isPresent()) {
                list.set(at, standIn.get());
            } else {
                list.remove(at);
            }
        } else if (standIn.isPresent()) {
            source.eSet(feature, standIn.get());
        } else {
            source.eUnset(feature);
        }
    }

    private static Optional<Element> dangling(Object value, String id) {
        for (Object item : value instanceof List<?> list ? list : Collections.singletonList(value)) {
            if (item instanceof Element element && Missing.is(element) && id != null && id.equals(element.getId())) {
                return Optional.of(Missing.create(element.eClass(), id));
            }
        }
        return Optional.empty();
    }

    /** Returns the object of the wanted state that is the same as the one of the administration. */
    private Optional<EObject> counterpart(EObject object) {
        if (object instanceof Element element && element.getId() != null
                && stateById().get(element.getId()) instanceof Element same) {
            return Optional.of(same);
        }
        EObject container = object.eContainer();
        return container == null
                ? state.roots().stream().filter(root -> root.eClass() == object.eClass()).findFirst()
                        .map(EObject.class::cast)
                : counterpart(container).flatMap(each -> like(each, object));
    }

    private Map<String, Element> stateById() {
        if (stateById == null) {
            stateById = state.index();
        }
        return stateById;
    }

    // --- order

    private void order(Difference difference) {
        EObject source = difference.object(side);
        EStructuralFeature feature = difference.feature().orElseThrow();
        Optional<EObject> target = locate(source);
        if (target.isEmpty()) {
            misfit(difference, "take.gone");
            return;
        }
        @SuppressWarnings("unchecked")
        var list = (EList<EObject>) target.get().eGet(feature);
        Set<EObject> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        var wish = new ArrayList<EObject>();
        for (Object part : (List<?>) source.eGet(feature)) {
            locate((EObject) part).filter(each -> each.eContainer() == target.get() && placed.add(each))
                    .ifPresent(wish::add);
        }
        // what the state does not have stays behind what it stood behind
        Map<EObject, List<EObject>> behind = new IdentityHashMap<>();
        var first = new ArrayList<EObject>();
        EObject last = null;
        for (EObject part : list) {
            if (placed.contains(part)) {
                last = part;
            } else {
                (last == null ? first : behind.computeIfAbsent(last, none -> new ArrayList<>())).add(part);
            }
        }
        var order = new ArrayList<>(first);
        for (EObject part : wish) {
            order.add(part);
            order.addAll(behind.getOrDefault(part, List.of()));
        }
        arrange(list, order);
    }

    private static void arrange(EList<EObject> list, List<EObject> order) {
        for (int i = 0; i < order.size(); i++) {
            if (list.get(i) != order.get(i)) {
                list.move(i, order.get(i));
            }
        }
    }
}
