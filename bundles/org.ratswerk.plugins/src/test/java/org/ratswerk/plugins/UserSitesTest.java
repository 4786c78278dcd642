package org.ratswerk.plugins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.model.persistence.FaultException;

/** The sites of a user. */
class UserSitesTest {
    @TempDir
    private Path folder;

    @Test
    void sitesAreKeptInTheirOrder() throws Exception {
        var sites = new UserSites(folder.resolve("new"));
        assertEquals(List.of(), sites.read());
        var both = List.of(URI.create("https://b.example/"), URI.create("https://a.example/plugins/"));
        for (URI site : both) {
            sites.add(site);
        }
        assertEquals(both, new UserSites(folder.resolve("new")).read());
    }

    @Test
    void whatSomebodyHasWrittenByHandStays() throws Exception {
        Path file = folder.resolve("sites.txt");
        Files.writeString(file, "# mine\nftp://x.example/\n https://a.example\nhttps://b.example/\n");
        var sites = new UserSites(folder);
        sites.add(URI.create("https://c.example/"));
        assertTrue(sites.remove(URI.create("https://a.example/")));
        assertFalse(sites.remove(URI.create("https://a.example/")));
        assertEquals(List.of("# mine", "ftp://x.example/", "https://b.example/", "https://c.example/"),
                Files.readAllLines(file));
    }

    @Test
    void aListThatCannotBeReadIsNotOverwritten() throws Exception {
        Path file = folder.resolve("sites.txt");
        byte[] strange = {'h', (byte) 0xff, (byte) 0xfe, '\n'};
        Files.write(file, strange);
        var sites = new UserSites(folder);
        assertEquals(List.of(), sites.read());
        assertThrows(FaultException.class, () -> sites.add(URI.create("https://c.example/")));
        assertArrayEquals(strange, Files.readAllBytes(file));
    }

    @Test
    void linesThatAreNoSitesDoNotHideTheOthers() throws Exception {
        Files.writeString(folder.resolve("sites.txt"), "# mine\nftp://x.example/\n\nhttps://a.example/\n");
        assertEquals(List.of(URI.create("https://a.example/")), new UserSites(folder).read());
    }

    @Test
    void pathsStartFromTheFolder() throws Exception {
        URI site = UserSites.address("mirror", folder);
        assertEquals(folder.resolve("mirror"), Path.of(site));
        assertTrue(site.toString().endsWith("/"));
    }

    @Test
    void anAddressIsTheSameHoweverItIsWritten() throws Exception {
        assertTrue(UserSites.same(UserSites.address("https://a.example/x", null), URI.create("https://a.example/x/")));
        assertTrue(UserSites.same(URI.create("file:/x"), URI.create("file:///x/")));
        assertFalse(UserSites.same(URI.create("https://a.example/x"), URI.create("https://a.example/y")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://a.example/", "https://", "https://anna:secret@a.example/", "mailto:x"})
    void whatIsNoSiteIsRefused(String text) {
        assertThrows(FaultException.class, () -> UserSites.address(text, folder));
    }
}
