package org.ratswerk.core.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.FileHistory.FileVersion;
import org.ratswerk.core.history.LocalHistory.Limits;
import org.ratswerk.core.history.LocalHistory.Reason;

/** Former versions of BPMN files and other files that do not belong to the model. */
class FileHistoryTest {
    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
    private static final Path DIAGRAM = Path.of("bpmn", "bau", "antrag.bpmn");
    private static final Path REGULATION = Path.of("documents", "satzung.txt");

    @TempDir
    private Path dir;
    private final List<Exception> trouble = new ArrayList<>();
    private Path town;

    @BeforeEach
    void create() throws Exception {
        town = dir.resolve("stadt");
        AdministrationFolder.create(town, "Neustadt");
        write(DIAGRAM, "eins");
        write(REGULATION, "Satzung");
    }

    private static Clock at(Duration later) {
        return Clock.fixed(START.plus(later), ZoneOffset.UTC);
    }

    private LocalHistory history(Duration later) {
        return new LocalHistory(dir.resolve("history"), "1.2.3", at(later));
    }

    private Safekeeping keep() throws Exception {
        return new Safekeeping(new Editing(AdministrationFolder.open(town, Progress.NONE)), dir.resolve("state"), "1.2.3",
                Clock.systemUTC(), trouble::add);
    }

    /** Writes a file and sets its time forward, so that the change can be told by it. */
    private void write(Path file, String text) throws IOException {
        Path path = town.resolve(file);
        Files.createDirectories(path.getParent());
        FileTime before = Files.exists(path) ? Files.getLastModifiedTime(path) : FileTime.from(START);
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(before.toInstant().plusSeconds(10)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> contents(FileHistory files, Path file) throws IOException {
        var contents = new ArrayList<String>();
        for (FileVersion version : files.versions(file)) {
            contents.add(version.reason() + " " + new String(files.read(version), StandardCharsets.UTF_8));
        }
        return contents;
    }

    @Test
    void whatAnEditorSavesIsKeptOnce() throws Exception {
        var history = history(Duration.ZERO);
        assertTrue(history.files().keep(DIAGRAM, Reason.SAVED, bytes("eins")).isPresent());
        assertFalse(history.files().keep(DIAGRAM, Reason.SAVED, bytes("eins")).isPresent());
        assertTrue(history.files().keep(DIAGRAM, Reason.SAVED, bytes("zwei")).isPresent());
        assertTrue(history.files().keep(DIAGRAM, Reason.SAVED, bytes("eins")).isPresent());
        assertTrue(history.files().keep(REGULATION, Reason.THEIRS, bytes("eins")).isPresent());
        var again = history(Duration.ofDays(1)).files();
        assertEquals(List.of("SAVED eins", "SAVED zwei", "SAVED eins"), contents(again, DIAGRAM));
        assertEquals(List.of("THEIRS eins"), contents(again, REGULATION));
        assertEquals(Set.of("bpmn/bau/antrag.bpmn", "documents/satzung.txt"), again.files());
        assertEquals(START, again.versions(REGULATION).getFirst().time());
        assertEquals("1.2.3", again.versions(REGULATION).getFirst().program());
        try (Stream<Path> objects = Files.walk(dir.resolve("history/objects"))) {
            assertEquals(2, objects.filter(Files::isRegularFile).count(), "each content once");
        }
    }

    @Test
    void theNewestOfAFileIsKeptWhateverItsAge() throws Exception {
        var early = history(Duration.ZERO);
        early.files().keep(DIAGRAM, Reason.SAVED, bytes("eins"));
        early.files().keep(DIAGRAM, Reason.SAVED, bytes("zwei"));
        early.files().keep(REGULATION, Reason.SAVED, bytes("drei"));
        var late = history(Duration.ofDays(400));
        late.setLimits(new Limits(Duration.ofDays(90), 1 << 20));
        late.keep(Reason.SAVED, null, List.of(), Map.of(Path.of("administration.ratswerk"), bytes("a")));
        assertEquals(List.of("SAVED zwei"), contents(late.files(), DIAGRAM));
        assertEquals(List.of("SAVED drei"), contents(late.files(), REGULATION));
        assertEquals(1, late.versions().size());
        late.setLimits(new Limits(Duration.ofDays(90), 1));
        late.prune();
        assertEquals(1, late.versions().size(), "the newest state of the model goes before");
        assertEquals(List.of(), late.files().versions(DIAGRAM));
    }

    @Test
    void tooLargeAndBrokenIsPassedOver() throws Exception {
        var files = history(Duration.ZERO).files();
        assertFalse(files.keep(REGULATION, Reason.SAVED, new byte[(int) FileHistory.MOST_BYTES + 1]).isPresent());
        files.keep(DIAGRAM, Reason.SAVED, bytes("eins"));
        Path entries = dir.resolve("history/files");
        Files.writeString(entries.resolve("000000000000001-abc.json"), "{\"file\":\"../../fremd\"}");
        Files.writeString(entries.resolve("x.json"), "nicht lesbar");
        String good;
        try (Stream<Path> all = Files.list(entries)) {
            good = Files.readString(all.filter(each -> each.getFileName().toString().startsWith("001")).findFirst()
                    .orElseThrow());
        }
        Files.writeString(entries.resolve("000000000000002-abc.json"),
                good.replace("bpmn/bau/antrag.bpmn", "../../fremd"));
        assertEquals(Set.of("bpmn/bau/antrag.bpmn"), history(Duration.ZERO).files().files());
        var version = files.versions(DIAGRAM).getFirst();
        try (Stream<Path> objects = Files.walk(dir.resolve("history/objects"))) {
            Files.writeString(objects.filter(Files::isRegularFile).findFirst().orElseThrow(), "beschädigt");
        }
        assertThrows(IOException.class, () -> files.read(version));
    }

    @Test
    void changesOfSomebodyElseAreKeptAndTold() throws Exception {
        try (var keeping = keep()) {
            var files = keeping.history().files();
            assertEquals(List.of(), keeping.otherFilesChanged(Progress.NONE));
            assertEquals(List.of("OPENED eins"), contents(files, DIAGRAM));
            assertEquals(List.of(), keeping.otherFilesChanged(Progress.NONE));

            write(DIAGRAM, "zwei");
            Path added = Path.of("bpmn", "neu.bpmn");
            write(added, "neu");
            write(Path.of("documents", ".~lock.x#"), "gesperrt");
            write(Path.of("documents", "x.tmp"), "flüchtig");
            write(Path.of(".git", "HEAD"), "ref");
            assertEquals(List.of(DIAGRAM, added), keeping.otherFilesChanged(Progress.NONE));
            assertEquals(List.of("THEIRS zwei", "OPENED eins"), contents(files, DIAGRAM));
            assertEquals(List.of("THEIRS neu"), contents(files, added));

            Files.delete(town.resolve(DIAGRAM));
            assertEquals(List.of(DIAGRAM), keeping.otherFilesChanged(Progress.NONE));
            assertEquals(2, files.versions(DIAGRAM).size(), "what is deleted can be had back");
            assertEquals(Set.of("bpmn/bau/antrag.bpmn", "bpmn/neu.bpmn", "documents/satzung.txt"), files.files());
        }
        assertEquals(List.of(), trouble);
    }

    @Test
    void whatTheUserSavesIsHisOwn() throws Exception {
        try (var keeping = keep()) {
            var files = keeping.history().files();
            keeping.otherFilesChanged(Progress.NONE);
            files.keep(DIAGRAM, Reason.SAVED, bytes("zwei"));
            write(DIAGRAM, "zwei");
            assertEquals(List.of(DIAGRAM), keeping.otherFilesChanged(Progress.NONE), "to be checked again");
            assertEquals(List.of("SAVED zwei", "OPENED eins"), contents(files, DIAGRAM));
        }
    }

    @Test
    void aVersionIsRestoredAndWhatWasThereIsKept() throws Exception {
        var files = history(Duration.ZERO).files();
        files.keep(DIAGRAM, Reason.SAVED, bytes("früher"));
        var version = files.versions(DIAGRAM).getFirst();
        files.restore(town, version);
        assertEquals("früher", Files.readString(town.resolve(DIAGRAM)));
        assertEquals(List.of("SAVED früher", "THEIRS eins", "SAVED früher"), contents(files, DIAGRAM));
        Files.delete(town.resolve(DIAGRAM));
        Files.delete(town.resolve(DIAGRAM).getParent());
        files.restore(town, version);
        assertEquals("früher", Files.readString(town.resolve(DIAGRAM)));
        assertEquals(3, files.versions(DIAGRAM).size());
    }

    @Test
    void whatHasChangedBetweenTwoStartsIsKept() throws Exception {
        try (var keeping = keep()) {
            keeping.otherFilesChanged(Progress.NONE);
        }
        write(DIAGRAM, "zwei");
        try (var keeping = keep()) {
            assertEquals(List.of(), keeping.otherFilesChanged(Progress.NONE));
            assertEquals(List.of("OPENED zwei", "OPENED eins"), contents(keeping.history().files(), DIAGRAM));
            assertEquals(List.of("OPENED Satzung"), contents(keeping.history().files(), REGULATION));
        }
    }

    @Test
    void theStatesOfTheModelAreAsBefore() throws Exception {
        try (var keeping = keep()) {
            keeping.otherFilesChanged(Progress.NONE);
            write(DIAGRAM, "zwei");
            keeping.otherFilesChanged(Progress.NONE);
            assertEquals(List.of(), keeping.history().versions());
            assertEquals(List.of(), keeping.changedOnDisk());
        }
        Path place = Safekeeping.place(dir.resolve("state"), town);
        LocalHistory.tidy(dir.resolve("state"), Instant.now().plus(Duration.ofDays(30)), Limits.DEFAULT);
        assertTrue(Files.exists(place));
        LocalHistory.tidy(dir.resolve("state"), Instant.now().plus(Duration.ofDays(120)), Limits.DEFAULT);
        assertFalse(Files.exists(place));
        assertArrayEquals(bytes("zwei"), Files.readAllBytes(town.resolve(DIAGRAM)));
    }
}
