package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The minimum principle, from dependents to suppliers: the value of a component is the smallest of its members' own
 * values and of what its dependents pass to it. Linear; remembers for every node where its value came from.
 */
final class Consolidation {

    /** What a dependent passes on to a supplier. */
    interface Step {

        /**
         * @param value the dependent's value, set
         * @param component the dependent's component
         * @param bridging of the edge
         */
        long pass(long value, int component, long bridging);
    }

    private static final int NONE = -1;
    private static final int NOT_REACHED = -2;

    private final DowntimeGraph graph;
    private final Cycles cycles;
    private final Step step;
    private final long[] value;
    private final int[] via;
    private final int[] queue;

    private long best;
    private int entry;
    private int source;

    private Consolidation(DowntimeGraph graph, IntToLongFunction own, Step step, boolean throughGroups) {
        this.graph = graph;
        this.step = step;
        cycles = graph.cycles();
        value = new long[cycles.componentCount()];
        via = new int[graph.nodeCount()];
        Arrays.fill(via, NOT_REACHED);
        int largest = 0;
        for (int c = 0; c < value.length; c++) {
            largest = Math.max(largest, cycles.members().degree(c));
        }
        queue = new int[largest];
        for (int c = value.length - 1; c >= 0; c--) {
            consolidate(c, own, throughGroups);
        }
    }

    /**
     * @param own a node's own value or {@link Times#UNSET}
     * @param throughGroups whether redundant groups pass values to their members
     */
    static Consolidation of(DowntimeGraph graph, IntToLongFunction own, Step step, boolean throughGroups) {
        return new Consolidation(graph, own, step, throughGroups);
    }

    long value(int node) {
        return value[cycles.component(node)];
    }

    long componentValue(int component) {
        return value[component];
    }

    /** From the node that sets the value down to this node; empty if the value is unset. */
    int[] chain(int node) {
        if (value(node) == Times.UNSET) {
            return new int[0];
        }
        int length = 0;
        for (int v = node; v != NONE; v = via[v]) {
            length++;
        }
        int[] chain = new int[length];
        int at = length;
        for (int v = node; v != NONE; v = via[v]) {
            chain[--at] = v;
        }
        return chain;
    }

    /** The dependent that a set value came from; -1 if the node sets it itself. */
    int via(int node) {
        return via[node];
    }

    private void consolidate(int component, IntToLongFunction own, boolean throughGroups) {
        best = Times.UNSET;
        Csr members = cycles.members();
        int end = members.start()[component + 1];
        for (int i = members.start()[component]; i < end; i++) {
            offer(own.applyAsLong(members.target()[i]), members.target()[i], NONE);
        }
        for (int i = members.start()[component]; i < end; i++) {
            int node = members.target()[i];
            Csr dependents = graph.dependents();
            for (int e = dependents.start()[node]; e < dependents.start()[node + 1]; e++) {
                receive(component, node, dependents.target()[e], dependents.weight()[e]);
            }
            if (throughGroups) {
                Csr memberships = graph.memberships();
                for (int e = memberships.start()[node]; e < memberships.start()[node + 1]; e++) {
                    int group = memberships.target()[e];
                    receive(component, node, graph.groupDependent(group), graph.groupBridging(group));
                }
            }
        }
        value[component] = best;
        if (best != Times.UNSET) {
            via[entry] = source;
            if (members.degree(component) > 1) {
                spread(component);
            }
        }
    }

    private void receive(int component, int node, int dependent, long bridging) {
        int from = cycles.component(dependent);
        if (from != component && value[from] != Times.UNSET) {
            offer(step.pass(value[from], from, bridging), node, dependent);
        }
    }

    private void offer(long candidate, int node, int from) {
        if (candidate < best) {
            best = candidate;
            entry = node;
            source = from;
        }
    }

    /** Within a component the value came along a shortest path from the member at which it entered. */
    private void spread(int component) {
        queue[0] = entry;
        int filled = 1;
        for (int head = 0; head < filled; head++) {
            int node = queue[head];
            for (int i = 0; i < Cycles.supplierCount(graph, node); i++) {
                int supplier = Cycles.supplier(graph, node, i);
                if (cycles.component(supplier) == component && via[supplier] == NOT_REACHED) {
                    via[supplier] = node;
                    queue[filled++] = supplier;
                }
            }
        }
    }
}
