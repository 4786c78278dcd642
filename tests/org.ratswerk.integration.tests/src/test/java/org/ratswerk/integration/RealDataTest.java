package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.cli.CommandLine;

/** The way of two real data sets through the command line: in, checked, out, and in again without a change. */
class RealDataTest {
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private Path data;
    private String out;
    private String err;

    @BeforeEach
    void findData() {
        Locale.setDefault(Locale.UK);
        String given = System.getenv("RATSWERK_DATA");
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("target-platform"))) {
            root = root.getParent();
        }
        data = given != null ? Path.of(given) : root == null ? null : root.resolve("../shared/data");
        assumeTrue(data != null && Files.isDirectory(data), "no real data here");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private int run(String... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int status = new CommandLine(Contributions.REGISTRY, new PrintStream(output, false, StandardCharsets.UTF_8),
                new PrintStream(errors, false, StandardCharsets.UTF_8), folder).run(List.of(arguments));
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int run(List<String> first, String... rest) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(rest));
        return run(all.toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var all = Files.walk(folder.resolve("town"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void inCheckedOutAndInAgain() throws Exception {
        assertEquals(0, run("new", "town", "--name", "Town"));
        var koos = List.of("import", "town", data.resolve("koos/organisationseinheiten.csv").toString(),
                data.resolve("koos/datenspeicher.csv").toString(), data.resolve("koos/prozesse.csv").toString());
        var ozg = List.of("import", "town", data.resolve("ozg-2019/ozg_leistungsbuendel_2019.csv").toString(),
                data.resolve("ozg-2019/ozg_einzelleistungen_leika_2019.csv").toString(), "--as", "catalogue",
                "--catalogue", "OZG", "--catalogue-version", "2019");

        Map<String, String> empty = files();
        assertEquals(2, run(koos));
        assertEquals("", out);
        assertEquals(20, err.lines().count());
        assertTrue(err.lines().allMatch(line -> line.matches(".*prozesse\\.csv:\\d+:\\d+: .+")), err);
        assertEquals(empty, files());

        assertEquals(1, run(koos, "--skip-bad"));
        assertEquals(20, err.lines().count());
        assertEquals("""
                processes: 733 added, 0 changed, 0 unchanged, 1 skipped
                resources: 249 added, 0 changed, 0 unchanged, 0 skipped
                units: 50 added, 0 changed, 0 unchanged, 0 skipped
                """, out);
        assertEquals(0, run(ozg));
        assertEquals("catalogue: 5807 added, 0 changed, 1 unchanged, 0 skipped\n", out);

        int checked = run("check", "town", "--format", "json");
        assertTrue(checked == 0 || checked == 1, err);
        assertTrue(out.startsWith("["), out);

        Map<String, String> before = files();
        for (String kind : List.of("units", "resources", "processes", "catalogue", "persons", "roles", "dependencies",
                "impact", "critical_periods", "mappings", "settings", "bia", "measures", "scenarios")) {
            assertEquals(0, run("export", "town", "--as", kind, "-o", kind + ".csv"), err);
            assertEquals(0, run("import", "town", kind + ".csv", "--catalogue", "OZG"), err);
            assertTrue(out.matches(kind + ": 0 added, 0 changed, \\d+ unchanged, 0 skipped\n"), out);
        }
        assertEquals(1, run(koos, "--skip-bad"));
        assertTrue(out.startsWith("processes: 0 added, 0 changed, 733 unchanged, 1 skipped\n"), out);
        assertEquals(0, run(ozg));
        assertEquals("catalogue: 0 added, 0 changed, 5808 unchanged, 0 skipped\n", out);
        assertEquals(before, files());
    }
}
