package org.ratswerk.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files of a state folder make up the installation. Names are relative, with slashes, so that a copy can be read
 * on every system.
 */
final class StateFiles {
    /** Folders of jars: only their names are kept, since a change adds files there and takes none away. */
    static final String JARS = "plugins";
    static final String TRANSACTION = "transaction";

    /** Beside the installation in the program folder: the user's data, the Java runtime, what others made. */
    private static final Set<String> NOT_IN_HOME = Set.of(JARS, TRANSACTION, "jre", "data", "logs", "cache",
            "workspace", "policy.properties", "portable");
    /** In a user folder there is much that is no installation. */
    private static final Set<String> IN_USER = Set.of("configuration", "p2", "features", "artifacts.xml");
    /** What the platform makes anew when it is not there, and what a running program holds open. */
    private static final Set<String> CACHES = Set.of("configuration/org.eclipse.osgi",
            "configuration/org.eclipse.core.runtime", "configuration/org.eclipse.equinox.app");

    private StateFiles() {
    }

    /** Returns the names of all files of the installation. */
    static Set<String> of(Path home, Path state) throws IOException {
        boolean own = home.toAbsolutePath().normalize().equals(state.toAbsolutePath().normalize());
        var found = new TreeSet<String>();
        Files.walkFileTree(state, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(state) || belongs(name(state, folder), own)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(state, file);
                if (attributes.isRegularFile() && belongs(name, own)) {
                    found.add(name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (!Files.exists(file)) {
                    return FileVisitResult.CONTINUE; // a temporary file that is gone again
                }
                throw fault;
            }
        });
        return found;
    }

    /** Returns the names of the jars and folders in the folder of jars. */
    static Set<String> jars(Path state) throws IOException {
        var found = new TreeSet<String>();
        if (Files.isDirectory(state.resolve(JARS))) {
            try (var files = Files.list(state.resolve(JARS))) {
                files.forEach(file -> found.add(file.getFileName().toString()));
            }
        }
        return found;
    }

    private static boolean belongs(String name, boolean home) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? name : name.substring(0, slash);
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (home ? NOT_IN_HOME.contains(first) : !IN_USER.contains(first)) {
            return false;
        }
        // p2 holds this file open while it works
        return !CACHES.contains(name) && !last.equals(".lock")
                && !(name.startsWith("configuration/") && last.endsWith(".log"));
    }

    private static String name(Path state, Path file) {
        return state.relativize(file).toString().replace('\\', '/');
    }
}
