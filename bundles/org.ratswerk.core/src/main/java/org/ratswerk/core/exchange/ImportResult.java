package org.ratswerk.core.exchange;

import java.util.List;
import java.util.Objects;

import org.ratswerk.model.persistence.Fault;

/**
 * What an import did or, where nothing was applied, would have done.
 *
 * @param counts what became of the rows, one for each kind
 * @param faults what is wrong with rows, in the order of files and lines
 * @param remarks what is doubtful about rows that are good
 * @param applied whether the model was changed as the counts say
 */
public record ImportResult(List<Count> counts, List<Fault> faults, List<Fault> remarks, boolean applied) {
    public ImportResult {
        counts = List.copyOf(counts);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /**
     * What became of the rows of one kind.
     *
     * @param kind kind
     * @param added rows that brought in something new
     * @param changed rows that changed something
     * @param unchanged rows that said what was known
     * @param skipped bad rows
     */
    public record Count(String kind, int added, int changed, int unchanged, int skipped) {
        public Count {
            Objects.requireNonNull(kind);
        }
    }

    /** Whether the model differs from what it was. */
    public boolean changed() {
        return applied && counts.stream().anyMatch(count -> count.added() + count.changed() > 0);
    }
}
