package org.ratswerk.core.search;

import java.nio.file.Path;
import java.util.List;

import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;

/** Knows the diagrams of administrations. A service with this interface makes their labels findable, and what they say
 * about the model part of the model. */
public interface DiagramSource {
    /**
     * Returns the diagrams of an administration as their files are now, sorted by file. Reads only what has changed since
     * it was asked last; not for the user interface's thread. Safe for use by several threads.
     *
     * @param folder folder of the administration
     * @param progress asked whether to stop
     */
    List<Diagram> diagrams(Path folder, Progress progress);

    /**
     * Makes the model of an administration as its diagrams say, as one command that can be undone: what steps use becomes
     * dependencies of their processes. By default nothing.
     *
     * @param editing the administration; called in the thread that edits
     * @param progress asked whether to stop
     */
    default void synchronise(Editing editing, Progress progress) {
        // its diagrams say nothing about the model
    }
}
