package org.ratswerk.core.report;

import java.util.List;
import java.util.Optional;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Report;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

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

    /**
     * Makes the document, with results of the analyses there are, about some elements only where that is asked for.
     *
     * @param model administration
     * @param analyses analyses there are
     * @param elements ids of the elements it is to be about; empty for all
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the model cannot be reported, or is not about single elements
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    default Dossier create(AdministrationModel model, List<Analysis> analyses, List<String> elements, Progress progress)
            throws FaultException {
        if (!elements.isEmpty()) {
            throw new FaultException(
                    List.of(Fault.of(Texts.of(DossierSource.class).get("source.elements", title()))));
        }
        return create(model, progress);
    }

    /**
     * Returns what the document can be about alone, such as single plans; empty where it is always about everything.
     *
     * @param model administration
     */
    default List<Report.Choice> choices(AdministrationModel model) {
        return List.of();
    }

    /** Returns what makes the edition without private phone numbers and security details; empty where both are one. */
    default Optional<DossierSource> redacted() {
        return Optional.empty();
    }
}
