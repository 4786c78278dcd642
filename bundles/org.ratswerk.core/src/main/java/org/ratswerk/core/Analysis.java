package org.ratswerk.core;

import java.util.List;

import org.ratswerk.core.result.Result;
import org.ratswerk.model.persistence.FaultException;

/**
 * An analysis: a model and arguments in, a result out. A service with this interface gets a command
 * ({@code ratswerk ID DIR}), a menu entry and a view without further work. Implementations keep no state and may be
 * called from any thread.
 */
public interface Analysis {
    /** Identifier and name of the command, such as {@code downtime}. */
    String id();

    /** Name in the user's language. */
    String title();

    /** One sentence that says what it answers, in the user's language. */
    String description();

    /** Parameters it knows, in the order in which they are shown. */
    List<Parameter> parameters();

    /**
     * Parameters that matter with these arguments, such as with the table that is chosen; others are not shown.
     *
     * @param arguments values so far
     */
    default List<Parameter> parameters(Arguments arguments) {
        return parameters();
    }

    /**
     * Runs the analysis. The model is not changed and must not change meanwhile.
     *
     * @param model administration to analyse
     * @param arguments values for the parameters
     * @param progress told how far it is, asked whether to stop
     * @return result, in the user's language
     * @throws FaultException if an argument is wrong, such as the id of an element that does not exist
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Result run(AdministrationModel model, Arguments arguments, Progress progress) throws FaultException;
}
