package org.ratswerk.bpmn.create;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.persistence.FaultException;

class NewDiagramTest {
    private static final String STEPS = """
            Prozess: Büchereiausweis ausstellen
            # Fassung 2
            1. Antrag ausfüllen [Antragstellende]
            2. Antrag prüfen [Büro] {Bücherei}
            3. wenn Unterlagen fehlen dann Unterlagen nachfordern
                 Nachweise prüfen
               sonst Ausweis drucken {Drucker}
            4. Ausweis aushändigen
            """;

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static BpmnElement named(BpmnDocument document, String name) {
        return document.elements(each -> each.name().equals(name)).getFirst();
    }

    private static List<String> after(BpmnElement element) {
        return element.outgoing().stream().map(BpmnElement::target).map(BpmnElement::name).toList();
    }

    @Test
    void stepsBecomeTasksInLanesAndBranchesMeetAgain() throws Exception {
        var made = NewDiagram.of(StepList.read("s.txt", STEPS), null, null);
        var document = made.document();
        assertEquals(List.of(), document.faults());
        assertEquals("Büchereiausweis ausstellen", document.processes().getFirst().name());
        assertEquals(List.of("Antragstellende", "Büro"), document.lanes().stream().map(BpmnElement::name).toList());
        assertEquals("Büro", named(document, "Ausweis aushändigen").lane().name());
        assertEquals(List.of("Antrag prüfen"), after(named(document, "Antrag ausfüllen")));
        var question = named(document, "Unterlagen fehlen?");
        assertEquals("exclusiveGateway", question.type());
        assertEquals(List.of("Unterlagen nachfordern", "Ausweis drucken"), after(question));
        assertEquals(List.of("ja", "nein"), question.outgoing().stream().map(BpmnElement::name).toList());
        assertEquals("nein", question.reference("default").name());
        var join = named(document, "Nachweise prüfen").outgoing().getFirst().target();
        assertEquals(join, named(document, "Ausweis drucken").outgoing().getFirst().target());
        assertEquals(List.of("Ausweis aushändigen"), after(join));
        assertEquals("userTask", named(document, "Antrag prüfen").type());
        assertEquals(List.of("Bücherei", "Drucker"), made.unknownSystems());
        assertTrue(document.flowNodes().stream().allMatch(node -> node.shape() != null));
        assertTrue(document.sequenceFlows().stream().allMatch(flow -> flow.edge() != null));
        assertArrayEquals(document.xml().bytes(),
                NewDiagram.of(StepList.read("s.txt", STEPS), null, null).document().xml().bytes());
    }

    @Test
    void severalConditionsStandAtTheirFlowsAndAnEndEndsItsBranch() throws Exception {
        var document = NewDiagram.of(StepList.read("s.txt", """
                if present then Hand over
                if absent then Send it
                otherwise
                  Keep it
                  End: kept
                Close
                """), null, null).document();
        var gateway = document.elements("exclusiveGateway").getFirst();
        assertEquals("", gateway.name());
        assertEquals(List.of("present", "absent", "sonst"),
                gateway.outgoing().stream().map(BpmnElement::name).toList());
        assertEquals(List.of("kept"), after(named(document, "Keep it")));
        assertEquals(2, named(document, "Close").incoming().getFirst().source().incoming().size());
    }

    @Test
    void whatCannotBeUnderstoodIsToldWithItsLine() {
        var fault = assertThrows(FaultException.class,
                () -> StepList.read("s.txt", "sonst x\nwenn y\n[Rolle]\nEnde\nweiter\n"));
        assertEquals(List.of(1, 2, 3, 5), fault.faults().stream().map(each -> each.line()).toList());
        assertThrows(FaultException.class, () -> StepList.read("s.txt", "\n# nichts\n"));
        assertThrows(FaultException.class, () -> StepList.read("s.txt", "x\n".repeat(3000)));
        var deep = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            deep.append(" ".repeat(i)).append("wenn a dann b\n");
        }
        assertThrows(FaultException.class, () -> StepList.read("s.txt", deep.toString()));
    }

    @Test
    void aProcessOfTheCatalogueGivesPoolTriggerAndResult() throws Exception {
        var factory = ModelFactory.eINSTANCE;
        var unit = factory.createOrganisationalUnit();
        unit.setId("oe-1");
        unit.setName("Bürgeramt <A&B>");
        var process = factory.createProcess();
        process.setId("p-1");
        process.setName("Wohnsitz \"anmelden\"");
        process.setUnit(unit);
        process.setTrigger("Person zieht zu");
        process.setResult("Person ist gemeldet");
        var document = NewDiagram.of(process).document();
        var pool = document.participants().getFirst();
        assertEquals("Bürgeramt <A&B>", pool.name());
        assertEquals("oe-1", pool.links(Link.Kind.UNIT).getFirst().ref());
        assertEquals("p-1", document.processes().getFirst().links(Link.Kind.PROCESS).getFirst().ref());
        assertEquals("Wohnsitz \"anmelden\"", document.processes().getFirst().name());
        assertEquals(List.of("Wohnsitz \"anmelden\""), after(named(document, "Person zieht zu")));
        assertEquals("endEvent", named(document, "Person ist gemeldet").type());
        assertEquals(List.of(), document.faults());
    }

    @Test
    void systemsAndUnitsOfTheAdministrationAreLinkedByName(@TempDir Path dir) throws Exception {
        var folder = AdministrationFolder.create(dir.resolve("a"), "A");
        var system = ModelFactory.eINSTANCE.createITSystem();
        system.setId("it-1");
        system.setName("Bücherei");
        folder.model().landscape().getResources().add(system);
        var unit = ModelFactory.eINSTANCE.createOrganisationalUnit();
        unit.setId("oe-2");
        unit.setName("büro");
        folder.model().administration().getUnits().add(unit);
        var made = NewDiagram.of(StepList.read("s.txt", STEPS), null, folder.model());
        assertEquals("it-1", named(made.document(), "Antrag prüfen").links(Link.Kind.USES).getFirst().ref());
        assertEquals("oe-2", named(made.document(), "Büro").links(Link.Kind.UNIT).getFirst().ref());
        assertEquals(List.of("Drucker"), made.unknownSystems());
    }

    @Test
    void aPartIsADocumentOfItsOwn(@TempDir Path dir) throws Exception {
        var document = NewDiagram.of(StepList.read("s.txt", STEPS), null, null).document();
        var check = named(document, "Antrag prüfen");
        var question = named(document, "Unterlagen fehlen?");
        var part = Snippet.of(document, Set.of(check.id(), question.id(), "Flow_99"), "Prüfen & fragen");
        assertEquals(List.of(), part.faults());
        assertEquals(2, part.flowNodes().size());
        assertEquals(1, part.sequenceFlows().size());
        assertEquals(check.shape().bounds(), part.element(check.id()).orElseThrow().shape().bounds());
        assertNull(Snippet.of(document, Set.of("nothing"), "x"));
        Path first = Snippet.save(dir, part);
        Path second = Snippet.save(dir, part);
        assertEquals(List.of("pruefen-fragen-2.bpmn", "pruefen-fragen.bpmn"),
                Snippet.list(dir).stream().map(file -> file.getFileName().toString()).toList());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertEquals(2, BpmnDocument.read(first).flowNodes().size());
    }
}
