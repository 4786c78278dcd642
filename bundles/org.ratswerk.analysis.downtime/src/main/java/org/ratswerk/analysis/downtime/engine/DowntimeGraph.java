package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/**
 * Who requires whom: processes and resources as nodes, dependencies as edges with a bridging time, and redundancy groups.
 * Immutable; built once by a {@link Builder} into flat arrays, which every computation of the engine reads.
 *
 * <p>Nodes and groups are numbered from 0 in the order in which they were added. A group with {@code k = n} counts as
 * {@code n} plain edges; it is still listed among the groups. Only groups with {@code k < n} are {@linkplain
 * #isRedundant(int) redundant}.
 */
public final class DowntimeGraph {

    private final boolean[] process;
    private final boolean[] information;
    private final long[] mtpd;
    private final long[] own;
    private final long[] restart;
    private final long[] recovery;
    private final long[] rpo;
    private final long[] rpa;
    private final int[] groupDependent;
    private final int[] groupK;
    private final long[] groupBridging;
    private final Csr members;

    private final Csr suppliers;
    private final Csr dependents;
    private final Csr redundantGroups;
    private final Csr redundantMembers;
    private final Csr memberships;
    private final int largestGroup;

    private final Cycles cycles;
    private final long[] componentRestart;

    private DowntimeGraph(Builder from) {
        int nodes = from.nodeCount();
        process = from.flags(Builder.PROCESS);
        information = from.flags(Builder.INFORMATION);
        mtpd = from.mtpd.toArray();
        own = from.own.toArray();
        restart = from.restart.toArray();
        recovery = from.recovery.toArray();
        rpo = from.rpo.toArray();
        rpa = from.rpa.toArray();
        groupDependent = from.groupDependents.toArray();
        groupK = from.groupKs.toArray();
        groupBridging = from.groupBridgings.toArray();
        members = new Csr(from.memberStarts.toArray(), from.members.toArray(), new long[0]);

        int count = from.edgeSuppliers.size();
        suppliers = Csr.of(nodes, count, from.edgeSuppliers.backing(), from.edgeDependents.backing(),
                from.edgeBridgings.backing()).reversed(nodes).lightest();
        dependents = suppliers.reversed(nodes);

        int largest = 0;
        var groups = new IntList();
        var owners = new IntList();
        var memberGroups = new IntList();
        var memberOwners = new IntList();
        var memberNodes = new IntList();
        for (int g = 0; g < groupDependent.length; g++) {
            largest = Math.max(largest, groupSize(g));
            if (isRedundant(g)) {
                groups.add(g);
                owners.add(groupDependent[g]);
                for (int i = members.start()[g]; i < members.start()[g + 1]; i++) {
                    memberGroups.add(g);
                    memberOwners.add(groupDependent[g]);
                    memberNodes.add(members.target()[i]);
                }
            }
        }
        largestGroup = largest;
        int total = memberNodes.size();
        redundantGroups = Csr.of(nodes, groups.size(), owners.backing(), groups.backing());
        redundantMembers = Csr.of(nodes, total, memberOwners.backing(), memberNodes.backing());
        memberships = Csr.of(nodes, total, memberNodes.backing(), memberGroups.backing());

        cycles = Cycles.of(this);
        componentRestart = new long[cycles.componentCount()];
        for (int v = 0; v < nodes; v++) {
            int c = cycles.component(v);
            componentRestart[c] = Math.max(componentRestart[c], restart[v]);
        }
    }

    /** How many processes and resources there are. */
    public int nodeCount() {
        return process.length;
    }

    /** How many plain edges there are: duplicates counted once, groups with {@code k = n} counted by their members. */
    public int edgeCount() {
        return suppliers.target().length;
    }

    /** How many redundancy groups there are, those with {@code k = n} included. */
    public int groupCount() {
        return groupDependent.length;
    }

    /** Whether the node is a process; otherwise it is a resource. */
    public boolean isProcess(int node) {
        return process[node];
    }

    /** Whether the node is an information resource, to which RPO and RPA apply. */
    public boolean isInformation(int node) {
        return information[node];
    }

    /** Maximum tolerable period of disruption of a process; {@link Times#UNSET} means no limit. */
    public long mtpd(int node) {
        return mtpd[node];
    }

    /** The RTO set by hand on a process or a resource, as entered; {@link Times#UNSET} if there is none. */
    public long rto(int node) {
        return own[node];
    }

    /** Whether a process has an RTO that exceeds its MTPD: a finding, and the MTPD is used instead. */
    public boolean isRtoBeyondMtpd(int node) {
        return process[node] && own[node] != Times.UNSET && own[node] > mtpd[node];
    }

    /**
     * What the node itself requires: of a process its RTO where one is set and does not exceed the MTPD, otherwise its
     * MTPD; of a resource the requirement set by hand. {@link Times#UNSET} if there is none.
     */
    public long ownRequirement(int node) {
        return Math.min(own[node], mtpd[node]);
    }

    /** Time the node needs after its suppliers are back; 0 if it was not set. */
    public long restart(int node) {
        return restart[node];
    }

    /** Time to repair or restore the failed node itself, its suppliers being up; {@link Times#UNSET} if not set. */
    public long recovery(int node) {
        return recovery[node];
    }

    /** Tolerable data loss set on the node; {@link Times#UNSET} if not set. */
    public long rpo(int node) {
        return rpo[node];
    }

    /** Actual data loss to expect of an information resource; {@link Times#UNSET} if not set. */
    public long rpa(int node) {
        return rpa[node];
    }

    /** The suppliers of a node along plain edges, ascending. */
    public int[] suppliersOf(int node) {
        return suppliers.row(node);
    }

    /** The dependents of a node along plain edges, ascending. */
    public int[] dependentsOf(int node) {
        return dependents.row(node);
    }

    /** The node that requires the group. */
    public int groupDependent(int group) {
        return groupDependent[group];
    }

    /** The members of a group, each once, in the order in which they were added. */
    public int[] groupMembers(int group) {
        return members.row(group);
    }

    /** {@code n}: how many members the group has. */
    public int groupSize(int group) {
        return members.degree(group);
    }

    /** {@code k}: how many members must be up. */
    public int groupK(int group) {
        return groupK[group];
    }

    /** Bridging time of the edge to the group. */
    public long groupBridging(int group) {
        return groupBridging[group];
    }

    /** Whether {@code k < n}. */
    public boolean isRedundant(int group) {
        return groupK[group] < groupSize(group);
    }

    /** The components and cycles of the graph. */
    public Cycles cycles() {
        return cycles;
    }

    /**
     * Bridging of the plain edge from a node to one of its suppliers, in microseconds; {@link Times#UNSET} if there is no
     * such edge. Takes logarithmic time.
     */
    public long bridging(int dependent, int supplier) {
        int at = Arrays.binarySearch(suppliers.target(), suppliers.start()[dependent], suppliers.start()[dependent + 1],
                supplier);
        return at < 0 ? Times.UNSET : suppliers.weight()[at];
    }

    /** The longest restart of the members of a component. */
    public long componentRestart(int component) {
        return componentRestart[component];
    }

    /** Dependent → supplier with bridging; {@code k = n} groups included. */
    Csr suppliers() {
        return suppliers;
    }

    /** Supplier → dependent with bridging; {@code k = n} groups included. */
    Csr dependents() {
        return dependents;
    }

    /** Node → redundant groups that it requires. */
    Csr redundantGroups() {
        return redundantGroups;
    }

    /** Node → members of the redundant groups that it requires; a node may occur more than once in a row. */
    Csr redundantMembers() {
        return redundantMembers;
    }

    /** The redundant groups that a node requires, ascending. */
    public int[] groupsRequiredBy(int node) {
        return redundantGroups.row(node);
    }

    /** Restart of a node, in microseconds: inside a cycle the longest of its members. */
    public long componentRestartOf(int node) {
        return componentRestart(cycles.component(node));
    }

    /** The redundant groups that a node is a member of, ascending. */
    public int[] groupsOf(int node) {
        return memberships.row(node);
    }

    /** Node → redundant groups that it is a member of. */
    Csr memberships() {
        return memberships;
    }

    /** Group → members. */
    Csr members() {
        return members;
    }

    /** The size of the largest group; 0 without groups. */
    int largestGroup() {
        return largestGroup;
    }

    /** Collects nodes, edges and groups. Not safe for several threads. */
    public static final class Builder {

        private static final int PROCESS = 1;
        private static final int INFORMATION = 2;

        private final IntList kinds = new IntList();
        private final LongList mtpd = new LongList();
        private final LongList own = new LongList();
        private final LongList restart = new LongList();
        private final LongList recovery = new LongList();
        private final LongList rpo = new LongList();
        private final LongList rpa = new LongList();
        private final IntList edgeDependents = new IntList();
        private final IntList edgeSuppliers = new IntList();
        private final LongList edgeBridgings = new LongList();
        private final IntList groupDependents = new IntList();
        private final IntList groupKs = new IntList();
        private final LongList groupBridgings = new LongList();
        private final IntList memberStarts = new IntList();
        private final IntList members = new IntList();

        /** Starts with no nodes. */
        public Builder() {
            memberStarts.add(0);
        }

        /** Adds a process of which nothing is set yet, and returns its index. */
        public int addProcess() {
            return addNode(PROCESS);
        }

        /** Adds a resource of which nothing is set yet, and returns its index. */
        public int addResource() {
            return addNode(0);
        }

        /** Adds an information resource of which nothing is set yet, and returns its index. */
        public int addInformation() {
            return addNode(INFORMATION);
        }

        /**
         * Sets the MTPD of a process.
         *
         * @param time microseconds; {@link Times#UNSET} = no limit
         * @throws IllegalArgumentException if the node is a resource, or the time is negative
         */
        public Builder mtpd(int process, long time) {
            if (kinds.get(checked(process)) != PROCESS) {
                throw new IllegalArgumentException("Only a process has an MTPD, node " + process + " is a resource");
            }
            mtpd.set(process, duration(time));
            return this;
        }

        /**
         * Sets the RTO of a process, or the requirement set by hand on a resource.
         *
         * @param time microseconds or {@link Times#UNSET}
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder rto(int node, long time) {
            own.set(checked(node), duration(time));
            return this;
        }

        /**
         * Sets the time a node needs after its suppliers are back.
         *
         * @param time microseconds; {@link Times#UNSET} counts as 0
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder restart(int node, long time) {
            restart.set(checked(node), orZero(time));
            return this;
        }

        /**
         * Sets the time to repair or restore a node itself.
         *
         * @param time microseconds; {@link Times#UNSET} makes what follows from it unknown
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder recovery(int node, long time) {
            recovery.set(checked(node), duration(time));
            return this;
        }

        /**
         * Sets the tolerable data loss.
         *
         * @param time microseconds or {@link Times#UNSET}
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder rpo(int node, long time) {
            rpo.set(checked(node), duration(time));
            return this;
        }

        /**
         * Sets the data loss to expect.
         *
         * @param time microseconds or {@link Times#UNSET}
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder rpa(int node, long time) {
            rpa.set(checked(node), duration(time));
            return this;
        }

        /**
         * Adds "dependent requires supplier". Of several edges between the same two the shortest bridging counts. An edge
         * from a node to itself is a cycle of one.
         *
         * @param bridging how long the dependent keeps working without the supplier; {@link Times#UNSET} counts as 0
         * @throws IllegalArgumentException if the bridging is negative
         */
        public Builder addEdge(int dependent, int supplier, long bridging) {
            checked(dependent);
            checked(supplier);
            long time = orZero(bridging);
            edgeDependents.add(dependent);
            edgeSuppliers.add(supplier);
            edgeBridgings.add(time);
            return this;
        }

        /**
         * Adds a redundancy group: of its members at least {@code k} must be up.
         *
         * @param groupMembers a set: a member that occurs twice counts once
         * @param bridging how long the dependent keeps working without the group; {@link Times#UNSET} counts as 0
         * @return the index of the group
         * @throws IllegalArgumentException if {@code k} is not between 1 and the number of members, or the bridging is
         *         negative
         */
        public int addGroup(int dependent, int[] groupMembers, int k, long bridging) {
            checked(dependent);
            long time = orZero(bridging);
            int[] distinct = Arrays.stream(groupMembers).map(this::checked).distinct().toArray();
            if (k < 1 || k > distinct.length) {
                throw new IllegalArgumentException("k = " + k + " is not between 1 and n = " + distinct.length);
            }
            int group = groupDependents.size();
            groupDependents.add(dependent);
            groupKs.add(k);
            groupBridgings.add(time);
            for (int member : distinct) {
                members.add(member);
                if (k == distinct.length) {
                    addEdge(dependent, member, time);
                }
            }
            memberStarts.add(members.size());
            return group;
        }

        /** How many nodes have been added. */
        public int nodeCount() {
            return kinds.size();
        }

        /** The graph of everything added so far; the builder may go on. */
        public DowntimeGraph build() {
            return new DowntimeGraph(this);
        }

        private int addNode(int kind) {
            kinds.add(kind);
            mtpd.add(Times.UNSET);
            own.add(Times.UNSET);
            restart.add(0);
            recovery.add(Times.UNSET);
            rpo.add(Times.UNSET);
            rpa.add(Times.UNSET);
            return kinds.size() - 1;
        }

        private boolean[] flags(int kind) {
            var flags = new boolean[kinds.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = kinds.get(i) == kind;
            }
            return flags;
        }

        private int checked(int node) {
            if (node < 0 || node >= kinds.size()) {
                throw new IllegalArgumentException("There is no node " + node);
            }
            return node;
        }

        private static long duration(long time) {
            if (time < 0) {
                throw new IllegalArgumentException("A duration cannot be negative: " + time);
            }
            return time;
        }

        private static long orZero(long time) {
            return time == Times.UNSET ? 0 : duration(time);
        }
    }
}
