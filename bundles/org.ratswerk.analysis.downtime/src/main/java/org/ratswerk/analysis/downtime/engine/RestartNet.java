package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

import org.ratswerk.analysis.downtime.calendar.WorkClock;

/**
 * What a failure can reach at most, cut out of the graph for planning: components in topological order, suppliers first,
 * with their inputs, and the recoveries as jobs. Which components are down for an unknown time is the same in every order.
 */
final class RestartNet {

    final DowntimeGraph graph;
    final long detection;
    final EventClock clock;
    final int size;
    /** Component of the graph by number here, and back; -1 for one that is not reached. */
    final int[] component;
    final int[] local;

    /** Plain dependencies: the inputs of component c are the edges {@code inStart[c] .. inStart[c + 1] - 1}. */
    final int[] inStart;
    final int[] edgeFrom;
    final int[] edgeTo;
    final long[] edgeBridging;
    /** Component → edges to its dependents. */
    final Csr out;

    final int groupCount;
    final int[] groupOwner;
    final int[] groupNeeded;
    /** How many of the members never go down, whatever the order. */
    final int[] groupSafe;
    final int[] groupSize;
    final long[] groupBridging;
    /** Group → members that may go down. */
    final Csr members;
    /** Component → groups that it is a member of, as often as it has members there. */
    final Csr memberships;
    /** Component → its groups. */
    final Csr groups;

    final boolean[] failed;
    final long[] restart;

    final int jobCount;
    final int[] jobNode;
    final int[] jobComponent;
    final long[] jobRecovery;
    /** Team, numbered here; -1 for a job that is not limited, because it has no team, takes no time or cannot be planned. */
    final int[] jobTeam;
    final int[] jobPeople;
    /** Component → jobs. */
    final Csr jobs;

    final int teamCount;
    final int[] teamSize;
    final WorkClock[] teamClock;

    final int[] processNode;
    final int[] processComponent;
    final long[] processWeight;
    /** Component → processes. */
    final Csr processes;

    /** Times with people without limit. */
    final long[] fastestFrom;
    final long[] fastestUp;
    final boolean[] fastestDown;

    /**
     * @param recovery own recovery time of a node, {@link Times#UNSET} if not known
     * @param weights weight of each process by node; empty if all weigh 1
     */
    RestartNet(DowntimeGraph graph, int[] failedNodes, long detection, EventClock clock, RestartCrew crew,
            IntToLongFunction recovery, long[] weights) {
        this.graph = graph;
        this.detection = detection;
        this.clock = clock;
        Cycles cycles = graph.cycles();
        var run = new ScenarioRun(graph, c -> true, (node, earliest) -> crew.isImpossible(node) ? Times.UNKNOWN
                : finish(clock, node, earliest, recovery.applyAsLong(node)));
        run.run(failedNodes, detection);

        boolean[] reached = reach(failedNodes);
        local = new int[cycles.componentCount()];
        Arrays.fill(local, -1);
        var order = new IntList();
        for (int c = 0; c < reached.length; c++) {
            if (reached[c]) {
                local[c] = order.size();
                order.add(c);
            }
        }
        component = order.toArray();
        size = component.length;

        var from = new IntList();
        var to = new IntList();
        var bridging = new LongList();
        inStart = new int[size + 1];
        restart = new long[size];
        for (int c = 0; c < size; c++) {
            inStart[c] = from.size();
            restart[c] = graph.componentRestart(component[c]);
            for (int node : cycles.members(component[c])) {
                Csr suppliers = graph.suppliers();
                for (int e = suppliers.start()[node]; e < suppliers.start()[node + 1]; e++) {
                    int supplier = cycles.component(suppliers.target()[e]);
                    if (supplier != component[c] && local[supplier] >= 0) {
                        from.add(local[supplier]);
                        to.add(c);
                        bridging.add(suppliers.weight()[e]);
                    }
                }
            }
        }
        inStart[size] = from.size();
        edgeFrom = from.toArray();
        edgeTo = to.toArray();
        edgeBridging = bridging.toArray();
        int[] edges = new int[edgeFrom.length];
        Arrays.setAll(edges, e -> e);
        out = Csr.of(size, edges.length, edgeFrom, edges);

        var owner = new IntList();
        var needed = new IntList();
        var safe = new IntList();
        var total = new IntList();
        var groupBridgings = new LongList();
        var memberGroup = new IntList();
        var member = new IntList();
        for (int g = 0; g < graph.groupCount(); g++) {
            addGroup(g, owner, needed, safe, total, groupBridgings, memberGroup, member);
        }
        groupOwner = owner.toArray();
        groupCount = groupOwner.length;
        groupNeeded = needed.toArray();
        groupSafe = safe.toArray();
        groupSize = total.toArray();
        groupBridging = groupBridgings.toArray();
        members = Csr.of(groupCount, member.size(), memberGroup.backing(), member.backing());
        memberships = Csr.of(size, member.size(), member.backing(), memberGroup.backing());
        int[] numbers = new int[groupCount];
        Arrays.setAll(numbers, g -> g);
        groups = Csr.of(size, groupCount, groupOwner, numbers);

        failed = new boolean[size];
        int[] distinct = Arrays.stream(failedNodes).distinct().sorted().toArray();
        jobCount = distinct.length;
        jobNode = distinct;
        jobComponent = new int[jobCount];
        jobRecovery = new long[jobCount];
        jobTeam = new int[jobCount];
        jobPeople = new int[jobCount];
        int[] jobNumbers = new int[jobCount];
        int[] teams = new int[crew.teamCount()];
        long[] wanted = new long[crew.teamCount()];
        for (int j = 0; j < jobCount; j++) {
            int node = distinct[j];
            jobNumbers[j] = j;
            jobComponent[j] = local[cycles.component(node)];
            failed[jobComponent[j]] = true;
            boolean impossible = crew.isImpossible(node);
            jobRecovery[j] = impossible ? Times.UNKNOWN : recovery.applyAsLong(node);
            boolean planned = crew.team(node) >= 0 && jobRecovery[j] > 0 && !impossible
                    && Times.isKnown(run.up(component[jobComponent[j]]));
            jobTeam[j] = planned ? crew.team(node) : -1;
            jobPeople[j] = planned ? crew.people(node) : 0;
            if (planned) {
                wanted[jobTeam[j]] += jobPeople[j];
            }
        }
        jobs = Csr.of(size, jobCount, jobComponent, jobNumbers);
        var sizes = new IntList();
        for (int t = 0; t < teams.length; t++) {
            // a team that could do everything at once limits nothing
            teams[t] = wanted[t] > crew.size(t) ? sizes.size() : -1;
            if (teams[t] >= 0) {
                sizes.add(crew.size(t));
            }
        }
        teamSize = sizes.toArray();
        teamCount = teamSize.length;
        teamClock = new WorkClock[teamCount];
        for (int j = 0; j < jobCount; j++) {
            jobTeam[j] = jobTeam[j] < 0 ? -1 : teams[jobTeam[j]];
            if (jobTeam[j] >= 0 && clock != null) {
                teamClock[jobTeam[j]] = clock.clock(jobNode[j]);
            }
        }

        var process = new IntList();
        var processAt = new IntList();
        for (int c = 0; c < size; c++) {
            for (int node : cycles.members(component[c])) {
                if (graph.isProcess(node)) {
                    process.add(node);
                    processAt.add(c);
                }
            }
        }
        processNode = process.toArray();
        processComponent = processAt.toArray();
        processWeight = Arrays.stream(processNode).mapToLong(p -> weights.length == 0 ? 1 : weights[p]).toArray();
        int[] processNumbers = new int[processNode.length];
        Arrays.setAll(processNumbers, p -> p);
        processes = Csr.of(size, processNode.length, processComponent, processNumbers);

        fastestFrom = new long[size];
        fastestUp = new long[size];
        fastestDown = new boolean[size];
        for (int c = 0; c < size; c++) {
            fastestDown[c] = run.isDown(component[c]);
            fastestFrom[c] = fastestDown[c] ? run.from(component[c]) : ScenarioRun.NEVER;
            fastestUp[c] = fastestDown[c] ? run.up(component[c]) : 0;
        }
    }

    private static long finish(EventClock clock, int node, long start, long recovery) {
        return clock == null ? Times.plus(start, recovery) : clock.finish(node, start, recovery);
    }

    /** When a job that is not limited is done. */
    long finish(int job, long start) {
        return finish(clock, jobNode[job], start, jobRecovery[job]);
    }

    /** A time on the clock of a team as its working time. */
    long work(int team, long time) {
        return teamClock[team] == null ? time : teamClock[team].until(time);
    }

    /** When so much working time of a team is over. */
    long workDone(int team, long work) {
        return teamClock[team] == null ? work : teamClock[team].at(work);
    }

    /** When work begins that follows so much working time of a team. */
    long workBegins(int team, long work) {
        return teamClock[team] == null ? work : teamClock[team].beginAt(work);
    }

    /** The MTPD of a process for an outage. */
    long mtpd(int process, long from, long up) {
        int node = processNode[process];
        return clock == null ? graph.mtpd(node)
                : clock.mtpd(node, from, up).map(Mtpd::time).orElse(graph.mtpd(node));
    }

    /** The MTPD of a process stretch by stretch up to a time. */
    List<EventClock.Stretch> stretches(int process, long until) {
        int node = processNode[process];
        return clock == null ? List.of(new EventClock.Stretch(0, Times.LONGEST, graph.mtpd(node)))
                : clock.stretches(graph, node, until);
    }

    /** All components that a failure may reach if recovery takes very long. */
    private boolean[] reach(int[] failedNodes) {
        Cycles cycles = graph.cycles();
        var reached = new boolean[cycles.componentCount()];
        var queue = new IntList();
        for (int node : failedNodes) {
            reach(cycles.component(node), reached, queue);
        }
        for (int head = 0; head < queue.size(); head++) {
            for (int node : cycles.members(queue.get(head))) {
                Csr dependents = graph.dependents();
                for (int e = dependents.start()[node]; e < dependents.start()[node + 1]; e++) {
                    reach(cycles.component(dependents.target()[e]), reached, queue);
                }
                Csr memberOf = graph.memberships();
                for (int e = memberOf.start()[node]; e < memberOf.start()[node + 1]; e++) {
                    reach(cycles.component(graph.groupDependent(memberOf.target()[e])), reached, queue);
                }
            }
        }
        return reached;
    }

    private static void reach(int component, boolean[] reached, IntList queue) {
        if (!reached[component]) {
            reached[component] = true;
            queue.add(component);
        }
    }

    private void addGroup(int group, IntList owner, IntList needed, IntList safe, IntList total, LongList bridging,
            IntList memberGroup, IntList member) {
        int dependent = graph.cycles().component(graph.groupDependent(group));
        if (!graph.isRedundant(group) || local[dependent] < 0) {
            return;
        }
        var endangered = new IntList();
        for (int node : graph.groupMembers(group)) {
            int c = graph.cycles().component(node);
            if (c != dependent && local[c] >= 0) {
                endangered.add(local[c]);
            }
        }
        int spare = graph.groupSize(group) - endangered.size();
        if (spare >= graph.groupK(group)) {
            return;
        }
        for (int i = 0; i < endangered.size(); i++) {
            memberGroup.add(owner.size());
            member.add(endangered.get(i));
        }
        owner.add(local[dependent]);
        needed.add(graph.groupK(group));
        safe.add(spare);
        total.add(graph.groupSize(group));
        bridging.add(graph.groupBridging(group));
    }
}
