package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Value;

/** What the picture of a graph says about one of its nodes, in words. */
public final class GraphWords {
    private GraphWords() {
        // static only
    }

    /**
     * Returns name, note and state of a node, then what the edges at it say, each in a line of its own.
     *
     * @param graph graph
     * @param id id of a node; empty text where there is no such node
     */
    public static String about(Graph graph, String id) {
        var lines = new ArrayList<String>();
        graph.nodes().stream().filter(node -> node.element().id().equals(id)).findFirst().ifPresent(node -> {
            var rest = Stream.of(node.note() == null ? "" : node.note(),
                    node.state() == Value.NONE ? "" : Values.humanWithSymbol(node.state())).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            lines.add(rest.isEmpty() ? node.element().name() : node.element().name() + ": " + rest);
            graph.edges().stream().filter(edge -> edge.source().equals(id) || edge.target().equals(id))
                    .map(Graph.Edge::description).filter(text -> text != null && !text.isBlank()).distinct()
                    .forEach(lines::add);
        });
        return String.join("\n", lines);
    }
}
