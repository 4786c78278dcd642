package org.ratswerk.ui.bpmn.model.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.EditRequest.SetAttribute;
import org.ratswerk.ui.bpmn.model.EditRequest.SetProperties;

class FieldsTest {
    private static CanvasElement element(String type, Map<String, Object> details) {
        return new CanvasElement("x", type, "Prüfen", "", List.of(), details, null, null, null, null, null);
    }

    private static PropertyField field(Tab tab, CanvasElement element, String id) {
        return Fields.of(tab, List.of(element)).stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
    }

    private static Object value(EditRequest request, String name) {
        return ((SetProperties) request).values().get(name);
    }

    @Test
    void eachElementHasTheTabsThatFit() {
        assertEquals(List.of(Tab.GENERAL, Tab.ADMINISTRATION, Tab.REPETITION, Tab.DOCUMENTATION),
                Tab.of(List.of(element("bpmn:UserTask", Map.of()))));
        assertEquals(List.of(Tab.GENERAL, Tab.EVENT, Tab.DOCUMENTATION), Tab.of(List.of(element("bpmn:StartEvent", Map.of()))));
        assertEquals(List.of(Tab.GENERAL, Tab.BRANCHES, Tab.DOCUMENTATION),
                Tab.of(List.of(element("bpmn:SequenceFlow", Map.of()))));
        assertEquals(List.of(Tab.GENERAL, Tab.ADMINISTRATION, Tab.REPETITION),
                Tab.of(List.of(element("bpmn:UserTask", Map.of()), element("bpmn:Task", Map.of()))));
        assertEquals(List.of(), Tab.of(List.of()));
    }

    @Test
    void aNameThatIsTheSameChangesNothing() throws InputException {
        var name = field(Tab.GENERAL, element("bpmn:Task", Map.of()), "name");

        assertNull(name.set("Prüfen"));
        assertEquals(new EditRequest.SetName("x", "Antrag prüfen"), name.set("Antrag prüfen"));
    }

    @Test
    void timersAreTypedAsPeopleDo() throws InputException {
        assertEquals("PT2H", Fields.time("timeDuration", "2 h"));
        assertEquals("P1M", Fields.time("timeDuration", "P1M"));
        assertEquals("${frist}", Fields.time("timeDuration", "${frist}"));
        assertEquals("2027-03-03", Fields.time("timeDate", "03.03.2027"));
        assertEquals("2027-03-03T09:00:00Z", Fields.time("timeDate", "2027-03-03T09:00:00Z"));
        assertEquals("R/P1M", Fields.time("timeCycle", "R/P1M"));
        assertEquals("0 0 9 * * ?", Fields.time("timeCycle", "0 0 9 * * ?"));
        assertThrows(InputException.class, () -> Fields.time("timeDuration", "demnächst"));
        assertThrows(InputException.class, () -> Fields.time("timeCycle", "monatlich"));
    }

    @Test
    void aTimerHasOneOfThreeTimes() throws InputException {
        var event = element("bpmn:IntermediateCatchEvent", Map.of("eventDefinitions", List.of(Map.of("$type",
                "bpmn:TimerEventDefinition", "timeDate", Map.of("$type", "bpmn:FormalExpression", "body", "2027-03-03")))));

        assertEquals("timeDate", field(Tab.EVENT, event, "timer").value());
        assertEquals("2027-03-03", field(Tab.EVENT, event, "timer.value").value());
        var request = field(Tab.EVENT, event, "timer").set("timeCycle");
        assertEquals(List.of("eventDefinitions", 0), ((SetProperties) request).path());
        assertNull(value(request, "timeDate"));
        assertEquals(Map.of("$type", "bpmn:FormalExpression", "body", ""), value(request, "timeCycle"));
    }

    @Test
    void aMessageIsMadeOrRenamed() throws InputException {
        var without = element("bpmn:StartEvent",
                Map.of("eventDefinitions", List.of(Map.of("$type", "bpmn:MessageEventDefinition"))));
        var with = element("bpmn:StartEvent", Map.of("eventDefinitions", List.of(Map.of("$type",
                "bpmn:MessageEventDefinition", "messageRef", Map.of("ref", "m1", "name", "Antrag")))));

        assertEquals(Map.of("$root", "bpmn:Message", "name", "Antrag"),
                value(field(Tab.EVENT, without, "reference").set("Antrag"), "messageRef"));
        assertEquals("Antrag", field(Tab.EVENT, with, "reference").value());
        assertEquals(new SetProperties("x", List.of("eventDefinitions", 0, "messageRef"), Map.of("name", "Widerspruch")),
                field(Tab.EVENT, with, "reference").set("Widerspruch"));
        assertTrue(((SetProperties) field(Tab.EVENT, with, "reference").set("")).values().containsKey("messageRef"));
    }

    @Test
    void boundaryEventsInterruptUnlessTheySayNo() throws InputException {
        var event = element("bpmn:BoundaryEvent", Map.of());

        assertEquals("true", field(Tab.EVENT, event, "interrupting").value());
        assertEquals(new SetProperties("x", List.of(), Map.of("cancelActivity", false)),
                field(Tab.EVENT, event, "interrupting").set("false"));
        assertEquals("false",
                field(Tab.EVENT, element("bpmn:BoundaryEvent", Map.of("cancelActivity", false)), "interrupting").value());
    }

    @Test
    void aGatewayHasItsBranches() throws InputException {
        var gateway = element("bpmn:ExclusiveGateway", Map.of("default", Map.of("ref", "f2", "name", "nein"), "outgoing",
                List.of(Map.of("id", "f1", "name", "ja", "target", "t1", "targetName", "Bewilligen", "condition", "ok"),
                        Map.of("id", "f2", "name", "nein", "target", "t2", "targetName", "Ablehnen", "condition", ""))));

        assertEquals(List.of("default", "name.1", "condition.1", "name.2", "condition.2"),
                Fields.of(Tab.BRANCHES, List.of(gateway)).stream().map(PropertyField::id).toList());
        assertEquals("f2", field(Tab.BRANCHES, gateway, "default").value());
        assertEquals(Arrays.asList("", "f1", "f2"), field(Tab.BRANCHES, gateway, "default").choices().stream()
                .map(PropertyField.Choice::value).toList());
        assertEquals(new SetAttribute("x", "default", "f1"), field(Tab.BRANCHES, gateway, "default").set("f1"));
        assertEquals("ok", field(Tab.BRANCHES, gateway, "condition.1").value());
        assertNull(value(field(Tab.BRANCHES, gateway, "condition.1").set(""), "conditionExpression"));
        // A parallel gateway takes all ways: there is nothing to decide.
        var parallel = new CanvasElement("x", "bpmn:ParallelGateway", "", "", List.of(), gateway.details(), null, null, null,
                null, null);
        assertEquals(List.of("name.1", "name.2"),
                Fields.of(Tab.BRANCHES, List.of(parallel)).stream().map(PropertyField::id).toList());
    }

    @Test
    void activitiesAreRepeatedInThreeWays() throws InputException {
        var once = element("bpmn:Task", Map.of());
        var parallel = element("bpmn:Task", Map.of("loopCharacteristics",
                Map.of("$type", "bpmn:MultiInstanceLoopCharacteristics", "isSequential", false)));

        assertEquals("none", field(Tab.REPETITION, once, "loop").value());
        assertEquals("parallel", field(Tab.REPETITION, parallel, "loop").value());
        assertEquals(Map.of("$type", "bpmn:StandardLoopCharacteristics"),
                value(field(Tab.REPETITION, once, "loop").set("loop"), "loopCharacteristics"));
        // What it has besides stays.
        assertEquals(new SetProperties("x", List.of("loopCharacteristics"), Map.of("isSequential", true)),
                field(Tab.REPETITION, parallel, "loop").set("sequential"));
        assertNull(value(field(Tab.REPETITION, parallel, "loop").set("none"), "loopCharacteristics"));
        assertThrows(InputException.class, () -> field(Tab.REPETITION, element("bpmn:Task", Map.of("loopCharacteristics",
                Map.of("$type", "bpmn:StandardLoopCharacteristics"))), "loopMaximum").set("oft"));
    }

    @Test
    void severalActivitiesAreRepeatedTogether() throws InputException {
        var field = Fields.of(Tab.REPETITION, List.of(element("bpmn:Task", Map.of()), element("bpmn:UserTask",
                Map.of("loopCharacteristics", Map.of("$type", "bpmn:StandardLoopCharacteristics"))))).getFirst();

        assertTrue(field.mixed());
        assertEquals(2, ((EditRequest.All) field.set("parallel")).requests().size());
    }
}
