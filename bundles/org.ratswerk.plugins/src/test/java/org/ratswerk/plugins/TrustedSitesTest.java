package org.ratswerk.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of sites that processes leave behind. */
class TrustedSitesTest {
    /** No system gives a process so high a number. */
    private static final String ENDED = "999999999";

    @TempDir
    private Path user;

    private Path folder(String name, int hours) throws IOException {
        Path folder = Files.createDirectories(user.resolve("cache/sites").resolve(name));
        Files.writeString(folder.resolve("content.xml"), "<repository/>");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
        return folder;
    }

    @Test
    void onlyOldListsOfEndedProcessesGo() throws Exception {
        var places = new Places(user, user, user);
        TrustedSites.clear(places);
        assertFalse(Files.exists(user.resolve("cache")), "nothing is made to be cleared");
        URI site = URI.create("https://a.example/");
        Path own = folder(TrustedSites.folder(places, site).getFileName().toString(), 48);
        Path fresh = folder(TrustedSites.name(site) + "-" + ENDED, 1);
        folder(TrustedSites.name(URI.create("https://b.example/")) + "-" + ENDED, 48);
        TrustedSites.clear(places);
        try (var left = Files.list(user.resolve("cache/sites"))) {
            assertEquals(List.of(own, fresh).stream().sorted().toList(), left.sorted().toList());
        }
    }
}
