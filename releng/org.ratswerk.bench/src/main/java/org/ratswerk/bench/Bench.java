package org.ratswerk.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.analysis.downtime.DowntimeModel;
import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.Recovery;
import org.ratswerk.analysis.downtime.engine.Requirements;
import org.ratswerk.analysis.downtime.engine.SinglePoints;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.search.SearchIndex;

/** Measures loading, analysis and start-up on generated administrations and prints what came out. */
public final class Bench {
    private static final int START_UP_ROUNDS = 5;
    private static final int MOST_HITS = 100;

    private final Options options;
    private final Path work;
    private final List<Row> rows = new ArrayList<>();
    private final long begin = System.nanoTime();

    private Bench(Options options, Path work) {
        this.options = options;
        this.work = work;
    }

    /** What was measured for one size. */
    private record Row(int size, String what, long bytes, Timing ratswerk, Timing emf, Timing stax, Memory memory,
            Memory emfMemory, Analysis analysis, Search search) {
    }

    private record Analysis(Timing graph, Timing requirements, Timing recovery, Timing singlePoints, long pairs) {
        /** Everything but the single points of failure, in milliseconds. */
        double linearMillis() {
            return graph.millis() + requirements.millis() + recovery.millis();
        }

        double linearProcessorMillis() {
            return graph.processorMillis() + requirements.processorMillis() + recovery.processorMillis();
        }
    }

    private record Search(int texts, Timing index, List<Timing> queries) {
        /** Words as somebody types them: few letters that begin many words, a whole name, words of several texts, none. */
        static final List<String> TYPED = List.of("p", "fa", "auskunft wohngeld 17", "stra fach ve", "nirgends");
    }

    /** Runs; {@link Options#USAGE} says with which arguments. */
    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 0 ? "" : arguments[0];
        List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        if (what.equals(UiBench.NAME)) {
            UiBench.main(rest);
            return;
        }
        if (what.equals(BpmnBench.NAME)) {
            BpmnBench.main(rest);
            return;
        }
        if (what.equals(DowntimeBench.NAME)) {
            DowntimeBench.main(rest);
            return;
        }
        if (what.equals(CoverageBench.NAME)) {
            CoverageBench.main(rest);
            return;
        }
        if (what.equals(MatchingBench.NAME)) {
            MatchingBench.main(rest);
            return;
        }
        if (what.equals(StartBench.NAME)) {
            StartBench.main(rest);
            return;
        }
        if (what.equals(DocumentsBench.NAME)) {
            DocumentsBench.main(rest);
            return;
        }
        if (what.equals(Tour.NAME)) {
            Tour.main(rest);
            return;
        }
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.usage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(Options.usage());
            return;
        }
        Path work = Files.createTempDirectory("ratswerk-bench");
        if (!options.keep()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(work)));
        }
        new Bench(options, work).run();
    }

    static void delete(Path work) {
        try {
            Administrations.delete(work);
        } catch (IOException e) {
            System.err.println("Could not delete " + work + ": " + e.getMessage());
        }
    }

    private void run() throws Exception {
        System.out.println("Ratswerk benchmark, seed " + options.seed());
        System.out.println(machine());
        System.out.println();
        for (int size : options.sizes()) {
            measure(size);
        }
        printLoading();
        printMemory();
        printAnalysis();
        printSearch();
        printGrowth();
        printStartUp();
        if (options.keep()) {
            System.out.println("The administrations are in " + work);
        }
    }

    static String machine() {
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName)
                .map(name -> name.split(" ")[0]).distinct().collect(Collectors.joining(", "));
        return "Machine: %d cores, heap %s MB (%s), Java %s (%s), %s %s".formatted(
                Runtime.getRuntime().availableProcessors(), Columns.count(Runtime.getRuntime().maxMemory() >> 20),
                collectors, System.getProperty("java.runtime.version"), System.getProperty("java.vendor"),
                System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private void say(String format, Object... arguments) {
        System.err.printf("[%3d s] ", (System.nanoTime() - begin) / 1_000_000_000L);
        System.err.println(format.formatted(arguments));
    }

    // --- measuring

    private void measure(int size) throws Exception {
        Path folder = folder(size);
        say("%s dependencies: generating", Columns.count(size));
        Administrations.generate(folder, options.seed(), size);
        List<Path> files = Administrations.files(folder);
        say("%s dependencies: loading", Columns.count(size));
        List<Timing> loads = Timing.inTurn(3, List.of(
                () -> Administrations.open(folder),
                () -> PlainEmf.load(files),
                () -> PlainStax.read(files)));
        say("%s dependencies: memory", Columns.count(size));
        Path warmUp = folder(options.sizes().getFirst());
        Memory memory = Memory.of(Memory.Loader.RATSWERK, warmUp, folder);
        Memory emfMemory = Memory.of(Memory.Loader.EMF, warmUp, folder);
        say("%s dependencies: analysis", Columns.count(size));
        AdministrationModel model = Administrations.open(folder).model();
        Analysis analysis = analyse(model);
        String what = "%s processes, %s resources".formatted(Columns.count(model.processes().size()),
                Columns.count(model.resources().size()));
        say("%s dependencies: search", Columns.count(size));
        Search search = search(model);
        rows.add(new Row(size, what, Administrations.bytes(folder), loads.get(0), loads.get(1), loads.get(2), memory,
                emfMemory, analysis, search));
        if (!options.keep() && !folder.equals(warmUp)) {
            Administrations.delete(folder);
        }
    }

    private Path folder(int size) {
        return work.resolve("dependencies-" + size);
    }

    private Analysis analyse(AdministrationModel model) throws Exception {
        var downtime = new DowntimeModel(model, null);
        DowntimeGraph graph = downtime.graph();
        long detection = downtime.detection();
        Timing building = Timing.of(5, () -> new DowntimeModel(model, null));
        Timing requirements = Timing.of(5, () -> Requirements.of(graph));
        Timing recovery = Timing.of(5, () -> Recovery.of(graph, detection));
        var points = new SinglePoints[1];
        Timing singlePoints = Timing.of(1, () -> points[0] = singlePoints(graph, detection));
        long pairs = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            pairs += points[0].breachedBy(node).length;
        }
        return new Analysis(building, requirements, recovery, singlePoints, pairs);
    }

    private static Search search(AdministrationModel model) throws Exception {
        SearchIndex index = SearchIndex.of(model, List.of(), Progress.NONE);
        Timing building = Timing.of(5, () -> SearchIndex.of(model, List.of(), Progress.NONE));
        var queries = new ArrayList<Timing>();
        for (String typed : Search.TYPED) {
            queries.add(Timing.of(5, () -> index.search(typed, MOST_HITS)));
        }
        return new Search(index.size(), building, queries);
    }

    private SinglePoints singlePoints(DowntimeGraph graph, long detection) {
        long[] told = {System.nanoTime()};
        return SinglePoints.of(graph, detection, () -> false, done -> {
            if (done % 256 == 0 && System.nanoTime() - told[0] > 5_000_000_000L) {
                told[0] = System.nanoTime();
                say("single points of failure: %d %%", 100L * done / graph.nodeCount());
            }
        });
    }

    // --- printing

    private void printLoading() {
        System.out.println("Loading: milliseconds, median of the runs; ratios of the same round, median");
        var table = new Columns("dependencies", "administration", "MB", "Ratswerk", "plain EMF", "plain StAX",
                "Ratswerk : EMF", "Ratswerk : StAX", "runs");
        for (Row row : rows) {
            table.add(Columns.count(row.size), row.what, Columns.megabytes(row.bytes), Columns.millis(row.ratswerk.millis()),
                    Columns.millis(row.emf.millis()), Columns.millis(row.stax.millis()),
                    Columns.ratio(row.ratswerk.ratio(row.emf)), Columns.ratio(row.ratswerk.ratio(row.stax)),
                    row.ratswerk.runs());
        }
        System.out.println(table);
    }

    private void printMemory() {
        System.out.println("Memory of what was loaded: MB; retained after full collections, and peak while loading");
        var table = new Columns("dependencies", "Ratswerk retained", "peak", "plain EMF retained", "peak",
                "retained, Ratswerk : EMF", "peak, Ratswerk : EMF");
        for (Row row : rows) {
            table.add(Columns.count(row.size), Columns.megabytes(row.memory.retained()),
                    Columns.megabytes(row.memory.peak()), Columns.megabytes(row.emfMemory.retained()),
                    Columns.megabytes(row.emfMemory.peak()),
                    Columns.ratio((double) row.memory.retained() / row.emfMemory.retained()),
                    Columns.ratio((double) row.memory.peak() / row.emfMemory.peak()));
        }
        System.out.println(table);
    }

    private void printAnalysis() {
        System.out.println("Analysis of what was loaded: milliseconds, median of the runs");
        var table = new Columns("dependencies", "build graph", "requirements", "RTA of all", "sum", "single points of failure",
                "found", "runs");
        for (Row row : rows) {
            Analysis analysis = row.analysis;
            table.add(Columns.count(row.size), Columns.millis(analysis.graph.millis()),
                    Columns.millis(analysis.requirements.millis()), Columns.millis(analysis.recovery.millis()),
                    Columns.millis(analysis.linearMillis()), Columns.millis(analysis.singlePoints.millis()),
                    Columns.count(analysis.pairs), analysis.graph.runs() + "/" + analysis.requirements.runs() + "/"
                            + analysis.recovery.runs() + "/" + analysis.singlePoints.runs());
        }
        System.out.println(table);
    }

    private void printSearch() {
        System.out.println("Quick search in what was loaded: milliseconds, median of the runs");
        var heads = new ArrayList<String>(List.of("dependencies", "elements", "build index"));
        Search.TYPED.forEach(typed -> heads.add("\"" + typed + "\""));
        var table = new Columns(heads.toArray(String[]::new));
        for (Row row : rows) {
            var cells = new ArrayList<Object>(List.of(Columns.count(row.size), Columns.count(row.search.texts),
                    Columns.millis(row.search.index.millis())));
            row.search.queries.forEach(query -> cells.add(Columns.millis(query.millis())));
            table.add(cells.toArray());
        }
        System.out.println(table);
    }

    private void printGrowth() {
        if (rows.size() < 2) {
            return;
        }
        System.out.println("Growth exponent (1 is linear): between sizes, and of the line that fits all best; of the time that the "
                + "thread had a processor");
        var heads = new ArrayList<String>(List.of("of"));
        for (int i = 1; i < rows.size(); i++) {
            heads.add(Columns.count(rows.get(i - 1).size) + " to " + Columns.count(rows.get(i).size));
        }
        heads.add("all");
        var table = new Columns(heads.toArray(String[]::new));
        addGrowth(table, "load, Ratswerk", row -> row.ratswerk.processorMillis());
        addGrowth(table, "load, plain EMF", row -> row.emf.processorMillis());
        addGrowth(table, "load, plain StAX", row -> row.stax.processorMillis());
        addGrowth(table, "retained memory", row -> row.memory.retained());
        addGrowth(table, "build graph", row -> row.analysis.graph.processorMillis());
        addGrowth(table, "requirements", row -> row.analysis.requirements.processorMillis());
        addGrowth(table, "RTA of all", row -> row.analysis.recovery.processorMillis());
        addGrowth(table, "sum of these three", row -> row.analysis.linearProcessorMillis());
        addGrowth(table, "single points of failure", row -> row.analysis.singlePoints.processorMillis());
        System.out.println(table);
    }

    private void addGrowth(Columns table, String name, ToDoubleFunction<Row> value) {
        var cells = new ArrayList<Object>(List.of(name));
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            cells.add(Columns.ratio(Growth.exponent(before.size, value.applyAsDouble(before), row.size,
                    value.applyAsDouble(row))));
        }
        cells.add(Columns.ratio(Growth.exponent(rows.stream().mapToDouble(Row::size).toArray(),
                rows.stream().mapToDouble(value).toArray())));
        table.add(cells.toArray());
    }

    /** Returns the jar of this bundle. */
    static Path bundle() throws java.net.URISyntaxException {
        return Path.of(Bench.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    static boolean hasDisplay() {
        return Stream.of("DISPLAY", "WAYLAND_DISPLAY").map(System::getenv).anyMatch(name -> name != null && !name.isEmpty());
    }

    private void printStartUp() throws Exception {
        if (!options.startUp()) {
            System.out.println("Start-up: left out, as asked for.");
        } else if (!hasDisplay()) {
            System.out.println("Start-up: left out, because there is no display and no Xvfb to make one.");
        } else {
            say("start-up");
            try {
                var product = new ExtendedProduct(options.product(), work.resolve("start-up"), List.of(bundle()));
                List<Timing> timings = new StartUp(product).measure(START_UP_ROUNDS);
                System.out.println("Start-up, warm, from the start of the process to the open window: milliseconds, median");
                var table = new Columns("product", "bare workbench", "product : bare workbench", "runs");
                table.add(Columns.millis(timings.get(0).millis()), Columns.millis(timings.get(1).millis()),
                        Columns.ratio(timings.get(0).ratio(timings.get(1))), timings.get(0).runs());
                System.out.println(table);
            } catch (StartUp.NoWindow e) {
                System.out.println("Start-up: left out. " + e.getMessage());
            }
        }
    }
}
