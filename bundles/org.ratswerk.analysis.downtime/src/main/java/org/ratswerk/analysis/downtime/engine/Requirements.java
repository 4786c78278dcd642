package org.ratswerk.analysis.downtime.engine;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How fast everything must be back, from the processes down to the resources (required RTO, BSI-Standard 200-4):
 * {@code req(x) = min(own(x), min over dependents d of x: req(d) - restart(d) + bridging(d, x))}. The shortest wins
 * (minimum principle). A redundant group passes nothing to its members: the requirement stands on the group. Cycles as in
 * {@link Cycles}. Linear in nodes and edges.
 */
public final class Requirements {

    private final DowntimeGraph graph;
    private final Consolidation consolidation;

    private Requirements(DowntimeGraph graph) {
        this.graph = graph;
        consolidation = Consolidation.of(graph, graph::ownRequirement, (value, component, bridging) ->
                Times.plus(Times.minus(value, graph.componentRestart(component)), bridging), false);
    }

    /** Computes the requirements of all nodes. */
    public static Requirements of(DowntimeGraph graph) {
        return new Requirements(graph);
    }

    /**
     * When the node must be usable again, counted from the event, in microseconds; negative if that is infeasible;
     * {@link Times#UNSET} if nobody requires it.
     */
    public long required(int node) {
        return consolidation.value(node);
    }

    /**
     * Where the requirement of a node came from: the nodes from the one that sets it (a process, or a resource with a
     * requirement set by hand) down to this node, each requiring the next. Only this node if it sets the value itself;
     * empty if there is no requirement. Of several equally short ways the one through the lower numbers.
     */
    public int[] driver(int node) {
        return consolidation.chain(node);
    }

    /** The dependent that the requirement of a node came from; -1 if the node sets it itself or has none. */
    public int via(int node) {
        return Math.max(consolidation.via(node), -1);
    }

    /**
     * When the group must have {@code k} members usable again: what the dependent would pass to a plain supplier. A group
     * that lies in a cycle with its dependent, all members included, has the value of the component.
     *
     * @return microseconds or {@link Times#UNSET}
     */
    public long groupRequired(int group) {
        int component = graph.cycles().component(graph.groupDependent(group));
        long value = consolidation.componentValue(component);
        if (value == Times.UNSET) {
            return Times.UNSET;
        }
        for (int member : graph.groupMembers(group)) {
            if (graph.cycles().component(member) != component) {
                return Times.plus(Times.minus(value, graph.componentRestart(component)), graph.groupBridging(group));
            }
        }
        return value;
    }

    /** Where the requirement of a group came from: the driver of its dependent. */
    public int[] groupDriver(int group) {
        return driver(graph.groupDependent(group));
    }

    /** The nodes whose requirement is negative, ascending. */
    public int[] infeasible() {
        return nodes(v -> required(v) < 0);
    }

    /**
     * The nodes at which a requirement turns negative, ascending: those of {@link #infeasible()} that did not get it from
     * another one there.
     */
    public int[] infeasibleOrigins() {
        return nodes(v -> required(v) < 0 && (consolidation.via(v) < 0 || required(consolidation.via(v)) >= 0));
    }

    /** The redundant groups whose requirement is negative, ascending. */
    public int[] infeasibleGroups() {
        return IntStream.range(0, graph.groupCount())
                .filter(g -> graph.isRedundant(g) && groupRequired(g) < 0).toArray();
    }

    /** The processes whose RTO exceeds their MTPD, ascending: the MTPD was used instead. */
    public int[] rtoBeyondMtpd() {
        return nodes(graph::isRtoBeyondMtpd);
    }

    private int[] nodes(IntPredicate filter) {
        return IntStream.range(0, graph.nodeCount()).filter(filter).toArray();
    }
}
