package org.ratswerk.ui.bpmn.model.properties;

import java.util.List;

import org.ratswerk.model.Element;
import org.ratswerk.ui.bpmn.model.CanvasLink;

/**
 * A link of the selected elements into the administration.
 *
 * @param link the link; of several elements that say different things about it, that of the first
 * @param element what it leads to; null where that is not known
 * @param name name of what it leads to; its id where it is not known
 * @param fault what is wrong with it and what would be right; empty for nothing
 * @param note what is worth knowing, such as that the label is another; empty for nothing
 * @param ids ids of the elements that have it
 * @param common whether all have it that can
 */
public record LinkRow(CanvasLink link, Element element, String name, String fault, String note, List<String> ids,
        boolean common) {
    /** The list is copied. */
    public LinkRow {
        ids = List.copyOf(ids);
    }
}
