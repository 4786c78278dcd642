package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Layers of a directed graph from left to right, and the order inside of each (layered layout of the Eclipse Layout
 * Kernel). For those who give the nodes their places themselves.
 *
 * @param layers layer of each node, from 0
 * @param positions position of each node in its layer, from 0
 */
public record Layering(List<Integer> layers, List<Integer> positions) {
    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /**
     * An edge.
     *
     * @param source number of the node it begins at
     * @param target number of the node it ends at
     */
    public record Edge(int source, int target) {
    }

    public Layering {
        layers = List.copyOf(layers);
        positions = List.copyOf(positions);
    }

    /**
     * Finds the layers. The same graph always gets the same layers; what comes first stays first where that is possible.
     *
     * @param nodes number of nodes
     * @param edges edges between the nodes 0 to {@code nodes - 1}; those from a node to itself count for nothing
     */
    public static Layering of(int nodes, List<Edge> edges) {
        var root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.GENERATE_POSITION_AND_LAYER_IDS, true);
        var shapes = new ArrayList<ElkNode>();
        for (int i = 0; i < nodes; i++) {
            var shape = ElkGraphUtil.createNode(root);
            shape.setDimensions(10, 10);
            shapes.add(shape);
        }
        for (Edge edge : edges) {
            if (edge.source() != edge.target()) {
                ElkGraphUtil.createSimpleEdge(shapes.get(edge.source()), shapes.get(edge.target()));
            }
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new Layering(shapes.stream().map(each -> each.getProperty(LayeredOptions.LAYERING_LAYER_ID)).toList(),
                shapes.stream().map(each -> each.getProperty(LayeredOptions.CROSSING_MINIMIZATION_POSITION_ID))
                        .toList());
    }
}
