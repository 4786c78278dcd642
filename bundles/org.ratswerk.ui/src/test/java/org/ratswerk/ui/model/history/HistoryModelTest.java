package org.ratswerk.ui.model.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.ChangeNode;
import org.ratswerk.core.history.Difference;
import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.core.history.Safekeeping;
import org.ratswerk.core.history.ThreeWay;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.HistoryModel.Against;
import org.ratswerk.ui.model.history.JoinModel.Owner;
import org.ratswerk.ui.model.relations.DependencyEdits;

class HistoryModelTest {
    @TempDir
    private Path dir;
    private Locale locale;
    private OpenAdministration administration;
    private Safekeeping keeping;

    @BeforeEach
    void open() throws Exception {
        locale = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        var folder = AdministrationFolder.create(dir.resolve("stadt"), "Neustadt");
        for (String id : List.of("p1", "p2")) {
            var process = ModelFactory.eINSTANCE.createProcess();
            process.setId(id);
            process.setName("Prozess " + id);
            folder.model().processes().add(process);
        }
        folder.save();
        administration = OpenAdministration.read(dir.resolve("stadt"), Progress.NONE);
        keeping = new Safekeeping(administration.editing(), dir.resolve("state"), "1", Clock.systemUTC(), exception -> {
            throw new IllegalStateException(exception);
        });
    }

    @AfterEach
    void close() {
        keeping.close();
        Locale.setDefault(locale);
    }

    private Process process(String id) {
        return (Process) administration.element(id).orElseThrow();
    }

    private void rename(String id, String name) {
        administration.editing().run("Umbenennen", () -> process(id).setName(name));
    }

    private HistoryModel model(String element) {
        return new HistoryModel(administration, keeping.history(), element);
    }

    private static List<String> lines(List<ChangeNode> nodes) {
        var lines = new ArrayList<String>();
        for (var node : nodes) {
            lines.add(node.text());
            lines.addAll(lines(node.children()));
        }
        return lines;
    }

    @Test
    void aVersionIsComparedWithTheOneBeforeAndWithNow() throws Exception {
        rename("p1", "Eins");
        keeping.save(false);
        rename("p2", "Zwei");
        keeping.save(false);
        keeping.flush();
        rename("p2", "Drei");
        var model = model(null);
        var versions = model.versions(Progress.NONE);
        assertEquals(List.of(Reason.SAVED, Reason.SAVED, Reason.OPENED), versions.stream().map(Version::reason).toList());
        var then = model.compare(List.of(versions.get(1)), Against.PREVIOUS, Progress.NONE);
        assertEquals(List.of("Prozesskatalog", "Prozess (1)", "Prozess „Eins“: umbenannt: „Prozess p1“ → „Eins“"),
                lines(then.tree()));
        var since = model.compare(List.of(versions.get(1)), Against.NOW, Progress.NONE);
        assertEquals("Prozess „Drei“: umbenannt: „Prozess p2“ → „Drei“", lines(since.tree()).getLast());
        // the order of selection does not matter
        var two = model.compare(List.of(versions.get(2), versions.get(0)), Against.NOW, Progress.NONE);
        assertEquals(2, two.shown().size());
        assertEquals(2, model.compare(List.of(versions.get(0), versions.get(2)), Against.NOW, Progress.NONE).shown()
                .size());
    }

    @Test
    void ofAnElementOnlyItsOwnVersionsAndChangesAreShown() throws Exception {
        rename("p1", "Eins");
        rename("p2", "Zwei");
        keeping.save(false);
        rename("p2", "Drei");
        keeping.save(false);
        keeping.flush();
        var model = model("p1");
        var versions = model.versions(Progress.NONE);
        assertEquals(2, versions.size());
        var shown = model.compare(List.of(versions.getFirst()), Against.PREVIOUS, Progress.NONE);
        assertEquals("Prozess „Eins“: umbenannt: „Prozess p1“ → „Eins“", lines(shown.tree()).getLast());
        var since = model.since(versions.getLast(), Progress.NONE);
        assertEquals(List.of(), model.takeBack(since, since.shown(), "zurück"));
        assertEquals("Prozess p1", process("p1").getName());
        assertEquals("Drei", process("p2").getName());
        administration.editing().undo();
        assertEquals("Eins", process("p1").getName());
    }

    @Test
    void theDependenciesOfAnElementArePartOfItsHistory() throws Exception {
        var dependency = new DependencyEdits(administration).add(process("p1"), process("p2"), Duration.ofHours(4), null);
        keeping.save(false);
        administration.editing().run("Überbrückung", () -> dependency.setBridging(Duration.ofHours(8)));
        keeping.save(false);
        administration.editing().run("AGS", () -> administration.model().administration().setAgs("05999000"));
        keeping.save(false);
        keeping.flush();
        for (String id : List.of("p1", "p2")) {
            var model = model(id);
            var versions = model.versions(Progress.NONE);
            assertEquals(3, versions.size(), id);
            var shown = model.compare(List.of(versions.getFirst()), Against.PREVIOUS, Progress.NONE);
            assertEquals(1, shown.shown().size(), id);
            assertTrue(lines(shown.tree()).getLast().contains("4 h"), () -> lines(shown.tree()).toString());
        }
        var model = model("p1");
        var since = model.since(model.versions(Progress.NONE).getLast(), Progress.NONE);
        assertEquals(List.of(), model.takeBack(since, since.shown(), "zurück"));
        assertEquals(List.of(), administration.model().dependencies());
        assertEquals("05999000", administration.model().administration().getAgs());
    }

    @Test
    void ofAConflictOnlyOneSideIsTaken() throws Exception {
        rename("p1", "Mein Eins");
        rename("p2", "Mein Zwei");
        var theirs = new Editing(AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE));
        theirs.run("ihre", () -> ((Process) theirs.element("p1").orElseThrow()).setName("Ihr Eins"));
        var base = AdministrationFolder.open(dir.resolve("stadt"), Progress.NONE).model();
        var join = new JoinModel(ThreeWay.of(base, administration.model(), theirs.model(), Progress.NONE));
        assertTrue(join.hasMine());
        assertEquals(1, join.conflicts());
        List<Difference> all = join.tree().stream().flatMap(node -> node.differences().stream()).toList();
        assertEquals(3, all.size());
        Difference mine = all.stream().filter(each -> join.owner(each) == Owner.MINE && join.isConflict(each)).findFirst()
                .orElseThrow();
        Difference their = all.stream().filter(each -> join.owner(each) == Owner.THEIRS).findFirst().orElseThrow();
        assertFalse(join.isTaken(mine));
        assertTrue(join.isTaken(their));
        join.take(mine, true);
        assertFalse(join.isTaken(their));
        assertEquals(List.of(), join.apply(theirs, "zusammen"));
        assertEquals(List.of("Mein Eins", "Mein Zwei"),
                theirs.model().processes().stream().map(Process::getName).toList());
    }

    @Test
    void timesAreToldAsPeopleSayThem() {
        var now = ZonedDateTime.of(2027, 3, 3, 9, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        assertEquals("heute, 08:05 Uhr", HistoryWords.time(Instant.parse("2027-03-03T07:05:00Z"), now));
        assertEquals("gestern, 23:59 Uhr", HistoryWords.time(Instant.parse("2027-03-02T22:59:00Z"), now));
        assertEquals("01.03.2027, 12:00 Uhr", HistoryWords.time(Instant.parse("2027-03-01T11:00:00Z"), now));
        assertEquals("• a\n• b", HistoryWords.lines(List.of("a", "b", "a")));
        assertEquals("• 2 frühere Änderungen\n• 3\n• 4\n• 5\n• 6\n• 7\n• 8",
                HistoryWords.lines(List.of("1", "2", "3", "4", "5", "6", "7", "8")));
    }
}
