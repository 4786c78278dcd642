package org.ratswerk.continuity.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
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
     * Keeps the files of an edition. Existing files are never overwritten: where there are others of the version, such as those
     * of an approval that was taken back, the new ones come into a folder beside them.
     *
     * @param folder folder of the administration
     * @param plan plan
     * @param version version of the edition
     * @param files content by file name
     * @throws IOException if a file cannot be written; those written so far are deleted then
     */
    public static List<Kept> keep(Path folder, EmergencyPlan plan, String version, Map<String, byte[]> files)
            throws IOException {
        String place = free(folder, PLACE + "/" + slug(plan.getName() == null ? plan.getId() : plan.getName()) + "/"
                + slug(version), files);
        Path target = folder.resolve(place);
        Files.createDirectories(target);
        var kept = new ArrayList<Kept>();
        var written = new ArrayList<Path>();
        try {
            for (var file : files.entrySet()) {
                Path path = target.resolve(name(file.getKey()));
                if (!Files.exists(path)) {
                    Path temporary = Files.createTempFile(target, ".edition", ".tmp");
                    try {
                        Files.write(temporary, file.getValue());
                        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
                        written.add(path);
                    } finally {
                        Files.deleteIfExists(temporary);
                    }
                }
                kept.add(new Kept(place + "/" + path.getFileName(), checksum(path)));
            }
        } catch (IOException e) {
            for (Path path : written) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
        return kept;
    }

    private static String name(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    /** The first folder that holds no other content under one of the names. */
    private static String free(Path folder, String place, Map<String, byte[]> files) throws IOException {
        String free = place;
        for (int i = 2; !isFree(folder.resolve(free), files); i++) {
            free = place + "-" + i;
        }
        return free;
    }

    private static boolean isFree(Path target, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = target.resolve(name(file.getKey()));
            if (Files.exists(path) && !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Deletes files that were kept for an approval that did not come about; those that another edition needs must not be
     * among them.
     *
     * @param folder folder of the administration
     * @param kept files
     * @throws IOException if a file cannot be deleted
     */
    public static void discard(Path folder, List<Kept> kept) throws IOException {
        for (Kept each : kept) {
            Files.deleteIfExists(folder.resolve(each.path()));
        }
    }

    /** Returns a name as files and folders can have it: small letters, digits, points and hyphens. */
    static String slug(String name) {
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
