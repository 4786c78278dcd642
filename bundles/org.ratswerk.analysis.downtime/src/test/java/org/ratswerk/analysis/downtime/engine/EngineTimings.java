package org.ratswerk.analysis.downtime.engine;

import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

/** Prints how long the engine takes on generated graphs of 1 k to 1 M dependencies, and how that grows. Not a test. */
final class EngineTimings {

    private static final int ROUNDS = 7;

    private EngineTimings() {
    }

    /** Where the layers end: processes, systems, components, infrastructure, sites and providers. */
    private static final double[] LAYERS = { 0, 0.35, 0.5, 0.85, 0.95, 1 };

    /**
     * Layers as in an administration, five dependencies per node; most go to the next layer, some further down, some stay
     * in the layer; one in fifty is a group of 1 in 2.
     */
    private static DowntimeGraph.Builder generate(int edges) {
        var random = new Random(4711);
        var builder = new DowntimeGraph.Builder();
        int nodes = edges / 5;
        int processes = (int) (nodes * LAYERS[1]);
        for (int i = 0; i < nodes; i++) {
            if (i < processes) {
                builder.addProcess();
                builder.mtpd(i, Times.ofHours(4 + random.nextInt(300)));
            } else {
                builder.addResource();
                builder.recovery(i, Times.ofHours(1 + random.nextInt(72)));
            }
            builder.restart(i, Times.HOUR / 2 * random.nextInt(3));
        }
        for (int e = 0; e < edges; e++) {
            int layer = random.nextInt(LAYERS.length - 2);
            int dependent = node(nodes, LAYERS[layer], LAYERS[layer + 1], random);
            int kind = random.nextInt(20);
            int below = kind == 0 ? layer : kind < 16 || layer == LAYERS.length - 3 ? layer + 1 : layer + 2;
            int supplier = Math.max(dependent + 1, node(nodes, LAYERS[below], LAYERS[below + 1], random));
            if (e % 50 == 0 && supplier + 1 < nodes) {
                builder.addGroup(dependent, new int[] { supplier, supplier + 1 }, 1, Times.HOUR);
            } else {
                builder.addEdge(dependent, supplier, Times.HOUR * random.nextInt(9));
            }
        }
        return builder;
    }

    private static int node(int nodes, double from, double to, Random random) {
        int first = (int) (nodes * from);
        return first + random.nextInt((int) (nodes * to) - first);
    }

    private static double best(Runnable work) {
        return LongStream.range(0, ROUNDS).map(round -> {
            long start = System.nanoTime();
            work.run();
            return System.nanoTime() - start;
        }).min().orElseThrow() / 1e6;
    }

    /**
     * Runs.
     *
     * @param arguments "single" also times the single points of failure, which take a scenario per resource
     */
    public static void main(String[] arguments) {
        boolean single = arguments.length > 0;
        generate(100_000).build();
        double before = 0;
        for (int edges = 1_000; edges <= 1_000_000; edges *= 10) {
            DowntimeGraph.Builder builder = generate(edges);
            double build = best(builder::build);
            DowntimeGraph graph = builder.build();
            double requirements = best(() -> Requirements.of(graph));
            double recovery = best(() -> Recovery.of(graph, 0));
            double total = build + requirements + recovery;
            System.out.printf(Locale.ROOT, "%,9d edges: build %.2f ms, requirements %.2f ms, RTA %.2f ms", edges, build,
                    requirements, recovery);
            System.out.printf(Locale.ROOT, before == 0 ? "%n" : ", exponent %.2f%n", Math.log10(total / before));
            before = total;
            if (single) {
                long start = System.nanoTime();
                var points = SinglePoints.of(graph, 0);
                long found = 0;
                for (int v = 0; v < graph.nodeCount(); v++) {
                    found += points.breachedBy(v).length;
                }
                System.out.printf(Locale.ROOT, "          single points: %,d pairs in %.0f ms%n", found,
                        (System.nanoTime() - start) / 1e6);
            }
        }
    }
}
