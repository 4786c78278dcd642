package org.ratswerk.core.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.CommandReplay;
import org.ratswerk.core.edit.CommandReplay.Line;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Former states of the files of one administration, kept on this computer. Contents that occur in several states are kept
 * once, compressed. An entry that is broken is passed over. Safe for use by several threads.
 */
public final class LocalHistory {
    private static final Texts TEXTS = Texts.of(LocalHistory.class);
    private static final String OBJECTS = "objects";
    private static final String VERSIONS = "versions";
    private static final String ENDING = ".json";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("(?:(?:catalogues|plans)/)?[^/\\\\]+\\.ratswerk");
    private static final int LABELS = 20;

    private final Path place;
    private final String program;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Limits limits = Limits.DEFAULT;

    /**
     * How much is kept. The newest state always is.
     *
     * @param age age from which states are forgotten
     * @param bytes space from which the oldest states are forgotten
     */
    public record Limits(Duration age, long bytes) {
        /** A quarter of a year and 300 megabytes for each administration. */
        public static final Limits DEFAULT = new Limits(Duration.ofDays(90), 300L << 20);
    }

    /** Why a state was kept. */
    public enum Reason {
        /** The files as they were opened. */
        OPENED,
        /** The files as they were saved. */
        SAVED,
        /** Files of somebody else that the user has chosen not to use. */
        THEIRS,
        /** Changes of the user that were not saved. */
        UNSAVED,
        /** Changes found after the program had ended without saving, and not restored. */
        RECOVERED
    }

    /**
     * A state.
     *
     * @param id identifier
     * @param time when the files were so last
     * @param reason why it was kept
     * @param labels what had been done since the state before, in the language it was done in; may be empty
     * @param program version of the program
     * @param files hashes of the files' contents by path relative to the folder, with {@code /} between the names
     */
    public record Version(String id, Instant time, Reason reason, List<String> labels, String program,
            Map<String, String> files) {
        public Version {
            labels = List.copyOf(labels);
            files = Map.copyOf(files);
        }

        /** Returns when it was kept, in milliseconds since 1970. */
        long kept() {
            return Long.parseLong(id);
        }
    }

    /** A file's content that may have to be read. */
    @FunctionalInterface
    public interface Content {
        /** Returns the bytes. */
        byte[] read() throws IOException;
    }

    /**
     * @param place folder for this administration alone; need not be there
     * @param program version of the program
     * @param clock tells the time
     */
    public LocalHistory(Path place, String program, Clock clock) {
        this.place = place;
        this.program = program;
        this.clock = clock;
    }

    /** Sets how much is kept. */
    public synchronized void setLimits(Limits wanted) {
        limits = wanted;
    }

    /** Has {@code listener} told, in whatever thread, when a state was kept. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    // --- keeping

    /**
     * Keeps a state. One that is the same as the newest is not kept again.
     *
     * @param reason why
     * @param time when the files were so; null for now
     * @param labels what had been done since the state before
     * @param contents contents by path relative to the folder
     * @return the state; empty if it was kept already
     * @throws IOException if it cannot be written
     */
    public synchronized Optional<Version> keep(Reason reason, Instant time, List<String> labels,
            Map<Path, byte[]> contents) throws IOException {
        var hashes = new HashMap<Path, String>();
        var sources = new HashMap<Path, Content>();
        for (Map.Entry<Path, byte[]> entry : contents.entrySet()) {
            hashes.put(entry.getKey(), hash(entry.getValue()));
            sources.put(entry.getKey(), entry::getValue);
        }
        return keep(reason, time, labels, hashes, sources::get);
    }

    /**
     * Keeps a state of which the hashes are known; only contents that are not kept yet are read.
     *
     * @param reason why
     * @param time when the files were so; null for now
     * @param labels what had been done since the state before
     * @param hashes hashes (SHA-256, hexadecimal) of the contents by path relative to the folder
     * @param contents returns the content of a file
     * @return the state; empty if it was kept already, or if a file is no longer as its hash says
     * @throws IOException if it cannot be written
     */
    public synchronized Optional<Version> keep(Reason reason, Instant time, List<String> labels,
            Map<Path, String> hashes, java.util.function.Function<Path, Content> contents) throws IOException {
        var files = new TreeMap<String, String>();
        hashes.forEach((file, hash) -> files.put(file.toString().replace('\\', '/'), hash));
        List<Version> there = versions();
        if (!there.isEmpty() && there.getFirst().files().equals(files)) {
            return Optional.empty();
        }
        for (Map.Entry<Path, String> entry : hashes.entrySet()) {
            if (!Files.exists(object(entry.getValue()))) {
                byte[] bytes = contents.apply(entry.getKey()).read();
                if (!hash(bytes).equals(entry.getValue())) {
                    return Optional.empty();
                }
                store(entry.getValue(), bytes);
            }
        }
        // the order of states is that in which they were kept, whatever clocks say
        long kept = Math.max(clock.millis(), there.isEmpty() ? 0 : there.getFirst().kept() + 1);
        var version = new Version(String.format("%015d", kept), time == null ? clock.instant() : time, reason,
                labels.stream().distinct().limit(LABELS).toList(), program, files);
        write(place.resolve(VERSIONS).resolve(version.id() + ENDING), json(version));
        prune();
        listeners.forEach(Runnable::run);
        return Optional.of(version);
    }

    private void store(String hash, byte[] bytes) throws IOException {
        write(object(hash), out -> {
            try (var zip = new GZIPOutputStream(out)) {
                zip.write(bytes);
            }
        });
    }

    private Path object(String hash) {
        return place.resolve(OBJECTS).resolve(hash.substring(0, 2)).resolve(hash + ".gz");
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file whole or not at all. */
    private static void write(Path file, Writer writer) throws IOException {
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

    private static String json(Version version) {
        var object = new JsonObject();
        object.addProperty("time", version.time().toString());
        object.addProperty("reason", version.reason().name());
        object.addProperty("program", version.program());
        var labels = new JsonArray();
        version.labels().forEach(labels::add);
        object.add("labels", labels);
        var files = new JsonObject();
        version.files().forEach(files::addProperty);
        object.add("files", files);
        return object.toString();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- reading

    /** Returns all states, the newest first; those whose entries are broken are left out. */
    public synchronized List<Version> versions() {
        var versions = new ArrayList<Version>();
        Path folder = place.resolve(VERSIONS);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(ENDING)).map(LocalHistory::version)
                        .flatMap(Optional::stream).forEach(versions::add);
            } catch (IOException | UncheckedIOException e) {
                return List.of();
            }
        }
        versions.sort(Comparator.comparingLong(Version::kept).reversed());
        return versions;
    }

    private static Optional<Version> version(Path file) {
        try {
            JsonObject object = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            var labels = new ArrayList<String>();
            object.getAsJsonArray("labels").forEach(label -> labels.add(label.getAsString()));
            var files = new HashMap<String, String>();
            for (Map.Entry<String, JsonElement> entry : object.getAsJsonObject("files").entrySet()) {
                String hash = entry.getValue().getAsString();
                if (!FILE.matcher(entry.getKey()).matches() || !HASH.matcher(hash).matches()) {
                    return Optional.empty();
                }
                files.put(entry.getKey(), hash);
            }
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            Long.parseLong(id);
            return Optional.of(new Version(id,
                    Instant.parse(object.get("time").getAsString()),
                    Reason.valueOf(object.get("reason").getAsString()), labels,
                    object.get("program").getAsString(), files));
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException
                | DateTimeException | NullPointerException | ClassCastException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the state with just these contents, if it is kept.
     *
     * @param hashes hashes of the contents by path relative to the folder, with {@code /} between the names
     */
    public Optional<Version> find(Map<String, String> hashes) {
        return versions().stream().filter(version -> version.files().equals(hashes)).findFirst();
    }

    /**
     * Returns the states in which an element is another than in the next newer one, or the same text in the newest that
     * has it; the newest first.
     *
     * @param id id of the element
     * @param progress asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public List<Version> versions(String id, Progress progress) {
        var found = new ArrayList<Version>();
        Map<String, String> texts = new HashMap<>();
        String last = null;
        for (Version version : versions().reversed()) {
            progress.checkCancelled();
            String text = version.files().values().stream().sorted()
                    .map(hash -> texts.computeIfAbsent(hash, each -> element(each, id))).filter(each -> !each.isEmpty())
                    .findFirst().orElse("");
            if (last == null ? !text.isEmpty() : !text.equals(last)) {
                found.addFirst(version);
            }
            last = text;
        }
        return found;
    }

    /** Returns the lines of an element in a content; empty if it is not there. Files hold one element a line. */
    private String element(String hash, String id) {
        String mark = " id=\"" + id.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                + "\"";
        try {
            var lines = new StringBuilder();
            String end = null;
            for (String line : new String(content(hash), StandardCharsets.UTF_8).split("\n")) {
                if (end == null && line.contains(mark)) {
                    lines.append(line);
                    if (line.endsWith("/>")) {
                        break;
                    }
                    String indent = line.substring(0, line.indexOf('<'));
                    end = indent + "</";
                    if (indent.isEmpty()) {
                        // the root of a file: what stands in its own line
                        break;
                    }
                } else if (end != null) {
                    lines.append('\n').append(line);
                    if (line.startsWith(end)) {
                        break;
                    }
                }
            }
            return lines.toString();
        } catch (IOException e) {
            return "";
        }
    }

    private byte[] content(String hash) throws IOException {
        byte[] zipped = Files.readAllBytes(object(hash));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] bytes = in.readAllBytes();
            if (hash(bytes).equals(hash)) {
                return bytes;
            }
        } catch (IOException e) {
            // damaged, too
        }
        // so that it is kept anew when it comes again
        Files.deleteIfExists(object(hash));
        throw new IOException(TEXTS.get("history.broken"));
    }

    /**
     * Reads a state. Its folder is gone afterwards; it cannot be saved.
     *
     * @param version state
     * @param progress asked whether to stop
     * @throws FaultException if it is no longer there whole, or cannot be read
     */
    public AdministrationModel read(Version version, Progress progress) throws FaultException {
        return open(version, progress, AdministrationFolder::model);
    }

    /**
     * Keeps the state that commands make of another one.
     *
     * @param base state they begin with
     * @param lines commands
     * @param labels what was done
     * @throws IOException if it cannot be written
     * @throws FaultException if the state they begin with cannot be read
     */
    void keepReplayed(Version base, List<Line> lines, List<String> labels) throws IOException, FaultException {
        keep(Reason.RECOVERED, null, labels, open(base, Progress.NONE, folder -> {
            var editing = new Editing(folder);
            new CommandReplay(editing, true).run("", lines);
            return editing.contents();
        }));
    }

    private interface Use<T> {
        T of(AdministrationFolder folder) throws FaultException;
    }

    private <T> T open(Version version, Progress progress, Use<T> use) throws FaultException {
        Path folder = null;
        try {
            Files.createDirectories(place);
            folder = Files.createTempDirectory(place, "reading");
            for (Map.Entry<String, String> file : version.files().entrySet()) {
                progress.checkCancelled();
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, content(file.getValue()));
            }
            return use.of(AdministrationFolder.open(folder, progress));
        } catch (NoSuchFileException e) {
            throw new FaultException(Fault.of(TEXTS.get("history.gone")), e);
        } catch (IOException e) {
            throw new FaultException(Fault.of(TEXTS.get("history.unreadable", e.getMessage())), e);
        } finally {
            if (folder != null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    // tidied up another time
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // tidied up another time
        }
    }

    // --- forgetting

    /** Forgets what is too old or too much. */
    public synchronized void prune() {
        List<Version> versions = versions();
        Map<String, Long> sizes = sizes();
        long oldest = clock.instant().minus(limits.age()).toEpochMilli();
        Set<String> used = new HashSet<>();
        long bytes = 0;
        boolean full = false;
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            long more = version.files().values().stream().filter(hash -> !used.contains(hash)).distinct()
                    .mapToLong(hash -> sizes.getOrDefault(hash, 0L)).sum();
            full |= i > 0 && (bytes + more > limits.bytes() || version.kept() < oldest);
            if (full) {
                forget(version);
            } else {
                bytes += more;
                used.addAll(version.files().values());
            }
        }
        sizes.keySet().stream().filter(hash -> !used.contains(hash)).forEach(hash -> {
            try {
                Files.deleteIfExists(object(hash));
            } catch (IOException e) {
                // the next time
            }
        });
    }

    /**
     * Forgets administrations that have not been saved for so long that all their states are too old, and of which
     * nothing is left to restore.
     *
     * @param state folder in which each administration has one
     * @param now time now
     * @param limits how much is kept
     */
    static void tidy(Path state, Instant now, Limits limits) {
        if (!Files.isDirectory(state)) {
            return;
        }
        long oldest = now.minus(limits.age()).toEpochMilli();
        try (Stream<Path> folders = Files.list(state)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                List<Version> versions = new LocalHistory(folder, "", Clock.systemUTC()).versions();
                try (Stream<Path> files = Files.list(folder)) {
                    boolean left = files.anyMatch(file -> file.getFileName().toString().endsWith(".jsonl"));
                    if (!left && !versions.isEmpty() && versions.getFirst().kept() < oldest) {
                        delete(folder);
                    }
                }
            }
        } catch (IOException e) {
            // the next time
        }
    }

    private void forget(Version version) {
        try {
            Files.deleteIfExists(place.resolve(VERSIONS).resolve(version.id() + ENDING));
        } catch (IOException e) {
            // the next time
        }
    }

    /** Returns the space that contents take on disk, by hash. */
    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new HashMap<>();
        Path folder = place.resolve(OBJECTS);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                files.filter(file -> file.getFileName().toString().endsWith(".gz")).forEach(file -> {
                    String name = file.getFileName().toString();
                    try {
                        sizes.put(name.substring(0, name.length() - 3), Files.size(file));
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
}
