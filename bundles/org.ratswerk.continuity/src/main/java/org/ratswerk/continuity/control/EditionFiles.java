package org.ratswerk.continuity.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.model.Edition;
import org.ratswerk.model.EditionFile;
import org.ratswerk.model.EmergencyPlan;

/** Files of approved editions, in {@code documents/editions/PLAN/VERSION} of the administration, with their SHA-256. */
public final class EditionFiles {
    private static final String PLACE = "documents/editions";
    private static final int LONGEST = 60;

    private EditionFiles() {
        // static only
    }

    /**
     * File that was kept.
     *
     * @param path path relative to the folder of the administration, with {@code /}
     * @param checksum SHA-256, hexadecimal
     */
    public record Kept(String path, String checksum) {
    }

    /** Whether a file is as it was approved. */
    public enum State {
        /** As approved. */
        SAME,
        /** Another content. */
        CHANGED,
        /** Not there. */
        MISSING
    }

    /**
     * Keeps the files of an edition. Existing files are never overwritten.
     *
     * @param folder folder of the administration
     * @param plan plan
     * @param version version of the edition
     * @param files content by file name
     * @throws IOException if a file cannot be written, or one of the name is already there with another content
     */
    public static List<Kept> keep(Path folder, EmergencyPlan plan, String version, Map<String, byte[]> files)
            throws IOException {
        String place = PLACE + "/" + slug(plan.getName() == null ? plan.getId() : plan.getName()) + "/" + slug(version);
        Path target = folder.resolve(place);
        Files.createDirectories(target);
        var kept = new ArrayList<Kept>();
        for (var file : files.entrySet()) {
            Path path = target.resolve(Path.of(file.getKey()).getFileName().toString());
            if (!Files.exists(path)) {
                Path temporary = Files.createTempFile(target, ".edition", ".tmp");
                try {
                    Files.write(temporary, file.getValue());
                    Files.move(temporary, path, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(temporary);
                }
            } else if (!java.util.Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                throw new java.nio.file.FileAlreadyExistsException(path.toString());
            }
            kept.add(new Kept(place + "/" + path.getFileName(), checksum(path)));
        }
        return kept;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe")
                .replace("ü", "ue").replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() ? "x" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /**
     * Returns the SHA-256 of a file, hexadecimal.
     *
     * @throws IOException if it cannot be read
     */
    public static String checksum(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Tells for each file of an edition whether it is as it was approved.
     *
     * @param folder folder of the administration
     * @throws IOException if a file that is there cannot be read
     */
    public static Map<EditionFile, State> verify(Path folder, Edition edition) throws IOException {
        var states = new java.util.LinkedHashMap<EditionFile, State>();
        for (EditionFile file : edition.getFiles()) {
            Path path = file.getPath() == null ? null : folder.resolve(file.getPath()).normalize();
            if (path == null || !path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
                states.put(file, State.MISSING);
            } else {
                states.put(file, checksum(path).equalsIgnoreCase(file.getChecksum()) ? State.SAME : State.CHANGED);
            }
        }
        return states;
    }
}
