package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;

/** Which processes cover which entries of a catalogue already: by key, through an entry below, or by a confirmed mapping. */
final class KeyCover {
    private final Map<CatalogueEntry, Set<Process>> named = new IdentityHashMap<>();
    private final Map<CatalogueEntry, Set<Process>> mapped = new IdentityHashMap<>();
    private final Map<CatalogueEntry, Set<Process>> decided = new IdentityHashMap<>();
    private final Set<Process> catalogued = Collections.newSetFromMap(new IdentityHashMap<>());

    private KeyCover() {
    }

    static KeyCover of(ReferenceCatalogue catalogue, List<Process> processes) {
        var cover = new KeyCover();
        Map<String, List<CatalogueEntry>> keys = new HashMap<>();
        for (CatalogueEntry entry : catalogue.getEntries()) {
            if (entry.getRemovedIn() == null) {
                var all = new HashSet<>(entry.getFormerKeys());
                if (entry.getKey() != null) {
                    all.add(entry.getKey());
                }
                all.forEach(key -> keys.computeIfAbsent(key.strip(), any -> new ArrayList<>()).add(entry));
            }
        }
        for (Process process : processes) {
            for (String key : process.getKeys()) {
                for (CatalogueEntry entry : keys.getOrDefault(key.strip(), List.of())) {
                    cover.cover(cover.named, entry, process);
                }
            }
        }
        for (CatalogueMapping mapping : catalogue.getMappings()) {
            if (mapping.getEntry() != null && mapping.getProcess() != null) {
                put(cover.decided, mapping.getEntry(), mapping.getProcess());
                if (mapping.getStatus() == MappingStatus.CONFIRMED && mapping.getEntry().getRemovedIn() == null) {
                    cover.cover(cover.mapped, mapping.getEntry(), mapping.getProcess());
                }
            }
        }
        return cover;
    }

    /** An entry and all it belongs to. */
    private void cover(Map<CatalogueEntry, Set<Process>> sets, CatalogueEntry entry, Process process) {
        catalogued.add(process);
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry each = entry; each != null && seen.add(each); each = each.getParent()) {
            put(sets, each, process);
        }
    }

    private static void put(Map<CatalogueEntry, Set<Process>> sets, CatalogueEntry entry, Process process) {
        sets.computeIfAbsent(entry, any -> new LinkedHashSet<>()).add(process);
    }

    /** Returns the processes that name the key of the entry or of one below it. */
    Set<Process> named(CatalogueEntry entry) {
        return named.getOrDefault(entry, Set.of());
    }

    /** Tells whether any process covers the entry. */
    boolean isCovered(CatalogueEntry entry) {
        return named.containsKey(entry) || mapped.containsKey(entry);
    }

    /** Tells whether the process covers any entry. */
    boolean isCatalogued(Process process) {
        return catalogued.contains(process);
    }

    /** Tells whether the process covers the entry, or somebody confirmed or rejected that it does. */
    boolean isSettled(CatalogueEntry entry, Process process) {
        return decided.getOrDefault(entry, Set.of()).contains(process) || named(entry).contains(process)
                || mapped.getOrDefault(entry, Set.of()).contains(process);
    }
}
