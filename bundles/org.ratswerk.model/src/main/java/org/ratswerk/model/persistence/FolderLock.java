package org.ratswerk.model.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps two programs from saving into the same folder at the same time. The system gives up the lock when a program
 * ends, however it ends; the lock file itself stays and means nothing.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = ".ratswerk.lock";

    private static final long PAUSE_MILLIS = 50;
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param folder folder of the administration
     * @param waitMillis how long to wait for another program
     * @return the lock, or null if another program still holds it
     * @throws IOException if the lock file cannot be written
     */
    static FolderLock take(Path folder, long waitMillis) throws IOException {
        Path real = folder.toRealPath();
        long end = System.nanoTime() + waitMillis * 1_000_000;
        if (!reserve(real, end)) {
            return null;
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = open(real.resolve(FILE));
            do {
                if (lock(channel) != null) {
                    taken = true;
                    return new FolderLock(real, channel);
                }
                pause();
            } while (System.nanoTime() < end);
            return null;
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                release(real);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        boolean made = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (made && view != null) {
            // whoever may write into the folder may lock it
            view.setPermissions(PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        return channel;
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Takes the lock within this program: the system's locks are between programs. */
    private static boolean reserve(Path folder, long end) {
        while (true) {
            synchronized (HELD) {
                if (HELD.add(folder)) {
                    return true;
                }
            }
            if (System.nanoTime() >= end) {
                return false;
            }
            pause();
        }
    }

    private static void release(Path folder) {
        synchronized (HELD) {
            HELD.remove(folder);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            release(folder);
        }
    }
}
