package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of the graph and the cycles in it. Dependencies that form a cycle are a finding; the
 * analysis still ends, because a component counts as one node:
 * <ul>
 * <li>its own requirement (and RPO) is the minimum of its members';</li>
 * <li>when one of its members has failed it has failed; its recovery is then the maximum over the failed members, unknown
 * if one of them is unset; otherwise its restart is the maximum over all members;</li>
 * <li>edges inside it have no effect (bridging 0, no restart subtracted);</li>
 * <li>every member gets the component's values. Only the MTPD that a process is held against stays its own.</li>
 * </ul>
 *
 * <p>Membership in a redundancy group is a dependency like any other here: {@code d} requiring 1 of {A, B} and A
 * requiring {@code d} form a cycle. Members of a group that lie in the component of the group's dependent count as never
 * down, because they come back together with it: with {@code i} of {@code n} members inside, the component requires
 * {@code k - i} of the {@code n - i} outside, and nothing if {@code k <= i}. For {@code k = n} this is the same as
 * dropping the edges inside. A group whose dependent lies elsewhere counts each of its members, also when several of them
 * share one component.
 *
 * <p>Components are numbered in topological order, suppliers first. Found with Tarjan's algorithm (1972), without
 * recursion, in time linear in nodes and edges.
 */
public final class Cycles {

    /**
     * A component that holds a cycle.
     *
     * @param members all its nodes, ascending; not to be changed
     * @param path one cycle through its smallest node: each node requires the next, the last one the first; the shortest
     *        through that node; a single node that requires itself is a path of one; not to be changed
     */
    public record Cycle(int[] members, int[] path) {
    }

    private final int[] component;
    private final Csr members;
    private final List<Cycle> cycles;

    private Cycles(int[] component, int count, boolean[] selfRequired, DowntimeGraph graph) {
        this.component = component;
        int[] nodes = new int[component.length];
        Arrays.setAll(nodes, v -> v);
        members = Csr.of(count, nodes.length, component, nodes);
        cycles = List.copyOf(findCycles(graph, selfRequired));
    }

    static Cycles of(DowntimeGraph graph) {
        var tarjan = new Tarjan(graph);
        return new Cycles(tarjan.component, tarjan.count, tarjan.selfRequired, graph);
    }

    /** One entry per component that holds a cycle, in topological order, suppliers first. */
    public List<Cycle> cycles() {
        return cycles;
    }

    /** How many components there are, those of a single node included. */
    public int componentCount() {
        return members.start().length - 1;
    }

    /** The component of a node; the components of its suppliers have smaller numbers, or the same one in a cycle. */
    public int component(int node) {
        return component[node];
    }

    /** The nodes of a component, ascending. */
    public int[] members(int of) {
        return members.row(of);
    }

    /** Component → nodes. */
    Csr members() {
        return members;
    }

    private List<Cycle> findCycles(DowntimeGraph graph, boolean[] selfRequired) {
        var found = new ArrayList<Cycle>();
        int[] parent = new int[0];
        for (int c = 0; c < componentCount(); c++) {
            int first = members.target()[members.start()[c]];
            if (members.degree(c) > 1 && !selfRequired[first]) {
                if (parent.length == 0) {
                    parent = new int[component.length];
                    Arrays.fill(parent, -1);
                }
                found.add(new Cycle(members(c), shortestCycle(graph, first, parent)));
            } else if (selfRequired[first]) {
                found.add(new Cycle(members(c), new int[] { first }));
            }
        }
        return found;
    }

    /** Breadth first from {@code first} inside its component until an edge leads back. */
    private int[] shortestCycle(DowntimeGraph graph, int first, int[] parent) {
        var queue = new IntList();
        queue.add(first);
        for (int head = 0; head < queue.size(); head++) {
            int v = queue.get(head);
            for (int i = 0; i < supplierCount(graph, v); i++) {
                int w = supplier(graph, v, i);
                if (w == first) {
                    return pathTo(v, first, parent);
                }
                if (component[w] == component[v] && parent[w] < 0) {
                    parent[w] = v;
                    queue.add(w);
                }
            }
        }
        throw new IllegalStateException("No cycle through node " + first);
    }

    private static int[] pathTo(int last, int first, int[] parent) {
        var reverse = new IntList();
        int v = last;
        while (v != first) {
            reverse.add(v);
            v = parent[v];
        }
        reverse.add(first);
        int[] path = new int[reverse.size()];
        Arrays.setAll(path, i -> reverse.get(path.length - 1 - i));
        return path;
    }

    /** Suppliers of a node: along plain edges, then members of its redundant groups. */
    static int supplierCount(DowntimeGraph graph, int node) {
        return graph.suppliers().degree(node) + graph.redundantMembers().degree(node);
    }

    static int supplier(DowntimeGraph graph, int node, int index) {
        Csr plain = graph.suppliers();
        int degree = plain.degree(node);
        if (index < degree) {
            return plain.target()[plain.start()[node] + index];
        }
        Csr alternatives = graph.redundantMembers();
        return alternatives.target()[alternatives.start()[node] + index - degree];
    }

    /** One run of the algorithm; {@link #component} and {@link #count} are its result. */
    private static final class Tarjan {

        private final DowntimeGraph graph;
        private final int[] component;
        private final boolean[] selfRequired;
        private int count;

        private final int[] order;
        private final int[] low;
        private final int[] cursor;
        private final int[] path;
        private final int[] open;
        private int depth;
        private int openCount;
        private int visited;

        Tarjan(DowntimeGraph graph) {
            this.graph = graph;
            int nodes = graph.nodeCount();
            component = new int[nodes];
            Arrays.fill(component, -1);
            selfRequired = new boolean[nodes];
            order = new int[nodes];
            low = new int[nodes];
            cursor = new int[nodes];
            path = new int[nodes];
            open = new int[nodes];
            for (int v = 0; v < nodes; v++) {
                if (order[v] == 0) {
                    enter(v);
                    while (depth > 0) {
                        step(path[depth - 1]);
                    }
                }
            }
        }

        private void enter(int node) {
            order[node] = low[node] = ++visited;
            path[depth++] = node;
            open[openCount++] = node;
        }

        private void step(int node) {
            if (cursor[node] == supplierCount(graph, node)) {
                leave(node);
                return;
            }
            int next = supplier(graph, node, cursor[node]++);
            if (next == node) {
                selfRequired[node] = true;
            } else if (order[next] == 0) {
                enter(next);
            } else if (component[next] < 0) {
                low[node] = Math.min(low[node], order[next]);
            }
        }

        private void leave(int node) {
            depth--;
            if (depth > 0) {
                int parent = path[depth - 1];
                low[parent] = Math.min(low[parent], low[node]);
            }
            if (low[node] == order[node]) {
                int member;
                do {
                    member = open[--openCount];
                    component[member] = count;
                } while (member != node);
                count++;
            }
        }
    }
}
