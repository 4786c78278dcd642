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

/** Measures the workbench on a large administration: opening, stalls of the event loop while somebody works, memory. */
final class UiBench {
    static final String NAME = "ui";
    private static final String USAGE = """
            Usage: ./ratswerk bench ui [--size N] [--seed N] [--keep]

            Opens a generated administration in the workbench and works in it with real keys: types into a form while the
            checks run, undoes, scrolls and filters tables, searches. Prints how long opening took, every time the event
            loop stood still for more than 100 ms, and memory. Needs a display or Xvfb, a window manager and xdotool.

              --size N   number of dependencies (default 100000)
              --seed N   seed of the generator (default 2004)
              --keep     keeps the administration, the workspace and the log, and says where they are
            """;
    private static final long MINUTES = 10;

    private UiBench() {
        // static only
    }

    static void main(List<String> arguments) throws Exception {
        int size = 100_000;
        long seed = 2004;
        boolean keep = false;
        Path product = null;
        var bundles = new ArrayList<Path>();
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> product = Path.of(rest.removeFirst());
                case "--bundle" -> bundles.add(Path.of(rest.removeFirst()));
                case "--size" -> size = Math.max(Generator.SMALLEST, Integer.parseInt(rest.removeFirst()));
                case "--seed" -> seed = Long.parseLong(rest.removeFirst());
                case "--keep" -> keep = true;
                default -> throw new IllegalArgumentException();
                }
            }
            if (product == null) {
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
        }
        Path work = Files.createTempDirectory("ratswerk-bench-ui");
        if (keep) {
            System.err.println("Everything is kept in " + work);
        } else {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        }
        System.exit(run(product, bundles, work, size, seed) ? 0 : 1);
    }

    private static boolean run(Path product, List<Path> bundles, Path work, int size, long seed) throws Exception {
        System.out.println("Ratswerk benchmark of the workbench, seed " + seed);
        System.out.println(Bench.machine());
        Path folder = work.resolve("administration");
        Administrations.generate(folder, seed, size);
        var model = Administrations.open(folder).model();
        System.out.printf("Administration: %s dependencies, %s elements, %s MB%n%n", Columns.count(size),
                Columns.count(model.elements().count()), Columns.count(Administrations.bytes(folder) >> 20));
        bundles.add(Bench.bundle());
        var extended = new ExtendedProduct(product, work.resolve("product"), bundles);
        // The first start of all makes caches of the platform; the second is what people see every day.
        session(extended, folder, "warm-up");
        return session(extended, folder, "work");
    }

    private static boolean session(ExtendedProduct product, Path folder, String task)
            throws IOException, InterruptedException {
        long start = System.currentTimeMillis();
        Process process = product.start("workbench",
                Map.of(UiTask.PROPERTY, task, UiTask.STARTED, Long.toString(start), "user.language", "de"),
                Map.of("RATSWERK_LANGUAGE", "de"), List.of("-open", folder.toString()));
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
            if (!done && !task.equals("warm-up")) {
                System.err.println("The workbench ended early: " + product.lastLine("workbench"));
            }
            return done;
        }
    }
}
