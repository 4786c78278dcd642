package org.ratswerk.plugins.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.SiteException.Reason;

/** Free space of a disk. */
final class DiskSpace {
    /** What must stay free for the system, in bytes. */
    static final long RESERVE = 20L << 20;

    private static final Texts TEXTS = Texts.of(DiskSpace.class);

    private DiskSpace() {
    }

    /** Tells how much of a disk is free. */
    interface Gauge {
        /** Returns the free bytes of the disk that holds a folder. */
        long free(Path folder) throws IOException;
    }

    /** The gauge of the system. */
    static long system(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /**
     * Fails if less is free than is needed.
     *
     * @param needed bytes that will be written
     */
    static void require(Path folder, long needed, Gauge gauge) throws SiteException {
        try {
            long free = gauge.free(folder);
            if (needed > 0 && free < needed + RESERVE) {
                throw new SiteException(Reason.DISK_FULL, new Fault(folder.toString(), 0, 0,
                        TEXTS.get("tooLittleSpace", megabytes(needed + RESERVE), megabytes(free))), List.of(), null);
            }
        } catch (IOException failure) {
            throw unwritable(folder, failure);
        }
    }

    /** A file of this computer cannot be written: its disk is full, or else. */
    static SiteException unwritable(Path file, IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = message.contains("no space") || message.contains("not enough space")
                || message.contains("quota") || message.contains("speicherplatz");
        return new SiteException(full ? Reason.DISK_FULL : Reason.UNWRITABLE,
                new Fault(file.toString(), 0, 0, TEXTS.get(full ? "diskFull" : "unwritable")), List.of(), failure);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.getDefault(), "%,.1f MB", bytes / 1e6);
    }
}
