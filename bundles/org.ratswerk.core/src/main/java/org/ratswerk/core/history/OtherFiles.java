package org.ratswerk.core.history;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ratswerk.core.Progress;
import org.ratswerk.core.history.FileHistory.FileVersion;
import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.core.snapshot.Snapshots;

/**
 * The files of an administration's folder that do not belong to the model: BPMN files, documents. Hidden and temporary
 * files and snapshots are not looked at, nor are links followed.
 */
final class OtherFiles {
    private static final int DEEPEST = 16;
    private static final String MODEL = ".ratswerk";

    private final Path folder;
    private final FileHistory history;
    /** What the files were like when they were last looked at; null before. */
    private Map<String, State> states;

    private record State(Instant modified, long size) {
    }

    OtherFiles(Path folder, FileHistory history) {
        this.folder = folder;
        this.history = history;
    }

    /**
     * Looks which files are others than the last time, and keeps a version of each that is new. At the first time all are
     * compared with their newest versions, and none is said to have changed.
     *
     * @param progress asked whether to stop
     * @return files that have been changed, added or deleted, relative to the folder, sorted
     * @throws IOException if the folder cannot be read or a version not be written
     * @throws java.util.concurrent.CancellationException if cancelled; the next look finds what this one has not
     */
    synchronized List<Path> look(Progress progress) throws IOException {
        Map<String, State> now = states(progress);
        boolean first = states == null;
        Map<String, State> before = first ? keptStates() : states;
        var changed = new TreeSet<String>();
        boolean kept = false;
        for (Map.Entry<String, State> entry : now.entrySet()) {
            if (!entry.getValue().equals(before.get(entry.getKey()))) {
                progress.checkCancelled();
                kept |= keep(entry.getKey(), entry.getValue(), first ? Reason.OPENED : Reason.THEIRS);
                changed.add(entry.getKey());
            }
        }
        if (!first) {
            before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        }
        states = now;
        if (first) {
            history.touch();
        }
        if (kept) {
            history.finish();
        }
        return first ? List.of() : changed.stream().map(Path::of).toList();
    }

    private boolean keep(String file, State state, Reason reason) throws IOException {
        Path path = folder.resolve(file);
        if (state.size() > FileHistory.MOST_BYTES) {
            return false;
        }
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (IOException e) {
            // somebody is writing it or has deleted it: that is noticed, too
            return false;
        }
        return history.add(Path.of(file), reason, state.modified(), state.modified(), content).isPresent();
    }

    private Map<String, State> keptStates() {
        var kept = new TreeMap<String, State>();
        for (FileVersion version : history.newest().values()) {
            if (version.modified() != null) {
                kept.put(version.file(), new State(version.modified(), version.size()));
            }
        }
        return kept;
    }

    private Map<String, State> states(Progress progress) throws IOException {
        var found = new TreeMap<String, State>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                progress.checkCancelled();
                boolean skipped = isHidden(directory) && !directory.equals(folder)
                        || directory.equals(folder.resolve(Snapshots.FOLDER));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isKept(file)) {
                    found.put(FileHistory.name(folder.relativize(file)),
                            new State(attributes.lastModifiedTime().toInstant(), attributes.size()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                if (file.equals(folder)) {
                    throw cause;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return !isHidden(file) && !name.endsWith(MODEL) && !name.endsWith(".tmp") && !name.endsWith("~")
                && !name.startsWith("~$");
    }

    /** Returns the folders in which changes matter, the administration's own first. */
    static Set<Path> folders(Path folder, int most) throws IOException {
        var found = new java.util.LinkedHashSet<Path>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (isHidden(directory) && !directory.equals(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                found.add(directory);
                return found.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException cause) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
