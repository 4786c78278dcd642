package org.ratswerk.ui.downtime.model.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.DowntimeFigures;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.snapshot.KeyFigures;
import org.ratswerk.core.snapshot.Snapshot;
import org.ratswerk.model.Element;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.downtime.model.snapshot.ChangesList.Column;

/** A process that may be down for a day, a register that it needs, and an archive that nobody needs. */
class SnapshotBoardTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private static final List<KeyFigures> FIGURES = List.of(new DowntimeFigures());

    @TempDir
    private Path folder;
    private final Locale locale = Locale.getDefault();
    private Editing editing;
    private Process process;
    private ITSystem register;

    @BeforeEach
    void create() {
        Locale.setDefault(Locale.GERMANY);
        var administration = named(FACTORY.createAdministration(), "town", "Stadt");
        administration.setSettings(FACTORY.createSettings());
        var model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "ps", null),
                named(FACTORY.createLandscape(), "l", null), named(FACTORY.createContinuityRegister(), "r", null),
                List.of(), List.of());
        process = named(FACTORY.createProcess(), "p", "Meldewesen");
        process.setImpact(FACTORY.createBusinessImpact());
        process.getImpact().setManualMtpd(Duration.ofHours(24));
        model.processes().add(process);
        register = named(FACTORY.createITSystem(), "s", "Register");
        register.setRecoveryTime(Duration.ofHours(30));
        model.resources().add(register);
        ITSystem archive = named(FACTORY.createITSystem(), "a", "Archiv");
        archive.setRecoveryTime(Duration.ofHours(8));
        model.resources().add(archive);
        var requirement = named(FACTORY.createRequirement(), "d", null);
        requirement.setDependent(process);
        requirement.setResource(register);
        model.dependencies().add(requirement);
        editing = new Editing(model);
    }

    @AfterEach
    void back() {
        Locale.setDefault(locale);
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private SnapshotBoard board(String time) {
        return new SnapshotBoard(editing, folder, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private void change(Runnable change) {
        editing.run("Change", null, change);
    }

    private static List<String> cells(ChangesList list, int row) {
        return List.of(Column.values()).stream().map(column -> list.cell(list.rows().get(row), column)).toList();
    }

    private static List<String> elements(ChangesList list) {
        return list.rows().stream().map(Table.Row::elementId).toList();
    }

    @Test
    void takenAndShownWithItsFigures() throws FaultException {
        SnapshotBoard board = board("2027-03-31T08:00:00Z");
        board.show(board.look());
        assertTrue(board.isEmpty());
        Snapshot taken = board.take("Vorher", FIGURES, Progress.NONE);
        board.show(board.look());
        assertFalse(board.isEmpty());
        assertEquals(List.of(taken), board.snapshots());
        assertEquals(List.of("Festgehalten am", "Bezeichnung", "Anforderung erfüllt", "Lücke", "Unbekannt",
                "Ohne Anforderung", "Unbeantwortet", "Größte Lücke", "Zu lange, wenn alles ausfällt",
                "Mit tolerierbarer Ausfallzeit", "Ohne tolerierbare Ausfallzeit", "Einzelne Fehlerstellen", "Von"),
                board.columns());
        // 30 h instead of 24: one gap of 6 h, and the register is a single point of failure
        assertEquals(List.of("Vorher", "0", "1", "0", "1", "2", "6 h", "1", "1", "0", "1"),
                board.cells(taken).subList(1, 12));
        assertFalse(editing.isDirty());
    }

    @Test
    void comparedWithWhatIsNotSaved() throws FaultException {
        SnapshotBoard board = board("2027-03-31T08:00:00Z");
        Snapshot taken = board.take("Vorher", FIGURES, Progress.NONE);
        change(() -> register.setRecoveryTime(Duration.ofHours(10)));
        ChangesList list = board.compare(taken, null, Progress.NONE);
        assertEquals(List.of("s"), elements(list));
        assertEquals(List.of("Register", "IT-System", "▲ Lücke → ✓ erfüllt", "", "24 h", "30 h → 10 h", "−20 h",
                "„Register“ ist jetzt nach 10 h statt nach 30 h wieder da: die Wiederherstellung von „Register“ dauert "
                        + "jetzt 10 h statt 30 h."), cells(list, 0));
        assertEquals("Stand vom 31.03.2027, 08:00 „Vorher“ verglichen mit: jetzt (08:00)", list.title());
        assertEquals("1 Prozess oder Ressource hat ein anderes Ergebnis; keine ist schlechter bewertet, 1 besser.",
                list.summary());
        assertEquals(Symbol.MET, ChangesList.symbol(list, list.rows().getFirst()));
        assertTrue(list.details(list.rows().getFirst()).contains("Vorher:\n„Register“ muss nach 24 h wieder da sein."));
        // what changes later is not part of it
        change(() -> register.setName("Anders"));
        assertTrue(list.details(list.rows().getFirst()).contains("Jetzt:\n„Register“ muss nach 24 h wieder da sein."));
    }

    @Test
    void listsAreFilteredAndSorted() throws FaultException {
        SnapshotBoard board = board("2027-03-31T08:00:00Z");
        Snapshot taken = board.take("", FIGURES, Progress.NONE);
        change(() -> process.getImpact().setManualMtpd(Duration.ofHours(12)));
        ChangesList list = board.compare(taken, null, Progress.NONE);
        assertEquals(List.of("p", "s"), elements(list));
        assertEquals(List.of("Meldewesen", "Prozess", "", "24 h → 12 h", "24 h → 12 h", "", "",
                "„Meldewesen“ darf jetzt 12 h statt 24 h ausfallen (von Hand auf 12 h statt 24 h festgelegt)."),
                cells(list, 0));
        assertEquals("+12 h", cells(list, 1).get(Column.LATER.ordinal()));
        list.sortBy(Column.ELEMENT);
        assertEquals(List.of("p", "s"), elements(list));
        list.sortBy(Column.ELEMENT);
        assertTrue(list.isDescending());
        assertEquals(List.of("s", "p"), elements(list));
        list.sortBy(Column.ELEMENT);
        assertEquals(List.of("p", "s"), elements(list));
        list.setText(" it-SYSTEM ");
        assertEquals(List.of("s"), elements(list));
    }

    @Test
    void twoSnapshotsAreComparedInTheOrderOfTheirTimes() throws FaultException {
        Snapshot first = board("2027-03-31T08:00:00Z").take("a", FIGURES, Progress.NONE);
        change(() -> register.setRecoveryTime(Duration.ofHours(10)));
        SnapshotBoard board = board("2027-06-30T08:00:00Z");
        Snapshot second = board.take("b", FIGURES, Progress.NONE);
        board.show(board.look());
        assertEquals(List.of(second, first), board.snapshots());
        var pair = SnapshotBoard.pair(board.snapshots());
        assertEquals(first, pair.getKey());
        assertEquals(second, pair.getValue());
        assertEquals("30 h → 10 h", cells(board.compare(pair.getKey(), pair.getValue(), Progress.NONE), 0)
                .get(Column.ACHIEVABLE.ordinal()));
        assertEquals("[1, 0]", board.trend(FIGURES).charts().getFirst().series().get(1).values().toString());
        assertEquals(List.of("31.03.2027", "30.06.2027"),
                board.trend(FIGURES).charts().getFirst().points().stream().map(point -> point.name()).toList());
    }

    @Test
    void whatCannotBeDoneIsSaid() throws FaultException {
        Snapshot one = board("2027-03-31T08:00:00Z").take("a", FIGURES, Progress.NONE);
        Snapshot two = board("2027-06-30T08:00:00Z").take("", FIGURES, Progress.NONE);
        assertEquals("Wählen Sie zuerst einen Stand aus.", SnapshotBoard.nowFault(List.of()).orElseThrow());
        assertTrue(SnapshotBoard.nowFault(List.of(one)).isEmpty());
        assertTrue(SnapshotBoard.nowFault(List.of(one, two)).isPresent());
        assertTrue(SnapshotBoard.pairFault(List.of(one)).isPresent());
        assertTrue(SnapshotBoard.pairFault(List.of(one, two)).isEmpty());
        assertTrue(SnapshotBoard.deleteFault(List.of()).isPresent());
        assertEquals("Den Stand vom 31.03.2027, 08:00 „a“ endgültig löschen? Er lässt sich nicht wiederherstellen. Die "
                + "Verwaltung selbst bleibt, wie sie ist.", SnapshotBoard.deleteQuestion(List.of(one)));
        assertTrue(SnapshotBoard.deleteQuestion(List.of(one, two)).startsWith("2 Stände endgültig löschen?"));
    }

    @Test
    void filesThatCannotBeReadAreTold() throws FaultException, IOException {
        SnapshotBoard board = board("2027-03-31T08:00:00Z");
        Files.createDirectories(folder.resolve("snapshots"));
        Files.writeString(folder.resolve("snapshots/2027-01-01T00-00-00.zip"), "x");
        board.show(board.look());
        assertFalse(board.isEmpty());
        assertTrue(board.trouble().startsWith("1 Datei im Ordner der Stände lässt sich nicht lesen."), board.trouble());
    }
}
