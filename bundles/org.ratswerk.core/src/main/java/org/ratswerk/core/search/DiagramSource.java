package org.ratswerk.core.search;

import java.nio.file.Path;
import java.util.List;

import org.ratswerk.core.Progress;

/** Knows the diagrams of administrations. A service with this interface makes their labels findable. */
public interface DiagramSource {
    /**
     * Returns the diagrams of an administration as their files are now, sorted by file. Reads only what has changed since
     * it was asked last; not for the user interface's thread. Safe for use by several threads.
     *
     * @param folder folder of the administration
     * @param progress asked whether to stop
     */
    List<Diagram> diagrams(Path folder, Progress progress);
}
