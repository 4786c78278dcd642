package org.ratswerk.ui.coverage.model.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.persistence.Missing;

/** Which processes cover the entries of a catalogue themselves: by key, by a former key, or by a confirmed mapping. */
public final class CoveringProcesses {
    private final Map<String, List<Process>> keys = new HashMap<>();
    private final Map<CatalogueEntry, List<CatalogueMapping>> mappings = new IdentityHashMap<>();

    /**
     * Reads all, in time linear in processes and mappings.
     *
     * @param model administration
     * @param catalogue catalogue
     */
    public CoveringProcesses(AdministrationModel model, ReferenceCatalogue catalogue) {
        for (Process process : model.processes()) {
            process.getKeys().forEach(key -> keys.computeIfAbsent(key, none -> new ArrayList<>(1)).add(process));
        }
        catalogue.getMappings().stream().filter(mapping -> mapping.getEntry() != null).forEach(
                mapping -> mappings.computeIfAbsent(mapping.getEntry(), none -> new ArrayList<>(1)).add(mapping));
    }

    /** Returns the processes that cover an entry. */
    public Set<Process> of(CatalogueEntry entry) {
        var all = new LinkedHashSet<Process>(byKey(entry));
        for (CatalogueMapping mapping : mappings(entry)) {
            boolean there = mapping.getProcess() != null && !Missing.is(mapping.getProcess());
            if (there && mapping.getStatus() == MappingStatus.CONFIRMED) {
                all.add(mapping.getProcess());
            }
        }
        return all;
    }

    /** Returns the processes that name the key of an entry, or one it had. */
    public Set<Process> byKey(CatalogueEntry entry) {
        var all = new LinkedHashSet<Process>();
        if (entry.getKey() != null) {
            all.addAll(keys.getOrDefault(entry.getKey(), List.of()));
        }
        entry.getFormerKeys().forEach(key -> all.addAll(keys.getOrDefault(key, List.of())));
        return all;
    }

    /** Returns the decisions on processes for an entry. */
    public List<CatalogueMapping> mappings(CatalogueEntry entry) {
        return mappings.getOrDefault(entry, List.of());
    }
}
