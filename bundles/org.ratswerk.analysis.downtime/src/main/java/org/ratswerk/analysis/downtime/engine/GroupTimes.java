package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/**
 * When a redundant group goes down and is back: down with the {@code (n - k + 1)}-th of its members that go down, back
 * with the {@code k}-th of all its members, those that never go down counting as back at 0. Members in the component of the
 * group's dependent never go down, see {@link Cycles}.
 */
final class GroupTimes {

    private final DowntimeGraph graph;
    private final ScenarioRun run;
    private final long[] froms;
    private final long[] ups;
    private long from;
    private long up;

    GroupTimes(DowntimeGraph graph, ScenarioRun run) {
        this.graph = graph;
        this.run = run;
        froms = new long[graph.largestGroup()];
        ups = new long[graph.largestGroup()];
    }

    /** Looks at a group whose members are finished; if it is down, {@link #from()} and {@link #up()} tell when. */
    boolean isDown(int group) {
        int n = graph.groupSize(group);
        int k = graph.groupK(group);
        int lost = 0;
        for (int i = 0; i < n; i++) {
            int member = member(group, i);
            ups[i] = 0;
            if (loses(group, member)) {
                int c = graph.cycles().component(member);
                froms[lost++] = run.from(c);
                ups[i] = run.up(c);
            }
        }
        if (lost < n - k + 1) {
            return false;
        }
        Arrays.sort(froms, 0, lost);
        Arrays.sort(ups, 0, n);
        from = froms[n - k];
        up = ups[k - 1];
        return up > from;
    }

    long from() {
        return from;
    }

    long up() {
        return up;
    }

    /** The first member that went down at {@link #from()}, and with it the group. */
    int lastToGo(int group) {
        for (int i = 0; i < graph.groupSize(group); i++) {
            if (loses(group, member(group, i)) && run.from(graph.cycles().component(member(group, i))) == from) {
                return member(group, i);
            }
        }
        throw new IllegalStateException("Group " + group + " is not down");
    }

    /** The first member that is back at {@link #up()}, and with it the group. */
    int enoughWith(int group) {
        for (int i = 0; i < graph.groupSize(group); i++) {
            if (loses(group, member(group, i)) && run.up(graph.cycles().component(member(group, i))) == up) {
                return member(group, i);
            }
        }
        throw new IllegalStateException("Group " + group + " is not down");
    }

    private int member(int group, int index) {
        return graph.members().target()[graph.members().start()[group] + index];
    }

    private boolean loses(int group, int member) {
        int c = graph.cycles().component(member);
        return c != graph.cycles().component(graph.groupDependent(group)) && run.isDown(c);
    }
}
