package org.ratswerk.ui.bpmn.model.properties;

import java.util.List;

import org.ratswerk.ui.bpmn.model.CanvasLink;

/**
 * The links of one kind of the selected elements.
 *
 * @param kind kind
 * @param targets ids of the elements that can have such links, at least one
 * @param rows the links, in the order of the file
 */
public record LinkSection(CanvasLink.Kind kind, List<String> targets, List<LinkRow> rows) {
    /** The lists are copied. */
    public LinkSection {
        targets = List.copyOf(targets);
        rows = List.copyOf(rows);
    }

    /** Tells whether an element has one such link at most. */
    public boolean isSingle() {
        return kind == CanvasLink.Kind.PROCESS || kind == CanvasLink.Kind.UNIT;
    }

    /** Returns its title. */
    public String title() {
        return LinkModel.text("section." + kind.tag());
    }

    /** Returns what goes in, in one sentence. */
    public String hint() {
        return LinkModel.text("section." + kind.tag() + ".hint");
    }
}
