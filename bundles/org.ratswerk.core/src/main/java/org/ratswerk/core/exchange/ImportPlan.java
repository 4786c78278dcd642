package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.ratswerk.core.exchange.ImportContext.NewPerson;
import org.ratswerk.model.persistence.Fault;

/** What an import would do. Counts as long as the model stays as it was when this was planned. */
public final class ImportPlan {
    private final ImportContext context;
    private final List<Importer.Batch> batches;
    private final List<ImportRow> rows;
    private final List<ImportResult.Count> counts;
    private final Collection<NewPerson> persons;
    private boolean applied;

    ImportPlan(ImportContext context, List<Importer.Batch> batches, List<ImportRow> rows,
            List<ImportResult.Count> counts, Collection<NewPerson> persons) {
        this.context = context;
        this.batches = List.copyOf(batches);
        this.rows = rows;
        this.counts = List.copyOf(counts);
        this.persons = persons;
    }

    /** Returns what becomes of the rows, one for each kind. */
    public List<ImportResult.Count> counts() {
        return counts;
    }

    /** Returns what is wrong with rows, in the order of files and lines. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        rows.forEach(row -> faults.addAll(row.faults()));
        return faults;
    }

    /** Returns what is doubtful about rows that are good. */
    public List<Fault> remarks() {
        return context.notes();
    }

    /** Returns what becomes of each row, in the order of the file; to be asked before it is applied. */
    public List<RowPlan> rows() {
        var plans = new ArrayList<RowPlan>(rows.size());
        batches.forEach(batch -> batch.describe(plans::add));
        return plans;
    }

    /** Returns the names of persons that come in because rows name them. */
    public List<String> newPersons() {
        return persons.stream().map(person -> person.person().getName()).toList();
    }

    /** Tells whether any good row changes something. */
    public boolean changes() {
        return counts.stream().anyMatch(count -> count.added() + count.changed() > 0);
    }

    /**
     * Changes the model as the good rows say; bad rows are left out.
     *
     * @throws IllegalStateException if it has been applied already
     */
    public ImportResult apply() {
        if (applied) {
            throw new IllegalStateException();
        }
        applied = true;
        var faults = faults();
        var remarks = remarks();
        persons.forEach(person -> context.model().administration().getPersons().add(person.person()));
        batches.forEach(Importer.Batch::apply);
        return new ImportResult(counts, faults, remarks, true);
    }

    /** Applies, if the options want it and nothing stands against it. */
    ImportResult finish(ExchangeOptions options) {
        var faults = faults();
        return !options.dryRun() && (faults.isEmpty() || options.skipBad()) ? apply()
                : new ImportResult(counts, faults, remarks(), false);
    }
}
