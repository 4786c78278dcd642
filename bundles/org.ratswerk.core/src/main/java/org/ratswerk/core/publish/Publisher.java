package org.ratswerk.core.publish;

import java.nio.file.Path;
import java.util.Optional;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;

/** Publishes an administration in a folder. A service with this interface can be chosen in the workbench. */
public interface Publisher {
    /** Identifier, such as {@code site}. */
    String id();

    /** What it makes, in the user's language. */
    String title();

    /**
     * Tells what would be published.
     *
     * @param model administration
     * @param options what is wanted
     */
    PublishPreview preview(AdministrationModel model, PublishOptions options);

    /**
     * Tells what is wrong with a folder.
     *
     * @param model administration
     * @param folder folder; need not be there yet
     * @return what is wrong, in the user's language; empty if it can be published there
     */
    Optional<String> fault(AdministrationModel model, Path folder);

    /**
     * Publishes, as a whole or not at all. What stood in the folder before and was published by the same publisher is
     * replaced; other files are kept.
     *
     * @param model administration; its folder is where diagrams are read from
     * @param folder folder; need not be there yet
     * @param options what is wanted
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the folder cannot be used, or holds other files only
     * @throws java.util.concurrent.CancellationException if cancelled; the folder is as before then
     */
    Published publish(AdministrationModel model, Path folder, PublishOptions options, Progress progress)
            throws FaultException;
}
