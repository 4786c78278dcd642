package org.ratswerk.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.core.policy.ProxyChoice;
import org.ratswerk.plugins.site.Artifact;
import org.ratswerk.plugins.site.ArtifactKey;
import org.ratswerk.plugins.site.Connection;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.site.Offer;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.site.SiteReader;
import org.ratswerk.plugins.site.Staging;
import org.ratswerk.plugins.site.Transfer;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.Verdict;

/** Opens sites whose signatures are checked, by the way to the network and with the keys that the policy lays down. */
final class TrustedSites implements SiteOpener {
    private static final String TRUST = "trust";

    private final Places places;
    private final Supplier<Policy> policy;

    TrustedSites(Places places, Supplier<Policy> policy) {
        this.places = places;
        this.policy = policy;
    }

    /** The trusted keys. */
    static Keys keys(Places places, Policy policy) {
        return Keys.read(places.home().resolve(TRUST), places.user().resolve(TRUST), policy.trustKeys(),
                policy.trustOnly());
    }

    /** How the network is reached. */
    static Connection connection(Policy policy) throws SiteException {
        return policy.proxy().kind() == ProxyChoice.Kind.SYSTEM ? Connection.ofSystem()
                : Connection.of(policy.proxy().toString(), policy.proxyExcept());
    }

    /** Folder for the lists of a site; one for each site and process, so that nobody changes what another one reads. */
    static Path folder(Places places, URI site) {
        return places.user().resolve("cache").resolve("sites").resolve(name(site) + "-" + ProcessHandle.current().pid());
    }

    /** Deletes the lists that processes have left that ended long ago; one on another computer may be running. */
    private void clear() {
        Instant old = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> folders = Files.list(places.user().resolve("cache").resolve("sites"))) {
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(old) && !isRunning(folder)) {
                    Folders.deleteAll(folder);
                }
            }
        } catch (NoSuchFileException e) {
            // nothing was ever fetched, or somebody else is clearing
        } catch (IOException e) {
            Log.warning(Invocation.reason(e), e);
        }
    }

    private static boolean isRunning(Path folder) {
        String name = folder.getFileName().toString();
        String process = name.substring(name.lastIndexOf('-') + 1);
        return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    /** A short name for a site, the same every time. */
    static String name(URI site) {
        return UUID.nameUUIDFromBytes(site.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public Opened open(URI address, boolean allowUnsigned, Transfer transfer) throws SiteException {
        Policy now = policy.get();
        Connection connection = connection(now);
        Keys keys = keys(places, now);
        clear();
        var site = new SiteReader(connection, keys, allowUnsigned).read(
                org.ratswerk.plugins.site.Site.address(address.toString()), folder(places, address), transfer);
        return new Opened() {
            @Override
            public URI address() {
                return address;
            }

            @Override
            public Signer signer() {
                Verdict verdict = site.verdict();
                return verdict.isGood() ? new Signer(verdict.signer(), verdict.fingerprint(), true) : null;
            }

            @Override
            public Path metadata() {
                return site.folder();
            }

            @Override
            public Set<String> plugins() {
                return site.offers().stream().map(Offer::id).collect(Collectors.toSet());
            }

            @Override
            public Map<ArtifactKey, Artifact> artifacts() {
                return site.artifacts();
            }

            @Override
            public void stage(Collection<ArtifactKey> files, Path folder, Transfer progress) throws SiteException {
                new Staging(connection, keys, allowUnsigned).fetch(site, files, folder, progress);
            }

            @Override
            public Mirrored mirror(Collection<String> plugins, Path folder, Transfer progress) throws SiteException {
                Collection<Offer> chosen = plugins.isEmpty() ? null
                        : site.offers().stream().filter(offer -> plugins.contains(offer.id())).toList();
                return new Staging(connection, keys, allowUnsigned).mirror(site, chosen, folder, progress);
            }
        };
    }
}
