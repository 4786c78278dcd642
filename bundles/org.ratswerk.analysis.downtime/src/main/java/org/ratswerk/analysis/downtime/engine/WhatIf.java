package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a resource's requirement and RTA would be after changes. Runs the analysis again, on what decides about this
 * resource: all that it requires and all that requires it, directly or not.
 */
public final class WhatIf {

    /**
     * What came out.
     *
     * @param required requirement in microseconds; {@link Times#UNSET} for none
     * @param rta achievable in microseconds; {@link Times#UNKNOWN} if not known
     * @param chain the resource and what it waits for, one after the other
     */
    public record Verdict(long required, long rta, int[] chain) {

        /** Whether the requirement is met or there is none. */
        public boolean isMet() {
            return required == Times.UNSET || rta <= required;
        }

        /** How much too late it is; positive = too late; unset if either is missing. */
        public long gap() {
            return Rating.gap(rta, required);
        }
    }

    private record Edge(int dependent, int supplier) {
    }

    private final DowntimeGraph graph;
    private final int resource;
    private final long detection;
    private final int[] nodes;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, Long> recoveries = new HashMap<>();
    private final Set<Integer> redundant = new HashSet<>();
    private final Map<Edge, Long> bridgings = new HashMap<>();

    /**
     * Starts without changes.
     *
     * @param detection time from the event until recovery work starts, in microseconds
     */
    public WhatIf(DowntimeGraph graph, int resource, long detection) {
        this.graph = graph;
        this.resource = resource;
        this.detection = detection;
        var found = new HashSet<Integer>();
        collect(found, true);
        collect(found, false);
        nodes = found.stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int i = 0; i < nodes.length; i++) {
            numbers.put(nodes[i], i);
        }
    }

    private void collect(Set<Integer> found, boolean suppliers) {
        var seen = new HashSet<Integer>();
        var queue = new IntList();
        queue.add(resource);
        seen.add(resource);
        for (int head = 0; head < queue.size(); head++) {
            int node = queue.get(head);
            for (int next : suppliers ? requiredBy(node) : requiring(node)) {
                if (seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        found.addAll(seen);
    }

    private int[] requiredBy(int node) {
        int[] next = new int[Cycles.supplierCount(graph, node)];
        Arrays.setAll(next, i -> Cycles.supplier(graph, node, i));
        return next;
    }

    private int[] requiring(int node) {
        int[] direct = graph.dependentsOf(node);
        int[] memberOf = graph.memberships().row(node);
        int[] next = Arrays.copyOf(direct, direct.length + memberOf.length);
        for (int i = 0; i < memberOf.length; i++) {
            next[direct.length + i] = graph.groupDependent(memberOf[i]);
        }
        return next;
    }

    /** Lets the recovery of a node take this long, in microseconds. */
    public WhatIf recovery(int node, long time) {
        recoveries.put(node, time);
        return this;
    }

    /**
     * Gives a node a substitute that does not fail with it: whoever needs the node needs one of the two. Groups that it is a
     * member of stay as they are.
     */
    public WhatIf redundancy(int node) {
        redundant.add(node);
        return this;
    }

    /** Lets a dependent bridge the failure of a supplier for this long, in microseconds. */
    public WhatIf bridging(int dependent, int supplier, long time) {
        bridgings.put(new Edge(dependent, supplier), time);
        return this;
    }

    /** Whether somebody needs the node other than as a member of a redundant group: then a substitute changes something. */
    public boolean isNeededAlone(int node) {
        return graph.dependents().degree(node) > 0;
    }

    /** Recovery of a node after the changes so far. */
    public long recovery(int node) {
        return recoveries.getOrDefault(node, graph.recovery(node));
    }

    /** Shortest bridging of a plain dependency as it is. */
    public long bridging(int dependent, int supplier) {
        long bridging = graph.bridging(dependent, supplier);
        if (bridging == Times.UNSET) {
            throw new IllegalArgumentException(dependent + " does not require " + supplier);
        }
        return bridging;
    }

    /** Runs the analysis with the changes. */
    public Verdict run() {
        DowntimeGraph changed = build();
        var recovery = Recovery.of(changed, detection);
        int node = numbers.get(resource);
        var chain = new IntList();
        chain.add(resource);
        for (Cause cause : recovery.criticalChain(node)) {
            if (cause.supplier() < nodes.length) {
                chain.add(nodes[cause.supplier()]);
            }
        }
        return new Verdict(Requirements.of(changed).required(node), recovery.rta(node), chain.toArray());
    }

    private DowntimeGraph build() {
        var builder = new DowntimeGraph.Builder();
        for (int node : nodes) {
            int copy = graph.isProcess(node) ? builder.addProcess() : builder.addResource();
            if (graph.isProcess(node)) {
                builder.mtpd(copy, graph.mtpd(node));
            }
            builder.rto(copy, graph.rto(node)).restart(copy, graph.restart(node)).recovery(copy, recovery(node));
        }
        Map<Integer, Integer> substitutes = new HashMap<>();
        for (int node : redundant) {
            if (numbers.containsKey(node)) {
                int substitute = builder.addResource();
                builder.recovery(substitute, 0);
                substitutes.put(node, substitute);
            }
        }
        for (int node : nodes) {
            addEdges(node, substitutes, builder);
            for (int group : graph.redundantGroups().row(node)) {
                addGroup(group, builder);
            }
        }
        return builder.build();
    }

    private void addEdges(int node, Map<Integer, Integer> substitutes, DowntimeGraph.Builder builder) {
        Csr suppliers = graph.suppliers();
        for (int e = suppliers.start()[node]; e < suppliers.start()[node + 1]; e++) {
            int supplier = suppliers.target()[e];
            Integer copy = numbers.get(supplier);
            if (copy == null) {
                continue;
            }
            long bridging = bridgings.getOrDefault(new Edge(node, supplier), suppliers.weight()[e]);
            Integer substitute = substitutes.get(supplier);
            if (substitute == null) {
                builder.addEdge(numbers.get(node), copy, bridging);
            } else {
                builder.addGroup(numbers.get(node), new int[] {copy, substitute}, 1, bridging);
            }
        }
    }

    /** Members that do not matter here are stood in for, so that the group stays as redundant as it is. */
    private void addGroup(int group, DowntimeGraph.Builder builder) {
        int[] members = graph.groupMembers(group);
        int[] copies = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            Integer copy = numbers.get(members[i]);
            copies[i] = copy == null ? builder.addResource() : copy;
        }
        builder.addGroup(numbers.get(graph.groupDependent(group)), copies, graph.groupK(group),
                graph.groupBridging(group));
    }
}
