package org.ratswerk.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A change of the installation that happens wholly or not at all, even when the process is killed, the power fails or
 * the disk is full in the middle.
 * <p>
 * Before the change all files of the state are copied to {@code <state>/transaction/pending}; after it the copy is taken
 * away in one step. As long as the copy is there the change has not happened: {@link #rollback}, or {@link #mend} at the
 * next start, puts every file back.
 * <p>
 * What is copied, if the state folder is the program folder: every file in it with its time and rights, so
 * {@code artifacts.xml}, start scripts and other root files, {@code configuration/}, {@code p2/}, {@code features/},
 * {@code trust/}; but not {@code plugins/}, {@code jre/}, {@code data/}, {@code logs/}, {@code cache/},
 * {@code workspace/}, {@code policy.properties}, the marker {@code portable}, caches and logs of the platform within
 * {@code configuration/}, and files named {@code .lock}. If the state folder is a user's folder: {@code configuration/},
 * {@code p2/}, {@code features/} and {@code artifacts.xml}, with the same exceptions.
 * <p>
 * Of {@code plugins/} only the names are kept: a change may add files there and must neither alter nor delete any
 * (no garbage collection by p2), so that the old state always has its jars. Jars that were added are deleted when the
 * state is put back. Jars that no state needs any more are deleted after a change, see {@link #commit(Runnable)}.
 * <p>
 * One process at a time: it holds a lock on {@code <state>/transaction/lock} from {@link #begin} until
 * {@link #commit} or {@link #rollback}. An object is for one thread.
 */
public final class Transaction {
    private static final String PENDING = "pending";
    private static final String MAKING = "pending.tmp";
    private static final String DONE = "done.tmp";
    private static final String FILES = "files";
    private static final String LIST = "list.properties";
    private static final String NOTE = "note.properties";
    private static final String LOCK = "lock";
    private static final String WHAT = "what";
    private static final String BEGAN = "began";
    private static final String STATE = "state";
    private static final String JAR = "jar";

    private final Path home;
    private final Path state;
    private final Path folder;
    private final Disk disk;
    private final FileChannel channel;
    private boolean ended;

    private Transaction(Path home, Path state, Disk disk, FileChannel channel) {
        this.home = home;
        this.state = state;
        this.folder = state.resolve(StateFiles.TRANSACTION);
        this.disk = disk;
        this.channel = channel;
    }

    /**
     * Begins a change: takes the lock and keeps a copy of the state. An earlier change that was interrupted is undone
     * first, as {@link #mend} does.
     *
     * @param home program folder
     * @param state folder whose files are going to change: the program folder, or the user's folder if the program
     *        folder cannot be written
     * @param what what is being done, in a few words for the user ("update of the workbench to 0.2.0")
     * @throws BusyException if another process, or another transaction of this one, is changing this state
     * @throws IOException if the copy could not be made, for example because the disk is full; nothing has changed then
     */
    public static Transaction begin(Path home, Path state, String what) throws IOException {
        return begin(home, state, what, new Disk());
    }

    static Transaction begin(Path home, Path state, String what, Disk disk) throws IOException {
        disk.folder(state.resolve(StateFiles.TRANSACTION));
        var transaction = new Transaction(home, state, disk, lock(state));
        boolean begun = false;
        try {
            transaction.undoInterrupted();
            transaction.keep(what);
            begun = true;
            return transaction;
        } finally {
            if (!begun) {
                transaction.release();
            }
        }
    }

    /**
     * Puts back the state before a change that was interrupted. Does nothing, and writes nothing, if there is none. To
     * be called at each start, before anything of the platform is read.
     *
     * @return what was undone; a note of it is kept until {@link #takeNote}
     * @throws BusyException if another process is changing this state now
     * @throws IOException if a file could not be put back; the copy stays, and the next call tries again
     */
    public static Optional<Interrupted> mend(Path home, Path state) throws IOException {
        return mend(home, state, new Disk());
    }

    static Optional<Interrupted> mend(Path home, Path state, Disk disk) throws IOException {
        if (!Files.exists(state.resolve(StateFiles.TRANSACTION).resolve(LOCK))) {
            return Optional.empty();
        }
        var transaction = new Transaction(home, state, disk, lock(state));
        try {
            return transaction.undoInterrupted();
        } finally {
            transaction.release();
        }
    }

    /**
     * Tells whether an interrupted or running change of this state has left it unfinished. For those who may read the
     * state but not mend it.
     */
    public static boolean isUnfinished(Path state) {
        return Files.exists(state.resolve(StateFiles.TRANSACTION).resolve(PENDING));
    }

    /**
     * Returns what {@link #mend} or {@link #begin} undid last, if nobody has asked yet, and forgets it: it is to be
     * shown once.
     */
    public static Optional<Interrupted> takeNote(Path state) throws IOException {
        Path note = state.resolve(StateFiles.TRANSACTION).resolve(NOTE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var told = interrupted(read(note));
        Files.deleteIfExists(note);
        return Optional.of(told);
    }

    /**
     * Ends the change: it has happened. Everything it wrote reaches the disk before the copy of the old state goes.
     *
     * @throws IOException if the change could not be completed; it is open as before, and {@link #rollback} is what
     *         remains
     */
    public void commit() throws IOException {
        commit(() -> {
            // nothing to be done after it
        });
    }

    /**
     * As {@link #commit()}, with something to be done after it that only may be done while nobody else changes this state,
     * such as deleting what is needed no more.
     *
     * @param after is called once the change has happened, and can no longer undo it; an exception of it is passed on
     * @throws IOException if the change could not be completed; {@code after} is not called then
     */
    public void commit(Runnable after) throws IOException {
        mustBeOpen();
        for (String name : StateFiles.of(home, state)) {
            Path kept = folder.resolve(PENDING).resolve(FILES).resolve(name);
            if (!Files.exists(kept) || !unchanged(kept, state.resolve(name))) {
                disk.force(state.resolve(name));
            }
        }
        Set<String> before = names(read(folder.resolve(PENDING).resolve(LIST)), JAR);
        for (String jar : StateFiles.jars(state)) {
            if (!before.contains(jar)) {
                disk.force(state.resolve(StateFiles.JARS).resolve(jar));
            }
        }
        disk.rename(folder.resolve(PENDING), folder.resolve(DONE));
        try {
            after.run();
        } finally {
            end();
        }
    }

    /**
     * Ends the change by putting back the state before it.
     *
     * @throws IOException if a file could not be put back; {@link #mend} tries again at the next start
     */
    public void rollback() throws IOException {
        mustBeOpen();
        try {
            restore(read(folder.resolve(PENDING).resolve(LIST)));
            disk.rename(folder.resolve(PENDING), folder.resolve(DONE));
        } catch (IOException e) {
            ended = true;
            release();
            throw e;
        }
        end();
    }

    /** The change has ended; what is left of the copy may go now or when the next change begins. */
    private void end() throws IOException {
        ended = true;
        try {
            disk.deleteAll(folder.resolve(DONE));
        } catch (IOException e) {
            // nobody reads it, and the next change deletes it
        } finally {
            release();
        }
    }

    private void mustBeOpen() {
        if (ended) {
            throw new IllegalStateException("The change has ended.");
        }
    }

    /** Takes the lock of a change whose process has ended, without undoing it. */
    static Transaction resume(Path home, Path state, Disk disk) throws IOException {
        return new Transaction(home, state, disk, lock(state));
    }

    /** Gives the lock back as the end of the process would: nothing else happens. */
    void letGo() throws IOException {
        ended = true;
        channel.close();
    }

    private void keep(String what) throws IOException {
        Path making = folder.resolve(MAKING);
        disk.deleteAll(making);
        disk.deleteAll(folder.resolve(DONE));
        boolean kept = false;
        try {
            var doing = new Properties();
            doing.setProperty(WHAT, what);
            write(folder.resolve(WHAT), doing);
            Path files = making.resolve(FILES);
            disk.folder(files);
            var list = new Properties();
            list.setProperty(WHAT, what);
            list.setProperty(BEGAN, Instant.now().toString());
            int count = 0;
            var folders = new HashSet<Path>();
            for (String name : StateFiles.of(home, state)) {
                Path to = files.resolve(name);
                disk.folder(to.getParent());
                folders.add(to.getParent());
                disk.copy(state.resolve(name), to);
                list.setProperty(STATE + count++, name);
            }
            for (String jar : StateFiles.jars(state)) {
                list.setProperty(JAR + count++, jar);
            }
            write(making.resolve(LIST), list);
            for (Path copied : folders) {
                disk.force(copied);
            }
            disk.force(making);
            disk.rename(making, folder.resolve(PENDING));
            kept = true;
        } finally {
            if (!kept) {
                disk.deleteAll(making);
            }
        }
    }

    private Optional<Interrupted> undoInterrupted() throws IOException {
        Path pending = folder.resolve(PENDING);
        if (!Files.exists(pending)) {
            return Optional.empty();
        }
        Properties list = read(pending.resolve(LIST));
        restore(list);
        var note = new Properties();
        note.setProperty(WHAT, list.getProperty(WHAT));
        note.setProperty(BEGAN, list.getProperty(BEGAN));
        Path made = folder.resolve(NOTE + ".tmp");
        write(made, note);
        disk.rename(made, folder.resolve(NOTE));
        disk.rename(pending, folder.resolve(DONE));
        disk.deleteAll(folder.resolve(DONE));
        return Optional.of(interrupted(list));
    }

    /** Makes the state what the list says. Can be broken off and begun again at any place. */
    private void restore(Properties list) throws IOException {
        Set<String> before = names(list, STATE);
        Set<String> jars = names(list, JAR);
        // what was added goes first: that makes room on a full disk
        for (String jar : StateFiles.jars(state)) {
            if (!jars.contains(jar)) {
                discard(state.resolve(StateFiles.JARS).resolve(jar));
            }
        }
        for (String name : StateFiles.of(home, state)) {
            if (!before.contains(name)) {
                disk.delete(state.resolve(name));
                deleteEmpty(state.resolve(name).getParent());
            }
        }
        var faults = new ArrayList<IOException>();
        for (String name : before) {
            Path kept = folder.resolve(PENDING).resolve(FILES).resolve(name);
            Path file = state.resolve(name);
            try {
                if (!unchanged(kept, file)) {
                    disk.folder(file.getParent());
                    Path made = folder.resolve("restored.tmp");
                    disk.copy(kept, made);
                    disk.rename(made, file);
                }
            } catch (IOException e) {
                faults.add(e); // the others can be put back all the same
            }
        }
        if (!faults.isEmpty()) {
            var fault = new IOException(Messages.get("restore.failed", faults.getFirst().getMessage()),
                    faults.getFirst());
            faults.stream().skip(1).forEach(fault::addSuppressed);
            throw fault;
        }
    }

    /** A jar that another process has open may stay: nothing refers to it. */
    private void discard(Path jar) throws IOException {
        if (Files.isDirectory(jar)) {
            disk.deleteAll(jar);
            return;
        }
        try {
            disk.delete(jar);
        } catch (java.nio.file.FileSystemException e) {
            if (!Files.exists(jar)) {
                throw e;
            }
        }
    }

    private void deleteEmpty(Path from) throws IOException {
        for (Path at = from; !at.equals(state); at = at.getParent()) {
            try (var inside = Files.list(at)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            disk.delete(at);
        }
    }

    private static boolean unchanged(Path kept, Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(kept) == Files.size(file)
                && Files.getLastModifiedTime(kept).equals(Files.getLastModifiedTime(file))
                && Files.mismatch(kept, file) < 0;
    }

    private static FileChannel lock(Path state) throws IOException {
        Path folder = state.resolve(StateFiles.TRANSACTION);
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this process: the same as held by another
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new BusyException(doing(folder));
        }
        return channel;
    }

    /** Another process may be writing or deleting this file, so it may be missing or empty. */
    private static String doing(Path folder) {
        try {
            return read(folder.resolve(WHAT)).getProperty(WHAT, "");
        } catch (IOException e) {
            return "";
        }
    }

    private void release() throws IOException {
        Files.deleteIfExists(folder.resolve(WHAT));
        channel.close();
    }

    private void write(Path file, Properties values) throws IOException {
        var text = new StringWriter();
        values.store(text, null);
        disk.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Properties read(Path file) throws IOException {
        var values = new Properties();
        try {
            values.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return values;
    }

    private static Set<String> names(Properties list, String kind) {
        var names = new java.util.TreeSet<String>();
        for (String key : list.stringPropertyNames()) {
            if (key.startsWith(kind) && Character.isDigit(key.charAt(kind.length()))) {
                names.add(list.getProperty(key));
            }
        }
        return names;
    }

    private static Interrupted interrupted(Properties values) {
        Instant began;
        try {
            began = Instant.parse(values.getProperty(BEGAN, ""));
        } catch (DateTimeParseException e) {
            began = Instant.EPOCH;
        }
        return new Interrupted(values.getProperty(WHAT, ""), began);
    }
}
