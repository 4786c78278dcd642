package org.ratswerk.core.search;

import java.util.List;

/**
 * A text in which something was found.
 *
 * @param text the text and where it stands
 * @param file file of the diagram it stands in, relative to the administration's folder; null for a text of the model
 * @param process id of the process that the diagram says it belongs to; null for none
 * @param ranges where in the text it was found, in order
 */
public record TextMatch(SearchText text, String file, String process, List<Range> ranges) {
    /** The list is copied. */
    public TextMatch {
        ranges = List.copyOf(ranges);
    }
}
