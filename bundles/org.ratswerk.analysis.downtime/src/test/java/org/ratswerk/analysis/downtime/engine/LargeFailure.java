package org.ratswerk.analysis.downtime.engine;

import java.util.Random;
import java.util.stream.IntStream;

/** A made-up data centre in which everything has failed: servers need networks and rooms, systems servers, processes systems. */
record LargeFailure(DowntimeGraph graph, int[] failed, RestartCrew crew) {

    static LargeFailure of(long seed, int systems) {
        var random = new Random(seed);
        var builder = new DowntimeGraph.Builder();
        int processes = systems * 2;
        int servers = systems;
        int networks = Math.max(2, systems / 10);
        for (int v = 0; v < processes; v++) {
            builder.mtpd(builder.addProcess(), Times.ofHours(4 + random.nextInt(20) * 8));
        }
        int first = processes;
        for (int v = 0; v < systems + servers + networks; v++) {
            builder.recovery(builder.addResource(), Times.ofHours(1 + random.nextInt(8)));
        }
        for (int p = 0; p < processes; p++) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                builder.addEdge(p, first + random.nextInt(systems), Times.ofHours(random.nextInt(3)));
            }
        }
        for (int s = 0; s < systems; s++) {
            builder.addEdge(first + s, first + systems + random.nextInt(servers), 0);
            if (random.nextInt(4) == 0) {
                builder.addGroup(first + s, new int[] {first + systems + random.nextInt(servers),
                        first + systems + random.nextInt(servers)}, 1, 0);
            }
        }
        for (int s = 0; s < servers; s++) {
            builder.addEdge(first + systems + s, first + systems + servers + random.nextInt(networks), 0);
        }
        DowntimeGraph graph = builder.build();
        var crew = new RestartCrew(graph, 6, 5, 3);
        for (int s = 0; s < systems; s++) {
            crew.assign(first + s, 0, 1 + random.nextInt(2));
            crew.assign(first + systems + s, 1, 1);
        }
        for (int n = 0; n < networks; n++) {
            crew.assign(first + systems + servers + n, 2, 1 + random.nextInt(2));
        }
        return new LargeFailure(graph, IntStream.range(processes, graph.nodeCount()).toArray(), crew);
    }

    RestartPlanner planner() {
        return new RestartPlanner(graph, failed, Times.HOUR, null, crew);
    }
}
