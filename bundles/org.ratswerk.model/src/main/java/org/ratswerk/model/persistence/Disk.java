package org.ratswerk.model.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** What saving does to the disk, step by step. */
class Disk {
    private static final long PAUSE_MILLIS = 100;

    /** Opens a file that must not exist. */
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Appends bytes. */
    void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Flushes a file to the medium. */
    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    /** Makes a folder and those it lies in, where they are not there. */
    void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Puts a file in the place of another in one step. */
    void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(e.getReason(), e);
        }
    }

    /** Waits until another program may have let go of a file. */
    void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes a file if it is there. */
    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Flushes the entries of a folder to the medium, where the system can do that. */
    void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open folders and needs no such step
        }
    }

    /** Gives a new file group and permissions of the one it takes the place of, as far as that is allowed. */
    void copyPermissions(Path from, Path to) {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        var target = Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (source == null || target == null) {
            return;
        }
        try {
            PosixFileAttributes attributes = source.readAttributes();
            target.setPermissions(attributes.permissions());
            target.setGroup(attributes.group());
        } catch (IOException e) {
            // those of a new file are good enough
        }
    }
}
