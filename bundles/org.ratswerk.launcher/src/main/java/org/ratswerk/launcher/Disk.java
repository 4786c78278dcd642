package org.ratswerk.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/** Every change that a {@link Transaction} makes on the disk, one by one: a test cuts in between any two of them. */
class Disk {
    private static final int TRIES = 10;

    /** Called before each change. A test throws here what a full disk or the end of the process would be. */
    void before(Path file) throws IOException {
        // nothing stands in the way of the real disk
    }

    final void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            before(folder);
            Files.createDirectories(folder);
        }
    }

    /** Writes a file and waits until it has reached the disk. */
    void write(Path file, byte[] bytes) throws IOException {
        before(file);
        Files.write(file, bytes);
        force(file);
    }

    /** Copies a file with its time and rights and waits until it has reached the disk. */
    void copy(Path from, Path to) throws IOException {
        before(to);
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        force(to);
        if (Files.getFileAttributeView(to, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
        // last, since writing changes it
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }

    /** Renames in one step; what is there is replaced. */
    final void rename(Path from, Path to) throws IOException {
        before(to);
        for (int i = 1;; i++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(to.getParent());
                return;
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (AccessDeniedException e) {
                again(i, e); // Windows: a virus scanner looks at it
            }
        }
    }

    final void delete(Path file) throws IOException {
        before(file);
        for (int i = 1;; i++) {
            try {
                Files.deleteIfExists(file);
                return;
            } catch (AccessDeniedException e) {
                again(i, e);
            }
        }
    }

    /** Deletes a folder with all that is in it; nothing happens where it is not there. */
    final void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(java.util.Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : all) {
            delete(file);
        }
    }

    /** Waits until a file or the names in a folder have reached the disk; folders only where the system can. */
    final void force(Path file) throws IOException {
        boolean folder = Files.isDirectory(file);
        try (var channel = FileChannel.open(file, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // Windows opens no folder, and a file that may only be read was not written by this change
            if (!folder && Files.isWritable(file)) {
                throw e;
            }
        }
    }

    private static void again(int tries, AccessDeniedException fault) throws AccessDeniedException {
        if (tries >= TRIES || !System.getProperty("os.name", "").startsWith("Windows")) {
            throw fault;
        }
        try {
            Thread.sleep(50L * tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }
}
