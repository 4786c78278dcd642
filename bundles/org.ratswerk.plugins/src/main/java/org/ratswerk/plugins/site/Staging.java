package org.ratswerk.plugins.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.repository.HostileException;
import org.ratswerk.plugins.repository.Packed;
import org.ratswerk.plugins.site.SiteException.Reason;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.RepositorySigner;
import org.ratswerk.plugins.trust.Signatures;
import org.ratswerk.plugins.trust.Verdict;
import org.ratswerk.plugins.trust.Verdict.Kind;

/**
 * Fetches files of a site into a folder that is a p2 repository of its own, with the lists and signatures of the site.
 * A file gets its name only when its length, its SHA-256 and its signature were found right; until then it ends in
 * {@value #PART}. So what is broken off can be taken up again, and nothing half is ever used.
 */
public final class Staging {
    private static final String PART = ".part";
    private static final Texts TEXTS = Texts.of(Staging.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long MAX_FILE = 1L << 30;
    private static final Set<Reason> RETRIED = Set.of(Reason.TRUNCATED, Reason.TIMEOUT, Reason.UNREACHABLE);
    private static final List<String> PLACES = List.of("plugins", "features", "binary");

    private final Connection connection;
    private final Signatures signatures;
    private final boolean allowUnsigned;

    /**
     * @param connection how sites are reached
     * @param keys the trusted keys
     * @param allowUnsigned whether a file may be unsigned; an altered one, or one signed by an unknown key, may never
     */
    public Staging(Connection connection, Keys keys, boolean allowUnsigned) {
        this.connection = connection;
        this.allowUnsigned = allowUnsigned;
        signatures = new Signatures(keys);
    }

    /**
     * Fetches files of a site. Those that are there already and right are kept; others that are there stay.
     *
     * @param site the site, read
     * @param wanted the files
     * @param folder where to; a p2 repository of metadata and artifacts afterwards
     * @param transfer is told how far it is
     * @return {@code folder}
     * @throws SiteException if a file cannot be fetched or may not be trusted, or the disk is full
     * @throws java.util.concurrent.CancellationException if the transfer is cancelled
     */
    public Path fetch(Site site, Collection<ArtifactKey> wanted, Path folder, Transfer transfer) throws SiteException {
        fetchAll(site, artifacts(site, wanted), folder, transfer);
        putLists(site, folder);
        return folder;
    }

    /**
     * Makes a folder a copy of a site, or brings it up to date. It can be used like the site itself and is signed like
     * it.
     *
     * @param site the site, read
     * @param chosen plugins of the site that are copied with all they need; null for the whole site
     * @param folder where to: a folder that is missing, empty, or a mirror already
     * @param transfer is told how far it is
     * @throws SiteException if a file cannot be fetched or may not be trusted, or the folder holds something else; the
     *     files that have come so far are kept for the next time
     * @throws java.util.concurrent.CancellationException if the transfer is cancelled
     */
    public Mirrored mirror(Site site, Collection<Offer> chosen, Path folder, Transfer transfer) throws SiteException {
        requireMirror(site, folder);
        List<Artifact> artifacts = artifacts(site, chosen == null ? site.artifacts().keySet() : site.needed(chosen));
        Path mark = folder.resolve(SiteReader.MIRROR_FILE);
        String plugins = chosen == null ? "" : chosen.stream().map(offer -> offer.id() + '=' + offer.version())
                .sorted().collect(Collectors.joining(" "));
        if (!Files.exists(mark)) {
            // whatever happens now, the folder is known as a mirror; without lists nobody can use it yet
            put(mark, markText(site, plugins));
        }
        Fetched fetched = fetchAll(site, artifacts, folder, transfer);
        putLists(site, folder);
        put(mark, markText(site, plugins));
        Set<String> kept = artifacts.stream().map(Artifact::path).collect(Collectors.toSet());
        return new Mirrored(fetched.added(), removeOthers(folder, kept), fetched.unchanged(), fetched.bytes());
    }

    private record Fetched(List<String> added, List<String> unchanged, long bytes) {
    }

    private static List<Artifact> artifacts(Site site, Collection<ArtifactKey> wanted) throws SiteException {
        List<Artifact> found = new ArrayList<>();
        for (ArtifactKey key : new LinkedHashSet<>(wanted)) {
            Artifact artifact = site.artifacts().get(key);
            if (artifact == null) {
                throw Fetcher.fault(Reason.NOT_OFFERED, site.uri(), "notListed", null, key.id(), key.version());
            }
            found.add(artifact);
        }
        return found;
    }

    private Fetched fetchAll(Site site, List<Artifact> artifacts, Path folder, Transfer transfer)
            throws SiteException {
        List<String> unchanged = new ArrayList<>();
        List<Artifact> open = new ArrayList<>();
        long total = 0;
        long needed = 0;
        create(folder);
        for (Artifact artifact : artifacts) {
            if (transfer.isCancelled()) {
                throw new java.util.concurrent.CancellationException();
            }
            Path target = folder.resolve(artifact.path());
            if (Files.isRegularFile(target) && isRight(site, artifact, target)) {
                unchanged.add(artifact.path());
            } else {
                open.add(artifact);
                long size = Math.max(0, artifact.size());
                total += size;
                needed += Math.max(0, size - Fetcher.size(part(target)));
            }
        }
        DiskSpace.require(folder, needed);
        long done = 0;
        List<String> added = new ArrayList<>();
        try (var fetcher = new Fetcher(connection, transfer)) {
            for (Artifact artifact : open) {
                long before = done;
                long all = total;
                Path target = folder.resolve(artifact.path());
                create(target.getParent());
                fetch(site, artifact, target, fetcher,
                        bytes -> transfer.at(artifact.path(), before + bytes, Math.max(all, before + bytes)));
                added.add(artifact.path());
                done += Fetcher.size(target);
            }
        }
        return new Fetched(added, unchanged, done);
    }

    /** Fetches a file; what broke off is taken up once, and what was taken up wrongly is fetched anew. */
    private void fetch(Site site, Artifact artifact, Path target, Fetcher fetcher, LongConsumer meter)
            throws SiteException {
        Path part = part(target);
        long begun = Fetcher.size(part);
        if (artifact.size() >= 0 && begun >= artifact.size()) {
            Fetcher.delete(part);
            begun = 0;
        }
        URI address = address(site, artifact);
        long limit = artifact.size() >= 0 ? artifact.size() : MAX_FILE;
        try {
            boolean resumed = download(address, part, begun, limit, fetcher, meter);
            if (resumed && !isIntact(artifact, part)) {
                Fetcher.delete(part);
                fetcher.fetch(address, part, limit, meter);
            }
        } catch (SiteException failure) {
            if (failure.reason() == Reason.HOSTILE) {
                Fetcher.delete(part);
                throw Fetcher.fault(Reason.ALTERED, address, "otherLength", failure);
            }
            throw failure;
        }
        try {
            requireRight(site, artifact, part);
        } catch (SiteException failure) {
            Fetcher.delete(part);
            throw failure;
        }
        move(part, target);
    }

    private static boolean download(URI address, Path part, long begun, long limit, Fetcher fetcher,
            LongConsumer meter) throws SiteException {
        try {
            fetcher.fetch(address, part, limit, meter);
            return begun > 0;
        } catch (SiteException failure) {
            if (!RETRIED.contains(failure.reason())) {
                throw failure;
            }
            Fetcher.pause(PAUSE);
            boolean resumed = Fetcher.size(part) > 0;
            fetcher.fetch(address, part, limit, meter);
            return resumed;
        }
    }

    private static boolean isIntact(Artifact artifact, Path file) throws SiteException {
        if (artifact.size() >= 0 && Fetcher.size(file) != artifact.size()) {
            return false;
        }
        return artifact.sha256() == null || artifact.sha256().equalsIgnoreCase(check(file, null, null).sum());
    }

    private boolean isRight(Site site, Artifact artifact, Path file) throws SiteException {
        if (!isIntact(artifact, file)) {
            return false;
        }
        requireRight(site, artifact, file);
        return true;
    }

    private void requireRight(Site site, Artifact artifact, Path file) throws SiteException {
        URI address = address(site, artifact);
        if (artifact.size() >= 0 && Fetcher.size(file) < artifact.size()) {
            throw Fetcher.fault(Reason.TRUNCATED, address, "otherLength", null);
        }
        Checked checked = check(file, signatures, artifact.signatures());
        if (artifact.sha256() != null && !artifact.sha256().equalsIgnoreCase(checked.sum())) {
            throw Fetcher.fault(Reason.ALTERED, address, "otherSum", null);
        }
        Verdict verdict = checked.verdict();
        boolean unsigned = verdict.kind() == Kind.UNSIGNED && allowUnsigned;
        if (!verdict.isGood() && !unsigned) {
            throw SiteReader.untrusted(address, verdict, List.of());
        }
        if (artifact.sha256() == null && !verdict.isGood()) {
            throw Fetcher.fault(Reason.ALTERED, address, "noSum", null);
        }
        try {
            if (isArchive(file)) {
                Packed.requireHarmless(file);
            }
        } catch (HostileException failure) {
            throw Fetcher.fault(Reason.HOSTILE, address, "hostileArchive", failure);
        } catch (ZipException failure) {
            throw Fetcher.fault(Reason.HOSTILE, address, "noArchive", failure);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(file, failure);
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private record Checked(String sum, Verdict verdict) {
    }

    /** One reading for the sum and, where asked for, the signature. */
    private static Checked check(Path file, Signatures signatures, String armored) throws SiteException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            Verdict verdict = null;
            if (signatures == null) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } else {
                verdict = signatures.verify(in, armored);
            }
            return new Checked(HexFormat.of().formatHex(in.getMessageDigest().digest()), verdict);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(file, failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The lists come last: before that the folder is no repository. */
    private static void putLists(Site site, Path folder) throws SiteException {
        List<Path> old = new ArrayList<>();
        for (String list : SiteReader.LISTS) {
            for (String form : Packed.FORMS) {
                old.add(folder.resolve(list + form));
                old.add(folder.resolve(list + form + Keys.SUFFIX));
            }
        }
        old.add(folder.resolve(RepositorySigner.KEY_FILE));
        if (site.folder().toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize())) {
            return;
        }
        try (Stream<Path> files = Files.list(site.folder())) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                Files.copy(file, part(folder.resolve(file.getFileName())), StandardCopyOption.REPLACE_EXISTING);
            }
            for (Path file : all) {
                Path target = folder.resolve(file.getFileName());
                move(part(target), target);
                old.remove(target);
            }
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw DiskSpace.unwritable(folder, failure);
        }
    }

    private static void requireMirror(Site site, Path folder) throws SiteException {
        Path source = "file".equalsIgnoreCase(site.uri().getScheme()) ? Path.of(site.uri()) : null;
        if (source != null && source.normalize().equals(folder.toAbsolutePath().normalize())) {
            throw new SiteException(Reason.UNWRITABLE, new Fault(folder.toString(), 0, 0, TEXTS.get("mirrorOfItself")),
                    List.of(), null);
        }
        create(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (!Files.exists(folder.resolve(SiteReader.MIRROR_FILE)) && files.findAny().isPresent()) {
                throw new SiteException(Reason.UNWRITABLE, new Fault(folder.toString(), 0, 0, TEXTS.get("noMirror")),
                        List.of(), null);
            }
        } catch (IOException failure) {
            throw DiskSpace.unwritable(folder, failure);
        }
    }

    private static String markText(Site site, String plugins) {
        return "# " + TEXTS.get("mirrorMark") + "\nsource=" + Fetcher.shown(site.uri()).replace("\\", "\\\\") + '\n'
                + SiteReader.MIRROR_PLUGINS + '=' + plugins + '\n';
    }

    private static void put(Path file, String text) throws SiteException {
        try {
            Files.writeString(part(file), text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(file, failure);
        }
        move(part(file), file);
    }

    private static List<String> removeOthers(Path folder, Set<String> kept) throws SiteException {
        Set<String> removed = new TreeSet<>();
        for (String place : PLACES) {
            Path part = folder.resolve(place);
            if (!Files.isDirectory(part)) {
                continue;
            }
            try (Stream<Path> files = Files.list(part)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = place + '/' + file.getFileName();
                    if (!kept.contains(name)) {
                        Files.delete(file);
                        if (!name.endsWith(PART)) {
                            removed.add(name);
                        }
                    }
                }
            } catch (IOException failure) {
                throw DiskSpace.unwritable(part, failure);
            }
        }
        return List.copyOf(removed);
    }

    private static URI address(Site site, Artifact artifact) throws SiteException {
        try {
            return site.uri().resolve(new URI(null, null, artifact.path(), null));
        } catch (URISyntaxException failure) {
            throw Fetcher.fault(Reason.HOSTILE, site.uri(), "hostile", failure);
        }
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + PART);
    }

    private static void create(Path folder) throws SiteException {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(folder, failure);
        }
    }

    private static void move(Path from, Path to) throws SiteException {
        try {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw DiskSpace.unwritable(to, failure);
        }
    }
}
