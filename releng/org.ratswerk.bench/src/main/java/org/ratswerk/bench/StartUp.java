package org.ratswerk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final long OPEN_SECONDS = 120;
    private static final long CLOSE_SECONDS = 60;

    private final ExtendedProduct product;

    /**
     * @param product product with the benchmark's own bundle
     */
    StartUp(ExtendedProduct product) {
        this.product = product;
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
        return start("product", List.of());
    }

    private long startBare() throws IOException, InterruptedException, NoWindow {
        return start("bare workbench",
                List.of("-product", "org.ratswerk.bench.bareProduct", "-application", "org.ratswerk.bench.bare"));
    }

    private long start(String name, List<String> options) throws IOException, InterruptedException, NoWindow {
        long start = System.nanoTime();
        Process process = product.start(name, Map.of(), Map.of(), options);
        try {
            var open = CompletableFuture.supplyAsync(() -> waitForWindow(process));
            Long opened = open.get(OPEN_SECONDS, TimeUnit.SECONDS);
            if (opened == null) {
                throw new NoWindow("The " + name + " ended without opening a window. " + product.lastLine(name));
            }
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new NoWindow("The " + name + " did not close within " + CLOSE_SECONDS + " s.");
            }
            return opened - start;
        } catch (TimeoutException e) {
            throw new NoWindow("The " + name + " did not open a window within " + OPEN_SECONDS + " s.");
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Returns when the window was open; null if the process ended without it. */
    private static Long waitForWindow(Process process) {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Long opened = null;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(WindowProbe.OPEN)) {
                    opened = System.nanoTime();
                }
            }
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
