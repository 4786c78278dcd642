package org.ratswerk.core.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Registry;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.policy.Policy;

class SupportBundleTest {
    private static final List<String> CHANGED = List.of("ratswerk.mode", "user.name", "user.home", Policy.HOME, LogFolder.USER);

    @TempDir
    Path folder;

    private final Map<String, String> before = new HashMap<>();
    private final Locale language = Locale.getDefault();
    private Path logs;

    @BeforeEach
    void aPlace() throws IOException {
        CHANGED.forEach(key -> before.put(key, System.getProperty(key)));
        Locale.setDefault(Locale.GERMANY);
        Path home = Files.createDirectories(folder.resolve("home/emustermann"));
        Path program = Files.createDirectories(folder.resolve("opt/ratswerk"));
        logs = Files.createDirectories(home.resolve(".local/share/ratswerk/logs"));
        System.setProperty("user.name", "emustermann");
        System.setProperty("ratswerk.mode", "personal");
        System.setProperty("user.home", home.toString());
        System.setProperty(Policy.HOME, program.toString());
        System.setProperty(LogFolder.USER, logs.getParent().toString());
    }

    @AfterEach
    void back() {
        before.forEach((key, value) -> {
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
        Locale.setDefault(language);
    }

    private static String text(SupportBundle bundle) {
        return bundle.parts().stream().map(part -> part.name() + " " + part.title() + "\n" + part.text())
                .collect(Collectors.joining("\n"));
    }

    private void log(String... lines) throws IOException {
        Files.write(logs.resolve("ratswerk.log"), List.of(lines));
    }

    @Test
    void plantedPersonalDataIsTakenOutAndTheRestStays() throws Exception {
        String home = System.getProperty("user.home");
        log("!SESSION 2026-11-22 08:15:00.123 -----------------------------------------------",
                "eclipse.buildId=unknown", "Command-line arguments:  -open " + home + "/Stadt Musterstadt/Verwaltung Eins",
                "!ENTRY org.ratswerk.ui 4 0 2026-11-22 08:15:42.000",
                "!MESSAGE The process „Wohngeld für Familie Beispiel“ of Frau Erika Mustermann cannot be drawn",
                "!STACK 0", "java.lang.IllegalStateException: Bescheid von Hans Geheim, Az. 32-17/4",
                "\tat org.ratswerk.ui.internal.Opening.open(Opening.java:157)",
                "\tat java.base/java.lang.Thread.run(Thread.java:1583)",
                "Caused by: java.nio.file.NoSuchFileException: /srv/daten/stadt x/landscape.ratswerk",
                "Caused by: java.lang.NullPointerException: Cannot invoke \"Element.getName()\"",
                "!MESSAGE Mail to erika.mustermann@musterstadt.de from 10.17.3.4 failed: https://intranet.musterstadt.de/x?u=1",
                "!MESSAGE \\\\fileserver7\\ablage\\Sozialamt\\plan.docx is locked by EMUSTERMANN",
                "!MESSAGE C:\\Users\\emustermann\\AppData\\Local\\Ratswerk\\x is not writable",
                "!MESSAGE Klinikum Nord und Bürgerbüro lassen sich nicht vergleichen",
                "!MESSAGE Loaded " + System.getProperty(Policy.HOME) + "/plugins/org.ratswerk.core_0.2.0.jar",
                "!MESSAGE Datei Organigramm Sozialamt 2026.xlsx nicht lesbar");
        Files.writeString(Path.of(System.getProperty(Policy.HOME)).resolve(Policy.FILE),
                "sites = https://software.musterstadt.de/ratswerk/\nproxy = proxy7.musterstadt.de:3128\n"
                        + "setting.support.contact = Herr Meier, Telefon 4711\ninstall = nobody\n");
        Files.writeString(logs.resolve("hs_err_pid77.log"), """
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #  SIGSEGV (0xb) at pc=0x00007f, pid=77, tid=78
                # Problematic frame:
                # C  [libwebkit2gtk-4.1.so.0+0x1234]  WebKit::draw
                #
                ---------------  S U M M A R Y ------------
                Command Line: -Xmx4g launcher.jar -open /home/emustermann/Verwaltung
                Host: pc-sozialamt-12, 4 cores
                ---------------  P R O C E S S  ---------------
                Environment Variables:
                USERNAME=emustermann
                SESSION=geheimzimmer
                """);
        var bundle = SupportBundle.collect(List.of(), List.of("Klinikum Nord", "Bürgerbüro", "Personal"));
        String all = text(bundle);
        for (String secret : List.of("mustermann", "Mustermann", "Familie", "Wohngeld", "Musterstadt", "musterstadt.de",
                "Geheim", "Bescheid", "32-17", "daten", "stadt x", "10.17.3.4", "intranet", "fileserver7", "Sozialamt",
                "sozialamt", "Klinikum", "Bürgerbüro", "Organigramm", "proxy7", "Meier", "geheimzimmer", "Verwaltung Eins",
                home)) {
            assertEquals("", all.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining("\n")), secret);
        }
        for (String kept : List.of("org.ratswerk.ui 4 0 2026-11-22 08:15:42", "java.lang.IllegalStateException: <message>",
                "at org.ratswerk.ui.internal.Opening.open(Opening.java:157)",
                "at java.base/java.lang.Thread.run(Thread.java:1583)", "java.nio.file.NoSuchFileException",
                "<program>/plugins/org.ratswerk.core_0.2.0.jar", "libwebkit2gtk-4.1.so.0", "java.version = ", "cannot be drawn",
                "setting.history.days", "ratswerk.mode = personal")) {
            assertTrue(all.contains(kept), kept + " not in\n" + all);
        }
        assertTrue(all.lines().anyMatch(line -> line.matches("install +nobody +Zeile 4")), all);
    }

    @Test
    void theCommandWritesWhatItLists() throws Exception {
        log("!ENTRY org.ratswerk.ui 4 0 2026-11-22 08:15:42.000");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var line = new CommandLine(new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), folder);
        assertEquals(0, line.run(List.of("support", "bundle.zip")));
        List<String> listed = out.toString(StandardCharsets.UTF_8).lines().map(each -> each.split(" ")[0]).toList();
        assertEquals(List.of("overview.txt", "start.txt", "policy.txt", "plugins.txt", "bundles.txt", "log-1.txt"), listed);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("bundle.zip")), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("log-1.txt")) {
                    assertTrue(text.contains("!ENTRY org.ratswerk.ui 4 0"), text);
                }
            }
        }
        assertEquals(listed, names);
    }

    @Test
    void whatIsNotWantedIsLeftOut() throws Exception {
        var out = new ByteArrayOutputStream();
        SupportBundle.collect(List.of(), List.of()).write(out, Set.of("start.txt"));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertFalse(entry.getName().equals("start.txt"));
            }
        }
    }

    @Test
    void ofALongLogTheEndIsTaken() throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 50_000; i++) {
            lines.add("!ENTRY org.ratswerk.ui 2 0 number " + i);
        }
        log(lines.toArray(String[]::new));
        String text = SupportBundle.collect(List.of(), List.of()).parts().stream()
                .filter(part -> part.name().equals("log-1.txt")).findFirst().orElseThrow().text();
        assertTrue(text.startsWith("[…]\n!ENTRY ") && text.endsWith("number 49999\n"), text.substring(0, 100));
        assertTrue(text.length() < 600_000);
    }

    @Test
    void aCrashIsToldOnceInPlainWords() throws Exception {
        assertTrue(CrashReport.unseen().isEmpty());
        Path report = Files.writeString(logs.resolve("hs_err_pid5.log"),
                "#\n# Problematic frame:\n# C  [libwebkit2gtk-4.1.so.0+0x1]\n#\n");
        var crash = CrashReport.unseen().orElseThrow();
        assertEquals(CrashReport.Cause.BROWSER, crash.cause());
        String message = crash.message();
        assertTrue(message.contains("unerwartet beendet") && message.contains("gespeichert")
                && message.contains(report.toString()), message);
        assertFalse(message.contains("libwebkit"), message);
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().minusSeconds(5)));
        CrashReport.tellNoMore();
        assertTrue(CrashReport.unseen().isEmpty());
    }

    @Test
    void aFaultThatEndsTheProgramIsReported() throws Exception {
        CrashReport.write(new OutOfMemoryError("Java heap space"));
        assertEquals(CrashReport.Cause.MEMORY, CrashReport.unseen().orElseThrow().cause());
        assertEquals(CrashReport.Cause.WINDOWS,
                CrashReport.cause("# Problematic frame:\n# C  [libgtk-3.so.0+0x1]\n"));
        assertEquals(CrashReport.Cause.JAVA, CrashReport.cause("# Problematic frame:\n# V  [libjvm.so+0x1]\n"));
        assertEquals(CrashReport.Cause.PROGRAM, CrashReport.cause("java.lang.IllegalStateException\n\tat x\n"));
    }

    @Test
    void librariesLogIntoTheFolder() throws Exception {
        var root = java.util.logging.Logger.getLogger("");
        var handlers = root.getHandlers();
        try {
            LogFolder.start();
            java.util.logging.Logger.getLogger("a.library").warning("something to see");
            java.util.logging.Logger.getLogger("a.library").info("nothing to see");
        } finally {
            for (var handler : root.getHandlers()) {
                if (!List.of(handlers).contains(handler)) {
                    handler.close();
                    root.removeHandler(handler);
                }
            }
        }
        String text = Files.readString(logs.resolve("libraries-0-0.log"));
        assertTrue(text.contains("something to see") && !text.contains("nothing to see"), text);
    }
}
