package org.ratswerk.core.result;

import java.util.List;
import java.util.Objects;

/**
 * Directed graph.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param nodes nodes with unique ids
 * @param edges edges between these nodes
 */
public record Graph(String id, String title, List<Node> nodes, List<Edge> edges) implements Result {
    public Graph {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * Node.
     *
     * @param element element shown
     * @param kind name of its class in the model, such as {@code ITSystem}
     * @param state state to mark it with; {@link Value#NONE} for none
     */
    public record Node(Value.Ref element, String kind, Value state) {
    }

    /**
     * Edge.
     *
     * @param source id of the node it starts at
     * @param target id of the node it ends at
     * @param label label; null for none
     */
    public record Edge(String source, String target, String label) {
    }
}
