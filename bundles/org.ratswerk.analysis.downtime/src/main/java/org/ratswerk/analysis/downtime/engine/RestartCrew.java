package org.ratswerk.analysis.downtime.engine;

import java.util.Arrays;

/**
 * Who recovers what: teams with their sizes, and for each node the team and how many people of it the recovery takes. A
 * node without a team is not limited. Changed only while it is set up.
 */
public final class RestartCrew {

    /** Team of a node that has none. */
    public static final int NO_TEAM = -1;

    private final int[] sizes;
    private final int[] team;
    private final int[] people;

    /**
     * Starts with no node assigned.
     *
     * @param graph graph whose nodes are recovered
     * @param sizes number of people of each team, not negative
     * @throws IllegalArgumentException if a size is negative
     */
    public RestartCrew(DowntimeGraph graph, int... sizes) {
        if (Arrays.stream(sizes).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("A team cannot have fewer than no people");
        }
        this.sizes = sizes.clone();
        team = new int[graph.nodeCount()];
        people = new int[team.length];
        Arrays.fill(team, NO_TEAM);
    }

    private RestartCrew(RestartCrew other) {
        sizes = other.sizes.clone();
        team = other.team;
        people = other.people;
    }

    /**
     * Lets a team recover a node. All nodes of a team must have the same working time.
     *
     * @param takes how many people of the team it takes, at least 1
     */
    public RestartCrew assign(int node, int toTeam, int takes) {
        if (toTeam < 0 || toTeam >= sizes.length || takes < 1) {
            throw new IllegalArgumentException("Team " + toTeam + " of " + sizes.length + ", people " + takes);
        }
        team[node] = toTeam;
        people[node] = takes;
        return this;
    }

    /** The same with another number of people in one team. */
    public RestartCrew with(int changed, int size) {
        var other = new RestartCrew(this);
        other.sizes[changed] = size;
        return other;
    }

    /** How many teams there are. */
    public int teamCount() {
        return sizes.length;
    }

    /** How many people a team has. */
    public int size(int of) {
        return sizes[of];
    }

    /** Team of a node, or {@link #NO_TEAM}. */
    public int team(int node) {
        return team[node];
    }

    /** How many people of its team a node's recovery takes; 0 without a team. */
    public int people(int node) {
        return people[node];
    }

    /** Whether the recovery of the node takes more people than its team has: it can never run. */
    public boolean isImpossible(int node) {
        return team[node] != NO_TEAM && people[node] > sizes[team[node]];
    }
}
