package org.ratswerk.core.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.ratswerk.model.text.Texts;

/** Contents of files, each kept once, compressed, under its hash (SHA-256, hexadecimal). */
final class ContentStore {
    private static final Texts TEXTS = Texts.of(LocalHistory.class);
    private static final String ENDING = ".gz";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path place;

    /**
     * @param place folder; need not be there
     */
    ContentStore(Path place) {
        this.place = place;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    boolean has(String hash) {
        return Files.exists(object(hash));
    }

    void store(String hash, byte[] bytes) throws IOException {
        write(object(hash), out -> {
            try (var zip = new GZIPOutputStream(out)) {
                zip.write(bytes);
            }
        });
    }

    /** Returns the content; one that is damaged is forgotten, so that it is kept anew when it comes again. */
    byte[] read(String hash) throws IOException {
        byte[] zipped = Files.readAllBytes(object(hash));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] bytes = in.readAllBytes();
            if (hash(bytes).equals(hash)) {
                return bytes;
            }
        } catch (IOException e) {
            // damaged, too
        }
        Files.deleteIfExists(object(hash));
        throw new IOException(TEXTS.get("history.broken"));
    }

    private Path object(String hash) {
        return place.resolve(hash.substring(0, 2)).resolve(hash + ENDING);
    }

    /** Returns the space that contents take on disk, by hash. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new HashMap<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place, 2)) {
                files.filter(file -> file.getFileName().toString().endsWith(ENDING)).forEach(file -> {
                    String name = file.getFileName().toString();
                    try {
                        sizes.put(name.substring(0, name.length() - ENDING.length()), Files.size(file));
                    } catch (IOException e) {
                        // gone meanwhile
                    }
                });
            } catch (IOException | UncheckedIOException e) {
                return Map.of();
            }
        }
        return sizes;
    }

    /** Forgets all contents but these. */
    void retain(Set<String> used) {
        sizes().keySet().stream().filter(hash -> !used.contains(hash)).forEach(hash -> {
            try {
                Files.deleteIfExists(object(hash));
            } catch (IOException e) {
                // the next time
            }
        });
    }

    /** Writes what a file holds. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file whole or not at all. */
    static void write(Path file, Writer writer) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(
                file.getFileName() + "~" + String.format("%08x", ThreadLocalRandom.current().nextInt()) + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                writer.write(out);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
