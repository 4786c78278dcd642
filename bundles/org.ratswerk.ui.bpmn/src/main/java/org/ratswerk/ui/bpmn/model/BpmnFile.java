package org.ratswerk.ui.bpmn.model;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

import org.ratswerk.bpmn.patch.Repair;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlException;
import org.ratswerk.bpmn.xml.XmlFault;
import org.ratswerk.model.text.Texts;

/**
 * A BPMN file that is open: its content as read or last written, and what else is needed to write it without loss. All
 * methods that touch the file are for background threads.
 */
public final class BpmnFile {
    /** Largest file that the canvas takes, in bytes: what it writes may be larger and must still be read. */
    public static final int LARGEST = 16 << 20;
    private static final Texts TEXTS = Texts.of(BpmnFile.class);

    private final Path path;
    private final byte[] original;
    private final FileTime time;
    private final String text;
    private final Charset charset;
    private final Repair repair;
    private final XmlException unreadable;

    private BpmnFile(Path path, byte[] original, FileTime time) {
        this.path = path;
        this.original = original;
        this.time = time;
        XmlDocument document = null;
        XmlException fault = null;
        try {
            document = XmlDocument.parse(path.getFileName().toString(), original);
        } catch (XmlException e) {
            fault = e;
        }
        unreadable = fault;
        // What is no UTF-8 is read as an encoding that knows all bytes, so that saving the text brings them all back.
        String utf8 = new String(original, StandardCharsets.UTF_8);
        charset = Arrays.equals(utf8.getBytes(StandardCharsets.UTF_8), original) ? StandardCharsets.UTF_8
                : StandardCharsets.ISO_8859_1;
        text = document != null ? document.text() : new String(original, charset);
        repair = document == null ? null : repair(path.getFileName().toString(), original);
    }

    private static Repair repair(String name, byte[] original) {
        try {
            var repair = Repair.of(name, original);
            return repair.isNeeded() ? repair : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is too large; its message is for the user
     */
    public static BpmnFile read(Path path) throws IOException {
        try {
            var time = Files.getLastModifiedTime(path);
            if (Files.size(path) > LARGEST) {
                throw new IOException(TEXTS.get("large", path.getFileName(), Files.size(path) >> 20, LARGEST >> 20));
            }
            return new BpmnFile(path, Files.readAllBytes(path), time);
        } catch (NoSuchFileException e) {
            throw new IOException(TEXTS.get("missing", path), e);
        }
    }

    /** Returns the file, absolute. */
    public Path path() {
        return path;
    }

    /** Returns the content as text, whatever the encoding. */
    public String text() {
        return text;
    }

    /**
     * Returns a text as this file would have it: in its encoding, and with its byte order mark; in UTF-8 where the text
     * names another encoding than the file.
     *
     * @throws IOException if the text cannot be written, because half a character stands in it
     */
    public byte[] encode(String other) throws IOException {
        byte[] plain = other.getBytes(charset.newEncoder().canEncode(other) ? charset : StandardCharsets.UTF_8);
        if (unreadable != null) {
            return plain;
        }
        byte[] own = XmlDocument.parse(path.getFileName().toString(), original).encode(other);
        byte[] utf8 = other.getBytes(StandardCharsets.UTF_8);
        return !reads(own, other) && reads(utf8, other) ? utf8 : own;
    }

    private static boolean reads(byte[] bytes, String wanted) {
        try {
            var document = XmlDocument.parse("", bytes);
            return document.text().equals(wanted)
                    && document.faults().stream().noneMatch(fault -> fault.kind() == XmlFault.Kind.WRONG_ENCODING);
        } catch (XmlException e) {
            return false;
        }
    }

    /** Returns the content. */
    public byte[] bytes() {
        return original.clone();
    }

    /** Returns what hinders reading; null if it can be read. */
    public XmlException unreadable() {
        return unreadable;
    }

    /** Returns how well-known faults, such as undeclared prefixes, can be mended; null if there are none. */
    public Repair repair() {
        return repair;
    }

    /**
     * Returns what is on disk if it is no longer what was read or written here; null if it is the same. A file that is
     * gone is no change: saving makes it again.
     *
     * @throws IOException if it cannot be read
     */
    public BpmnFile changedOnDisk() throws IOException {
        try {
            if (Files.getLastModifiedTime(path).equals(time) && Files.size(path) == original.length) {
                return null;
            }
            var now = read(path);
            return Arrays.equals(now.original, original) ? null : now;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            if (!Files.exists(path)) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Writes a new content, whole or not at all.
     *
     * @param bytes content
     * @return the file as it is now
     * @throws IOException if it cannot be written; the file is as before then
     */
    public BpmnFile write(byte[] bytes) throws IOException {
        return write(path, bytes);
    }

    /**
     * Writes a file, whole or not at all. A link is followed, and permissions are kept.
     *
     * @return the file as it is now
     * @throws IOException if it cannot be written; the file is as before then
     */
    public static BpmnFile write(Path path, byte[] bytes) throws IOException {
        Objects.requireNonNull(bytes);
        Path real = Files.exists(path) ? path.toRealPath() : path;
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new IOException(TEXTS.get("protected", path));
        }
        Path written = Files.createTempFile(real.toAbsolutePath().getParent(), "." + real.getFileName(), ".new");
        try {
            Files.write(written, bytes);
            var before = Files.getFileAttributeView(real, PosixFileAttributeView.class);
            if (before != null) {
                Files.setPosixFilePermissions(written, Files.exists(real) ? before.readAttributes().permissions()
                        : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            }
            try {
                Files.move(written, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, real, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(written);
        }
        return new BpmnFile(path, bytes.clone(), Files.getLastModifiedTime(path));
    }

    /** Returns a name for what is kept about a file elsewhere: letters and digits, another one for each path. */
    public static String key(Path path) {
        return hash(path.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }

    /** Returns the hash of the content (SHA-256, hexadecimal). */
    public String hash() {
        return hash(original);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
