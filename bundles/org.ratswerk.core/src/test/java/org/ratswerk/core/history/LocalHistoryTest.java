package org.ratswerk.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.LocalHistory.Limits;
import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;

class LocalHistoryTest {
    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

    @TempDir
    private Path dir;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Exception> trouble = new ArrayList<>();
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private LocalHistory history() {
        return new LocalHistory(dir.resolve("history"), "1.2.3", clock);
    }

    private static Map<Path, byte[]> file(String content) {
        return Map.of(Path.of("administration.ratswerk"), content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reason> reasons(LocalHistory history) {
        return history.versions().stream().map(Version::reason).toList();
    }

    private Safekeeping keep(Editing editing) {
        return new Safekeeping(editing, dir.resolve("state"), "1.2.3", clock, trouble::add);
    }

    private Editing open() throws Exception {
        return new Editing(AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE));
    }

    @Test
    void aStateIsKeptOnceAndListedWithTheNewestFirst() throws Exception {
        var history = history();
        assertTrue(history.keep(Reason.OPENED, null, List.of(), file("a")).isPresent());
        assertFalse(history.keep(Reason.SAVED, null, List.of("b"), file("a")).isPresent());
        now.set(START.plusSeconds(60));
        assertTrue(history.keep(Reason.SAVED, null, List.of("b", "c", "b"), file("b")).isPresent());
        var versions = history().versions();
        assertEquals(2, versions.size());
        assertEquals(Reason.SAVED, versions.getFirst().reason());
        assertEquals(List.of("b", "c"), versions.getFirst().labels());
        assertEquals("1.2.3", versions.getFirst().program());
        assertEquals(START.plusSeconds(60), versions.getFirst().time());
        // a clock that goes back does not change the order
        now.set(START.minusSeconds(60));
        history.keep(Reason.SAVED, null, List.of(), file("c"));
        assertEquals(List.of(Reason.SAVED, Reason.SAVED, Reason.OPENED), reasons(history));
    }

    @Test
    void theOldAndTheTooMuchIsForgottenButNeverTheNewest() throws Exception {
        var history = history();
        history.setLimits(new Limits(Duration.ofDays(10), 1 << 20));
        for (int day = 0; day < 5; day++) {
            now.set(START.plus(Duration.ofDays(day)));
            history.keep(Reason.SAVED, null, List.of(), file("day " + day));
        }
        now.set(START.plus(Duration.ofDays(12)));
        history.prune();
        assertEquals(3, history.versions().size());
        assertEquals(3, objects());
        now.set(START.plus(Duration.ofDays(100)));
        history.prune();
        assertEquals(1, history.versions().size());
        assertEquals(1, objects());
        history.setLimits(new Limits(Duration.ofDays(1000), 200));
        var random = new java.util.Random(1);
        for (int i = 0; i < 4; i++) {
            byte[] noise = new byte[150];
            random.nextBytes(noise);
            history.keep(Reason.SAVED, null, List.of(), Map.of(Path.of("administration.ratswerk"), noise));
        }
        assertEquals(1, history.versions().size());
        assertEquals(1, objects());
    }

    @Test
    void administrationsThatNobodyWorksOnAreForgottenUnlessSomethingIsLeftToRestore() throws Exception {
        for (String name : List.of("old", "left", "new")) {
            now.set(name.equals("new") ? START.plus(Duration.ofDays(80)) : START);
            new LocalHistory(dir.resolve("states").resolve(name), "1", clock).keep(Reason.SAVED, null, List.of(),
                    file(name));
        }
        Files.writeString(dir.resolve("states/left/recovery-1.jsonl"), "");
        Safekeeping.tidy(dir.resolve("states"), Clock.fixed(START.plus(Duration.ofDays(100)), ZoneOffset.UTC));
        assertFalse(Files.exists(dir.resolve("states/old")));
        assertTrue(Files.exists(dir.resolve("states/left")));
        assertTrue(Files.exists(dir.resolve("states/new")));
    }

    private long objects() throws Exception {
        try (Stream<Path> files = Files.walk(dir.resolve("history/objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void brokenEntriesArePassedOver() throws Exception {
        var history = history();
        history.keep(Reason.SAVED, null, List.of(), file("a"));
        now.set(START.plusSeconds(1));
        history.keep(Reason.SAVED, null, List.of(), file("b"));
        Path versions = dir.resolve("history/versions");
        Files.writeString(versions.resolve("1.json"), "{\"time\":");
        Files.writeString(versions.resolve("2.json"), "[]");
        Files.writeString(versions.resolve("3.json"), "{\"time\":\"x\",\"reason\":\"SAVED\",\"program\":\"\","
                + "\"labels\":[],\"files\":{}}");
        Files.writeString(versions.resolve("4.json"), "{\"time\":\"2027-03-01T08:00:00Z\",\"reason\":\"SAVED\","
                + "\"program\":\"\",\"labels\":[],\"files\":{\"../../outside\":\"" + "0".repeat(64) + "\"}}");
        assertEquals(2, history.versions().size());
    }

    @Test
    void savingKeepsWhatIsOverwrittenAndWhatIsSaved() throws Exception {
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        Editing editing = open();
        try (var keeping = keep(editing)) {
            Process process = ModelFactory.eINSTANCE.createProcess();
            process.setId("p1");
            process.setName("Reisepass");
            editing.run("Prozess anlegen", () -> editing.model().processes().add(process));
            now.set(START.plusSeconds(10));
            keeping.save(false);
            editing.run("Prozess umbenennen", () -> process.setName("Pass"));
            now.set(START.plusSeconds(20));
            keeping.save(false);
            editing.run("Beschreibung", () -> editing.model().administration().setDescription("Text"));
            now.set(START.plusSeconds(30));
            keeping.save(false);
            keeping.flush();

            var history = keeping.history();
            var versions = history.versions();
            assertEquals(List.of(Reason.SAVED, Reason.SAVED, Reason.SAVED, Reason.OPENED), reasons(history));
            assertEquals(List.of("Prozess umbenennen"), versions.get(1).labels());
            assertEquals("Reisepass", history.read(versions.get(2), Progress.NONE).processes().getFirst().getName());
            assertEquals(0, history.read(versions.get(3), Progress.NONE).processes().size());
            // of an element only the states in which it is another
            assertEquals(List.of(versions.get(1), versions.get(2)), history.versions("p1", Progress.NONE));
            assertEquals(List.of(), trouble);
            assertEquals(List.of(), keeping.recoveries());
        }
    }

    @Test
    void aDamagedStateIsToldAndTheOthersCanStillBeRead() throws Exception {
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        Editing editing = open();
        try (var keeping = keep(editing)) {
            editing.run("eins", () -> editing.model().administration().setAgs("1"));
            keeping.save(false);
            keeping.flush();
            var history = keeping.history();
            var version = history.versions().getFirst();
            String hash = version.files().get("administration.ratswerk");
            Path object = dir.resolve("state");
            try (Stream<Path> files = Files.walk(object)) {
                object = files.filter(file -> file.endsWith(hash + ".gz")).findFirst().orElseThrow();
            }
            byte[] bytes = Files.readAllBytes(object);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(object, bytes);
            assertThrows(FaultException.class, () -> history.read(version, Progress.NONE));
            assertThrows(FaultException.class, () -> history.read(version, Progress.NONE));
            assertEquals(null, history.read(history.versions().get(1), Progress.NONE).administration().getAgs());
        }
    }

    @Test
    void filesOfSomebodyElseAreKeptBeforeTheyAreOverwritten() throws Exception {
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        Editing editing = open();
        try (var keeping = keep(editing)) {
            editing.run("mein Name", () -> editing.model().administration().setName("Meine Stadt"));
            var other = AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE);
            other.model().administration().setName("Ihre Stadt");
            other.model().processRegister().setDescription("von ihnen");
            other.save();
            assertEquals(2, keeping.changedOnDisk().size());
            assertThrows(FaultException.class, () -> keeping.save(false));
            assertEquals("Neustadt", keeping.base(Progress.NONE).administration().getName());

            keeping.keepMine();
            assertEquals(List.of(), keeping.changedOnDisk());
            assertTrue(editing.isDirty(editing.model().processRegister()));
            keeping.save(false);
            keeping.flush();
            var saved = AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE).model();
            assertEquals("Meine Stadt", saved.administration().getName());
            assertEquals(null, saved.processRegister().getDescription());
            var theirs = keeping.history().versions().stream().filter(each -> each.reason() == Reason.THEIRS)
                    .findFirst().orElseThrow();
            var model = keeping.history().read(theirs, Progress.NONE);
            assertEquals("Ihre Stadt", model.administration().getName());
            assertEquals("von ihnen", model.processRegister().getDescription());
        }
    }

    @Test
    void unsavedChangesAreKeptBeforeTheyAreGivenUp() throws Exception {
        AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        Editing editing = open();
        try (var keeping = keep(editing)) {
            editing.run("mein Name", () -> editing.model().administration().setName("Meine Stadt"));
            Version version = keeping.keepUnsaved();
            assertEquals(Reason.UNSAVED, version.reason());
            assertEquals(List.of("mein Name"), version.labels());
            assertEquals("Meine Stadt", keeping.history().read(version, Progress.NONE).administration().getName());
            assertEquals("Neustadt", open().model().administration().getName());
        }
    }
}
