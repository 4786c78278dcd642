package org.ratswerk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of two builds, and what makes two builds of one commit the same. */
final class CompareTest {
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

    private static URLClassLoader tools;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path classes) throws IOException {
        var sources = Sources.ROOT.resolve("releng/delivery");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                sources.resolve("Compare.java").toString(), sources.resolve("Settle.java").toString()));
        tools = new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompareTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        tools.close();
    }

    @Test
    void findsAPlantedDifferenceInAJarWithinAnArchive() throws Exception {
        build("a", "one line\nanother line\n", TIME);
        build("b", "one line\nA planted line\n", TIME);
        var result = compare("a", "b");
        assertEquals(1, result.code(), result.out());
        assertTrue(result.out().contains("repository/packed.gz!plugin.jar!texts.properties: line 2: another line | A planted line"),
                result.out());
        assertTrue(result.out().contains("Differences: 1"), result.out());
    }

    @Test
    void tellsTimesAndMissingFiles() throws Exception {
        build("a", "one line\n", TIME);
        build("b", "one line\n", TIME.plusSeconds(60));
        Files.writeString(folder.resolve("b/extra.txt"), "more");
        var result = compare("a", "b");
        assertEquals(1, result.code(), result.out());
        assertTrue(result.out().contains("extra.txt: only in B"), result.out());
        assertTrue(result.out().contains("plugin.jar!texts.properties: 2026-01-31T12:00:00Z"), result.out());
    }

    @Test
    void sameFilesHaveNoDifference() throws Exception {
        build("a", "one line\n", TIME);
        build("b", "one line\n", TIME);
        var result = compare("a", "b");
        assertEquals("No difference (1 files).", result.out().strip());
        assertEquals(0, result.code());
    }

    /** Two builds of one commit differ in nothing but hours, folders and the order of hash tables. */
    @Test
    void settledProgramsAreTheSame() throws Exception {
        program("here/ratswerk", 1795305725318L, List.of("b", "a"));
        program("elsewhere/ratswerk", 1795999999999L, List.of("a", "b"));
        load("Settle").getMethod("main", String[].class).invoke(null, (Object) new String[] {TIME.toString(),
            folder.resolve("here/ratswerk").toString(), folder.resolve("elsewhere/ratswerk").toString()});
        var result = compare("here/ratswerk", "elsewhere/ratswerk");
        assertEquals("No difference (3 files).", result.out().strip());
        assertEquals(List.of(TIME.toEpochMilli() + ".profile.gz"), names(folder.resolve(
                "here/ratswerk/p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile")));
        assertTrue(Files.readString(folder.resolve("here/ratswerk/artifacts.xml")).contains("id='a'"), "keeps artifacts");
    }

    private void build(String name, String text, Instant time) throws IOException {
        var jar = zip(Map.of("texts.properties", text.getBytes(StandardCharsets.UTF_8)), time);
        var file = folder.resolve(name).resolve("repository/packed.gz");
        Files.createDirectories(file.getParent());
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(zip(Map.of("plugin.jar", jar), TIME));
        }
    }

    private static byte[] zip(Map<String, byte[]> files, Instant time) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.from(time));
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void program(String name, long time, List<String> artifacts) throws IOException {
        var program = folder.resolve(name);
        var profile = program.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile");
        Files.createDirectories(profile);
        Files.createDirectories(program.resolve("configuration"));
        Files.writeString(program.resolve("configuration/config.ini"), "#" + time + "\n" + String.join("\n", artifacts) + "\n");
        var list = new StringBuilder("<repository>\n  <property name='p2.timestamp' value='" + time + "'/>\n");
        artifacts.forEach(id -> list.append("    <artifact id='" + id + "'>\n    </artifact>\n"));
        Files.writeString(program.resolve("artifacts.xml"), list + "</repository>\n");
        for (long state : List.of(time - 1, time)) {
            try (var out = new GZIPOutputStream(Files.newOutputStream(profile.resolve(state + ".profile.gz")))) {
                out.write(("<profile id='DefaultProfile' timestamp='" + state + "'>\n<property value='" + program + "'/>\n"
                        + "<property name='unzipped|@artifact|" + program + "' value='" + program + "/"
                        + String.join("|" + program + "/", artifacts) + "|'/>\n</profile>\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private record Result(int code, String out) {
    }

    private Result compare(String a, String b) throws Exception {
        var out = new ByteArrayOutputStream();
        var run = load("Compare").getMethod("run", PrintStream.class, boolean.class, String[].class);
        int code = (Integer) run.invoke(null, new PrintStream(out, true, StandardCharsets.UTF_8), false,
                new String[] {folder.resolve(a).toString(), folder.resolve(b).toString()});
        return new Result(code, out.toString(StandardCharsets.UTF_8));
    }

    private static Class<?> load(String name) throws Exception {
        return Class.forName(name, true, tools);
    }
}
