package org.ratswerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Measures starting the program against starting a bare workbench of the same bundles, cold and warm. */
final class StartBench {
    static final String NAME = "start";
    private static final String USAGE = """
            Usage: ./ratswerk bench start [--rounds N] [--no-cold] [--options]

            Starts the program and a bare workbench of the same bundles in turn, from the start of the process to the open
            window, and prints medians and ratios. Cold means: new workspace, no caches of the platform, and, for the
            superuser, nothing of files kept in memory.

              --rounds N  how often each is started (default 5)
              --no-cold   warm starts only
              --options   with options of the virtual machine that are not switched on, too
            """;

    private StartBench() {
        // static only
    }

    static void main(List<String> arguments) throws Exception {
        int rounds = 5;
        boolean cold = true;
        boolean options = false;
        Path product = null;
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> product = Path.of(rest.removeFirst());
                case "--rounds" -> rounds = Integer.parseInt(rest.removeFirst());
                case "--no-cold" -> cold = false;
                case "--options" -> options = true;
                default -> throw new IllegalArgumentException();
                }
            }
            if (product == null || rounds < 1) {
                throw new IllegalArgumentException();
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        if (!Bench.hasDisplay()) {
            System.err.println("There is no display and no Xvfb to make one.");
            System.exit(2);
            return;
        }
        Path work = Files.createTempDirectory("ratswerk-bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        System.out.println(Bench.machine());
        measure(product, work, variants(work, options), rounds);
        if (cold) {
            measure(product, work, List.of(new StartUp.Variant("bare workbench, cold", true, true, List.of()),
                    new StartUp.Variant("Ratswerk, cold", false, true, List.of())), rounds);
            if (!ExtendedProduct.forgetsFiles()) {
                System.out.println("What the system keeps of files stayed: only the superuser may drop it.");
            }
        }
    }

    private static List<StartUp.Variant> variants(Path work, boolean options) {
        var variants = new ArrayList<StartUp.Variant>();
        add(variants, "", List.of());
        if (options) {
            add(variants, ", shared archive", List.of("-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + work.resolve("classes.jsa")));
            add(variants, ", quick compiler", List.of("-XX:TieredStopAtLevel=1"));
            add(variants, ", serial collector", List.of("-XX:+UseSerialGC"));
        }
        return variants;
    }

    private static void add(List<StartUp.Variant> variants, String what, List<String> options) {
        for (boolean bare : new boolean[] {true, false}) {
            variants.add(new StartUp.Variant((bare ? "bare workbench" : "Ratswerk") + what, bare, false,
                    options.stream().map(option -> option.replace(".jsa", (bare ? "-bare" : "") + ".jsa")).toList()));
        }
    }

    private static void measure(Path product, Path work, List<StartUp.Variant> variants, int rounds)
            throws IOException, InterruptedException, java.net.URISyntaxException {
        try {
            var extended = new ExtendedProduct(product, Files.createTempDirectory(work, "start").resolve("up"),
                    List.of(Bench.bundle()));
            var measured = new StartUp(extended).measure(variants, rounds);
            System.out.println();
            System.out.println("From the start of the process to the open window, medians of " + rounds + " starts");
            var table = new Columns("start", "ms", "ratio", "ms of processors", "ratio", "MB in memory");
            for (int i = 0; i < variants.size(); i++) {
                var bare = measured.get(0);
                var own = measured.get(i);
                table.add(variants.get(i).name(), Columns.millis(median(own, StartUp.Measured::open) / 1e6),
                        ratio(own, bare, StartUp.Measured::open),
                        Columns.millis(median(own, StartUp.Measured::processor) / 1e6),
                        ratio(own, bare, StartUp.Measured::processor),
                        Columns.megabytes(median(own, StartUp.Measured::resident)));
            }
            System.out.print(table);
            System.out.println("Ratios are to the first line: the bare workbench as it is.");
        } catch (StartUp.NoWindow e) {
            System.out.println("Left out. " + e.getMessage());
        }
    }

    private static String ratio(List<StartUp.Measured> own, List<StartUp.Measured> bare,
            ToLongFunction<StartUp.Measured> value) {
        long other = median(bare, value);
        return other == 0 ? "" : Columns.ratio((double) median(own, value) / other);
    }

    private static long median(List<StartUp.Measured> all, ToLongFunction<StartUp.Measured> value) {
        long[] sorted = all.stream().mapToLong(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
