package org.ratswerk.analysis.coverage.matching;

import java.time.LocalDate;
import java.util.UUID;

import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.DuplicateDecision;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessRegister;
import org.ratswerk.model.ReferenceCatalogue;

/** Writes decisions on suggestions and on duplicates into the model; inside a change of the administration's editing. */
public final class Decisions {
    private Decisions() {
        // static only
    }

    /**
     * Confirms or rejects that a process covers an entry. A decision on the two that exists is changed, so that there is
     * never a second one.
     *
     * @param catalogue catalogue of the entry
     * @param entry entry
     * @param process process
     * @param status decision
     * @param by who decides; null where nobody is named
     * @param on when
     * @return the mapping
     */
    public static CatalogueMapping decide(ReferenceCatalogue catalogue, CatalogueEntry entry, Process process,
            MappingStatus status, String by, LocalDate on) {
        CatalogueMapping mapping = catalogue.getMappings().stream()
                .filter(each -> each.getEntry() == entry && each.getProcess() == process).findFirst().orElse(null);
        boolean added = mapping == null;
        if (mapping == null) {
            mapping = ModelFactory.eINSTANCE.createCatalogueMapping();
            mapping.setId(UUID.randomUUID().toString());
            mapping.setEntry(entry);
            mapping.setProcess(process);
        }
        mapping.setStatus(status);
        mapping.setDecidedBy(by);
        mapping.setDecidedOn(on);
        mapping.setOpenQuestion(null);
        if (added) {
            catalogue.getMappings().add(mapping);
        }
        return mapping;
    }

    /**
     * Confirms or rejects that two processes are the same. Neither is changed; they are never merged.
     *
     * @param register register of the processes
     * @param first one process
     * @param second the other
     * @param status decision
     * @param by who decides; null where nobody is named
     * @param on when
     * @return the decision
     */
    public static DuplicateDecision decide(ProcessRegister register, Process first, Process second, MappingStatus status,
            String by, LocalDate on) {
        DuplicateDecision decision = register.getDuplicateDecisions().stream()
                .filter(each -> each.getFirst() == first && each.getSecond() == second
                        || each.getFirst() == second && each.getSecond() == first)
                .findFirst().orElse(null);
        boolean added = decision == null;
        if (decision == null) {
            decision = ModelFactory.eINSTANCE.createDuplicateDecision();
            decision.setId(UUID.randomUUID().toString());
            decision.setFirst(first);
            decision.setSecond(second);
        }
        decision.setStatus(status);
        decision.setDecidedBy(by);
        decision.setDecidedOn(on);
        if (added) {
            register.getDuplicateDecisions().add(decision);
        }
        return decision;
    }
}
