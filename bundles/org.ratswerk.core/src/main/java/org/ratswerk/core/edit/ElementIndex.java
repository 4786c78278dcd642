package org.ratswerk.core.edit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.model.Element;

/** Elements by id, always up to date. */
final class ElementIndex {
    private final Map<String, Element> byId = new HashMap<>();
    /** Elements whose id another one had already. */
    private final Map<String, Set<Element>> doubles = new HashMap<>();

    Optional<Element> get(String id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    int size() {
        return byId.size();
    }

    void add(Element element, String id) {
        if (id == null) {
            return;
        }
        Element first = byId.putIfAbsent(id, element);
        if (first != null && first != element) {
            doubles.computeIfAbsent(id, none -> java.util.Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(element);
        }
    }

    void remove(Element element, String id) {
        if (id == null) {
            return;
        }
        Set<Element> others = doubles.get(id);
        if (byId.get(id) == element) {
            byId.remove(id);
            if (others != null) {
                Element next = others.iterator().next();
                byId.put(id, next);
                others.remove(next);
            }
        } else if (others != null) {
            others.remove(element);
        }
        if (others != null && others.isEmpty()) {
            doubles.remove(id);
        }
    }
}
