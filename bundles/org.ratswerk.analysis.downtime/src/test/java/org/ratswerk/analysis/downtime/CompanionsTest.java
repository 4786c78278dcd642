package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.FaultException;

/** The tables beside the overview, with the worked example of the contract. */
class CompanionsTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    private final Landscapes example = Landscapes.workedExample();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void timeCriticalProcessesByWhatNeedsThemSoonest() throws FaultException {
        example.process("pass", "72", null);
        example.process("archiv", "400", "2");
        example.process("rat", "700", null);
        example.process("chronik", "721", null);
        example.process("druckerei", "2000", null);
        example.needs("meldewesen", "druckerei", "60");
        assertEquals("""
                id,name,unit,class,mtpd_h,mtpd_source,required_h,driver
                meldewesen,Name of meldewesen,,highly_critical,24,manual,24,meldewesen
                pass,Name of pass,,critical,72,manual,72,pass
                druckerei,Name of druckerei,,critical,2000,manual,83,meldewesen > druckerei
                archiv,Name of archiv,,slightly_critical,400,manual,400,archiv
                rat,Name of rat,,uncritical,700,manual,700,rat
                """, example.csv("table=critical-processes"));
        Table table = example.table("table=critical-processes");
        assertEquals("5 von 6 Prozessen sind zeitkritisch: Sie dürfen höchstens 30 Tage ausfallen.", table.notes().get(0));
        assertTrue(explanation(table, "druckerei", "class").startsWith("„Name of druckerei“ darf höchstens 83 h ausfallen"
                + " und ist damit kritisch."), explanation(table, "druckerei", "class"));
    }

    @Test
    void timeCriticalResourcesSayWhoNeedsThem() throws FaultException {
        example.process("wahl", "12", null);
        example.needs("wahl", "db", "30");
        assertEquals("""
                id,name,kind,class,required_h,needed_by,rating,statement
                db,Name of db,component,highly_critical,24,meldewesen wahl,gap,"„Name of db“ muss in 24 h wieder da sein, weil „Name of meldewesen“ (24 h) darauf angewiesen ist, ist es aber erst nach 56 h: 32 h zu spät."
                serverraum,Name of serverraum,site,highly_critical,24,meldewesen wahl,gap,"„Name of serverraum“ muss in 24 h wieder da sein, weil „Name of meldewesen“ (24 h) darauf angewiesen ist, ist es aber erst nach 48 h: 24 h zu spät."
                meso,Name of meso,system,highly_critical,25,meldewesen,gap,"„Name of meso“ muss in 25 h wieder da sein, weil „Name of meldewesen“ (24 h) darauf angewiesen ist, ist es aber erst nach 62 h: 37 h zu spät."
                """, example.csv("table=critical-resources"));
        assertEquals("„Name of meldewesen“ braucht „Name of db“ nach 24 h.\n„Name of wahl“ braucht „Name of db“ nach 42 h.",
                explanation(example.table("table=critical-resources"), "db", "needed_by"));
    }

    @Test
    void insufficientlyCoveredResourcesNameTheRisk() throws FaultException {
        Table table = example.table("table=insufficient");
        // 37, 32 and 24 h are the gaps of the contract; an outage exceeds the tolerable time by as much
        assertEquals(List.of("meso", "db", "serverraum"), table.rows().stream().map(Table.Row::elementId).toList());
        assertEquals("Fällt „Name of meso“ mit allem aus, was es braucht, gilt: „Name of meldewesen“ steht mindestens 37 h "
                + "länger still als tolerierbar (24 h).", cell(table, "meso", "risk"));
        Table all = example.table("table=processes", "fail-all");
        // everything failed: down from 2 h (bridging), back at 62 + 1 h: 61 h, that is 37 h more than 24 h
        assertEquals("61 h", cell(all, "meldewesen", "outage_h"));
        example.model.processes().get(0).setRequiredRto(Duration.ofHours(12));
        example.model.processes().get(0).getImpact().setManualMtpd(Duration.ofHours(100));
        assertEquals("Fällt „Name of meso“ mit allem aus, was es braucht, gilt: „Name of meldewesen“ erreicht den Notbetrieb "
                + "49 h zu spät.", cell(example.table("table=insufficient"), "meso", "risk"));
    }

    @Test
    void whatNobodyKnowsIsARiskToo() throws FaultException {
        example.model.resources().get(2).setRecoveryTime(null);
        Table table = example.table("table=insufficient");
        assertEquals(List.of("db", "serverraum", "meso"), table.rows().stream().map(Table.Row::elementId).toList());
        assertEquals("Niemand weiß, wann „Name of meso“ wieder da ist. Darauf angewiesen sind „Name of meldewesen“ "
                + "(tolerierbar 24 h). Es fehlt die Wiederherstellungszeit von „Name of serverraum“.",
                cell(table, "meso", "risk"));
        assertEquals(List.of("0 Ressourcen sind zu spät wieder da, bei 3 ist unbekannt, wann."), table.notes());
    }

    @Test
    void singlePointsSayHowMuchTooLongAndWhatHelps() throws FaultException {
        Table table = example.table("table=single-points");
        assertEquals(1, table.rows().size());
        assertEquals("2 Tage", cell(table, "serverraum", "outage_h"));
        assertEquals("24 h", cell(table, "serverraum", "longer_h"));
        assertEquals("Fällt nur „Name of serverraum“ aus, steht „Name of meldewesen“ 48 h still, tolerierbar sind 24 h.",
                cell(table, "serverraum", "statement"));
        assertEquals("Schaffen Sie für „Name of serverraum“ einen Ersatz, der nicht mit ausfällt, oder stellen Sie es in "
                + "höchstens 24 h statt 48 h wieder her.", cell(table, "serverraum", "remedy"));
        assertEquals("nicht angenommen", Values.human(value(table, "serverraum", "accepted")));
        var site = example.model.resources().get(2);
        site.setSinglePointAccepted("Umzug in zwei Jahren");
        assertEquals("Umzug in zwei Jahren", cell(example.table("table=single-points"), "serverraum", "accepted"));
        // what is said to help does help
        site.setRecoveryTime(Duration.ofHours(24));
        assertEquals(List.of(), example.table("table=single-points").rows());
    }

    @Test
    void aSharedRoomDefeatsItsRedundancyGroup() throws FaultException {
        example.resource(FACTORY.createSite(), "anschluss", "60", null);
        example.needs("netz-a", "anschluss", "0");
        example.needs("netz-b", "anschluss", "0");
        Table table = example.table("table=single-points");
        assertTrue(explanation(table, "anschluss", "statement").endsWith("Die Redundanzgruppe „Netz“ hilft dabei nicht: Ihre "
                + "Mitglieder „Name of netz-a“, „Name of netz-b“ fallen mit „Name of anschluss“ aus."),
                explanation(table, "anschluss", "statement"));
        Graph graph = (Graph) run("table=driver", "element=anschluss");
        assertEquals(List.of("netz-a", "netz-b"), graph.edges().stream().filter(edge -> edge.target().equals("anschluss"))
                .map(Graph.Edge::source).sorted().toList());
        assertEquals("◆ einzelne Fehlerstelle", graph.nodes().stream().filter(Graph.Node::emphasised)
                .map(node -> Values.humanWithSymbol(node.state())).findFirst().orElseThrow());
        assertTrue(graph.edges().stream().anyMatch(edge -> edge.source().equals("meldewesen")
                && edge.target().equals("meso")));
    }

    @Test
    void theMatrixSaysHowAnApplicationNeedsAComponent() throws FaultException {
        example.resource(FACTORY.createITSystem(), "portal", "1", null);
        example.resource(FACTORY.createITSystem(), "alleinstehend", "1", null);
        example.needs("portal", "meso", "3");
        Matrix matrix = (Matrix) run("table=matrix");
        assertEquals(List.of("meso", "portal"), matrix.rows().stream().map(Value.Ref::id).toList());
        assertEquals(List.of("db", "netz-a", "netz-b"), matrix.columns().stream().map(Value.Ref::id).toList());
        assertEquals(List.of("▲ direkt, 24 h", "✓ 1 von 2, 24 h", "✓ 1 von 2, 24 h"), words(matrix, 0));
        assertEquals(List.of("– mittelbar", "– mittelbar", "– mittelbar"), words(matrix, 1));
        example.process("antrag", "48", "1");
        example.needs("antrag", "portal", "0");
        // 48 - 1 = 47 at the portal, + 3 = 50 at MESO, which restarts in 1 h: 49 at its database
        assertEquals(List.of("▲ mittelbar, 49 h", "– mittelbar", "– mittelbar"), words((Matrix) run("table=matrix"), 1));
        Matrix one = (Matrix) run("table=matrix", "element=db");
        assertEquals(List.of("db"), one.columns().stream().map(Value.Ref::id).toList());
        assertEquals(2, one.rows().size());
    }

    private static List<String> words(Matrix matrix, int row) {
        return matrix.cells().get(row).stream().map(cell -> Values.humanWithSymbol(cell.value())).toList();
    }

    @Test
    void theMatrixOfManyApplicationsStaysReadable() throws FaultException {
        var many = new Landscapes();
        many.resource(FACTORY.createComponent(), "server", "1", null);
        for (int i = 0; i < 1_500; i++) {
            many.resource(FACTORY.createITSystem(), "system-" + i, "1", null);
            many.resource(FACTORY.createComponent(), "db-" + i, "1", null);
            many.needs("system-" + i, "db-" + i, "0");
            many.needs("db-" + i, "server", "0");
        }
        many.process("last", "4", null);
        many.needs("last", "system-1499", "0");
        Matrix matrix = (Matrix) new DowntimeAnalysis().run(many.model, arguments("table=matrix"), Progress.NONE);
        assertEquals(ApplicationMatrix.MOST, matrix.rows().size());
        assertEquals(ApplicationMatrix.MOST, matrix.columns().size());
        assertEquals("system-1499", matrix.rows().get(0).id(), "the most urgent first");
        assertTrue(matrix.title().endsWith("die dringendsten 120 von 1.500 Anwendungen"), matrix.title());
    }

    @Test
    void theDriverPictureShowsBothChains() throws FaultException {
        Graph graph = (Graph) run("table=driver", "element=db");
        assertEquals(List.of("db", "meldewesen", "meso", "serverraum"),
                graph.nodes().stream().map(node -> node.element().id()).sorted().toList());
        assertEquals(List.of("db > serverraum: − 30 min + 30 min", "meldewesen > meso: − 1 h + 2 h", "meso > db: − 1 h"), graph.edges().stream()
                        .map(edge -> edge.source() + " > " + edge.target() + ": " + edge.label()).sorted().toList());
        var db = graph.nodes().stream().filter(Graph.Node::emphasised).findFirst().orElseThrow();
        assertEquals("Soll 24 h, Ist 56 h", db.note());
        assertEquals(Symbol.GAP, ((Value.Term) db.state()).symbol());
        assertEquals("Für die Treiberkette muss bekannt sein, um welches Element es geht. Wählen Sie es unter „Element“; auf der "
                + "Befehlszeile: --element mit einer Kennung.",
                assertThrows(FaultException.class, () -> run("table=driver")).getMessage());
        assertThrows(FaultException.class, () -> run("table=driver", "element=keller"));
        assertThrows(FaultException.class, () -> run("table=driver", "element=db,meso"));
    }

    @Test
    void aMemberOfAGroupShowsTheGroup() throws FaultException {
        Graph graph = (Graph) run("table=driver", "element=netz-a");
        assertTrue(graph.edges().contains(new Graph.Edge("meso", "meso-Netz", "− 1 h", Graph.EdgeKind.DEPENDENCY,
                "Von der Redundanzgruppe „Netz“ müssen 1 von 2 Mitgliedern nach 24 h wieder da sein, weil „Name of meso“ sie "
                        + "braucht.")), graph.edges().toString());
    }

    @Test
    void theLeversOfOneElementOnly() throws FaultException {
        Table table = example.table("table=levers", "element=serverraum");
        assertTrue(table.rows().size() > 1);
        assertTrue(table.rows().stream().allMatch(row -> row.elementId().equals("serverraum")));
        assertEquals(List.of("„Name of netz-a“ gehört zur Redundanzgruppe „Netz“, von der 1 von 2 genügen: Für sich allein "
                + "muss es nicht zu einer bestimmten Zeit wieder da sein."),
                example.table("table=levers", "element=netz-a").notes());
    }

    @Test
    void theOverviewShowsWhenAMeasureIsDue() throws FaultException {
        var measure = FACTORY.createMeasure();
        measure.setId("m1");
        measure.setName("Zweiter Serverraum");
        measure.setDue(LocalDate.of(2027, 3, 31));
        measure.getSubjects().add(example.model.resources().get(0));
        example.model.continuityRegister().getMeasures().add(measure);
        Table table = example.table("table=overview");
        assertEquals("Zweiter Serverraum, bis 31.03.2027", cell(table, "meso", "measure"));
        assertEquals("m1", Values.machine(value(table, "meso", "measure")));
    }

    @Test
    void onlyParametersThatMatterAreAskedFor() {
        assertEquals(List.of("table", "at"), keys("overview"));
        assertEquals(List.of("table", "at", "fail", "fail-all"), keys("schedule"));
        assertEquals(List.of("table", "at", "element"), keys("driver"));
        assertEquals(List.of("table", "element"), keys("levers"));
        assertEquals(List.of("table"), keys("nothing"));
    }

    private static List<String> keys(String table) {
        return new DowntimeAnalysis().parameters(arguments("table=" + table)).stream().map(Parameter::key).toList();
    }

    private Result run(String... options) throws FaultException {
        return new DowntimeAnalysis().run(example.model, arguments(options), Progress.NONE);
    }

    private static Arguments arguments(String... options) {
        var values = new HashMap<String, String>();
        for (String option : options) {
            String[] parts = option.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return new Arguments(values);
    }

    private static Table.Cell find(Table table, String element, String column) {
        int index = table.columns().stream().map(Table.Column::key).toList().indexOf(column);
        return table.rows().stream().filter(row -> element.equals(row.elementId())).findFirst().orElseThrow().cells()
                .get(index);
    }

    private static Value value(Table table, String element, String column) {
        return find(table, element, column).value();
    }

    private static String cell(Table table, String element, String column) {
        return Values.human(value(table, element, column));
    }

    private static String explanation(Table table, String element, String column) {
        return find(table, element, column).explanation().get();
    }
}
