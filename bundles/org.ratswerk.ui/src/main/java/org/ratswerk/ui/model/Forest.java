package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Trees given by the parents of their elements. What has no parent in the collection is a root; so is one element of
 * every cycle of parents, so that each element stands in the forest exactly once.
 *
 * @param <E> type of the elements
 */
final class Forest<E> {
    private final List<E> roots = new ArrayList<>();
    private final Map<E, List<E>> children = new IdentityHashMap<>();

    Forest(Collection<? extends E> elements, UnaryOperator<E> parent) {
        Set<E> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(elements);
        for (E element : elements) {
            var above = parent.apply(element);
            if (above == null || !all.contains(above)) {
                roots.add(element);
            } else {
                children.computeIfAbsent(above, none -> new ArrayList<>()).add(element);
            }
        }
        Set<E> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.forEach(root -> reach(root, reached));
        for (E element : elements) {
            if (!reached.contains(element)) {
                children.get(parent.apply(element)).removeIf(each -> each == element);
                roots.add(element);
                reach(element, reached);
            }
        }
    }

    private void reach(E start, Set<E> reached) {
        var open = new ArrayList<E>();
        open.add(start);
        while (!open.isEmpty()) {
            var element = open.removeLast();
            if (reached.add(element)) {
                open.addAll(children(element));
            }
        }
    }

    List<E> roots() {
        return roots;
    }

    List<E> children(E element) {
        return children.getOrDefault(element, List.of());
    }
}
