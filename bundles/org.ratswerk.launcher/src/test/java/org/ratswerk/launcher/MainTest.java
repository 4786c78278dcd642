package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.launcher.Launch.Mode;

/** What is told where the program cannot start because a folder cannot be written. */
class MainTest {
    @TempDir
    Path temp;
    private Path home;
    /** No folder can be made below a file, not even by an administrator. */
    private Path none;
    private final List<String> told = new ArrayList<>();
    private Locale locale;
    private Properties properties;

    private final Alert alert = new Alert(Map.of()) {
        @Override
        void show(String text, boolean window) {
            told.add((window ? "window: " : "text: ") + text);
        }
    };

    @BeforeEach
    void makeProgram() throws IOException {
        locale = Locale.getDefault();
        properties = (Properties) System.getProperties().clone();
        home = Files.createDirectories(temp.resolve("program"));
        none = Files.createFile(temp.resolve("file")).resolve("ratswerk");
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(locale);
        System.setProperties(properties);
    }

    private int start(Mode mode, Path state, Path workspace, String language, String... arguments)
            throws IOException, ReflectiveOperationException {
        var launch = new Launch(home, state, state, mode, workspace, Map.of("RATSWERK_LANGUAGE", language));
        return new Main(launch, List.of(arguments), temp, alert).run();
    }

    @Test
    void theUsersFolderIsNamedWhereItCannotBeWritten() throws Exception {
        assertEquals(2, start(Mode.SHARED, none, temp.resolve("work"), "de", "version"));
        assertEquals(2, start(Mode.SHARED, none, temp.resolve("work"), "en"));
        assertEquals(2, told.size());
        assertTrue(told.get(0).startsWith("text: Ratswerk kann nicht starten: In den Ordner " + none + " lässt"),
                told.get(0));
        assertTrue(told.get(0).contains("XDG_DATA_HOME") || told.get(0).contains("LOCALAPPDATA"), told.get(0));
        assertTrue(told.get(1).startsWith("window: Ratswerk cannot start: the folder " + none + " cannot"), told.get(1));
    }

    @Test
    void theConfigurationInItMustBeWritableToo() throws Exception {
        Path state = Files.createDirectories(temp.resolve("state"));
        Files.createFile(state.resolve("configuration"));
        assertEquals(2, start(Mode.SHARED, state, temp.resolve("work"), "en", "version"));
        assertTrue(told.getFirst().contains(state.resolve("configuration").toString()), told.toString());
    }

    @Test
    void onAProtectedStickThatIsSaid() throws Exception {
        assertEquals(2, start(Mode.PORTABLE, none, temp.resolve("work"), "de"));
        assertTrue(told.getFirst().contains("Schreibschutz des Datenträgers"), told.toString());
    }

    @Test
    void theWorkspaceIsNamedWhereItCannotBeWritten() throws Exception {
        assertEquals(2, start(Mode.PERSONAL, home, none, "en"));
        assertEquals(2, start(Mode.PERSONAL, home, temp.resolve("work"), "en", "-data", none.toString()));
        assertEquals(2, told.size());
        for (String text : told) {
            assertTrue(text.startsWith("window: ") && text.contains(none.toString()) && text.contains("-data"), text);
        }
    }

    @Test
    void theHomeIsThatOfJavaElseThatOfTheEnvironment() {
        Path one = temp.resolve("one").toAbsolutePath();
        Path other = temp.resolve("other").toAbsolutePath();
        assertEquals(one, Main.userHome(one.toString(), other.toString()));
        assertEquals(other, Main.userHome("?", other.toString()));
        assertEquals(other, Main.userHome("", other.toString()));
        assertEquals(Path.of("/nonexistent"), Main.userHome("?", null));
    }
}
