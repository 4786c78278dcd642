package org.ratswerk.plugins;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;

/** The files of an installation, as p2 keeps account of them. */
final class Pool {
    static final long KILOBYTE = 1024;

    private static final String LIST = "artifacts.xml";
    private static final String BINARY = "p2/org.eclipse.equinox.p2.core/cache";
    /** Folders below the program folder that a change leaves alone. */
    private static final Set<String> NO_STATE = Set.of("plugins", "jre", "data", "logs", "cache", "workspace",
            "transaction");

    private final List<IFileArtifactRepository> lists = new ArrayList<>();

    /** All files: those of the program folder, and those of the user where that one is shared. */
    Pool(Places places, P2 p2) {
        this(Stream.of(places.home(), places.state()).distinct().flatMap(each -> folders(each).stream()).toList(), p2);
    }

    /** The files in one of the two. */
    Pool(Path of, P2 p2) {
        this(folders(of), p2);
    }

    private Pool(List<Path> folders, P2 p2) {
        for (Path folder : folders) {
            if (Files.exists(folder.resolve(LIST))) {
                try {
                    IArtifactRepository list = p2.files(folder);
                    if (list instanceof IFileArtifactRepository files) {
                        lists.add(files);
                    }
                } catch (ProvisionException e) {
                    // what it lists counts as not there
                    Log.warning(Causes.deepest(e.getStatus()), e);
                }
            }
        }
    }

    /** Folders with nothing else in them than files of plugins. */
    static List<Path> inside(Path of) {
        return List.of(of.resolve("plugins"), of.resolve("features"), of.resolve(BINARY).resolve("binary"));
    }

    /** Folders with a list. */
    private static List<Path> folders(Path of) {
        return List.of(of, of.resolve(BINARY));
    }

    /** p2's lists of the files. */
    List<IFileArtifactRepository> lists() {
        return lists;
    }

    /** The file, or folder, if it is here. */
    Optional<File> file(IArtifactKey key) {
        return lists.stream().filter(list -> list.contains(key)).map(list -> list.getArtifactFile(key))
                .filter(file -> file != null && file.exists()).findFirst();
    }

    /** Bytes that the file takes; 0 if it is not here. */
    long size(IArtifactKey key) {
        return file(key).map(file -> size(file.toPath(), Set.of())).orElse(0L);
    }

    /** Bytes of all that is copied before a change. */
    static long stateSize(Path state) {
        return size(state, NO_STATE);
    }

    private static long size(Path path, Set<String> without) {
        if (Files.isRegularFile(path)) {
            return path.toFile().length();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> !without.contains(path.relativize(file).getName(0).toString()))
                    .mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Where a folder that need not exist yet would be. */
    static FileStore store(Path folder) throws IOException {
        Path at = folder;
        while (at != null && Files.notExists(at)) {
            at = at.getParent();
        }
        if (at == null) {
            throw new NoSuchFileException(folder.toString());
        }
        return Files.getFileStore(at);
    }
}
