package org.ratswerk.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Progress;
import org.ratswerk.core.exchange.Importer.Outcome;
import org.ratswerk.model.persistence.FaultException;

class ImportPlanTest {
    @TempDir
    private Path folder;
    private Administrations town;

    @BeforeEach
    void town() throws Exception {
        town = new Administrations(folder);
        town.good("processes", "id;name;mtpd_h", "p-1;Wohnsitz anmelden;24", "p-2;Reisepass;72");
    }

    private Grid grid(String... lines) throws IOException, FaultException {
        Path file = folder.resolve("liste.csv");
        Files.writeString(file, String.join("\n", lines));
        return new CsvReader().grid(file, "liste.csv", Grid.Options.GUESS);
    }

    private ImportPlan plan(String kind, Grid grid, List<String> targets, Map<String, String> constants)
            throws FaultException {
        return Administrations.EXCHANGE.plan(town.model, List.of(grid.table(0, targets, constants)),
                ExchangeOptions.NONE.withKind(kind).withSkipBad(), Progress.NONE);
    }

    @Test
    void aPlanTellsOfEachRowAndChangesNothing() throws Exception {
        var grid = grid("Nr;Was;Zeit;Rest", "p-1;Wohnsitz ummelden;24;x", "p-2;Reisepass;72;", "p-3;Hundesteuer;;",
                "p-4;Marke;vier;");
        String before = town.export("processes");
        ImportPlan plan = plan("processes", grid, Arrays.asList("id", "name", "mtpd_h", null), Map.of());
        assertEquals(before, town.export("processes"));
        assertEquals(Arrays.asList(Outcome.CHANGED, Outcome.UNCHANGED, Outcome.ADDED, null),
                plan.rows().stream().map(RowPlan::outcome).toList());
        RowPlan first = plan.rows().getFirst();
        assertSame(town.model.processes().getFirst(), first.element());
        assertEquals(2, first.line());
        assertEquals(List.of(new RowPlan.Cell("id", "p-1", "p-1"),
                new RowPlan.Cell("name", "Wohnsitz anmelden", "Wohnsitz ummelden"),
                new RowPlan.Cell("mtpd_h", "24", "24")), first.cells());
        assertNull(plan.rows().get(2).element());
        assertEquals("Marke", plan.rows().getLast().after("name"));
        assertEquals(5, plan.faults().getFirst().line());
        assertEquals(11, plan.faults().getFirst().column());

        plan.apply();
        assertEquals("Wohnsitz ummelden", town.model.processes().getFirst().getName());
        assertEquals(3, town.model.processes().size());
        assertThrows(IllegalStateException.class, plan::apply);
    }

    @Test
    void columnsAreJoinedOrGetAFixedValue() throws Exception {
        var grid = grid("A;B;C", "s-1;Verfahren;a", "s-2;Register;b");
        ImportPlan plan = plan("resources", grid, Arrays.asList("id", "name", null), Map.of("type", "system"));
        assertTrue(plan.changes());
        plan.apply();
        assertEquals(2, town.model.resources().size());

        var keys = grid("A;B;C", "p-1;1;2", "p-2;;3");
        plan("processes", keys, List.of("id", "keys", "keys"), Map.of()).apply();
        assertEquals(List.of("1", "2"), town.model.processes().getFirst().getKeys());
        assertEquals(List.of("3"), town.model.processes().getLast().getKeys());
    }

    @Test
    void whatIsMissingIsAFault() throws Exception {
        var grid = grid("A;B", "Wohnsitz;x");
        var fault = assertThrows(FaultException.class, () -> plan("processes", grid, Arrays.asList("name", null), Map.of()));
        assertEquals(1, fault.faults().size());
        assertThrows(FaultException.class, () -> plan("unknown", grid, Arrays.asList("name", null), Map.of()));
    }

    @Test
    void emptyRowsAreLeftOutAndTheHeaderIsFound() throws Exception {
        var grid = grid("Liste;;", "", ";;", "Prozess-ID;Prozess;Fallzahl", "p-9;Marke;3");
        assertEquals(3, grid.rows().size());
        var importer = new ProcessesImporter();
        assertEquals(1, grid.likelyHeader(title -> importer.known(title, List.of(title)) != null));
        assertEquals(4, grid.rows().get(1).place(0).line());
        assertEquals(1, grid.likelyHeader(title -> false));
        assertEquals(';', grid.separator());
        assertEquals(StandardCharsets.UTF_8, grid.encoding());
        assertThrows(FaultException.class, () -> grid("", ";;"));
    }

    @Test
    void headersAreGuessedByWordsAndSlipsOfTheHand() {
        var importer = new ProcessesImporter();
        assertEquals(Arrays.asList("id", "name", "owner", null, "case_volume", null, null),
                HeaderGuess.of(importer, List.of("Prozess ID", "Bezeichnung (kurz)", "Verantwortliche Person",
                        "Bemerkung", "Falzahl", "", "Xyz")));
        // one column of ours is not given away twice, unless it is a list
        assertEquals(Arrays.asList("name", null, "keys", "keys"),
                HeaderGuess.of(importer, List.of("Prozess", "Prozessname", "LeiKa-ID", "OZG-ID")));
    }

    @Test
    void aTableOfHtmlIsReadWhateverItHolds() {
        var grid = HtmlTable.read("""
                <p>davor</p><table><thead><tr><th>id</th><th colspan=2>Name</th></tr></thead>
                <tr><td>1<td><script>alert('x')</script>a&nbsp;b<br>c<table><tr><td>innen</td></tr></table></td>
                <tr><td></td></tr></table><table><tr><td>2</td></tr></table>""", "x").orElseThrow();
        assertEquals(List.of("id", "Name", ""), grid.rows().getFirst().cells());
        assertEquals(2, grid.rows().size());
        assertTrue(grid.rows().getLast().cells().get(1).startsWith("a b\nc"), grid.rows().toString());
        assertFalse(grid.rows().toString().contains("alert"));
        assertTrue(HtmlTable.read("<p>keine</p>", "x").isEmpty());
        assertTrue(HtmlTable.read("<table><tr><td> </td></tr></table>", "x").isEmpty());
    }
}
