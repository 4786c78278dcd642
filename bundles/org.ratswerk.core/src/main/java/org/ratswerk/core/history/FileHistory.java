package org.ratswerk.core.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ratswerk.core.history.LocalHistory.Reason;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Former versions of single files of an administration's folder: BPMN files, documents, whatever does not belong to the
 * model. Part of the {@link LocalHistory}, which says how much is kept; the newest version of a file is kept whatever its
 * age. Safe for use by several threads.
 */
public final class FileHistory {
    /** Largest content that is kept, in bytes. */
    public static final long MOST_BYTES = 20L << 20;

    private static final String ENDING = ".json";

    private final Path place;
    private final String program;
    private final Clock clock;
    private final ContentStore contents;
    private final LocalHistory history;
    /** Versions by the names of their entries, as far as they have been read. */
    private final Map<String, FileVersion> known = new HashMap<>();

    /**
     * A version of a file.
     *
     * @param id identifier
     * @param file path relative to the folder, with {@code /} between the names
     * @param time when the file was so last
     * @param reason why it was kept
     * @param program version of the program
     * @param hash hash of its content (SHA-256, hexadecimal)
     * @param modified time of the file on disk when it was kept; null where it was not read from there
     * @param size length in bytes
     */
    public record FileVersion(String id, String file, Instant time, Reason reason, String program, String hash,
            Instant modified, long size) {
        /** Returns when it was kept, in milliseconds since 1970. */
        long kept() {
            return Long.parseLong(id.substring(0, id.indexOf('-')));
        }
    }

    FileHistory(Path place, String program, Clock clock, ContentStore contents, LocalHistory history) {
        this.place = place;
        this.program = program;
        this.clock = clock;
        this.contents = contents;
        this.history = history;
    }

    /**
     * Keeps a version of a file. To be called with what is about to be written, before it is written: then the version is
     * known as the user's own. One that is the same as the newest of the file, or larger than {@link #MOST_BYTES}, is not
     * kept.
     *
     * @param file path relative to the folder
     * @param reason why
     * @param content content
     * @return the version; empty if it was not kept
     * @throws IOException if it cannot be written
     */
    public Optional<FileVersion> keep(Path file, Reason reason, byte[] content) throws IOException {
        Optional<FileVersion> version;
        synchronized (history) {
            version = add(file, reason, null, null, content);
            if (version.isPresent()) {
                history.prune();
            }
        }
        version.ifPresent(kept -> history.tell());
        return version;
    }

    /** Does the same, but forgets nothing and tells nobody. */
    Optional<FileVersion> add(Path file, Reason reason, Instant time, Instant modified, byte[] content)
            throws IOException {
        synchronized (history) {
            String name = name(file);
            String hash = ContentStore.hash(content);
            FileVersion newest = newest().get(name);
            if (content.length > MOST_BYTES || newest != null && newest.hash().equals(hash)) {
                return Optional.empty();
            }
            if (!contents.has(hash)) {
                contents.store(hash, content);
            }
            // the order of versions is that in which they were kept, whatever clocks say
            long kept = Math.max(clock.millis(), newest == null ? 0 : newest.kept() + 1);
            String id = String.format("%015d", kept) + "-"
                    + ContentStore.hash(name.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
            var version = new FileVersion(id, name, time == null ? clock.instant() : time, reason, program, hash,
                    modified, content.length);
            ContentStore.write(place.resolve(id + ENDING), json(version));
            known.put(id + ENDING, version);
            return Optional.of(version);
        }
    }

    void touch() throws IOException {
        history.touch();
    }

    /** Ends an addition of several versions. */
    void finish() {
        history.prune();
        history.tell();
    }

    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /**
     * Returns the versions of a file, the newest first; those whose entries are broken are left out. Reads files.
     *
     * @param file path relative to the folder
     */
    public List<FileVersion> versions(Path file) {
        String name = name(file);
        return all().stream().filter(version -> version.file().equals(name)).toList();
    }

    /** Returns the files that have versions, relative to the folder, with {@code /} between the names. Reads files. */
    public Set<String> files() {
        return Set.copyOf(newest().keySet());
    }

    /**
     * Returns the content of a version.
     *
     * @throws IOException if it is no longer there whole
     */
    public byte[] read(FileVersion version) throws IOException {
        return contents.read(version.hash());
    }

    /**
     * Writes a version back to its place: whole or not at all. What is there now is kept first.
     *
     * @param folder folder of the administration
     * @param version version
     * @throws IOException if the version is no longer there whole, or the file cannot be written; it is as before then
     */
    public void restore(Path folder, FileVersion version) throws IOException {
        byte[] content = read(version);
        Path file = Path.of(version.file());
        Path path = folder.resolve(file);
        if (Files.exists(path)) {
            keep(file, Reason.THEIRS, Files.readAllBytes(path));
        }
        keep(file, Reason.SAVED, content);
        ContentStore.write(path, out -> out.write(content));
    }

    /** Returns the newest version of each file. */
    Map<String, FileVersion> newest() {
        var newest = new HashMap<String, FileVersion>();
        all().forEach(version -> newest.putIfAbsent(version.file(), version));
        return newest;
    }

    /** Returns all versions, the newest first. */
    List<FileVersion> all() {
        synchronized (history) {
            Set<String> there = new HashSet<>();
            if (Files.isDirectory(place)) {
                try (Stream<Path> entries = Files.list(place)) {
                    entries.map(entry -> entry.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                            .forEach(there::add);
                } catch (IOException | UncheckedIOException e) {
                    return List.of();
                }
            }
            known.keySet().retainAll(there);
            there.stream().filter(name -> !known.containsKey(name))
                    .forEach(name -> version(place.resolve(name)).ifPresent(version -> known.put(name, version)));
            var versions = new ArrayList<>(known.values());
            versions.sort(Comparator.comparingLong(FileVersion::kept).reversed());
            return versions;
        }
    }

    void forget(FileVersion version) {
        try {
            Files.deleteIfExists(place.resolve(version.id() + ENDING));
            known.remove(version.id() + ENDING);
        } catch (IOException e) {
            // the next time
        }
    }

    private static String json(FileVersion version) {
        var object = new JsonObject();
        object.addProperty("file", version.file());
        object.addProperty("time", version.time().toString());
        object.addProperty("reason", version.reason().name());
        object.addProperty("program", version.program());
        object.addProperty("hash", version.hash());
        object.addProperty("size", version.size());
        if (version.modified() != null) {
            object.addProperty("modified", version.modified().toString());
        }
        return object.toString();
    }

    private static Optional<FileVersion> version(Path entry) {
        try {
            JsonObject object = JsonParser.parseString(Files.readString(entry)).getAsJsonObject();
            String name = entry.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            String hash = object.get("hash").getAsString();
            String file = object.get("file").getAsString();
            if (!ContentStore.isHash(hash) || !isInside(file)) {
                return Optional.empty();
            }
            var version = new FileVersion(id, file, Instant.parse(object.get("time").getAsString()),
                    Reason.valueOf(object.get("reason").getAsString()), object.get("program").getAsString(), hash,
                    object.has("modified") ? Instant.parse(object.get("modified").getAsString()) : null,
                    object.get("size").getAsLong());
            return version.kept() < 0 ? Optional.empty() : Optional.of(version);
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException
                | DateTimeException | NullPointerException | ClassCastException | IndexOutOfBoundsException
                | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** An entry that somebody has changed by hand must not lead out of the folder. */
    private static boolean isInside(String file) {
        Path path = Path.of(file);
        return !file.isEmpty() && !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..");
    }
}
