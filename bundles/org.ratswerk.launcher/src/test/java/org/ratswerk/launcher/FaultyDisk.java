package org.ratswerk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which the process ends, or which is full, at the n-th change. */
final class FaultyDisk extends Disk {
    /** The process has been killed: nothing after it happens. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int at;
    private final boolean full;
    private int count;

    private FaultyDisk(int at, boolean full) {
        this.at = at;
        this.full = full;
    }

    static FaultyDisk killedAt(int change) {
        return new FaultyDisk(change, false);
    }

    /** From this change on nothing can be written; deleting and renaming go on. */
    static FaultyDisk fullFrom(int change) {
        return new FaultyDisk(change, true);
    }

    /** Tells whether the fault came. */
    boolean struck() {
        return count > at;
    }

    @Override
    void before(Path file) {
        count++;
        if (!full && count > at) {
            throw new Killed();
        }
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
        boolean now = count == at;
        try {
            super.write(file, bytes);
        } catch (Killed e) {
            half(file, bytes, now);
            throw e;
        }
        fullNow(file, bytes);
    }

    @Override
    void copy(Path from, Path to) throws IOException {
        boolean now = count == at;
        try {
            super.copy(from, to);
        } catch (Killed e) {
            half(to, Files.readAllBytes(from), now);
            throw e;
        }
        fullNow(to, Files.readAllBytes(from));
    }

    private void fullNow(Path file, byte[] bytes) throws IOException {
        if (count > at) {
            half(file, bytes, true);
            throw new IOException("No space left on device");
        }
    }

    private static void half(Path file, byte[] bytes, boolean now) throws IOException {
        if (now && Files.isDirectory(file.getParent())) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
    }
}
