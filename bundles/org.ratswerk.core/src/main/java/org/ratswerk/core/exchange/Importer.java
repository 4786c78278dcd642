package org.ratswerk.core.exchange;

import java.util.List;
import java.util.function.Consumer;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.persistence.FaultException;

/**
 * Brings rows of one kind into the model and back: the exchange files {@code units}, {@code processes} and so on.
 * A service with this interface adds a kind to {@code ratswerk import} and {@code ratswerk export}. Most extend
 * {@link UpsertImporter}. Implementations keep no state.
 */
public interface Importer {
    /** Kind of file and default stem of its name, such as {@code processes}. */
    String kind();

    /** Name of the kind in the user's language. */
    String title();

    /** Further stems of file names that mean this kind, in lower case. */
    List<String> stems();

    /** Columns in the order in which they are exported. */
    List<? extends ImportColumn<?, ?>> columns();

    /**
     * Returns the key of the column that a foreign header means, if the importer knows it.
     *
     * @param header header
     * @param all all headers of the file
     * @return key of a column, or null if the header is not known
     */
    String known(String header, List<String> all);

    /**
     * Begins to import.
     *
     * @param context transaction the rows belong to
     * @throws FaultException if the options do not say where the rows belong
     */
    Batch begin(ImportContext context) throws FaultException;

    /**
     * Returns all elements of the kind as a table; importing it changes nothing.
     *
     * @param model administration
     * @param options which of several catalogues, where the kind needs one
     * @throws FaultException if the options do not say what to export
     */
    Table export(AdministrationModel model, ExchangeOptions options) throws FaultException;

    /**
     * The rows of one kind in a transaction. The model stays as it is until {@link #apply()}. The calls come in this order,
     * each for all kinds before the next one; {@code validate} comes again until no row turns out bad any more.
     */
    interface Batch {
        /** Finds or prepares, for each row, what it is about, as far as its id says so. */
        void identify(List<ImportRow> rows);

        /** Reads the cells, and whom rows are about that are identified by references. */
        void read();

        /** Marks rows that do not fit together with the good ones. */
        void validate();

        /** Counts the good rows; called before {@link #apply()}. */
        void count(Consumer<Outcome> outcomes);

        /** Tells what becomes of each row, bad ones included; called before {@link #apply()}. */
        void describe(Consumer<RowPlan> rows);

        /** Changes the model as the good rows say. */
        void apply();
    }

    /** What becomes of a row. */
    enum Outcome {
        /** Something new comes in. */
        ADDED,
        /** Something that was there gets other values. */
        CHANGED,
        /** All is there already. */
        UNCHANGED
    }
}
