package org.ratswerk.core.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * What has been published.
 *
 * @param start file that a browser opens first
 * @param processes number of processes
 * @param files number of files written
 * @param notes what people should know, in the user's language, such as diagrams that cannot be read; empty if all is well
 */
public record Published(Path start, int processes, int files, List<String> notes) {
    public Published {
        notes = List.copyOf(notes);
    }
}
