package org.ratswerk.model.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.model.Administration;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ProcessRegister;

/** What a save leaves behind when something comes in between. */
class SaveTest {
    private static final Path ADMINISTRATION = Path.of("administration.ratswerk");
    private static final Path PROCESSES = Path.of("processes.ratswerk");

    @TempDir
    Path dir;

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void save() throws Exception {
        Locale.setDefault(Locale.UK);
        var roots = new ArrayList<>(Examples.small());
        for (String name : List.of("alt", "neu")) {
            var plan = ModelFactory.eINSTANCE.createEmergencyPlan();
            plan.setId(name);
            plan.setName(name);
            roots.add(plan);
        }
        new AdministrationFiles(dir).save(roots, false);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    /** Changes all files: two roots, one file deleted, one new. */
    private static List<FileRoot> change(AdministrationFiles files) {
        var roots = new ArrayList<>(Examples.roots(files));
        roots.removeIf(root -> "alt".equals(root.getName()));
        for (FileRoot root : roots) {
            root.setDescription("geändert");
        }
        var catalogue = ModelFactory.eINSTANCE.createReferenceCatalogue();
        catalogue.setId("c");
        catalogue.setName("Katalog");
        roots.add(catalogue);
        return roots;
    }

    private static String message(FaultException e) {
        assertEquals(1, e.faults().size(), e.getMessage());
        return e.faults().getFirst().message();
    }

    /** A disk that fails from one moment on, as when the power is cut, or once, as when a write fails. */
    private static final class FailingDisk extends Disk {
        private final int failing;
        private final boolean forEver;
        private int operations;

        FailingDisk(int failing, boolean forEver) {
            this.failing = failing;
            this.forEver = forEver;
        }

        private void operation() throws IOException {
            operations++;
            if (operations == failing || operations > failing && forEver) {
                throw new FileSystemException("disk", null, "broken");
            }
        }

        @Override
        FileChannel create(Path file) throws IOException {
            operation();
            return super.create(file);
        }

        @Override
        void write(FileChannel channel, ByteBuffer bytes) throws IOException {
            // half of it gets through
            ByteBuffer half = bytes.slice(bytes.position(), bytes.remaining() / 2);
            super.write(channel, half);
            operation();
            bytes.position(bytes.position() + half.position());
            super.write(channel, bytes);
        }

        @Override
        void force(FileChannel channel) throws IOException {
            operation();
            super.force(channel);
        }

        @Override
        void createFolders(Path folder) throws IOException {
            operation();
            super.createFolders(folder);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            operation();
            super.move(from, to);
        }

        @Override
        void pause() {
            // nothing gets better by waiting
        }

        @Override
        void delete(Path file) throws IOException {
            operation();
            super.delete(file);
        }
    }

    @Test
    void aCutAtAnyMomentLeavesAllOldOrAllNew() throws Exception {
        Map<String, String> old = Examples.contents(dir);
        Path twin = dir.resolve("twin");
        copy(dir, twin);
        var whole = Examples.open(twin);
        whole.save(change(whole), false);
        Map<String, String> now = Examples.contents(twin);
        assertEquals(6, now.size());

        int last = 0;
        int newOnes = 0;
        for (int moment = 1;; moment++) {
            Path folder = dir.resolve("cut" + moment);
            copyFiles(old, folder);
            var disk = new FailingDisk(moment, true);
            var files = new AdministrationFiles(folder, disk);
            Examples.load(files);
            List<FileRoot> roots = change(files);
            boolean failed = false;
            try {
                files.save(roots, false);
            } catch (FaultException e) {
                failed = true;
            }
            var again = Examples.open(folder);
            boolean isNew = Examples.root(again, Administration.class).getDescription() != null;
            newOnes += isNew ? 1 : 0;
            for (FileRoot root : again.roots().values()) {
                if (!"c".equals(root.getId())) {
                    assertEquals(isNew ? "geändert" : null, root.getDescription(), "moment " + moment);
                }
            }
            assertEquals(List.of(), again.warnings());
            // the next save clears away what is left over
            again.save(Examples.roots(again), false);
            Examples.root(again, Administration.class).setAgs("05");
            again.save(Examples.roots(again), false);
            Examples.root(again, Administration.class).setAgs(null);
            again.save(Examples.roots(again), false);
            assertEquals(isNew ? now : old, Examples.contents(folder), "moment " + moment);
            if (!failed) {
                last = moment;
                break;
            }
        }
        // six files: made, written, flushed, moved; the journal
        assertTrue(last > 24, "only " + last + " moments");
        assertTrue(newOnes > 5 && newOnes < last - 12, newOnes + " of " + last);
    }

    @Test
    void aFailedWriteLeavesAllAsItWas() throws Exception {
        Map<String, String> old = Examples.contents(dir);
        int failures = 0;
        for (int moment = 1;; moment++) {
            Path folder = dir.resolve("fail" + moment);
            copyFiles(old, folder);
            var files = new AdministrationFiles(folder, new FailingDisk(moment, false));
            Examples.load(files);
            List<FileRoot> roots = change(files);
            try {
                files.save(roots, false);
                break;
            } catch (FaultException e) {
                failures++;
                assertTrue(message(e).contains("broken"), e.getMessage());
                if (message(e).startsWith("Nothing was saved")) {
                    assertEquals(old, Examples.contents(folder), "moment " + moment);
                }
                // the cause is gone, the same object saves
                files.save(roots, false);
                assertEquals(List.of(), files.changedOnDisk());
                assertEquals("geändert",
                        Examples.root(Examples.open(folder), ProcessRegister.class).getDescription());
                assertEquals(6, Examples.contents(folder).size(), "moment " + moment);
            }
        }
        assertTrue(failures > 15, failures + " failures");
    }

    @Test
    void whatWasBegunIsFinishedEvenIfNothingElseIsToBeSaved() throws Exception {
        // the last operation of a save is the deletion of the journal
        var disk = new FailingDisk(Integer.MAX_VALUE, false);
        Map<String, String> old = Examples.contents(dir);
        Path count = dir.resolve("count");
        copyFiles(old, count);
        var counted = new AdministrationFiles(count, disk);
        Examples.load(counted);
        counted.save(change(counted), false);

        Path folder = dir.resolve("unfinished");
        copyFiles(old, folder);
        var files = new AdministrationFiles(folder, new FailingDisk(disk.operations - 1, true));
        Examples.load(files);
        List<FileRoot> roots = change(files);
        var e = assertThrows(FaultException.class, () -> files.save(roots, false));
        assertTrue(message(e).startsWith("Not all files could be put in their place: broken"), e.getMessage());
        assertTrue(Files.exists(folder.resolve(SaveUnit.JOURNAL)));
        assertEquals(Examples.contents(count), Examples.contents(Examples.open(folder).folder()));
    }

    @Test
    void newContentIsKeptIfTheFileWasChangedAfterTheInterruption() throws Exception {
        Map<String, String> old = Examples.contents(dir);
        Path folder = dir.resolve("unfinished");
        Path processes = folder.resolve(PROCESSES);
        boolean met = false;
        for (int moment = 1; !met; moment++) {
            Path place = dir.resolve("at" + moment);
            copyFiles(old, place);
            var files = new AdministrationFiles(place, new FailingDisk(moment, true));
            Examples.load(files);
            List<FileRoot> roots = change(files);
            assertThrows(FaultException.class, () -> files.save(roots, false));
            met = Files.exists(place.resolve(SaveUnit.JOURNAL));
            if (met) {
                copyFiles(Examples.contents(place), folder);
            }
        }
        Files.writeString(processes, Files.readString(processes).replace("9000", "9001"));
        var files = Examples.open(folder);
        assertEquals(9001L, Examples.root(files, ProcessRegister.class).getProcesses().getFirst().getCaseVolume());
        assertEquals("geändert", Examples.root(files, Administration.class).getDescription());
        Path copy = folder.resolve("processes.ratswerk.unsaved.bak");
        assertEquals(List.of(copy.toString()), files.warnings().stream().map(Fault::file).toList());
        assertTrue(Files.readString(copy).contains("geändert"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "- 0 x~00000000.tmp ../outside.ratswerk", "- 0 ../x~00000000.tmp processes.ratswerk",
            "- 0 a/../../x~00000000.tmp processes.ratswerk", "- - - ../outside.ratswerk", "- - - /etc/passwd",
            "- - - processes.ratswerk extra", "nonsense" })
    void aForgedJournalDoesNothing(String line) throws Exception {
        Path folder = dir.resolve("forged");
        copyFiles(Examples.contents(dir), folder);
        Files.writeString(dir.resolve("outside.ratswerk"), "outside");
        Files.writeString(dir.resolve("x~00000000.tmp"), "evil");
        Map<String, String> before = Examples.contents(dir);
        Files.writeString(folder.resolve(SaveUnit.JOURNAL), "ratswerk journal 1\n" + line + "\nend\n");
        Examples.open(folder);
        assertEquals(before, Examples.contents(dir));
    }

    @Test
    void aFileChangedOutsideIsNotOverwritten() throws Exception {
        var files = Examples.open(dir);
        Path file = dir.resolve(PROCESSES);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("9000", "9001"));
        // even if it looks the same
        Files.setLastModifiedTime(file, time);
        Map<String, String> before = Examples.contents(dir);
        List<FileRoot> roots = change(files);

        var e = assertThrows(FaultException.class, () -> files.save(roots, false));
        assertEquals(file.toString(), e.faults().getFirst().file());
        assertEquals("The file was changed by another program since it was loaded and is not overwritten. Load the"
                + " administration again, or save with overwriting if your version is to count.", message(e));
        Locale.setDefault(Locale.GERMANY);
        e = assertThrows(FaultException.class, () -> files.save(roots, false));
        assertTrue(message(e).startsWith("Die Datei wurde seit dem Laden von einem anderen Programm geändert"),
                e.getMessage());
        assertEquals(before, Examples.contents(dir));

        files.save(roots, true);
        var register = Examples.root(Examples.open(dir), ProcessRegister.class);
        assertEquals(9000L, register.getProcesses().getFirst().getCaseVolume());
        assertEquals("geändert", register.getDescription());
    }

    @Test
    void aFileDeletedOrAddedOutsideIsNotTouched() throws Exception {
        var files = Examples.open(dir);
        Files.delete(dir.resolve(PROCESSES));
        Files.writeString(Files.createDirectories(dir.resolve("catalogues")).resolve("katalog.ratswerk"), "x");
        Files.writeString(dir.resolve("plans/alt.ratswerk"), "x");
        assertEquals(List.of(Path.of("catalogues/katalog.ratswerk"), Path.of("plans/alt.ratswerk"), PROCESSES),
                files.changedOnDisk());
        var e = assertThrows(FaultException.class, () -> files.save(change(files), false));
        assertEquals(List.of(dir.resolve(PROCESSES).toString(), dir.resolve("plans/alt.ratswerk").toString()),
                e.faults().stream().map(Fault::file).toList());
        assertFalse(Files.exists(dir.resolve(PROCESSES)));
        assertEquals("x", Files.readString(dir.resolve("plans/alt.ratswerk")));

        files.save(change(files), true);
        assertEquals("x", Files.readString(dir.resolve("catalogues/katalog.ratswerk")));
        assertTrue(Files.exists(dir.resolve("catalogues/katalog-2.ratswerk")));
    }

    @Test
    void changesOnDiskAreFoundByContent() throws Exception {
        var files = Examples.open(dir);
        assertEquals(List.of(), files.changedOnDisk());
        Files.setLastModifiedTime(dir.resolve(PROCESSES), FileTime.fromMillis(1_000_000));
        assertEquals(List.of(), files.changedOnDisk());
        Files.writeString(dir.resolve(ADMINISTRATION), Files.readString(dir.resolve(ADMINISTRATION)) + "\n");
        assertEquals(List.of(ADMINISTRATION), files.changedOnDisk());
        // others may be saved nevertheless
        Examples.root(files, ProcessRegister.class).setDescription("x");
        assertEquals(List.of(PROCESSES), files.save(Examples.roots(files), false));
        assertEquals(List.of(ADMINISTRATION), files.changedOnDisk());
    }

    @Test
    void permissionsAndLinksStay() throws Exception {
        assumeTrue(dir.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var permissions = PosixFilePermissions.fromString("rw-rw----");
        Files.setPosixFilePermissions(dir.resolve(PROCESSES), permissions);
        Path real = dir.resolve("elsewhere/real.xml");
        Files.createDirectories(real.getParent());
        Files.move(dir.resolve(ADMINISTRATION), real);
        Files.createSymbolicLink(dir.resolve(ADMINISTRATION), real);
        var files = Examples.open(dir);
        files.save(change(files), false);
        assertEquals(permissions, Files.getPosixFilePermissions(dir.resolve(PROCESSES)));
        assertTrue(Files.isSymbolicLink(dir.resolve(ADMINISTRATION)));
        assertTrue(Files.readString(real).contains("geändert"));
    }

    @Test
    void twoSavesAtOnceDoNotMix() throws Exception {
        try (FolderLock held = FolderLock.take(dir, 0)) {
            assertEquals(null, FolderLock.take(dir, 120));
            assertTrue(held != null);
        }
        FolderLock again = FolderLock.take(dir, 0);
        assertTrue(again != null);
        again.close();
    }

    @Test
    void theSecondOfTwoSavesIsRefused() throws Exception {
        var one = Examples.open(dir);
        var two = Examples.open(dir);
        Examples.root(one, ProcessRegister.class).setDescription("gleich");
        Examples.root(two, ProcessRegister.class).setDescription("anders");
        one.save(Examples.roots(one), false);
        assertThrows(FaultException.class, () -> two.save(Examples.roots(two), false));
        assertEquals("gleich", Examples.root(Examples.open(dir), ProcessRegister.class).getDescription());
    }

    private static void copy(Path from, Path to) throws IOException {
        copyFiles(Examples.contents(from), to);
    }

    private static void copyFiles(Map<String, String> contents, Path to) throws IOException {
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            Path file = to.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
    }
}
