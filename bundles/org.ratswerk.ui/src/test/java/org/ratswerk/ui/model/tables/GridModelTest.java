package org.ratswerk.ui.model.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Requirement;
import org.ratswerk.ui.model.tables.GridModel.Cell;

class GridModelTest {
    private final Town town = new Town();
    private Locale before;
    private OrganisationalUnit office;
    private OrganisationalUnit finance;
    private Process passport;
    private Process tax;
    private Process archive;
    private Editing editing;
    private GridModel grid;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        office = town.unit("u1", "33", "Bürgeramt");
        finance = town.unit("u2", "20", "Kämmerei");
        passport = town.process("p1", "Reisepass ausstellen", office);
        tax = town.process("p2", "Grundsteuer erheben", finance);
        archive = town.process("p3", "Ärztliche Akten führen", office);
        passport.setCaseVolume(1200L);
        tax.setCaseVolume(90L);
        grid = town.grid(GridTables.PROCESSES);
        editing = town.editing();
        grid.addListener(new GridModel.Listener() {
            @Override
            public void linesChanged() {
                told.add("lines");
            }

            @Override
            public void cellsChanged() {
                told.add("cells");
            }
        });
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private int column(String key) {
        return grid.table().column(key);
    }

    private List<String> texts(String key) {
        return IntStream.range(0, grid.lineCount()).mapToObj(line -> grid.text(line, column(key))).toList();
    }

    private List<Cell> cells(int first, int last, String key) {
        return IntStream.rangeClosed(first, last).mapToObj(line -> new Cell(line, column(key))).toList();
    }

    @Test
    void everyTableHasItsColumnsAndATitle() {
        var tables = GridTables.all();
        assertEquals(tables.size(), tables.stream().map(GridTable::id).distinct().count());
        for (var table : tables) {
            assertFalse(table.title().isBlank());
            assertFalse(table.shownAtFirst().isEmpty());
            assertEquals(table.columns().size(), table.columns().stream().map(GridColumn::key).distinct().count());
        }
        assertEquals("Prozesse", tables.getFirst().title());
        assertEquals(GridTables.SYSTEMS, GridTables.of(town.system("s", "MESO")).orElseThrow().id());
    }

    @Test
    void showsWhatTheModelHolds() {
        assertEquals(List.of("Reisepass ausstellen", "Grundsteuer erheben", "Ärztliche Akten führen"), texts("name"));
        assertEquals(List.of("33  Bürgeramt", "20  Kämmerei", "33  Bürgeramt"), texts("unit"));
        assertEquals(List.of("1.200", "90", ""), texts("caseVolume"));
        assertEquals(List.of("", "", ""), texts("kind"));
        assertSame(tax, grid.element(1));
        assertEquals(1, grid.lineOf(tax));
    }

    @Test
    void sortsBySeveralColumnsByTheRulesOfTheLanguage() {
        grid.sort(column("name"), true, false);
        assertEquals(List.of("Ärztliche Akten führen", "Grundsteuer erheben", "Reisepass ausstellen"), texts("name"));
        grid.sort(column("unit"), false, false);
        grid.sort(column("caseVolume"), true, true);
        assertEquals(List.of("Reisepass ausstellen", "Ärztliche Akten führen", "Grundsteuer erheben"), texts("name"));
        assertEquals(List.of("lines", "lines", "lines"), told);
    }

    @Test
    void filtersByColumnAndByWords() {
        grid.setFilter(column("caseVolume"), ">100");
        assertEquals(List.of("Reisepass ausstellen"), texts("name"));
        grid.clearFilters();
        grid.setSearch("bürger akten");
        assertEquals(List.of("Ärztliche Akten führen"), texts("name"));
        assertEquals(3, grid.rowCount());
        grid.setSearch("p2");
        assertEquals(List.of(), texts("name"), "columns that are not shown are not searched");
        grid.setFilter(column("caseVolume"), "viel");
        assertFalse(grid.arrangement().filterFaults().isEmpty());
    }

    @Test
    void editsInPlaceAndUndoes() {
        assertEquals(Optional.empty(), grid.edit(1, column("caseVolume"), "1.500"));
        assertEquals(1500L, tax.getCaseVolume());
        assertEquals("1.500", grid.text(1, column("caseVolume")));
        grid.edit(0, column("unit"), "Kämmerei");
        assertSame(finance, passport.getUnit());
        grid.edit(0, column("kind"), "Kern");
        assertEquals(ProcessKind.CORE, passport.getKind());
        assertEquals(List.of("cells", "cells", "cells"), told);
        assertEquals("„Prozessart“ ändern", editing.undoLabel().orElseThrow());
        editing.undo();
        editing.undo();
        assertEquals("33  Bürgeramt", grid.text(0, column("unit")));
        grid.edit(0, column("kind"), "");
        assertEquals(ProcessKind.UNSPECIFIED, passport.getKind());
        assertEquals("„Fallzahl pro Jahr“ ändern", editing.undoLabel().orElseThrow(), "nothing was changed");
    }

    @Test
    void aTextThatMeansNothingStaysInItsCell() {
        var message = grid.edit(0, column("caseVolume"), "viele").orElseThrow();
        assertTrue(message.contains("viele") && message.contains("1.500"), message);
        assertEquals("viele", grid.text(0, column("caseVolume")));
        assertEquals(1200L, passport.getCaseVolume());
        assertEquals(List.of(new Cell(0, column("caseVolume"))), grid.faults());
        assertFalse(editing.canUndo());
        grid.sort(column("name"), false, false);
        assertEquals("viele", grid.fault(0, column("caseVolume")).orElseThrow().typed());
        grid.edit(0, column("caseVolume"), "7");
        assertEquals(List.of(), grid.faults());
        assertEquals(7L, passport.getCaseVolume());
        grid.edit(0, column("caseVolume"), "x");
        grid.forgetFault(0, column("caseVolume"));
        assertEquals("7", grid.text(0, column("caseVolume")));
    }

    @Test
    void partsAreMadeWhenTheyAreFirstNeeded() {
        assertEquals("", grid.text(0, column("impact.manualMtpd")));
        grid.edit(0, column("impact.manualMtpd"), "");
        assertNull(passport.getImpact());
        grid.edit(0, column("impact.manualMtpd"), "3 Tage");
        assertEquals(Duration.ofDays(3), passport.getImpact().getManualMtpd());
        assertEquals("3 Tage", grid.text(0, column("impact.manualMtpd")));
        editing.undo();
        assertNull(passport.getImpact());
        assertEquals("", grid.text(0, column("impact.manualMtpd")));
    }

    @Test
    void computedColumnsFollowAndCannotBeEdited() {
        var meso = town.system("s1", "MESO");
        assertEquals(List.of("0", "0", "0"), texts("suppliers"));
        editing.run("x", () -> town.requires("d1", tax, meso));
        assertEquals(List.of("0", "1", "0"), texts("suppliers"));
        assertTrue(grid.edit(1, column("suppliers"), "5").orElseThrow().contains("berechnet"));
        assertEquals(List.of(), grid.faults());
    }

    @Test
    void namesOfOtherElementsFollow() {
        editing.run("x", () -> office.setName("Bürgerservice"));
        assertEquals(List.of("33  Bürgerservice", "20  Kämmerei", "33  Bürgerservice"), texts("unit"));
    }

    @Test
    void fillsDownInOneStep() {
        grid.edit(0, column("kind"), "Kernprozess");
        var cells = new ArrayList<>(cells(0, 2, "kind"));
        cells.addAll(cells(0, 2, "unit"));
        cells.addAll(cells(0, 2, "suppliers"));
        assertEquals(3, grid.fillDown(cells));
        assertEquals(List.of("Kernprozess", "Kernprozess", "Kernprozess"), texts("kind"));
        assertSame(office, tax.getUnit());
        assertEquals("Nach unten ausfüllen", editing.undoLabel().orElseThrow());
        editing.undo();
        assertSame(finance, tax.getUnit());
        assertEquals(List.of("Kernprozess", "", ""), texts("kind"));
        assertEquals(1, grid.fillDown(cells(1, 1, "kind")), "of a single cell the one above is copied");
        assertEquals(List.of("Kernprozess", "Kernprozess", ""), texts("kind"));
    }

    @Test
    void clearsWithTheFaultsInOneStep() {
        grid.edit(2, column("caseVolume"), "oft");
        assertEquals(2, grid.clear(cells(0, 2, "caseVolume")));
        assertEquals(List.of("", "", ""), texts("caseVolume"));
        assertEquals(List.of(), grid.faults());
        editing.undo();
        assertEquals(List.of("1.200", "90", ""), texts("caseVolume"));
    }

    @Test
    void whatIsEditedStaysWhereItIsUntilItIsArrangedAnew() {
        grid.sort(column("name"), true, false);
        grid.setFilter(column("unit"), "33");
        assertEquals(List.of("Ärztliche Akten führen", "Reisepass ausstellen"), texts("name"));
        grid.edit(0, column("caseVolume"), "5");
        assertTrue(grid.isArranged());
        grid.edit(0, column("name"), "Zeugnisse beglaubigen");
        grid.edit(1, column("unit"), "Kämmerei");
        assertEquals(List.of("Zeugnisse beglaubigen", "Reisepass ausstellen"), texts("name"));
        assertFalse(grid.isArranged());
        grid.arrange();
        assertEquals(List.of("Zeugnisse beglaubigen"), texts("name"));
        assertTrue(grid.isArranged());
    }

    @Test
    void newRowsStandWhereTheyAreMadeEvenIfTheFilterWouldHideThem() {
        grid.setFilter(column("name"), "Reise");
        assertEquals(1, grid.insert(0));
        assertEquals(List.of("Reisepass ausstellen", ""), texts("name"));
        assertEquals(List.of(passport, grid.element(1), tax, archive), town.model.processes());
        assertFalse(grid.isArranged());
        grid.edit(1, column("name"), "Personalausweis ausstellen");
        editing.undo();
        editing.undo();
        assertEquals(List.of("Reisepass ausstellen"), texts("name"));
        grid.clearFilters();
        assertEquals(3, grid.insert(-1));
    }

    @Test
    void rowsThatComeAndGoElsewhereFollowInOrder() {
        grid.sort(column("name"), true, false);
        told.clear();
        editing.run("x", () -> town.process("p4", "Hunde anmelden", finance));
        assertEquals(List.of("Ärztliche Akten führen", "Grundsteuer erheben", "Hunde anmelden", "Reisepass ausstellen"),
                texts("name"));
        editing.run("y", () -> town.model.processes().removeAll(List.of(archive, tax)));
        assertEquals(List.of("Hunde anmelden", "Reisepass ausstellen"), texts("name"));
        assertEquals(-1, grid.lineOf(tax));
        editing.undo();
        assertEquals(List.of("Ärztliche Akten führen", "Grundsteuer erheben", "Hunde anmelden", "Reisepass ausstellen"),
                texts("name"));
        assertEquals(List.of("lines", "lines", "lines"), told);
        grid.setFilter(column("unit"), "20");
        editing.run("z", () -> town.process("p5", "Bücher leihen", office));
        assertEquals(List.of("Grundsteuer erheben", "Hunde anmelden"), texts("name"));
        grid.dispose();
        editing.undo();
        editing.undo();
        assertEquals(2, grid.lineCount());
    }

    @Test
    void aChangeOfOtherElementsIsNoChangeOfRows() {
        told.clear();
        editing.run("x", () -> town.person("h", "Frau Huber"));
        assertEquals(List.of("cells"), told);
    }

    // --- views

    @Test
    void viewsAreSavedInTheAdministration() {
        grid.setShown(List.of(column("name"), column("caseVolume")));
        grid.setFilter(column("caseVolume"), ">1");
        grid.setSearch("er");
        grid.sort(column("caseVolume"), false, false);
        grid.sort(column("name"), true, true);
        grid.saveView("Fallzahlen");
        assertEquals(List.of("Fallzahlen"), grid.views());
        assertEquals(Optional.of("Fallzahlen"), grid.view());
        assertFalse(grid.isViewChanged());
        var saved = town.model.administration().getSettings().getViews().getFirst();
        assertEquals("processes", saved.getTable());
        assertEquals(List.of("name", "caseVolume"), saved.getColumns());
        assertEquals(List.of("-caseVolume", "name"), saved.getSort());
        grid.resetView();
        assertEquals(3, grid.lineCount());
        assertEquals(Optional.empty(), grid.view());
        grid.chooseView("Fallzahlen");
        assertEquals(List.of("Grundsteuer erheben"), texts("name"));
        assertEquals(List.of(column("name"), column("caseVolume")), grid.shown());
        assertEquals(List.of(column("caseVolume"), column("name")), grid.arrangement().sortedColumns());
        assertFalse(grid.isViewChanged());
        grid.setSearch("");
        assertTrue(grid.isViewChanged());
        grid.saveView("Fallzahlen");
        assertEquals(1, town.model.administration().getSettings().getViews().size());
        assertEquals(List.of(), town.grid(GridTables.SYSTEMS).views());
        grid.deleteView("Fallzahlen");
        assertEquals(List.of(), grid.views());
        assertEquals(Optional.empty(), grid.view());
        editing.undo();
        assertEquals(List.of("Fallzahlen"), grid.views());
    }

    @Test
    void aViewWithColumnsThatThereAreNoMoreShowsTheOthers() {
        grid.saveView("Alt");
        editing.run("x", () -> {
            var view = town.model.administration().getSettings().getViews().getFirst();
            view.getColumns().clear();
            view.getColumns().addAll(List.of("colour", "name"));
            view.getSort().add("-colour");
        });
        grid.chooseView("Alt");
        assertEquals(List.of(column("name")), grid.shown());
        assertEquals(List.of(), grid.arrangement().sortedColumns());
    }

    // --- dependencies

    @Test
    void aDependencyChangesItsKindWithItsSupplier() {
        var meso = town.system("s1", "MESO");
        editing.run("x", () -> town.model.groups()
                .add(Town.named(Town.FACTORY.createRedundancyGroup(), "g1", "Leitungen")));
        var dependency = town.requires("d1", tax, meso);
        editing.run("y", () -> dependency.setBridging(Duration.ofHours(4)));
        var table = town.grid(GridTables.DEPENDENCIES);
        int supplier = table.table().column("supplier");
        assertEquals("MESO", table.text(0, supplier));
        assertEquals("IT-System", table.text(0, table.table().column("supplierKind")));
        assertEquals(Optional.empty(), table.edit(0, supplier, "Reisepass ausstellen"));
        var process = (ProcessDependency) table.element(0);
        assertSame(passport, process.getSupplier());
        assertSame(tax, process.getDependent());
        assertEquals("d1", process.getId());
        assertEquals(Duration.ofHours(4), process.getBridging());
        assertEquals(List.of(process), town.model.dependencies());
        assertFalse(table.isEditable(0, table.table().column("neededFrom")));
        assertTrue(table.edit(0, table.table().column("neededFrom"), "1 h").isPresent());
        assertEquals(Optional.empty(), table.edit(0, supplier, "Leitungen"));
        assertEquals("g1", ((Requirement) table.element(0)).getGroup().getId());
        assertTrue(table.edit(0, supplier, "MESA").orElseThrow().contains("MESA"));
        editing.undo();
        editing.undo();
        assertSame(dependency, table.element(0));
        assertEquals(1, table.lineCount());
        table.forgetFault(0, supplier);
        assertEquals("MESO", table.text(0, supplier));
        assertEquals(List.of("MESO"), table.column(supplier).proposals(editing, dependency, "mes", 5).stream()
                .map(proposal -> proposal.label()).toList());
    }

    // --- size

    @Test
    void workGrowsWithWhatChangesNotWithTheTable() {
        var big = new Town();
        var unit = big.unit("u", "1", "Amt");
        int count = 5000;
        for (int i = 0; i < count; i++) {
            big.process("p" + i, "Prozess " + (count - i), unit);
        }
        var model = big.grid(GridTables.PROCESSES);
        assertEquals(0, model.evaluations(), "nothing is read before it is shown");
        int name = model.table().column("name");
        model.sort(name, true, false);
        assertEquals(count, model.evaluations(), "one value for each row");
        model.setFilter(model.table().column("kind"), "Kern");
        assertEquals(2 * count, model.evaluations());
        model.clearFilters();
        assertEquals(2 * count, model.evaluations(), "what has been read is not read again");
        long start = model.evaluations();
        model.edit(17, name, "Anders");
        model.text(17, name);
        model.text(18, name);
        assertTrue(model.evaluations() - start <= 4, "an edit reads its row: " + (model.evaluations() - start));
        start = model.evaluations();
        big.editing().run("x", () -> big.process("new", "Prozess 2500a", unit));
        assertTrue(model.evaluations() - start <= model.table().columns().size(),
                "a new row is put in its place: " + (model.evaluations() - start));
        assertEquals("Prozess 2500a", model.text(model.lineOf(big.model.processes().getLast()), name));
        start = model.evaluations();
        model.fillDown(IntStream.range(100, 1100).mapToObj(line -> new Cell(line, name)).toList());
        IntStream.range(100, 140).forEach(line -> model.text(line, name));
        assertTrue(model.evaluations() - start <= 42, "only what is seen is read: " + (model.evaluations() - start));
    }
}
