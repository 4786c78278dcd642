package org.ratswerk.core.report;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;

/**
 * Makes a document of results from the model. A service with this interface is offered by {@code ratswerk report} and by
 * the menu, in every {@link DossierFormat} there is. Implementations keep no state and may be called from any thread.
 */
public interface DossierSource {
    /** Identifier, such as {@code gaps}. */
    String id();

    /** Name in the user's language. */
    String title();

    /** One sentence that says for whom and what for it is, in the user's language. */
    String description();

    /**
     * Makes the document. The model is not changed and must not change meanwhile.
     *
     * @param model administration
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the model cannot be reported
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Dossier create(AdministrationModel model, Progress progress) throws FaultException;
}
