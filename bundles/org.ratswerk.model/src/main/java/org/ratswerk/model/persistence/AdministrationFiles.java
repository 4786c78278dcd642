package org.ratswerk.model.persistence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.text.Texts;

/**
 * The files of one administration: loads them into the model and saves the model into them. Not for use by several
 * threads at a time.
 */
public final class AdministrationFiles {
    private static final Texts TEXTS = Texts.of(AdministrationFiles.class);
    private static final long LOCK_MILLIS = 10_000;
    private static final int LOAD_ATTEMPTS = 3;

    private final Path folder;
    private final Disk disk;
    private ResourceSet resources = new ResourceSetImpl();
    /** Roots by file, in the order of reading. */
    private final Map<Path, FileRoot> roots = new LinkedHashMap<>();
    /** Files as they were when last read or written. */
    private final Map<Path, State> states = new HashMap<>();
    /** Format versions of files older than the current one. */
    private final Map<Path, Integer> older = new HashMap<>();
    private final List<Fault> warnings = new ArrayList<>();

    private record State(long size, FileTime modified, String hash) {
    }

    /**
     * @param folder folder of the administration; nothing is read or written yet
     */
    public AdministrationFiles(Path folder) {
        this(folder, new Disk());
    }

    AdministrationFiles(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Tells whether a folder holds an administration. */
    public static boolean exist(Path folder) {
        return Files.exists(folder.resolve(Layout.ADMINISTRATION));
    }

    /**
     * Returns the files of an administration that are there, relative to the folder, in the order in which they are read.
     *
     * @param folder folder
     * @throws IOException if it cannot be read
     */
    public static List<Path> list(Path folder) throws IOException {
        return Layout.files(folder);
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the roots by file, the paths relative to the folder: the four single files, catalogues, plans. */
    public Map<Path, FileRoot> roots() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(roots));
    }

    /** Returns what the user should know about the files as they were loaded. */
    public List<Fault> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Loads all files and resolves the references between them. References to elements that do not exist are kept, see
     * {@link Missing}. A save that was interrupted is finished first.
     *
     * @param begin told each file, relative to the folder, before it is read
     * @param tick called now and then; both may throw to stop, such as a CancellationException
     * @return the roots: administration, processes, landscape, register, catalogues, plans
     * @throws FaultException if there is no administration in the folder or one of its files cannot be used
     */
    public List<FileRoot> load(Consumer<Path> begin, Runnable tick) throws FaultException {
        if (!exist(folder)) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("load.none")), null);
        }
        for (int attempt = 1; attempt < LOAD_ATTEMPTS; attempt++) {
            if (loadUnlocked(begin, tick)) {
                return List.copyOf(roots.values());
            }
        }
        // somebody saves all the time
        try (FolderLock lock = FolderLock.take(folder, LOCK_MILLIS)) {
            if (lock == null) {
                throw locked();
            }
            clear();
            recoverLocked();
            loadOnce(begin, tick);
            return List.copyOf(roots.values());
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("load.io", reason(e))), e);
        }
    }

    /** Loads; tells whether nobody has saved meanwhile. */
    private boolean loadUnlocked(Consumer<Path> begin, Runnable tick) throws FaultException {
        clear();
        recover();
        try {
            loadOnce(begin, tick);
        } catch (FaultException e) {
            if (movedOn()) {
                return false;
            }
            throw e;
        }
        return !movedOn();
    }

    private FaultException locked() {
        return new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("save.locked")), null);
    }

    private void clear() {
        resources = new ResourceSetImpl();
        roots.clear();
        states.clear();
        older.clear();
        warnings.clear();
    }

    /** Finishes a save of a program that ended meanwhile, or waits for one that is saving. */
    private void recover() throws FaultException {
        if (!SaveUnit.interrupted(folder)) {
            return;
        }
        try (FolderLock lock = FolderLock.take(folder, LOCK_MILLIS)) {
            if (lock == null) {
                throw locked();
            }
            recoverLocked();
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("load.unfinished", reason(e))), e);
        }
    }

    private void recoverLocked() throws IOException {
        for (Path copy : SaveUnit.recover(folder, disk)) {
            warnings.add(new Fault(copy.toString(), 0, 0, TEXTS.get("load.unsaved")));
        }
    }

    private void loadOnce(Consumer<Path> begin, Runnable tick) throws FaultException {
        var references = new References();
        var reader = new RootReader(references, tick);
        var faults = new ArrayList<Fault>();
        for (Path file : list()) {
            begin.accept(file);
            try {
                load(file, reader);
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        references.resolve(roots.values());
        addMissing();
    }

    private List<Path> list() throws FaultException {
        try {
            return Layout.files(folder);
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("load.io", reason(e))), e);
        }
    }

    private void load(Path file, RootReader reader) throws FaultException {
        Path path = folder.resolve(file);
        String name = path.toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            MessageDigest digest = Hash.digest();
            // what the parser leaves unread at the end belongs to the content, too
            states.put(file, new State(attributes.size(), attributes.lastModifiedTime(), null));
            RootReader.Outcome outcome = reader.read(() -> {
                digest.reset();
                return new BufferedInputStream(new DigestInputStream(Files.newInputStream(path), digest), 1 << 16);
            }, name);
            EClass wanted = Layout.rootClass(file);
            if (outcome.root().eClass() != wanted) {
                throw new FaultException(new Fault(name, 0, 0,
                        TEXTS.get("load.rootKind", outcome.root().eClass().getName(), wanted.getName())), null);
            }
            states.put(file, new State(attributes.size(), attributes.lastModifiedTime(), Hash.text(digest)));
            add(file, outcome.root());
            warnings.addAll(outcome.warnings());
            if (outcome.version() < FileFormat.VERSION) {
                older.put(file, outcome.version());
                warnings.add(new Fault(name, 0, 0, TEXTS.get("load.migrated", outcome.version(),
                        backup(path, outcome.version()).getFileName())));
            }
        } catch (IOException e) {
            throw new FaultException(new Fault(name, 0, 0, TEXTS.get("load.io", reason(e))), e);
        }
    }

    private void addMissing() {
        var present = new LinkedHashMap<>(roots);
        roots.clear();
        for (Path file : List.of(Layout.ADMINISTRATION, Layout.PROCESSES, Layout.LANDSCAPE, Layout.REGISTER)) {
            FileRoot root = present.remove(file);
            if (root == null) {
                root = (FileRoot) EcoreUtil.create(Layout.rootClass(file));
                root.setId(UUID.randomUUID().toString());
                add(file, root);
                warnings.add(new Fault(folder.resolve(file).toString(), 0, 0, TEXTS.get("load.missing")));
            } else {
                roots.put(file, root);
            }
        }
        roots.putAll(present);
    }

    private void add(Path file, FileRoot root) {
        var resource = new ResourceImpl(URI.createFileURI(folder.resolve(file).toAbsolutePath().toString()));
        resource.getContents().add(root);
        resources.getResources().add(resource);
        roots.put(file, root);
    }

    /** Tells whether somebody has saved since the loading began. */
    private boolean movedOn() throws FaultException {
        if (SaveUnit.interrupted(folder)) {
            return true;
        }
        for (Map.Entry<Path, State> entry : states.entrySet()) {
            if (!untouched(entry.getKey(), entry.getValue())) {
                return true;
            }
        }
        return !new HashSet<>(list()).equals(states.keySet());
    }

    private boolean untouched(Path file, State state) {
        try {
            BasicFileAttributes now = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
            return state != null && now.size() == state.size && now.lastModifiedTime().equals(state.modified);
        } catch (IOException e) {
            return state == null;
        }
    }

    /**
     * Returns the files that somebody else has changed, added or deleted since they were loaded or saved, relative to
     * the folder, sorted.
     *
     * @throws FaultException if the folder cannot be read
     */
    public List<Path> changedOnDisk() throws FaultException {
        var changed = new TreeSet<Path>();
        for (Path file : list()) {
            if (!states.containsKey(file)) {
                changed.add(file);
            }
        }
        try {
            for (Map.Entry<Path, State> entry : states.entrySet()) {
                if (!untouched(entry.getKey(), entry.getValue()) && changed(entry.getKey())) {
                    changed.add(entry.getKey());
                }
            }
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("load.io", reason(e))), e);
        }
        return List.copyOf(changed);
    }

    /** Returns the hashes (SHA-256, hexadecimal) of the files as they were last read or written, by file. */
    public Map<Path, String> hashes() {
        var hashes = new LinkedHashMap<Path, String>();
        states.forEach((file, state) -> hashes.put(file, state.hash));
        return hashes;
    }

    /**
     * Takes the files as they are on disk now for known: they are no longer told as changed, and saving overwrites them.
     *
     * @return files that somebody had changed, added or deleted, relative to the folder, sorted
     * @throws FaultException if the folder cannot be read
     */
    public List<Path> acceptDisk() throws FaultException {
        List<Path> changed = changedOnDisk();
        for (Path file : changed) {
            Path path = folder.resolve(file);
            try {
                String hash = Hash.of(path);
                if (hash == null) {
                    states.remove(file);
                } else {
                    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
                    states.put(file, new State(now.size(), now.lastModifiedTime(), hash));
                }
            } catch (IOException e) {
                throw new FaultException(new Fault(path.toString(), 0, 0, TEXTS.get("load.io", reason(e))), e);
            }
        }
        return changed;
    }

    /**
     * Returns what {@link #save} would write: each file's content, changed or not. Gives ids as saving does.
     *
     * @param all the roots of all files
     * @throws FaultException if the model holds characters that XML cannot hold
     */
    public Map<Path, byte[]> contents(List<? extends FileRoot> all) throws FaultException {
        Map<Path, FileRoot> wanted = assign(all);
        differing(wanted);
        var contents = new LinkedHashMap<Path, byte[]>();
        for (Map.Entry<Path, FileRoot> entry : wanted.entrySet()) {
            var bytes = new ByteArrayOutputStream();
            try {
                RootWriter.write(entry.getValue(), bytes, folder.resolve(entry.getKey()).toString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            contents.put(entry.getKey(), bytes.toByteArray());
        }
        return contents;
    }

    private boolean changed(Path file) throws IOException {
        State state = states.get(file);
        String hash = Hash.of(folder.resolve(file));
        return state == null ? hash != null : !state.hash.equals(hash);
    }

    /**
     * Saves. Only files whose content has changed are written; all of them, or none. Files of roots that are no longer
     * among the given ones are deleted. Roots and elements referred to get an id if they have none.
     *
     * @param all the roots of all files
     * @param overwriteChanged whether files that somebody has changed since may be overwritten
     * @return files written or deleted, relative to the folder
     * @throws FaultException if the files cannot be written; they are as before then
     */
    public List<Path> save(List<? extends FileRoot> all, boolean overwriteChanged) throws FaultException {
        Map<Path, FileRoot> wanted = assign(all);
        List<Path> writes = differing(wanted);
        List<Path> deletes = states.keySet().stream().filter(file -> !wanted.containsKey(file)).sorted().toList();
        if (!writes.isEmpty() || !deletes.isEmpty() || SaveUnit.interrupted(folder)) {
            try {
                disk.createFolders(folder);
                try (FolderLock lock = FolderLock.take(folder, LOCK_MILLIS)) {
                    if (lock == null) {
                        throw locked();
                    }
                    recoverLocked();
                    if (!overwriteChanged) {
                        refuseChanged(writes, deletes);
                    }
                    SaveUnit.cleanUp(folder, disk);
                    write(wanted, writes, deletes);
                }
            } catch (IOException | ReadOnlyFileSystemException e) {
                throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("save.io", reason(e))), e);
            }
        }
        adopt(wanted);
        var done = new ArrayList<>(writes);
        done.addAll(deletes);
        return done;
    }

    private Map<Path, FileRoot> assign(List<? extends FileRoot> all) throws FaultException {
        var files = new IdentityHashMap<FileRoot, Path>();
        roots.forEach((file, root) -> files.put(root, file));
        Set<String> taken = new HashSet<>();
        for (Path file : list()) {
            taken.add(file.toString().toLowerCase(Locale.ROOT));
        }
        files.values().forEach(file -> taken.add(file.toString().toLowerCase(Locale.ROOT)));
        taken.add(Layout.REGISTER.toString());
        var wanted = new LinkedHashMap<Path, FileRoot>();
        for (FileRoot root : all) {
            Path file = files.get(root);
            if (file == null) {
                file = newFile(root, taken);
            }
            taken.add(file.toString().toLowerCase(Locale.ROOT));
            root.setFormatVersion(FileFormat.VERSION);
            if (root.getId() == null) {
                root.setId(UUID.randomUUID().toString());
            }
            if (wanted.put(file, root) != null) {
                throw new IllegalArgumentException("two roots for " + file);
            }
        }
        return wanted;
    }

    private static Path newFile(FileRoot root, Set<String> taken) {
        Path only = Layout.only(root.eClass());
        if (only != null) {
            return only;
        }
        boolean catalogue = root instanceof org.ratswerk.model.ReferenceCatalogue;
        String place = catalogue ? Layout.CATALOGUES : Layout.PLANS;
        String slug = Layout.slug(root.getName(), catalogue ? "catalogue" : "plan");
        for (int number = 1;; number++) {
            Path file = Path.of(place, slug + (number == 1 ? "" : "-" + number) + FileFormat.EXTENSION);
            if (!taken.contains(file.toString())) {
                return file;
            }
        }
    }

    /** Returns the files whose content would be another than the one last read or written. */
    private List<Path> differing(Map<Path, FileRoot> wanted) throws FaultException {
        while (true) {
            var writes = new ArrayList<Path>();
            var faults = new ArrayList<Fault>();
            boolean idsGiven = false;
            for (Map.Entry<Path, FileRoot> entry : wanted.entrySet()) {
                State state = states.get(entry.getKey());
                MessageDigest digest = Hash.digest();
                try {
                    idsGiven |= RootWriter.write(entry.getValue(),
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                            folder.resolve(entry.getKey()).toString());
                } catch (FaultException e) {
                    faults.addAll(e.faults());
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                if (state == null || !Hash.text(digest).equals(state.hash)) {
                    writes.add(entry.getKey());
                }
            }
            if (!faults.isEmpty()) {
                throw new FaultException(faults);
            }
            if (!idsGiven) {
                return writes;
            }
        }
    }

    private void refuseChanged(List<Path> writes, List<Path> deletes) throws IOException, FaultException {
        var faults = new ArrayList<Fault>();
        for (Path file : writes) {
            if (changed(file)) {
                faults.add(new Fault(folder.resolve(file).toString(), 0, 0, TEXTS.get("save.changed")));
            }
        }
        for (Path file : deletes) {
            if (Files.exists(folder.resolve(file)) && changed(file)) {
                faults.add(new Fault(folder.resolve(file).toString(), 0, 0, TEXTS.get("save.changed")));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    private void write(Map<Path, FileRoot> wanted, List<Path> writes, List<Path> deletes) throws FaultException {
        var unit = new SaveUnit(folder, disk);
        var hashes = new HashMap<Path, String>();
        Path current = Path.of("");
        boolean committing = false;
        try {
            for (Path file : writes) {
                current = file;
                keepOlder(file, unit);
                FileRoot root = wanted.get(file);
                String name = folder.resolve(file).toString();
                hashes.put(file, unit.write(file, out -> RootWriter.write(root, out, name)));
            }
            for (Path file : deletes) {
                current = file;
                unit.delete(file);
            }
            current = Path.of("");
            committing = true;
            unit.commit();
        } catch (IOException | ReadOnlyFileSystemException e) {
            unit.rollBack();
            String name = folder.resolve(current).toString();
            throw new FaultException(new Fault(name, 0, 0, TEXTS.get("save.io", reason(e))), e);
        } catch (SaveUnit.Unfinished e) {
            remember(hashes, deletes);
            throw new FaultException(new Fault(folder.toString(), 0, 0,
                    TEXTS.get("save.unfinished", reason(e.getCause()))), e);
        } finally {
            if (!committing) {
                unit.rollBack();
            }
        }
        remember(hashes, deletes);
    }

    /** Keeps a copy of a file of an older format version. */
    private void keepOlder(Path file, SaveUnit unit) throws IOException {
        Integer version = older.get(file);
        Path path = folder.resolve(file);
        if (version != null && Files.exists(path)) {
            unit.copy(path, backup(path, version));
            older.remove(file);
        }
    }

    private static Path backup(Path path, int version) {
        return SaveUnit.free(path.resolveSibling(path.getFileName() + ".v" + version));
    }

    private void remember(Map<Path, String> hashes, List<Path> deletes) {
        hashes.forEach((file, hash) -> {
            try {
                BasicFileAttributes now = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
                states.put(file, new State(now.size(), now.lastModifiedTime(), hash));
            } catch (IOException e) {
                states.put(file, new State(-1, FileTime.fromMillis(0), hash));
            }
            older.remove(file);
        });
        deletes.forEach(states::remove);
    }

    /** Takes over which root is in which file. */
    private void adopt(Map<Path, FileRoot> wanted) {
        for (Map.Entry<Path, FileRoot> entry : Map.copyOf(roots).entrySet()) {
            if (wanted.get(entry.getKey()) != entry.getValue()) {
                Resource resource = entry.getValue().eResource();
                roots.remove(entry.getKey());
                if (resource != null) {
                    resource.getContents().clear();
                    resources.getResources().remove(resource);
                }
            }
        }
        wanted.forEach((file, root) -> {
            if (roots.get(file) != root) {
                add(file, root);
            }
        });
    }

    /** Returns what went wrong, in the user's language where it is one of the usual things. */
    private String reason(Exception e) {
        String text = e instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(e.getMessage());
        if (e instanceof AccessDeniedException) {
            return TEXTS.get("io.denied", text);
        }
        if (e instanceof NoSuchFileException) {
            return TEXTS.get("io.missing", text);
        }
        if (e instanceof ReadOnlyFileSystemException || text.contains("Read-only file system")) {
            return TEXTS.get("io.readOnly");
        }
        if (text.contains("File too large")) {
            return TEXTS.get("io.tooLarge");
        }
        if (text.contains("No space left") || text.contains("Disk quota exceeded") || full()) {
            return TEXTS.get("io.full");
        }
        return text;
    }

    private boolean full() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < 1 << 16;
        } catch (IOException e) {
            return false;
        }
    }
}
