package org.ratswerk.analysis.coverage.matching;

import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Process;

/**
 * The proposal that a process covers an entry. It counts nothing until somebody confirms it.
 *
 * @param entry entry
 * @param process process
 * @param score how alike they are, 0 to 1
 * @param through the entry whose name is most like the process': the entry itself or one below it
 */
public record Suggestion(CatalogueEntry entry, Process process, double score, CatalogueEntry through) {
}
