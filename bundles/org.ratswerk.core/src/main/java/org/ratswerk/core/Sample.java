package org.ratswerk.core;

import java.nio.file.Path;

import org.ratswerk.model.persistence.FaultException;

/**
 * A sample administration to learn with. A service with this interface is offered by {@code ratswerk sample} and by the
 * workbench.
 */
public interface Sample {
    /** Identifier, such as {@code musterstadt}. */
    String id();

    /** Name in the user's language. */
    String title();

    /** One sentence that says what it shows, in the user's language. */
    String description();

    /**
     * Builds the sample from its sources in an empty or new folder.
     *
     * @param folder where to
     * @param registry contributions, the importers among them
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the folder is not empty or cannot be written
     */
    void create(Path folder, Registry registry, Progress progress) throws FaultException;
}
