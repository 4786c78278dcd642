package org.ratswerk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the product and the {@linkplain BareWorkbench bare workbench} in turn, each in a process of its own, from the
 * start of the process to the open window. Both use the product's start script, its bundles and one copy of its
 * configuration, to which the benchmark's own bundle is added; each has its workspace, with no administration open.
 */
final class StartUp {
    private static final List<String> BARE = List.of("-product", "org.ratswerk.bench.bareProduct", "-application",
            "org.ratswerk.bench.bare");
    private static final long OPEN_SECONDS = 300;
    private static final long CLOSE_SECONDS = 60;

    private final ExtendedProduct product;

    /**
     * @param product product with the benchmark's own bundle
     */
    StartUp(ExtendedProduct product) {
        this.product = product;
    }

    /**
     * A way to start.
     *
     * @param name what is said in the table
     * @param bare whether it is the bare workbench
     * @param cold whether what earlier starts have left is deleted before: workspace, caches of the platform, and what
     *        the system keeps of files, where this process may do that
     * @param options further options of the virtual machine
     */
    record Variant(String name, boolean bare, boolean cold, List<String> options) {
        private String folder() {
            return name.replace(':', ' ');
        }
    }

    /**
     * What starts of one kind took.
     *
     * @param open nanoseconds until the window was open
     * @param processor nanoseconds of all processors until then
     * @param resident bytes in memory then; 0 where the system does not tell
     */
    record Measured(long open, long processor, long resident) {
    }

    /**
     * Measures ways to start in turn, each after one start that does not count.
     *
     * @param variants ways
     * @param rounds how often each is started
     * @return for each way, in their order, what each start took
     */
    List<List<Measured>> measure(List<Variant> variants, int rounds) throws IOException, InterruptedException, NoWindow {
        var all = new ArrayList<List<Measured>>();
        for (Variant variant : variants) {
            all.add(new ArrayList<>());
            if (!variant.cold()) {
                start(variant);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < variants.size(); i++) {
                int turn = (i + round) % variants.size();
                all.get(turn).add(start(variants.get(turn)));
            }
        }
        return all;
    }

    private Measured start(Variant variant) throws IOException, InterruptedException, NoWindow {
        if (variant.cold()) {
            product.forget(variant.folder());
        }
        var environment = variant.options().isEmpty() ? Map.<String, String>of()
                : Map.of("JAVA_TOOL_OPTIONS", String.join(" ", variant.options()));
        return start(variant.folder(), environment, variant.bare() ? BARE : List.of());
    }

    /** What could not be started, and why. */
    static final class NoWindow extends Exception {
        private static final long serialVersionUID = 1L;

        NoWindow(String message) {
            super(message);
        }
    }

    /**
     * Measures.
     *
     * @param rounds how often each is started, after a first time that does not count
     * @return timings of the product and of the bare workbench
     * @throws NoWindow if one of them does not open a window
     */
    List<Timing> measure(int rounds) throws IOException, InterruptedException, NoWindow {
        var productNanos = new long[rounds];
        var bareNanos = new long[rounds];
        startProduct();
        startBare();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                productNanos[i] = startProduct();
                bareNanos[i] = startBare();
            } else {
                bareNanos[i] = startBare();
                productNanos[i] = startProduct();
            }
        }
        return List.of(new Timing(productNanos, new long[0]), new Timing(bareNanos, new long[0]));
    }

    private long startProduct() throws IOException, InterruptedException, NoWindow {
        return start("product", Map.of(), List.of()).open();
    }

    private long startBare() throws IOException, InterruptedException, NoWindow {
        return start("bare workbench", Map.of(), BARE).open();
    }

    private Measured start(String name, Map<String, String> environment, List<String> options)
            throws IOException, InterruptedException, NoWindow {
        long start = System.nanoTime();
        Process process = product.start(name, Map.of(), environment, options);
        try {
            var open = CompletableFuture.supplyAsync(() -> waitForWindow(process));
            Measured opened = open.get(OPEN_SECONDS, TimeUnit.SECONDS);
            if (opened == null) {
                throw new NoWindow("The " + name + " ended without opening a window. " + product.lastLine(name));
            }
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new NoWindow("The " + name + " did not close within " + CLOSE_SECONDS + " s.");
            }
            return new Measured(opened.open() - start, opened.processor(), opened.resident());
        } catch (TimeoutException e) {
            throw new NoWindow("The " + name + " did not open a window within " + OPEN_SECONDS + " s.");
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static long resident(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024).findFirst().orElse(0);
    }

    /** Returns when the window was open; null if the process ended without it. */
    private static Measured waitForWindow(Process process) {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Measured opened = null;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(WindowProbe.OPEN)) {
                    long now = System.nanoTime();
                    opened = new Measured(now, process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L),
                            resident(process.pid()));
                }
            }
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
