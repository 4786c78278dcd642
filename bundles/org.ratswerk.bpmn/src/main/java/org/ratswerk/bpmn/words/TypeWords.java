package org.ratswerk.bpmn.words;

import java.util.Set;

import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.model.text.Texts;

/** Names of the types of elements. */
public final class TypeWords {
    private static final Texts TEXTS = Texts.of(TypeWords.class);
    private static final Set<String> KNOWN = Set.of("task", "userTask", "manualTask", "serviceTask", "scriptTask",
            "sendTask", "receiveTask", "businessRuleTask", "subProcess", "adHocSubProcess", "transaction",
            "callActivity", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
            "boundaryEvent", "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway",
            "complexGateway", "dataObject", "dataObjectReference", "dataStore", "dataStoreReference", "dataInput",
            "dataOutput", "textAnnotation", "group", "association", "sequenceFlow", "messageFlow", "participant",
            "lane", "process", "collaboration", "message", "conversation", "choreographyTask",
            "dataInputAssociation", "dataOutputAssociation");

    private TypeWords() {
    }

    /** Returns the name of the type of an element; its local name where there is no word for it. */
    public static String of(BpmnElement element) {
        return of(element.type());
    }

    /** Returns the name of a type, such as {@code userTask}; itself where there is no word for it. */
    public static String of(String type) {
        return KNOWN.contains(type) ? TEXTS.get("type." + type) : type;
    }

    /** Returns the type and name of an element, such as {@code User task “Check”}; for one without a name its type. */
    public static String named(BpmnElement element) {
        return element.name().isEmpty() ? of(element) : TEXTS.get("named", of(element), line(element.name()));
    }

    /** Returns a text in one line, with single blanks. */
    public static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
