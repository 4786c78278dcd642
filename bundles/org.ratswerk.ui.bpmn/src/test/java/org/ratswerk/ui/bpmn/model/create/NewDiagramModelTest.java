package org.ratswerk.ui.bpmn.model.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.ui.bpmn.model.TestAdministration;
import org.ratswerk.ui.bpmn.model.create.NewDiagramModel.Source;
import org.ratswerk.ui.model.OpenAdministration;

class NewDiagramModelTest {
    private final Locale locale = Locale.getDefault();

    @TempDir
    private Path folder;
    private OpenAdministration administration;
    private Process process;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.GERMANY);
        administration = TestAdministration.open(folder);
        process = (Process) administration.element("p1").orElseThrow();
        administration.editing().run("Vorbereitung", () -> {
            process.setUnit((OrganisationalUnit) administration.element("u1").orElseThrow());
            process.setTrigger("Umzug gemeldet");
            process.setResult("Wohnsitz umgemeldet");
        });
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private static List<String> names(BpmnDocument document, String type) {
        return document.elements(type).stream().map(BpmnElement::name).toList();
    }

    @Test
    void aProcessGivesPoolStartAndEndAndTheFileBecomesItsDiagramInOneStep() throws Exception {
        var model = new NewDiagramModel(administration, process, false);
        assertEquals(Source.PROCESS, model.source());
        assertEquals("wohnsitz-ummelden.bpmn", model.file());
        assertTrue(model.fault().isEmpty());
        Path path = model.path();
        NewDiagramModel.write(model.request(), path);
        var document = BpmnDocument.read(path);
        assertEquals(List.of("Bürgeramt"), names(document, "participant"));
        assertEquals(List.of("Umzug gemeldet"), names(document, "startEvent"));
        assertEquals(List.of("Wohnsitz umgemeldet"), names(document, "endEvent"));

        model.link(path);
        assertEquals("bpmn/wohnsitz-ummelden.bpmn", process.getBpmnAsIs());
        assertEquals(Optional.of("Ist-Diagramm von „Wohnsitz ummelden“ setzen"), administration.editing().undoLabel());
        administration.editing().undo();
        assertNull(process.getBpmnAsIs());
        assertNull(process.getBpmnToBe());
    }

    @Test
    void theNameOfTheFileIsFreeAndTellsTheStateAndAChosenOneThatIsThereIsAFault() throws Exception {
        Files.createDirectories(folder.resolve("bpmn"));
        Files.writeString(folder.resolve("bpmn/wohnsitz-ummelden.bpmn"), "");
        var model = new NewDiagramModel(administration, process, false);
        assertEquals("wohnsitz-ummelden-2.bpmn", model.file());
        model.setToBe(true);
        assertEquals("wohnsitz-ummelden-soll.bpmn", model.file());
        model.setFile("wohnsitz-ummelden");
        assertTrue(model.fault().orElseThrow().contains("bpmn/wohnsitz-ummelden.bpmn"));
        model.setFile("../aussen");
        assertTrue(model.fault().isPresent());
        model.setFile("a:b");
        assertTrue(model.fault().isPresent());
        model.setFile("");
        assertTrue(model.fault().isEmpty());
        model.link(model.path());
        assertEquals("bpmn/wohnsitz-ummelden-soll.bpmn", process.getBpmnToBe());
        assertEquals(Optional.of("bpmn/wohnsitz-ummelden-soll.bpmn"), model.replaced());
    }

    @Test
    void aListOfStepsIsDrawnAndSaysWhatIsWrongAndWhatIsUnknown() {
        var model = new NewDiagramModel(administration, null, false);
        assertEquals(Source.STEPS, model.source());
        assertTrue(model.fault().isPresent(), "no step yet");
        model.setSteps("Prozess: Hund anmelden\nAntrag prüfen [Steueramt] {Meldewesen}\nBescheid drucken {Druckstraße}");
        assertTrue(model.fault().isEmpty());
        assertEquals("hund-anmelden.bpmn", model.file());
        var preview = NewDiagramModel.draw(model.request());
        assertEquals("", preview.fault());
        assertTrue(preview.drawing().svg().contains("Steueramt"));
        assertEquals(List.of("Druckstraße"), preview.unknownSystems());

        model.setSteps("Antrag prüfen\nwenn unvollständig");
        var wrong = NewDiagramModel.draw(model.request());
        assertNull(wrong.drawing());
        assertTrue(wrong.fault().startsWith("Zeile 2: "), wrong.fault());
    }

    @Test
    void withoutAProcessThereIsNothingToMakeItFromButAnEmptyDiagramCanBeMade() throws Exception {
        var model = new NewDiagramModel(administration, process, false);
        model.setProcess(null);
        assertEquals(Source.STEPS, model.source());
        model.setSource(Source.EMPTY);
        assertTrue(model.fault().isEmpty());
        assertNotNull(NewDiagramModel.draw(model.request()).drawing());
        Path path = model.path();
        NewDiagramModel.write(model.request(), path);
        var document = BpmnDocument.read(path);
        assertEquals(1, document.participants().size());
        assertEquals(List.of("endEvent", "startEvent"),
                document.flowNodes().stream().map(BpmnElement::type).sorted().toList());
        model.link(path);
        assertFalse(administration.editing().undoLabel().orElseThrow().contains("setzen"));
    }
}
