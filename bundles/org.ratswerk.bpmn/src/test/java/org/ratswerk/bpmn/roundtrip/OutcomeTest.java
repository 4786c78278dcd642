package org.ratswerk.bpmn.roundtrip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.roundtrip.Outcome.State;

class OutcomeTest {
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="http://example.org/x"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="http://example.org">
              <process id="P">
                <startEvent id="S" name="Antrag liegt vor"/>
                <task id="A" name="Antrag prüfen" x:mine="yes"/>
                <task id="B" name="Antrag bewilligen"/>
                <sequenceFlow id="F" sourceRef="S" targetRef="A"/>
                <!-- by hand -->
              </process>
              <bpmndi:BPMNDiagram id="Bild">
                <bpmndi:BPMNPlane id="Ebene" bpmnElement="P">
                  <bpmndi:BPMNShape id="S1" bpmnElement="S">
                    <dc:Bounds x="160" y="122" width="36" height="36"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="S2" bpmnElement="A">
                    <dc:Bounds x="260" y="100" width="100" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="S3" bpmnElement="B">
                    <dc:Bounds x="420" y="100" width="100" height="80"/>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="E1" bpmnElement="F">
                    <di:waypoint x="196" y="140"/>
                    <di:waypoint x="260" y="140"/>
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </definitions>
            """;
    private static final Edits EDITS = new Edits("A", "Antrag prüfen *", "S", true);
    private static final String EDITED = FILE.replace("Antrag prüfen", "Antrag prüfen *")
            .replace("x=\"160\"", "x=\"170\"").replace("x=\"196\"", "x=\"206\"")
            .replace("    <sequenceFlow", "    <task id=\"New\"/>\n    <sequenceFlow")
            .replace("    </bpmndi:BPMNPlane>", "      <bpmndi:BPMNShape id=\"New_di\" bpmnElement=\"New\">\n"
                    + "        <dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/>\n"
                    + "      </bpmndi:BPMNShape>\n    </bpmndi:BPMNPlane>");

    private Locale locale;

    @BeforeEach
    void english() {
        locale = Locale.getDefault();
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome saved(String after) {
        return Outcome.of("a.bpmn", bytes(FILE), bytes(after), List.of());
    }

    private static Outcome edited(String after) {
        return Outcome.of("a.bpmn", bytes(FILE), bytes(after), EDITS, List.of());
    }

    private static void differs(String part, Outcome outcome) {
        assertEquals(State.DIFFERS, outcome.state());
        assertTrue(String.join("\n", outcome.texts()).contains(part), outcome.texts().toString());
    }

    @Test
    void theSameBytesAreIdentical() {
        assertEquals(Outcome.identical(), saved(FILE));
    }

    @Test
    void aRepairIsTold() {
        var outcome = Outcome.of("a.bpmn", bytes(FILE), bytes(FILE), List.of("mended"));
        assertEquals(new Outcome(State.REPAIRED, List.of("mended")), outcome);
    }

    @Test
    void aDifferenceIsToldWithItsLine() {
        differs("Line 7: ", saved(FILE.replace("x:mine=\"yes\"", "x:mine=\"no\"")));
        differs("written in another way", saved(FILE.replace("<task id=\"A\"", "<task  id=\"A\"")));
    }

    @Test
    void editsAloneAreIdentical() {
        assertEquals(Outcome.identical(), edited(EDITED));
    }

    @Test
    void whatIsLostBesidesTheEditsIsFound() {
        differs("/task[A] mine", edited(EDITED.replace(" x:mine=\"yes\"", "")));
        differs("by hand", edited(EDITED.replace("<!-- by hand -->", "")));
        differs("[S3]", edited(EDITED.replace("x=\"420\"", "x=\"421\"")));
        differs("Antrag bewilligen", edited(EDITED.replace("Antrag bewilligen", "Antrag ablehnen")));
    }

    @Test
    void whatIsWrittenInAnotherWayIsFound() {
        differs("lines are others", edited(EDITED.replaceAll("(?m)^ +", "\t")));
    }

    @Test
    void aMissingEditIsFound() {
        differs("new name", edited(EDITED.replace("Antrag prüfen *", "Antrag prüfen")));
        differs("added task", edited(EDITED.replace("    <task id=\"New\"/>\n", "")));
        differs("new place", edited(FILE.replace("Antrag prüfen", "Antrag prüfen *")));
    }
}
