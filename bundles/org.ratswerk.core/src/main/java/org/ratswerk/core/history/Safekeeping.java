package org.ratswerk.core.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.model.persistence.AdministrationFiles;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Keeps the work on one open administration from being lost: takes down every command, keeps what saving overwrites, and
 * knows when somebody else changes the files. Whoever saves an administration that is kept safe does so by {@link #save}.
 */
public final class Safekeeping implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Safekeeping.class);
    private static final String JOURNAL = "recovery.jsonl";
    private static final String PENDING = "recovery-";

    private final Editing editing;
    private final AdministrationFolder folder;
    private final Path place;
    private final String program;
    private final Clock clock;
    private final Consumer<Exception> trouble;
    private final LocalHistory history;
    private final OtherFiles otherFiles;
    private final RecoveryJournal journal;
    /** Keeps former states, so that taking down does not wait for that. */
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "Ratswerk local history");
        thread.setDaemon(true);
        return thread;
    });
    private boolean begun;
    private volatile boolean closed;

    /**
     * Begins to keep an administration safe.
     *
     * @param editing administration that lives in a folder
     * @param state folder of the program for what it remembers, the same from one start to the next
     * @param program version of the program
     * @param clock tells the time
     * @param trouble told, in any thread, what could not be written; the work goes on
     */
    public Safekeeping(Editing editing, Path state, String program, Clock clock, Consumer<Exception> trouble) {
        this.editing = editing;
        this.folder = editing.folder().orElseThrow();
        this.place = place(state, folder.folder());
        this.program = program;
        this.clock = clock;
        this.trouble = trouble;
        this.history = new LocalHistory(place, program, clock);
        this.otherFiles = new OtherFiles(folder.folder(), history.files());
        setAside();
        this.journal = new RecoveryJournal(place.resolve(JOURNAL), trouble);
        editing.setLog(this::log);
    }

    /** Returns the folder in {@code state} for what concerns the administration in a folder. */
    static Path place(Path state, Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        String name = String.valueOf(real.getFileName()).replaceAll("[^A-Za-z0-9-]+", "_");
        return state.resolve(name + "-" + LocalHistory.hash(real.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 12));
    }

    /**
     * Forgets what is kept of administrations that have not been worked on for long. Reads and deletes files.
     *
     * @param state folder of the program for what it remembers
     * @param clock tells the time
     */
    public static void tidy(Path state, Clock clock) {
        LocalHistory.tidy(state, clock.instant(), LocalHistory.Limits.DEFAULT);
    }

    /** Returns the former states of the files. */
    public LocalHistory history() {
        return history;
    }

    // --- taking down

    /** What an earlier program has left is put aside, so that what is done now does not mix with it. */
    private void setAside() {
        Path left = place.resolve(JOURNAL);
        try {
            if (RecoveryJournal.read(left).filter(RecoveryJournal.Content::isDirty).isPresent()) {
                Files.move(left, place.resolve(PENDING + String.format("%015d", clock.millis()) + ".jsonl"),
                        StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    private void log(String line) {
        if (closed) {
            return;
        }
        if (!begun) {
            begun = true;
            Map<Path, String> hashes = folder.hashes();
            journal.add(RecoveryJournal.header(hashes, program, clock.instant()));
            journal.add(line);
            // what it begins with is kept, so that it can be restored even if somebody changes the files
            background.execute(() -> keepFiles(Reason.OPENED, hashes));
        } else {
            journal.add(line);
        }
    }

    private void restart() {
        begun = false;
        journal.restart();
        editing.setLog(this::log);
    }

    /** Waits until everything that was done is on disk, former states included. */
    public void flush() {
        journal.flush();
        awaitBackground();
    }

    private void awaitBackground() {
        try {
            background.submit(() -> { }).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepFiles(Reason reason, Map<Path, String> hashes) {
        try {
            Instant time = null;
            for (Path file : hashes.keySet()) {
                Path path = folder.folder().resolve(file);
                if (Files.exists(path)) {
                    Instant modified = Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime()
                            .toInstant();
                    time = time == null || modified.isAfter(time) ? modified : time;
                }
            }
            history.keep(reason, time, List.of(), hashes,
                    file -> () -> Files.readAllBytes(folder.folder().resolve(file)));
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    // --- saving

    /**
     * Saves all files that have changed: all, or none. What is overwritten is kept. The model must not be changed
     * meanwhile.
     *
     * @param overwriteChanged whether files that somebody else has changed since are overwritten; these are kept, too
     * @return files written or deleted, relative to the folder
     * @throws FaultException if it cannot be saved; the files are as before then
     */
    public synchronized List<Path> save(boolean overwriteChanged) throws FaultException {
        List<String> labels = editing.unsavedLabels();
        // what the save before has written is kept under its own name first
        awaitBackground();
        keepFiles(Reason.OPENED, folder.hashes());
        if (overwriteChanged && !folder.changedOnDisk().isEmpty()) {
            keepTheirs();
        }
        List<Path> written = editing.save(overwriteChanged);
        restart();
        Map<Path, String> hashes = folder.hashes();
        background.execute(() -> keepSaved(labels, hashes));
        return written;
    }

    private void keepSaved(List<String> labels, Map<Path, String> hashes) {
        try {
            history.keep(Reason.SAVED, null, labels, hashes,
                    file -> () -> Files.readAllBytes(folder.folder().resolve(file)));
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    /**
     * Keeps the changes that are not saved, before they are given up: as a version of the local history.
     *
     * @return the version; null if there was nothing that is not kept already, or if it could not be written
     */
    public synchronized Version keepUnsaved() {
        try {
            return history.keep(Reason.UNSAVED, null, editing.unsavedLabels(), editing.contents()).orElse(null);
        } catch (IOException | FaultException e) {
            trouble.accept(e);
            return null;
        }
    }

    // --- other people's changes

    /**
     * Returns the files that somebody else has changed, added or deleted since they were opened or saved, relative to
     * the folder, sorted.
     *
     * @throws FaultException if the folder cannot be read
     */
    public synchronized List<Path> changedOnDisk() throws FaultException {
        return closed ? List.of() : folder.changedOnDisk();
    }

    /**
     * Looks which files of the folder that do not belong to the model, such as BPMN files, are others than the last time,
     * and keeps a version of each. To be called once at the beginning, and whenever something has happened in the folder.
     * Reads files.
     *
     * @param progress asked whether to stop
     * @return files that have been changed, added or deleted since the call before, by whomever, relative to the folder,
     *         sorted; empty at the first call
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public List<Path> otherFilesChanged(Progress progress) {
        try {
            return closed ? List.of() : otherFiles.look(progress);
        } catch (IOException e) {
            trouble.accept(e);
            return List.of();
        }
    }

    /** Keeps the files as they are on disk now, before they are overwritten: as a version of the local history. */
    public synchronized void keepTheirs() {
        try {
            history.keep(Reason.THEIRS, null, List.of(), onDisk());
        } catch (IOException | FaultException e) {
            trouble.accept(e);
        }
    }

    private Map<Path, byte[]> onDisk() throws IOException, FaultException {
        var contents = new LinkedHashMap<Path, byte[]>();
        for (Path file : AdministrationFiles.list(folder.folder())) {
            contents.put(file, Files.readAllBytes(folder.folder().resolve(file)));
        }
        return contents;
    }

    /**
     * Stays with the user's state: what somebody else has changed on disk is kept as a version of the local history, and
     * overwritten by the next save.
     *
     * @throws FaultException if the folder cannot be read
     */
    public synchronized void keepMine() throws FaultException {
        keepTheirs();
        editing.keepMine();
    }

    /**
     * Returns the state that the user began with: that of the files when they were opened or last saved.
     *
     * @throws FaultException if it is not kept: nothing has been changed since
     */
    public AdministrationModel base(Progress progress) throws FaultException {
        flush();
        return history.read(history.find(names(folder.hashes()))
                .orElseThrow(() -> new FaultException(Fault.of(TEXTS.get("keeping.noBase")), null)), progress);
    }

    private static Map<String, String> names(Map<Path, String> hashes) {
        var names = new HashMap<String, String>();
        hashes.forEach((file, hash) -> names.put(FileHistory.name(file), hash));
        return names;
    }

    // --- after a crash

    /** Returns what earlier programs have left that was not saved, the oldest first. */
    public synchronized List<Recovery> recoveries() {
        var recoveries = new ArrayList<Recovery>();
        if (!Files.isDirectory(place)) {
            return recoveries;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(PENDING)).sorted().toList()) {
                RecoveryJournal.read(file).ifPresent(content -> recoveries.add(new Recovery(this, file, content)));
            }
        } catch (IOException e) {
            trouble.accept(e);
        }
        return recoveries;
    }

    Editing editing() {
        return editing;
    }

    Map<String, String> files() {
        return names(folder.hashes());
    }

    void trouble(Exception exception) {
        trouble.accept(exception);
    }

    /** Ends the keeping. What is not saved is given up: it is as if it had never been. */
    @Override
    public void close() {
        close(true);
    }

    /**
     * Ends the keeping.
     *
     * @param giveUp whether what is not saved is given up; else the next start offers it
     */
    public void close(boolean giveUp) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        journal.close(giveUp);
        background.shutdown();
    }
}
