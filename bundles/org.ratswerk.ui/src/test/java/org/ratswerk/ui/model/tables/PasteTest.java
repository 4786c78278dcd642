package org.ratswerk.ui.model.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.ui.model.tables.GridModel.Cell;

class PasteTest {
    private final Town town = new Town();
    private Locale before;
    private OrganisationalUnit office;
    private GridModel grid;

    @BeforeEach
    void open() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        office = town.unit("u1", "33", "Bürgeramt");
        town.unit("u2", "20", "Kämmerei");
        town.process("p1", "Reisepass ausstellen", office);
        town.process("p2", "Grundsteuer erheben", office);
        town.process("p3", "Akten führen", null);
        grid = town.grid(GridTables.PROCESSES);
        grid.setShown(List.of(column("name"), column("unit"), column("caseVolume"), column("suppliers")));
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    private int column(String key) {
        return grid.table().column(key);
    }

    private Cell cell(int line, String key) {
        return new Cell(line, column(key));
    }

    private List<String> texts(String key) {
        return IntStream.range(0, grid.lineCount()).mapToObj(line -> grid.text(line, column(key))).toList();
    }

    private PastePlan plan(String text, Cell... chosen) {
        return grid.planPaste(List.of(chosen), CellBlock.ofText(text));
    }

    @Test
    void aBlockGoesIntoTheRectangleFromTheFirstCell() {
        var plan = plan("Kämmerei\t5\nBürgeramt\t1.200", cell(0, "unit"));
        assertEquals(List.of(), plan.faults());
        assertEquals(1, plan.unchanged());
        assertFalse(plan.isDoubtful());
        assertEquals(List.of("", "", ""), texts("caseVolume"), "nothing is changed by planning");
        grid.paste(plan, false);
        assertEquals(List.of("20  Kämmerei", "33  Bürgeramt", ""), texts("unit"));
        assertEquals(List.of("5", "1.200", ""), texts("caseVolume"));
        assertEquals("Einfügen", town.editing().undoLabel().orElseThrow());
        town.editing().undo();
        assertEquals(List.of("", "", ""), texts("caseVolume"));
        assertFalse(town.editing().canUndo());
    }

    @Test
    void aSingleTextGoesIntoAllCellsAndABlockIsRepeated() {
        grid.paste(plan("7", cell(0, "caseVolume"), cell(2, "caseVolume")), false);
        assertEquals(List.of("7", "", "7"), texts("caseVolume"));
        grid.insert(-1);
        grid.paste(plan("1\n2", cell(0, "caseVolume"), cell(1, "caseVolume"), cell(2, "caseVolume"),
                cell(3, "caseVolume")), false);
        assertEquals(List.of("1", "2", "1", "2"), texts("caseVolume"));
    }

    @Test
    void goodTextsArePastedFaultyOnesStayInTheirCells() {
        var plan = plan("Kämmerei\t12\nBauamt\tviele\nBürgeramt\t30", cell(0, "unit"));
        assertTrue(plan.isDoubtful());
        assertEquals(List.of("Bauamt", "viele"), plan.faults().stream().map(PastePlan.CellFault::typed).toList());
        assertEquals("Organisationseinheit", plan.faults().getFirst().title());
        assertTrue(plan.faults().getFirst().message().contains("Bauamt"));
        grid.paste(plan, false);
        assertEquals(List.of("20  Kämmerei", "Bauamt", "33  Bürgeramt"), texts("unit"));
        assertEquals(List.of("12", "viele", "30"), texts("caseVolume"));
        assertSame(office, town.model.processes().get(1).getUnit());
        assertEquals(List.of(cell(1, "unit"), cell(1, "caseVolume")), grid.faults());
        grid.edit(1, column("unit"), "Kämmerei");
        assertEquals(List.of(cell(1, "caseVolume")), grid.faults());
    }

    @Test
    void textsBelowTheLastRowMakeNewRowsIfWanted() {
        var text = "Hund anmelden\tKämmerei\t1\r\nWahlen durchführen\t\t\r\n";
        var plan = plan(text, cell(2, "name"));
        assertEquals(1, plan.newRows());
        assertTrue(plan.isDoubtful());
        grid.paste(plan, false);
        assertEquals(List.of("Reisepass ausstellen", "Grundsteuer erheben", "Hund anmelden"), texts("name"));
        town.editing().undo();
        grid.sort(column("name"), false, false);
        grid.setFilter(column("name"), "e");
        grid.paste(plan(text, cell(2, "name")), true);
        assertEquals(List.of("Reisepass ausstellen", "Grundsteuer erheben", "Hund anmelden", "Wahlen durchführen"),
                texts("name"));
        assertEquals(4, town.model.processes().size());
        assertFalse(town.model.processes().getLast().getId().isBlank());
        town.editing().undo();
        assertEquals(3, town.model.processes().size());
        assertEquals(List.of("Reisepass ausstellen", "Grundsteuer erheben", "Akten führen"), texts("name"));
        town.editing().redo();
        assertEquals(4, grid.lineCount());
    }

    @Test
    void pastesIntoAnEmptyTable() {
        var systems = town.grid(GridTables.SYSTEMS);
        var plan = systems.planPaste(List.of(), CellBlock.ofText("MESO\nOK.FIS\n\n"));
        assertEquals(3, plan.newRows());
        systems.paste(plan, true);
        assertEquals(List.of("MESO", "OK.FIS", ""), IntStream.range(0, 3)
                .mapToObj(line -> systems.text(line, systems.table().column("name"))).toList());
    }

    @Test
    void elementsThatTheBlockBringsInAreFoundByItsOtherCells() {
        var units = town.grid("units");
        var order = units.table();
        units.setShown(List.of(order.column("name"), order.column("parent")));
        var plan = units.planPaste(List.of(new Cell(2, order.column("name"))),
                CellBlock.ofText("Meldewesen\tDezernat II\nDezernat II\tBürgeramt\nArchiv\tDezernat III"));
        assertEquals(1, plan.later().size());
        assertEquals(1, plan.faults().size());
        units.paste(plan, true);
        assertEquals(List.of("", "", "Dezernat II", "33  Bürgeramt", "Dezernat III"), IntStream.range(0, 5)
                .mapToObj(line -> units.text(line, order.column("parent"))).toList());
        assertEquals("Dezernat II", ((OrganisationalUnit) units.element(2)).getParent().getName());
        assertEquals(1, units.faults().size());
    }

    @Test
    void newDependenciesGetTheClassOfTheirSupplier() {
        town.system("s1", "MESO");
        var table = town.grid(GridTables.DEPENDENCIES);
        var plan = table.planPaste(List.of(), CellBlock.ofText(
                "Akten führen\tMESO\nAkten führen\tReisepass ausstellen\nGrundsteuer erheben\tAkten führen"));
        assertEquals(List.of(), plan.faults());
        table.paste(plan, true);
        assertEquals(List.of("Requirement", "ProcessDependency", "ProcessDependency"),
                town.model.dependencies().stream().map(each -> each.eClass().getName()).toList());
        assertEquals(List.of("MESO", "Reisepass ausstellen", "Akten führen"), IntStream.range(0, 3)
                .mapToObj(line -> table.text(line, table.table().column("supplier"))).toList());
        assertEquals("Akten führen", ((ProcessDependency) table.element(2)).getSupplier().getName());
        table.editing().undo();
        assertEquals(0, table.lineCount());
        table.editing().redo();
        assertEquals(3, table.lineCount());
    }

    @Test
    void whatHasNoPlaceIsCounted() {
        var plan = plan("1\t2\t3\n4\t5\t6", cell(0, "caseVolume"));
        assertEquals(1, plan.outside());
        assertEquals(2, plan.readOnly());
        assertEquals(2, plan.values().size());
    }

    @Test
    void whatWasCopiedCanBePasted() {
        var all = new ArrayList<Cell>();
        for (int line = 0; line < grid.lineCount(); line++) {
            for (int column : grid.shown()) {
                all.add(new Cell(line, column));
            }
        }
        grid.edit(0, column("caseVolume"), "1.200");
        var block = grid.copy(all, true);
        assertEquals(List.of("Name", "Organisationseinheit", "Fallzahl pro Jahr", "Hängt ab von"),
                block.rows().getFirst());
        var plan = grid.planPaste(all, CellBlock.ofText(block.toText()));
        assertTrue(plan.isEmpty(), plan.toString());
        assertFalse(plan.isDoubtful());
        assertEquals(List.of(List.of("Reisepass ausstellen", ""), List.of("", "33  Bürgeramt")),
                grid.copy(List.of(cell(0, "name"), cell(1, "unit")), false).rows());
    }

    @Test
    void manyRowsAreUnderstoodWithOneLookAtTheModel() {
        int count = 5000;
        for (int i = 0; i < count; i++) {
            town.system("s" + i, "System " + i);
        }
        var table = town.grid(GridTables.DEPENDENCIES);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("Akten führen\tSystem ").append(i).append('\n');
        }
        var plan = table.planPaste(List.of(), CellBlock.ofText(text.toString()));
        assertEquals(List.of(), plan.faults());
        table.paste(plan, true);
        assertEquals(count, town.model.dependencies().size());
        assertEquals("System 4999", table.text(count - 1, table.table().column("supplier")));
        assertEquals(ProcessKind.UNSPECIFIED, town.model.processes().getFirst().getKind());
    }
}
