package org.ratswerk.core.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.AdministrationModel;

/** Objects by a key, kept up to date in transactions, with who has asked for a key. */
final class KeyIndex {
    /** The object, or a list where several have the key. */
    private final Map<Object, Object> members = new HashMap<>();
    private final Map<EObject, Object> keys = new IdentityHashMap<>();
    private final Set<Object> shared = new HashSet<>();
    private final Map<Object, Set<EObject>> askers = new HashMap<>();
    private final Map<Object, EObject> firsts = new HashMap<>();
    private final List<Before> log = new ArrayList<>();

    private record Before(EObject object, Object key) {
    }

    Object keyOf(EObject object) {
        return keys.get(object);
    }

    /** Gives an object another key; null takes it out. */
    void put(EObject object, Object key) {
        Object before = keys.get(object);
        if (!java.util.Objects.equals(before, key)) {
            log.add(new Before(object, before));
            change(object, before, key);
        }
    }

    private void change(EObject object, Object before, Object key) {
        if (before != null) {
            leave(object, before);
        }
        if (key == null) {
            keys.remove(object);
        } else {
            keys.put(object, key);
            join(object, key);
        }
    }

    private void join(EObject object, Object key) {
        firsts.remove(key);
        Object there = members.putIfAbsent(key, object);
        if (there instanceof List<?> list) {
            var more = new ArrayList<Object>(list);
            more.add(object);
            members.put(key, more);
        } else if (there != null) {
            members.put(key, List.of(there, object));
            shared.add(key);
        }
    }

    private void leave(EObject object, Object key) {
        firsts.remove(key);
        if (!(members.get(key) instanceof List<?> list)) {
            members.remove(key);
        } else {
            var rest = new ArrayList<Object>(list);
            rest.removeIf(each -> each == object);
            if (rest.size() == 1) {
                members.put(key, rest.getFirst());
                shared.remove(key);
            } else {
                members.put(key, rest);
            }
        }
    }

    /** Keeps what was put since the last time. */
    void commit() {
        log.clear();
        firsts.clear();
    }

    /** Forgets what was put since the last time. */
    void rollback() {
        for (Before before : log.reversed()) {
            change(before.object, keys.get(before.object), before.key);
        }
        commit();
    }

    /** Returns the keys that several objects have. */
    Set<Object> shared() {
        return Collections.unmodifiableSet(shared);
    }

    /** Visits the objects with the key and those that have asked for it. */
    void concerned(Object key, Consumer<EObject> visitor) {
        switch (members.get(key)) {
            case null -> {
                // nobody has it
            }
            case List<?> list -> list.forEach(each -> visitor.accept((EObject) each));
            case Object single -> visitor.accept((EObject) single);
        }
        askers.getOrDefault(key, Set.of()).forEach(visitor);
    }

    void asked(Object key, EObject by) {
        askers.computeIfAbsent(key, none -> Collections.newSetFromMap(new IdentityHashMap<>())).add(by);
    }

    /** Returns the first object in document order with the key; null where there is none. */
    EObject first(Object key, AdministrationModel model) {
        return switch (members.get(key)) {
            case null -> null;
            case List<?> list -> firsts.computeIfAbsent(key, none -> first(list, model));
            case Object single -> (EObject) single;
        };
    }

    private static EObject first(List<?> objects, AdministrationModel model) {
        return objects.stream().map(EObject.class::cast)
                .min((one, other) -> compare(path(one, model), path(other, model))).orElseThrow();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size() && i < other.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return one.size() - other.size();
    }

    private static List<Integer> path(EObject object, AdministrationModel model) {
        var path = new ArrayList<Integer>();
        EObject each = object;
        for (; each.eContainer() != null; each = each.eContainer()) {
            EReference feature = each.eContainmentFeature();
            path.add(feature.isMany() ? ((List<?>) each.eContainer().eGet(feature)).indexOf(each) : 0);
            path.add(each.eContainer().eClass().getFeatureID(feature));
        }
        path.add(model.roots().indexOf(each));
        return path.reversed();
    }
}
