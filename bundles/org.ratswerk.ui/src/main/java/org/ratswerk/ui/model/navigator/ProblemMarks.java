package org.ratswerk.ui.model.navigator;

import java.util.Map;

import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.model.OpenAdministration;

/** Where the navigator learns which elements have problems. Asked in the UI thread: answers from what is already known. */
public interface ProblemMarks {
    /** Knows of no problems. */
    ProblemMarks NONE = administration -> Map.of();

    /**
     * What is wrong with an element and its parts.
     *
     * @param severity the worst of its problems
     * @param count how many problems it has
     * @param text the first of them, in the user's language
     */
    record Mark(Severity severity, int count, String text) {
    }

    /** Returns the elements that have problems, by id. */
    Map<String, Mark> of(OpenAdministration administration);

    /** Has the listener called, in the UI thread, when problems may have changed. */
    default void addListener(Runnable listener) {
        // nothing ever changes
    }

    /** Takes back {@link #addListener}. */
    default void removeListener(Runnable listener) {
        // nothing ever changes
    }
}
