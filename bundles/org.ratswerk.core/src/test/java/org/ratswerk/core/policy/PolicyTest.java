package org.ratswerk.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;

class PolicyTest {
    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void german() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void back() {
        Locale.setDefault(before);
        System.clearProperty(Policy.HOME);
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve(Policy.FILE), List.of(lines));
    }

    private List<Fault> faults(String... lines) throws IOException {
        Path file = file(lines);
        return assertThrows(FaultException.class, () -> Policy.read(file)).faults();
    }

    @Test
    void everyKeyIsRead() throws Exception {
        Policy policy = Policy.read(file("# for all", "", "sites = https://verwaltung.example/ratswerk/ \\",
                "   file:///srv/ratswerk", "sites.only = true",
                "plugins = org.ratswerk.downtime.feature org.example.a.feature=1.2 org.example.b.feature=[1.0,2.0)",
                "plugins.only=TRUE", "trust.keys = schlüssel.asc; /etc/ratswerk/zweiter Schlüssel.asc",
                "trust.only = true", "unsigned = allow", "install = nobody", "proxy = proxy.example:3128",
                "proxy.except = *.example, localhost", "language = de", "memory = 2G",
                "setting.template.word = \\\\server\\vorlagen\\brief.docx", "setting.template.word.locked = true",
                "setting.theme = light", "setting.history.days.locked = true"));
        assertEquals(List.of(URI.create("https://verwaltung.example/ratswerk/"), URI.create("file:///srv/ratswerk")),
                policy.sites());
        assertTrue(policy.sitesOnly());
        assertEquals(List.of(new Pin("org.ratswerk.downtime.feature", null), new Pin("org.example.a.feature", "1.2"),
                new Pin("org.example.b.feature", "[1.0,2.0)")), policy.plugins());
        assertTrue(policy.pluginsOnly());
        assertEquals(List.of(folder.resolve("schlüssel.asc"), Path.of("/etc/ratswerk/zweiter Schlüssel.asc")),
                policy.trustKeys());
        assertTrue(policy.trustOnly());
        assertTrue(policy.allowsUnsigned());
        assertFalse(policy.mayInstall());
        assertEquals(new ProxyChoice(ProxyChoice.Kind.MANUAL, "proxy.example", 3128), policy.proxy());
        assertEquals(List.of("*.example", "localhost"), policy.proxyExcept());
        assertEquals("de", policy.language().orElseThrow());
        assertEquals("2g", policy.memory().orElseThrow());
        assertEquals("\\\\server\\vorlagen\\brief.docx", policy.setting("template.word").orElseThrow().value());
        assertTrue(policy.isLocked("template.word"));
        assertFalse(policy.isLocked("theme"));
        assertTrue(policy.isLocked("history.days"));
        assertNull(policy.setting("history.days").orElseThrow().value());
        assertEquals(OptionalInt.of(3), policy.line("sites"));
        assertEquals(OptionalInt.of(5), policy.line("sites.only"));
        assertEquals(folder.resolve(Policy.FILE) + ", Zeile 12", policy.origin("proxy").orElseThrow());
    }

    @Test
    void noFileForbidsNothing() throws Exception {
        System.setProperty(Policy.HOME, folder.toString());
        Policy policy = Policy.current();
        assertTrue(policy.file().isEmpty() && policy.faults().isEmpty());
        assertTrue(policy.mayInstall());
        assertFalse(policy.allowsUnsigned());
        assertTrue(policy.allowsSite(URI.create("http://anywhere.example/")));
        assertTrue(policy.allowsPlugin("org.example.any.feature", "1.0.0"));
        assertEquals(ProxyChoice.SYSTEM, policy.proxy());
    }

    @Test
    void aChangedFileIsReadAnew() throws Exception {
        System.setProperty(Policy.HOME, folder.toString());
        file("install = nobody");
        Policy first = Policy.current();
        assertFalse(first.mayInstall());
        assertSame(first, Policy.current());
        file("install = everyone");
        assertTrue(Policy.current().mayInstall());
    }

    @Test
    void aFaultyFileForbidsInstallingAndKeepsWhatIsInOrder() throws Exception {
        System.setProperty(Policy.HOME, folder.toString());
        file("sites = https://a.example/", "setting.theme = light", "setting.theme.locked = true", "unsigned = allow",
                "instal = everyone");
        Policy policy = Policy.current();
        assertEquals(1, policy.faults().size());
        assertFalse(policy.mayInstall());
        assertFalse(policy.allowsUnsigned());
        assertFalse(policy.allowsSite(URI.create("https://a.example/")));
        assertFalse(policy.allowsPlugin("org.example.any.feature", "1.0.0"));
        assertTrue(policy.isLocked("theme"));
    }

    @Test
    void sitesAreComparedByWhereTheyLead() throws Exception {
        Policy policy = Policy.read(file("sites = https://a.example/site file:/srv/site/", "sites.only = true"));
        assertTrue(policy.allowsSite(URI.create("https://a.example/site/")));
        assertTrue(policy.allowsSite(URI.create("file:///srv/site")));
        assertFalse(policy.allowsSite(URI.create("http://a.example/site")));
        assertFalse(policy.allowsSite(URI.create("https://a.example/site/../other")));
        assertTrue(policy.allowsSite(URI.create("https://a.example/other/../site")));
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1.2.0, true", "1.2, 1.2.9.v1, true", "1.2, 1.3.0, false", "1.2.0, 1.2.0.v7, true",
            "1.2.0, 1.2.1, false", "1.2.0.v7, 1.2.0.v7, true", "1.2.0.v7, 1.2.0.v8, false", "1, 1.9, true",
            "1, 2.0, false"})
    void aVersionStandsForWhatBeginsSo(String pinned, String version, boolean allowed) throws Exception {
        Policy policy = Policy.read(file("plugins = x=" + pinned));
        assertEquals(allowed, policy.allowsPlugin("x", version));
        assertTrue(policy.allowsPlugin("y", version));
    }

    @Test
    void faultsNameLineAndRemedy() throws Exception {
        var faults = faults("# comment", "site.only = true", "sites = C:\\site", "memory = 100m", "no equals sign",
                "install = maybe", "proxy = http://proxy:1", "plugins = a=x.y", "setting. = 1", "language = de",
                "language = en", "sites.only = yes");
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8, 9, 11, 12), faults.stream().map(Fault::line).toList());
        String all = faults.toString();
        assertTrue(faults.get(0).toString().startsWith(folder.resolve(Policy.FILE) + ":2: "), all);
        assertTrue(faults.get(0).message().contains("„sites.only“"), all);
        assertTrue(faults.get(1).message().contains("file:///"), all);
        assertTrue(faults.get(4).message().contains("everyone | nobody"), all);
        assertTrue(faults.get(8).message().contains("Zeile 10"), all);
    }

    @Test
    void passwordsDoNotBelongHere() throws Exception {
        String message = faults("sites = https://meier:geheim@a.example/").toString();
        assertFalse(message.contains("geheim"), message);
    }

    @Test
    void anotherEncodingIsTold() throws Exception {
        Path file = folder.resolve(Policy.FILE);
        Files.write(file, "install = nobody\n# für alle\nsites.only = true\n".getBytes(StandardCharsets.ISO_8859_1));
        var faults = assertThrows(FaultException.class, () -> Policy.read(file)).faults();
        assertEquals(1, faults.size());
        assertEquals(2, faults.get(0).line());
        assertTrue(faults.get(0).message().contains("UTF-8"));
    }

    @Test
    void markAndLineEndsOfWindowsDoNotMatter() throws Exception {
        Path file = Files.writeString(folder.resolve(Policy.FILE), "\uFEFFinstall = nobody\r\nsites.only = true\r\n");
        Policy policy = Policy.read(file);
        assertFalse(policy.mayInstall());
        assertTrue(policy.sitesOnly());
    }

    @Test
    void aMissingFileToCheckIsTold() {
        var faults = assertThrows(FaultException.class, () -> Policy.read(folder.resolve("none"))).faults();
        assertTrue(faults.get(0).message().contains("gibt es nicht"));
    }

    @Test
    void aFileThatIsAFolderForbidsInstalling() throws Exception {
        System.setProperty(Policy.HOME, folder.toString());
        Files.createDirectory(folder.resolve(Policy.FILE));
        assertFalse(Policy.current().mayInstall());
        assertEquals(1, Policy.current().faults().size());
    }
}
