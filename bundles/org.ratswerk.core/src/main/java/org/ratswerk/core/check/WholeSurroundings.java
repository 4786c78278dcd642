package org.ratswerk.core.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Element;

/** Surroundings for one look at the whole administration. */
final class WholeSurroundings {
    private final AdministrationModel model;
    private final Progress progress;
    private final Set<EObject> roots;
    private final List<? extends ObjectCheck> checks;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private Map<String, Element> ids;
    private Map<ObjectCheck, Map<Object, EObject>> firsts;

    WholeSurroundings(AdministrationModel model, List<? extends ObjectCheck> checks, Progress progress) {
        this.model = model;
        this.progress = progress;
        this.checks = checks;
        this.roots = Set.copyOf(model.roots());
    }

    /** Returns the surroundings as one of the checks sees them. */
    Surroundings of(ObjectCheck check) {
        return new Surroundings() {
            @Override
            public AdministrationModel model() {
                return model;
            }

            @Override
            public boolean contains(EObject object) {
                return roots.contains(EcoreUtil.getRootContainer(object));
            }

            @Override
            public Optional<Element> element(String id) {
                if (ids == null) {
                    ids = model.index();
                }
                return Optional.ofNullable(id == null ? null : ids.get(id));
            }

            @Override
            public Optional<EObject> first(Object key) {
                return Optional.ofNullable(firsts().get(check).get(key));
            }

            @Override
            public <T> T once(Class<T> type, Supplier<T> maker) {
                return type.cast(made.computeIfAbsent(type, none -> maker.get()));
            }
        };
    }

    private Map<ObjectCheck, Map<Object, EObject>> firsts() {
        if (firsts == null) {
            firsts = new HashMap<>();
            checks.forEach(check -> firsts.put(check, new HashMap<>()));
            Contents.visit(model, progress, object -> {
                for (ObjectCheck check : checks) {
                    Object key = check.key(object);
                    if (key != null) {
                        firsts.get(check).putIfAbsent(key, object);
                    }
                }
            });
        }
        return firsts;
    }
}
