package org.ratswerk.core.exchange.catalogue;

import java.util.List;
import java.util.Set;

import org.ratswerk.model.persistence.Fault;

/**
 * All entries that the files of one import state.
 *
 * @param items entries, in the order of the files; superior ones first where a list does not state them itself
 * @param stated what the lists state of their entries; all else is left as it is
 * @param faults what is wrong; with any nothing is imported
 * @param remarks what was put right or left out
 * @param repeated how many rows say the same of an entry as an earlier one
 */
public record CatalogueList(List<CatalogueItem> items, Set<ColumnRole.Kind> stated, List<Fault> faults,
        List<Fault> remarks, int repeated) {
    /** The lists are copied. */
    public CatalogueList {
        items = List.copyOf(items);
        stated = Set.copyOf(stated);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /** Returns the entries at the top. */
    public List<CatalogueItem> roots() {
        return items.stream().filter(item -> item.parent() == null).toList();
    }
}
