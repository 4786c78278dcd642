package org.ratswerk.sitebot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.plugins.repository.RepositoryXml;
import org.ratswerk.plugins.site.ArtifactKey;
import org.ratswerk.plugins.site.Connection;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.site.Offer;
import org.ratswerk.plugins.site.Site;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.site.SiteException.Reason;
import org.ratswerk.plugins.site.SiteReader;
import org.ratswerk.plugins.site.Staging;
import org.ratswerk.plugins.site.Transfer;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.Verdict.Kind;

/** Reading, fetching and mirroring of sites, and all the ways in which that fails. */
class SiteTest {
    private static final ArtifactKey EXTRA_JAR = new ArtifactKey("osgi.bundle", TinySite.EXTRA_BUNDLE,
            TinySite.VERSION);
    private static final ArtifactKey BASE_JAR = new ArtifactKey("osgi.bundle", TinySite.BASE_BUNDLE,
            TinySite.VERSION);
    private static final String EXTRA_FILE = "plugins/" + TinySite.EXTRA_BUNDLE + '_' + TinySite.VERSION + ".jar";

    @TempDir
    Path folder;
    private Path repository;
    private TestKey key;
    private Keys keys;
    private Connection direct;

    @BeforeEach
    void signedSite() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        key = TestKey.make("Maker <maker@example.org>");
        repository = TinySite.make(folder.resolve("repository"));
        Repositories.sign(repository, key);
        keys = Keys.read(null, null, List.of(key.writePublic(folder.resolve("public.asc"))), false);
        direct = Connection.of("none", List.of()).withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    @Test
    void offersAreReadByLanguage() throws Exception {
        Site site = read(repository.toUri());
        assertEquals("Tiny site", site.name());
        assertEquals("Maker <maker@example.org>", site.verdict().signer());
        assertEquals(List.of(TinySite.EXTRA, TinySite.BASE), site.offers().stream().map(Offer::id).toList());
        Offer offer = site.offers(TinySite.EXTRA).getFirst();
        assertEquals(TinySite.VERSION, offer.version());
        assertEquals("Name of " + TinySite.EXTRA, offer.name(Locale.ENGLISH));
        assertEquals("Name von " + TinySite.EXTRA, offer.name(Locale.GERMANY));
        assertEquals("Of use for tests", offer.description(Locale.GERMANY));
        assertEquals("Example", offer.provider(Locale.ENGLISH));
        assertEquals("Free for all", offer.licence(Locale.ENGLISH));
        assertEquals(URI.create("https://www.example.org/licence"), offer.licenceAddress());
        assertEquals(List.of("Werkzeuge"), offer.categories(Locale.GERMAN));
        assertEquals(List.of("Tools"), offer.categories(Locale.ENGLISH));
        assertEquals(Files.size(repository.resolve(EXTRA_FILE))
                + Files.size(Repositories.file(repository, TinySite.EXTRA)), offer.size());
        assertTrue(offer.requirements().stream().anyMatch(requirement -> requirement.name()
                .equals(TinySite.BASE_BUNDLE) && requirement.range().equals("[0.2.0,0.3.0)")));
        assertEquals(Set.of(EXTRA_JAR, BASE_JAR, new ArtifactKey("org.eclipse.update.feature", TinySite.EXTRA,
                TinySite.VERSION)), site.needed(List.of(offer)));
    }

    @Test
    void filesAreFetchedOverFileAndHttp() throws Exception {
        for (boolean http : List.of(false, true)) {
            try (SiteServer server = SiteServer.serve(repository)) {
                Site site = read(http ? server.uri() : repository.toUri());
                var last = new AtomicLong();
                Path staged = staging().fetch(site, List.of(EXTRA_JAR), folder.resolve("staging" + http),
                        watching((done, total) -> last.set(done)));
                assertArrayEquals(Files.readAllBytes(repository.resolve(EXTRA_FILE)),
                        Files.readAllBytes(staged.resolve(EXTRA_FILE)));
                assertEquals(Files.size(repository.resolve(EXTRA_FILE)), last.get());
                Site again = read(staged.toUri());
                assertEquals(Kind.GOOD, again.verdict().kind());
                assertFalse(Files.exists(staged.resolve("plugins/" + TinySite.BASE_BUNDLE + '_' + TinySite.VERSION
                        + ".jar")));
            }
        }
    }

    @Test
    void whatBreaksOffIsTakenUp() throws Exception {
        for (boolean ranges : List.of(true, false)) {
            try (SiteServer server = SiteServer.serve(repository).breakOff(".jar", 50_000, 1)) {
                if (!ranges) {
                    server.withoutRanges();
                }
                Site site = read(server.uri());
                Path staged = staging().fetch(site, List.of(EXTRA_JAR), folder.resolve("staging" + ranges),
                        Transfer.NONE);
                assertEquals(-1, Files.mismatch(repository.resolve(EXTRA_FILE), staged.resolve(EXTRA_FILE)));
                assertEquals(2, server.requests().stream().filter(request -> request.endsWith(EXTRA_FILE)).count());
            }
        }
    }

    @Test
    void whatBreaksOffAgainIsToldAndNeverUsed() throws Exception {
        try (SiteServer server = SiteServer.serve(repository).breakOff(EXTRA_FILE, 50_000, 9)) {
            Site site = read(server.uri());
            Path staged = folder.resolve("staging");
            SiteException failure = fails(Reason.TRUNCATED, () -> staging().fetch(site, List.of(EXTRA_JAR), staged,
                    Transfer.NONE));
            assertTrue(failure.getMessage().contains(EXTRA_FILE), failure.getMessage());
            assertFalse(Files.exists(staged.resolve(EXTRA_FILE)));
            assertFalse(Files.exists(staged.resolve("content.xml.xz")));
        }
    }

    @Test
    void aSiteThatVanishesIsTold() throws Exception {
        try (SiteServer server = SiteServer.serve(repository).vanishAt(EXTRA_FILE)) {
            Site site = read(server.uri());
            fails(Reason.UNREACHABLE, () -> staging().fetch(site, List.of(EXTRA_JAR), folder.resolve("staging"),
                    Transfer.NONE));
        }
    }

    @Test
    void computersThatAreNotThereAreTold() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        refuses(Reason.UNREACHABLE, URI.create("http://127.0.0.1:" + free + "/"));
        refuses(Reason.UNREACHABLE, URI.create("http://no-such-computer.invalid/"));
        refuses(Reason.UNREACHABLE, folder.resolve("missing/").toUri().resolve("missing/"));
        refuses(Reason.NO_SITE, Files.createDirectories(folder.resolve("empty")).toUri());
        try (SiteServer server = SiteServer.serve(repository)) {
            refuses(Reason.NO_SITE, server.uri().resolve("elsewhere/"));
            server.hangAt("artifacts.xml.xz");
            refuses(Reason.TIMEOUT, server.uri());
        }
        try (SiteServer server = SiteServer.serve(repository).status("artifacts.xml.xz", 503)) {
            refuses(Reason.REFUSED, server.uri());
        }
    }

    @Test
    void redirectsAreFollowedOnTheSameComputerOnly() throws Exception {
        try (SiteServer other = SiteServer.serve(repository); SiteServer server = SiteServer.serve(repository)) {
            server.redirect("/old/artifacts.xml.xz", "../artifacts.xml.xz");
            server.redirect("/old/content.xml.xz", server.uri() + "content.xml.xz");
            server.redirect("/old/artifacts.xml.xz.asc", "/artifacts.xml.xz.asc");
            server.redirect("/old/content.xml.xz.asc", "/content.xml.xz.asc");
            assertEquals(2, read(server.uri().resolve("old/")).offers().size());
            server.redirect("/artifacts.xml.xz", "http://localhost:" + other.port() + "/artifacts.xml.xz");
            SiteException failure = refuses(Reason.REDIRECTED, server.uri());
            assertTrue(failure.getMessage().contains("localhost"), failure.getMessage());
            assertEquals(List.of(), other.requests());
        }
    }

    @Test
    void compositeSitesAreRefused() throws Exception {
        Path composite = Files.createDirectories(folder.resolve("composite"));
        Files.writeString(composite.resolve("compositeContent.xml"), "<repository/>");
        refuses(Reason.COMPOSITE, composite.toUri());
    }

    @Test
    void alteredListsAreRefused() throws Exception {
        Damage.alterMetadata(repository);
        refuses(Reason.ALTERED, repository.toUri());
        Damage.truncateMetadata(repository);
        refuses(Reason.TRUNCATED, repository.toUri());
    }

    @Test
    void alteredFilesAreRefusedAlsoWhereUnsignedOnesAreAllowed() throws Exception {
        Damage.alterArtifact(repository, TinySite.EXTRA_BUNDLE);
        refusesFile(Reason.ALTERED, false);
        refusesFile(Reason.ALTERED, true);
        Damage.alterArtifactAndSums(repository, TinySite.EXTRA_BUNDLE);
        refuses(Reason.ALTERED, repository.toUri());
    }

    /** Lists that were made and signed anew do not help: the file's own signature is still that of another file. */
    @Test
    void theSignatureOfEachFileCounts() throws Exception {
        Damage.alterArtifactAndSums(repository, TinySite.EXTRA_BUNDLE);
        for (String list : List.of("artifacts", "content")) {
            for (Path form : Repositories.lists(repository, list)) {
                Path secret = key.writeSecret(folder.resolve("secret.asc"));
                Files.write(form.resolveSibling(form.getFileName() + ".asc"),
                        new org.ratswerk.plugins.trust.RepositorySigner(secret, new char[0]).signature(form));
            }
        }
        refusesFile(Reason.ALTERED, true);
    }

    @Test
    void missingAndShortFilesAreTold() throws Exception {
        Damage.truncateArtifact(repository, TinySite.EXTRA_BUNDLE);
        refusesFile(Reason.TRUNCATED, false);
        Damage.removeArtifact(repository, TinySite.EXTRA_BUNDLE);
        refusesFile(Reason.MISSING, false);
    }

    @Test
    void unsignedSitesAreRefusedUnlessAllowed() throws Exception {
        Damage.unsign(repository);
        refuses(Reason.UNSIGNED, repository.toUri());
        Site site = new SiteReader(direct, keys, true).read(repository.toUri(), folder.resolve("lists"),
                Transfer.NONE);
        assertEquals(Kind.UNSIGNED, site.verdict().kind());
        new Staging(direct, keys, true).fetch(site, List.of(EXTRA_JAR), folder.resolve("staging"), Transfer.NONE);
        fails(Reason.UNSIGNED, () -> staging().fetch(site, List.of(BASE_JAR), folder.resolve("staging"),
                Transfer.NONE));
    }

    @Test
    void unknownSignersAreRefusedAndTheirKeyShown() throws Exception {
        TestKey foreign = TestKey.make("Mallory <mallory@example.org>");
        Repositories.sign(repository, foreign);
        for (boolean unsigned : List.of(true, false)) {
            SiteException failure = fails(Reason.UNKNOWN_KEY, () -> new SiteReader(direct, keys, unsigned)
                    .read(repository.toUri(), folder.resolve("lists"), Transfer.NONE));
            assertEquals(foreign.fingerprint(), failure.keys().getFirst().fingerprint());
        }
    }

    @Test
    void listsThatDoHarmAreRefused() throws Exception {
        String bomb = "<!DOCTYPE repository [<!ENTITY a \"" + "x".repeat(100) + "\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<repository name='&b;'/>";
        hostile(bomb.getBytes(StandardCharsets.UTF_8));
        hostile("<!DOCTYPE repository SYSTEM \"file:///etc/passwd\"><repository/>".getBytes(StandardCharsets.UTF_8));
        hostile(("<repository>" + "<a>".repeat(5000)).getBytes(StandardCharsets.UTF_8));
        Path zip = folder.resolve("hostile/artifacts.jar");
        Files.deleteIfExists(folder.resolve("hostile/artifacts.xml"));
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("artifacts.xml"));
            out.write("<repository>".getBytes(StandardCharsets.UTF_8));
            var blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 70; i++) {
                out.write(blanks);
            }
        }
        fails(Reason.HOSTILE, () -> new SiteReader(direct, keys, true).read(folder.resolve("hostile").toUri(),
                folder.resolve("lists"), Transfer.NONE));
    }

    private void hostile(byte[] list) throws IOException {
        Path site = Files.createDirectories(folder.resolve("hostile"));
        Files.write(site.resolve("artifacts.xml"), list);
        Files.writeString(site.resolve("content.xml"), "<repository/>");
        fails(Reason.HOSTILE, () -> new SiteReader(direct, keys, true).read(site.toUri(), folder.resolve("lists"),
                Transfer.NONE));
    }

    @Test
    void archivesThatLeaveTheirFolderAreRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("../../outside"));
            out.write(1);
        }
        Repositories.replace(repository.resolve(EXTRA_FILE), bytes.toByteArray());
        Repositories.edit(repository, "artifacts", root -> {
            for (var artifact : Repositories.entries(root)) {
                Repositories.seal(artifact, Repositories.file(repository, artifact));
            }
        });
        Repositories.sign(repository, key);
        refusesFile(Reason.HOSTILE, false);
    }

    @Test
    void namesThatLeadElsewhereAreNoFiles() throws Exception {
        Damage.unsign(repository);
        Repositories.edit(repository, "artifacts", root -> {
            Repositories.entries(root).getFirst().setAttribute("id", "../../../etc/passwd");
            RepositoryXml.children(RepositoryXml.child(root, "mappings").orElseThrow(), "rule").getLast()
                    .setAttribute("output", "http://elsewhere.example.org/${id}");
        });
        Site site = new SiteReader(direct, keys, true).read(repository.toUri(), folder.resolve("lists"),
                Transfer.NONE);
        assertEquals(Set.of(EXTRA_JAR), site.artifacts().keySet());
    }

    @Test
    void theProxyIsUsedExceptWhereNot() throws Exception {
        try (SiteServer proxy = SiteServer.serve(repository); SiteServer server = SiteServer.serve(repository)) {
            Connection through = Connection.of("127.0.0.1:" + proxy.port(), List.of("127.0.0.1", "*.local"))
                    .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2));
            var reader = new SiteReader(through, keys, false);
            Site site = reader.read(URI.create("http://plugins.example.org/"), folder.resolve("lists"),
                    Transfer.NONE);
            assertEquals(2, site.offers().size());
            assertTrue(proxy.requests().contains("GET http://plugins.example.org/content.xml.xz"),
                    proxy.requests().toString());
            int before = proxy.requests().size();
            reader.read(server.uri(), folder.resolve("lists"), Transfer.NONE);
            assertEquals(before, proxy.requests().size());
            proxy.status("artifacts.xml.xz", 407);
            SiteException failure = fails(Reason.REFUSED, () -> reader.read(
                    URI.create("http://plugins.example.org/"), folder.resolve("lists"), Transfer.NONE));
            assertTrue(failure.getMessage().contains("127.0.0.1:" + proxy.port()), failure.getMessage());
        }
        assertThrows(SiteException.class, () -> Connection.of("proxy without port", List.of()));
    }

    @Test
    void theProxyIsToldNameAndPassword() throws Exception {
        URI site = URI.create("http://plugins.example.org/");
        try (SiteServer proxy = SiteServer.serve(repository).requireAccount("clerk:secret")) {
            for (String account : List.of("", "clerk:wrong@", "clerk:secret@")) {
                Connection through = Connection.of(account + "127.0.0.1:" + proxy.port(), List.of())
                        .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));
                var reader = new SiteReader(through, keys, false);
                if (account.contains("secret")) {
                    assertEquals(2, reader.read(site, folder.resolve("lists"), Transfer.NONE).offers().size());
                } else {
                    SiteException failure = fails(Reason.REFUSED, () -> reader.read(site, folder.resolve("lists"),
                            Transfer.NONE));
                    assertTrue(failure.getMessage().contains("RATSWERK_PROXY_ACCOUNT"), failure.getMessage());
                }
            }
        }
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsFetched() throws Exception {
        try (SiteServer server = SiteServer.serve(repository)) {
            Site site = read(server.uri());
            long free = Files.getFileStore(folder).getUsableSpace();
            Repositories.edit(repository, "artifacts", root -> Repositories.entries(root)
                    .forEach(artifact -> RepositoryXml.setProperty(artifact, "download.size", Long.toString(free))));
            Repositories.sign(repository, key);
            Site large = read(server.uri());
            int before = server.requests().size();
            SiteException failure = fails(Reason.DISK_FULL, () -> staging().fetch(large, List.of(EXTRA_JAR),
                    folder.resolve("staging"), Transfer.NONE));
            assertTrue(failure.getMessage().contains("MB"), failure.getMessage());
            assertEquals(before, server.requests().size());
            staging().fetch(site, List.of(EXTRA_JAR), folder.resolve("staging"), Transfer.NONE);
        }
    }

    @Test
    void aCancelledTransferStops() throws Exception {
        try (SiteServer server = SiteServer.serve(repository)) {
            Site site = read(server.uri());
            server.slow(Duration.ofMillis(50));
            var looks = new AtomicInteger();
            assertThrows(CancellationException.class, () -> staging().fetch(site, List.of(EXTRA_JAR),
                    folder.resolve("staging"), new Transfer() {
                        @Override
                        public void at(String file, long done, long total) {
                            looks.incrementAndGet();
                        }

                        @Override
                        public boolean isCancelled() {
                            return looks.get() > 1;
                        }
                    }));
            assertFalse(Files.exists(folder.resolve("staging").resolve(EXTRA_FILE)));
        }
    }

    @Test
    void aMirrorIsAsGoodAsTheSite() throws Exception {
        Path mirror = folder.resolve("mirror");
        Mirrored first = staging().mirror(read(repository.toUri()), null, mirror, Transfer.NONE);
        assertEquals(4, first.added().size());
        assertEquals(List.of(), first.removed());
        Site mirrored = read(mirror.toUri());
        assertEquals(Kind.GOOD, mirrored.verdict().kind());
        assertEquals(2, mirrored.offers().size());
        staging().fetch(mirrored, mirrored.artifacts().keySet(), folder.resolve("staging"), Transfer.NONE);
        Mirrored second = staging().mirror(read(repository.toUri()), null, mirror, Transfer.NONE);
        assertEquals(List.of(), second.added());
        assertEquals(4, second.unchanged().size());
        assertEquals(0, second.bytes());

        Path newer = Reversion.make(repository, folder.resolve("newer"), "0.3.0.202701010000", List.of());
        Repositories.sign(newer, key);
        Mirrored third = staging().mirror(read(newer.toUri()), null, mirror, Transfer.NONE);
        assertTrue(third.added().contains("plugins/" + TinySite.BASE_BUNDLE + "_0.3.0.202701010000.jar"),
                third.toString());
        assertTrue(third.removed().contains("plugins/" + TinySite.BASE_BUNDLE + '_' + TinySite.VERSION + ".jar"),
                third.toString());
        assertEquals(files(newer), files(mirror));
    }

    @Test
    void aMirrorOfOnePluginHoldsWhatItNeedsAndOffersOnlyThat() throws Exception {
        Path mirror = folder.resolve("mirror");
        Site site = read(repository.toUri());
        staging().mirror(site, site.offers(TinySite.EXTRA), mirror, Transfer.NONE);
        Site mirrored = read(mirror.toUri());
        assertEquals(List.of(TinySite.EXTRA), mirrored.offers().stream().map(Offer::id).toList());
        staging().fetch(mirrored, mirrored.needed(mirrored.offers()), folder.resolve("staging"), Transfer.NONE);
        assertFalse(Files.exists(mirror.resolve("features/" + TinySite.BASE + '_' + TinySite.VERSION + ".jar")));
        Files.createDirectories(folder.resolve("papers"));
        Files.writeString(folder.resolve("papers/letter"), "Dear Sir");
        fails(Reason.UNWRITABLE, () -> staging().mirror(site, null, folder.resolve("papers"), Transfer.NONE));
        fails(Reason.UNWRITABLE, () -> staging().mirror(site, null, repository, Transfer.NONE));
    }

    @Test
    void addressesAreReadAsPeopleWriteThem() throws Exception {
        assertEquals(URI.create("http://example.org/site/"), Site.address(" http://example.org/site "));
        assertEquals(URI.create("https://example.org/"), Site.address("HTTPS://example.org"));
        assertEquals(folder.toUri(), Site.address(folder.toString()));
        assertEquals(folder.toUri(), Site.address(folder.toUri().toString()));
        assertEquals(folder.resolve("a b/").toUri().getPath() + "/", Site.address(folder.resolve("a b").toString())
                .getPath());
        for (String wrong : List.of("", "ftp://example.org/", "http://", "http:///x", "mailto:x@example.org")) {
            assertThrows(SiteException.class, () -> Site.address(wrong), wrong);
        }
    }

    @Test
    void reversionKeepsAllConsistent() throws Exception {
        Path patched = Reversion.make(repository, folder.resolve("patched"), "0.2.1.202701010000",
                List.of(TinySite.EXTRA));
        Repositories.sign(patched, key);
        Site site = read(patched.toUri());
        Offer offer = site.offers(TinySite.EXTRA).getFirst();
        assertEquals("0.2.1.202701010000", offer.version());
        assertEquals(List.of("Tools"), offer.categories(Locale.ENGLISH));
        assertEquals(TinySite.VERSION, site.offers(TinySite.BASE).getFirst().version());
        assertEquals(3, site.needed(List.of(offer)).size());
        staging().fetch(site, site.artifacts().keySet(), folder.resolve("staging"), Transfer.NONE);
        Path newer = Reversion.make(repository, folder.resolve("newer"), "0.3.0.202701010000", List.of());
        Repositories.sign(newer, key);
        Offer next = read(newer.toUri()).offers(TinySite.EXTRA).getFirst();
        assertTrue(next.requirements().stream().anyMatch(requirement -> requirement.name()
                .equals(TinySite.BASE_BUNDLE) && requirement.range().equals("[0.3.0,0.4.0)")));
        try (var jar = new java.util.jar.JarFile(Repositories.file(newer, TinySite.EXTRA_BUNDLE).toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertEquals("0.3.0.202701010000", manifest.getValue("Bundle-Version"));
            assertEquals(TinySite.BASE_BUNDLE + ";bundle-version=\"[0.3.0,0.4.0)\"",
                    manifest.getValue("Require-Bundle"));
        }
        assertEquals(Kind.GOOD, read(repository.toUri()).verdict().kind());
    }

    private static Set<String> files(Path root) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String place : List.of("plugins", "features")) {
            try (Stream<Path> files = Files.list(root.resolve(place))) {
                found.addAll(files.map(file -> root.relativize(file).toString()).collect(Collectors.toSet()));
            }
        }
        return found;
    }

    private Site read(URI address) throws SiteException {
        return new SiteReader(direct, keys, false).read(address, folder.resolve("lists"), Transfer.NONE);
    }

    private Staging staging() {
        return new Staging(direct, keys, false);
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static SiteException fails(Reason reason, Attempt attempt) {
        SiteException failure = assertThrows(SiteException.class, attempt::run);
        assertEquals(reason, failure.reason(), failure.getMessage());
        return failure;
    }

    private SiteException refuses(Reason reason, URI address) {
        return fails(reason, () -> read(address));
    }

    private void refusesFile(Reason reason, boolean unsigned) throws Exception {
        Site site = new SiteReader(direct, keys, unsigned).read(repository.toUri(), folder.resolve("lists"),
                Transfer.NONE);
        Path staged = folder.resolve("staging");
        fails(reason, () -> new Staging(direct, keys, unsigned).fetch(site, List.of(EXTRA_JAR), staged,
                Transfer.NONE));
        assertFalse(Files.exists(staged.resolve(EXTRA_FILE)));
    }

    private interface Watch {
        void at(long done, long total);
    }

    private static Transfer watching(Watch watch) {
        return new Transfer() {
            @Override
            public void at(String file, long done, long total) {
                watch.at(done, total);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
