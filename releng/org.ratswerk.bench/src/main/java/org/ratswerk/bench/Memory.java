package org.ratswerk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much heap a loaded administration takes, measured in a process of its own.
 *
 * @param retained bytes that a full collection leaves, less those before loading
 * @param peak the most bytes that stood in the old generation while loading, less those before. The young generation has
 *        only 4 MB there, so that this holds hardly any garbage
 */
record Memory(long retained, long peak) {
    private static final int WARM_UP_LOADS = 3;
    private static final long ENOUGH_BYTES = 20_000_000;

    /** Who loads. */
    enum Loader {
        RATSWERK {
            @Override
            Object load(Path folder) throws Exception {
                return Administrations.open(folder);
            }
        },
        EMF {
            @Override
            Object load(Path folder) throws Exception {
                return PlainEmf.load(Administrations.files(folder));
            }
        };

        /** Returns what holds all that was loaded. */
        abstract Object load(Path folder) throws Exception;
    }

    /**
     * Measures.
     *
     * @param warmUp administration that is loaded first and dropped, so that classes and caches do not count
     */
    static Memory of(Loader loader, Path warmUp, Path folder) throws Exception {
        var command = new ArrayList<>(Processes.java());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmn4m", "-cp", System.getProperty("java.class.path"),
                Memory.class.getName(), loader.name(), warmUp.toString(), folder.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Measuring memory ended with status " + process.exitValue());
        }
        String[] numbers = output.split(" ");
        return new Memory(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    /** Loads in a process of its own and prints both numbers. */
    public static void main(String[] arguments) throws Exception {
        Loader loader = Loader.valueOf(arguments[0]);
        Path folder = Path.of(arguments[2]);
        for (int i = 0; i < WARM_UP_LOADS; i++) {
            loader.load(Path.of(arguments[1]));
        }
        PlainEmf.releaseParsers();
        collect();
        long before = used();
        MemoryPoolMXBean old = oldGeneration();
        long oldBefore = old.getUsage().getUsed();
        old.resetPeakUsage();
        var loaded = new ArrayList<>(List.of(loader.load(folder)));
        long peak = old.getPeakUsage().getUsed() - oldBefore;
        // what is small is loaded several times, so that what else is on the heap hardly counts
        long times = Math.max(1, ENOUGH_BYTES / Administrations.bytes(folder));
        while (loaded.size() < times) {
            loaded.add(loader.load(folder));
        }
        PlainEmf.releaseParsers();
        collect();
        long retained = (used() - before) / times;
        System.out.println(retained + " " + Math.max(retained, peak));
        java.lang.ref.Reference.reachabilityFence(loaded);
    }

    /** Several times, for what is only released after a collection. */
    private static void collect() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static MemoryPoolMXBean oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().contains("Tenured")).findFirst()
                .orElseThrow();
    }
}
