package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.ratswerk.core.result.Graph;

/**
 * Gives the nodes and edges of a graph their places: in layers from left to right, what depends on something left of it,
 * lines at right angles (layered layout of the Eclipse Layout Kernel).
 */
public final class GraphLayout {
    /** The most nodes that are laid out; more cannot be read and take too long. */
    public static final int MOST_NODES = 600;

    private static final double MARGIN = 16;
    private static final double BETWEEN_NODES = 22;
    private static final double BETWEEN_LAYERS = 44;
    private static final double BETWEEN_EDGES = 10;
    private static final double EDGE_TO_NODE = 14;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private GraphLayout() {
    }

    /**
     * Lays out the graph. The same graph always gets the same layout.
     *
     * @param graph graph; edges whose ends are not among its nodes are left out
     * @throws IllegalArgumentException if it has more than {@link #MOST_NODES} nodes
     */
    public static LaidGraph layout(Graph graph) {
        if (graph.nodes().size() > MOST_NODES) {
            throw new IllegalArgumentException(graph.nodes().size() + " nodes, at most " + MOST_NODES);
        }
        var root = ElkGraphUtil.createGraph();
        configure(root);
        Map<String, ElkNode> nodes = new HashMap<>();
        for (var node : graph.nodes()) {
            var shape = ElkGraphUtil.createNode(root);
            var size = NodePicture.size(node);
            shape.setDimensions(size.x(), size.y());
            nodes.putIfAbsent(node.element().id(), shape);
        }
        Map<Graph.Edge, ElkEdge> edges = new IdentityHashMap<>();
        for (var edge : graph.edges()) {
            var source = nodes.get(edge.source());
            var target = nodes.get(edge.target());
            if (source != null && target != null) {
                edges.put(edge, connect(source, target, edge));
            }
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return read(graph, root, nodes, edges);
    }

    private static void configure(ElkNode root) {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, true);
        root.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_LAYERS);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        root.setProperty(CoreOptions.SPACING_EDGE_NODE, EDGE_TO_NODE);
        root.setProperty(CoreOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        // In a circle the line that closes it, seen from what nothing depends on, runs backwards.
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGE_TO_NODE);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        root.setProperty(CoreOptions.NODE_LABELS_PLACEMENT, EnumSet.noneOf(NodeLabelPlacement.class));
    }

    private static ElkEdge connect(ElkNode source, ElkNode target, Graph.Edge edge) {
        var line = ElkGraphUtil.createSimpleEdge(source, target);
        if (edge.label() != null && !edge.label().isBlank()) {
            var size = EdgePicture.labelSize(edge.label());
            var label = ElkGraphUtil.createLabel(edge.label(), line);
            label.setDimensions(size.x(), size.y());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        return line;
    }

    private static LaidGraph read(Graph graph, ElkNode root, Map<String, ElkNode> nodes,
            Map<Graph.Edge, ElkEdge> edges) {
        List<LaidGraph.Box> boxes = new ArrayList<>();
        for (var node : graph.nodes()) {
            var shape = nodes.get(node.element().id());
            boxes.add(new LaidGraph.Box(node, shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight()));
        }
        boxes.sort(Comparator.comparingDouble(LaidGraph.Box::x).thenComparingDouble(LaidGraph.Box::y));
        List<LaidGraph.Line> lines = new ArrayList<>();
        for (var edge : graph.edges()) {
            var line = edges.get(edge);
            if (line != null && !line.getSections().isEmpty()) {
                lines.add(line(edge, line));
            }
        }
        return new LaidGraph(graph, root.getWidth(), root.getHeight(), boxes, lines);
    }

    private static LaidGraph.Line line(Graph.Edge edge, ElkEdge line) {
        var section = line.getSections().getFirst();
        var points = new ArrayList<LaidGraph.Point>();
        points.add(new LaidGraph.Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new LaidGraph.Point(bend.getX(), bend.getY())));
        points.add(new LaidGraph.Point(section.getEndX(), section.getEndY()));
        LaidGraph.Point middle = null;
        if (!line.getLabels().isEmpty()) {
            var label = line.getLabels().getFirst();
            middle = new LaidGraph.Point(label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2);
        }
        return new LaidGraph.Line(edge, points, middle);
    }
}
