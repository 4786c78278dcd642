package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.sample.MusterstadtSample;

/**
 * The site of the sample on the command line, and in a real browser: {@code web/test/site.mjs} of the publishing bundle clicks
 * through it and lets axe look for what people with disabilities cannot use.
 */
class SiteInBrowserTest {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int MINUTES = 6;

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void theSampleIsPublishedAndWorksInABrowser() throws FaultException, IOException, InterruptedException {
        new MusterstadtSample().create(folder.resolve("m"), Contributions.REGISTRY, Progress.NONE);
        var errors = new ByteArrayOutputStream();
        int status = new CommandLine(Contributions.REGISTRY, new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(errors, false, StandardCharsets.UTF_8), folder).run(List.of("publish", "m", "-o", "site"));
        String told = errors.toString(StandardCharsets.UTF_8);
        assertEquals(0, status, told);
        assertTrue(told.contains("98 Prozesse veröffentlicht, 25 ausgelassen."), told);
        assertTrue(told.contains("Krisenstab einberufen und unterstützen: noch Entwurf"), told);

        Path web = root().resolve("bundles/org.ratswerk.publish/web");
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "no Chromium here: the site was not tried in a browser");
        assumeTrue(Files.isDirectory(web.resolve("node_modules/playwright-core")), "no npm packages here: " + web);
        Path output = folder.resolve("browser.log");
        var process = new ProcessBuilder("node", "test/site.mjs", folder.resolve("site").toRealPath().toString(),
                browser.orElseThrow().toString(), root().resolve("tests/org.ratswerk.integration.tests/target/site").toString())
                        .directory(web.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        String log = Files.readString(output);
        assertTrue(ended, log);
        assertEquals(0, process.exitValue(), log);
        assertTrue(log.contains("pages checked by axe, nothing found"), log);
    }

    private static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("target-platform"))) {
            root = root.getParent();
        }
        return Objects.requireNonNull(root, "not in a checkout");
    }

    /** The browser that RATSWERK_CHROMIUM names, else the first one on the path. */
    private static Optional<Path> browser() {
        String given = System.getenv("RATSWERK_CHROMIUM");
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).filter(part -> !part.isBlank()).map(Path::of)
                .flatMap(part -> BROWSERS.stream().map(part::resolve)).filter(Files::isExecutable).findFirst();
    }
}
