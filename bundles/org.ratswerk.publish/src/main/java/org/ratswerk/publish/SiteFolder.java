package org.ratswerk.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * The folder of a site. A new site is written beside the folder and takes its place as a whole; what went wrong before leaves
 * the folder as it was. A list in the folder says which files are the site's; all others are taken along and never lost.
 */
final class SiteFolder {
    /** List of the files of a site. */
    static final String MARKER = ".ratswerk-site";
    private static final Texts TEXTS = Texts.of(SiteFolder.class);

    private final Path folder;
    private final Path stated;

    /** Something that makes the files of a site. */
    interface Writer {
        /**
         * Makes the files.
         *
         * @throws IOException if they cannot be written
         */
        void write(Sink sink) throws IOException;
    }

    private SiteFolder(Path folder, Path stated) {
        this.folder = folder;
        this.stated = stated;
    }

    /**
     * Returns the folder.
     *
     * @param stated folder as it was stated; need not be there
     * @param administration folder of the administration; null where it has none
     * @throws FaultException if it can be none: a file, a folder with other things, one of the administration
     */
    static SiteFolder of(Path stated, Path administration) throws FaultException {
        try {
            Path folder = Files.exists(stated) ? stated.toRealPath() : stated.toAbsolutePath().normalize();
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw fault(stated, "fault.file");
            }
            if (administration != null) {
                Path own = Files.exists(administration) ? administration.toRealPath()
                        : administration.toAbsolutePath().normalize();
                if (own.startsWith(folder) || folder.startsWith(own) && !folder.startsWith(own.resolve("documents"))
                        || folder.equals(own.resolve("documents"))) {
                    throw fault(stated, "fault.overlap");
                }
            }
            if (folder.getParent() == null
                    || Files.exists(folder) && !Files.exists(folder.resolve(MARKER)) && !isEmpty(folder)) {
                throw fault(stated, "fault.foreign");
            }
            return new SiteFolder(folder, stated);
        } catch (IOException e) {
            throw write(stated, e);
        }
    }

    /** Returns the folder. */
    Path path() {
        return folder;
    }

    /**
     * Puts a new site into the folder.
     *
     * @param writer makes its files
     * @return how many files it has
     * @throws FaultException if it cannot be written; the folder is as before then
     */
    int replace(Writer writer) throws FaultException {
        Path fresh = beside("new");
        try {
            Files.createDirectories(fresh);
            var files = new ConcurrentSkipListSet<String>();
            writer.write((path, content) -> {
                Path file = fresh.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
                files.add(path);
            });
            Files.writeString(fresh.resolve(MARKER), String.join("\n", files) + "\n");
            if (Files.exists(folder)) {
                takeAlong(fresh);
                swap(fresh);
            } else {
                Files.move(fresh, folder);
            }
            return files.size();
        } catch (IOException e) {
            throw write(stated, e);
        } finally {
            deleteQuietly(fresh);
        }
    }

    private Path beside(String what) {
        return folder.resolveSibling("." + folder.getFileName() + "." + what + "-"
                + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Copies what is not the site's into the new one. */
    private void takeAlong(Path fresh) throws IOException, FaultException {
        Path marker = folder.resolve(MARKER);
        Set<String> own = new TreeSet<>(Files.exists(marker) ? Files.readAllLines(marker) : List.of());
        own.add(MARKER);
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!own.contains(path)) {
                Path target = fresh.resolve(path);
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw fault(stated, "fault.taken", path);
                }
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private void swap(Path fresh) throws IOException {
        Path old = beside("old");
        Files.move(folder, old);
        try {
            Files.move(fresh, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        deleteQuietly(old);
    }

    private static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes a folder made here; what cannot be deleted stays. */
    private static void deleteQuietly(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // a left-over beside the site does no harm
        }
    }

    private static FaultException fault(Path stated, String key, Object... arguments) {
        return new FaultException(List.of(new Fault(stated.toString(), 0, 0, TEXTS.get(key, arguments))));
    }

    private static FaultException write(Path stated, IOException e) {
        return new FaultException(new Fault(stated.toString(), 0, 0, TEXTS.get("fault.write", Invocation.reason(e))), e);
    }
}
