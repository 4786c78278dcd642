package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script with the launcher, in processes of their own, on a program folder whose platform is a small one: it
 * notes how it was started and ends with the code that a file says.
 */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
    private static final Path SCRIPT = Path.of("../../features/org.ratswerk.feature/rootfiles/linux/ratswerk");
    private static final Path WINDOWS_SCRIPT = Path.of("../../features/org.ratswerk.feature/rootfiles/win32/ratswerk.cmd");
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final String PLATFORM = """
            package org.eclipse.equinox.launcher;
            import java.nio.file.*;
            public class Main {
                public int run(String[] arguments) throws Exception {
                    Path home = Path.of(System.getProperty("ratswerk.home"));
                    Path notes = Path.of(System.getenv("NOTES"));
                    Files.writeString(notes, "mode " + System.getProperty("ratswerk.mode") + "; state "
                            + System.getProperty("ratswerk.state") + "; locale " + java.util.Locale.getDefault()
                            + "; starter " + System.getProperty("ratswerk.starter")
                            + "; quick " + java.lang.management.ManagementFactory.getRuntimeMXBean()
                                    .getInputArguments().contains("-XX:+UseSerialGC")
                            + "; memory " + (Runtime.getRuntime().maxMemory() >> 20)
                            + "; " + String.join("|", arguments) + "\\n",
                            StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    Path codes = home.resolve("codes");
                    var lines = Files.exists(codes) ? Files.readAllLines(codes) : java.util.List.<String>of();
                    if (lines.isEmpty()) {
                        return 0;
                    }
                    Files.write(codes, lines.subList(1, lines.size()));
                    return Integer.parseInt(lines.get(0));
                }
            }
            """;

    @TempDir
    Path temp;
    private Path home;
    private Path notes;

    private record Ended(int code, String errors) {
    }

    @BeforeEach
    void makeProgram() throws IOException, URISyntaxException {
        home = temp.toRealPath().resolve("program with blank");
        notes = temp.resolve("notes");
        Files.createDirectories(home.resolve("plugins"));
        Files.createDirectories(home.resolve(BUNDLES).getParent());
        Files.copy(SCRIPT, home.resolve("ratswerk"), StandardCopyOption.COPY_ATTRIBUTES);
        jar(home.resolve("plugins/org.ratswerk.launcher_0.2.0.jar"),
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        jar(home.resolve("plugins/org.eclipse.equinox.launcher_1.jar"), platform());
        Files.writeString(home.resolve(BUNDLES),
                "org.eclipse.equinox.launcher,1,plugins/org.eclipse.equinox.launcher_1.jar,4,false\n"
                        + "org.ratswerk.launcher,0.2.0,plugins/org.ratswerk.launcher_0.2.0.jar,4,false\n");
    }

    private Path platform() throws IOException {
        Path source = temp.resolve("source/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, PLATFORM);
        Path classes = temp.resolve("classes");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                source.toString()));
        return classes;
    }

    /** Makes a jar of a folder; a jar is copied. */
    private static void jar(Path jar, Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            Files.copy(folder, jar);
            return;
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private Ended start(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(home.resolve("ratswerk").toString()));
        command.addAll(List.of(arguments));
        Path errors = temp.resolve("errors");
        var builder = new ProcessBuilder(command).directory(temp.toFile()).redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(
                name -> name.startsWith("RATSWERK") || name.equals("DISPLAY") || name.equals("WAYLAND_DISPLAY"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NOTES", notes.toString());
        builder.environment().put("XDG_DATA_HOME", temp.resolve("person").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "does not end");
        return new Ended(process.exitValue(), Files.readString(errors));
    }

    private List<String> notes(int count) throws IOException, InterruptedException {
        List<String> lines = List.of();
        for (int i = 0; i < 600 && lines.size() < count; i++) {
            if (i > 0) {
                Thread.sleep(100); // a process that was started anew is nobody's child
            }
            lines = Files.exists(notes) ? Files.readAllLines(notes) : List.of();
        }
        assertEquals(count, lines.size(), lines.toString());
        return lines;
    }

    @Test
    void aCommandGoesToTheCommandLineAndItsCodeComesBack() throws Exception {
        Files.writeString(home.resolve("codes"), "7\n");
        var ended = start(Map.of("RATSWERK_LANGUAGE", "de", "RATSWERK_MEMORY", "300m"), "check", "Stadt Ä", "-x");
        assertEquals(7, ended.code(), ended.errors());
        String note = notes(1).getFirst();
        assertTrue(note.contains("locale de_DE"), note);
        assertTrue(note.contains("mode personal; state " + home + ";"), note);
        assertTrue(note.endsWith("-nosplash|-data|@none|-application|org.ratswerk.core.cli|check|Stadt Ä|-x"), note);
        long memory = Long.parseLong(note.replaceAll(".*memory (\\d+).*", "$1"));
        assertTrue(memory > 250 && memory <= 300, note);
    }

    @Test
    void filesOpenTheWorkbench() throws Exception {
        var ended = start(Map.of(), "ein diagramm.bpmn", "-data", "work");
        assertEquals(0, ended.code(), ended.errors());
        String note = notes(1).getFirst();
        assertTrue(note.endsWith("|-data|work|-open|" + temp.toRealPath().resolve("ein diagramm.bpmn")), note);
    }

    @Test
    void theWorkbenchStartsAnewWhenItAsksForThat() throws Exception {
        Files.writeString(home.resolve("codes"), "23\n0\n");
        var ended = start(Map.of(), "-data", "work", "a.bpmn");
        assertEquals(0, ended.code(), ended.errors());
        var notes = notes(2);
        assertTrue(notes.get(0).contains("starter script"), notes.get(0));
        assertTrue(notes.get(1).contains("starter restart"), notes.get(1));
        assertTrue(notes.get(1).endsWith("|-data|work"), notes.get(1));
    }

    @Test
    void anInterruptedUpdateIsUndoneWithWhateverItLeft() throws Exception {
        Transaction.begin(home, home, "Aktualisierung auf 0.3.0").letGo();
        Files.write(home.resolve("plugins/org.ratswerk.launcher_0.1.9.jar"), new byte[] {'P', 'K', 3, 4, 0});
        Files.write(home.resolve("plugins/org.ratswerk.launcher_0.3.0.jar"), new byte[] {'P', 'K', 3, 4, 0});
        Files.writeString(home.resolve(BUNDLES), "org.ratswerk.launcher,0.3.0,plugins/org.ratswerk.laun");

        var ended = start(Map.of("RATSWERK_LANGUAGE", "de"), "version");

        assertEquals(0, ended.code(), ended.errors());
        assertTrue(ended.errors().contains("wurde unterbrochen: Aktualisierung auf 0.3.0"), ended.errors());
        assertTrue(notes(1).getFirst().contains("|-clean|"), notes(1).getFirst());
        assertTrue(Files.readString(home.resolve(BUNDLES)).contains("launcher_0.2.0.jar"));
        assertFalse(Files.exists(home.resolve("plugins/org.ratswerk.launcher_0.3.0.jar")));
        start(Map.of(), "version");
        assertFalse(notes(2).get(1).contains("-clean"), notes(2).get(1));
    }

    @Test
    void theInstalledVersionOfTheLauncherTakesOver() throws Exception {
        // the newer one ends with another code: it is no launcher of today
        Path source = temp.resolve("newer/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package org.ratswerk.launcher; public class Main { public static void main(String[] a) "
                + "{ System.exit(a.length + 40); } }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d",
                temp.resolve("newer/classes").toString(), source.toString()));
        jar(home.resolve("plugins/org.ratswerk.launcher_0.3.0.jar"), temp.resolve("newer/classes"));
        assertEquals(0, start(Map.of(), "version").code(), "there, but not installed");
        Files.writeString(home.resolve(BUNDLES),
                Files.readString(home.resolve(BUNDLES)).replace("launcher_0.2.0", "launcher_0.3.0"));
        assertEquals(42, start(Map.of(), "plugins", "list").code());
    }

    @Test
    void aPortableProgramKeepsEverythingBesideItself() throws Exception {
        Files.createFile(home.resolve("portable"));
        Path moved = home.resolveSibling("moved");
        Files.move(home, moved);
        home = moved;
        var ended = start(Map.of("RATSWERK_MEMORY", "200m"));
        assertEquals(0, ended.code(), ended.errors());
        assertTrue(notes(1).getFirst().contains("mode portable; state " + moved + ";"), notes(1).getFirst());
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        Path old = fakeJava("17.0.2");
        assertEquals(0, start(Map.of("JAVA_HOME", old.toString(),
                "PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH")), "version").code());
        notes(1);
    }

    @Test
    void withoutAJavaAWindowSaysWhatIsMissing() throws Exception {
        Path tools = Files.createDirectory(temp.resolve("tools"));
        for (String tool : List.of("sed", "dirname", "readlink", "locale", "tail")) {
            Path real = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        executable(tools.resolve("zenity"), "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + temp.resolve("window") + "'\n");
        Path script = home.resolve("ratswerk");
        Files.writeString(script, Files.readString(script).replace("/usr/lib/jvm/", "/nowhere/"));
        var ended = start(Map.of("JAVA_HOME", fakeJava("17.0.2").toString(), "PATH", tools.toString(), "DISPLAY", ":9",
                "RATSWERK_LANGUAGE", "de"));
        assertEquals(2, ended.code());
        assertTrue(ended.errors().contains("braucht Java 21 oder neuer; gefunden: 17."), ended.errors());
        assertTrue(Files.readString(temp.resolve("window")).contains("--text=Ratswerk braucht Java 21"));
    }

    private Path fakeJava(String version) throws IOException {
        Path java = temp.resolve("old java");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(java.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        return java;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file,
                java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aCommandMayStandBehindOptionsOfThePlatform() throws Exception {
        Files.createDirectory(temp.resolve("town"));
        assertEquals(0, start(Map.of(), "-configuration", "some where", "-clean", "version").code());
        assertEquals(0, start(Map.of(), "-configuration", "some where", "town").code());
        assertEquals(0, start(Map.of(), "version").code());
        assertEquals(0, start(Map.of(), "-nosplash", "-console").code());
        var notes = notes(4);
        assertTrue(notes.get(0).contains("quick true"), notes.get(0));
        assertTrue(notes.get(0).endsWith("|-nosplash|-data|@none|-configuration|some where|-clean|-application|"
                + "org.ratswerk.core.cli|version"), notes.get(0));
        assertTrue(notes.get(1).contains("quick false"), notes.get(1));
        assertTrue(notes.get(1).endsWith("|-configuration|some where|-open|" + temp.toRealPath().resolve("town")),
                notes.get(1));
        assertTrue(notes.get(2).contains("quick true"), notes.get(2));
        assertTrue(notes.get(3).contains("quick false"), notes.get(3));
    }

    /** The scripts know the same options as the launcher. */
    @Test
    void scriptsAndLauncherAgreeOnTheOptions() throws IOException {
        Set<Set<String>> wanted = Set.of(Wanted.WITH_VALUE, Wanted.WITHOUT_VALUE, Wanted.OF_WORKBENCH);
        assertEquals(wanted, options(SCRIPT, "^ +(-[a-zA-Z]+(?: \\| -[a-zA-Z]+)+)\\).*", " \\| "));
        assertEquals(wanted, options(WINDOWS_SCRIPT, "^for %%O in \\((-[^)]*)\\) do if \"%~1\".*", " "));
    }

    private static Set<Set<String>> options(Path script, String line, String between) throws IOException {
        Pattern pattern = Pattern.compile(line);
        return Files.readAllLines(script).stream().map(pattern::matcher).filter(Matcher::matches)
                .map(matcher -> Set.of(matcher.group(1).split(between))).collect(Collectors.toSet());
    }
}
