package org.ratswerk.bpmn.compare;

import java.util.List;

import org.ratswerk.bpmn.BpmnElement;

/**
 * A difference between two documents.
 *
 * @param kind its kind
 * @param before the element as it was; null for a new one
 * @param after the element as it is; null for one that is gone
 * @param details what differs, in words; empty where the kind says all
 */
public record Change(Kind kind, BpmnElement before, BpmnElement after, List<String> details) {
    /** Kinds of differences. */
    public enum Kind {
        /** The element is new. */
        ADDED,
        /** The element is gone. */
        REMOVED,
        /** The element says something else. */
        CHANGED,
        /** The element has another place or size in the diagram only. */
        MOVED
    }

    public Change {
        details = List.copyOf(details);
    }

    /** Returns the element: as it is, or as it was where it is gone. */
    public BpmnElement element() {
        return after == null ? before : after;
    }
}
