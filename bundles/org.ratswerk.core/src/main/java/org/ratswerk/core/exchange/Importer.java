package org.ratswerk.core.exchange;

/**
 * Brings rows of one kind into the model and back: the exchange files {@code units}, {@code processes} and so on.
 * A service with this interface adds a kind to {@code ratswerk import} and {@code ratswerk export}.
 */
public interface Importer {
    /** Kind of file and default stem of its name, such as {@code processes}. */
    String kind();

    /** Name of the kind in the user's language. */
    String title();
}
