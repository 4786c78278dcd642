package org.ratswerk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.ratswerk.analysis.coverage.matching.Duplicates;
import org.ratswerk.analysis.coverage.matching.Matcher;
import org.ratswerk.analysis.coverage.matching.MatchingQuality;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Measured;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Method;
import org.ratswerk.analysis.coverage.matching.MatchingQuality.Part;
import org.ratswerk.analysis.coverage.matching.Suggestions;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.Exchange;
import org.ratswerk.core.exchange.ExchangeOptions;
import org.ratswerk.core.exchange.ProcessesImporter;
import org.ratswerk.core.exchange.ResourcesImporter;
import org.ratswerk.core.exchange.UnitsImporter;
import org.ratswerk.model.ReferenceCatalogue;

/** Measures how good and how fast suggestions of mappings are, on public lists of processes and services. */
final class MatchingBench {
    static final String NAME = "matching";
    private static final String USAGE = """
            Usage: ./ratswerk bench matching [--data DIR]

            Takes the processes of the template municipality koos and the services of the online access act of 2019 in
            DIR (default: the variable RATSWERK_DATA, or ../shared/data), hides the keys that connect them, and tells how
            often suggestions find the connected processes, beside simpler ways; and how long suggestions for all take.
            """;

    private MatchingBench() {
        // static only
    }

    static void main(List<String> arguments) throws Exception {
        String given = System.getenv("RATSWERK_DATA");
        Path data = Path.of(given == null ? "../shared/data" : given);
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> rest.removeFirst();
                case "--data" -> data = Path.of(rest.removeFirst());
                default -> throw new IllegalArgumentException();
                }
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        if (!Files.isDirectory(data.resolve("koos")) || !Files.isDirectory(data.resolve("ozg-2019"))) {
            System.err.println("There are no folders koos and ozg-2019 in " + data.toAbsolutePath().normalize());
            System.exit(2);
            return;
        }
        System.out.println("Ratswerk benchmark of suggested mappings");
        System.out.println(Bench.machine());
        System.out.println();
        Path work = Files.createTempDirectory("ratswerk-bench");
        try {
            AdministrationModel model = read(data, work);
            printQuality(model);
            printSpeed(model);
        } finally {
            Bench.delete(work);
        }
    }

    private static AdministrationModel read(Path data, Path work) throws Exception {
        var exchange = new Exchange(new Registry(List.of(), List.of(), List.of(),
                List.of(new UnitsImporter(), new ResourcesImporter(), new ProcessesImporter(), new CatalogueImporter()),
                List.of(), List.of()));
        AdministrationModel model = AdministrationFolder.create(work.resolve("koos"), "koos").model();
        exchange.run(model, sources(data.resolve("koos"), "organisationseinheiten.csv", "datenspeicher.csv", "prozesse.csv"),
                ExchangeOptions.NONE.withSkipBad(), Progress.NONE);
        exchange.run(model, sources(data.resolve("ozg-2019"), "ozg_leistungsbuendel_2019.csv",
                "ozg_einzelleistungen_leika_2019.csv"),
                ExchangeOptions.NONE.withKind("catalogue").withCatalogue("OZG", "2019"), Progress.NONE);
        return model;
    }

    private static List<Exchange.Source> sources(Path folder, String... names) {
        return Arrays.stream(names).map(name -> new Exchange.Source(folder.resolve(name), name)).toList();
    }

    private static void printQuality(AdministrationModel model) {
        ReferenceCatalogue catalogue = model.catalogues().getFirst();
        MatchingQuality quality = MatchingQuality.of(catalogue, model.processes());
        Matcher matcher = MatchingQuality.matcher(catalogue, model.processes(), Progress.NONE);
        System.out.printf(Locale.ROOT, "Truth: %d bundles with %d processes that the keys of their services or their own key "
                + "connect, of %,d processes; keys take no part in matching%n", quality.entries(Part.ALL).size(),
                quality.pairs(Part.ALL), model.processes().size());
        System.out.println("Precision at k: right ones among the first k, divided by k; recall at k: the same divided by all right "
                + "ones; means of the bundles");
        for (Part part : Part.values()) {
            System.out.println();
            System.out.printf("%s, %d bundles with %d processes%n", switch (part) {
            case TRAINING -> "Half for choosing weights";
            case HELD_OUT -> "Held-out half";
            case ALL -> "All";
            }, quality.entries(part).size(), quality.pairs(part));
            var table = new Columns("", "precision at 1", "3", "10", "recall at 1", "3", "10");
            for (Method method : Method.values()) {
                Measured measured = quality.measure(method, matcher, part);
                var cells = new ArrayList<Object>(List.of(name(method)));
                measured.precision().forEach(share -> cells.add(percent(share)));
                measured.recall().forEach(share -> cells.add(percent(share)));
                table.add(cells.toArray());
            }
            System.out.print(table);
        }
        System.out.println();
    }

    private static String name(Method method) {
        return switch (method) {
        case OVERLAP -> "word overlap, names";
        case OVERLAP_BELOW -> "word overlap, names and those of the services";
        case LUCENE -> "Lucene without German analysis, names";
        case LUCENE_BELOW -> "Lucene without German analysis, names and those of the services";
        case RATSWERK -> "Ratswerk";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static void printSpeed(AdministrationModel model) throws Exception {
        ReferenceCatalogue catalogue = model.catalogues().getFirst();
        System.out.printf(Locale.ROOT, "Suggestions for all %,d entries and %,d processes: milliseconds, first run and median%n",
                catalogue.getEntries().size(), model.processes().size());
        var table = new Columns("", "first run", "median", "runs");
        add(table, "suggestions for all", () -> Suggestions.of(model, catalogue, Progress.NONE));
        Suggestions suggestions = Suggestions.of(model, catalogue, Progress.NONE);
        double threshold = Suggestions.threshold(model.administration());
        add(table, "what is open after a decision",
                () -> suggestions.open(Suggestions.Direction.ENTRIES, threshold, 10));
        add(table, "duplicates of all", () -> Duplicates.of(model, Progress.NONE));
        System.out.print(table);
        System.out.printf(Locale.ROOT, "%,d entries without a process, %,d of them with a suggestion; %,d processes without an "
                + "entry, %,d with a suggestion; %,d pairs of possible duplicates%n",
                suggestions.openSubjects(Suggestions.Direction.ENTRIES),
                suggestions.open(Suggestions.Direction.ENTRIES, threshold, 1).size(),
                suggestions.openSubjects(Suggestions.Direction.PROCESSES),
                suggestions.open(Suggestions.Direction.PROCESSES, threshold, 1).size(),
                Duplicates.of(model, Progress.NONE).open(Duplicates.threshold(model.administration())).size());
        System.gc();
        System.out.printf(Locale.ROOT, "Heap with the administration and its suggestions: %s MB%n",
                Columns.megabytes(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
        java.lang.ref.Reference.reachabilityFence(suggestions);
    }

    private static void add(Columns table, String what, Timing.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double first = (System.nanoTime() - start) / 1e6;
        Timing timing = Timing.of(5, work);
        table.add(what, Columns.millis(first), Columns.millis(timing.millis()), timing.runs());
    }
}
