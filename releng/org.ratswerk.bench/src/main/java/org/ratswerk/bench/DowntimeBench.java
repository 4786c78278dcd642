package org.ratswerk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.ratswerk.analysis.downtime.DowntimeAnalysis;
import org.ratswerk.analysis.downtime.DowntimeModel;
import org.ratswerk.analysis.downtime.Failure;
import org.ratswerk.analysis.downtime.ScenarioOutcome;
import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.RestartObjective;
import org.ratswerk.analysis.downtime.engine.RestartPlan;
import org.ratswerk.analysis.downtime.engine.RestartPlanner;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.SinglePoints;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Resource;

/** Measures the downtime analysis on generated administrations, and holds restart orders against simple rules. */
final class DowntimeBench {
    static final String NAME = "downtime";
    private static final String USAGE = """
            Usage: ./ratswerk bench downtime [--sizes N,N,…] [--systems N,N,…] [--seed N] [--no-restart]

            Generates administrations and measures how long the overview, one scenario and the matrix of all single
            failures take; and plans the restart of made-up data centres in which everything has failed, beside simple
            priority rules and a proven bound. The same seed gives the same administrations, data centres and plans.

              --sizes N,N,…    numbers of dependencies, at least %d (default 1000,10000,100000)
              --systems N,N,…  numbers of IT systems of the data centres (default 4,8,40,200,800)
              --seed N         seed of the generators (default 2004)
              --no-restart     leaves out the restart orders
            """;
    private static final List<String> COMPANIONS = List.of("critical-processes", "critical-resources", "insufficient",
            "single-points", "matrix");
    private static final double MICROS_PER_HOUR = 3_600_000_000.0;
    private static final LocalDateTime EVENT = LocalDateTime.of(2027, 3, 25, 10, 0);

    private DowntimeBench() {
        // static only
    }

    private record Row(int size, Timing overview, Timing companions, Timing reach, Timing everything, Timing outcome, Timing dated,
            Timing matrix, long pairs) {
    }

    static void main(List<String> arguments) throws Exception {
        int[] sizes = {1_000, 10_000, 100_000};
        int[] systems = {4, 8, 40, 200, 800};
        long seed = 2004;
        boolean restart = true;
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> rest.removeFirst();
                case "--sizes" -> sizes = numbers(rest.removeFirst(), Generator.SMALLEST);
                case "--systems" -> systems = numbers(rest.removeFirst(), 1);
                case "--seed" -> seed = Long.parseLong(rest.removeFirst());
                case "--no-restart" -> restart = false;
                default -> throw new IllegalArgumentException();
                }
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.print(USAGE.formatted(Generator.SMALLEST));
            System.exit(2);
            return;
        }
        System.out.println("Ratswerk benchmark of the downtime analysis, seed " + seed);
        System.out.println(Bench.machine());
        System.out.println();
        Path work = Files.createTempDirectory("ratswerk-bench-downtime");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        var rows = new ArrayList<Row>();
        for (int size : sizes) {
            System.err.println(Columns.count(size) + " dependencies");
            rows.add(measure(work.resolve("dependencies-" + size), size, seed));
        }
        print(rows);
        if (restart) {
            restart(systems, seed);
        }
    }

    private static int[] numbers(String text, int least) {
        int[] numbers = Arrays.stream(text.split(",")).mapToInt(number -> Integer.parseInt(number.strip())).distinct()
                .sorted().toArray();
        if (numbers[0] < least) {
            throw new IllegalArgumentException();
        }
        return numbers;
    }

    // --- the analysis

    private static Row measure(Path folder, int size, long seed) throws Exception {
        Administrations.generate(folder, seed, size);
        AdministrationModel model = Administrations.open(folder).model();
        var overview = new Arguments(Map.of("table", "overview"));
        Timing overviewTime = Timing.of(3, () -> new DowntimeAnalysis().run(model, overview, Progress.NONE));
        Timing companions = Timing.of(1, () -> {
            for (String table : COMPANIONS) {
                new DowntimeAnalysis().run(model, new Arguments(Map.of("table", table)), Progress.NONE);
            }
            return null;
        });
        var downtime = new DowntimeModel(model, null);
        DowntimeGraph graph = downtime.graph();
        long detection = downtime.detection();
        int[] worst = {farthest(graph, detection)};
        int[] all = java.util.stream.IntStream.range(0, graph.nodeCount()).filter(v -> !graph.isProcess(v)).toArray();
        Resource resource = model.resources().get(worst[0] - model.processes().size());
        Timing reach = Timing.of(5, () -> Scenario.of(graph, worst, detection));
        Timing everything = Timing.of(5, () -> Scenario.of(graph, all, detection));
        Timing outcome = Timing.of(5, () -> ScenarioOutcome.of(model, Failure.of(List.of(resource), null), Progress.NONE));
        Timing dated = Timing.of(5, () -> ScenarioOutcome.of(model, Failure.ofEverything(EVENT), Progress.NONE));
        var points = new SinglePoints[1];
        Timing matrix = Timing.of(1, () -> points[0] = SinglePoints.of(graph, detection));
        long pairs = Arrays.stream(all).mapToLong(node -> points[0].breachedBy(node).length).sum();
        Administrations.delete(folder);
        return new Row(size, overviewTime, companions, reach, everything, outcome, dated, matrix, pairs);
    }

    /** The resource whose failure takes most with it. */
    private static int farthest(DowntimeGraph graph, long detection) {
        int farthest = -1;
        int most = -1;
        int step = Math.max(1, graph.nodeCount() / 400);
        for (int node = graph.nodeCount() - 1; node >= 0; node -= step) {
            if (!graph.isProcess(node)) {
                int down = Scenario.of(graph, new int[] {node}, detection).down().length;
                if (down > most) {
                    most = down;
                    farthest = node;
                }
            }
        }
        return farthest;
    }

    private static void print(List<Row> rows) {
        System.out.println("Analysis: milliseconds, median of the runs. Overview = the whole table from the model.\nCompanions = time-critical processes and resources, insufficient, single points, application × component, all five. Scenarios: of "
                + "one resource and of everything,\nin the engine; from the model to the outcome; of everything with date, "
                + "working times and critical periods.\nMatrix = all single failures, each with the processes it breaches");
        var table = new Columns("dependencies", "overview", "companions", "one fails", "all fail", "outcome of one", "outcome of all, dated",
                "matrix", "breaches found", "runs");
        for (Row row : rows) {
            table.add(Columns.count(row.size), Columns.millis(row.overview.millis()),
                    Columns.millis(row.companions.millis()), Columns.millis(row.reach.millis()),
                    Columns.millis(row.everything.millis()), Columns.millis(row.outcome.millis()),
                    Columns.millis(row.dated.millis()), Columns.millis(row.matrix.millis()), Columns.count(row.pairs),
                    row.overview.runs() + "/" + row.everything.runs() + "/" + row.outcome.runs() + "/" + row.matrix.runs());
        }
        System.out.println(table);
        if (rows.size() > 1) {
            System.out.println("Growth exponent (1 is linear) of the line that fits all sizes best; of the time with a processor");
            var growth = new Columns("of", "exponent");
            growth(growth, "overview", rows, row -> row.overview.processorMillis());
            growth(growth, "companions", rows, row -> row.companions.processorMillis());
            growth(growth, "one scenario, all fail", rows, row -> row.everything.processorMillis());
            growth(growth, "outcome of all, dated", rows, row -> row.dated.processorMillis());
            growth(growth, "matrix of all single failures", rows, row -> row.matrix.processorMillis());
            System.out.println(growth);
        }
    }

    private static void growth(Columns table, String name, List<Row> rows, ToDoubleFunction<Row> value) {
        table.add(name, Columns.ratio(Growth.exponent(rows.stream().mapToDouble(Row::size).toArray(),
                rows.stream().mapToDouble(value).toArray())));
    }

    // --- the restart order

    private static void restart(int[] systems, long seed) {
        System.out.println("Restart order of data centres in which everything has failed. Hours of worst lateness / of lateness by "
                + "weight;\nrules alone (by deadline, by latest start, shortest first, most needed first, first come first), the "
                + "plan, and a bound\nthat no order can be below");
        var heads = new ArrayList<String>(List.of("systems", "recoveries"));
        var lines = new LinkedHashMap<Integer, List<Object>>();
        int beaten = 0;
        int lost = 0;
        int rules = 0;
        for (int count : systems) {
            System.err.println(count + " systems");
            DataCentre centre = DataCentre.of(seed, count);
            RestartPlanner planner = centre.planner();
            Map<String, RestartObjective> simple = planner.simpleRules();
            long begin = System.nanoTime();
            RestartPlan plan = planner.plan();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (heads.size() == 2) {
                simple.keySet().forEach(rule -> heads.add(rule.toLowerCase(Locale.ROOT).replace('_', ' ')));
                heads.addAll(List.of("plan", "bound", "from bound", "proven", "seconds"));
            }
            var cells = new ArrayList<Object>(List.of(Columns.count(count), Columns.count(plan.jobs().size())));
            for (RestartObjective objective : simple.values()) {
                cells.add(hours(objective));
                rules++;
                beaten += plan.objective().compareTo(objective) < 0 ? 1 : 0;
                lost += plan.objective().compareTo(objective) > 0 ? 1 : 0;
            }
            cells.addAll(List.of(hours(plan.objective()), hours(plan.bound()), hours(plan.distance()),
                    plan.proven() ? "optimal" : plan.isWorstProven() ? "worst" : "no", String.format(Locale.ROOT, "%.1f",
                            seconds)));
            lines.put(count, cells);
        }
        var table = new Columns(heads.toArray(String[]::new));
        lines.values().forEach(cells -> table.add(cells.toArray()));
        System.out.println(table);
        System.out.printf("The plan is better than the rule in %d of %d cases, and worse in %d%n", beaten, rules, lost);
    }

    private static String hours(RestartObjective objective) {
        return hours(objective.worst()) + " / " + String.format(Locale.ROOT, "%,.0f", objective.weighted() / MICROS_PER_HOUR);
    }

    private static String hours(long time) {
        return String.format(Locale.ROOT, "%.1f", time / MICROS_PER_HOUR);
    }
}
