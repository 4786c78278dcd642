package org.ratswerk.core.check;

import java.util.List;
import java.util.function.Consumer;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;

/**
 * Looks for problems in an administration. A service with this interface takes part in {@code ratswerk check} and in the
 * checking while somebody edits. An {@link ObjectCheck} and a {@link StagedCheck} have less to do after a change.
 */
public interface Check {
    /** Rules it applies. */
    List<Rule> rules();

    /**
     * Checks the administration; linear in its size.
     *
     * @param model administration; not changed
     * @param sink told each finding, in a stable order
     * @param progress told how far it is, asked whether to stop
     */
    void check(AdministrationModel model, Consumer<Problem> sink, Progress progress);

    /** What the findings depend on: after a change that touches none of it they are the same. By default anything. */
    default Reads reads() {
        return Reads.EVERYTHING;
    }

    /**
     * Tells whether the findings also depend on files of the administration's folder that are not those of the model, such as
     * diagrams. Such a check is applied again when files have changed.
     */
    default boolean readsFiles() {
        return false;
    }
}
