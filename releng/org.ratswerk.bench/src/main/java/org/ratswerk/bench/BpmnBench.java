package org.ratswerk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.core.Progress;

/** Measures BPMN files: the index of many, and opening a large one in the editor, compared with bpmn-js alone. */
final class BpmnBench {
    static final String NAME = "bpmn";
    /** System property with the file to open. */
    static final String FILE = "org.ratswerk.bench.bpmn.file";
    /** System property with the folder of the page that has bpmn-js and nothing else. */
    static final String BARE = "org.ratswerk.bench.bpmn.bare";
    private static final String USAGE = """
            Usage: ./ratswerk bench bpmn [--files N] [--elements N] [--no-editor]

            Generates BPMN files and measures how long the index takes to read them, at first and after one has changed,
            beside the StAX parser that reads the same files; and how long the editor takes to open a large file, beside
            bpmn-js alone in a page of the same browser widget. The editor needs a display or Xvfb.

              --files N      number of files for the index (default 1500)
              --elements N   flow nodes and sequence flows of the large file (default 500)
              --no-editor    leaves out the editor
            """;
    private static final long MINUTES = 10;
    private static final int ROUNDS = 3;
    private static final int LEAST_ELEMENTS = 10;

    private BpmnBench() {
        // static only
    }

    static void main(List<String> arguments) throws Exception {
        int files = 1500;
        int elements = 500;
        boolean editor = true;
        Path product = null;
        Path bare = null;
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> product = Path.of(rest.removeFirst());
                case "--bare" -> bare = Path.of(rest.removeFirst());
                case "--files" -> files = Math.max(1, Integer.parseInt(rest.removeFirst()));
                case "--elements" -> elements = Math.max(LEAST_ELEMENTS, Integer.parseInt(rest.removeFirst()));
                case "--no-editor" -> editor = false;
                default -> throw new IllegalArgumentException();
                }
            }
            if (editor && (product == null || bare == null)) {
                throw new IllegalArgumentException();
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        Path work = Files.createTempDirectory("ratswerk-bench-bpmn");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        System.out.println("Ratswerk benchmark of BPMN files");
        System.out.println(Bench.machine());
        System.out.println();
        index(work, files);
        if (editor) {
            if (!Bench.hasDisplay()) {
                System.err.println("There is no display and no Xvfb to make one.");
                System.exit(2);
            }
            System.exit(editor(product, bare, work, elements) ? 0 : 1);
        }
    }

    // --- the index

    private static void index(Path work, int count) throws Exception {
        Path generated = work.resolve("generated");
        Diagrams.write(generated.resolve("bpmn"), count);
        long bytes = 0;
        for (Path file : files(generated)) {
            bytes += Files.size(file);
        }
        // Each place has an index of its own, which knows nothing at first.
        var places = new ArrayList<Path>(List.of(generated));
        long start = System.nanoTime();
        int found = BpmnIndex.of(generated).summaries(Progress.NONE).size();
        double first = (System.nanoTime() - start) / 1e6;
        if (found != count) {
            throw new IllegalStateException(found + " files instead of " + count);
        }
        var timings = Timing.inTurn(ROUNDS, List.of(() -> {
            Path next = work.resolve("place-" + places.size());
            Files.move(places.getLast(), next);
            places.add(next);
            return BpmnIndex.of(next).summaries(Progress.NONE);
        }, () -> PlainStax.read(files(places.getLast()))));
        Path folder = places.getLast();
        var index = BpmnIndex.of(folder);
        index.summaries(Progress.NONE);
        List<Path> files = files(folder);
        int[] turn = {0};
        Timing changed = Timing.of(ROUNDS, () -> {
            Path file = files.get(turn[0]++ % files.size());
            Files.writeString(file, Files.readString(file) + "<!-- changed -->\n");
            return index.summaries(Progress.NONE);
        });
        System.out.printf("Index of %s files, %s MB: milliseconds, median of the runs%n", Columns.count(count),
                Columns.megabytes(bytes));
        var table = new Columns("", "ms", "StAX", "index : StAX", "runs");
        table.add("at first, in a program just started", Columns.millis(first), "", "", 1);
        table.add("at first", Columns.millis(timings.get(0).millis()), Columns.millis(timings.get(1).millis()),
                Columns.ratio(timings.get(0).ratio(timings.get(1))), timings.get(0).runs());
        table.add("after one file was written", Columns.millis(changed.millis()), "", "", changed.runs());
        System.out.println(table);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    // --- the editor

    private static boolean editor(Path product, Path bare, Path work, int elements) throws Exception {
        Path file = Files.writeString(work.resolve("large.bpmn"), Diagrams.text("Großen Ablauf bearbeiten", elements));
        System.out.printf("Opening a file of %s elements, %s KB: milliseconds until the diagram is there%n",
                Columns.count(elements), Columns.count(Files.size(file) >> 10));
        var extended = new ExtendedProduct(product, work.resolve("product"), List.of(Bench.bundle()));
        Process process = extended.start("workbench", Map.of(UiTask.PROPERTY, NAME, FILE, file.toString(), BARE,
                bare.toAbsolutePath().toString()), Map.of("RATSWERK_LANGUAGE", "de"), List.of());
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean done = false;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(UiTask.PREFIX) && !line.equals(UiTask.DONE)) {
                    System.out.println(line.substring(UiTask.PREFIX.length()));
                }
                done |= line.equals(UiTask.DONE);
            }
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            if (!done) {
                System.err.println("The workbench ended early: " + extended.lastLine("workbench"));
            }
            return done;
        }
    }
}
