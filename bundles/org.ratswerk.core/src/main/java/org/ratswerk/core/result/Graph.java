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

    /** What an edge stands for; decides how its line is drawn. */
    public enum EdgeKind {
        /** The source depends on the target. */
        DEPENDENCY,
        /** The source is a redundancy group, the target one of its members. */
        MEMBER,
        /** The target is a part of the source, such as a component of a system. */
        PART,
        /** The source refers to the target in another way, such as to its owner. */
        REFERENCE
    }

    /**
     * Node.
     *
     * @param element element shown
     * @param kind name of its class in the model, such as {@code ITSystem}; null where it stands for no element, such as
     *        for those that are not shown
     * @param state state to mark it with; {@link Value#NONE} for none
     * @param note what is said about it below its name, in the user's language; null for nothing
     * @param emphasised whether it is what the graph is about
     */
    public record Node(Value.Ref element, String kind, Value state, String note, boolean emphasised) {
        public Node {
            Objects.requireNonNull(element);
            Objects.requireNonNull(state);
        }

        /** Node without a note, not emphasised. */
        public Node(Value.Ref element, String kind, Value state) {
            this(element, kind, state, null, false);
        }
    }

    /**
     * Edge.
     *
     * @param source id of the node it starts at
     * @param target id of the node it ends at
     * @param label short label such as a duration; null for none
     * @param kind what it stands for
     * @param description what it says in full, in the user's language; null for nothing more than the label
     */
    public record Edge(String source, String target, String label, EdgeKind kind, String description) {
        public Edge {
            Objects.requireNonNull(source);
            Objects.requireNonNull(target);
            Objects.requireNonNull(kind);
        }

        /** Dependency without a description. */
        public Edge(String source, String target, String label) {
            this(source, target, label, EdgeKind.DEPENDENCY, null);
        }
    }
}
