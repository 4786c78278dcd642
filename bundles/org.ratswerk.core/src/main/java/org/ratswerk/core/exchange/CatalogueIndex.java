package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/** Entries of a catalogue by key, name and place. */
final class CatalogueIndex {
    private static final Texts TEXTS = Texts.of(CatalogueIndex.class);
    private static final int MOST_NAMED = 5;

    private final Map<String, CatalogueEntry> keys = new HashMap<>();
    private final Map<String, CatalogueEntry> ids = new HashMap<>();
    private final Map<String, List<CatalogueEntry>> names = new HashMap<>();
    private final Map<Place, CatalogueEntry> keyless = new HashMap<>();
    private final Map<CatalogueEntry, ImportRow> makers = new IdentityHashMap<>();
    private final Map<String, ImportRow> failed = new HashMap<>();

    /**
     * What identifies an entry without key.
     *
     * @param name name as {@link Cells#nameKey}
     * @param parent key of the parent after a {@code k}, name of one without key after an {@code n}; empty at the top
     */
    record Place(String name, String parent) {
    }

    CatalogueIndex(ReferenceCatalogue catalogue) {
        for (CatalogueEntry entry : catalogue.getEntries()) {
            if (entry.getId() != null) {
                ids.putIfAbsent(entry.getId(), entry);
            }
            add(entry, Cells.clean(entry.getKey()), Cells.clean(entry.getName()));
        }
        for (CatalogueEntry entry : catalogue.getEntries()) {
            String name = Cells.clean(entry.getName());
            if (Cells.clean(entry.getKey()) == null && name != null) {
                keyless.putIfAbsent(new Place(Cells.nameKey(name), parent(entry.getParent())), entry);
            }
        }
    }

    private void add(CatalogueEntry entry, String key, String name) {
        if (key != null) {
            keys.putIfAbsent(key, entry);
        }
        if (name != null) {
            name(entry, name);
        }
    }

    /** Makes a name known that a row gives an entry. */
    void name(CatalogueEntry entry, String name) {
        List<CatalogueEntry> all = names.computeIfAbsent(Cells.nameKey(name), none -> new ArrayList<>(1));
        if (!all.contains(entry)) {
            all.add(entry);
        }
    }

    /** Makes an entry known that a row brings in. */
    void register(CatalogueEntry entry, String key, String name, Place place, ImportRow row) {
        ids.put(entry.getId(), entry);
        makers.put(entry, row);
        add(entry, key, name);
        if (place != null) {
            keyless.put(place, entry);
        }
    }

    /** Remembers the key that a bad row would have made. */
    void failed(String key, ImportRow row) {
        failed.putIfAbsent(key, row);
    }

    /** Returns the entry with the key; null if there is none. */
    CatalogueEntry byKey(String key) {
        return keys.get(key);
    }

    /** Returns the entry without key at a place; null if there is none. */
    CatalogueEntry at(Place place) {
        return keyless.get(place);
    }

    private static String parent(CatalogueEntry parent) {
        if (parent == null) {
            return "";
        }
        String key = Cells.clean(parent.getKey());
        String name = Cells.clean(parent.getName());
        return key != null ? 'k' + key
                : 'n' + Cells.nameKey(Objects.requireNonNullElse(name, Objects.toString(parent.getId())));
    }

    /** The place of a row without key, as far as its texts and the entries with keys tell. */
    Place place(String name, String parent) {
        if (parent == null) {
            return new Place(Cells.nameKey(name), "");
        }
        if (keys.containsKey(parent)) {
            return new Place(Cells.nameKey(name), 'k' + parent);
        }
        if (ids.containsKey(parent)) {
            return new Place(Cells.nameKey(name), parent(ids.get(parent)));
        }
        var named = names.getOrDefault(Cells.nameKey(parent), List.of()).stream()
                .filter(entry -> Cells.clean(entry.getKey()) != null).toList();
        return new Place(Cells.nameKey(name),
                named.size() == 1 ? parent(named.get(0)) : 'n' + Cells.nameKey(parent));
    }

    /**
     * Returns the entry that a cell names by key, id or unique name.
     *
     * @throws CellException if there is none, or several have the name
     */
    CatalogueEntry find(String text, ImportCell cell) throws CellException {
        CatalogueEntry entry = keys.get(text);
        if (entry == null) {
            entry = ids.get(text);
        }
        if (entry == null && failed.containsKey(text)) {
            throw new CellException(TEXTS.get("reference.bad", Cells.shown(text), ImportContext.place(failed.get(text))));
        }
        if (entry == null) {
            entry = byName(text, cell.present());
        }
        if (entry == null) {
            entry = missing(text, cell.present());
        }
        if (entry == null) {
            throw new CellException(TEXTS.get("reference.unknown", TEXTS.get("class.entry"), Cells.shown(text)));
        }
        ImportContext.refer(makers.get(entry), cell, text, null);
        return entry;
    }

    private CatalogueEntry byName(String text, Object present) throws CellException {
        List<CatalogueEntry> named = names.getOrDefault(Cells.nameKey(text), List.of());
        if (named.size() > 1 && present instanceof CatalogueEntry entry && named.contains(entry)) {
            return entry;
        }
        if (named.size() > 1) {
            String some = named.stream().limit(MOST_NAMED)
                    .map(entry -> Objects.requireNonNullElse(entry.getKey(), entry.getId()))
                    .collect(Collectors.joining(", "));
            throw new CellException(TEXTS.get("reference.ambiguous", Cells.shown(text), some));
        }
        return named.isEmpty() ? null : named.get(0);
    }

    private static CatalogueEntry missing(String text, Object present) {
        Object kept = present instanceof Map<?, ?> known ? known.get(text) : present;
        return kept instanceof CatalogueEntry entry && Missing.is(entry) && text.equals(entry.getId()) ? entry : null;
    }

    /** What stands in a cell for an entry: its key or, where it has none, its name. */
    static String label(CatalogueEntry entry) {
        String key = Cells.clean(entry.getKey());
        String name = Cells.clean(entry.getName());
        return key != null ? key : name != null ? name : entry.getId();
    }
}
