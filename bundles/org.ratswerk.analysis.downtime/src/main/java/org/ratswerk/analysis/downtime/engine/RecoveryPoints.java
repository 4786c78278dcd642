package org.ratswerk.analysis.downtime.engine;

/**
 * Tolerable data loss: {@code rpo(x) = min(own(x), min over dependents of x)}, independent of time, to be held against the
 * RPA of information resources. It passes unchanged through everything between a process and its data. It also passes
 * through redundant groups to every member: after a failure the work goes on with the data of whichever member survived.
 */
public final class RecoveryPoints {

    private final DowntimeGraph graph;
    private final Consolidation consolidation;

    private RecoveryPoints(DowntimeGraph graph) {
        this.graph = graph;
        consolidation = Consolidation.of(graph, graph::rpo, (value, component, bridging) -> value, true);
    }

    /** Consolidates the tolerable data loss of all nodes. */
    public static RecoveryPoints of(DowntimeGraph graph) {
        return new RecoveryPoints(graph);
    }

    /** The consolidated RPO, of any node; {@link Times#UNSET} if nobody sets one. Only information resources are rated. */
    public long rpo(int node) {
        return consolidation.value(node);
    }

    /** The nodes from the one that sets the RPO down to this node, as {@link Requirements#driver(int)}. */
    public int[] driver(int node) {
        return consolidation.chain(node);
    }

    /** RPA minus RPO; positive = too much is lost; {@link Times#UNSET} if either is missing. */
    public long gap(int node) {
        return Rating.gap(graph.rpa(node), rpo(node));
    }

    /** The RPA held against the RPO; {@link Rating#NONE} for everything but information resources. */
    public Rating rating(int node) {
        return graph.isInformation(node) ? Rating.of(graph.rpa(node), rpo(node)) : Rating.NONE;
    }
}
