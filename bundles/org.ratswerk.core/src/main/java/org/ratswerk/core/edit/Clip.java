package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Copied elements outside of any administration, as they are written to and read from the clipboard. */
public final class Clip {
    private final String administration;
    private final List<Item> items;

    /**
     * @param administration name of the administration it was copied from; empty where it has none
     * @param items elements in the order in which they are pasted
     */
    Clip(String administration, List<Item> items) {
        this.administration = administration;
        this.items = List.copyOf(items);
    }

    /**
     * An object.
     *
     * @param type concrete class
     * @param id id; null where the object is no element or has none
     * @param top whether it was chosen by the user, rather than copied along
     * @param values values by feature: literals, {@link Item}s, {@link Link}s; lists of these where the feature has many
     */
    record Item(EClass type, String id, boolean top, Map<EStructuralFeature, Object> values) {
    }

    /**
     * A reference.
     *
     * @param id id of what it leads to
     * @param type class of that
     * @param name name of that, for messages; may be empty
     */
    record Link(String id, EClass type, String name) {
    }

    /** Returns the name of the administration it was copied from; empty where it has none. */
    public String administration() {
        return administration;
    }

    /** Returns how many elements the user has copied, those copied along not counted. */
    public int size() {
        return (int) items.stream().filter(Item::top).count();
    }

    /** Returns the classes of the elements the user has copied. */
    public List<EClass> types() {
        return items.stream().filter(Item::top).map(Item::type).distinct().toList();
    }

    /** Returns the ids of the elements the user has copied. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        items.stream().filter(item -> item.top && item.id != null).forEach(item -> ids.add(item.id));
        return ids;
    }

    List<Item> items() {
        return items;
    }

    /** Returns all ids of objects in it, of parts too. */
    List<String> allIds() {
        var ids = new ArrayList<String>();
        items.forEach(item -> collect(item, ids));
        return ids;
    }

    private static void collect(Item item, List<String> ids) {
        if (item.id != null) {
            ids.add(item.id);
        }
        item.values.values().forEach(value -> {
            for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                if (each instanceof Item part) {
                    collect(part, ids);
                }
            }
        });
    }
}
