package org.ratswerk.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.ratswerk.model.text.Texts;

/**
 * Forgets the oldest states after a change, and deletes the files that no state needs any more.
 *
 * <p>It can end, or be ended, at any place; what is left is cleared after the next change. The order sees to that: first
 * the states go, then it is written down which files are to go, then these leave p2's list in one step, and only then are
 * they deleted. So neither a state nor the list ever names a file that is gone. What cannot be deleted, such as a jar that
 * a window of Windows has open, stays written down.
 */
final class Clearing {
    /**
     * How many states are kept that differ from one another. An update of the base takes some 10 MB of disk, and with an
     * update a month ten states reach back the better part of a year, further than anybody goes back; and a window that
     * still runs in the oldest of them, whose files therefore must be there, has been open for that long.
     */
    static final int KEPT = 10;

    private static final String LIST = "artifacts.xml";
    private static final Texts TEXTS = Texts.of(Clearing.class);

    private final P2 p2;
    private final Places places;
    private final int kept;
    private final Path unneeded;
    private final Path work;

    /**
     * @param p2 services
     * @param places folders
     * @param kept how many different states are kept; at least 2, so that one can go back
     */
    Clearing(P2 p2, Places places, int kept) {
        this.p2 = p2;
        this.places = places;
        this.kept = Math.max(2, kept);
        // beside the lock that is held, where no transaction looks
        unneeded = places.state().resolve("transaction").resolve("unneeded.txt");
        work = places.state().resolve("transaction").resolve("clearing.tmp");
    }

    /** Clears. To be called while nobody else changes the installation. What fails is logged and tried again next time. */
    void run() {
        try {
            p2.forget();
            forgetStates();
            clearFiles();
        } catch (ProvisionException e) {
            Log.warning(TEXTS.get("log.clearing", Causes.deepest(e.getStatus())), e);
        } catch (IOException e) {
            Log.warning(TEXTS.get("log.clearing", DiskRoom.reason(places.state(), e)), e);
        } catch (RuntimeException | Error e) {
            // the change has succeeded, whatever this is
            Log.warning(TEXTS.get("log.clearing", String.valueOf(e)), e);
        }
    }

    private void forgetStates() throws ProvisionException {
        List<IProfile> states = EarlierStates.different(p2);
        if (states.size() > kept) {
            long oldest = states.get(states.size() - kept).getTimestamp();
            for (long time : p2.times()) {
                if (time < oldest) {
                    p2.remove(time);
                }
            }
        }
    }

    private void clearFiles() throws IOException, ProvisionException {
        Set<IArtifactKey> needed = p2.artifacts();
        Set<Path> running = new BundleList(places).files().stream().map(Clearing::plain).collect(Collectors.toSet());
        var pool = new Pool(places.state(), p2);
        Set<Path> files = read();
        for (IFileArtifactRepository list : pool.lists()) {
            var keys = new ArrayList<IArtifactKey>();
            for (IArtifactKey key : list.query(ArtifactKeyQuery.ALL_KEYS, new NullProgressMonitor())) {
                File file = list.getArtifactFile(key);
                if (!needed.contains(key) && file != null && isInside(file.toPath())
                        && !running.contains(plain(file.toPath()))) {
                    keys.add(key);
                    files.add(plain(file.toPath()));
                }
            }
            if (!keys.isEmpty()) {
                write(files);
                strike(list, keys);
            }
        }
        files.removeAll(running);
        files.removeAll(listed());
        for (Path file : List.copyOf(files)) {
            if (delete(file)) {
                files.remove(file);
            }
        }
        write(files);
    }

    /** Files that p2's lists name now: what was written down may have been fetched again since. */
    private Set<Path> listed() {
        var listed = new HashSet<Path>();
        for (IFileArtifactRepository list : new Pool(places.state(), p2).lists()) {
            for (IArtifactKey key : list.query(ArtifactKeyQuery.ALL_KEYS, new NullProgressMonitor())) {
                File file = list.getArtifactFile(key);
                if (file != null) {
                    listed.add(plain(file.toPath()));
                }
            }
        }
        return listed;
    }

    /**
     * Strikes files off one of p2's lists. p2 itself would delete the files first, one by one, and then write the list in
     * place, so that it would be lost if it were ended there. Hence it is given a copy, apart from the files, that takes the
     * place of the list when it is whole.
     */
    private void strike(IFileArtifactRepository list, Collection<IArtifactKey> keys)
            throws IOException, ProvisionException {
        Path folder = Path.of(list.getLocation());
        Folders.deleteAll(work);
        Files.createDirectories(work);
        Path copy = work.resolve(LIST);
        Files.copy(folder.resolve(LIST), copy);
        IArtifactRepository copied = p2.files(work);
        copied.removeDescriptors(keys.toArray(IArtifactKey[]::new), new NullProgressMonitor());
        var left = new HashSet<>(list.query(ArtifactKeyQuery.ALL_KEYS, null).toUnmodifiableSet());
        left.removeAll(keys);
        // p2 does not tell when it could not write
        if (!p2.files(work).query(ArtifactKeyQuery.ALL_KEYS, null).toUnmodifiableSet().equals(left)) {
            throw new IOException(TEXTS.get("log.list", copy));
        }
        replace(copy, folder.resolve(LIST));
        Folders.deleteAll(work);
    }

    /** Whether it is where only p2 writes, since there is much else in these folders. */
    private boolean isInside(Path file) {
        return Pool.inside(places.state()).stream().map(Clearing::plain)
                .anyMatch(folder -> plain(file).startsWith(folder) && !plain(file).equals(folder));
    }

    /** The files that have been written down and are still to be deleted. */
    private Set<Path> read() throws IOException {
        var files = new LinkedHashSet<Path>();
        try {
            for (String line : Files.readAllLines(unneeded)) {
                Path file = plain(places.state().resolve(line));
                if (isInside(file)) {
                    files.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            return files;
        }
        return files;
    }

    /** Paths are kept relative: the program folder may be moved. */
    private void write(Set<Path> files) throws IOException {
        if (files.isEmpty()) {
            Files.deleteIfExists(unneeded);
            return;
        }
        Path base = plain(places.state());
        Path made = unneeded.resolveSibling("unneeded.tmp");
        Files.write(made, files.stream().map(file -> base.relativize(file).toString().replace('\\', '/')).toList());
        replace(made, unneeded);
    }

    private static void replace(Path made, Path file) throws IOException {
        force(made, StandardOpenOption.WRITE);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            force(file.getParent(), StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows opens no folder
        }
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** Whether the file, or folder, is gone; Windows deletes none that is open. */
    private static boolean delete(Path file) throws IOException {
        try {
            Folders.deleteAll(file);
            return true;
        } catch (FileSystemException e) {
            return Files.notExists(file);
        }
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
