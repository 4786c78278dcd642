package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which processes require a node, and by when: what {@link Requirements} would say if only this process had a requirement.
 * Of each node only the most urgent processes are kept, so that the cost stays linear in nodes and edges. A redundant group
 * passes nothing to its members. Cycles as in {@link Cycles}.
 */
public final class Demands {

    private static final int SELF = -1;

    /**
     * What one process demands of a node.
     *
     * @param process the process
     * @param required when the node must be usable again because of it, in microseconds; negative if that is infeasible
     */
    public record Demand(int process, long required) {
    }

    /**
     * Entry of a component.
     *
     * @param entry the member at which it came in
     * @param via the dependent it came from; {@link #SELF} if the process itself lies in the component
     */
    private record Entry(int process, long required, int entry, int via) {
        boolean isBefore(Entry other) {
            return required != other.required ? required < other.required : process < other.process;
        }
    }

    private final DowntimeGraph graph;
    private final int most;
    private final Entry[][] entries;

    private Demands(DowntimeGraph graph, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Not a number of processes: " + most);
        }
        this.graph = graph;
        this.most = most;
        entries = new Entry[graph.cycles().componentCount()][];
        var best = new ArrayList<Entry>(most + 1);
        for (int c = entries.length - 1; c >= 0; c--) {
            best.clear();
            for (int member : graph.cycles().members(c)) {
                if (graph.isProcess(member) && graph.ownRequirement(member) != Times.UNSET) {
                    offer(best, new Entry(member, graph.ownRequirement(member), member, SELF));
                }
                receive(best, c, member);
            }
            entries[c] = best.toArray(Entry[]::new);
        }
    }

    /**
     * Collects the demands on all nodes.
     *
     * @param most how many processes are kept of each node, at least 1
     */
    public static Demands of(DowntimeGraph graph, int most) {
        return new Demands(graph, most);
    }

    private void receive(List<Entry> best, int component, int member) {
        Csr dependents = graph.dependents();
        for (int e = dependents.start()[member]; e < dependents.start()[member + 1]; e++) {
            int dependent = dependents.target()[e];
            int from = graph.cycles().component(dependent);
            if (from != component) {
                for (Entry entry : entries[from]) {
                    offer(best, new Entry(entry.process, Times.plus(
                            Times.minus(entry.required, graph.componentRestart(from)), dependents.weight()[e]), member,
                            dependent));
                }
            }
        }
    }

    /** Keeps the list sorted, each process once, and not longer than allowed. */
    private void offer(List<Entry> best, Entry offered) {
        if (best.size() == most && !offered.isBefore(best.get(most - 1))) {
            return;
        }
        for (int i = 0; i < best.size(); i++) {
            if (best.get(i).process == offered.process) {
                if (!offered.isBefore(best.get(i))) {
                    return;
                }
                best.remove(i);
                break;
            }
        }
        int at = best.size();
        while (at > 0 && offered.isBefore(best.get(at - 1))) {
            at--;
        }
        best.add(at, offered);
        if (best.size() > most) {
            best.remove(most);
        }
    }

    /** The most urgent processes that require a node directly or not, the most urgent first; a process requires itself. */
    public List<Demand> of(int node) {
        return Arrays.stream(entries[graph.cycles().component(node)])
                .map(entry -> new Demand(entry.process, entry.required)).toList();
    }

    /** How many processes are kept of each node. */
    public int most() {
        return most;
    }

    /**
     * The way of a demand: the nodes from the process down to the node, each requiring the next. Two neighbours may lie in
     * one cycle without requiring each other directly.
     *
     * @throws IllegalArgumentException if the process is not among {@link #of(int)} the node
     */
    public int[] chain(int node, int process) {
        var chain = new ArrayList<Integer>();
        int at = node;
        while (at != SELF) {
            Entry entry = entry(at, process);
            chain.add(at);
            if (entry.entry != at) {
                chain.add(entry.entry);
            }
            at = entry.via;
        }
        Collections.reverse(chain);
        return chain.stream().mapToInt(Integer::intValue).toArray();
    }

    private Entry entry(int node, int process) {
        for (Entry entry : entries[graph.cycles().component(node)]) {
            if (entry.process == process) {
                return entry;
            }
        }
        throw new IllegalArgumentException(process + " demands nothing of " + node);
    }
}
