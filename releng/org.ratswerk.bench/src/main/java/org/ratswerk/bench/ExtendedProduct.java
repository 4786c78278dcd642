package org.ratswerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product with further bundles, in a copy of its configuration: the product itself stays as it is. */
final class ExtendedProduct {
    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";

    private static final List<String> CACHES = List.of("org.eclipse.osgi", "org.eclipse.core.runtime",
            "org.eclipse.equinox.app");
    /** Where Linux takes the order to drop what it keeps of files. */
    private static final Path KEPT = Path.of("/proc/sys/vm/drop_caches");

    private final Path product;
    private final Path work;

    /**
     * @param product folder of the built product
     * @param work folder for configuration, workspaces and logs; not there yet
     * @param bundles jars of the further bundles
     */
    ExtendedProduct(Path product, Path work, List<Path> bundles) throws IOException {
        this.product = product;
        this.work = work;
        copy(product.resolve("configuration"), work.resolve("configuration"));
        for (Path bundle : bundles) {
            try (JarFile jar = new JarFile(bundle.toFile())) {
                var attributes = jar.getManifest().getMainAttributes();
                String name = attributes.getValue("Bundle-SymbolicName").split(";")[0];
                Files.writeString(work.resolve("configuration").resolve(BUNDLES),
                        name + "," + attributes.getValue("Bundle-Version") + "," + bundle.toUri() + ",4,false\n",
                        StandardOpenOption.APPEND);
            }
        }
    }

    /** Returns the file that messages of a process go to. */
    Path log(String name) {
        return work.resolve(name + ".log");
    }

    /** Returns the workspace of a process. */
    Path workspace(String name) {
        return work.resolve("workspace of the " + name);
    }

    /**
     * Starts it.
     *
     * @param name of its workspace and log
     * @param properties system properties
     * @param environment further environment variables
     * @param options of the command line
     */
    Process start(String name, Map<String, String> properties, Map<String, String> environment, List<String> options)
            throws IOException {
        var command = new ArrayList<>(List.of(product.resolve("ratswerk").toString(), "-nosplash", "-configuration",
                work.resolve("configuration").toString(), "-data", workspace(name).toString()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectError(log(name).toFile());
        builder.environment().putAll(environment);
        if (!properties.isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", properties.entrySet().stream()
                    .map(each -> "-D" + each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" ")));
        }
        return builder.start();
    }

    /** Deletes what starts have left: the workspace of a process, the platform's caches, and files kept in memory. */
    void forget(String name) throws IOException, InterruptedException {
        var left = new ArrayList<Path>(List.of(workspace(name)));
        CACHES.forEach(cache -> left.add(work.resolve("configuration").resolve(cache)));
        for (Path folder : left) {
            if (Files.exists(folder)) {
                Administrations.delete(folder);
            }
        }
        if (Files.isWritable(KEPT)) {
            new ProcessBuilder("sync").start().waitFor();
            Files.writeString(KEPT, "3\n");
        }
    }

    /** Tells whether {@link #forget} reaches what the system keeps of files, too: only the superuser may. */
    static boolean forgetsFiles() {
        return Files.isWritable(KEPT);
    }

    /** Returns the last line that a process wrote to its log; empty for none. */
    String lastLine(String name) throws IOException {
        List<String> lines = Files.readAllLines(log(name), java.nio.charset.StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
