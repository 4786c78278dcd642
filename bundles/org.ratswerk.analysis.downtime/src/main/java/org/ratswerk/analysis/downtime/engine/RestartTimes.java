package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/**
 * Puts jobs into an order and works out what follows. Serial schedule generation (Kolisch 1996): one job after the other,
 * by rank, at the earliest moment at which its suppliers are back and people are free for it. For objectives that get no
 * better when something ends later, and this is one, some order gives an optimum.
 *
 * <p>A dependency whose bridging outlasts the failure of the supplier, people being without limit, may be left out: then the
 * dependent's job may be placed first. If the supplier comes back too late after all, the order is worked out again with
 * the dependency.
 */
final class RestartTimes {

    private final RestartNet net;
    private final boolean[] optional;
    private final boolean[] leftOut;
    private final PeopleProfile[] people;
    private final TopologicalQueue ready;
    private final int[] jobAt;
    private final int[] waiting;
    private final int[] groupBack;
    private final int[] groupOpen;
    private final int[] openJobs;
    private final boolean[] settled;
    private final IntList work = new IntList();
    private final long[] froms;
    private final long[] ups;

    /** When jobs start and are done; unknown for those that cannot be planned. */
    final long[] start;
    final long[] end;
    /** When components go down, {@link ScenarioRun#NEVER} if they do not, and are usable again. */
    final long[] from;
    final long[] up;
    /** Earliest start of the jobs of a component. */
    final long[] base;

    RestartTimes(RestartNet net) {
        this.net = net;
        optional = new boolean[net.edgeFrom.length];
        leftOut = new boolean[optional.length];
        for (int e = 0; e < optional.length; e++) {
            int s = net.edgeFrom[e];
            optional[e] = net.fastestDown[s] && !ScenarioRun.hits(net.fastestFrom[s], net.fastestUp[s],
                    net.edgeBridging[e]) || !net.fastestDown[s];
        }
        people = new PeopleProfile[net.teamCount];
        for (int t = 0; t < people.length; t++) {
            people[t] = new PeopleProfile(net.teamSize[t]);
        }
        ready = new TopologicalQueue(Math.max(1, net.jobCount));
        jobAt = new int[net.jobCount];
        waiting = new int[net.size];
        groupBack = new int[net.groupCount];
        groupOpen = new int[net.groupCount];
        openJobs = new int[net.size];
        settled = new boolean[net.size];
        int largest = Arrays.stream(net.groupSize).max().orElse(0);
        froms = new long[largest];
        ups = new long[largest];
        start = new long[net.jobCount];
        end = new long[net.jobCount];
        from = new long[net.size];
        up = new long[net.size];
        base = new long[net.size];
    }

    /**
     * Works out an order.
     *
     * @param rank of each job, from 0, all different; smaller ones are placed first
     */
    RestartObjective plan(int[] rank) {
        System.arraycopy(optional, 0, leftOut, 0, optional.length);
        for (int j = 0; j < rank.length; j++) {
            jobAt[rank[j]] = j;
        }
        place(rank);
        while (!evaluate()) {
            boolean changed = false;
            for (int e = 0; e < leftOut.length; e++) {
                int s = net.edgeFrom[e];
                if (leftOut[e] && from[s] != ScenarioRun.NEVER
                        && ScenarioRun.hits(from[s], up[s], net.edgeBridging[e])) {
                    leftOut[e] = false;
                    changed = true;
                }
            }
            if (!changed) {
                Arrays.fill(leftOut, false);
            }
            place(rank);
        }
        return objective();
    }

    /**
     * Works out given starts.
     *
     * @param starts by job; of a job that is not limited it does not matter
     * @return null if a job starts before its suppliers are back
     */
    RestartObjective of(long[] starts) {
        System.arraycopy(starts, 0, start, 0, starts.length);
        for (int j = 0; j < starts.length; j++) {
            if (net.jobTeam[j] >= 0) {
                int team = net.jobTeam[j];
                end[j] = net.workDone(team, Times.plus(net.work(team, start[j]), net.jobRecovery[j]));
            }
        }
        return evaluate() ? objective() : null;
    }

    RestartObjective objective() {
        long worst = RestartObjective.NONE;
        long weighted = 0;
        long outages = 0;
        for (int p = 0; p < net.processNode.length; p++) {
            int c = net.processComponent[p];
            if (from[c] == ScenarioRun.NEVER || !Times.isKnown(up[c])) {
                continue;
            }
            long outage = up[c] - from[c];
            outages = Times.plus(outages, outage);
            long mtpd = net.mtpd(p, from[c], up[c]);
            if (mtpd != Times.UNSET) {
                long lateness = outage - mtpd;
                worst = Math.max(worst, lateness);
                if (lateness > 0) {
                    weighted = Times.plus(weighted, times(net.processWeight[p], lateness));
                }
            }
        }
        return new RestartObjective(worst, weighted, outages);
    }

    private static long times(long weight, long lateness) {
        return lateness > Times.LONGEST / Math.max(1, weight) ? Times.LONGEST : weight * lateness;
    }

    /** The supplier with which the base of a component comes; -1 if it waits for none. */
    int decidingSupplier(int c) {
        if (base[c] == 0) {
            return -1;
        }
        for (int e = net.inStart[c]; e < net.inStart[c + 1]; e++) {
            int s = net.edgeFrom[e];
            if (from[s] != ScenarioRun.NEVER && up[s] == base[c]
                    && ScenarioRun.hits(from[s], up[s], net.edgeBridging[e])) {
                return s;
            }
        }
        for (int i = net.groups.start()[c]; i < net.groups.start()[c + 1]; i++) {
            int group = net.groups.target()[i];
            for (int m = net.members.start()[group]; m < net.members.start()[group + 1]; m++) {
                int member = net.members.target()[m];
                if (from[member] != ScenarioRun.NEVER && up[member] == base[c]) {
                    return member;
                }
            }
        }
        return -1;
    }

    // --- placing

    private void place(int[] rank) {
        for (PeopleProfile profile : people) {
            profile.clear();
        }
        work.clear();
        Arrays.fill(settled, false);
        System.arraycopy(net.groupSafe, 0, groupBack, 0, groupBack.length);
        for (int g = 0; g < groupOpen.length; g++) {
            groupOpen[g] = net.members.degree(g);
        }
        for (int c = 0; c < net.size; c++) {
            waiting[c] = net.groups.degree(c);
            openJobs[c] = 0;
        }
        for (int e = 0; e < leftOut.length; e++) {
            if (!leftOut[e]) {
                waiting[net.edgeTo[e]]++;
            }
        }
        for (int c = 0; c < net.size; c++) {
            if (waiting[c] == 0) {
                work.add(c);
            }
        }
        int head = 0;
        while (true) {
            while (head < work.size()) {
                enter(work.get(head++), rank);
            }
            int next = ready.poll();
            if (next < 0) {
                return;
            }
            placeJob(jobAt[next]);
        }
    }

    /** All that a component waits for is settled. */
    private void enter(int component, int[] rank) {
        if (!net.failed[component]) {
            settle(component);
            return;
        }
        long earliest = earliest(component);
        for (int i = net.jobs.start()[component]; i < net.jobs.start()[component + 1]; i++) {
            int job = net.jobs.target()[i];
            if (net.jobTeam[job] >= 0) {
                openJobs[component]++;
                ready.add(rank[job]);
            } else {
                begin(job, earliest);
            }
        }
        if (openJobs[component] == 0) {
            settle(component);
        }
    }

    private void begin(int job, long earliest) {
        start[job] = earliest;
        end[job] = Times.isKnown(earliest) ? net.finish(job, earliest) : Times.UNKNOWN;
    }

    private void placeJob(int job) {
        int component = net.jobComponent[job];
        int team = net.jobTeam[job];
        long begin = people[team].place(net.work(team, earliest(component)), net.jobRecovery[job], net.jobPeople[job]);
        start[job] = net.workBegins(team, begin);
        end[job] = net.workDone(team, Times.plus(begin, net.jobRecovery[job]));
        if (--openJobs[component] == 0) {
            settle(component);
        }
    }

    private long earliest(int component) {
        input(component, true);
        return Math.max(base[component], net.detection);
    }

    private void settle(int component) {
        input(component, true);
        output(component);
        settled[component] = true;
        for (int i = net.out.start()[component]; i < net.out.start()[component + 1]; i++) {
            int edge = net.out.target()[i];
            if (!leftOut[edge] && --waiting[net.edgeTo[edge]] == 0) {
                work.add(net.edgeTo[edge]);
            }
        }
        for (int i = net.memberships.start()[component]; i < net.memberships.start()[component + 1]; i++) {
            settleMember(net.memberships.target()[i], Times.isKnown(up[component]));
        }
    }

    /** A group is looked at when enough members are settled for it to be back: what the others do can only be better. */
    private void settleMember(int group, boolean known) {
        boolean before = groupOpen[group] == 0 || groupBack[group] >= net.groupNeeded[group];
        groupOpen[group]--;
        if (known) {
            groupBack[group]++;
        }
        if (!before && (groupOpen[group] == 0 || groupBack[group] >= net.groupNeeded[group])
                && --waiting[net.groupOwner[group]] == 0) {
            work.add(net.groupOwner[group]);
        }
    }

    // --- times

    /** Works out all components from the ends of jobs; false if a job starts too early. */
    private boolean evaluate() {
        boolean valid = true;
        for (int c = 0; c < net.size; c++) {
            input(c, false);
            if (net.failed[c]) {
                long earliest = Math.max(base[c], net.detection);
                for (int i = net.jobs.start()[c]; i < net.jobs.start()[c + 1]; i++) {
                    int job = net.jobs.target()[i];
                    if (net.jobTeam[job] < 0) {
                        begin(job, earliest);
                    } else {
                        valid &= start[job] >= earliest;
                    }
                }
            }
            output(c);
        }
        return valid;
    }

    /**
     * Works out {@link #from} and {@link #base} of a component from its inputs.
     *
     * @param open whether inputs may be open yet: plain ones count as harmless, members of groups as the worst
     */
    private void input(int component, boolean open) {
        long down = ScenarioRun.NEVER;
        long back = 0;
        for (int e = net.inStart[component]; e < net.inStart[component + 1]; e++) {
            int s = net.edgeFrom[e];
            if ((!open || settled[s]) && from[s] != ScenarioRun.NEVER
                    && ScenarioRun.hits(from[s], up[s], net.edgeBridging[e])) {
                down = Math.min(down, Times.plus(from[s], net.edgeBridging[e]));
                back = Math.max(back, up[s]);
            }
        }
        for (int i = net.groups.start()[component]; i < net.groups.start()[component + 1]; i++) {
            int group = net.groups.target()[i];
            if (group(group, open)) {
                down = Math.min(down, Times.plus(groupFrom, net.groupBridging[group]));
                back = Math.max(back, groupUp);
            }
        }
        from[component] = net.failed[component] ? 0 : down;
        base[component] = back;
    }

    private long groupFrom;
    private long groupUp;

    /** Whether a group hits its owner; {@link #groupFrom} and {@link #groupUp} tell when. */
    private boolean group(int group, boolean open) {
        int k = net.groupNeeded[group];
        int n = net.groupSize[group];
        int lost = 0;
        int known = 0;
        Arrays.fill(ups, 0, n, 0);
        for (int i = net.members.start()[group]; i < net.members.start()[group + 1]; i++) {
            int member = net.members.target()[i];
            if (open && !settled[member]) {
                froms[lost++] = 0;
                ups[known++] = Times.UNKNOWN;
            } else if (from[member] != ScenarioRun.NEVER) {
                froms[lost++] = from[member];
                ups[known++] = up[member];
            }
        }
        if (lost < n - k + 1) {
            return false;
        }
        Arrays.sort(froms, 0, lost);
        Arrays.sort(ups, 0, n);
        groupFrom = froms[n - k];
        groupUp = ups[k - 1];
        return groupUp > groupFrom && ScenarioRun.hits(groupFrom, groupUp, net.groupBridging[group]);
    }

    private void output(int component) {
        if (net.failed[component]) {
            long done = 0;
            for (int i = net.jobs.start()[component]; i < net.jobs.start()[component + 1]; i++) {
                done = Math.max(done, end[net.jobs.target()[i]]);
            }
            up[component] = done;
        } else {
            up[component] = from[component] == ScenarioRun.NEVER ? 0 : Times.plus(base[component], net.restart[component]);
        }
    }
}
