package org.ratswerk.report;

import java.util.Optional;

import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Result;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.GraphLayout;
import org.ratswerk.graph.GraphPicture;

/** Results as pictures for documents. What has no picture, or too much for one, is a table instead. */
final class Pictures {
    private Pictures() {
    }

    /** Returns the picture of a result, dark on light; empty where it has none. */
    static Optional<Drawing> of(Result result) {
        return switch (result) {
        case Graph graph when !graph.nodes().isEmpty() && graph.nodes().size() <= GraphLayout.MOST_NODES ->
            Optional.of(GraphPicture.plain(GraphLayout.layout(graph), Colours.LIGHT).drawing());
        default -> Optional.empty();
        };
    }
}
