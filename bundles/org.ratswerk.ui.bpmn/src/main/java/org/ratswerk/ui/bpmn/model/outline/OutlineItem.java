package org.ratswerk.ui.bpmn.model.outline;

import java.util.List;

import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.bpmn.model.CanvasNode;

/**
 * An element of the outline. Two are the same if they stand for the same element.
 *
 * @param node the element
 * @param label name; what its kind is called where it has none
 * @param note what else there is to say: its kind, where it goes on, its links; in words
 * @param severity the worst that the rules say about it; null for nothing
 * @param findings what the rules say about it
 * @param lost whether a link of it leads nowhere
 * @param children what it holds
 */
public record OutlineItem(CanvasNode node, String label, String note, Severity severity, List<String> findings,
        boolean lost, List<OutlineItem> children) {
    /** The lists are copied. */
    public OutlineItem {
        findings = List.copyOf(findings);
        children = List.copyOf(children);
    }

    /** Returns the id of the element; empty for none. */
    public String id() {
        return node.id();
    }

    /** Tells whether it is a connection: a flow or an association. */
    public boolean isConnection() {
        return node.source() != null && node.target() != null;
    }

    /** Tells whether it is an activity, event or gateway. */
    public boolean isFlowNode() {
        var type = node.type();
        return type.endsWith("Event") || type.endsWith("Gateway") || type.endsWith("Task") || type.endsWith("SubProcess")
                || type.endsWith("CallActivity") || type.endsWith("Transaction");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineItem item && item.node.id().equals(node.id()) && item.node.type().equals(node.type());
    }

    @Override
    public int hashCode() {
        return node.id().hashCode();
    }
}
