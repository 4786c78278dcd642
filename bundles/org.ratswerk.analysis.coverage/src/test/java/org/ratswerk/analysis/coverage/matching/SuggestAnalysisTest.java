package org.ratswerk.analysis.coverage.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.FaultException;

class SuggestAnalysisTest {
    private final Locale locale = Locale.getDefault();
    private final Towns town = new Towns();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
        var trade = town.entry("10", "Gewerberegister", null);
        town.entry("11", "Gewerbeanmeldung", trade).setType("service");
        town.entry("20", "Hundesteuer", null);
        town.process("Gewerbe anmelden");
        town.process("Hundesteuer", "20");
        town.process("Hundesteuer festsetzen");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Table run(Map<String, String> arguments) throws FaultException {
        return (Table) new SuggestAnalysis().run(town.model, new Arguments(arguments), Progress.NONE);
    }

    private static Object cell(Table table, int row, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).key().equals(column)) {
                return table.rows().get(row).cells().get(i).value();
            }
        }
        throw new AssertionError(column);
    }

    @Test
    void namesEntryProcessScoreAndWords() throws FaultException {
        Table table = run(Map.of("type", "service"));
        assertEquals(1, table.rows().size());
        assertEquals(Value.text("11"), cell(table, 0, "key"));
        assertEquals(new Value.Ref("p0", "Gewerbe anmelden"), cell(table, 0, "process"));
        assertEquals(Value.NONE, cell(table, 0, "through"));
        assertTrue(((Value.Text) cell(table, 0, "words")).text().contains("Gewerbe"));
        assertEquals("Aufgaben 1: for 1 of 2 entries without a process there is at least one suggestion of 50 % or more.",
                table.notes().getFirst());
    }

    @Test
    void theOtherWayRound() throws FaultException {
        Table table = run(Map.of("table", "processes", "threshold", "60 %"));
        assertEquals("p0", table.rows().getFirst().elementId());
        assertTrue(table.notes().getFirst().contains("of 2 processes"), table.notes().getFirst());
    }

    @Test
    void tellsHowGoodItIs() throws FaultException {
        town.process("Anmelden eines Gewerbes", "11");
        Table table = run(Map.of("table", "quality"));
        // one entry, which is held out
        assertEquals(10, table.rows().size());
        assertEquals(new java.math.BigDecimal("0.00"), ((Value.Number) cell(table, 2, "recall1")).number());
        assertEquals(new java.math.BigDecimal("1.00"), ((Value.Number) cell(table, 4, "recall3")).number());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals("There is no catalogue \"Produkte\" in this administration. Use the name of one that is there.",
                assertThrows(FaultException.class, () -> run(Map.of("catalogue", "Produkte"))).faults().getFirst().message());
        assertEquals("\"viel\" is no threshold. Use a whole number from 0 to 100.",
                assertThrows(FaultException.class, () -> run(Map.of("threshold", "viel"))).faults().getFirst().message());
        assertThrows(FaultException.class, () -> run(Map.of("threshold", "101")));
        assertThrows(FaultException.class, () -> run(Map.of("table", "x")));
        town.model.catalogues().clear();
        assertEquals("There is no catalogue in this administration. Import one first.",
                assertThrows(FaultException.class, () -> run(Map.of())).faults().getFirst().message());
    }

    @Test
    void listsDuplicates() throws FaultException {
        town.process("Hundesteuer", "20");
        var table = (Table) new DuplicatesAnalysis().run(town.model, Arguments.NONE, Progress.NONE);
        assertEquals(Value.text("same key, same name"), cell(table, 0, "reasons"));
        assertEquals(Value.text("20"), cell(table, 0, "keys"));
        assertEquals("p1", table.rows().getFirst().elementId());
    }
}
