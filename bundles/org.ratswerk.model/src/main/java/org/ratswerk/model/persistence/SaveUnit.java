package org.ratswerk.model.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Changes several files of a folder as one: all new contents go into temporary files and to the medium, then a journal
 * says what is to be put where, then it is done, then the journal goes. Whoever comes after a crash finds no journal,
 * and all is old, or a journal, and finishes the work. To be used while holding the {@link FolderLock}.
 */
final class SaveUnit {
    static final String JOURNAL = ".ratswerk.journal";

    private static final String HEADER = "ratswerk journal 1";
    private static final String END = "end";
    private static final String NONE = "-";
    private static final Pattern TEMPORARY = Pattern.compile(".+~[0-9a-f]{8}\\.tmp");
    private static final int MOVE_ATTEMPTS = 5;

    private final Path folder;
    private final Disk disk;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException, FaultException;
    }

    /** One step: replaces or, where there is no temporary file, deletes a file. */
    private record Step(String file, String temporary, String before, String after) {
    }

    SaveUnit(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Prepares the writing of a file.
     *
     * @param file path relative to the folder
     * @return hash of the new content
     */
    String write(Path file, Content content) throws IOException, FaultException {
        Path target = real(folder.resolve(file));
        disk.createFolders(target.getParent());
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        String before = Hash.of(target);
        Path temporary = temporary(target);
        var step = new Step(name(file), temporary.getFileName().toString(), text(before), NONE);
        steps.add(step);
        String after = writeTemporary(temporary, content);
        if (before != null) {
            disk.copyPermissions(target, temporary);
        }
        folders.add(target.getParent());
        steps.set(steps.size() - 1, new Step(step.file, step.temporary, step.before, after));
        return after;
    }

    /**
     * Prepares the deletion of a file.
     *
     * @param file path relative to the folder
     */
    void delete(Path file) throws IOException {
        Path target = folder.resolve(file);
        String before = Hash.of(target);
        if (before != null) {
            steps.add(new Step(name(file), NONE, before, NONE));
            folders.add(target.getParent());
        }
    }

    private String writeTemporary(Path temporary, Content content) throws IOException, FaultException {
        MessageDigest digest = Hash.digest();
        try (FileChannel channel = disk.create(temporary)) {
            var out = new OutputStream() {
                private long length;

                @Override
                public void write(int b) throws IOException {
                    write(new byte[] { (byte) b }, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int count) throws IOException {
                    disk.write(channel, ByteBuffer.wrap(bytes, offset, count));
                    digest.update(bytes, offset, count);
                    length += count;
                }
            };
            content.write(out);
            disk.force(channel);
            if (channel.size() != out.length) {
                throw new IOException(temporary.getFileName() + ": " + channel.size() + " / " + out.length);
            }
        }
        return Hash.text(digest);
    }

    /**
     * Makes the prepared changes.
     *
     * @throws Unfinished if some are made and others cannot be made now; {@link #recover} makes them later
     */
    void commit() throws IOException, Unfinished {
        folders.forEach(disk::forceFolder);
        var text = new StringBuilder(HEADER).append('\n');
        for (Step step : steps) {
            text.append(step.before).append(' ').append(step.after).append(' ').append(Ids.escape(step.temporary))
                    .append(' ').append(Ids.escape(step.file)).append('\n');
        }
        text.append(END).append('\n');
        Path temporary = temporary(folder.resolve(JOURNAL));
        try {
            writeTemporary(temporary, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
            disk.move(temporary, folder.resolve(JOURNAL));
        } catch (FaultException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            disk.delete(temporary);
            throw e;
        }
        disk.forceFolder(folder);
        try {
            for (Step step : steps) {
                Path target = real(folder.resolve(step.file));
                if (step.temporary.equals(NONE)) {
                    disk.delete(target);
                } else {
                    move(target.resolveSibling(step.temporary), target);
                }
            }
            folders.forEach(disk::forceFolder);
            disk.delete(folder.resolve(JOURNAL));
        } catch (IOException e) {
            throw new Unfinished(e);
        }
    }

    /** Moves a file; several times, as virus scanners hold files for a moment on some systems. */
    private void move(Path from, Path to) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                disk.move(from, to);
                return;
            } catch (IOException e) {
                if (attempt == MOVE_ATTEMPTS) {
                    throw e;
                }
            }
            disk.pause();
        }
    }

    /** Removes what was prepared. */
    void rollBack() {
        for (Step step : steps) {
            if (!step.temporary.equals(NONE)) {
                try {
                    Path target = real(folder.resolve(step.file));
                    disk.delete(target.resolveSibling(step.temporary));
                } catch (IOException e) {
                    // the next save cleans up
                }
            }
        }
    }

    /** Tells whether a save is under way or was interrupted. */
    static boolean interrupted(Path folder) {
        return Files.exists(folder.resolve(JOURNAL));
    }

    /**
     * Finishes a save that was interrupted.
     *
     * @return copies made of new contents whose files somebody has changed since
     */
    static List<Path> recover(Path folder, Disk disk) throws IOException {
        Path journal = folder.resolve(JOURNAL);
        var copies = new ArrayList<Path>();
        if (!Files.exists(journal)) {
            return copies;
        }
        for (Step step : parse(journal)) {
            Path target = real(folder.resolve(step.file));
            String now = text(Hash.of(target));
            if (step.temporary.equals(NONE)) {
                if (now.equals(step.before)) {
                    disk.delete(target);
                    disk.forceFolder(target.getParent());
                }
                continue;
            }
            Path temporary = target.resolveSibling(step.temporary);
            if (!step.after.equals(Hash.of(temporary))) {
                continue;
            }
            if (now.equals(step.before)) {
                disk.move(temporary, target);
            } else if (!now.equals(step.after)) {
                Path copy = free(target.resolveSibling(target.getFileName() + ".unsaved"));
                disk.move(temporary, copy);
                copies.add(copy);
            }
            disk.forceFolder(target.getParent());
        }
        disk.delete(journal);
        return copies;
    }

    /** Returns the steps of a journal; none if it is not whole or asks for something that no save does. */
    private static List<Step> parse(Path journal) throws IOException {
        var steps = new ArrayList<Step>();
        List<String> lines = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER) || !lines.get(lines.size() - 1).equals(END)) {
            return List.of();
        }
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] words = line.split(" ", -1);
            if (words.length != 4) {
                return List.of();
            }
            String temporary = Ids.split(words[2]).getFirst();
            String file = Ids.split(words[3]).getFirst();
            boolean named = temporary.equals(NONE)
                    || TEMPORARY.matcher(temporary).matches() && temporary.indexOf('/') < 0
                            && temporary.indexOf('\\') < 0;
            if (!named || !Layout.isFile(file)) {
                return List.of();
            }
            steps.add(new Step(file, temporary, words[0], words[1]));
        }
        return steps;
    }

    /** Deletes temporary files that a crash has left. */
    static void cleanUp(Path folder, Disk disk) {
        for (Path place : List.of(folder, folder.resolve(Layout.CATALOGUES), folder.resolve(Layout.PLANS))) {
            if (Files.isDirectory(place)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(place,
                        "*" + FileFormat.EXTENSION + "*~????????.tmp")) {
                    for (Path file : files) {
                        if (TEMPORARY.matcher(file.getFileName().toString()).matches()) {
                            disk.delete(file);
                        }
                    }
                } catch (IOException e) {
                    // the next save tries again
                }
            }
        }
    }

    /** Returns the path with .bak, or with -2.bak and so on where there are such files already. */
    static Path free(Path path) {
        for (int number = 1;; number++) {
            Path free = path.resolveSibling(path.getFileName() + (number == 1 ? "" : "-" + number) + ".bak");
            if (!Files.exists(free)) {
                return free;
            }
        }
    }

    /** Some files are changed and others are not. */
    static final class Unfinished extends Exception {
        private static final long serialVersionUID = 1L;

        Unfinished(IOException cause) {
            super(cause);
        }

        @Override
        public synchronized IOException getCause() {
            return (IOException) super.getCause();
        }
    }

    /**
     * Copies a file, so that the copy is there whole or not at all.
     *
     * @param to where to; not there yet
     */
    void copy(Path from, Path to) throws IOException {
        Path temporary = temporary(to);
        try {
            writeTemporary(temporary, out -> Files.copy(from, out));
            disk.move(temporary, to);
        } catch (FaultException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            disk.delete(temporary);
            throw e;
        }
        disk.forceFolder(to.toAbsolutePath().getParent());
    }

    private static Path temporary(Path target) {
        return target.resolveSibling(target.getFileName() + "~"
                + String.format("%08x", ThreadLocalRandom.current().nextInt()) + ".tmp");
    }

    private static Path real(Path path) throws IOException {
        return Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String text(String hash) {
        return hash == null ? NONE : hash;
    }
}
