package org.ratswerk.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;

/** Whatever is done is taken down, and can be done again from what was taken down. */
class RecoveryJournalTest {
    @TempDir
    private Path dir;

    private final List<Exception> trouble = new ArrayList<>();

    private Path folder() {
        return dir.resolve("stadt");
    }

    private Path state() {
        return dir.resolve("state");
    }

    private Editing open() throws Exception {
        return new Editing(AdministrationFolder.open(folder(), Progress.NONE));
    }

    private Safekeeping keep(Editing editing) {
        return new Safekeeping(editing, state(), "1.0", Clock.systemUTC(), trouble::add);
    }

    private Path journal() {
        return Safekeeping.place(state(), folder()).resolve("recovery.jsonl");
    }

    /** What saving would write; catalogues and plans by what is in them, since their files get names only then. */
    private static List<String> state(Editing editing) throws Exception {
        return ModelText.of(editing.model());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasTakenDownGivesTheSameState(long seed) throws Exception {
        AdministrationFolder.create(folder(), "Neustadt");
        Editing editing = open();
        try (var keeping = keep(editing)) {
            var monkey = new Monkey(editing, seed);
            var random = new Random(seed);
            // states after each line of the journal
            var states = new ArrayList<List<String>>();
            var lines = new ArrayList<Integer>();
            var counter = new int[1];
            editing.addListener(change -> counter[0]++);
            for (int i = 0; i < 250; i++) {
                monkey.act();
                if (lines.isEmpty() || lines.getLast() != counter[0]) {
                    lines.add(counter[0]);
                    states.add(state(editing));
                }
                if (i == 120) {
                    keeping.save(false);
                    counter[0] = 0;
                    lines.clear();
                    states.clear();
                }
            }
            assertEquals(List.of(), trouble);
            keeping.flush();
            byte[] bytes = Files.readAllBytes(journal());
            int header = indexOf(bytes, 0) + 1;
            for (int i = 0; i < 12; i++) {
                int length = i == 0 ? bytes.length : header + random.nextInt(bytes.length - header);
                var cut = java.util.Arrays.copyOf(bytes, length);
                var content = read(cut);
                int whole = content.lines().size();
                Editing again = open();
                var replay = new org.ratswerk.core.edit.CommandReplay(again, true);
                replay.run("Wiederhergestellt", content.lines());
                assertEquals(List.of(), replay.misfits());
                if (whole > 0) {
                    assertEquals(states.get(lines.indexOf(whole)), state(again), "seed " + seed + " line " + whole);
                    var restored = state(again);
                    again.undo();
                    assertFalse(again.isDirty());
                    again.redo();
                    assertEquals(restored, state(again));
                }
            }
        }
    }

    private static int indexOf(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private RecoveryJournal.Content read(byte[] bytes) throws Exception {
        Path file = dir.resolve("cut.jsonl");
        Files.write(file, bytes);
        return RecoveryJournal.read(file).orElseThrow();
    }

    @Test
    void theSavedFilesAreThoseOfTheRestoredState() throws Exception {
        AdministrationFolder.create(folder(), "Neustadt");
        Editing editing = open();
        var keeping = keep(editing);
        var monkey = new Monkey(editing, 99);
        for (int i = 0; i < 100; i++) {
            monkey.act();
        }
        keeping.flush();
        Path copy = dir.resolve("copy.jsonl");
        Files.copy(journal(), copy);
        keeping.close();
        assertFalse(Files.exists(journal()), "nothing is left after closing");
        Files.copy(copy, journal(), StandardCopyOption.REPLACE_EXISTING);

        Editing next = open();
        try (var again = keep(next)) {
            var recoveries = again.recoveries();
            assertEquals(1, recoveries.size());
            assertFalse(recoveries.getFirst().filesChanged());
            var outcome = recoveries.getFirst().prepare(Progress.NONE).orElseThrow().restore();
            assertTrue(outcome.changed());
            assertEquals(List.of(), outcome.misfits());
            assertEquals(state(editing), state(next));
            assertEquals("Wiederhergestellte Änderungen", next.undoLabel().orElseThrow()
                    .replace("Restored changes", "Wiederhergestellte Änderungen"));
            assertEquals(List.of(), again.recoveries());
            // it is safe again at once
            again.flush();
            assertEquals(1, RecoveryJournal.read(journal()).orElseThrow().lines().size());
            again.save(false);
            assertEquals(state(next), state(open()));
        }
        assertEquals(List.of(), trouble);
    }

    @Test
    void nothingIsOfferedWhenEverythingWasTakenBackOrSaved() throws Exception {
        AdministrationFolder.create(folder(), "Neustadt");
        Editing editing = open();
        var keeping = keep(editing);
        editing.run("ags", () -> editing.model().administration().setAgs("1"));
        editing.undo();
        keeping.flush();
        try (var again = keep(open())) {
            assertEquals(List.of(), again.recoveries());
        }
        editing.redo();
        keeping.save(false);
        keeping.flush();
        try (var again = keep(open())) {
            assertEquals(List.of(), again.recoveries());
        }
        keeping.close();
    }

    @Test
    void changesOfSomebodyElseAreJoinedWithWhatIsRestored() throws Exception {
        AdministrationFolder.create(folder(), "Neustadt");
        Editing editing = open();
        var keeping = keep(editing);
        editing.run("ags", () -> editing.model().administration().setAgs("08222000"));
        editing.run("name", () -> editing.model().administration().setName("Meine Stadt"));
        keeping.flush();
        // the program is killed; somebody else saves
        var other = AdministrationFolder.open(folder(), Progress.NONE);
        other.model().administration().setName("Ihre Stadt");
        other.model().administration().setInhabitants(5000);
        other.save();

        Editing next = open();
        try (var again = keep(next)) {
            var recovery = again.recoveries().getFirst();
            assertTrue(recovery.filesChanged());
            assertEquals(List.of("ags", "name"), recovery.labels());
            var outcome = recovery.prepare(Progress.NONE).orElseThrow().restore();
            assertEquals("08222000", next.model().administration().getAgs());
            assertEquals("Ihre Stadt", next.model().administration().getName());
            assertEquals(5000, next.model().administration().getInhabitants());
            assertEquals(1, outcome.misfits().size());
            assertTrue(outcome.misfits().getFirst().contains("Meine Stadt"), outcome.misfits().getFirst());
            // what did not fit stays in the local history
            var kept = again.history().versions().stream()
                    .filter(version -> version.reason() == LocalHistory.Reason.RECOVERED).findFirst().orElseThrow();
            assertEquals("Meine Stadt", again.history().read(kept, Progress.NONE).administration().getName());
            assertEquals(List.of(), again.recoveries());
        }
        keeping.close();
        assertEquals(List.of(), trouble);
    }

    @Test
    void withoutTheStateAtTheBeginningWhatFitsIsStillRestored() throws Exception {
        AdministrationFolder.create(folder(), "Neustadt");
        Editing editing = open();
        var keeping = keep(editing);
        editing.run("ags", () -> editing.model().administration().setAgs("08222000"));
        editing.run("name", () -> editing.model().administration().setName("Meine Stadt"));
        keeping.flush();
        delete(Safekeeping.place(state(), folder()).resolve("versions"));
        var other = AdministrationFolder.open(folder(), Progress.NONE);
        other.model().administration().setName("Ihre Stadt");
        other.save();

        Editing next = open();
        try (var again = keep(next)) {
            var outcome = again.recoveries().getFirst().prepare(Progress.NONE).orElseThrow().restore();
            assertEquals("08222000", next.model().administration().getAgs());
            assertEquals("Ihre Stadt", next.model().administration().getName());
            assertTrue(outcome.misfits().getFirst().contains("Meine Stadt"), outcome.misfits().toString());
            assertEquals(List.of(), again.recoveries());
        }
        keeping.close();
    }

    @Test
    void whatIsDiscardedStaysInTheLocalHistory() throws Exception {
        AdministrationFolder.create(folder(), "Neustadt");
        Editing editing = open();
        var keeping = keep(editing);
        editing.run("ags", () -> editing.model().administration().setAgs("08222000"));
        keeping.flush();
        try (var again = keep(open())) {
            again.recoveries().getFirst().discard();
            assertEquals(List.of(), again.recoveries());
            var version = again.history().versions().getFirst();
            assertEquals(LocalHistory.Reason.RECOVERED, version.reason());
            assertEquals(List.of("ags"), version.labels());
            assertEquals("08222000", again.history().read(version, Progress.NONE).administration().getAgs());
        }
        keeping.close();
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
