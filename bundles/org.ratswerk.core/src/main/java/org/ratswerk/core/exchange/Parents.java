package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/** Trees in which rows name the parents. */
final class Parents {
    private static final Texts TEXTS = Texts.of(Parents.class);

    private Parents() {
        // static only
    }

    /**
     * Marks the rows that would make an element its own ancestor.
     *
     * @param entries rows
     * @param column column that names the parent
     * @param present elements of the model
     */
    static <T extends Element> void check(List<UpsertBatch.Entry<T>> entries, ImportColumn<T, ?> column,
            List<T> present) {
        Map<Object, Object> parents = new IdentityHashMap<>();
        for (T element : present) {
            put(parents, element, column.getter().apply(element));
        }
        Map<Object, ImportRow> rows = new IdentityHashMap<>();
        for (UpsertBatch.Entry<T> entry : entries) {
            if (!entry.row().bad() && entry.values().containsKey(column)) {
                var value = entry.values().get(column);
                put(parents, entry.target(), value.value());
                if (entry.isNew() || value.differs(entry.target())) {
                    rows.put(entry.target(), entry.row());
                }
            }
        }
        Map<Object, UpsertBatch.Entry<T>> seenFrom = new IdentityHashMap<>();
        for (UpsertBatch.Entry<T> entry : entries) {
            Object element = entry.row().bad() ? null : entry.target();
            while (element != null && !seenFrom.containsKey(element)) {
                seenFrom.put(element, entry);
                element = parents.get(element);
            }
            if (element != null && seenFrom.get(element) == entry) {
                mark(element, parents, rows, column.key());
            }
        }
    }

    private static void put(Map<Object, Object> parents, Object element, Object parent) {
        if (parent == null) {
            parents.remove(element);
        } else {
            parents.put(element, parent);
        }
    }

    private static void mark(Object start, Map<Object, Object> parents, Map<Object, ImportRow> rows,
            String column) {
        var cycle = new ArrayList<Element>();
        Object element = start;
        do {
            cycle.add((Element) element);
            element = parents.get(element);
        } while (element != start);
        String chain = String.join(" > ", cycle.stream().map(Element::getId).map(Objects::toString).toList())
                + " > " + cycle.get(0).getId();
        for (Element member : cycle) {
            ImportRow row = rows.get(member);
            if (row != null && !row.bad()) {
                row.fault(column, TEXTS.get("parent.cycle", chain));
            }
        }
    }
}
