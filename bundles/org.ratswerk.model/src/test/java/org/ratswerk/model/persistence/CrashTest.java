package org.ratswerk.model.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.Landscape;
import org.ratswerk.model.ModelFactory;

/** Real programs that are killed, real disks that are full or read-only. */
class CrashTest {
    private static final int KILLS = 15;

    @TempDir
    Path dir;

    private final Locale locale = Locale.getDefault();
    private Process child;
    private Path mounted;

    @AfterEach
    void end() throws Exception {
        Locale.setDefault(locale);
        if (child != null) {
            child.destroyForcibly().waitFor();
        }
        if (mounted != null) {
            run("umount", mounted.toString());
        }
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.UK);
    }

    private static AdministrationFiles save(Path folder, int systems) throws FaultException {
        var roots = new ArrayList<>(Examples.small());
        for (int i = 0; i < systems; i++) {
            var system = ModelFactory.eINSTANCE.createITSystem();
            system.setId("system-" + i);
            system.setName("System " + i);
            ((Landscape) roots.get(2)).getResources().add(system);
        }
        var catalogue = ModelFactory.eINSTANCE.createReferenceCatalogue();
        catalogue.setName("Katalog");
        roots.add(catalogue);
        roots.forEach(root -> root.setDescription("0"));
        var files = new AdministrationFiles(folder);
        files.save(roots, false);
        return files;
    }

    /** Returns the number that is in all files. */
    private static int number(AdministrationFiles files) {
        var numbers = new HashSet<String>();
        files.roots().values().forEach(root -> numbers.add(root.getDescription()));
        assertEquals(1, numbers.size(), "files of different saves: " + numbers);
        assertEquals(5, files.roots().size());
        return Integer.parseInt(numbers.iterator().next());
    }

    @Test
    void aKilledSaveLeavesAllOldOrAllNew() throws Exception {
        save(dir, 3000);
        var random = new Random(4);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            child = SaveChild.start(List.of(), "loop", dir.toString());
            BufferedReader output = SaveChild.output(child);
            // a few saves, then in the middle of one
            int saved = 0;
            for (int i = random.nextInt(3); i >= 0; i--) {
                saved = Integer.parseInt(String.valueOf(output.readLine()));
            }
            Thread.sleep(random.nextInt(60));
            // the process object would throw away what is still to be read
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                saved = Integer.parseInt(line);
            }
            interrupted += leftOver(dir) ? 1 : 0;
            int number = number(Examples.open(dir));
            assertTrue(number == saved || number == saved + 1, number + " after " + saved);
        }
        assertTrue(interrupted > 0, "no kill hit a save");
        var files = Examples.open(dir);
        List<FileRoot> roots = Examples.roots(files);
        roots.forEach(root -> root.setDescription("7"));
        files.save(roots, false);
        assertEquals(List.of(".ratswerk.lock", "administration.ratswerk", "catalogues", "landscape.ratswerk", "plans",
                "processes.ratswerk"), names(dir));
    }

    private static boolean leftOver(Path folder) throws IOException {
        return names(folder).stream().anyMatch(name -> name.endsWith(".tmp") || name.equals(SaveUnit.JOURNAL));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void loadingWhileAnotherProgramSavesGivesOneSave() throws Exception {
        save(dir, 300);
        child = SaveChild.start(List.of(), "loop", dir.toString());
        BufferedReader output = SaveChild.output(child);
        assertNotNull(output.readLine());
        int last = 0;
        for (int i = 0; i < 20; i++) {
            assertNotNull(output.readLine());
            int number = number(Examples.open(dir));
            assertTrue(number >= last, number + " after " + last);
            last = number;
        }
        assertTrue(last > 1, "nothing was saved meanwhile");
        // it was loaded before the other program's next save
        var files = Examples.open(dir);
        for (int i = 0; i < 3; i++) {
            assertNotNull(output.readLine());
        }
        while (number(Examples.open(dir)) == number(files)) {
            assertNotNull(output.readLine());
        }
        List<FileRoot> roots = Examples.roots(files);
        roots.forEach(root -> root.setDescription("-1"));
        var e = assertThrows(FaultException.class, () -> files.save(roots, false));
        assertTrue(e.getMessage().contains("changed by another program"), e.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotGrowIsReportedAndNothingIsLost() throws Exception {
        save(dir, 3);
        Map<String, String> before = Examples.contents(dir);
        String output = SaveChild.run(List.of("sh", "-c", "ulimit -f 40; exec \"$@\"", "sh"), "once", dir.toString(),
                "100000");
        assertTrue(output.contains(".ratswerk: Nothing was saved: the file becomes larger than the system allows."
                + " The files are as before."), output);
        assertEquals(before, Examples.contents(dir));
        assertEquals(0, number(Examples.open(dir)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsReportedAndNothingIsLost() throws Exception {
        mounted = Files.createDirectories(dir.resolve("small"));
        boolean done = run("mount", "-t", "tmpfs", "-o", "size=1m", "none", mounted.toString()) == 0;
        if (!done) {
            mounted = null;
        }
        assumeTrue(done, "may not mount");
        var files = save(mounted, 3);
        Map<String, String> before = Examples.contents(mounted);
        List<FileRoot> roots = Examples.roots(files);
        // each fits, all do not
        roots.forEach(root -> root.setDescription("x".repeat(400_000)));
        for (boolean german : new boolean[] { true, false }) {
            Locale.setDefault(german ? Locale.GERMANY : Locale.UK);
            var e = assertThrows(FaultException.class, () -> files.save(roots, false));
            assertTrue(e.getMessage().contains(german ? ".ratswerk: Es wurde nichts gespeichert: der Datenträger ist voll."
                    : ".ratswerk: Nothing was saved: the disk is full."), e.getMessage());
            assertEquals(before, Examples.contents(mounted));
        }
        roots.forEach(root -> root.setDescription("1"));
        assertEquals(5, files.save(roots, false).size());
        assertEquals(1, number(Examples.open(mounted)));

        assertEquals(0, run("mount", "-o", "remount,ro", mounted.toString()));
        roots.forEach(root -> root.setDescription("2"));
        var e = assertThrows(FaultException.class, () -> files.save(roots, false));
        assertTrue(e.getMessage().contains("Nothing was saved: the medium is read-only."), e.getMessage());
        assertEquals(1, number(Examples.open(mounted)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderOrFileNotToBeWrittenIsReportedAndNothingIsLost() throws Exception {
        // the superuser may write everything unless this ability is taken away
        List<String> before = "root".equals(System.getProperty("user.name"))
                ? List.of("setpriv", "--bounding-set=-dac_override")
                : List.of();
        assumeTrue(before.isEmpty() || run("setpriv", "--bounding-set=-dac_override", "true") == 0,
                "cannot give up the superuser's rights");
        save(dir, 3);
        Map<String, String> contents = Examples.contents(dir);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-xr-xr-x"));
        String output = SaveChild.run(before, "once", dir.toString(), "10");
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(output.contains("Nothing was saved: access to") && output.contains("is denied"), output);
        assertEquals(contents, Examples.contents(dir));

        Files.setPosixFilePermissions(dir.resolve("processes.ratswerk"),
                PosixFilePermissions.fromString("r--r--r--"));
        output = SaveChild.run(before, "once", dir.toString(), "10");
        assertTrue(output.contains("processes.ratswerk: Nothing was saved: access to") && output.contains("is denied"),
                output);
        assertEquals(contents, Examples.contents(dir));
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
