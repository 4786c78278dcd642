package org.ratswerk.core.exchange.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.core.exchange.Cells;
import org.ratswerk.model.CatalogueEntry;

/**
 * Finds out which entry of a catalogue is which of a list: by key, then by former key, then by name and superior entry,
 * last by like names below the same superior entry. Time is linear in the entries but for those that only like names
 * connect.
 */
final class EntryMatching {
    private static final double ALIKE = 0.62;
    private static final double ALIKE_WITH_KEYS = 0.72;
    private static final int MOST_CANDIDATES = 60;

    private final Map<CatalogueItem, CatalogueEntry> entries = new IdentityHashMap<>();
    private final Map<CatalogueEntry, CatalogueItem> items = new IdentityHashMap<>();
    private final Set<CatalogueItem> guessed = identity();
    private final Map<CatalogueEntry, List<CatalogueItem>> splits = new LinkedHashMap<>();
    private final Map<CatalogueItem, List<CatalogueEntry>> merges = new LinkedHashMap<>();
    /** Items that a split or merge speaks of. */
    private final Set<CatalogueItem> usedItems = identity();
    private final Set<CatalogueEntry> usedEntries = identity();
    private final List<CatalogueEntry> olds;
    private final List<CatalogueItem> news;

    private static <T> Set<T> identity() {
        return java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * Matches.
     *
     * @param olds entries of the catalogue, those that are gone included
     * @param news entries of the list
     * @param complete whether the list is all of the catalogue, so that what it lacks is gone; only then names count
     */
    EntryMatching(Collection<CatalogueEntry> olds, Collection<CatalogueItem> news, boolean complete) {
        this.olds = List.copyOf(olds);
        this.news = news.stream().sorted(Comparator.comparingInt(CatalogueItem::depth)).toList();
        byKey();
        if (complete) {
            byFormerKeys();
        }
        byKeptKeys();
        // superior entries first: what stands below them is found by them
        byPlace(complete);
        if (complete) {
            byName();
            splitsByName();
            mergesByName();
            byLikeness();
        }
    }

    /** Returns the entry that an item is; null for a new one. */
    CatalogueEntry entry(CatalogueItem item) {
        return entries.get(item);
    }

    /** Returns the item that an entry is; null for one that is gone. */
    CatalogueItem item(CatalogueEntry entry) {
        return items.get(entry);
    }

    /** Tells whether only a like name, or a like name elsewhere, connects the two. */
    boolean isGuess(CatalogueItem item) {
        return guessed.contains(item);
    }

    /** Returns the entries that several items stand for. */
    Map<CatalogueEntry, List<CatalogueItem>> splits() {
        return splits;
    }

    /** Returns the items that several entries became. */
    Map<CatalogueItem, List<CatalogueEntry>> merges() {
        return merges;
    }

    private void match(CatalogueItem item, CatalogueEntry entry, boolean guess) {
        entries.put(item, entry);
        items.put(entry, item);
        if (guess) {
            guessed.add(item);
        }
    }

    private boolean open(CatalogueItem item) {
        return !entries.containsKey(item) && !usedItems.contains(item);
    }

    private boolean open(CatalogueEntry entry) {
        return !items.containsKey(entry) && !usedEntries.contains(entry) && entry.getRemovedIn() == null;
    }

    private void byKey() {
        var keys = new HashMap<String, CatalogueEntry>();
        for (CatalogueEntry entry : olds) {
            String key = Cells.clean(entry.getKey());
            if (key != null) {
                keys.merge(key, entry, (one, other) -> one.getRemovedIn() == null ? one : other);
            }
        }
        for (CatalogueItem item : news) {
            CatalogueEntry entry = item.key() == null ? null : keys.get(item.key());
            if (entry != null && !items.containsKey(entry)) {
                match(item, entry, false);
            }
        }
    }

    /** What the list says about keys of earlier versions. */
    private void byFormerKeys() {
        var keys = new HashMap<String, CatalogueEntry>();
        olds.stream().filter(entry -> entry.getRemovedIn() == null && entry.getKey() != null)
                .forEach(entry -> keys.putIfAbsent(entry.getKey(), entry));
        var successors = new LinkedHashMap<CatalogueEntry, List<CatalogueItem>>();
        var predecessors = new LinkedHashMap<CatalogueItem, List<CatalogueEntry>>();
        for (CatalogueItem item : news) {
            for (String former : item.formerKeys()) {
                CatalogueEntry entry = former.equals(item.key()) ? null : keys.get(former);
                if (entry != null) {
                    successors.computeIfAbsent(entry, none -> new ArrayList<>()).add(item);
                    predecessors.computeIfAbsent(item, none -> new ArrayList<>()).add(entry);
                }
            }
        }
        successors.forEach((entry, parts) -> {
            CatalogueItem itself = items.get(entry);
            if (itself != null && !parts.contains(itself)) {
                parts.addFirst(itself);
            }
        });
        predecessors.forEach((item, parts) -> {
            CatalogueEntry itself = entries.get(item);
            if (itself != null && !parts.contains(itself)) {
                parts.addFirst(itself);
            }
            // a former key of an entry that lives on under its own key is a split, not a merger
            if (parts.size() > 1 && parts.stream().allMatch(part -> part == itself || items.get(part) == null)
                    && parts.stream().noneMatch(usedEntries::contains)) {
                merge(item, parts);
            }
        });
        successors.forEach((entry, parts) -> {
            var free = parts.stream().filter(part -> !merges.containsKey(part)).toList();
            if (usedEntries.contains(entry) || free.isEmpty()) {
                return;
            }
            var open = free.stream().filter(part -> part == items.get(entry) || open(part)).toList();
            if (open.size() > 1) {
                split(entry, open);
            } else if (open.size() == 1 && items.get(entry) == null && open(open.getFirst())) {
                match(open.getFirst(), entry, false);
            }
        });
    }

    private void split(CatalogueEntry entry, List<CatalogueItem> parts) {
        splits.put(entry, List.copyOf(parts));
        usedEntries.add(entry);
        usedItems.addAll(parts);
    }

    private void merge(CatalogueItem item, List<CatalogueEntry> parts) {
        merges.put(item, List.copyOf(parts));
        usedItems.add(item);
        usedEntries.addAll(parts);
    }

    /** What the catalogue knows about keys of earlier versions: a list may bring one back. */
    private void byKeptKeys() {
        var keys = new HashMap<String, CatalogueEntry>();
        for (CatalogueEntry entry : olds) {
            entry.getFormerKeys().forEach(former -> keys.putIfAbsent(former, entry));
        }
        for (CatalogueItem item : news) {
            CatalogueEntry entry = item.key() == null ? null : keys.get(item.key());
            if (entry != null && open(item) && open(entry)) {
                match(item, entry, false);
            }
        }
    }

    private record Place(String name, CatalogueEntry parent) {
    }

    /** The same name below the same superior entry. */
    private void byPlace(boolean complete) {
        var places = new HashMap<Place, CatalogueEntry>();
        for (CatalogueEntry entry : olds) {
            if (entry.getName() != null && open(entry) && (complete || Cells.clean(entry.getKey()) == null)) {
                places.putIfAbsent(new Place(Cells.nameKey(entry.getName()), entry.getParent()), entry);
            }
        }
        for (CatalogueItem item : news) {
            if (!open(item) || item.name() == null || !complete && item.key() != null) {
                continue;
            }
            CatalogueEntry parent = parent(item);
            boolean below = item.parent() != null && parent == null;
            CatalogueEntry entry = below || !item.parentStated ? null
                    : places.get(new Place(Cells.nameKey(item.name()), parent));
            if (entry != null && open(entry)) {
                match(item, entry, false);
            }
        }
    }

    private CatalogueEntry parent(CatalogueItem item) {
        return item.parent() == null ? item.present : entries.get(item.parent());
    }

    /** The same name anywhere, if both have it alone. */
    private void byName() {
        var names = new HashMap<String, List<CatalogueEntry>>();
        olds.stream().filter(entry -> open(entry) && entry.getName() != null).forEach(entry -> names
                .computeIfAbsent(Cells.nameKey(entry.getName()), none -> new ArrayList<>(1)).add(entry));
        var taken = new HashMap<String, Integer>();
        news.stream().filter(item -> open(item) && item.name() != null)
                .forEach(item -> taken.merge(Cells.nameKey(item.name()), 1, Integer::sum));
        for (CatalogueItem item : news) {
            if (open(item) && item.name() != null) {
                String name = Cells.nameKey(item.name());
                var same = names.getOrDefault(name, List.of());
                if (same.size() == 1 && taken.get(name) == 1 && open(same.getFirst())) {
                    // without statement of parents nothing but the key has changed
                    match(item, same.getFirst(), item.parentStated);
                }
            }
        }
    }

    /** An entry that is gone, and several new ones below the same superior entry whose names hold all its words. */
    private void splitsByName() {
        var below = openItems();
        for (CatalogueEntry entry : olds) {
            if (!open(entry) || entry.getName() == null) {
                continue;
            }
            var words = NameLikeness.words(entry.getName());
            var parts = words.isEmpty() ? List.<CatalogueItem>of()
                    : below.candidates(entry.getParent(), words).stream().filter(this::open)
                            .filter(item -> holdsMore(NameLikeness.words(item.name()), words)).toList();
            if (parts.size() > 1) {
                split(entry, parts);
            }
        }
    }

    /** Several entries that are gone, whose names hold all the words of a new one below the same superior entry. */
    private void mergesByName() {
        var places = new Candidates<CatalogueEntry>();
        olds.stream().filter(entry -> open(entry) && entry.getName() != null)
                .forEach(entry -> places.add(entry.getParent(), NameLikeness.words(entry.getName()), entry));
        for (CatalogueItem item : news) {
            if (!open(item) || item.name() == null || item.parent() != null && parent(item) == null) {
                continue;
            }
            var words = NameLikeness.words(item.name());
            var parts = words.isEmpty() ? List.<CatalogueEntry>of()
                    : places.candidates(parent(item), words).stream().filter(this::open)
                            .filter(entry -> holdsMore(NameLikeness.words(entry.getName()), words)).toList();
            if (parts.size() > 1) {
                merge(item, parts);
            }
        }
    }

    private static boolean holdsMore(Set<String> words, Set<String> wanted) {
        return words.size() > wanted.size() && words.containsAll(wanted);
    }

    private record Pair(CatalogueEntry entry, CatalogueItem item, double likeness, int order) {
    }

    /** Like names below the same superior entry, the most alike first. */
    private void byLikeness() {
        var below = openItems();
        var pairs = new ArrayList<Pair>();
        for (CatalogueEntry entry : olds) {
            if (open(entry) && entry.getName() != null) {
                for (CatalogueItem item : below.candidates(entry.getParent(), NameLikeness.words(entry.getName()))) {
                    boolean keys = item.key() != null && Cells.clean(entry.getKey()) != null;
                    double likeness = open(item) ? NameLikeness.of(entry.getName(), item.name()) : 0;
                    if (likeness >= (keys ? ALIKE_WITH_KEYS : ALIKE)) {
                        pairs.add(new Pair(entry, item, likeness, pairs.size()));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(Pair::order));
        for (Pair pair : pairs) {
            if (open(pair.entry()) && open(pair.item())) {
                match(pair.item(), pair.entry(), true);
            }
        }
    }

    private Candidates<CatalogueItem> openItems() {
        var places = new Candidates<CatalogueItem>();
        for (CatalogueItem item : news) {
            if (open(item) && item.name() != null && (item.parent() == null || parent(item) != null)) {
                places.add(parent(item), NameLikeness.words(item.name()), item);
            }
        }
        return places;
    }

    /** What stands below a superior entry, by the beginnings of the words of its name. */
    private static final class Candidates<T> {
        private static final int BEGINNING = 4;
        private final Map<Key, List<T>> found = new HashMap<>();

        private record Key(CatalogueEntry parent, String beginning) {
        }

        void add(CatalogueEntry parent, Set<String> words, T candidate) {
            beginnings(words).forEach(beginning -> found
                    .computeIfAbsent(new Key(parent, beginning), none -> new ArrayList<>(2)).add(candidate));
        }

        /** Those that share a beginning; words that very many share do not count. */
        Set<T> candidates(CatalogueEntry parent, Set<String> words) {
            var all = new LinkedHashSet<T>();
            for (String beginning : beginnings(words)) {
                var some = found.getOrDefault(new Key(parent, beginning), List.of());
                if (some.size() <= MOST_CANDIDATES) {
                    all.addAll(some);
                }
            }
            return all;
        }

        private static Set<String> beginnings(Set<String> words) {
            var beginnings = new HashSet<String>();
            words.forEach(word -> beginnings.add(word.substring(0, Math.min(BEGINNING, word.length()))));
            return beginnings;
        }
    }

    /** Returns the entry that takes the place of what stood above an entry whose list states no superior ones. */
    CatalogueEntry lasting(CatalogueEntry parent) {
        CatalogueEntry at = parent;
        while (at != null && at.getRemovedIn() == null && items.get(at) == null && !survives(at)) {
            at = at.getParent();
        }
        return at;
    }

    private boolean survives(CatalogueEntry entry) {
        return merges.entrySet().stream().anyMatch(merge -> Objects.equals(survivor(merge.getKey()), entry));
    }

    /** Returns the entry that goes on as an item that several became: the one with its key, or else the first. */
    CatalogueEntry survivor(CatalogueItem merged) {
        CatalogueEntry own = entries.get(merged);
        return own != null ? own : merges.get(merged).getFirst();
    }
}
