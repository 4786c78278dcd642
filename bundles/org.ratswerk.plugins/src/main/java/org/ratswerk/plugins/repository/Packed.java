package org.ratswerk.plugins.repository;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * The lists of a repository as p2 packs them: {@code content.xml.xz}, {@code content.jar} (holding
 * {@code content.xml}) or {@code content.xml}; likewise {@code artifacts} and {@code compositeContent}.
 */
public final class Packed {
    /** Endings of the forms, the one that is read first before the others. */
    public static final List<String> FORMS = List.of(".xml.xz", ".jar", ".xml");

    /** What a list may unpack to at most, in bytes. */
    public static final long MAX_LIST = 64L << 20;

    /** What the files in an archive may unpack to at most, in bytes. */
    private static final long MAX_ARCHIVE = 2L << 30;
    private static final int MAX_ENTRIES = 200_000;
    private static final int XZ_MEMORY_KIB = 128 << 10;
    /** Time in archives that are written: the same bytes from the same content. */
    private static final long WRITTEN = 315_619_200_000L;

    private Packed() {
    }

    /**
     * Opens a list.
     *
     * @param file {@code NAME.xml.xz}, {@code NAME.jar} or {@code NAME.xml}
     * @throws HostileException while reading, if it unpacks to more than {@link #MAX_LIST}
     * @throws IOException if it is not of its form, or cannot be read
     */
    public static InputStream open(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".xml.xz")) {
            return new Limited(new XZInputStream(Files.newInputStream(file), XZ_MEMORY_KIB), MAX_LIST);
        }
        if (!name.endsWith(".jar")) {
            return new Limited(Files.newInputStream(file), MAX_LIST);
        }
        String wanted = name.substring(0, name.length() - ".jar".length()) + ".xml";
        var zip = new ZipInputStream(Files.newInputStream(file));
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    return new Limited(zip, MAX_LIST);
                }
            }
        } catch (IOException failure) {
            zip.close();
            throw failure;
        }
        zip.close();
        throw new ZipException(wanted);
    }

    /** Returns a whole list unpacked, as {@link #open}. */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        }
    }

    /**
     * Writes a list in the form that the name of the file tells; the same content gives the same bytes.
     *
     * @param file {@code NAME.xml.xz}, {@code NAME.jar} or {@code NAME.xml}
     * @param xml content
     */
    public static void write(Path file, byte[] xml) throws IOException {
        String name = file.getFileName().toString();
        var bytes = new ByteArrayOutputStream();
        if (name.endsWith(".xml.xz")) {
            var options = new LZMA2Options();
            // more than the content is only memory
            options.setDictSize(Math.clamp(xml.length, LZMA2Options.DICT_SIZE_MIN, options.getDictSize()));
            try (var out = new XZOutputStream(bytes, options)) {
                out.write(xml);
            }
        } else if (name.endsWith(".jar")) {
            try (var out = new ZipOutputStream(bytes)) {
                var entry = new ZipEntry(name.substring(0, name.length() - ".jar".length()) + ".xml");
                entry.setTime(WRITTEN - java.util.TimeZone.getDefault().getOffset(WRITTEN));
                var sum = new CRC32();
                sum.update(xml);
                entry.setCrc(sum.getValue());
                out.putNextEntry(entry);
                out.write(xml);
            }
        } else {
            bytes.write(xml);
        }
        Files.write(file, bytes.toByteArray());
    }

    /**
     * Checks an archive without unpacking it: no file in it may leave the folder it is unpacked to, and all of it must
     * unpack to less than 2 GiB.
     *
     * @throws HostileException if it does harm
     * @throws IOException if it is no archive
     */
    public static void requireHarmless(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            long total = 0;
            if (zip.size() > MAX_ENTRIES) {
                throw new HostileException(archive.getFileName().toString());
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                total += Math.max(0, entry.getSize());
                if (leaves(entry.getName()) || total > MAX_ARCHIVE) {
                    throw new HostileException(entry.getName());
                }
            }
        }
    }

    private static boolean leaves(String name) {
        return name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*") || List.of(name.split("/")).contains("..");
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new HostileException("");
            }
        }
    }
}
