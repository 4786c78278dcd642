package org.ratswerk.core.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Referrers;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;

/**
 * The findings of the checks that look at one object after another, kept up to date. Used by one thread at a time. A look at
 * the model makes a {@link Delta} and leaves everything as it was, apart from indexes that the next look puts right, until
 * the delta is committed: the model may have changed meanwhile.
 */
final class ObjectFindings {
    private static final int STRIDE = 256;
    /** What messages call an element by: its name and id, of a dependency also both ends. */
    private static final Set<EStructuralFeature> LABEL = Set.of(Literals.ELEMENT__NAME, Literals.ELEMENT__ID,
            Literals.DEPENDENCY__DEPENDENT, Literals.PROCESS_DEPENDENCY__SUPPLIER, Literals.REQUIREMENT__RESOURCE,
            Literals.REQUIREMENT__GROUP);

    private final Editing editing;
    private final Map<ObjectCheck, Map<EObject, List<Problem>>> findings = new LinkedHashMap<>();
    private final Map<ObjectCheck, KeyIndex> keys = new HashMap<>();
    private final Map<EClass, List<EReference>> parts = new HashMap<>();
    private KeyIndex ids = new KeyIndex();
    private boolean indexed;

    /**
     * What a look has found.
     *
     * @param found by check and object; an empty list where there is nothing (any more)
     * @param whole checks that have looked at everything: what is not in {@code found} is gone
     * @param asks who has asked for which key of which index
     * @param failures checks that have failed, and how
     */
    record Delta(Map<ObjectCheck, Map<EObject, List<Problem>>> found, Set<ObjectCheck> whole, List<Ask> asks,
            Map<ObjectCheck, RuntimeException> failures) {
        Delta() {
            this(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>(), new LinkedHashMap<>());
        }
    }

    private record Ask(KeyIndex index, Object key, EObject by) {
    }

    ObjectFindings(Editing editing, List<ObjectCheck> checks) {
        this.editing = editing;
        checks.forEach(check -> findings.put(check, new IdentityHashMap<>()));
        forget();
    }

    /** Has the next look begin anew. */
    void forget() {
        indexed = false;
        ids = new KeyIndex();
        findings.keySet().forEach(check -> keys.put(check, new KeyIndex()));
    }

    Map<ObjectCheck, Map<EObject, List<Problem>>> findings() {
        return Collections.unmodifiableMap(findings);
    }

    // --- looking

    /**
     * Looks at what the changes concern.
     *
     * @param changes what has changed since the last look
     * @param whole checks that are to look at everything; all of them the first time
     * @param active checks that are applied at all
     */
    Delta look(Collection<Change> changes, Set<? extends Check> whole, Set<? extends Check> active,
            Progress progress) {
        ids.rollback();
        keys.values().forEach(KeyIndex::rollback);
        return new Look(progress).run(changes, whole, active);
    }

    /** Makes the delta what is known; returns what it has replaced, in the same form. */
    Map<ObjectCheck, Map<EObject, List<Problem>>> commit(Delta delta) {
        ids.commit();
        keys.values().forEach(KeyIndex::commit);
        indexed = true;
        delta.asks.forEach(ask -> ask.index.asked(ask.key, ask.by));
        var replaced = new LinkedHashMap<ObjectCheck, Map<EObject, List<Problem>>>();
        delta.found.forEach((check, found) -> {
            Map<EObject, List<Problem>> known = findings.get(check);
            var before = new IdentityHashMap<EObject, List<Problem>>();
            if (delta.whole.contains(check)) {
                before.putAll(known);
                known.clear();
            }
            found.forEach((object, problems) -> {
                List<Problem> old = problems.isEmpty() ? known.remove(object) : known.put(object, problems);
                if (old != null) {
                    before.put(object, old);
                }
            });
            replaced.put(check, before);
        });
        return replaced;
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** One look. */
    private final class Look {
        private final AdministrationModel model = editing.model();
        private final Referrers referrers = editing.referrers();
        private final Set<EObject> roots = Set.copyOf(model.roots());
        private final Progress progress;
        private final Delta delta = new Delta();
        private final Map<Class<?>, Object> made = new HashMap<>();
        /** Objects that have changed, come or gone. */
        private final Set<EObject> changed = identitySet();
        /** Objects that all checks look at again. */
        private final Set<EObject> again = identitySet();
        /** Elements by another name. */
        private final Set<EObject> renamed = identitySet();
        private EObject current;
        private int visited;

        Look(Progress progress) {
            this.progress = progress;
        }

        Delta run(Collection<Change> changes, Set<? extends Check> whole, Set<? extends Check> active) {
            if (!indexed) {
                Contents.visit(model, progress, object -> index(object, true));
                findings.keySet().stream().filter(active::contains).forEach(this::checkAll);
                return delta;
            }
            var features = new HashSet<EStructuralFeature>();
            boolean structural = false;
            for (Change change : changes) {
                collect(change);
                features.addAll(change.features());
                structural |= change.isStructural();
            }
            boolean labels = features.stream().anyMatch(LABEL::contains);
            if (labels || structural) {
                // what is called after the element that it is a part of
                List.copyOf(changed).forEach(this::addParts);
            }
            if (structural) {
                // which one is first may be another now
                shared(ids);
                keys.values().forEach(this::shared);
            }
            again.addAll(changed);
            changed.forEach(object -> index(object, labels));
            for (ObjectCheck check : findings.keySet()) {
                if (!active.contains(check)) {
                    continue;
                }
                if (whole.contains(check) || changes.stream().anyMatch(check.reads()::isTouchedBy)) {
                    checkAll(check);
                } else {
                    checkSome(check, features);
                }
            }
            return delta;
        }

        private void step() {
            if (++visited % STRIDE == 0) {
                progress.checkCancelled();
            }
        }

        private void collect(Change change) {
            boolean labels = change.features().stream().anyMatch(LABEL::contains);
            for (EObject object : change.touched()) {
                for (EObject each = object; each != null; each = each.eContainer()) {
                    changed.add(each);
                    if (each instanceof Element) {
                        break;
                    }
                }
                if (labels && object instanceof Element) {
                    renamed.add(object);
                }
            }
            for (Collection<EObject> moved : List.of(change.added(), change.removed())) {
                for (EObject root : moved) {
                    addMoved(root);
                    for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
                        addMoved(contents.next());
                    }
                }
            }
        }

        /** Whether it is in the administration has changed: who refers to it is concerned. */
        private void addMoved(EObject object) {
            step();
            changed.add(object);
            referrers.to(object).forEach(use -> addOwners(use.source(), again));
        }

        /** An object with what it is a part of, up to the element. */
        private void addOwners(EObject object, Set<EObject> to) {
            for (EObject each = object; each != null && to.add(each); each = each.eContainer()) {
                if (each instanceof Element) {
                    break;
                }
            }
        }

        private void addParts(EObject object) {
            for (EReference feature : parts.computeIfAbsent(object.eClass(), Look::partFeatures)) {
                Object value = object.eGet(feature);
                for (Object part : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                    changed.add((EObject) part);
                    addParts((EObject) part);
                }
            }
        }

        private static List<EReference> partFeatures(EClass type) {
            return type.getEAllContainments().stream()
                    .filter(feature -> !Literals.ELEMENT.isSuperTypeOf(feature.getEReferenceType())).toList();
        }

        private void shared(KeyIndex index) {
            index.shared().forEach(key -> index.concerned(key, again::add));
        }

        /** Puts the indexes right; who has, had or asks for one of the keys is concerned. */
        private void index(EObject object, boolean labels) {
            boolean in = contains(object);
            if (object instanceof Element element) {
                index(ids, object, in ? element.getId() : null, labels);
            }
            keys.forEach((check, index) -> index(index, object, in ? check.key(object) : null, labels));
        }

        private void index(KeyIndex index, EObject object, Object key, boolean labels) {
            Object before = index.keyOf(object);
            if (!indexed) {
                index.put(object, key);
            } else if (labels || !java.util.Objects.equals(before, key)) {
                if (before != null) {
                    index.concerned(before, again::add);
                }
                index.put(object, key);
                if (key != null) {
                    index.concerned(key, again::add);
                }
            }
        }

        private boolean contains(EObject object) {
            return roots.contains(EcoreUtil.getRootContainer(object));
        }

        private void checkAll(ObjectCheck check) {
            delta.whole.add(check);
            Map<EObject, List<Problem>> found = new IdentityHashMap<>();
            delta.found.put(check, found);
            Contents.visit(model, progress, object -> {
                List<Problem> problems = check(check, object);
                if (!problems.isEmpty()) {
                    found.put(object, problems);
                }
            });
        }

        private void checkSome(ObjectCheck check, Set<EStructuralFeature> features) {
            Map<EObject, List<Problem>> known = findings.get(check);
            Set<EObject> objects = identitySet();
            objects.addAll(again);
            renamed.forEach(element -> addCalling(element, check, known, objects));
            if (!Collections.disjoint(features, check.ofNeighbours())) {
                changed.forEach(object -> referrers.to(object).forEach(use -> addOwners(use.source(), objects)));
            }
            Map<EObject, List<Problem>> found = new IdentityHashMap<>();
            delta.found.put(check, found);
            for (EObject object : objects) {
                step();
                List<Problem> problems = contains(object) ? check(check, object) : List.of();
                if (!problems.isEmpty() || known.containsKey(object)) {
                    found.put(object, problems);
                }
            }
        }

        /** Findings whose messages may name the element: only where there is one can it be another now. */
        private void addCalling(EObject element, ObjectCheck check, Map<EObject, List<Problem>> known,
                Set<EObject> objects) {
            for (Referrers.Use use : referrers.to(element)) {
                step();
                for (EObject each = use.source(); each != null; each = each.eContainer()) {
                    if (known.containsKey(each)) {
                        objects.add(each);
                    }
                    if (each instanceof Element) {
                        break;
                    }
                }
                if (use.source() instanceof Dependency dependency) {
                    ids.concerned(dependency.getId(), objects::add);
                    referrers.to(dependency).stream().map(Referrers.Use::source).filter(known::containsKey)
                            .forEach(objects::add);
                }
            }
        }

        private List<Problem> check(ObjectCheck check, EObject object) {
            var problems = new ArrayList<Problem>(0);
            current = object;
            try {
                check.check(object, around(check), problems::add);
            } catch (RuntimeException e) {
                // the model may be changing: whoever reads again finds out
                delta.failures.putIfAbsent(check, e);
            }
            return problems.isEmpty() ? List.of() : List.copyOf(problems);
        }

        private final Map<ObjectCheck, Surroundings> surroundings = new HashMap<>();

        private Surroundings around(ObjectCheck check) {
            return surroundings.computeIfAbsent(check, Around::new);
        }

        /** The surroundings as one check sees them. */
        private final class Around implements Surroundings {
            private final KeyIndex own;

            Around(ObjectCheck check) {
                own = keys.get(check);
            }

            @Override
            public AdministrationModel model() {
                return model;
            }

            @Override
            public boolean contains(EObject object) {
                return Look.this.contains(object);
            }

            @Override
            public Optional<Element> element(String id) {
                return Optional.ofNullable((Element) first(ids, id));
            }

            @Override
            public Optional<EObject> first(Object key) {
                return Optional.ofNullable(first(own, key));
            }

            private EObject first(KeyIndex index, Object key) {
                if (key == null) {
                    return null;
                }
                if (!key.equals(index.keyOf(current))) {
                    delta.asks.add(new Ask(index, key, current));
                }
                return index.first(key, model);
            }

            @Override
            public <T> T once(Class<T> type, Supplier<T> maker) {
                return type.cast(made.computeIfAbsent(type, none -> maker.get()));
            }
        }
    }
}
