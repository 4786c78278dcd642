package org.ratswerk.ui.model.forms;

import java.util.List;

import org.ratswerk.core.check.Problem;
import org.ratswerk.ui.model.OpenAdministration;

/** Where forms learn what is doubtful about an element. Asked in the UI thread: answers from what is already known. */
public interface FieldProblems {
    /** Knows of no problems. */
    FieldProblems NONE = (administration, elementId) -> List.of();

    /**
     * Returns the problems of an element.
     *
     * @param administration administration
     * @param elementId id of the element
     */
    List<Problem> of(OpenAdministration administration, String elementId);

    /** Has the listener called, in the UI thread, when problems may have changed. */
    default void addListener(Runnable listener) {
        // nothing ever changes
    }

    /** Takes back {@link #addListener}. */
    default void removeListener(Runnable listener) {
        // nothing ever changes
    }
}
