package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final List<String> SET = List.of("osgi.logfile", "eclipse.log.size.max", "eclipse.log.backup.max");

    @TempDir
    Path temp;

    private final Map<String, String> before = new HashMap<>();

    @BeforeEach
    void keep() {
        SET.forEach(key -> before.put(key, System.clearProperty(key)));
    }

    @AfterEach
    void back() {
        before.forEach((key, value) -> {
            System.clearProperty(key);
            if (value != null) {
                System.setProperty(key, value);
            }
        });
    }

    private Launch launch(String data) throws IOException {
        return Launch.of(Files.createDirectories(temp.resolve("home")), Map.of("XDG_DATA_HOME", temp.resolve(data).toString()),
                "Linux", temp);
    }

    @Test
    void thePlatformLogsIntoTheUsersFolder() throws IOException {
        Logs.prepare(launch("data"), false);
        Path logs = temp.resolve("data/ratswerk/logs");
        assertTrue(Files.isDirectory(logs));
        assertEquals(logs.resolve("ratswerk.log").toString(), System.getProperty("osgi.logfile"));
        assertEquals("1000", System.getProperty("eclipse.log.size.max"));
        assertEquals("-XX:ErrorFile=" + logs.resolve("hs_err_%p.log"), Logs.crashOption(launch("data")));
    }

    @Test
    void commandsHaveALogOfTheirOwnAndAnotherFileNamedStays() throws IOException {
        Logs.prepare(launch("data"), true);
        assertTrue(System.getProperty("osgi.logfile").endsWith("commands.log"));
        System.setProperty("osgi.logfile", "mine.log");
        Logs.prepare(launch("data"), false);
        assertEquals("mine.log", System.getProperty("osgi.logfile"));
    }

    @Test
    void withoutAFolderThePlatformLogsAsItAlwaysDoes() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        Logs.prepare(launch("file"), false);
        assertNull(System.getProperty("osgi.logfile"));
    }

    @Test
    void thePolicyIsReadWithPathsOfWindowsInIt() throws IOException {
        Launch launch = launch("data");
        Files.writeString(launch.home().resolve("policy.properties"),
                "\uFEFFlanguage = de\r\nsetting.template.word = C:\\users\\vorlage.docx\r\nmemory=3g\r\n");
        assertEquals("de", launch.language(Locale.UK));
        assertEquals("3g", launch.memory());
    }
}
