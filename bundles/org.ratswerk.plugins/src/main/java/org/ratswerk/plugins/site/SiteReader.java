package org.ratswerk.plugins.site;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.repository.HostileException;
import org.ratswerk.plugins.repository.Packed;
import org.ratswerk.plugins.site.SiteException.Reason;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.RepositorySigner;
import org.ratswerk.plugins.trust.Signatures;
import org.ratswerk.plugins.trust.TrustedKey;
import org.ratswerk.plugins.trust.Verdict;
import org.ratswerk.plugins.trust.Verdict.Kind;
import org.tukaani.xz.XZIOException;

/**
 * Fetches the lists of a site, checks who has signed them, and reads what is offered. Nothing of a list is believed
 * before its signature was found good.
 */
public final class SiteReader {
    /** File of a mirror: which plugins it holds. */
    static final String MIRROR_FILE = "mirror.properties";
    /** Key in it: the plugins as {@code id=version}, separated by blanks; empty for all. */
    static final String MIRROR_PLUGINS = "plugins";
    /** The lists of a site. */
    static final List<String> LISTS = List.of("artifacts", "content");

    private static final List<String> COMPOSITES = List.of("compositeContent.jar", "compositeContent.xml",
            "compositeArtifacts.jar", "compositeArtifacts.xml");
    private static final long MAX_PACKED = 64L << 20;
    private static final long MAX_SMALL = 1 << 20;

    private final Connection connection;
    private final Signatures signatures;
    private final boolean allowUnsigned;

    /**
     * @param connection how sites are reached
     * @param keys the trusted keys
     * @param allowUnsigned whether a site may be unsigned; an altered one, or one signed by an unknown key, may never
     */
    public SiteReader(Connection connection, Keys keys, boolean allowUnsigned) {
        this.connection = connection;
        this.allowUnsigned = allowUnsigned;
        signatures = new Signatures(keys);
    }

    /**
     * Reads a site.
     *
     * @param address its address, as {@link Site#address} gives it
     * @param folder where its lists are put; what is in it is deleted
     * @param transfer is told how far it is
     * @throws SiteException if it cannot be reached, is no site, or may not be trusted
     * @throws java.util.concurrent.CancellationException if the transfer is cancelled
     */
    public Site read(URI address, Path folder, Transfer transfer) throws SiteException {
        empty(folder);
        requireFolder(address);
        try (var fetcher = new Fetcher(connection, transfer)) {
            List<Path> lists = fetchLists(address, folder, fetcher, transfer);
            Verdict verdict = null;
            for (Path list : lists) {
                Verdict own = check(address, list, folder, fetcher, transfer);
                verdict = verdict == null || verdict.isGood() ? own : verdict;
            }
            SiteXml artifacts = parse(address, lists.getFirst());
            SiteXml content = parse(address, lists.getLast());
            writeIndex(folder, lists);
            return new Site(address, folder, verdict, content, artifacts.artifacts,
                    mirrored(address, folder, fetcher, transfer));
        }
    }

    private List<Path> fetchLists(URI address, Path folder, Fetcher fetcher, Transfer transfer) throws SiteException {
        Optional<Path> artifacts = fetchList(address, "artifacts", folder, fetcher, transfer);
        Optional<Path> content = fetchList(address, "content", folder, fetcher, transfer);
        if (artifacts.isPresent() && content.isPresent()) {
            return List.of(artifacts.get(), content.get());
        }
        for (String composite : COMPOSITES) {
            if (fetch(address, composite, folder, MAX_PACKED, fetcher, transfer).isPresent()) {
                throw Fetcher.fault(Reason.COMPOSITE, address, "composite", null);
            }
        }
        throw Fetcher.fault(Reason.NO_SITE, address, "noSite", null);
    }

    private static Optional<Path> fetchList(URI address, String list, Path folder, Fetcher fetcher, Transfer transfer)
            throws SiteException {
        for (String form : Packed.FORMS) {
            Optional<Path> file = fetch(address, list + form, folder, MAX_PACKED, fetcher, transfer);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> fetch(URI address, String name, Path folder, long limit, Fetcher fetcher,
            Transfer transfer) throws SiteException {
        Path target = folder.resolve(name);
        try {
            fetcher.fetch(address.resolve(name), target, limit, done -> transfer.at(name, done, -1));
            return Optional.of(target);
        } catch (SiteException failure) {
            if (failure.reason() == Reason.MISSING) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Verdict check(URI address, Path list, Path folder, Fetcher fetcher, Transfer transfer)
            throws SiteException {
        String name = list.getFileName().toString();
        URI file = address.resolve(name);
        Optional<Path> signature = fetch(address, name + Keys.SUFFIX, folder, MAX_SMALL, fetcher, transfer);
        try {
            Verdict verdict = signatures.verify(list, signature.isEmpty() ? null
                    : Files.readString(signature.get(), StandardCharsets.ISO_8859_1));
            if (verdict.isGood() || verdict.kind() == Kind.UNSIGNED && signature.isEmpty() && allowUnsigned) {
                return verdict;
            }
            if (verdict.kind() == Kind.ALTERED) {
                parse(address, list);
            }
            List<TrustedKey> offered = verdict.kind() == Kind.UNKNOWN_KEY
                    ? offeredKeys(address, folder, fetcher, transfer) : List.of();
            throw untrusted(file, verdict, offered);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(list, failure);
        }
    }

    /** A file may not be trusted. */
    static SiteException untrusted(URI file, Verdict verdict, List<TrustedKey> offered) {
        Reason reason = switch (verdict.kind()) {
            case UNSIGNED -> Reason.UNSIGNED;
            case UNKNOWN_KEY -> Reason.UNKNOWN_KEY;
            case ALTERED, UNREADABLE -> Reason.ALTERED;
            case EXPIRED, REVOKED, WEAK, FUTURE, GOOD -> Reason.BAD_KEY;
        };
        return new SiteException(reason, new Fault(Fetcher.shown(file), 0, 0, verdict.message()), offered, null);
    }

    private static List<TrustedKey> offeredKeys(URI address, Path folder, Fetcher fetcher, Transfer transfer) {
        try {
            Optional<Path> file = fetch(address, RepositorySigner.KEY_FILE, folder, MAX_SMALL, fetcher, transfer);
            return file.isEmpty() ? List.of() : Keys.look(file.get());
        } catch (FaultException unreadable) {
            return List.of();
        }
    }

    private static SiteXml parse(URI address, Path list) throws SiteException {
        URI file = address.resolve(list.getFileName().toString());
        try (InputStream in = Packed.open(list)) {
            return SiteXml.read(in);
        } catch (HostileException failure) {
            throw Fetcher.fault(Reason.HOSTILE, file, "hostile", failure);
        } catch (EOFException | ZipException | XZIOException failure) {
            throw Fetcher.fault(Reason.TRUNCATED, file, "truncated", failure);
        } catch (IOException failure) {
            throw Fetcher.fault(Reason.NO_SITE, file, "noList", failure, failure.getMessage());
        }
    }

    /** What a mirror holds. It is not signed, but it can only hide offers. */
    private static Set<String> mirrored(URI address, Path folder, Fetcher fetcher, Transfer transfer)
            throws SiteException {
        Optional<Path> file = fetch(address, MIRROR_FILE, folder, MAX_SMALL, fetcher, transfer);
        fetch(address, RepositorySigner.KEY_FILE, folder, MAX_SMALL, fetcher, transfer);
        if (file.isEmpty()) {
            return Set.of();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file.get())) {
            properties.load(in);
            Files.delete(file.get());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Set.of();
        }
        Set<String> plugins = new LinkedHashSet<>(
                Arrays.asList(properties.getProperty(MIRROR_PLUGINS, "").strip().split("\\s+")));
        plugins.remove("");
        return plugins;
    }

    /** p2 looks for the lists in this order. */
    static void writeIndex(Path folder, List<Path> lists) throws SiteException {
        Path file = folder.resolve("p2.index");
        var text = new StringBuilder("version=1\n");
        for (Path list : lists) {
            String name = list.getFileName().toString();
            String factory = name.endsWith(".jar") ? name.replace(".jar", ".xml") : name;
            text.append(name.startsWith("content") ? "metadata" : "artifact").append(".repository.factory.order=")
                    .append(factory).append(",!\n");
        }
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw DiskSpace.unwritable(file, failure);
        }
    }

    private static void requireFolder(URI address) throws SiteException {
        if ("file".equalsIgnoreCase(address.getScheme()) && !Files.isDirectory(Path.of(address))) {
            throw Fetcher.fault(Reason.UNREACHABLE, address, "noFolder", null);
        }
    }

    private static void empty(Path folder) throws SiteException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw DiskSpace.unwritable(folder, failure);
        }
    }
}
