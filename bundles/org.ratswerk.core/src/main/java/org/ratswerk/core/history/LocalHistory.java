package org.ratswerk.core.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.CommandReplay;
import org.ratswerk.core.edit.CommandReplay.Line;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.FileHistory.FileVersion;
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
    private static final String FILES = "files";
    private static final String OPENED = "opened";
    private static final String VERSIONS = "versions";
    private static final String ENDING = ".json";
    private static final Pattern FILE = Pattern.compile("(?:(?:catalogues|plans)/)?[^/\\\\]+\\.ratswerk");
    private static final int LABELS = 20;

    private final Path place;
    private final String program;
    private final Clock clock;
    private final ContentStore contents;
    private final FileHistory files;
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
        this.contents = new ContentStore(place.resolve(OBJECTS));
        this.files = new FileHistory(place.resolve(FILES), program, clock, contents, this);
    }

    /** Returns the former versions of the files that do not belong to the model: BPMN files, documents. */
    public FileHistory files() {
        return files;
    }

    /** Sets how much is kept. */
    public synchronized void setLimits(Limits wanted) {
        limits = wanted;
    }

    /** Has {@code listener} told, in whatever thread, when a state or the version of a file was kept. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    // --- keeping

    /**
     * Keeps a state. One that is the same as the newest is not kept again.
     *
     * @param reason why
     * @param time when the files were so; null for now
     * @param labels what had been done since the state before
     * @param bytes contents by path relative to the folder
     * @return the state; empty if it was kept already
     * @throws IOException if it cannot be written
     */
    public synchronized Optional<Version> keep(Reason reason, Instant time, List<String> labels,
            Map<Path, byte[]> bytes) throws IOException {
        var hashes = new HashMap<Path, String>();
        var sources = new HashMap<Path, Content>();
        for (Map.Entry<Path, byte[]> entry : bytes.entrySet()) {
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
     * @param source returns the content of a file
     * @return the state; empty if it was kept already, or if a file is no longer as its hash says
     * @throws IOException if it cannot be written
     */
    public synchronized Optional<Version> keep(Reason reason, Instant time, List<String> labels,
            Map<Path, String> hashes, Function<Path, Content> source) throws IOException {
        var names = new TreeMap<String, String>();
        hashes.forEach((file, hash) -> names.put(FileHistory.name(file), hash));
        List<Version> there = versions();
        if (!there.isEmpty() && there.getFirst().files().equals(names)) {
            return Optional.empty();
        }
        for (Map.Entry<Path, String> entry : hashes.entrySet()) {
            if (!contents.has(entry.getValue())) {
                byte[] bytes = source.apply(entry.getKey()).read();
                if (!hash(bytes).equals(entry.getValue())) {
                    return Optional.empty();
                }
                contents.store(entry.getValue(), bytes);
            }
        }
        // the order of states is that in which they were kept, whatever clocks say
        long kept = Math.max(clock.millis(), there.isEmpty() ? 0 : there.getFirst().kept() + 1);
        var version = new Version(String.format("%015d", kept), time == null ? clock.instant() : time, reason,
                labels.stream().distinct().limit(LABELS).toList(), program, names);
        ContentStore.write(place.resolve(VERSIONS).resolve(version.id() + ENDING), json(version));
        prune();
        tell();
        return Optional.of(version);
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
        return ContentStore.hash(bytes);
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
                if (!FILE.matcher(entry.getKey()).matches() || !ContentStore.isHash(hash)) {
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
     * has it; the newest first. Its dependencies, in both directions, are part of it.
     *
     * @param id id of the element
     * @param progress asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public List<Version> versions(String id, Progress progress) {
        var found = new ArrayList<Version>();
        var lines = new ElementLines(id);
        Map<String, String> texts = new HashMap<>();
        String last = null;
        for (Version version : versions().reversed()) {
            progress.checkCancelled();
            // in the order of the texts: that of the files tells nothing
            String text = version.files().values().stream()
                    .map(hash -> texts.computeIfAbsent(hash, each -> element(each, lines)))
                    .filter(each -> !each.isEmpty()).sorted().collect(Collectors.joining("\n"));
            if (last == null ? !text.isEmpty() : !text.equals(last)) {
                found.addFirst(version);
            }
            last = text;
        }
        return found;
    }

    private String element(String hash, ElementLines lines) {
        try {
            return lines.in(new String(contents.read(hash), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "";
        }
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
                Files.write(target, contents.read(file.getValue()));
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

    /** Notes that the administration is worked with, so that {@link #tidy} leaves it. */
    void touch() throws IOException {
        ContentStore.write(place.resolve(OPENED), clock.instant().toString());
    }

    private long touched() {
        try {
            return Instant.parse(Files.readString(place.resolve(OPENED)).strip()).toEpochMilli();
        } catch (IOException | DateTimeException e) {
            return 0;
        }
    }

    /** Returns when something was kept last; 0 for never. */
    private long newest() {
        return entries().stream().mapToLong(Entry::kept).max().orElse(0);
    }

    /** What there is to forget: a state, or the version of a file. */
    private record Entry(long kept, Collection<String> hashes, boolean newestState, boolean newestOfFile,
            Runnable forgetting) {
    }

    /** Forgets what is too old or too much. */
    public synchronized void prune() {
        Map<String, Long> sizes = contents.sizes();
        long oldest = clock.instant().minus(limits.age()).toEpochMilli();
        Set<String> used = new HashSet<>();
        long bytes = 0;
        boolean full = false;
        for (Entry entry : entries()) {
            long more = entry.hashes().stream().filter(hash -> !used.contains(hash)).distinct()
                    .mapToLong(hash -> sizes.getOrDefault(hash, 0L)).sum();
            full |= !entry.newestState() && bytes + more > limits.bytes();
            boolean old = entry.kept() < oldest && !entry.newestOfFile();
            if ((full || old) && !entry.newestState()) {
                entry.forgetting().run();
            } else {
                bytes += more;
                used.addAll(entry.hashes());
            }
        }
        contents.retain(used);
    }

    /** Returns all there is, the newest first. */
    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (Version version : versions()) {
            entries.add(new Entry(version.kept(), version.files().values(), entries.isEmpty(), false,
                    () -> forget(version)));
        }
        Set<String> seen = new HashSet<>();
        for (FileVersion version : files.all()) {
            entries.add(new Entry(version.kept(), List.of(version.hash()), false, seen.add(version.file()),
                    () -> files.forget(version)));
        }
        // what is kept in any case goes first, so that there is room for it
        entries.sort(Comparator.comparing(Entry::newestState).thenComparingLong(Entry::kept).reversed());
        return entries;
    }

    /**
     * Forgets administrations that have been neither saved nor opened for so long that all that is kept of them is too
     * old, and of which nothing is left to restore.
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
                var history = new LocalHistory(folder, "", Clock.systemUTC());
                long newest = history.newest();
                try (Stream<Path> files = Files.list(folder)) {
                    boolean left = files.anyMatch(file -> file.getFileName().toString().endsWith(".jsonl"));
                    if (!left && newest > 0 && Math.max(newest, history.touched()) < oldest) {
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
}
