package org.ratswerk.core.search;

import java.util.List;

/**
 * What can be found in a diagram of the administration.
 *
 * @param file its file relative to the administration's folder, with {@code /} between the names
 * @param process id of the process it says it belongs to; null where it says nothing
 * @param labels its labels in the order of the file; none for a file that cannot be read
 */
public record Diagram(String file, String process, List<Label> labels) {
    /** The list is copied. */
    public Diagram {
        labels = List.copyOf(labels);
    }

    /**
     * A label: a name, a documentation, a text annotation.
     *
     * @param element id of the diagram's element; null where it has none
     * @param type kind of the diagram's element, such as {@code userTask}
     * @param text the label in one line
     */
    public record Label(String element, String type, String text) {
    }
}
