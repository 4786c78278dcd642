package org.ratswerk.ui.bpmn.model.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.BpmnDocument;

class ArrangingTest {
    private static final String BARE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
              <process id="p"><startEvent id="s" name="Antrag"/><task id="a" name="Prüfen"/><endEvent id="e"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
              </process>
            </definitions>
            """;

    private static String completed() {
        return new String(Arranging.completed("a.bpmn", BARE.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
                StandardCharsets.UTF_8);
    }

    @Test
    void aFileWithoutDiagramGetsOneAndKeepsItsContent() throws Exception {
        var document = BpmnDocument.read("a.bpmn", completed());
        assertEquals(3, document.diagrams().getFirst().shapes().size());
        assertEquals(2, document.diagrams().getFirst().edges().size());
        assertTrue(completed().startsWith(BARE.substring(0, BARE.indexOf("</definitions>"))));
        assertEquals(Optional.empty(), Arranging.completed("a.bpmn", completed().getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), Arranging.completed("a.bpmn", "<x".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theWholeDiagramIsOneChangeOfAllPlaces() throws Exception {
        String scattered = completed().replaceAll("<dc:Bounds x=\"[0-9.]+\" y=\"[0-9.]+\"", "<dc:Bounds x=\"5\" y=\"5\"");
        var request = Arranging.request(scattered, Set.of()).orElseThrow();
        assertTrue(request.shapes().keySet().containsAll(Set.of("s", "a", "e")));
        assertEquals(Set.of("f1", "f2"), request.connections().keySet());
        assertTrue(request.shapes().get("s").x() < request.shapes().get("a").x());
        assertTrue(request.shapes().get("a").x() < request.shapes().get("e").x());
        // the name of the start event stands outside of it
        assertTrue(request.shapes().containsKey("s_label"), request.shapes().keySet().toString());
    }

    @Test
    void aPartLeavesTheRestWhereItIs() throws Exception {
        var request = Arranging.request(completed(), Set.of("a", "e", "f2")).orElseThrow();
        assertTrue(request.shapes().keySet().containsAll(Set.of("a", "e")));
        assertTrue(!request.shapes().containsKey("s"));
    }
}
