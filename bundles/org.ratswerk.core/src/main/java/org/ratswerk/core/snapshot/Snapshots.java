package org.ratswerk.core.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.AdministrationFiles;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * The snapshots of one administration: dated copies of its files together with the results of that day. Each is one file
 * in the folder {@value #FOLDER} of the administration and is never changed. It holds {@code snapshot.json}, which says
 * what it is, and the files of the administration under {@code model/}, so that everything can be worked out again on
 * the old state and any two states be compared.
 *
 * <p>All methods read or write files: not for the thread of the user interface. Files are taken for hostile: names,
 * sizes and hashes are checked, and nothing is unpacked but the files of an administration.
 */
public final class Snapshots {
    /** Folder of the snapshots in that of the administration. */
    public static final String FOLDER = "snapshots";

    private static final Texts TEXTS = Texts.of(Snapshots.class);
    private static final String ENDING = ".zip";
    private static final String ABOUT = "snapshot.json";
    private static final String MODEL = "model/";
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d(-\\d{1,6})?");
    private static final Pattern FILE = Pattern.compile("((catalogues|plans)/)?[^./\\\\:][^/\\\\:]*\\.ratswerk");
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_ABOUT = 4L << 20;
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;
    private final Clock clock;

    /**
     * @param administration folder of the administration
     * @param clock tells date and time, with the zone they are noted in
     */
    public Snapshots(Path administration, Clock clock) {
        folder = administration.resolve(FOLDER);
        this.clock = clock;
    }

    /**
     * What is there.
     *
     * @param snapshots snapshots, the oldest first
     * @param faults what is wrong with the files that could not be read
     */
    public record Listing(List<Snapshot> snapshots, List<Fault> faults) {
    }

    // --- taking

    /**
     * Takes a snapshot: counts the figures of an administration and keeps them together with it.
     *
     * @param contents content of the administration's files, by path relative to its folder, as
     *        {@link AdministrationFolder#contents()} gives it
     * @param label what the user calls it; empty for nothing
     * @param contributions whose figures are counted
     * @param progress told how far it is, asked whether to stop
     * @return the snapshot
     * @throws FaultException if it cannot be written; nothing is left behind then
     * @throws java.util.concurrent.CancellationException if cancelled; likewise
     */
    public Snapshot take(Map<Path, byte[]> contents, String label, List<KeyFigures> contributions, Progress progress)
            throws FaultException {
        AdministrationModel model = read(contents, progress);
        var results = new ArrayList<Snapshot.Results>();
        for (KeyFigures each : contributions) {
            progress.checkCancelled();
            progress.begin(TEXTS.get("progress.count", each.title()), 0);
            Map<String, Value> values = each.count(model, progress);
            results.add(new Snapshot.Results(each.id(), each.title(), each.figures().stream()
                    .map(figure -> new Snapshot.Counted(figure.id(), figure.label(),
                            values.getOrDefault(figure.id(), Value.NONE)))
                    .toList()));
        }
        progress.checkCancelled();
        progress.begin(TEXTS.get("progress.write"), 0);
        var files = new TreeMap<String, String>();
        contents.forEach((file, bytes) -> files.put(name(file), HexFormat.of().formatHex(digest().digest(bytes))));
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        try {
            Files.createDirectories(folder);
            String id = free(ID.format(now));
            var snapshot = new Snapshot(id, folder.resolve(id + ENDING), now, SnapshotJson.line(label), who(), program(),
                    results, files);
            write(snapshot, contents, progress);
            return snapshot;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(folder.toString(), 0, 0, TEXTS.get("fault.write", Invocation.reason(e))), e);
        }
    }

    /** Returns an id of which there is no file yet. */
    private String free(String id) {
        String free = id;
        for (int number = 2; Files.exists(folder.resolve(free + ENDING)); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private void write(Snapshot snapshot, Map<Path, byte[]> contents, Progress progress) throws IOException {
        // readable for whoever may read the folder, unlike the system's temporary files
        Path temporary = folder.resolve(".ratswerk." + snapshot.id() + "~"
                + String.format("%08x", ThreadLocalRandom.current().nextInt()) + ".tmp");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(temporary), StandardCharsets.UTF_8)) {
                entry(zip, ABOUT, SnapshotJson.write(snapshot));
                for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                    progress.checkCancelled();
                    entry(zip, MODEL + name(file.getKey()), file.getValue());
                }
            }
            Files.move(temporary, snapshot.file(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String who() {
        String name = System.getProperty("user.name");
        return name == null || name.equals("?") ? "" : SnapshotJson.line(name);
    }

    private static String program() {
        Bundle bundle = FrameworkUtil.getBundle(Snapshots.class);
        return bundle == null ? "" : bundle.getVersion().toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- looking

    /**
     * Lists the snapshots. Reads of each only what it says of itself.
     *
     * @throws FaultException if the folder cannot be read; that there is none is no fault
     */
    public Listing list() throws FaultException {
        var snapshots = new ArrayList<Snapshot>();
        var faults = new ArrayList<Fault>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    if (!file.getFileName().toString().startsWith(".")) {
                        try {
                            snapshots.add(about(file));
                        } catch (FaultException e) {
                            faults.addAll(e.faults());
                        }
                    }
                }
            } catch (IOException | UncheckedIOException | java.nio.file.DirectoryIteratorException e) {
                throw new FaultException(new Fault(folder.toString(), 0, 0, TEXTS.get("fault.folder", e.getMessage())), e);
            }
        }
        snapshots.sort(Comparator.comparing((Snapshot each) -> each.time().toInstant()).thenComparing(Snapshot::id));
        faults.sort(Comparator.comparing(Fault::toString));
        return new Listing(List.copyOf(snapshots), List.copyOf(faults));
    }

    private static Snapshot about(Path file) throws FaultException {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ENDING.length());
        if (!NAME.matcher(id).matches()) {
            throw fault(file, "fault.name");
        }
        try (ZipFile zip = open(file)) {
            return about(zip, id, file);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static Snapshot about(ZipFile zip, String id, Path file) throws IOException, FaultException {
        ZipEntry entry = zip.getEntry(ABOUT);
        if (entry == null) {
            throw fault(file, "fault.damaged");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) MOST_ABOUT + 1);
            if (bytes.length > MOST_ABOUT) {
                throw fault(file, "fault.large");
            }
            return SnapshotJson.read(new String(bytes, StandardCharsets.UTF_8), id, file);
        }
    }

    private static ZipFile open(Path file) throws IOException, FaultException {
        if (Files.size(file) > MOST_BYTES) {
            throw fault(file, "fault.large");
        }
        var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw fault(file, "fault.large");
        }
        return zip;
    }

    private static FaultException fault(Path file, String key) {
        return new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get(key)), null);
    }

    private static FaultException damaged(Path file, IOException e) {
        return e instanceof ZipException || e instanceof java.io.EOFException
                ? new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("fault.damaged")), e)
                : new FaultException(
                        new Fault(file.toString(), 0, 0, TEXTS.get("fault.read", Invocation.reason(e))), e);
    }

    // --- opening

    /**
     * Opens the administration as it was. It belongs to no folder and cannot be saved.
     *
     * @param snapshot snapshot
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if the file is gone, damaged, too large, or not what a snapshot is
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static AdministrationModel open(Snapshot snapshot, Progress progress) throws FaultException {
        Path file = snapshot.file();
        progress.begin(TEXTS.get("progress.open", snapshot.id()), 0);
        try (ZipFile zip = open(file)) {
            Map<String, String> expected = about(zip, snapshot.id(), file).files();
            var contents = new LinkedHashMap<Path, byte[]>();
            Set<String> seen = new HashSet<>();
            long left = MOST_BYTES;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                progress.checkCancelled();
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                if (!name.startsWith(MODEL) || entry.isDirectory()) {
                    if (!seen.add(name) || name.startsWith("/") || name.contains("\\") || name.contains("..")) {
                        throw fault(file, "fault.damaged");
                    }
                    continue;
                }
                String inside = name.substring(MODEL.length());
                if (!FILE.matcher(inside).matches() || !seen.add(name) || !expected.containsKey(inside)) {
                    throw fault(file, "fault.damaged");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                    left -= bytes.length;
                    if (left < 0) {
                        throw fault(file, "fault.large");
                    }
                    if (!HexFormat.of().formatHex(digest().digest(bytes)).equals(expected.get(inside))) {
                        throw fault(file, "fault.damaged");
                    }
                    contents.put(Path.of(inside), bytes);
                }
            }
            if (contents.size() < expected.size()) {
                throw fault(file, "fault.damaged");
            }
            return read(contents, file, progress);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /**
     * Reads an administration from the content of its files, as a model of its own that belongs to no folder.
     *
     * @param contents content by path relative to the folder
     * @param progress told how far it is, asked whether to stop
     * @throws FaultException if it cannot be read
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static AdministrationModel read(Map<Path, byte[]> contents, Progress progress) throws FaultException {
        return read(contents, null, progress);
    }

    private static AdministrationModel read(Map<Path, byte[]> contents, Path file, Progress progress)
            throws FaultException {
        Path place = null;
        try {
            place = Files.createTempDirectory("ratswerk");
            for (Map.Entry<Path, byte[]> each : contents.entrySet()) {
                progress.checkCancelled();
                Path target = place.resolve(each.getKey());
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target)) {
                    out.write(each.getValue());
                }
            }
            AdministrationModel model = AdministrationFolder.open(place, progress).model();
            return new AdministrationModel(null, model.administration(), model.processRegister(), model.landscape(),
                    model.continuityRegister(), model.catalogues(), model.plans());
        } catch (FaultException e) {
            throw inside(e, place, file);
        } catch (IOException e) {
            throw new FaultException(Fault.of(TEXTS.get("fault.temporary", Invocation.reason(e))), e);
        } finally {
            delete(place);
        }
    }

    /** Names the place of faults as the user knows it. */
    private static FaultException inside(FaultException e, Path place, Path file) {
        String prefix = place.toString();
        String shown = file == null ? "" : file + "!/model";
        return new FaultException(e.faults().stream().map(fault -> {
            String where = fault.file() != null && fault.file().startsWith(prefix)
                    ? shown + fault.file().substring(prefix.length()).replace('\\', '/')
                    : fault.file();
            return new Fault(where, fault.line(), fault.column(), fault.message().replace(prefix, shown));
        }).toList());
    }

    private static void delete(Path place) {
        if (place == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            // the system tidies its temporary folder
        }
    }

    // --- what is in memory

    /**
     * Returns a copy of an administration in memory, as a model of its own that belongs to no folder: to be read in
     * another thread while the original is worked on.
     *
     * @param model administration; must not change meanwhile
     */
    public static AdministrationModel copy(AdministrationModel model) {
        var copier = new EcoreUtil.Copier();
        var copy = new AdministrationModel(null, copy(copier, model.administration()),
                copy(copier, model.processRegister()), copy(copier, model.landscape()),
                copy(copier, model.continuityRegister()),
                model.catalogues().stream().map(each -> copy(copier, each)).toList(),
                model.plans().stream().map(each -> copy(copier, each)).toList());
        copier.copyReferences();
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static <T extends EObject> T copy(EcoreUtil.Copier copier, T root) {
        return (T) copier.copy(root);
    }

    /**
     * Returns what the files of an administration in memory would hold, by path relative to its folder. Elements that are
     * referred to and have no id get one.
     *
     * @param model administration, such as a {@link #copy}
     * @throws FaultException if it holds what files cannot hold
     */
    public static Map<Path, byte[]> contents(AdministrationModel model) throws FaultException {
        // there is nothing in this folder, so that files are named after what they hold
        return new AdministrationFiles(Path.of(FOLDER, "none")).contents(model.roots());
    }

    // --- deleting

    /**
     * Deletes a snapshot for good.
     *
     * @throws FaultException if it cannot be deleted
     */
    public static void delete(Snapshot snapshot) throws FaultException {
        try {
            Files.deleteIfExists(snapshot.file());
        } catch (IOException e) {
            throw new FaultException(new Fault(snapshot.file().toString(), 0, 0,
                    TEXTS.get("fault.delete", Invocation.reason(e))), e);
        }
    }
}
