package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.launcher.Launch.Mode;

/** How the program is installed. */
class LaunchTest {
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    @TempDir
    Path temp;
    private Path home;
    private Path person;

    @BeforeEach
    void makeProgram() throws IOException {
        home = temp.resolve("program");
        person = temp.resolve("person");
        Files.createDirectories(home.resolve("plugins"));
        Files.createDirectories(home.resolve(BUNDLES).getParent());
        Files.createDirectories(person);
    }

    @AfterEach
    void makeWritable() {
        home.toFile().setWritable(true);
        home.resolve("plugins").toFile().setWritable(true);
    }

    private Launch linux(String... variables) {
        return Launch.of(home, map(variables), "Linux", person);
    }

    private static Map<String, String> map(String... variables) {
        var map = new java.util.HashMap<String, String>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put(variables[i], variables[i + 1]);
        }
        return map;
    }

    @Test
    void aFolderOfOnesOwnIsChangedInPlace() {
        Launch launch = linux();
        assertEquals(Mode.PERSONAL, launch.mode());
        assertEquals(home, launch.state());
        assertEquals(person.resolve(".local/share/ratswerk"), launch.user());
        assertEquals(person.resolve("Ratswerk"), launch.workspace());
        assertFalse(launch.isApart());
    }

    @Test
    void aFolderThatCannotBeWrittenIsShared() {
        assumeTrue(home.resolve("plugins").toFile().setWritable(false));
        assumeTrue(!Files.isWritable(home.resolve("plugins")), "who runs this may write everything");
        Launch launch = linux();
        assertEquals(Mode.SHARED, launch.mode());
        assertEquals(launch.user(), launch.state());
        assertTrue(launch.isApart());
        assertEquals(person.resolve(".local/share/ratswerk/configuration"), launch.configuration());
    }

    @Test
    void theMarkerMakesItPortable() throws IOException {
        Files.createFile(home.resolve("portable"));
        Launch launch = linux();
        assertEquals(Mode.PORTABLE, launch.mode());
        assertEquals(home.resolve("data"), launch.user());
        assertEquals(home, launch.state());
        assertEquals(home.resolve("data/workspace"), launch.workspace());
    }

    @Test
    void theFoldersOfTheSystemAreKept() {
        Path data = temp.resolve("data home");
        assertEquals(data.resolve("ratswerk"), linux("XDG_DATA_HOME", data.toString()).user());
        assertEquals(person.resolve(".local/share/ratswerk"), linux("XDG_DATA_HOME", "not/absolute").user());
        // names of variables do not depend on case there
        var windows = Launch.of(home, map("LocalAppData", data.toString()), "Windows 11", person);
        assertEquals(data.resolve("Ratswerk"), windows.user());
        assertEquals(person.resolve("AppData/Local/Ratswerk"), Launch.of(home, map(), "Windows 11", person).user());
    }

    @Test
    void theLanguageIsTheWishedOneThenThePolicysThenTheLocales() throws IOException {
        assertEquals("de", linux().language(Locale.of("de", "AT")));
        assertEquals("en", linux().language(Locale.FRANCE));
        Files.writeString(home.resolve("policy.properties"), "# für alle\nlanguage = de\n");
        assertEquals("de", linux().language(Locale.UK));
        assertEquals("en", linux("RATSWERK_LANGUAGE", "en").language(Locale.GERMANY));
    }

    @Test
    void theMemoryIsTheWishedOneThenThePolicysThenTwoGigabytes() throws IOException {
        assertEquals("2g", linux().memory());
        Files.writeString(home.resolve("policy.properties"), "memory = 1500m\n");
        assertEquals("1500m", linux().memory());
        assertEquals("6G", linux("RATSWERK_MEMORY", "6G").memory());
        assertEquals("1500m", linux("RATSWERK_MEMORY", "much").memory());
        Files.writeString(home.resolve("policy.properties"), "memory = 0g -Dx\n");
        assertEquals("2g", linux().memory());
    }

    @Test
    void theJarIsTheOneThatTheConfigurationNames() throws IOException {
        Files.createFile(home.resolve("plugins/a_1.jar"));
        Files.createFile(home.resolve("plugins/a_2.jar"));
        Files.writeString(home.resolve(BUNDLES), "#version=1\na.b,1,plugins/x.jar,4,false\na,1,plugins/a_1.jar,4,false\n");
        assertEquals(Optional.of(home.resolve("plugins/a_1.jar")), linux().jar("a"));
        assertEquals(Optional.empty(), linux().jar("b"));
        assertEquals(Optional.empty(), linux().jar("a.b"), "named but not there");
    }

    @Test
    void allLaunchersThatAreThereMayStart() throws IOException {
        for (String name : List.of("org.ratswerk.launcher_0.3.0.jar", "org.ratswerk.launcher_0.2.0.jar", "other_1.jar")) {
            Files.createFile(home.resolve("plugins").resolve(name));
        }
        assertEquals(List.of(home.resolve("plugins/org.ratswerk.launcher_0.2.0.jar"),
                home.resolve("plugins/org.ratswerk.launcher_0.3.0.jar")), linux().launchers());
    }
}
