package org.ratswerk.bench;

import java.util.Random;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.RestartCrew;
import org.ratswerk.analysis.downtime.engine.RestartPlanner;
import org.ratswerk.analysis.downtime.engine.Times;

/**
 * A made-up data centre: processes need IT systems, these need servers, some through redundancy, and servers need networks.
 * Three teams recover them, each a share of what there is.
 */
record DataCentre(DowntimeGraph graph, int[] failed, RestartCrew crew, long[] weights) {
    private static final int LONGEST_RECOVERY = 8;

    static DataCentre of(long seed, int systems) {
        var random = new Random(seed + systems);
        var builder = new DowntimeGraph.Builder();
        int processes = systems * 2;
        int networks = Math.max(1, systems / 10);
        // from a working day to a week
        for (int p = 0; p < processes; p++) {
            builder.mtpd(builder.addProcess(), Times.ofHours(8 + random.nextInt(20) * 8L));
        }
        for (int r = 0; r < 2 * systems + networks; r++) {
            builder.recovery(builder.addResource(), Times.ofHours(1 + random.nextInt(LONGEST_RECOVERY)));
        }
        int servers = processes + systems;
        int nets = servers + systems;
        for (int p = 0; p < processes; p++) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                builder.addEdge(p, processes + random.nextInt(systems), Times.ofHours(random.nextInt(3)));
            }
        }
        for (int s = 0; s < systems; s++) {
            builder.addEdge(processes + s, servers + random.nextInt(systems), 0);
            if (random.nextInt(4) == 0) {
                builder.addGroup(processes + s, new int[] {servers + random.nextInt(systems),
                        servers + random.nextInt(systems)}, 1, 0);
            }
            builder.addEdge(servers + s, nets + random.nextInt(networks), 0);
        }
        DowntimeGraph graph = builder.build();
        var crew = new RestartCrew(graph, 2 + systems / 12, 1 + systems / 15, 1 + networks / 8);
        for (int s = 0; s < systems; s++) {
            crew.assign(processes + s, 0, 1 + random.nextInt(2));
            crew.assign(servers + s, 1, 1);
        }
        for (int n = 0; n < networks; n++) {
            crew.assign(nets + n, 2, 1);
        }
        long[] weights = new long[graph.nodeCount()];
        for (int p = 0; p < processes; p++) {
            weights[p] = 1 + random.nextInt(3);
        }
        return new DataCentre(graph, IntStream.range(processes, graph.nodeCount()).toArray(), crew, weights);
    }

    RestartPlanner planner() {
        return new RestartPlanner(graph, failed, Times.HOUR, null, crew).weights(weights);
    }
}
