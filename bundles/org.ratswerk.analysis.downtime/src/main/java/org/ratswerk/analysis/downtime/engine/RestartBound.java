package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A bound that no restart order can beat: the worst lateness is at least this. Starts with people without limit; then asks
 * for ever larger values whether the deadlines that follow from them leave each team enough working time (energetic
 * reasoning, Baptiste, Le Pape and Nuijten, "Constraint-Based Scheduling", 2001).
 */
final class RestartBound {

    private static final long NO_DEADLINE = Long.MAX_VALUE;

    private final RestartNet net;
    private final long[] deadline;
    private final long[] longestMtpd;
    private final int[][] jobsOfTeam;
    private final long[] release;
    private final long[] due;

    RestartBound(RestartNet net) {
        this.net = net;
        deadline = new long[net.size];
        longestMtpd = new long[net.processNode.length];
        for (int p = 0; p < longestMtpd.length; p++) {
            longestMtpd[p] = longestMtpd(p);
        }
        release = new long[net.jobCount];
        due = new long[net.jobCount];
        jobsOfTeam = new int[net.teamCount][];
        var lists = new ArrayList<IntList>();
        for (int t = 0; t < net.teamCount; t++) {
            lists.add(new IntList());
        }
        var fastest = new long[net.size];
        for (int c = 0; c < net.size; c++) {
            fastest[c] = fastestBase(c);
        }
        for (int j = 0; j < net.jobCount; j++) {
            int team = net.jobTeam[j];
            if (team >= 0) {
                lists.get(team).add(j);
                release[j] = net.work(team, Math.max(fastest[net.jobComponent[j]], net.detection));
            }
        }
        for (int t = 0; t < net.teamCount; t++) {
            jobsOfTeam[t] = Arrays.stream(lists.get(t).toArray()).boxed()
                    .sorted(Comparator.comparingLong(j -> release[j])).mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * The bound.
     *
     * @param reached worst lateness of a plan that exists
     */
    long worst(long reached) {
        long fastest = fastestWorst();
        if (fastest == RestartObjective.NONE || reached <= fastest) {
            return fastest;
        }
        if (isPossible(fastest)) {
            return fastest;
        }
        long low = fastest;
        long high = reached;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isPossible(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * When each job should be done so that no process is later than this; {@link Long#MAX_VALUE} for no matter when. Of a
     * redundant group those members are hurried that can be back first.
     */
    long[] deadlines(long lateness) {
        spread(lateness, true);
        long[] jobs = new long[net.jobCount];
        for (int j = 0; j < jobs.length; j++) {
            jobs[j] = deadline[net.jobComponent[j]];
        }
        return jobs;
    }

    /** Worst lateness with people without limit. */
    private long fastestWorst() {
        long worst = RestartObjective.NONE;
        for (int p = 0; p < net.processNode.length; p++) {
            int c = net.processComponent[p];
            if (net.fastestDown[c] && Times.isKnown(net.fastestUp[c])) {
                long mtpd = net.mtpd(p, net.fastestFrom[c], net.fastestUp[c]);
                if (mtpd != Times.UNSET) {
                    worst = Math.max(worst, net.fastestUp[c] - net.fastestFrom[c] - mtpd);
                }
            }
        }
        return worst;
    }

    private long longestMtpd(int process) {
        long longest = 0;
        for (EventClock.Stretch stretch : net.stretches(process, Times.ofHours(8_766_000))) {
            longest = Math.max(longest, stretch.mtpd());
        }
        return longest;
    }

    private long fastestBase(int c) {
        long base = 0;
        for (int e = net.inStart[c]; e < net.inStart[c + 1]; e++) {
            int s = net.edgeFrom[e];
            if (net.fastestDown[s]
                    && ScenarioRun.hits(net.fastestFrom[s], net.fastestUp[s], net.edgeBridging[e])) {
                base = Math.max(base, net.fastestUp[s]);
            }
        }
        for (int i = net.groups.start()[c]; i < net.groups.start()[c + 1]; i++) {
            base = Math.max(base, fastestGroup(net.groups.target()[i]));
        }
        return base;
    }

    /** When a group is back that hits its owner; 0 if it does not. */
    private long fastestGroup(int group) {
        int n = net.groupSize[group];
        int k = net.groupNeeded[group];
        long[] froms = new long[n];
        long[] ups = new long[n];
        int lost = 0;
        for (int i = net.members.start()[group]; i < net.members.start()[group + 1]; i++) {
            int member = net.members.target()[i];
            if (net.fastestDown[member]) {
                froms[lost] = net.fastestFrom[member];
                ups[lost++] = net.fastestUp[member];
            }
        }
        if (lost < n - k + 1) {
            return 0;
        }
        Arrays.sort(froms, 0, lost);
        Arrays.sort(ups);
        return ups[k - 1] > froms[n - k] && ScenarioRun.hits(froms[n - k], ups[k - 1], net.groupBridging[group])
                ? ups[k - 1] : 0;
    }

    private boolean isPossible(long lateness) {
        spread(lateness, false);
        for (int t = 0; t < net.teamCount; t++) {
            if (!isPossible(t)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Works out the deadlines of components, dependents first.
     *
     * @param groups whether redundant groups pass them to the members that can be back first; for a bound they must not
     */
    private void spread(long lateness, boolean groups) {
        Arrays.fill(deadline, NO_DEADLINE);
        for (int c = net.size - 1; c >= 0; c--) {
            if (!net.fastestDown[c] || !Times.isKnown(net.fastestUp[c])) {
                continue;
            }
            for (int i = net.processes.start()[c]; i < net.processes.start()[c + 1]; i++) {
                long mtpd = longestMtpd[net.processes.target()[i]];
                if (mtpd != Times.UNSET) {
                    deadline[c] = Math.min(deadline[c], net.fastestFrom[c] + Times.plus(mtpd, lateness));
                }
            }
            long base = latestBase(c);
            if (base == NO_DEADLINE) {
                continue;
            }
            for (int e = net.inStart[c]; e < net.inStart[c + 1]; e++) {
                int s = net.edgeFrom[e];
                if (net.fastestDown[s]) {
                    // in time either before it begins to hurt, or soon enough for the dependent
                    long in = Math.max(base, Times.plus(net.fastestFrom[s], net.edgeBridging[e]));
                    deadline[s] = Math.min(deadline[s], in);
                }
            }
            if (groups) {
                spreadToGroups(c, base);
            }
        }
    }

    private void spreadToGroups(int c, long base) {
        for (int i = net.groups.start()[c]; i < net.groups.start()[c + 1]; i++) {
            int group = net.groups.target()[i];
            int[] first = Arrays.stream(net.members.row(group)).boxed()
                    .sorted(Comparator.comparingLong((Integer m) -> net.fastestUp[m]).thenComparingInt(m -> m))
                    .limit(Math.max(0, net.groupNeeded[group] - net.groupSafe[group]))
                    .mapToInt(Integer::intValue).toArray();
            for (int member : first) {
                deadline[member] = Math.min(deadline[member], Math.max(base, net.groupBridging[group]));
            }
        }
    }

    /** When the suppliers of a component must be back for its deadline. */
    private long latestBase(int c) {
        if (deadline[c] == NO_DEADLINE) {
            return NO_DEADLINE;
        }
        if (!net.failed[c]) {
            return deadline[c] - net.restart[c];
        }
        long base = NO_DEADLINE;
        for (int i = net.jobs.start()[c]; i < net.jobs.start()[c + 1]; i++) {
            int job = net.jobs.target()[i];
            base = Math.min(base, latestStart(job, deadline[c]));
        }
        return base;
    }

    private long latestStart(int job, long end) {
        if (net.jobRecovery[job] == 0 || end < 0) {
            return end;
        }
        var clock = net.clock == null ? null : net.clock.clock(net.jobNode[job]);
        if (clock == null) {
            return end - net.jobRecovery[job];
        }
        long work = clock.until(end) - net.jobRecovery[job];
        return work < 0 ? -1 : clock.beginAt(work);
    }

    /** Whether the team has enough working time between the releases and deadlines of its jobs. */
    private boolean isPossible(int team) {
        int[] jobs = jobsOfTeam[team];
        Integer[] byDue = new Integer[jobs.length];
        for (int i = 0; i < jobs.length; i++) {
            int job = jobs[i];
            long end = deadline[net.jobComponent[job]];
            due[job] = end == NO_DEADLINE ? NO_DEADLINE : end < 0 ? -1 : net.work(team, end);
            if (due[job] < Times.plus(release[job], net.jobRecovery[job])) {
                return false;
            }
            byDue[i] = job;
        }
        Arrays.sort(byDue, Comparator.comparingLong(job -> due[job]));
        for (int i = 0; i < jobs.length; i++) {
            long begin = release[jobs[i]];
            if (i > 0 && begin == release[jobs[i - 1]]) {
                continue;
            }
            long wanted = 0;
            for (Integer job : byDue) {
                if (due[job] == NO_DEADLINE) {
                    break;
                }
                if (release[job] >= begin) {
                    wanted += net.jobRecovery[job] * net.jobPeople[job];
                    if (wanted > (due[job] - begin) * net.teamSize[team]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
