package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in the middle of a change, the state is the one before or the one after. */
class TransactionTest {
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final Instant OLD = Instant.parse("2025-03-04T05:06:07Z");

    @TempDir
    Path temp;
    private Path home;

    /** Another process that changes the installation, for the tests with two. */
    public static final class Other {
        public static void main(String[] arguments) throws IOException {
            Path home = Path.of(arguments[0]);
            Transaction.begin(home, home, "other");
            Files.writeString(home.resolve(BUNDLES), "half");
            System.out.println("begun");
            System.in.read();
            Runtime.getRuntime().halt(9);
        }
    }

    @BeforeEach
    void makeProgram() throws IOException {
        home = temp.resolve("program");
        make(home);
    }

    private static void make(Path home) throws IOException {
        put(home, BUNDLES, "a,1\nb,1\n");
        put(home, "configuration/config.ini", "eclipse.product=x\n");
        put(home, "p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile/1.profile.gz", "profile one");
        put(home, "features/f_1/feature.xml", "<feature/>");
        put(home, "trust/maker.asc", "key");
        put(home, "artifacts.xml", "<artifacts a='1'/>");
        put(home, "empty", "");
        put(home, "ratswerk", "#!/bin/sh\n");
        if (posix(home)) {
            Files.setPosixFilePermissions(home.resolve("ratswerk"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        put(home, "plugins/a_1.jar", "jar a");
        put(home, "plugins/b_1.jar", "jar b");
        put(home, "policy.properties", "install = nobody\n");
        put(home, "configuration/org.eclipse.osgi/framework.info", "cache");
        put(home, "data/workspace/note", "mine");
    }

    private static void put(Path home, String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(OLD));
    }

    private static boolean posix(Path home) {
        return Files.getFileAttributeView(home, PosixFileAttributeView.class) != null;
    }

    /** What an installation does, killed after so many steps: writes are half done, files come and go. */
    private static void change(Path home, int steps) throws IOException {
        int step = 0;
        if (step++ < steps) {
            Files.writeString(home.resolve("plugins/c_1.jar"), "half of jar");
        }
        if (step++ < steps) {
            put(home, "plugins/d_1/META-INF/MANIFEST.MF", "half");
        }
        if (step++ < steps) {
            put(home, "features/f_2/feature.xml", "<feature version='2'/>");
        }
        if (step++ < steps) {
            Files.writeString(home.resolve("artifacts.xml"), "<artif");
        }
        if (step++ < steps) {
            put(home, "p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile/2.profile.gz", "two");
        }
        if (step++ < steps) {
            Files.delete(home.resolve(BUNDLES));
        }
        if (step++ < steps) {
            Files.writeString(home.resolve(BUNDLES), "a,1\nc,1\n");
        }
        if (step++ < steps) {
            Files.writeString(home.resolve("ratswerk"), "#!/bin/bash\n");
            if (posix(home)) {
                Files.setPosixFilePermissions(home.resolve("ratswerk"), PosixFilePermissions.fromString("rw-------"));
            }
        }
        if (step++ < steps) {
            Files.delete(home.resolve("features/f_1/feature.xml"));
            Files.delete(home.resolve("features/f_1"));
        }
        if (step < steps) {
            Files.delete(home.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile/1.profile.gz"));
        }
    }

    private static final int STEPS = 10;

    /** All files with contents, times and rights, but not those that the transaction keeps for itself. */
    private static Map<String, String> all(Path home) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(home)) {
            for (Path file : files.toList()) {
                String name = home.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("transaction") && Files.isRegularFile(file)) {
                    all.put(name, Files.readString(file) + '|' + Files.getLastModifiedTime(file)
                            + (posix(home) ? "|" + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) : ""));
                }
            }
        }
        return all;
    }

    private static Map<String, String> texts(Path home) throws IOException {
        var texts = new HashMap<String, String>();
        all(home).forEach((name, value) -> texts.put(name, value.substring(0, value.indexOf('|'))));
        return texts;
    }

    @Test
    void theChangeStaysAfterCommit() throws IOException {
        var transaction = Transaction.begin(home, home, "update");
        change(home, STEPS);
        var changed = all(home);
        transaction.commit();

        assertEquals(changed, all(home));
        assertEquals(Optional.empty(), Transaction.mend(home, home));
        assertEquals(changed, all(home));
        assertFalse(Files.exists(home.resolve("transaction/pending")));
        assertThrows(IllegalStateException.class, transaction::rollback);
    }

    @Test
    void whatIsDoneAfterTheChangeIsDoneUnderTheLockAndCannotUndoIt() throws IOException {
        var transaction = Transaction.begin(home, home, "change");
        change(home, STEPS);
        Map<String, String> changed = all(home);
        var fault = assertThrows(IllegalStateException.class, () -> transaction.commit(() -> {
            assertFalse(Transaction.isUnfinished(home));
            assertThrows(BusyException.class, () -> Transaction.begin(home, home, "second"));
            throw new IllegalStateException("cannot clear");
        }));
        assertEquals("cannot clear", fault.getMessage());
        assertEquals(changed, all(home));
        assertEquals(Optional.empty(), Transaction.mend(home, home));
        Transaction.begin(home, home, "third").commit();
    }

    @Test
    void rollbackPutsEverythingBack() throws IOException {
        var before = all(home);
        var transaction = Transaction.begin(home, home, "update");
        change(home, STEPS);
        transaction.rollback();

        assertEquals(before, all(home));
        assertFalse(Files.exists(home.resolve("plugins/d_1")));
        assertFalse(Files.exists(home.resolve("features/f_2")));
        assertEquals(Optional.empty(), Transaction.mend(home, home));
        assertEquals(Optional.empty(), Transaction.takeNote(home));
        // and another change can begin
        Transaction.begin(home, home, "again").commit();
    }

    @Test
    void theOldStateReturnsWhereverTheChangeIsKilled() throws IOException {
        var before = all(home);
        for (int step = 0; step <= STEPS; step++) {
            Transaction.begin(home, home, "update " + step).letGo();
            change(home, step);
            assertTrue(Transaction.isUnfinished(home));

            var undone = Transaction.mend(home, home);

            assertEquals("update " + step, undone.orElseThrow().what());
            assertEquals(before, all(home), "killed after step " + step);
            assertFalse(Transaction.isUnfinished(home));
            assertEquals(undone, Transaction.takeNote(home));
            assertEquals(Optional.empty(), Transaction.takeNote(home));
        }
    }

    @Test
    void nothingIsLostIfKeepingTheOldStateIsKilled() throws IOException {
        var before = all(home);
        int changes = 0;
        boolean struck = true;
        while (struck) {
            var disk = FaultyDisk.killedAt(changes++);
            try {
                Transaction.begin(home, home, "update", disk).letGo();
            } catch (FaultyDisk.Killed e) {
                // the next process goes on
            }
            struck = disk.struck();
            Transaction.mend(home, home);
            assertEquals(before, all(home), "killed at change " + changes);
        }
        assertTrue(changes > 10, "changes made: " + changes);
    }

    @Test
    void aKilledCommitHasHappenedOrNot() throws IOException {
        var before = texts(home);
        Path fresh = temp.resolve("fresh");
        make(fresh);
        change(fresh, STEPS);
        var after = texts(fresh);
        int changes = 0;
        int happened = 0;
        boolean struck = true;
        while (struck) {
            Transaction.begin(home, home, "update").letGo();
            change(home, STEPS);
            struck = commitKilledAt(changes++);

            Transaction.mend(home, home);
            var now = texts(home);
            if (!now.equals(before)) {
                assertEquals(after, now, "killed at change " + changes);
                happened++;
                deleteAll(home);
                make(home);
            }
        }
        assertTrue(happened >= 2, "commits that happened: " + happened);
        assertTrue(changes > happened, "commits that did not happen: " + (changes - happened));
    }

    private boolean commitKilledAt(int change) throws IOException {
        var disk = FaultyDisk.killedAt(change);
        var transaction = Transaction.resume(home, home, disk);
        try {
            transaction.commit();
        } catch (FaultyDisk.Killed e) {
            // mend comes next
        } finally {
            transaction.letGo();
        }
        return disk.struck();
    }

    @Test
    void mendingAndRollingBackCanBeKilledAnywhere() throws IOException {
        var before = all(home);
        for (boolean rollback : new boolean[] {true, false}) {
            int changes = 0;
            boolean struck = true;
            while (struck) {
                Transaction.begin(home, home, "update").letGo();
                change(home, STEPS);
                var disk = FaultyDisk.killedAt(changes++);
                try {
                    if (rollback) {
                        rollback(disk);
                    } else {
                        Transaction.mend(home, home, disk);
                    }
                } catch (FaultyDisk.Killed e) {
                    // the next start goes on
                }
                struck = disk.struck();
                Transaction.mend(home, home);
                assertEquals(before, all(home), "killed at change " + changes);
            }
            assertTrue(changes > 10, "changes made: " + changes);
        }
    }

    private void rollback(Disk disk) throws IOException {
        var transaction = Transaction.resume(home, home, disk);
        try {
            transaction.rollback();
        } finally {
            transaction.letGo();
        }
    }

    @Test
    void aFullDiskLeavesTheOldState() throws IOException {
        var before = all(home);
        int changes = 0;
        boolean struck = true;
        while (struck) {
            var disk = FaultyDisk.fullFrom(changes++);
            try {
                var transaction = Transaction.begin(home, home, "update", disk);
                change(home, STEPS);
                transaction.rollback();
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("No space left"), e.getMessage());
            }
            struck = disk.struck();
            Transaction.mend(home, home);
            assertEquals(before, all(home), "full from change " + changes);
            assertFalse(Files.exists(home.resolve("transaction/pending.tmp")));
        }
        assertTrue(changes > 10, "changes made: " + changes);
    }

    @Test
    void aDiskThatIsFullWhileMendingKeepsTheCopyForTheNextStart() throws IOException {
        var before = all(home);
        Transaction.begin(home, home, "update").letGo();
        change(home, STEPS);

        var fault = assertThrows(IOException.class, () -> Transaction.mend(home, home, FaultyDisk.fullFrom(0)));

        assertTrue(fault.getMessage().contains("No space left"), fault.getMessage());
        assertTrue(Transaction.isUnfinished(home));
        assertTrue(Transaction.mend(home, home).isPresent());
        assertEquals(before, all(home));
    }

    @Test
    void theNextChangeUndoesOneThatWasInterrupted() throws IOException {
        var before = all(home);
        Transaction.begin(home, home, "first").letGo();
        change(home, 7);

        var second = Transaction.begin(home, home, "second");

        assertEquals(before, all(home));
        assertEquals("first", Transaction.takeNote(home).orElseThrow().what());
        second.commit();
    }

    @Test
    void onlyOneProcessChangesTheInstallation() throws Exception {
        var before = all(home);
        var other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Other.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            var output = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("begun", output.readLine());

            var busy = assertThrows(BusyException.class, () -> Transaction.begin(home, home, "mine"));
            assertEquals("other", busy.what());
            assertThrows(BusyException.class, () -> Transaction.mend(home, home));
            assertEquals("half", Files.readString(home.resolve(BUNDLES)));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals("other", Transaction.mend(home, home).orElseThrow().what());
        assertEquals(before, all(home));
    }

    @Test
    void twoChangesInOneProcessExcludeEachOther() throws IOException {
        var first = Transaction.begin(home, home, "first");
        assertThrows(BusyException.class, () -> Transaction.begin(home, home, "second"));
        first.commit();
        Transaction.begin(home, home, "second").commit();
    }

    @Test
    void whatIsNoInstallationStaysAsItIs() throws IOException {
        var transaction = Transaction.begin(home, home, "update");
        put(home, "policy.properties", "install = everyone\n");
        put(home, "data/workspace/note", "mine, too");
        put(home, "configuration/org.eclipse.osgi/framework.info", "new cache");
        put(home, "logs/ratswerk.log", "line");
        transaction.rollback();

        var texts = texts(home);
        assertEquals("install = everyone\n", texts.get("policy.properties"));
        assertEquals("mine, too", texts.get("data/workspace/note"));
        assertEquals("new cache", texts.get("configuration/org.eclipse.osgi/framework.info"));
        assertEquals("line", texts.get("logs/ratswerk.log"));
    }

    @Test
    void inAFolderOfTheUserOnlyTheInstallationIsPutBack() throws IOException {
        Path user = temp.resolve("user");
        put(user, "configuration/config.ini", "user");
        put(user, "trust/own.asc", "own key");
        put(user, "p2/profile", "one");
        var transaction = Transaction.begin(home, user, "install");
        put(user, "configuration/config.ini", "changed");
        put(user, "p2/profile2", "two");
        put(user, "plugins/x_1.jar", "x");
        put(user, "trust/second.asc", "second key");
        put(user, "features/x_1/feature.xml", "<feature/>");
        transaction.rollback();

        var texts = texts(user);
        assertEquals("user", texts.get("configuration/config.ini"));
        assertEquals("one", texts.get("p2/profile"));
        assertEquals("second key", texts.get("trust/second.asc"));
        assertEquals(4, texts.size(), texts.toString());
    }

    @Test
    void withoutAChangeMendWritesNothing() throws IOException {
        var before = all(home);
        assertEquals(Optional.empty(), Transaction.mend(home, home));
        assertEquals(before, all(home));
        assertFalse(Files.exists(home.resolve("transaction")));
        assertEquals(Optional.empty(), Transaction.mend(home, temp.resolve("nowhere")));
    }

    @Test
    void theNoteIsTold() throws IOException {
        Transaction.begin(home, home, "Aktualisierung auf 0.2.0 – Ä").letGo();
        var told = Transaction.mend(home, home).orElseThrow();
        assertTrue(told.message(Locale.GERMANY).contains("unterbrochen: Aktualisierung auf 0.2.0 – Ä ("),
                told.message(Locale.GERMANY));
        assertTrue(told.message(Locale.UK).startsWith("A change of the installation was interrupted"),
                told.message(Locale.UK));
    }

    private static void deleteAll(Path folder) throws IOException {
        new Disk().deleteAll(folder);
    }
}
