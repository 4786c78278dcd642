package org.ratswerk.plugins;

import java.io.IOException;
import java.nio.file.Path;

import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.text.Texts;

/** How much room a change leaves on the disk, and what is said where there is none. */
final class DiskRoom {
    /** Bytes that stay free whatever is done. */
    static final long RESERVE = 32L << 20;

    private static final Texts TEXTS = Texts.of(DiskRoom.class);

    private DiskRoom() {
    }

    static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /**
     * Why something failed that wrote into a folder: a full disk is seldom named as such by what fails because of it.
     *
     * @param folder folder
     * @param why what the failure says
     */
    static String reason(Path folder, String why) {
        try {
            long free = Pool.store(folder).getUsableSpace();
            return free < RESERVE / 2 ? TEXTS.get("cause.disk", megabytes(free), why) : why;
        } catch (IOException e) {
            return why; // how much is free cannot be found out
        }
    }

    static String reason(Path folder, IOException failure) {
        return reason(folder, Invocation.reason(failure));
    }
}
